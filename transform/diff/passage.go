package diff

import "catchword/tei/xmlscan"

// passage is a stretch of units that only one side has, all directly in one
// element: words in a paragraph, or one new paragraph of a division.
type passage struct {
	side   side
	units  extent
	gap    int32 // the pair behind it
	home   int32 // the element around; -1 outside the root
	top    int32 // the one element that the passage is; -1 when it is words, or more than one
	inline bool  // it is part of a text
	note   bool  // a comment or instruction
	taken  bool  // accounted for: by a move, or as one side of a replacement
}

// passages lists what one side has alone, in order.
func (m *matching) passages(s side) []passage {
	var out []passage
	at := m.units[s].lo
	for k := 0; k <= len(m.pairs); k++ {
		end := m.units[s].hi
		if k < len(m.pairs) {
			end = m.pairs[k][s]
		}
		out = m.passagesBetween(out, s, int32(k), extent{at, end})
		at = end + 1
	}
	return out
}

func (m *matching) passagesBetween(out []passage, s side, gap int32, us extent) []passage {
	first := len(out)
	for u := us.lo; u < us.hi; u++ {
		if m.elsewhere(s, u) {
			continue
		}
		p := m.passageOf(s, u)
		p.gap = gap
		if last := len(out) - 1; last >= first && m.continues(&out[last], &p) {
			out[last].units.hi = p.units.hi
			if out[last].top != p.top {
				out[last].top = -1
			}
			continue
		}
		out = append(out, p)
	}
	return out
}

// elsewhere reports whether a unit is accounted for in another way: it has
// moved, or it is an element without content that has a counterpart.
func (m *matching) elsewhere(s side, u int32) bool {
	if m.away[s] != nil && m.away[s][u] {
		return true
	}
	un := &m.doc[s].units[u]
	return un.kind == emptyUnit && m.mate[s][un.node] >= 0
}

// passageOf is the passage of one unit.
func (m *matching) passageOf(s side, u int32) passage {
	d := m.doc[s]
	un := &d.units[u]
	p := passage{side: s, units: extent{u, u + 1}, home: un.node, top: -1}
	for p.home >= m.nodes[s].lo && m.whole(s, p.home) {
		p.home, p.top = d.nodes[p.home].parent, p.home
	}
	p.inline = p.home >= 0 && (d.nodes[p.home].mixed || p.top >= 0 && d.inText(p.top))
	p.note = un.kind == noteUnit && p.top < 0
	return p
}

// whole reports whether an element, with all it holds, is on one side only.
func (m *matching) whole(s side, n int32) bool {
	return m.mate[s][n] < 0 && m.reach(s, n).empty()
}

// continues reports whether q goes on where p ends.
func (m *matching) continues(p, q *passage) bool {
	for u := p.units.hi; m.away[p.side] != nil && u < q.units.lo; u++ {
		if m.away[p.side][u] {
			return false
		}
	}
	if p.home != q.home || p.note || q.note {
		return false
	}
	if p.top >= 0 && p.top == q.top {
		return true
	}
	return p.inline && !m.elementBetween(p.side, p.units.hi-1, q.units.lo, p.home)
}

// elementBetween reports whether an element that is not part of either passage
// stands between two units.
func (m *matching) elementBetween(s side, u, v, home int32) bool {
	d := m.doc[s]
	for t := d.units[u].tok + 1; t < d.units[v].tok; t++ {
		k := d.toks[t].kind
		if (k == xmlscan.StartElement || k == xmlscan.EndElement) && !m.insideWhole(s, d.toks[t].node, home) {
			return true
		}
	}
	return false
}

// insideWhole reports whether an element is, or lies in, a whole one below home.
func (m *matching) insideWhole(s side, n, home int32) bool {
	for ; n >= 0 && n != home; n = m.doc[s].nodes[n].parent {
		if m.whole(s, n) {
			return true
		}
	}
	return false
}

// hasText reports whether a passage says something.
func (m *matching) hasText(p *passage) bool {
	for u := p.units.lo; u < p.units.hi; u++ {
		if m.doc[p.side].units[u].isText() {
			return true
		}
	}
	return false
}

// source is the stretch of source text that a passage covers.
func (m *matching) source(p *passage) (start, end int32) {
	d := m.doc[p.side]
	if p.top >= 0 {
		return d.bounds(p.top)
	}
	start, end = d.units[p.units.lo].start, d.units[p.units.hi-1].end
	for u := p.units.lo; u < p.units.hi; u++ {
		if n := m.topBelow(p.side, d.units[u].node, p.home); n >= 0 {
			from, to := d.bounds(n)
			start, end = min(start, from), max(end, to)
		}
	}
	return start, end
}

// topBelow is the outermost element around n below home, or -1.
func (m *matching) topBelow(s side, n, home int32) int32 {
	top := int32(-1)
	for ; n >= 0 && n != home; n = m.doc[s].nodes[n].parent {
		top = n
	}
	return top
}
