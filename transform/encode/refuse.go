package encode

import (
	"strings"
	"unicode/utf8"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/source"
)

// binaryShare is the share of characters that no text has from which on a file
// counts as none: one in so many.
const binaryShare = 50

// refuse is why a file is no transcription; ok is false when it may be one.
func refuse(text *source.Text) (d diag.Diagnostic, ok bool) {
	d = diag.Diagnostic{Severity: diag.Error, Source: diag.Encode}
	switch {
	case strings.TrimSpace(text.Raw) == "":
		d.Code, d.Message = "no-text", "the file is empty: there is nothing to encode"
	case len(text.Unusable) > 0 && len(text.Unusable)*binaryShare > utf8.RuneCountInString(text.Raw):
		d.Code, d.Message = "no-plain-text", "this is no plain text but, say, a word processor's file, a PDF or a picture: save it as plain text first"
		d.Span = text.Place(text.Unusable[0])
	}
	return d, d.Code != ""
}
