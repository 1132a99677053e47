package diff

import (
	"cmp"
	"encoding/binary"
	"slices"
	"sort"

	"catchword/transform/diff/internal/words"
)

// move is a passage that has been taken elsewhere; within is what has changed
// in it.
type move struct {
	from, to passage
	within   *matching
}

// findMoves finds, among what only one side has, what has merely changed its
// place: first what is the same to the letter, then what is mostly the same.
func (m *matching) findMoves() {
	olds, news := m.passages(older), m.passages(newer)
	var found []pair
	found = m.sameElsewhere(found, olds, news)
	found = m.alikeElsewhere(found, olds, news)
	slices.SortFunc(found, func(x, y pair) int { return cmp.Compare(x[older], y[older]) })
	for _, f := range found {
		m.moves = append(m.moves, m.moved(olds[f[older]], news[f[newer]]))
		m.leave(&olds[f[older]])
		m.leave(&news[f[newer]])
	}
	m.moves = append(m.moves, m.partsElsewhere(olds, news)...)
	m.matchAround()
}

// leave marks the units of a passage as moved.
func (m *matching) leave(p *passage) {
	if m.away[p.side] == nil {
		m.away[p.side] = make([]bool, len(m.doc[p.side].units))
	}
	for u := p.units.lo; u < p.units.hi; u++ {
		m.away[p.side][u] = true
	}
}

// flip looks at a move from the other side.
func (mv *move) flip() {
	mv.from, mv.to = mv.to, mv.from
	mv.from.side, mv.to.side = older, newer
	mv.within.flip()
}

// movable reports whether a passage says enough to be recognised elsewhere.
func (m *matching) movable(p *passage) bool {
	if p.note || p.taken {
		return false
	}
	d := m.doc[p.side]
	if p.top >= 0 && (d.xmlID(p.top) != "" || int(d.toks[d.nodes[p.top].tok].end-d.toks[d.nodes[p.top].tok].start) >= 2*surely) {
		return true
	}
	whole := p.top >= 0 && (!p.inline || d.local(p.top) == "note")
	return d.lettersOf(p.units.lo, p.units.hi) >= surely || whole && p.units.hi-p.units.lo > 2
}

// content is a passage as a key: what it says and, of an element, its name.
func (m *matching) content(p *passage) string {
	d := m.doc[p.side]
	var key []byte
	if p.top >= 0 {
		key = append(key, d.nodes[p.top].name.Local...)
	}
	for u := p.units.lo; u < p.units.hi; u++ {
		key = binary.LittleEndian.AppendUint32(key, uint32(d.units[u].id))
	}
	return string(key)
}

// sameElsewhere pairs equal passages, the first with the first.
func (m *matching) sameElsewhere(found []pair, olds, news []passage) []pair {
	where := map[string][]int{}
	for j := range news {
		if m.movable(&news[j]) {
			key := m.content(&news[j])
			where[key] = append(where[key], j)
		}
	}
	for i := range olds {
		if len(where) == 0 || !m.movable(&olds[i]) {
			continue
		}
		key := m.content(&olds[i])
		if js := where[key]; len(js) > 0 {
			where[key] = js[1:]
			found = append(found, take(olds, news, i, js[0]))
		}
	}
	return found
}

func take(olds, news []passage, i, j int) pair {
	olds[i].taken, news[j].taken = true, true
	return pair{int32(i), int32(j)}
}

// mostMoves bounds the work of comparing every passage with every other, in
// units looked at.
const mostMoves = 1 << 24

// alikeElsewhere pairs elements that share most of their words.
func (m *matching) alikeElsewhere(found []pair, olds, news []passage) []pair {
	is, js := m.elements(olds), m.elements(news)
	units := 0
	for _, j := range js {
		units += int(news[j].units.hi - news[j].units.lo)
	}
	if len(is)*units > mostMoves {
		return found
	}
	type like struct{ i, j, parts int }
	var likes []like
	for _, i := range is {
		count := m.count(&olds[i])
		for _, j := range js {
			if n := m.common(count, &olds[i], &news[j]); n > 0 {
				likes = append(likes, like{i, j, n})
			}
		}
	}
	slices.SortStableFunc(likes, func(x, y like) int { return cmp.Compare(y.parts, x.parts) })
	for _, l := range likes {
		if !olds[l.i].taken && !news[l.j].taken {
			found = append(found, take(olds, news, l.i, l.j))
		}
	}
	return found
}

// elements are the passages that are an element and may have moved.
func (m *matching) elements(ps []passage) []int {
	var out []int
	for i := range ps {
		if ps[i].top >= 0 && m.movable(&ps[i]) {
			out = append(out, i)
		}
	}
	return out
}

// count counts the neighbouring units of a passage, two by two: what two texts
// of one language have in common are words, but not their sequences.
func (m *matching) count(p *passage) map[pair]int {
	out := map[pair]int{}
	us := m.doc[p.side].units[p.units.lo:p.units.hi]
	for i := range us {
		out[neighbours(us, i)]++
	}
	return out
}

func neighbours(us []unit, i int) pair {
	if i+1 < len(us) {
		return pair{us[i].id, us[i+1].id}
	}
	return pair{us[i].id, -1}
}

// common rates how alike two elements are, in thousandths; 0 for too little.
func (m *matching) common(count map[pair]int, p, q *passage) int {
	if !m.sameName(p.top, q.top) {
		return 0
	}
	if id := m.doc[older].xmlID(p.top); id != "" && id == m.doc[newer].xmlID(q.top) {
		return 2000
	}
	seen := map[pair]int{}
	shared := 0
	us := m.doc[newer].units[q.units.lo:q.units.hi]
	for i := range us {
		key := neighbours(us, i)
		if seen[key]++; seen[key] <= count[key] {
			shared++
		}
	}
	total := len(us) + int(p.units.hi-p.units.lo)
	if n := 2000 * shared / total; n >= 500 {
		return n
	}
	return 0
}

// moved compares a passage with what it was.
func (m *matching) moved(from, to passage) *move {
	mv := &move{from: from, to: to}
	var nodes, sources [2]extent
	for s, p := range []*passage{&mv.from, &mv.to} {
		sources[s].lo, sources[s].hi = m.source(p)
		nodes[s] = m.doc[s].nodesIn(sources[s])
		m.partAll(side(s), nodes[s])
	}
	al := &alignment{doc: m.doc, header: pair{-1, -1}, units: [2]extent{from.units, to.units}}
	a, b := m.doc[older].units[from.units.lo:from.units.hi], m.doc[newer].units[to.units.lo:to.units.hi]
	for _, run := range words.Match(ids(a), ids(b), words.Options{}) {
		for k := range run.N {
			al.pairs = append(al.pairs, pair{from.units.lo + int32(run.A+k), to.units.lo + int32(run.B+k)})
		}
	}
	al.settle()
	mv.within = &matching{alignment: al, mate: m.mate, sum: m.sum, sources: sources, nodes: nodes, inner: true}
	mv.within.rooted = from.top >= 0 && to.top >= 0
	if mv.within.rooted {
		m.join(from.top, to.top)
	}
	mv.within.run()
	return mv
}

// nodesIn are the elements that start in a stretch of source.
func (d *document) nodesIn(source extent) extent {
	start := func(offset int32) int32 {
		return int32(sort.Search(len(d.nodes), func(n int) bool { return d.toks[d.nodes[n].tok].start >= offset }))
	}
	return extent{start(source.lo), start(source.hi)}
}
