package diff

import (
	"cmp"
	"slices"
)

// relocation is a move as a revision makes it: where on one side it is.
type relocation struct {
	extent
	*moved
}

func (r *revision) listMoves() {
	for _, mv := range r.matching.moves {
		m := &moved{source: mv.within.sources[older], inner: revisionOf(mv.within)}
		for s := older; s <= newer; s++ {
			r.moves[s] = append(r.moves[s], relocation{mv.within.sources[s], m})
		}
	}
	for s := range r.moves {
		slices.SortFunc(r.moves[s], func(x, y relocation) int { return cmp.Compare(x.lo, y.lo) })
	}
}

// within are the moves of a side that lie in a stretch of its source.
func (r *revision) within(s side, e extent) []relocation {
	all := r.moves[s]
	i, _ := slices.BinarySearchFunc(all, e.lo, func(m relocation, lo int32) int { return cmp.Compare(m.lo, lo) })
	j := i
	for j < len(all) && all[j].hi <= e.hi {
		j++
	}
	return all[i:j]
}

// hasMoved reports whether one of two tokens is part of something that has
// moved.
func (r *revision) hasMoved(x, y *bead) bool {
	return r.inMove(older, x) || r.inMove(newer, y)
}

func (r *revision) inMove(s side, b *bead) bool {
	all := r.moves[s]
	i, found := slices.BinarySearchFunc(all, b.start, func(m relocation, lo int32) int { return cmp.Compare(m.lo, lo) })
	return found || i > 0 && b.start < all[i-1].hi
}

// apart lists what one side has in place of what the other has: what has been
// moved there first, what has been moved away from there last, and each of
// these apart from what is around it.
func (r *revision) apart(xs []bead, a, aEnd int32, ys []bead, b, bEnd int32) {
	outs, ins := r.within(older, extent{a, aEnd}), r.within(newer, extent{b, bEnd})
	head, tail := aEnd, bEnd
	if len(outs) > 0 {
		head = outs[0].lo
	}
	if len(ins) > 0 {
		tail = ins[0].lo
	}
	r.replace(kindOfBeads(until(xs, head), until(ys, tail)), a, head, b, tail)
	for i, in := range ins {
		next := bEnd
		if i+1 < len(ins) {
			next = ins[i+1].lo
		}
		r.paste(head, in)
		r.replace(kindOfBeads(nil, until(after(ys, in.hi), next)), head, head, in.hi, next)
	}
	for i, out := range outs {
		next := aEnd
		if i+1 < len(outs) {
			next = outs[i+1].lo
		}
		out.cut = true
		r.changes = append(r.changes, change{lo: out.lo, hi: out.hi, kind: cutChange, moved: out.moved})
		r.replace(kindOfBeads(until(after(xs, out.hi), next), nil), out.hi, next, bEnd, bEnd)
	}
}

func (r *revision) paste(at int32, in relocation) {
	in.pasted = true
	r.changes = append(r.changes, change{lo: at, hi: at, kind: pasteChange, moved: in.moved, text: string(r.doc[newer].text[in.lo:in.hi])})
}

// until are the tokens before an offset.
func until(bs []bead, offset int32) []bead {
	n := len(bs)
	for n > 0 && bs[n-1].start >= offset {
		n--
	}
	return bs[:n]
}

// after are the tokens from an offset on.
func after(bs []bead, offset int32) []bead {
	for len(bs) > 0 && bs[0].start < offset {
		bs = bs[1:]
	}
	return bs
}

// dropHalfMoves makes mere changes of the moves of which only one half is
// listed: their tags have been matched in another way.
func (r *revision) dropHalfMoves() {
	for i := range r.changes {
		if c := &r.changes[i]; c.moved != nil && !(c.moved.cut && c.moved.pasted) {
			c.kind, c.moved = textChange, nil
		}
	}
}
