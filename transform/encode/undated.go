package encode

import (
	"slices"
	"sort"
	"strings"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/layout"
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

// datesOf appends the dates of a stretch. What is no content does not part what stands
// around it: 14~th~ has the dates of 14th.
func (e *encoder) datesOf(found []dates.Date, s source.Span) []dates.Date {
	wording := unmarked(e.interruptions.Without(e.text, s))
	holes := e.unread(s)
	if len(holes) == 0 {
		return dates.FindAt(found, wording, s.Start)
	}
	before := len(found)
	closed, at := closedUp(wording, s.Start, holes)
	found = dates.FindAt(found, closed, 0)
	for i := before; i < len(found); i++ {
		d := &found[i]
		d.Start, d.End = at[d.Start], at[d.End-1]+1
	}
	return found
}

// unread is what belongs to no date of a stretch: what is no content, what the writer
// struck, and the signs around words that are set off.
func (e *encoder) unread(s source.Span) []source.Span {
	holes := e.text.HolesIn(s)
	if len(e.doc.Emphases) == 0 {
		return holes
	}
	var struck []source.Span
	from := sort.Search(len(e.doc.Emphases), func(i int) bool { return e.doc.Emphases[i].Outer.Start >= s.Start })
	for _, words := range e.doc.Emphases[from:] {
		if words.Outer.Start >= s.End {
			break
		}
		switch {
		case words.Outer.End > s.End:
		case words.As == layout.Struck:
			struck = append(struck, words.Inner)
		case words.Outer != words.Inner: // the signs around it
			struck = append(struck, source.Span{Start: words.Outer.Start, End: words.Inner.Start}, source.Span{Start: words.Inner.End, End: words.Outer.End})
		}
	}
	if len(struck) == 0 {
		return holes
	}
	holes = slices.Concat(holes, struck)
	slices.SortFunc(holes, func(a, b source.Span) int { return a.Start - b.Start })
	return holes
}

// closedUp is a wording that begins at a place of the text, without the holes in it, and
// where each of its bytes stands in the text. Between blanks a hole is blank itself.
func closedUp(wording string, start int, holes []source.Span) (closed string, at []int) {
	out := make([]byte, 0, len(wording))
	at = make([]int, 0, len(wording))
	add := func(i int, c byte) { out, at = append(out, c), append(at, start+i) }
	i := 0
	for _, h := range holes {
		from, to := max(h.Start-start, i), min(h.End-start, len(wording))
		for ; i < from; i++ {
			add(i, wording[i])
		}
		if i < to && (i == 0 || wording[i-1] <= ' ') && (to == len(wording) || wording[to] <= ' ') {
			add(i, ' ')
		}
		i = max(i, to)
	}
	for ; i < len(wording); i++ {
		add(i, wording[i])
	}
	return string(out), at
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
