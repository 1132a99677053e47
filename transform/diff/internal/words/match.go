package words

import "slices"

// A Run is a stretch that two sequences share: a[A:A+N] and b[B:B+N].
type Run struct{ A, B, N int }

// Options tune Match. The zero value suits sequences of words.
type Options struct {
	// Weight says how much an element counts as an anchor of its own; nil
	// makes all alike. Single elements lighter than MinWeight are no anchors.
	Weight    func(id int32) int
	MinWeight int
	// AnchorsOnly leaves unmatched what no anchor reaches.
	AnchorsOnly bool
	// Shingles are the lengths of the sequences that may anchor a match,
	// tried in order; nil means 4, 2, 1.
	Shingles []int
}

// exact is the largest product of two lengths that is compared exhaustively.
const exact = 1 << 19

// Match finds what two sequences have in common, in rising order. It is
// minimal for short sequences; long ones are first cut at the sequences that
// occur once in each of them, and looked through by windows where there are
// none, so that its time is near linear.
func Match(a, b []int32, o Options) []Run {
	if o.Shingles == nil {
		o.Shingles = []int{4, 2, 1}
	}
	m := matcher{a: a, b: b, o: o}
	m.between(0, len(a), 0, len(b))
	return m.runs
}

type matcher struct {
	a, b []int32
	o    Options
	runs []Run
}

func (m *matcher) add(i, j, n int) {
	if n == 0 {
		return
	}
	if k := len(m.runs) - 1; k >= 0 && m.runs[k].A+m.runs[k].N == i && m.runs[k].B+m.runs[k].N == j {
		m.runs[k].N += n
		return
	}
	m.runs = append(m.runs, Run{i, j, n})
}

// between matches a[i0:i1] with b[j0:j1].
func (m *matcher) between(i0, i1, j0, j1 int) {
	n := prefix(m.a[i0:i1], m.b[j0:j1])
	m.add(i0, j0, n)
	i0, j0 = i0+n, j0+n
	n = suffix(m.a[i0:i1], m.b[j0:j1])
	m.inner(i0, i1-n, j0, j1-n)
	m.add(i1-n, j1-n, n)
}

// inner matches what is left between a common prefix and a common suffix.
func (m *matcher) inner(i0, i1, j0, j1 int) {
	switch {
	case i0 == i1 || j0 == j1:
	case !m.o.AnchorsOnly && (i1-i0)*(j1-j0) <= exact:
		for _, r := range minimal(m.a[i0:i1], m.b[j0:j1]) {
			m.add(i0+r.A, j0+r.B, r.N)
		}
	default:
		m.anchored(i0, i1, j0, j1)
	}
}

// anchored cuts two long sequences at their anchors and matches the pieces.
func (m *matcher) anchored(i0, i1, j0, j1 int) {
	anchors := m.anchors(m.a[i0:i1], m.b[j0:j1])
	if len(anchors) == 0 {
		if !m.o.AnchorsOnly {
			m.windowed(i0, i1, j0, j1)
		}
		return
	}
	i, j := i0, j0
	for _, r := range anchors {
		m.between(i, i0+r.A, j, j0+r.B)
		m.add(i0+r.A, j0+r.B, r.N)
		i, j = i0+r.A+r.N, j0+r.B+r.N
	}
	m.between(i, i1, j, j1)
}

func (m *matcher) anchors(a, b []int32) []Run {
	for _, k := range m.o.Shingles {
		pairs := uniquePairs(a, b, k)
		if k == 1 {
			pairs = m.heavy(a, pairs)
		}
		if chain := rising(pairs, m.weight(a)); len(chain) > 0 {
			return extend(a, b, chain, k)
		}
	}
	return nil
}

// weight is how much an anchor weighs: what it matches, if that is known.
func (m *matcher) weight(a []int32) func(Run) int {
	if m.o.Weight == nil {
		return func(Run) int { return 1 }
	}
	return func(r Run) int { return m.o.Weight(a[r.A]) + 60 }
}

// heavy drops the single elements that are too light to anchor anything.
func (m *matcher) heavy(a []int32, pairs []Run) []Run {
	if m.o.Weight == nil {
		return pairs
	}
	return slices.DeleteFunc(pairs, func(r Run) bool { return m.o.Weight(a[r.A]) < m.o.MinWeight })
}

// extend grows each anchor over equal neighbours, up to its neighbour anchors.
func extend(a, b []int32, chain []Run, k int) []Run {
	var out []Run
	i, j := 0, 0
	for _, r := range chain {
		if r.A < i || r.B < j {
			continue // covered by the anchor before, or at odds with how far it grew
		}
		back := suffix(a[i:r.A], b[j:r.B])
		on := k + prefix(a[r.A+k:], b[r.B+k:])
		out = append(out, Run{r.A - back, r.B - back, back + on})
		i, j = r.A+on, r.B+on
	}
	return out
}

func prefix(a, b []int32) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func suffix(a, b []int32) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}
