package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/source"
)

// Transcriptions of manuscripts show by signs around words what the writer struck, added,
// raised or underlined: ~~struck~~ and the tags of HTML, as Markdown has them; ⟦struck⟧ and
// \above the line/ of the Leiden conventions; {--struck--} and {++added++}; 14^th^ and
// M^{r}; [[underlined]]words[[/underlined]] of volunteers. Signs that some editions use for
// one thing and others for another (<words>, |words|) stay text.

// revised takes the signs around words that the writer struck, added or raised for what
// they are: they are no content. Those within a word, and those that have words of their
// own, stay, as the letters of a word and the words of an edition may not be run together or
// lost; nothing else takes them into account. The lines change where one stands at their start or end.
// Time is linear.
func (t *Transcript) revised(lines []source.Line) []source.Line {
	if len(lines) == 0 || !mayBeRevised(t.Text.Raw[lines[0].Start:max(lines[0].Start, lines[len(lines)-1].End)]) {
		return lines
	}
	lines = slices.Clone(lines)
	var holes, kept []source.Span
	for from := 0; from < len(lines); {
		to := from
		for to < len(lines) && !lines[to].Gap {
			to++
		}
		if to > from && mayBeRevised(t.Text.Raw[lines[from].Start:lines[to-1].End]) {
			holes, kept = t.revisedIn(lines[from:to], holes, kept)
		}
		from = to + 1
	}
	if len(holes)+len(kept) > 0 {
		t.Text = t.Text.Without(holes).Unread(kept)
		slices.SortStableFunc(t.Emphases, func(a, b Emphasis) int { return a.Outer.Start - b.Outer.Start })
	}
	return lines
}

// mayBeRevised reports whether a text has a character with which these signs begin; of
// brackets those alone that do.
func mayBeRevised(text string) bool {
	for _, c := range []byte(`~^<{\`) {
		if strings.IndexByte(text, c) >= 0 {
			return true
		}
	}
	return strings.Contains(text, "++") || strings.Contains(text, "〚") || bracketRevises(text) ||
		strings.IndexByte(text, "⟦"[1]) >= 0 && strings.Contains(text, "⟦") // few signs have the second byte, many the first
}

// bracketRevises reports whether one of the brackets of a text begins such a sign.
func bracketRevises(text string) bool {
	for k := strings.IndexByte(text, '['); k >= 0; k = strings.IndexByte(text, '[') {
		if text = text[k:]; strings.HasPrefix(text, "[[") {
			return true
		}
		if _, ok := labelled(text, 0); ok {
			return true
		}
		text = text[1:]
	}
	return false
}

// revisedIn takes the signs of the lines of one paragraph and adds them to the holes, and
// those that stay to the kept ones.
func (t *Transcript) revisedIn(lines []source.Line, holes, kept []source.Span) (more, stay []source.Span) {
	known := t.Emphases
	for _, r := range revisionsIn(t.Text, source.Span{Start: lines[0].Start, End: lines[len(lines)-1].End}) {
		if slices.ContainsFunc(known, func(k Emphasis) bool { return k.crosses(r.Outer) }) {
			continue
		}
		before, behind := source.Span{Start: r.Outer.Start, End: r.Inner.Start}, source.Span{Start: r.Inner.End, End: r.Outer.End}
		r.Outer = r.Inner // without the signs
		t.Emphases = append(t.Emphases, r)
		stays := t.staysAt(before) || t.staysAt(behind)
		for _, sign := range []source.Span{before, behind} {
			if sign.Empty() {
				continue
			}
			if stays {
				kept = append(kept, sign)
				continue
			}
			t.change(source.Revision, sign)
			holes = append(holes, sign)
			trimMark(lines, sign)
		}
	}
	return holes, kept
}

// staysAt reports whether a sign stays in the text: it has words of its own, or it parts
// letters of a word, which would run together without it.
func (t *Transcript) staysAt(sign source.Span) bool {
	if sign.Empty() {
		return false
	}
	if strings.IndexFunc(t.Text.Of(sign), unicode.IsLetter) >= 0 {
		return true
	}
	return wordAt(t.Text.Raw[:sign.Start], utf8.DecodeLastRuneInString) && wordAt(t.Text.Raw[sign.End:], utf8.DecodeRuneInString)
}

// crosses reports whether words that are set off, with their signs, overlap a stretch
// without one of them containing the other.
func (e Emphasis) crosses(s source.Span) bool {
	return e.Outer.Start < s.End && s.Start < e.Outer.End && !e.Inner.Covers(s) && !s.Covers(e.Outer)
}

// beginsRevision is the bytes with which these signs begin.
var beginsRevision = [256]bool{'~': true, '^': true, '<': true, '{': true, '+': true, '[': true, '\\': true, 0xE2: true, 0xE3: true}

// revisionsIn is what stands between such signs in a part of a text, outer words before
// those in them.
func revisionsIn(text *source.Text, part source.Span) []Emphasis {
	var all []Emphasis
	for at := part.Start; at < part.End; {
		if !beginsRevision[text.Raw[at]] {
			at++
			continue
		}
		r, ok := revisionAt(text.Raw[:part.End], at, part.Start)
		if !ok {
			_, size := utf8.DecodeRuneInString(text.Raw[at:])
			at += size
			continue
		}
		if r.Inner = text.Trim(r.Inner); !r.Inner.Empty() {
			all = append(append(all, r), revisionsIn(text, r.Inner)...)
		}
		at = r.Outer.End
	}
	return all
}
