package diff

import "catchword/tei/xmlscan"

// matching says which elements of two documents, or of something moved, are
// the same.
type matching struct {
	*alignment
	nodes [2]extent  // the elements to match
	mate  [2][]int32 // by element of the whole document: its counterpart, or -1
	sum   [2][]int64 // by unit of the whole document: the weight of the units before it
	inner bool       // it is of something moved
	moves []*move
	away  [2][]bool // by unit of the whole document: it has moved; nil when nothing has
}

// match finds the elements that two aligned documents share. What lies in an
// element decides; where an element has lost all it held, its place does.
func match(al *alignment) *matching {
	m := &matching{alignment: al}
	for s := older; s <= newer; s++ {
		n := len(al.doc[s].nodes)
		m.nodes[s] = extent{0, int32(n)}
		m.mate[s] = none(n)
		m.sum[s] = sums(al.doc[s].units)
	}
	m.run()
	m.findMoves()
	return m
}

// run matches the elements in the matching's range. Its first elements, the
// roots or what has moved, are counterparts whatever they hold.
func (m *matching) run() {
	m.matchEmpty()
	m.matchByContent()
	m.matchRenamed()
	m.matchRest()
	m.dropInverted()
	if m.free(m.nodes[older].lo, m.nodes[newer].lo) {
		m.join(m.nodes[older].lo, m.nodes[newer].lo)
	}
	m.matchByPlace()
	m.release()
}

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
	for c := n + 1; c < m.doc[s].nodes[n].after; c++ {
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

func none(n int) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

func sums(units []unit) []int64 {
	out := make([]int64, len(units)+1)
	for i := range units {
		out[i+1] = out[i] + int64(units[i].weight)
	}
	return out
}

// flip looks at the matching from the other side.
func (m *matching) flip() {
	m.alignment.flip()
	m.nodes = [2]extent{m.nodes[newer], m.nodes[older]}
	m.mate = [2][]int32{m.mate[newer], m.mate[older]}
	m.sum = [2][]int64{m.sum[newer], m.sum[older]}
	m.away = [2][]bool{m.away[newer], m.away[older]}
	for _, mv := range m.moves {
		mv.flip()
	}
}

func (m *matching) join(a, b int32)      { m.mate[older][a], m.mate[newer][b] = b, a }
func (m *matching) free(a, b int32) bool { return m.mate[older][a] < 0 && m.mate[newer][b] < 0 }

func (m *matching) part(a int32) {
	m.mate[newer][m.mate[older][a]] = -1
	m.mate[older][a] = -1
}

// total is the weight of all that an element holds.
func (m *matching) total(s side, n int32) int64 {
	el := &m.doc[s].nodes[n]
	return m.sum[s][el.unitHi] - m.sum[s][el.unitLo]
}

// kept reports whether most of an element's content is on the other side too.
func (m *matching) kept(s side, n int32) bool {
	return 2*m.weight(m.reach(s, n)) >= m.total(s, n)
}

// sameName compares names by what they mean: prefixes do not matter.
func sameName(x, y *xmlscan.Name) bool {
	return x == y || x.Local == y.Local && x.Space == y.Space
}

func (m *matching) sameName(a, b int32) bool {
	return sameName(m.doc[older].nodes[a].name, m.doc[newer].nodes[b].name)
}

// sameAttributes reports whether two elements have the same attributes, in any
// order.
func (m *matching) sameAttributes(a, b int32) bool {
	as, bs := m.doc[older].attributes(a), m.doc[newer].attributes(b)
	if len(as) != len(bs) {
		return false
	}
	for _, x := range as {
		if y := attrNamed(bs, x); y == nil || y.value != x.value {
			return false
		}
	}
	return true
}

// matchEmpty matches the elements without content that are pairs themselves.
func (m *matching) matchEmpty() {
	for _, p := range m.pairs {
		u, v := &m.doc[older].units[p[older]], &m.doc[newer].units[p[newer]]
		if u.kind == emptyUnit && v.kind == emptyUnit {
			m.join(u.node, v.node)
		}
	}
}

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

// around is the innermost matched element around an element, within what is
// being matched, or -1.
func (m *matching) around(s side, n int32) int32 {
	for n = m.doc[s].nodes[n].parent; n >= m.nodes[s].lo; n = m.doc[s].nodes[n].parent {
		if m.mate[s][n] >= 0 {
			return n
		}
	}
	return -1
}

// corresponds reports whether two elements, or none and none, are counterparts.
func (m *matching) corresponds(a, b int32) bool {
	if a < 0 || b < 0 {
		return a == b
	}
	return m.mate[older][a] == b
}

// dropInverted parts counterparts of which one lies in the other's place: when
// <a><b/></a> has become <b><a/></b>, only one of the two stayed.
func (m *matching) dropInverted() {
	for a := m.nodes[older].lo; a < m.nodes[older].hi; a++ {
		b := m.mate[older][a]
		if b < 0 {
			continue
		}
		if up := m.around(newer, b); up >= 0 && m.mate[newer][up] > a && m.doc[older].inside(m.mate[newer][up], a) {
			m.part(a)
		}
	}
}
