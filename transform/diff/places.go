package diff

// matchByPlace matches, from the root down, elements whose content gives no
// hint: those of one name that stand at the same place among the children of
// counterparts.
func (m *matching) matchByPlace() {
	for a := m.nodes[older].lo; a < m.nodes[older].hi; a++ {
		if b := m.mate[older][a]; b >= 0 {
			m.matchChildren(a, b)
		}
	}
}

func (m *matching) matchChildren(a, b int32) {
	as, bs := m.heirs(nil, older, a), m.heirs(nil, newer, b)
	if len(as) == 0 || len(bs) == 0 {
		return
	}
	where := make(map[int32]int, len(bs))
	for j, c := range bs {
		where[c] = j
	}
	i0, j0 := 0, 0
	for i, c := range as {
		j, ok := where[m.mate[older][c]]
		if m.mate[older][c] < 0 || !ok || j < j0 {
			continue
		}
		m.matchRow(as[i0:i], bs[j0:j])
		i0, j0 = i+1, j+1
	}
	m.matchRow(as[i0:], bs[j0:])
}

// heirs are the elements whose place is next below n: its children, and in
// place of a child whose markup has gone while its content stayed, the heirs
// of that.
func (m *matching) heirs(out []int32, s side, n int32) []int32 {
	d := m.doc[s]
	for c := n + 1; c < d.nodes[n].after; c = d.nodes[c].after {
		if m.mate[s][c] < 0 && m.kept(s, c) {
			out = m.heirs(out, s, c)
		} else {
			out = append(out, c)
		}
	}
	return out
}

// widest bounds the exhaustive comparison of two rows of elements.
const (
	widest       = 1 << 16
	stretchOfRow = 1 << 8
)

// matchRow matches elements between two that are counterparts.
func (m *matching) matchRow(as, bs []int32) {
	as, bs = m.unmatched(older, as), m.unmatched(newer, bs)
	if len(as) == 0 || len(bs) == 0 {
		return
	}
	for len(as)*len(bs) > widest { // the first of either with each other, and so on
		m.joinRow(as[:min(len(as), stretchOfRow)], bs[:min(len(bs), stretchOfRow)])
		as, bs = as[min(len(as), stretchOfRow):], bs[min(len(bs), stretchOfRow):]
	}
	m.joinRow(as, bs)
}

func (m *matching) joinRow(as, bs []int32) {
	for _, p := range m.bestRow(as, bs) {
		m.join(p[older], p[newer])
	}
}

func (m *matching) unmatched(s side, ns []int32) []int32 {
	var out []int32
	for _, n := range ns {
		if m.mate[s][n] < 0 {
			out = append(out, n)
		}
	}
	return out
}

// bestRow pairs two rows in order so that the sum of likenesses is greatest.
func (m *matching) bestRow(as, bs []int32) []pair {
	w := len(bs) + 1
	best := make([]int32, (len(as)+1)*w)
	like := make([]int32, len(as)*len(bs))
	for i := len(as) - 1; i >= 0; i-- {
		for j := len(bs) - 1; j >= 0; j-- {
			s := m.likeness(as[i], bs[j])
			like[i*len(bs)+j] = s
			best[i*w+j] = max(best[(i+1)*w+j], best[i*w+j+1])
			if s > 0 {
				best[i*w+j] = max(best[i*w+j], best[(i+1)*w+j+1]+s)
			}
		}
	}
	var out []pair
	for i, j := 0, 0; i < len(as) && j < len(bs); {
		s := like[i*len(bs)+j]
		switch {
		case s > 0 && best[i*w+j] == best[(i+1)*w+j+1]+s:
			out = append(out, pair{as[i], bs[j]})
			i, j = i+1, j+1
		case best[i*w+j] == best[(i+1)*w+j]:
			i++
		default:
			j++
		}
	}
	return out
}

// short is the length in bytes up to which an element's text may be replaced
// as a whole and the element is still the same.
const short = 60

// likeness rates two elements as counterparts by their place; 0 is never.
func (m *matching) likeness(a, b int32) int32 {
	if !m.sameName(a, b) || !m.sameGap(a, b) {
		return 0
	}
	idA, idB := m.doc[older].xmlID(a), m.doc[newer].xmlID(b)
	if idA != "" && idB != "" {
		if idA == idB {
			return 100
		}
		return 0
	}
	like := alike(m.doc[older].attributes(a), m.doc[newer].attributes(b))
	if max(m.total(older, a), m.total(newer, b)) > short && !m.onlyOne(a, b) && !m.emptied(a, b, like) {
		return 0
	}
	return max(1, int32(10+2*like))
}

// sameGap reports whether two elements that hold nothing of each other stand
// between the same words.
func (m *matching) sameGap(a, b int32) bool {
	x, y := m.reach(older, a), m.reach(newer, b)
	return !x.empty() || !y.empty() || x == y
}

// emptied reports whether one of two elements is empty and has just the
// attributes of the other: it has lost its content, or gained some.
func (m *matching) emptied(a, b int32, like int) bool {
	n := len(m.doc[older].attributes(a))
	return min(m.total(older, a), m.total(newer, b)) <= 1 && n > 0 && like >= n
}

// onlyOne reports whether two elements can be told by their name: each is the
// only one of that name in its parent, and holds elements rather than text.
func (m *matching) onlyOne(a, b int32) bool {
	return m.doc[older].onlyOfName(a) && m.doc[newer].onlyOfName(b)
}

func (d *document) onlyOfName(n int32) bool {
	el := &d.nodes[n]
	if el.mixed || el.parent < 0 {
		return !el.mixed
	}
	if el.only == 0 {
		el.only = 1
		for c := el.parent + 1; c < d.nodes[el.parent].after; c = d.nodes[c].after {
			if c != n && sameName(d.nodes[c].name, el.name) {
				el.only = -1
				break
			}
		}
	}
	return el.only > 0
}
