package diff

// release gives up the few pairs in an element that is otherwise new, or has
// otherwise gone: they match by accident.
func (m *matching) release() {
	drop := make([]bool, len(m.pairs))
	for s := older; s <= newer; s++ {
		for n := m.nodes[s].lo; n < m.nodes[s].hi; n++ {
			r := m.reach(s, n)
			if m.mate[s][n] < 0 && !r.empty() && 4*m.weight(r) < m.total(s, n) {
				m.partWithin(s, n)
				for k := r.lo; k < r.hi; k++ {
					drop[k] = true
				}
			}
		}
	}
	m.dropPairs(drop)
}

func (m *matching) dropPairs(drop []bool) {
	kept := m.pairs[:0]
	for k, p := range m.pairs {
		if drop[k] {
			m.partEmpty(p)
		} else {
			kept = append(kept, p)
		}
	}
	m.pairs = kept
	m.index()
}

// partWithin parts the elements in an element from their counterparts.
func (m *matching) partWithin(s side, n int32) {
	m.partAll(s, extent{n + 1, m.doc[s].nodes[n].after})
}

func (m *matching) partAll(s side, nodes extent) {
	for c := nodes.lo; c < nodes.hi; c++ {
		switch mate := m.mate[s][c]; {
		case mate < 0:
		case s == older:
			m.part(c)
		default:
			m.part(mate)
		}
	}
}

// partEmpty parts two elements without content that are no pair any more.
func (m *matching) partEmpty(p pair) {
	u := &m.doc[older].units[p[older]]
	if u.kind == emptyUnit && m.mate[older][u.node] >= 0 {
		m.part(u.node)
	}
}
