package layout

import (
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// A quotation in Markdown has an angle before each line, or before the first line of
// each paragraph.

// quoteMark is the angles before a quoted line.
var quoteMark = pattern.MustCompile(`^(?:>[ \t]?)+`)

// unquoted is the lines without the marks of quotations, and which of them, by where
// they begin, are quoted, and the marks, which stand within a paragraph. A text that is quoted as a whole quotes nothing.
func (t *Transcript) unquoted(lines []source.Line) ([]source.Line, map[int]bool, []source.Span) {
	var all []source.Line
	var marks []source.Span
	quoted := map[int]bool{}
	open, other := false, false // within a quotation; some text is none
	for i, l := range lines {
		mark := ""
		if !l.Gap && t.Text.Raw[l.Start] == '>' {
			mark = quoteMark.FindString(t.Text.Of(l.Span))
		}
		switch {
		case mark != "":
			if all == nil {
				all = append(make([]source.Line, 0, len(lines)+2), lines[:i]...)
			}
			if !open && i > 0 && !lines[i-1].Gap {
				all = append(all, emptyLine(l.Start))
			}
			open = true
			at := source.Span{Start: l.Start, End: l.Start + len(mark)}
			t.change(source.Delimiter, at)
			marks = append(marks, at)
			l.Span = t.Text.Trim(source.Span{Start: l.Start + len(mark), End: l.End})
			l.Gap = l.Empty()
			quoted[l.Start] = !l.Gap
		case l.Gap:
			open = false
		case open: // it goes on without the mark
			quoted[l.Start] = true
		default:
			other = other || !heading.MatchString(t.Text.Of(l.Span))
		}
		if all != nil {
			all = append(all, l)
		}
	}
	if all == nil {
		return lines, nil, nil
	}
	if !other {
		return all, nil, marks
	}
	return all, quoted, marks
}
