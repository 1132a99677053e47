package layout

import (
	"strings"
	"unicode/utf8"

	"catchword/transform/encode/internal/source"
)

// maxOver is how many lines emphasis in Markdown may go on over, besides its first.
const maxOver = 6

// stressedOver finds the words of a paragraph between stars or underscores that stand
// on more than one line: those on one line, and whole lines, are read with it. It gives
// where the marks stand.
func (t *Transcript) stressedOver(lines []source.Line) map[int]bool {
	over := map[int]bool{}
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if l.Gap || !strings.ContainsAny(t.Text.Of(l.Span), "*_") {
			continue
		}
		from, mark := t.opensOver(l)
		if mark == "" {
			continue
		}
		for k := i + 1; k < len(lines) && k <= i+maxOver && !lines[k].Gap; k++ {
			to := t.closesOver(lines[k], mark)
			if to < 0 {
				continue
			}
			if mark == "_" && from == l.Start && to+1 == lines[k].End {
				break // whole lines
			}
			outer := source.Span{Start: from, End: to + len(mark)}
			t.Emphases = append(t.Emphases, Emphasis{Outer: outer, Inner: source.Span{Start: from + len(mark), End: to}, As: stress(mark)})
			over[from], over[to] = true, true
			i = k - 1 // another may begin there
			break
		}
	}
	return over
}

// stress is what a mark of emphasis in Markdown says.
func stress(mark string) Setting {
	if len(mark) == 2 {
		return Bold
	}
	return Italic
}

// opensOver is where a mark of emphasis stands in a line that nothing in the line
// closes, and the mark; "" when there is none.
func (t *Transcript) opensOver(l source.Line) (at int, mark string) {
	text := t.Text.Of(l.Span)
	open := -1
	for i := 0; i < len(text); i++ {
		if text[i] != '*' && text[i] != '_' || i > 0 && text[i-1] == '\\' {
			continue
		}
		n := 1
		if strings.HasPrefix(text[i:], "**") {
			n = 2
		}
		switch {
		case open >= 0 && text[i:i+n] == mark && !blankAt(text[:i], utf8.DecodeLastRuneInString):
			open = -1
		case open < 0 && !wordAt(text[:i], utf8.DecodeLastRuneInString) && !blankAt(text[i+n:], utf8.DecodeRuneInString):
			open, mark = i, text[i:i+n]
		}
		i += n - 1
	}
	if open < 0 {
		return 0, ""
	}
	return l.Start + open, mark
}

// closesOver is where a line has the mark that closes emphasis from above, or -1.
func (t *Transcript) closesOver(l source.Line, mark string) int {
	text := t.Text.Of(l.Span)
	i := strings.Index(text, mark)
	if i <= 0 || blankAt(text[:i], utf8.DecodeLastRuneInString) || wordAt(text[i+len(mark):], utf8.DecodeRuneInString) {
		return -1
	}
	return l.Start + i
}

// blankAt reports whether a text has a blank, or nothing, at the end that a decoder
// looks at.
func blankAt(text string, decode func(string) (rune, int)) bool {
	r, n := decode(text)
	return n == 0 || source.Blank(r)
}
