package diff

// matchByContent matches elements of one name that hold most of each other's
// content: first those that are the best for each other, then what is left.
func (m *matching) matchByContent() {
	var later []pair
	for a := m.nodes[older].lo; a < m.nodes[older].hi; a++ {
		if m.mate[older][a] >= 0 {
			continue
		}
		b := m.best(older, a)
		switch {
		case b < 0:
		case m.best(newer, b) == a:
			m.join(a, b)
		default:
			later = append(later, pair{a, b})
		}
	}
	for _, p := range later {
		if m.free(p[older], p[newer]) {
			m.join(p[older], p[newer])
		}
	}
}

// candidate is an element that may be another's counterpart.
type candidate struct {
	node          int32
	shared, total int64 // weight of what both hold, and of what they hold together
	alike         int   // how alike their attributes are
	part          bool  // nearly all that it holds is the other's
}

// betterThan compares by the share of common content, then by the attributes.
func (c candidate) betterThan(d candidate) bool {
	if d.node < 0 {
		return true
	}
	if x, y := c.shared*d.total, d.shared*c.total; x != y {
		return x > y
	}
	return c.alike > d.alike
}

// highest bounds how far up a counterpart is looked for.
const highest = 100

// best is the element of the other side that holds most of what n holds, or -1.
func (m *matching) best(s side, n int32) int32 {
	o := s.other()
	best := candidate{node: -1}
	for _, k := range probes(m.reach(s, n)) {
		c := m.doc[o].units[m.pairs[k][o]].node
		for up := 0; c >= m.nodes[o].lo && up < highest; c, up = m.doc[o].nodes[c].parent, up+1 {
			if m.mate[o][c] < 0 && sameName(m.doc[o].nodes[c].name, m.doc[s].nodes[n].name) {
				m.consider(&best, s, n, c)
			}
		}
	}
	return best.node
}

// probes are the pairs from which to look for an element that holds most of a
// range: such an element holds one of them.
func probes(r reach) []int32 {
	switch {
	case r.empty():
		return nil
	case r.hi-r.lo == 1:
		return []int32{r.lo}
	}
	return []int32{r.lo, (r.lo + r.hi) / 2, r.hi - 1}
}

// consider takes element c of the other side for the counterpart of n if it is
// better than the best so far.
func (m *matching) consider(best *candidate, s side, n, c int32) {
	wn, wc := m.total(s, n), m.total(s.other(), c)
	shared := m.weight(m.reach(s, n).and(m.reach(s.other(), c)))
	if 2*shared < min(wn, wc) {
		return
	}
	cand := candidate{node: c, shared: shared, total: wn + wc}
	cand.alike = alike(m.doc[s].attributes(n), m.doc[s.other()].attributes(c))
	cand.part = 10*shared >= 9*wc
	if m.siblingParts(s.other(), best, &cand) {
		if cand.alike > best.alike {
			*best = cand
		}
		return
	}
	if cand.betterThan(*best) {
		*best = cand
	}
}

// siblingParts reports whether two candidates are two parts of what an element
// was: then its attributes say which of them it still is.
func (m *matching) siblingParts(s side, x, y *candidate) bool {
	if x.node < 0 || !x.part || !y.part || x.alike == y.alike {
		return false
	}
	d := m.doc[s]
	return !d.inside(x.node, y.node) && !d.inside(y.node, x.node)
}

// alike rates the attributes of two elements: an equal xml:id most.
func alike(as, bs []attr) int {
	n := 0
	for _, x := range as {
		for _, y := range bs {
			if x.value == y.value && sameName(x.name, y.name) {
				n++
				if isXMLID(x.name) {
					n += 10
				}
			}
		}
	}
	return 2*n - max(len(as), len(bs))
}
