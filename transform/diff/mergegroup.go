package diff

// group is how many of the first changes of each list belong together.
func (m *merger) group(x, y []change) (nx, ny int) {
	hi := int32(-1)
	for {
		switch {
		case nx < len(x) && m.joins(nx+ny == 0, x[nx:], y, hi, y[:ny]):
			hi = max(hi, x[nx].hi)
			nx++
		case ny < len(y) && m.joins(nx+ny == 0, y[ny:], x[nx:], hi, x[:nx]):
			hi = max(hi, y[ny].hi)
			ny++
		default:
			return nx, ny
		}
	}
}

// joins reports whether the first of some changes belongs to a group: it opens
// one, when none of the other list comes before it, or it touches the group.
func (m *merger) joins(opens bool, cs, other []change, hi int32, group []change) bool {
	if opens {
		return len(other) == 0 || !before(&other[0], &cs[0])
	}
	return m.touches(&cs[0], hi, group)
}

// before orders changes: one that ends where another starts comes first.
func before(x, y *change) bool {
	if x.lo != y.lo {
		return x.lo < y.lo
	}
	return x.hi < y.hi
}

// touches reports whether a change belongs to a group that reaches up to hi:
// it starts before its end, overlaps one of the other list's changes, or both
// add something at one place.
func (m *merger) touches(c *change, hi int32, others []change) bool {
	if c.lo < hi || m.byBlock && m.sameBlock(c, hi) {
		return true
	}
	for i := range others {
		o := &others[i]
		if c.lo < o.hi && o.lo < c.hi || c.isInsert() && o.isInsert() && c.lo == o.lo {
			return true
		}
	}
	return false
}

// sameBlock reports whether a change lies in the block that holds the offset
// before hi.
func (m *merger) sameBlock(c *change, hi int32) bool {
	return hi >= 0 && m.blockAt(c.lo) == m.blockAt(max(0, hi-1))
}

// blockAt is the innermost element at an offset that is no part of a text.
func (m *merger) blockAt(offset int32) int32 {
	t := min(m.base.tokenAt(offset), len(m.base.toks)-1)
	return m.base.block(m.base.toks[t].node)
}

func bounds(x, y []change) (lo, hi int32) {
	all := append(append([]change(nil), x...), y...)
	lo, hi = all[0].lo, all[0].hi
	for _, c := range all {
		lo, hi = min(lo, c.lo), max(hi, c.hi)
	}
	return lo, hi
}
