package diff

import "slices"

// mostAside is up to how many blocks are set aside for what they have passed.
const mostAside = 8

// passed adds to away the blocks that others, the same on both sides, have come
// to stand on the other side of, over the bounds of a division, or where those are
// more; false when there are none to add.
func (m *matching) passed(away aside) bool {
	added := false
	unmoved := m.unmoved()
	passing := map[reach]int{}
	for _, p := range unmoved {
		passing[m.passedBy(p)]++
	}
	for _, mv := range m.moves {
		if u := mv.from.units.lo; m.doc[older].units[u].kind == emptyUnit {
			passing[m.between(u, mv.to.units.lo)]++
		}
	}
	for _, p := range unmoved {
		r := m.passedBy(p)
		blocks, ok := m.blocksOf(r)
		if m.doc[older].isAside(away[older], p[older]) || !ok ||
			passing[r] <= len(blocks[older]) && !m.acrossBounds(p, blocks) {
			continue
		}
		for s := older; s <= newer; s++ {
			for _, n := range blocks[s] {
				added = m.doc[s].setAside(away[s], n) || added
			}
		}
	}
	return m.passedByWords(away) || added
}

// passedBy are the pairs on the other side of which a block has come to stand.
func (m *matching) passedBy(p pair) reach {
	return m.between(m.doc[older].nodes[p[older]].unitLo, m.doc[newer].nodes[p[newer]].unitLo)
}

// between are the pairs between a unit of the older and one of the newer side.
func (m *matching) between(u, v int32) reach {
	k, l := m.nextPair(older, u), m.nextPair(newer, v)
	return reach{min(k, l), max(k, l)}
}

// passedByWords adds to away the elements that words have come to stand on the other
// side of, as a note within a paragraph: it may be what has moved.
func (m *matching) passedByWords(away aside) bool {
	added := false
	for _, w := range m.movedWords() {
		r := m.between(w[older].units.lo, w[newer].units.lo)
		if r.empty() {
			continue
		}
		a, b := m.holding(older, r, w[older].home), m.holding(newer, r, w[newer].home)
		if a >= 0 && b >= 0 && m.sameName(a, b) {
			added = m.doc[older].setAside(away[older], a) || added
			added = m.doc[newer].setAside(away[newer], b) || added
		}
	}
	return added
}

// movedWords are passages, no elements, that are the same on both sides: moved ones,
// and those too short for that in one element.
func (m *matching) movedWords() (out [][2]passage) {
	for _, mv := range m.moves {
		if mv.from.top < 0 && mv.to.top < 0 {
			out = append(out, [2]passage{mv.from, mv.to})
		}
	}
	type key struct {
		home  int32
		words string
	}
	where := map[key]passage{}
	for _, q := range m.passages(newer) {
		if m.sort(&q) == wordsSort && q.top < 0 && q.home >= 0 {
			where[key{q.home, m.content(&q)}] = q
		}
	}
	for _, p := range m.passages(older) {
		if p.home < 0 || p.top >= 0 || m.mate[older][p.home] < 0 {
			continue
		}
		if q, ok := where[key{m.mate[older][p.home], m.content(&p)}]; ok {
			out = append(out, [2]passage{p, q})
		}
	}
	return out
}

// holding is the element below another that holds some pairs and none beside them,
// or -1.
func (m *matching) holding(s side, r reach, home int32) int32 {
	n := m.topBelow(s, m.doc[s].units[m.pairs[r.lo][s]].node, home)
	if n < 0 || m.reach(s, n) != r {
		return -1
	}
	return n
}

// unmoved are the blocks that are the same on both sides, and unlike all others,
// but not aligned.
func (m *matching) unmoved() []pair {
	olds, news := m.lone(older), m.lone(newer)
	var out []pair
	for key, a := range olds {
		if b, ok := news[key]; ok && a >= 0 && b >= 0 {
			out = append(out, pair{a, b})
		}
	}
	slices.SortFunc(out, func(x, y pair) int { return int(x[older] - y[older]) })
	return out
}

// lone are the blocks of a side nothing of which is aligned, by their name and
// words; -1 for several alike.
func (m *matching) lone(s side) map[string]int32 {
	d := m.doc[s]
	out := map[string]int32{}
	for u := m.units[s].lo; u < m.units[s].hi; {
		n := d.block(d.units[u].node)
		if n < 0 || d.nodes[n].unitLo != u || !m.reach(s, n).empty() {
			u++
			continue
		}
		el := &d.nodes[n]
		key := m.content(&passage{side: s, units: extent{el.unitLo, el.unitHi}, top: n})
		if _, twice := out[key]; twice {
			n = -1
		}
		out[key] = n
		u = el.unitHi
	}
	return out
}

// blocksOf are the blocks of some pairs on either side; false when these are
// none, too many, or not all of their blocks.
func (m *matching) blocksOf(r reach) (blocks [2][]int32, ok bool) {
	for k := r.lo; k < r.hi; k++ {
		for s := older; s <= newer; s++ {
			d := m.doc[s]
			n := d.block(d.units[m.pairs[k][s]].node)
			if n < 0 || !m.reach(s, n).within(r) {
				return blocks, false
			}
			if last := len(blocks[s]) - 1; last < 0 || blocks[s][last] != n {
				blocks[s] = append(blocks[s], n)
			}
			if len(blocks[s]) > mostAside {
				return blocks, false
			}
		}
	}
	return blocks, !r.empty()
}

// acrossBounds reports whether a block and those that it has passed are not all in
// one element, on one of the sides.
func (m *matching) acrossBounds(p pair, blocks [2][]int32) bool {
	for s := older; s <= newer; s++ {
		nodes := m.doc[s].nodes
		for _, n := range blocks[s] {
			if nodes[n].parent != nodes[p[s]].parent {
				return true
			}
		}
	}
	return false
}
