package report

import (
	"fmt"
	"strings"

	"catchword/tei/diag"
)

// wordsShown is how many characters of a stretch of the source a line shows.
const wordsShown = 72

// explanation writes what became of a transcription, when that was asked for.
func (t *text) explanation(b *strings.Builder, f File) {
	if f.Encoding == nil || len(f.Encoding.Explained) == 0 {
		return
	}
	sign := f.Encoding.Sign
	if sign == "" {
		sign = "it was asked for"
	}
	fmt.Fprintf(b, "%s read in the layout %s: %s\n", paint(t.o.Style.Place, diag.Printable(f.Path)+":"), f.Encoding.Layout, sign)
	for _, x := range f.Encoding.Explained {
		t.explained(b, f.Path, x)
	}
}

// explained writes what a stretch of a transcription became, and why:
//
//	letter.txt:3:1: 19 November 1951
//	    <date when="1951-11-19"> in /TEI/text[1]/body[1]/div[1]/opener[1]/dateline[1]
//	    a date
func (t *text) explained(b *strings.Builder, path string, x Explained) {
	s := t.o.Style
	margin := strings.Repeat("  ", x.Depth)
	at := fmt.Sprintf("%s:%d:%d:", diag.Printable(path), x.Line, x.Column)
	fmt.Fprintf(b, "%s %s%s\n", paint(s.Place, at), margin, shortened(x.Text, wordsShown))
	switch {
	case x.Unlinked:
		fmt.Fprintf(b, "    %sleft without a reference: %s\n", margin, x.Rule)
		return
	case x.Became == "":
		fmt.Fprintf(b, "    %sleft out: %s\n", margin, x.Rule)
		return
	}
	fmt.Fprintf(b, "    %s<%s> %s\n    %s%s\n", margin, x.Became, paint(s.Faint, "in "+parent(x.Path)), margin, x.Rule)
}

// parent is the path of the element around the one at a path; of a path that
// begins anywhere, the path itself.
func parent(path string) string {
	if i := strings.LastIndexByte(path, '/'); i > 0 && !strings.HasPrefix(path, "//") {
		return path[:i]
	}
	return path
}

// shortened is the beginning of a text that is longer than n characters.
func shortened(text string, n int) string {
	if r := []rune(text); len(r) > n {
		return strings.TrimSpace(string(r[:n-1])) + "…"
	}
	return text
}
