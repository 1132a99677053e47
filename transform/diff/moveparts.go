package diff

import (
	"cmp"
	"slices"
)

// A move of words may be part of what one side has alone: a note that has been
// taken out of a paragraph, while the rest of the paragraph has gone.

// Such words are found by the sequences of units that say something, of so many
// units at most, in so many places at most.
const (
	longestGrip = 4
	mostGrips   = 16
)

// part is a stretch of units that two passages share.
type part struct {
	i, j    int // the passages
	a, b, n int32
	letters int
}

// partsElsewhere takes, longest first, what passages that are still there have
// in common, and lists it as moves. Words must be all of a passage on one side,
// or so many that no accident matches them.
func (m *matching) partsElsewhere(olds, news []passage) (moves []*move) {
	f := partFinder{matching: m, olds: olds, news: news, where: m.grips(olds), work: mostMoves}
	if len(f.where) == 0 {
		return nil
	}
	for j := range news {
		if q := &news[j]; !q.taken && !q.note {
			f.look(j)
		}
	}
	parts := f.parts
	slices.SortStableFunc(parts, func(x, y part) int { return cmp.Compare(y.letters, x.letters) })
	for _, p := range parts {
		from, to := cutOut(&olds[p.i], p.a, p.n), cutOut(&news[p.j], p.b, p.n)
		if m.isAway(&from) || m.isAway(&to) {
			continue
		}
		m.leave(&from)
		m.leave(&to)
		moves = append(moves, m.moved(from, to))
	}
	return moves
}

// grips are the places of the sequences of units in passages.
func (m *matching) grips(ps []passage) map[grip][]pair {
	where := make(map[grip][]pair)
	for i := range ps {
		if ps[i].taken || ps[i].note {
			continue
		}
		for u := ps[i].units.lo; u < ps[i].units.hi; u++ {
			if key, ok := m.grip(&ps[i], u); ok && len(where[key]) < mostGrips {
				where[key] = append(where[key], pair{int32(i), u})
			}
		}
	}
	return where
}

// A grip is the ids of a sequence of units, one more than they are.
type grip [longestGrip]int32

// grip is the sequence of units from one of a passage on; ok is false when those
// to its end say too little.
func (m *matching) grip(p *passage, u int32) (key grip, ok bool) {
	d := m.doc[p.side]
	letters := 0
	for k := range min(longestGrip, p.units.hi-u) {
		key[k] = d.units[u+k].id + 1
		if letters += d.letters(&d.units[u+k]); letters >= anchorWeight || k+1 == longestGrip {
			return key, true
		}
	}
	return key, false
}

// partFinder looks for parts.
type partFinder struct {
	*matching
	olds, news []passage
	where      map[grip][]pair // the places of sequences in olds
	work       int             // how many units may still be compared
	parts      []part
}

// look adds what a passage of the newer side shares with those of the older. An
// element is looked for as a whole.
func (f *partFinder) look(j int) {
	q := &f.news[j]
	for v := q.units.lo; v < q.units.hi && f.work > 0; {
		best := f.best(j, v)
		switch {
		case best.letters > 0:
			f.parts = append(f.parts, best)
			v = best.b + best.n
		case q.top >= 0:
			return
		default:
			v++
		}
	}
}

// best is the longest part that starts with a unit of a passage of the newer
// side.
func (f *partFinder) best(j int, v int32) (best part) {
	q := &f.news[j]
	key, ok := f.grip(q, v)
	if !ok {
		return best
	}
	for _, at := range f.where[key] {
		p := part{i: int(at[0]), j: j, a: at[1], b: v}
		from := &f.olds[p.i]
		if from.top >= 0 && p.a != from.units.lo {
			continue
		}
		p.n = f.shared(p.a, from.units.hi, v, q.units.hi)
		f.work -= 1 + int(p.n)
		if f.trimPart(&p, from, q); p.letters > best.letters {
			best = p
		}
	}
	return best
}

// shared is how many units from a and b on are the same.
func (m *matching) shared(a, aEnd, b, bEnd int32) int32 {
	n := int32(0)
	for a+n < aEnd && b+n < bEnd && m.doc[older].units[a+n].id == m.doc[newer].units[b+n].id {
		n++
	}
	return n
}

// trimPart cuts a part down to whole elements on both sides, and rates it: 0
// when it is not enough to be sure.
func (m *matching) trimPart(p *part, from, to *passage) {
	for p.n > 0 {
		lo, hi := m.torn(from, p.a, p.n)
		if lo+hi == 0 {
			lo, hi = m.torn(to, p.b, p.n)
		}
		if lo+hi == 0 {
			break
		}
		p.a, p.b, p.n = p.a+lo, p.b+lo, max(0, p.n-lo-hi)
	}
	all := from.units == extent{p.a, p.a + p.n} || to.units == extent{p.b, p.b + p.n}
	if n := m.doc[older].lettersOf(p.a, p.a+p.n); n >= certainly || all && n >= surely {
		p.letters = n
	}
}

// torn is how many units at the start and at the end of a part of a passage
// belong to elements that are not all in it.
func (m *matching) torn(of *passage, u, n int32) (lo, hi int32) {
	if of.units == (extent{u, u + n}) {
		return 0, 0
	}
	d := m.doc[of.side]
	if of.top >= 0 {
		return n, 0 // an element is moved as a whole
	}
	if top := m.topBelow(of.side, d.units[u].node, of.home); top >= 0 && (d.nodes[top].unitLo < u || d.nodes[top].unitHi > u+n) {
		return min(n, d.nodes[top].unitHi-u), 0
	}
	last := u + n - 1
	if top := m.topBelow(of.side, d.units[last].node, of.home); top >= 0 && d.nodes[top].unitHi > u+n {
		return 0, u + n - d.nodes[top].unitLo
	}
	return 0, 0
}

// cutOut is a part of a passage as one of its own.
func cutOut(p *passage, u, n int32) passage {
	q := *p
	if q.units != (extent{u, u + n}) {
		q.units, q.top = extent{u, u + n}, -1
	}
	return q
}

func (m *matching) isAway(p *passage) bool {
	for u := p.units.lo; m.away[p.side] != nil && u < p.units.hi; u++ {
		if m.away[p.side][u] {
			return true
		}
	}
	return false
}
