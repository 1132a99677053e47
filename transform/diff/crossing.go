package diff

// uncross gives up pairs that lie in one block of the older side and in another
// of the newer, when both blocks have stayed: such text has been taken from the
// one to the other, though nothing stands between them, as a note at the end of
// a poem that is put into its last verse. A break between two neighbours of one
// kind that has merely come to stand elsewhere is left to the elements.
func (m *matching) uncross() {
	drop := make([]bool, len(m.pairs))
	some := false
	for lo := 0; lo < len(m.pairs); {
		from, hi := m.crossed(lo), lo+1
		for hi < len(m.pairs) && m.crossed(hi) == from {
			hi++
		}
		if from != (pair{-1, -1}) && !m.neighbours(from) && !m.isFirm(lo, hi) && m.lettersOf(lo, hi) >= surely {
			some = true
			for k := lo; k < hi; k++ {
				drop[k] = true
			}
		}
		lo = hi
	}
	for k := range m.pairs {
		if m.otherField(k) && !m.isFirm(k, k+1) {
			drop[k], some = true, true
		}
	}
	if some {
		m.partDropped(drop)
		m.dropPairs(drop)
		m.matchByPlace()
	}
}

// otherField reports whether a pair is in two fields of a header that are not the
// same: a place of sending has not become the place of origin because both are
// London. Parts of one field, as of a paragraph that was split, are the same.
func (m *matching) otherField(k int) bool {
	d, e := m.doc[older], m.doc[newer]
	a, b := d.block(d.units[m.pairs[k][older]].node), e.block(e.units[m.pairs[k][newer]].node)
	if a < 0 || b < 0 || m.mate[older][a] == b || !d.inHeader(a) {
		return false
	}
	x, y := m.mate[older][a], m.mate[newer][b]
	switch {
	case x >= 0 && e.inside(b, x), y >= 0 && d.inside(a, y):
		return false
	default:
		return !m.sameName(a, b) || !m.corresponds(m.around(older, a), m.around(newer, b))
	}
}

// inHeader reports whether an element is or lies in a teiHeader.
func (d *document) inHeader(n int32) bool {
	for ; n >= 0; n = d.nodes[n].parent {
		if d.local(n) == "teiHeader" {
			return true
		}
	}
	return false
}

// crossed are the blocks of a pair on either side when they have counterparts and
// neither lies in the other's; else none and none.
func (m *matching) crossed(k int) pair {
	var b pair
	for s := older; s <= newer; s++ {
		d := m.doc[s]
		if b[s] = d.ownText(d.units[m.pairs[k][s]].node); b[s] < 0 || m.mate[s][b[s]] < 0 {
			return pair{-1, -1}
		}
	}
	if m.doc[newer].inside(b[newer], m.mate[older][b[older]]) || m.doc[older].inside(b[older], m.mate[newer][b[newer]]) {
		return pair{-1, -1}
	}
	return b
}

// ownText is the innermost element at n or around it that holds a text of its
// own by its name or, where there is none, by standing beside none.
func (d *document) ownText(n int32) int32 {
	for up := n; up >= 0; up = d.nodes[up].parent {
		if standsAlone[d.local(up)] {
			return up
		}
	}
	return d.block(n)
}

// neighbours reports whether of two blocks the one was, and is, a sibling of the
// other, of the same name.
func (m *matching) neighbours(b pair) bool {
	a := m.mate[newer][b[newer]] // what the newer one was
	d := m.doc[older]
	return d.nodes[a].parent == d.nodes[b[older]].parent && sameName(d.nodes[a].name, d.nodes[b[older]].name)
}

// partDropped parts the elements all of whose pairs are given up.
func (m *matching) partDropped(drop []bool) {
	for a := m.nodes[older].lo; a < m.nodes[older].hi; a++ {
		r := m.reach(older, a)
		if m.mate[older][a] < 0 || r.empty() {
			continue
		}
		k := r.lo
		for k < r.hi && drop[k] {
			k++
		}
		if k == r.hi && m.doc[older].inText(a) {
			m.part(a)
		}
	}
}
