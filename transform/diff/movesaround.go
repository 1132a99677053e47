package diff

import "catchword/transform/diff/internal/words"

// matchAround matches what stands around what has moved: words that seemed to
// match by accident, since so much had changed between them, may be all that
// was left in their place.
func (m *matching) matchAround() {
	if m.away[older] == nil && m.away[newer] == nil {
		return
	}
	var all []pair
	at := pair{m.units[older].lo, m.units[newer].lo}
	for k := 0; k <= len(m.pairs); k++ {
		end := pair{m.units[older].hi, m.units[newer].hi}
		if k < len(m.pairs) {
			end = m.pairs[k]
		}
		all = append(all, m.matchLeft(extent{at[older], end[older]}, extent{at[newer], end[newer]})...)
		if k < len(m.pairs) {
			all = append(all, end)
		}
		at = pair{end[older] + 1, end[newer] + 1}
	}
	if len(all) == len(m.pairs) {
		return
	}
	m.pairs = all
	m.index()
	m.matchEmpty()
	m.matchByContent()
	m.dropInverted()
}

// matchLeft matches what has not moved in a gap from which something has.
func (m *matching) matchLeft(a, b extent) []pair {
	as, awayA := m.left(older, a)
	bs, awayB := m.left(newer, b)
	if !awayA && !awayB || len(as) == 0 || len(bs) == 0 {
		return nil
	}
	al := &alignment{doc: m.doc, header: pair{-1, -1}, units: [2]extent{a, b}, skip: m.away}
	for _, run := range words.Match(m.idsAt(older, as), m.idsAt(newer, bs), words.Options{}) {
		for k := range run.N {
			al.pairs = append(al.pairs, pair{as[run.A+k], bs[run.B+k]})
		}
	}
	s := al.stretches()
	s.dropRewritten()
	s.dropFaint()
	al.drop(s)
	return al.pairs
}

// left are the units of a stretch that have not moved; away says that some have.
func (m *matching) left(s side, us extent) (out []int32, away bool) {
	for u := us.lo; u < us.hi; u++ {
		if m.away[s] != nil && m.away[s][u] {
			away = true
			continue
		}
		out = append(out, u)
	}
	return out, away
}

func (m *matching) idsAt(s side, us []int32) []int32 {
	out := make([]int32, len(us))
	for i, u := range us {
		out[i] = m.doc[s].units[u].id
	}
	return out
}
