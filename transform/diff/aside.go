package diff

// A long text that has gone past the bounds of a division, to its neighbour,
// outweighs what it has passed: in the heaviest alignment it has stayed, and a
// heading and the bounds themselves have moved around it. Setting it aside shows
// whether its move says the same in fewer changes.

// aside are the texts of either side, by token, that nothing is aligned with.
type aside [2]map[int32]bool

// mostTrials is how often more is set aside: what has been passed may have passed
// something itself.
const mostTrials = 3

// matchBest matches two documents, with texts set aside where that makes the
// changes less.
func matchBest(a, b *document) *matching {
	m := match(align(a, b, aside{}))
	away := aside{map[int32]bool{}, map[int32]bool{}}
	if !m.mostlyAligned() || !m.passed(away) {
		return m
	}
	best, cost, units := m, m.cost(), [2][]unit{a.units, b.units}
	for range mostTrials {
		m = match(align(a, b, away))
		if c := m.cost(); c < cost {
			best, cost, units = m, c, [2][]unit{a.units, b.units}
		}
		if !m.passed(away) {
			break
		}
	}
	a.setUnits(units[older])
	b.setUnits(units[newer])
	return best
}

// mostlyAligned reports whether two documents have most of what they say in common.
func (m *matching) mostlyAligned() bool {
	all := m.weight(reach{0, int32(len(m.pairs))})
	return 2*all >= max(m.total(older, 0), m.total(newer, 0))
}

// cost is how much there is to read of the changes of a matching.
func (m *matching) cost() int {
	changes, _ := derive(m, false)
	return costOf(changes)
}

// aChange is how many bytes of a text added or taken away count as much as another
// change.
const aChange = 100

func costOf(changes []Change) int {
	n := 0
	for i := range changes {
		c := &changes[i]
		n += aChange + costOf(c.Inner)
		if c.Kind == Move && c.Element == "" {
			n += aChange / 2 // that an element has moved is plainer than that words have
		}
		for _, s := range []*Side{c.Old, c.New} {
			if s != nil && (c.Kind == Text || c.Kind == Header) {
				n += len(s.Text)
			}
		}
	}
	return n
}

// setAside adds the texts in an element to some; false when they all were there.
func (d *document) setAside(away map[int32]bool, n int32) bool {
	before := len(away)
	for t := d.nodes[n].tok; t <= d.nodes[n].endTok; t++ {
		if d.toks[t].isText() {
			away[t] = true
		}
	}
	return len(away) > before
}

// isAside reports whether the first text in an element is among some.
func (d *document) isAside(away map[int32]bool, n int32) bool {
	return away[d.units[d.nodes[n].unitLo].tok]
}

// units says of each unit of two documents whether it is set aside; nil and nil
// for none.
func (w aside) units(docs [2]*document) (out [2][]bool) {
	for s := older; s <= newer && len(w[s]) > 0; s++ {
		out[s] = make([]bool, len(docs[s].units))
		for u := range out[s] {
			out[s][u] = w[s][docs[s].units[u].tok] && docs[s].units[u].isText()
		}
	}
	return out
}

// weighAside gives what has been set aside its weight, for comparing what has moved.
func (m *matching) weighAside() {
	for s := older; s <= newer; s++ {
		if m.skip[s] != nil {
			m.skip[s], m.sum[s] = nil, sums(m.doc[s].units, nil)
		}
	}
}

// alignable are the ids by which units are aligned: those of texts that are set aside
// are like no other.
func (r *refiner) alignable(s side, us []unit) []int32 {
	out := ids(us)
	for i := range us {
		if us[i].isText() && r.away[s][us[i].tok] {
			r.lone--
			out[i] = r.lone
		}
	}
	return out
}
