package diff

import (
	"unicode/utf8"

	"catchword/tei/xmlscan"
)

// slide moves what has only been added, or only been deleted, along equal
// units to where it starts and ends best: "the <p>cat</p> <p>the" becomes
// "<p>the cat</p>".
func (al *alignment) slide() {
	for k := 0; k+1 < len(al.pairs); k++ {
		for s := older; s <= newer; s++ {
			p, q := al.pairs[k], al.pairs[k+1]
			if q[s] > p[s]+1 && q[s.other()] == p[s.other()]+1 {
				sl := slider{al: al, side: s, k: k, lo: p[s] + 1, hi: q[s]}
				sl.move(sl.best())
			}
		}
	}
}

// slider moves one unmatched stretch of units [lo, hi) of a side; k is the
// pair before it.
type slider struct {
	al     *alignment
	side   side
	k      int
	lo, hi int32
}

// farthest bounds how far a stretch is moved.
const farthest = 200

// best is how many units on, or back if negative, the stretch should go.
func (s *slider) best() int32 {
	best, score := int32(0), s.score(0)
	back, on := s.room()
	for by := -back; by <= on; by++ {
		if n := s.score(by); n > score || n == score && by > best {
			best, score = by, n
		}
	}
	return best
}

// room is how many units the stretch can be moved back and on.
func (s *slider) room() (back, on int32) {
	u := s.al.doc[s.side].units
	for back < farthest && s.follows(s.k-int(back), -back) && u[s.lo-1-back].id == u[s.hi-1-back].id {
		back++
	}
	for on < farthest && s.follows(s.k+1+int(on), on) && u[s.lo+on].id == u[s.hi+on].id {
		on++
	}
	return back, on
}

// follows reports whether pair k exists and holds the unit next to the stretch
// when that has been moved.
func (s *slider) follows(k int, by int32) bool {
	if k < 0 || k >= len(s.al.pairs) || s.al.isFirm(k, k+1) {
		return false
	}
	from := s.al.pairs[s.k]
	if k > s.k {
		from = s.al.pairs[s.k+1]
	}
	p := s.al.pairs[k]
	return p[older] == from[older]+by && p[newer] == from[newer]+by
}

// move lets the units that the stretch passes change places with it.
func (s *slider) move(by int32) {
	for i := int32(0); i < -by; i++ {
		s.al.pairs[s.k-int(i)][s.side] += s.hi - s.lo
	}
	for i := int32(0); i < by; i++ {
		s.al.pairs[s.k+1+int(i)][s.side] -= s.hi - s.lo
	}
}

// score says how well the stretch would start and end.
func (s *slider) score(by int32) int {
	d := s.al.doc[s.side]
	start, in := d.boundary(s.lo + by)
	end, inEnd := d.boundary(s.hi + by)
	if in == inEnd && start > 1 && end > 1 {
		end += 2
	}
	return start + end
}

// boundary rates the place before a unit as a place to cut, and says in which
// element it lies.
func (d *document) boundary(u int32) (score int, around int32) {
	if u <= 0 || int(u) >= len(d.units) {
		return 4, -1
	}
	p, q := &d.units[u-1], &d.units[u]
	if p.tok == q.tok {
		if s := d.text[p.start:p.end]; endsSentence(s) {
			return 1, q.node
		}
		return 0, q.node
	}
	return d.tagsBetween(p, q)
}

func endsSentence(s []byte) bool {
	r, _ := utf8.DecodeLastRune(s)
	return r == '.' || r == '!' || r == '?' || r == ':' || r == ';'
}

// tagsBetween rates a place between two tokens: where a block ends or starts
// is better than where some element does.
func (d *document) tagsBetween(p, q *unit) (score int, around int32) {
	around = d.commonAncestor(p.node, q.node)
	if around >= 0 && !d.nodes[around].mixed {
		return 4, around
	}
	for t := p.tok; t <= q.tok; t++ {
		if k := d.toks[t].kind; k == xmlscan.StartElement || k == xmlscan.EndElement {
			return 2, around
		}
	}
	return 1, around
}

// commonAncestor is the innermost element around two, or -1.
func (d *document) commonAncestor(m, n int32) int32 {
	for m >= 0 && !d.inside(n, m) {
		m = d.nodes[m].parent
	}
	return m
}
