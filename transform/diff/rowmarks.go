package diff

import (
	"cmp"
	"slices"
)

// mark finds the pieces with which the row's changes start.
func (r *Row) mark(changes []Change) {
	if len(r.Changes) == 0 {
		return
	}
	var placed [2][]int // by side: the pieces that have a place there
	for i := range r.Pieces {
		for s, at := range r.Pieces[i].at {
			if at >= 0 && r.Pieces[i].Kind != Space {
				placed[s] = append(placed[s], i)
			}
		}
	}
	for _, c := range r.Changes {
		s, at := newer, changes[c].New
		if at == nil {
			s, at = older, changes[c].Old
		}
		r.Marks = append(r.Marks, r.first(placed[s], s, int32(at.Span.Start.Offset), int32(at.Span.End.Offset)))
	}
}

// first is the first of the pieces of a stretch of one side that is not on both
// sides, or the first of all; -1 when there is none.
func (r *Row) first(placed []int, s side, start, end int32) int {
	i, _ := slices.BinarySearchFunc(placed, start, func(p int, at int32) int { return cmp.Compare(r.Pieces[p].at[s], at) })
	found := -1
	for ; i < len(placed) && r.Pieces[placed[i]].at[s] < end; i++ {
		if r.Pieces[placed[i]].Op != Same {
			return placed[i]
		}
		if found < 0 {
			found = placed[i]
		}
	}
	return found
}

// markMoves marks the pieces of what has moved.
func (c *Comparison) markMoves(rows []Row) {
	all := make([]*Change, len(c.Changes))
	for i := range c.Changes {
		all[i] = &c.Changes[i]
	}
	moves := func(c *Change) bool { return c.Kind == Move }
	gone, come := spansOf(all, older, moves), spansOf(all, newer, moves)
	for i := range rows {
		for k := range rows[i].Pieces {
			p := &rows[i].Pieces[k]
			if k > 0 && p.Kind == Space {
				p.Moved = rows[i].Pieces[k-1].Moved && p.Op == rows[i].Pieces[k-1].Op
				continue
			}
			p.Moved = p.Op == Gone && gone.holds(p.at[older]) || p.Op == New && come.holds(p.at[newer])
		}
	}
}
