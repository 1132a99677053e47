package words

// most is the number of edits that a window looks ahead.
const most = 256

// windowed matches two long sequences in which nothing occurs just once, such
// as a register with one word replaced in each entry: by the greedy algorithm
// of Myers ("An O(ND) Difference Algorithm and Its Variations", 1986), a window
// of edits at a time, so that time is linear in the lengths.
func (m *matcher) windowed(i0, i1, j0, j1 int) {
	a, b := m.a[i0:i1], m.b[j0:j1]
	w := window{is: occurring(a, b), js: occurring(b, a)}
	w.a, w.b = picked(a, w.is), picked(b, w.js)
	for w.step() {
		for _, r := range w.runs {
			for k := range r.N {
				m.add(i0+w.is[r.A+k], j0+w.js[r.B+k], 1)
			}
		}
	}
}

// occurring are the places in a of what occurs in b too.
func occurring(a, b []int32) []int {
	in := make(map[int32]bool, len(b))
	for _, id := range b {
		in[id] = true
	}
	var out []int
	for i, id := range a {
		if in[id] {
			out = append(out, i)
		}
	}
	return out
}

func picked(s []int32, at []int) []int32 {
	out := make([]int32, len(at))
	for i, k := range at {
		out[i] = s[k]
	}
	return out
}

// window goes through two sequences; i and j are how far it has come.
type window struct {
	a, b   []int32
	is, js []int // where the elements come from
	i, j   int
	runs   []Run
	reach  [most + 1][2*most + 3]int // by edits and diagonal: how far in a they reach from i
}

// none is how far a diagonal reaches that cannot be entered.
const none = -1 << 30

// step matches the next stretch of the two sequences: all that is left, when a
// window of edits suffices for it, else what the first half of the edits do
// that lead farthest. It reports whether there was anything left.
func (w *window) step() bool {
	w.runs = w.runs[:0]
	a, b := w.a[w.i:], w.b[w.j:]
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	edits, k, done := w.explore(a, b)
	keep := edits
	if !done {
		keep = most / 2
	}
	w.trace(b, edits, k, keep)
	return true
}

// explore finds how far each number of edits leads, on each diagonal k of
// i-j, and the diagonal that leads farthest.
func (w *window) explore(a, b []int32) (edits, best int, done bool) {
	for d := 0; d <= most; d++ {
		row := &w.reach[d]
		for k := -d; k <= d; k += 2 {
			x := w.enter(d, k, len(a), len(b))
			for x >= 0 && x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			row[k+most+1] = x
			if x == len(a) && x-k == len(b) {
				return d, k, true
			}
		}
	}
	for k := -most; k <= most; k += 2 {
		if x, y := w.reach[most][k+most+1], w.reach[most][best+most+1]; 2*x-k > 2*y-best {
			best = k
		}
	}
	return most, best, false
}

// enter is where the last of d edits leads on diagonal k, before what is equal
// behind it.
func (w *window) enter(d, k, n, m int) int {
	if d == 0 {
		return 0
	}
	gone, come := w.edit(d, k)
	x := max(gone, come)
	if x < 0 || x > n || x-k > m {
		// the farther edit leaves the sequences: the other may not
		x = min(gone, come)
	}
	if x < 0 || x > n || x-k > m {
		return none
	}
	return x
}

// edit is how far two edits lead on diagonal k: one that takes an element of a
// away, and one that puts one of b there.
func (w *window) edit(d, k int) (gone, come int) {
	row := &w.reach[d-1]
	gone, come = none, none
	if k-1 >= -(d - 1) {
		gone = row[k-1+most+1] + 1
	}
	if k+1 <= d-1 {
		come = row[k+1+most+1]
	}
	return gone, come
}

// trace goes back from where some edits lead to the start, collects what is
// equal among the first of them, and moves on to behind that.
func (w *window) trace(b []int32, edits, k, keep int) {
	i, j := w.i, w.j
	for d := edits; d >= 0; d-- {
		x := w.reach[d][k+most+1]
		from := w.enter(d, k, len(w.a)-i, len(b))
		if d == keep {
			w.i, w.j = i+x, j+x-k
		}
		if d <= keep && x > from {
			w.runs = append(w.runs, Run{i + from, j + from - k, x - from})
		}
		if d == 0 {
			break
		}
		if gone, _ := w.edit(d, k); gone == from {
			k--
		} else {
			k++
		}
	}
	for l, r := 0, len(w.runs)-1; l < r; l, r = l+1, r-1 {
		w.runs[l], w.runs[r] = w.runs[r], w.runs[l]
	}
}
