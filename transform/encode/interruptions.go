package encode

import (
	"slices"
	"sort"

	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// A page may end within a paragraph, and notes may stand there at its foot. The
// paragraph stays one; what interrupts it stands in it, where it does in the
// source, and is no part of its sentences.

// readInterruptions is a mark for each block that interrupts another, in order.
func (e *encoder) readInterruptions() []mark {
	var all []mark
	for _, d := range e.doc.Divisions {
		d.EachBlock(func(b structure.Block) {
			for i := range b.Within {
				all = append(all, mark{Span: b.Within[i].Extent(), block: &b.Within[i]})
			}
		})
	}
	slices.SortFunc(all, func(a, b mark) int { return a.Start - b.Start })
	return all
}

// uninterrupted is the text of a stretch with blanks in place of what interrupts
// it, byte for byte.
func (e *encoder) uninterrupted(s source.Span) string {
	text := e.text.Of(s)
	inside := e.interruptionsIn(s)
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

// interruptionsIn is what interrupts a stretch: what lies within it and is not
// all of it.
func (e *encoder) interruptionsIn(s source.Span) []mark {
	i := sort.Search(len(e.interruptions), func(i int) bool { return e.interruptions[i].Start >= s.Start })
	j := i
	for j < len(e.interruptions) && e.interruptions[j].End <= s.End {
		j++
	}
	if j == i+1 && e.interruptions[i].Covers(s) {
		return nil
	}
	return e.interruptions[i:j]
}

// interrupted reports whether one of some marks begins or ends within an
// interruption of its text.
func (e *encoder) interrupted(marks []mark) bool {
	return slices.ContainsFunc(marks, func(m mark) bool { return crosses(e.interruptions, m.Span) })
}
