package diff

import "catchword/tei/xmlscan"

// matching says which elements of two documents, or of something moved, are
// the same.
type matching struct {
	*alignment
	nodes   [2]extent  // the elements to match
	mate    [2][]int32 // by element of the whole document: its counterpart, or -1
	sum     [2][]int64 // by unit of the whole document: the weight of the units before it
	rooted  bool       // the first elements are counterparts whatever they hold
	inner   bool       // it is of something moved
	sources [2]extent  // of what has moved
	moves   []*move
	away    [2][]bool // by unit of the whole document: it has moved; nil when nothing has
}

// match finds the elements that two aligned documents share. What lies in an
// element decides; where an element has lost all it held, its place does.
func match(al *alignment) *matching {
	m := &matching{alignment: al, rooted: true}
	for s := older; s <= newer; s++ {
		n := len(al.doc[s].nodes)
		m.nodes[s] = extent{0, int32(n)}
		m.mate[s] = none(n)
		m.sum[s] = sums(al.doc[s].units, al.skip[s])
	}
	m.joinHeader()
	m.run()
	m.uncross()
	m.weighAside()
	m.findMoves()
	return m
}

// run matches the elements in the matching's range. Its first elements, if they
// are the roots or an element that has moved, are counterparts whatever they
// hold.
func (m *matching) run() {
	m.matchEmpty()
	m.matchByContent()
	m.matchRenamed()
	m.matchRest()
	m.dropInverted()
	if m.rooted && m.free(m.nodes[older].lo, m.nodes[newer].lo) {
		m.join(m.nodes[older].lo, m.nodes[newer].lo)
	}
	m.matchByPlace()
	m.release()
}

func none(n int) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// sums are the weights of the units before each; skipped ones weigh nothing.
func sums(units []unit, skip []bool) []int64 {
	out := make([]int64, len(units)+1)
	for i := range units {
		out[i+1] = out[i]
		if skip == nil || !skip[i] {
			out[i+1] += int64(units[i].weight)
		}
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
	m.sources = [2]extent{m.sources[newer], m.sources[older]}
	for _, mv := range m.moves {
		mv.flip()
	}
}

func (m *matching) join(a, b int32) { m.mate[older][a], m.mate[newer][b] = b, a }

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
