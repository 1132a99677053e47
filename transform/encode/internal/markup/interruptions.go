package markup

import (
	"slices"
	"sort"

	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// A page may end within a paragraph, and notes may stand there at its foot. The
// paragraph stays one; what interrupts it stands in it, where it does in the
// source, and is no part of its sentences.

// Interruptions is a mark for each block that interrupts another, in order.
type Interruptions []Mark

// InterruptionsOf is those of a document.
func InterruptionsOf(doc *structure.Document) Interruptions {
	var all Interruptions
	for _, d := range doc.Divisions {
		d.EachBlock(func(b *structure.Block) {
			for i := range b.Within {
				all = append(all, Mark{Span: b.Within[i].Extent(), Block: &b.Within[i]})
			}
		})
	}
	slices.SortFunc(all, func(a, b Mark) int { return a.Start - b.Start })
	return all
}

// Without is the text of a stretch with blanks in place of what interrupts it, byte
// for byte.
func (all Interruptions) Without(t *source.Text, s source.Span) string {
	text := t.Of(s)
	inside := all.within(s)
	if len(inside) == 0 {
		return text
	}
	out := []byte(text)
	for _, m := range inside {
		for i := m.Start; i < m.End; i++ {
			out[i-s.Start] = ' '
		}
	}
	return string(out)
}

// within is what interrupts a stretch: what lies within it and is not all of it.
func (all Interruptions) within(s source.Span) []Mark {
	i := sort.Search(len(all), func(i int) bool { return all[i].Start >= s.Start })
	j := i
	for j < len(all) && all[j].End <= s.End {
		j++
	}
	if j == i+1 && all[i].Covers(s) {
		return nil
	}
	return all[i:j]
}

// Cross reports whether one of some marks begins or ends within an interruption.
func (all Interruptions) Cross(marks []Mark) bool {
	return slices.ContainsFunc(marks, func(m Mark) bool { return Crosses(all, m.Span) })
}
