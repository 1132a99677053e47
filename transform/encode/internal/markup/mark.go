// Package markup is what stands within a text: names, dates, what brackets mean, and
// the notes and page marks that interrupt it.
//
//	var tree markup.Tree
//	marks := tree.Of(found) // nested as they lie in one another
//	inside := markup.Within(marks, paragraph)
package markup

import (
	"sort"

	"catchword/tei"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// SourceResp is what the additions of the edition that was transcribed carry in @resp.
const SourceResp = "#source"

// Mark is something within a text: a name, a date, an abbreviation. Marks are
// properly nested; what is between them stays text.
type Mark struct {
	source.Span
	Element string // "" for a stretch that a declared rule takes
	Attrs   []tei.Attr
	Change  source.ChangeKind // when Element is ""
	Kids    []Mark
	Linked  bool             // a name that the authority knows
	Block   *structure.Block // what interrupts a paragraph; it is no element of a text
}

// Within is the marks that lie inside a span.
func Within(all []Mark, s source.Span) []Mark {
	i := sort.Search(len(all), func(i int) bool { return all[i].End > s.Start })
	j := i
	for j < len(all) && all[j].Start < s.End && s.Covers(all[j].Span) {
		j++
	}
	if j == len(all) || all[j].Start >= s.End {
		return all[i:j:j] // in most stretches
	}
	inside := all[i:j:j]
	for ; j < len(all) && all[j].Start < s.End; j++ {
		if s.Covers(all[j].Span) {
			inside = append(inside, all[j])
			continue
		}
		inside = append(inside, Within(all[j].Kids, s)...)
	}
	return inside
}

// Crosses reports whether a span overlaps a mark of a tree without one
// containing the other.
func Crosses(tree []Mark, s source.Span) bool {
	i := sort.Search(len(tree), func(i int) bool { return tree[i].End > s.Start })
	for ; i < len(tree) && tree[i].Start < s.End; i++ {
		switch m := &tree[i]; {
		case s.Covers(m.Span):
		case m.Covers(s):
			if m.Taken() || Crosses(m.Kids, s) {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// Taken reports whether a declared rule takes the stretch of a mark.
func (m *Mark) Taken() bool { return m.Element == "" && m.Block == nil }
