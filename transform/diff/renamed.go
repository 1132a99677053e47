package diff

// matchRenamed matches elements of different names that hold the same and
// stand in the same element.
func (m *matching) matchRenamed() {
	for a := m.nodes[older].lo; a < m.nodes[older].hi; a++ {
		if m.mate[older][a] < 0 {
			if b := m.renamed(a); b >= 0 {
				m.join(a, b)
			}
		}
	}
}

// renamed is the element of the newer side that holds just what a holds, or -1.
func (m *matching) renamed(a int32) int32 {
	r := m.reach(older, a)
	if r.empty() || !m.kept(older, a) {
		return -1
	}
	up := m.around(older, a)
	b := m.doc[newer].units[m.pairs[r.lo][newer]].node
	for ; b >= m.nodes[newer].lo; b = m.doc[newer].nodes[b].parent {
		t := m.reach(newer, b)
		if !t.within(r) {
			break
		}
		if m.mate[newer][b] < 0 && t == r && m.kept(newer, b) && m.corresponds(up, m.around(newer, b)) {
			return b
		}
	}
	return -1
}

// matchRest matches what is left of one name and in one place that shares any
// content at all: an element most of whose content has moved out of it.
func (m *matching) matchRest() {
	for a := m.nodes[older].lo; a < m.nodes[older].hi; a++ {
		if r := m.reach(older, a); m.mate[older][a] < 0 && !r.empty() {
			if b := m.rest(a, r); b >= 0 {
				m.join(a, b)
			}
		}
	}
}

// farthestRest bounds in how many pairs an element's counterpart is looked for.
const farthestRest = 256

func (m *matching) rest(a int32, r reach) int32 {
	up := m.around(older, a)
	for k := r.lo; k < min(r.hi, r.lo+farthestRest); k++ {
		b := m.doc[newer].units[m.pairs[k][newer]].node
		for ; b >= m.nodes[newer].lo && m.mate[newer][b] < 0; b = m.doc[newer].nodes[b].parent {
			if m.sameName(a, b) && m.corresponds(up, m.around(newer, b)) {
				return b
			}
		}
	}
	return -1
}
