package layout

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Lines that are no text and part what stands above them from what stands below.

// starRule is a line of five stars or more, as texts made from books part their pieces.
var starRule = pattern.MustCompile(`^\*(?:[ \t]*\*){4,}$`)

// dashRule is dashes on a line of their own, as stand between the parts of a letterhead.
var dashRule = pattern.MustCompile(`^[—–―](?: ?[—–―]){0,9}$`)

// minRule is how many hyphens or the like are at least a line that parts two texts.
const minRule = 10

// dividers takes such lines, lines of dashes, and long lines of hyphens, for empty ones.
func (t *Transcript) dividers(lines []source.Line) []source.Line {
	own := false // whether lines are a copy of those given
	var holes []source.Span
	take := func(s source.Span) {
		t.change(source.Delimiter, s)
		holes = append(holes, s) // a letterhead may go on over it
	}
	empty := func(i int) {
		if !own {
			lines, own = slices.Clone(lines), true
		}
		lines[i].Gap, lines[i].End = true, lines[i].Start
	}
	for i := range lines {
		l := lines[i]
		switch {
		case l.Gap:
			continue
		case t.Text.Raw[l.Start] == 0xE2 && dashRule.MatchString(t.Text.Of(l.Span)):
			take(l.Span)
			empty(i)
			continue
		case t.Text.Raw[l.Start] == '*' && starRule.MatchString(t.Text.Of(l.Span)):
		case t.parts(lines, i):
			take(l.Span)
			empty(i)
			if t.parted == nil {
				t.parted = map[int]bool{}
			}
			t.parted[nextText(lines, i)] = true
			continue
		default:
			continue
		}
		for at := l.Start; at < l.End; at++ {
			if t.Text.Raw[at] == '*' {
				take(source.Span{Start: at, End: at + 1})
			}
		}
		empty(i)
	}
	t.Text = t.Text.Without(holes)
	return lines
}

// parts reports whether line i is a long line of hyphens or the like by itself.
func (t *Transcript) parts(lines []source.Line, i int) bool {
	text := t.Text.Of(lines[i].Span)
	if len(text) < minRule || i == 0 || i+1 >= len(lines) || !lines[i-1].Gap || !lines[i+1].Gap {
		return false
	}
	return strings.Trim(text, "-") == "" || strings.Trim(text, "=") == "" || strings.Trim(text, "_") == ""
}

// nextText is where the first line with text below line i begins, or -1.
func nextText(lines []source.Line, i int) int {
	for _, l := range lines[i+1:] {
		if !l.Gap {
			return l.Start
		}
	}
	return -1
}
