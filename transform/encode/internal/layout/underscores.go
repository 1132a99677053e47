package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/source"
)

// Plain texts made from books have underscores around what is printed in italics, as
// those of Project Gutenberg do.

// maxItalic is how many bytes stand between two underscores at most.
const maxItalic = 2000

// italics takes the underscores around words of a text for what they are: they are no
// content, and a pair around part of a line or around several lines sets off what is
// between. The lines change where one stands at their start or end. Time is linear.
func (t *Transcript) italics(lines []source.Line) []source.Line {
	if !strings.Contains(t.Text.Raw, "_") {
		return lines
	}
	lines = slices.Clone(lines)
	var holes []source.Span
	for from := 0; from < len(lines); {
		to := from
		for to < len(lines) && !lines[to].Gap {
			to++
		}
		if to > from {
			holes = t.italicsIn(lines[from:to], holes)
		}
		from = to + 1
	}
	t.Text = t.Text.Without(holes)
	return lines
}

// italicsIn takes the underscores of the lines of one paragraph and adds them to the holes.
func (t *Transcript) italicsIn(lines []source.Line, holes []source.Span) []source.Span {
	whole := source.Span{Start: lines[0].Start, End: lines[len(lines)-1].End}
	text := t.Text.Of(whole)
	for at := 0; ; {
		open, end := italic(text, at)
		if open < 0 {
			return holes
		}
		at = end + 1
		before, behind := source.Span{Start: whole.Start + open, End: whole.Start + open + 1}, source.Span{Start: whole.Start + end, End: whole.Start + end + 1}
		inner := source.Span{Start: before.End, End: behind.Start}
		for len(lines) > 1 && lines[0].End < before.Start {
			lines = lines[1:]
		}
		if l := lines[0]; l.Start != before.Start || l.End != behind.End {
			t.Emphases = append(t.Emphases, Emphasis{Outer: inner, Inner: inner})
		}
		for _, mark := range []source.Span{before, behind} {
			t.change(source.Delimiter, mark)
			holes = append(holes, mark)
			trimMark(lines, mark)
		}
	}
}

// italic is the next pair of underscores in a text from some place on; open is -1 when
// there is none.
func italic(text string, from int) (open, end int) {
	open = -1
	for i := from; i < len(text); i++ {
		k := strings.IndexByte(text[i:], '_')
		if k < 0 {
			break
		}
		i += k
		first, _ := utf8.DecodeRuneInString(text[i+1:])
		switch {
		case open >= 0 && i-open <= maxItalic && i > open+1 && !blankAt(text[:i], utf8.DecodeLastRuneInString) && !wordAt(text[i+1:], utf8.DecodeRuneInString) && first != '_':
			return open, i
		case !wordAt(text[:i], utf8.DecodeLastRuneInString) && (i == 0 || text[i-1] != '_') && (unicode.IsLetter(first) || unicode.IsDigit(first) || source.Opening(first)):
			open = i
		default:
			open = -1
		}
	}
	return -1, 0
}

// trimMark takes a mark at the start or the end of a line from it.
func trimMark(lines []source.Line, mark source.Span) {
	for i := range lines {
		switch l := &lines[i]; {
		case l.Start > mark.Start:
			return
		case l.Start == mark.Start && l.End > mark.End:
			l.Start = mark.End
			return
		case l.End == mark.End && l.Start < mark.Start:
			l.End = mark.Start
			return
		}
	}
}
