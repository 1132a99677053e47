package diff

import (
	"strings"

	"catchword/transform/diff/internal/words"
)

// stitcher matches words that tags cut differently: "m<unclear>us</unclear>s"
// and "muss" are one word, which the tags only seem to change.
type stitcher struct {
	doc  [2]*document
	in   *interner
	from [2][]unit
	out  [2][]unit
	pair []pair // of out
}

// longest bounds the gaps in which words are stitched, in units.
const longest = 64

// stitch looks for such words among unmatched units. It returns the units,
// some of them cut, and the pairs among them.
func (s *stitcher) stitch() {
	if len(s.from[older]) > longest || len(s.from[newer]) > longest {
		s.out = s.from
		return
	}
	as, bs := s.chains(older), s.chains(newer)
	i, j := 0, 0
	for i < len(as) && j < len(bs) {
		k := find(bs[j:], as[i])
		switch {
		case k >= 0:
			s.keep(newer, bs[j:j+k])
			s.weld(as[i], bs[j+k], len(as[i].text))
			i, j = i+1, j+k+1
		case len(as) == len(bs):
			s.weldEnds(as[i], bs[j])
			i, j = i+1, j+1
		default:
			s.keep(older, as[i:i+1])
			i++
		}
	}
	s.keep(older, as[i:])
	s.keep(newer, bs[j:])
}

// chain is units that no white space parts.
type chain struct {
	units []unit
	text  string // what its words say together
	cuts  []int  // where in text a unit ends
}

func (c *chain) torn() bool { return len(c.cuts) > 1 && c.units[0].tok != c.units[len(c.units)-1].tok }

func find(cs []chain, c chain) int {
	for i := range cs {
		if cs[i].text == c.text && c.text != "" && (cs[i].torn() || c.torn()) {
			return i
		}
	}
	return -1
}

func (s *stitcher) chains(side side) []chain {
	var out []chain
	for i, u := range s.from[side] {
		if i == 0 || s.parted(side, &s.from[side][i-1], &u) {
			out = append(out, chain{})
		}
		c := &out[len(out)-1]
		c.units = append(c.units, u)
		if u.isText() {
			c.text += string(s.doc[side].dataOf(&u))
		}
		c.cuts = append(c.cuts, len(c.text))
	}
	return out
}

// parted reports whether white space, or a note, stands between two units.
func (s *stitcher) parted(side side, u, v *unit) bool {
	d := s.doc[side]
	if u.kind == noteUnit || v.kind == noteUnit {
		return true
	}
	for t := u.tok; t <= v.tok; t++ {
		if d.toks[t].isText() && anySpace(d.dataWithin(t, u.end, v.start)) {
			return true
		}
	}
	return false
}

// dataOf is the text of a unit.
func (d *document) dataOf(u *unit) []byte {
	lo, hi := d.dataRange(u)
	return d.data(u.tok)[lo:hi]
}

// dataRange is where a unit lies in the data of its token.
func (d *document) dataRange(u *unit) (lo, hi int) {
	if m := d.chars[u.tok]; m != nil {
		return m.pos(u.start), m.pos(u.end)
	}
	start := d.toks[u.tok].start
	return int(u.start - start), int(u.end - start)
}

// keep takes over chains as they are.
func (s *stitcher) keep(side side, cs []chain) {
	for _, c := range cs {
		s.out[side] = append(s.out[side], c.units...)
	}
}

// weldEnds matches what two different chains start with, up to where a tag
// cuts one of them, and in the same way what they end with.
func (s *stitcher) weldEnds(a, b chain) {
	if !a.torn() && !b.torn() {
		s.keep(older, []chain{a})
		s.keep(newer, []chain{b})
		return
	}
	n := 0
	for _, cut := range append(a.cuts, b.cuts...) {
		if cut > n && cut <= len(b.text) && cut <= len(a.text) && strings.HasPrefix(b.text, a.text[:cut]) {
			n = cut
		}
	}
	s.weld(a, b, n)
}

// weld matches the first n bytes of two chains, cutting the units of either
// where the other is cut; what is behind is kept.
func (s *stitcher) weld(a, b chain, n int) {
	at := [2]map[int]int{s.place(older, a, b.cuts, n), s.place(newer, b, a.cuts, n)}
	for pos := 0; pos < n; {
		x, okA := at[older][pos]
		y, okB := at[newer][pos]
		u, v := &s.out[older][x], &s.out[newer][y]
		if !okA || !okB || u.id != v.id {
			return
		}
		s.pair = append(s.pair, pair{int32(x), int32(y)})
		pos += len(s.doc[older].dataOf(u))
	}
}

// place adds the units of a chain, cut at some places up to n, and says which
// unit with text starts where.
func (s *stitcher) place(side side, c chain, cuts []int, n int) map[int]int {
	at := map[int]int{}
	start := 0
	for i, u := range c.units {
		for _, cut := range cuts {
			if cut > start && cut < c.cuts[i] && cut <= n && s.cuttable(side, &u, cut-start) {
				var head unit
				head, u = s.cut(side, u, cut-start)
				at[start] = len(s.out[side])
				s.out[side] = append(s.out[side], head)
				start = cut
			}
		}
		if u.isText() {
			at[start] = len(s.out[side])
		}
		s.out[side] = append(s.out[side], u)
		start = c.cuts[i]
	}
	return at
}

func (s *stitcher) cuttable(side side, u *unit, at int) bool {
	return u.isText() && words.Whole(s.doc[side].dataOf(u), at)
}

func (s *stitcher) cut(side side, u unit, at int) (head, tail unit) {
	d := s.doc[side]
	lo, hi := d.dataRange(&u)
	return d.textUnit(u.tok, lo, lo+at, s.in), d.textUnit(u.tok, lo+at, hi, s.in)
}
