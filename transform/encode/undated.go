package encode

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// What stands within dates and is no part of them: marks of notes, and what is no content.

// raised is the signs of notes that stand close after a year.
var raised = pattern.MustCompile(`[ᴬ-ᵪᵸᶛ-ᶿ⁰-₎¹²³]+`)

// unmarked is a text with blanks in place of raised signs, byte for byte: they
// are marks of notes and no part of a date.
func unmarked(text string) string {
	if mayBeGlued(text) {
		text = blanked(gluedNote, text)
	}
	if !mayBeRaised(text) {
		return text
	}
	return blanked(raised, text)
}

// withoutHoles is the wording of a stretch with blanks in place of what is no content,
// byte for byte; that before a comma changes places with it.
func (e *encoder) withoutHoles(s source.Span, wording string) string {
	holes := e.text.HolesIn(s)
	if len(holes) == 0 {
		return wording
	}
	out := []byte(wording)
	for _, h := range holes {
		for i := max(h.Start, s.Start) - s.Start; i < min(h.End, s.End)-s.Start; i++ {
			out[i] = ' '
			if i+1 < len(out) && out[i+1] == ',' {
				out[i], out[i+1] = ',', ' '
			}
		}
	}
	return string(out)
}

// mayBeRaised reports whether a text has bytes with which raised signs begin. Those
// of quotation marks and dashes are others.
func mayBeRaised(text string) bool {
	for i := 0; i < len(text); i++ {
		if i += source.Ordinary(text[i:]); i == len(text) {
			break
		}
		switch c := text[i]; {
		case c < 0xC2:
		case c == 0xE1:
			return true
		case i+1 < len(text) && (c == 0xE2 && (text[i+1] == 0x81 || text[i+1] == 0x82) || c == 0xC2 && text[i+1] >= 0xB2):
			return true
		}
	}
	return false
}

// mayBeGlued reports whether five figures stand behind a comma anywhere.
func mayBeGlued(text string) bool {
	for k := strings.IndexByte(text, ','); k >= 0; k = strings.IndexByte(text, ',') {
		text = text[k+1:]
		if len(text) > 5 && text[0] == ' ' && strings.Trim(text[1:6], "0123456789") == "" {
			return true
		}
	}
	return false
}

// gluedNote is the number of a note that stands close after a year: 1964226.
var gluedNote = pattern.MustCompile(`[A-Za-z.]{3,10} \d{1,2}, [12]\d{3}(\d{1,3})\b`)

// blanked is a text with blanks in place of what a pattern finds: of its group,
// if it has one.
func blanked(pattern *pattern.Regexp, text string) string {
	found := pattern.FindAllStringSubmatchIndex(text, -1)
	if len(found) == 0 {
		return text
	}
	out := []byte(text)
	for _, m := range found {
		start, end := m[len(m)-2], m[len(m)-1]
		for i := start; i < end; i++ {
			out[i] = ' '
		}
	}
	return string(out)
}
