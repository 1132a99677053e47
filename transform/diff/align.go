package diff

import (
	"math"

	"catchword/transform/diff/internal/words"
)

// side is one of the two documents that are compared.
type side int

const (
	older side = iota
	newer
)

func (s side) other() side { return 1 - s }

// alignment says which units of two documents are the same. The pairs rise on
// both sides; what has moved is not among them.
type alignment struct {
	doc   [2]*document
	units [2]extent // what is aligned: all units, or those of something moved
	pairs []pair
	// header is the teiHeader of both sides when it has not changed, else -1;
	// firm are its pairs, while what matches by accident is let go
	header pair
	firm   reach
	next   [2][]int32 // by unit, and behind the last one: the first pair not before it
	skip   [2][]bool  // by unit: it has moved, and is no part of an edit
	// before[i] is the weight of the pairs before pair i
	before []int64
}

// extent is a range of units or elements.
type extent struct{ lo, hi int32 }

// pair is a unit, or an element, of each side.
type pair [2]int32

// anchorWeight is the weight from which on a text that occurs once on each
// side is taken for the same text without looking at what is around it.
const anchorWeight = 12

// align matches two documents, but for texts that are set aside: whole texts
// first, and words where those differ.
func align(a, b *document, away aside) *alignment {
	in := newInterner()
	r := refiner{in: in, away: away, lone: math.MinInt32 / 2, al: &alignment{doc: [2]*document{a, b}, header: findHeader(a, b)}}
	r.from = [2][]unit{a.coarse(in), b.coarse(in)}
	r.keys = [2][]int32{r.keysOf(older), r.keysOf(newer)}
	r.weights = weights(r.from[older], r.keys[older])
	x, y := a.unitsOf(r.from[older], r.al.header[older]), b.unitsOf(r.from[newer], r.al.header[newer])
	r.between(extent{0, x.lo}, extent{0, y.lo})
	r.al.firm.lo = int32(len(r.al.pairs))
	r.same(words.Run{A: int(x.lo), B: int(y.lo), N: int(x.hi - x.lo)})
	r.al.firm.hi = int32(len(r.al.pairs))
	r.between(extent{x.hi, int32(len(r.from[older]))}, extent{y.hi, int32(len(r.from[newer]))})
	a.setUnits(r.out[older])
	b.setUnits(r.out[newer])
	r.al.units = [2]extent{{0, int32(len(a.units))}, {0, int32(len(b.units))}}
	r.al.skip = away.units(r.al.doc)
	r.al.settle()
	r.al.dropFields()
	return r.al
}

func ids(units []unit) []int32 {
	out := make([]int32, len(units))
	for i := range units {
		out[i] = units[i].id
	}
	return out
}

// weights are those of units, by their keys.
func weights(units []unit, keys []int32) map[int32]int {
	out := map[int32]int{}
	for i := range units {
		out[keys[i]] = int(units[i].weight)
	}
	return out
}

// keysOf are the ids by which whole texts are matched: a text that an accident
// may repeat, such as a place in a header, is only the same in an element of the
// same name.
func (r *refiner) keysOf(s side) []int32 {
	out := r.alignable(s, r.from[s])
	for i := range out {
		if u := &r.from[s][i]; out[i] >= 0 && u.kind == textUnit && u.weight < certainly && u.node >= 0 {
			out[i] = r.in.placed(u.id, int32(r.al.doc[s].nodes[u.node].name.ID))
		}
	}
	return out
}

func (r *refiner) coarseOptions() words.Options {
	return words.Options{
		AnchorsOnly: true,
		Shingles:    []int{1},
		Weight:      func(id int32) int { return r.weights[id] },
		MinWeight:   anchorWeight,
	}
}

// refiner builds the final units: whole texts where both sides agree, words
// elsewhere.
type refiner struct {
	al        *alignment
	in        *interner
	from, out [2][]unit
	keys      [2][]int32    // of from; see keysOf
	weights   map[int32]int // of the older side's whole texts, by key
	away      aside
	lone      int32 // the last id given to a text that is set aside
}

// between matches a stretch of either side: whole texts first.
func (r *refiner) between(a, b extent) {
	i, j := int(a.lo), int(b.lo)
	for _, run := range words.Match(r.keys[older][a.lo:a.hi], r.keys[newer][b.lo:b.hi], r.coarseOptions()) {
		run.A, run.B = run.A+int(a.lo), run.B+int(b.lo)
		r.gap(i, run.A, j, run.B)
		r.same(run)
		i, j = run.A+run.N, run.B+run.N
	}
	r.gap(i, int(a.hi), j, int(b.hi))
}

// same takes over a run of equal texts.
func (r *refiner) same(run words.Run) {
	for k := range run.N {
		r.pair(len(r.out[older])+k, len(r.out[newer])+k)
	}
	r.out[older] = append(r.out[older], r.from[older][run.A:run.A+run.N]...)
	r.out[newer] = append(r.out[newer], r.from[newer][run.B:run.B+run.N]...)
}

func (r *refiner) pair(a, b int) {
	r.al.pairs = append(r.al.pairs, pair{int32(a), int32(b)})
}

// gap cuts what differs into words and matches them, block by block if that
// can be.
func (r *refiner) gap(i0, i1, j0, j1 int) {
	a, b := r.fine(older, i0, i1), r.fine(newer, j0, j1)
	for _, p := range r.parts(a, b, r.inOneBlock(i0, j0), r.inOneBlock(i1, j1)) {
		r.part(p[older], p[newer])
	}
}

func (r *refiner) part(a, b []unit) {
	i, j := 0, 0
	for _, run := range words.Match(r.alignable(older, a), r.alignable(newer, b), words.Options{}) {
		r.stitch(a[i:run.A], b[j:run.B])
		for range run.N {
			r.pair(len(r.out[older]), len(r.out[newer]))
			r.out[older] = append(r.out[older], a[run.A])
			r.out[newer] = append(r.out[newer], b[run.B])
			run.A, run.B = run.A+1, run.B+1
		}
		i, j = run.A, run.B
	}
	r.stitch(a[i:], b[j:])
}

func (r *refiner) fine(s side, lo, hi int) []unit {
	var out []unit
	for _, u := range r.from[s][lo:hi] {
		out = r.al.doc[s].fine(out, u, r.in)
	}
	return out
}

// stitch adds units that do not match, unless they do when tags are ignored.
func (r *refiner) stitch(a, b []unit) {
	s := stitcher{doc: r.al.doc, in: r.in, from: [2][]unit{a, b}}
	s.stitch()
	for _, p := range s.pair {
		r.pair(len(r.out[older])+int(p[older]), len(r.out[newer])+int(p[newer]))
	}
	for side := older; side <= newer; side++ {
		r.out[side] = append(r.out[side], s.out[side]...)
	}
}

// index makes the pairs findable from the units.
func (al *alignment) index() {
	al.before = make([]int64, len(al.pairs)+1)
	for k, p := range al.pairs {
		al.before[k+1] = al.before[k] + int64(al.doc[older].units[p[older]].weight)
	}
	for s := older; s <= newer; s++ {
		al.next[s] = al.nextPairs(s)
	}
}

func (al *alignment) nextPairs(s side) []int32 {
	lo := al.units[s].lo
	next := make([]int32, al.units[s].hi-lo+1)
	u := int32(0)
	for k, p := range al.pairs {
		for ; u <= p[s]-lo; u++ {
			next[u] = int32(k)
		}
	}
	for ; int(u) < len(next); u++ {
		next[u] = int32(len(al.pairs))
	}
	return next
}

// nextPair is the first pair not before a unit.
func (al *alignment) nextPair(s side, u int32) int32 { return al.next[s][u-al.units[s].lo] }

// reach is a range of pairs: those that an element holds.
type reach struct{ lo, hi int32 }

func (r reach) empty() bool { return r.lo >= r.hi }

func (r reach) and(s reach) reach { return reach{max(r.lo, s.lo), min(r.hi, s.hi)} }

func (r reach) within(s reach) bool { return s.lo <= r.lo && r.hi <= s.hi }

func (al *alignment) reach(s side, n int32) reach {
	el := &al.doc[s].nodes[n]
	return reach{al.nextPair(s, el.unitLo), al.nextPair(s, el.unitHi)}
}

// weight is that of a range of pairs; 0 for an empty one.
func (al *alignment) weight(r reach) int64 {
	if r.empty() {
		return 0
	}
	return al.before[r.hi] - al.before[r.lo]
}

// flip looks at the alignment from the other side.
func (al *alignment) flip() {
	for i, p := range al.pairs {
		al.pairs[i] = pair{p[newer], p[older]}
	}
	al.doc = [2]*document{al.doc[newer], al.doc[older]}
	al.units = [2]extent{al.units[newer], al.units[older]}
	al.header = pair{al.header[newer], al.header[older]}
	al.index()
}
