package diff

import "strings"

// An Excerpt shows changes of a text in their place.
type Excerpt struct {
	Pieces []Piece
	// CutBefore and CutAfter say that more text of the same block stands there.
	CutBefore, CutAfter bool
}

// spot is where a change shows in the flow: from one gap to another.
type spot struct {
	m      *matching
	lo, hi int32
	inline bool
	joint  bool      // of a space between two words
	home   int32     // the element of the newer side around what was deleted, or -1
	cut    [2]string // names of a block that is split or joined, and of the other part
}

// InText reports whether a change is one within a text, that an Excerpt shows.
func (c *Change) InText() bool { return c.spot.m != nil && c.spot.inline }

// Near reports whether two changes in the text, the one after the other, are
// at most some words apart.
func (c *Change) Near(next *Change, words int) bool {
	if c.spot.m != next.spot.m {
		return false
	}
	for k := c.spot.hi; k < next.spot.lo; k++ {
		if words -= c.spot.m.wordsIn(k); words < 0 {
			return false
		}
	}
	return true
}

// ExcerptOf shows changes that stand near each other in one block, in order,
// with some words before and after them. Other changes there do not show.
func ExcerptOf(changes []*Change, context int) Excerpt {
	s := changes[0].spot
	for _, c := range changes {
		s.lo, s.hi = min(s.lo, c.spot.lo), max(s.hi, c.spot.hi)
	}
	e := Excerpt{Pieces: s.around(context)}
	e.keep(changes)
	e.inBlock()
	e.trim(context)
	return e
}

// around is the flow of a spot with at least some words before and after it,
// as far as there are any.
func (s spot) around(context int) []Piece {
	lo, hi := s.lo, s.hi
	for n := 0; lo > 0 && n <= context; {
		lo--
		n += s.m.wordsIn(lo)
	}
	for n := 0; int(hi) < len(s.m.pairs) && n <= context; hi++ {
		n += s.m.wordsIn(hi)
	}
	return s.m.flow(lo, hi)
}

// keep drops what other changes have taken away, and shows what they have
// added as if it had always been there.
func (e *Excerpt) keep(changes []*Change) {
	var kept []Piece
	for i, p := range e.Pieces {
		if p.Op != Same && !ofAny(changes, &p) && !e.within(changes, i) {
			if p.Op == Gone {
				p.Text = "" // what is left of the end of a block still parts
			}
			p.Op = Same
		}
		if p.Text == "" && !p.block {
			continue
		}
		kept = append(kept, p)
	}
	e.Pieces = kept
}

// within reports whether a piece is the space between two that some changes
// are about.
func (e *Excerpt) within(changes []*Change, i int) bool {
	if e.Pieces[i].Kind != Space || i == 0 || i+1 == len(e.Pieces) {
		return false
	}
	p, q := &e.Pieces[i-1], &e.Pieces[i+1]
	return p.Op == e.Pieces[i].Op && q.Op == p.Op && ofAny(changes, p) && ofAny(changes, q)
}

func ofAny(changes []*Change, p *Piece) bool {
	for _, c := range changes {
		if c.spot.cuts(p) {
			return true
		}
		if (p.Kind != Space || c.spot.joint) && (c.Old.holds(p.at[older]) || c.New.holds(p.at[newer])) {
			return true
		}
	}
	return false
}

// cuts reports whether a piece is a tag at which a block is split or joined.
func (s *spot) cuts(p *Piece) bool {
	name := strings.TrimLeft(p.Text, "</")
	if i := strings.IndexAny(name, " />"); i >= 0 {
		name = name[:i]
	}
	return p.block && name != "" && (name == s.cut[0] || name == s.cut[1])
}

func (s *Side) holds(at int32) bool {
	return s != nil && at >= 0 && s.Span.Start.Offset <= int(at) && int(at) < s.Span.End.Offset
}

// changed are the first piece that is not on both sides, and the one behind
// the last.
func (e *Excerpt) changed() (first, behind int) {
	first = len(e.Pieces)
	for i := range e.Pieces {
		if e.Pieces[i].Op != Same {
			first, behind = min(first, i), i+1
		}
	}
	return min(first, behind), behind
}

// inBlock cuts off what is in other blocks.
func (e *Excerpt) inBlock() {
	first, behind := e.changed()
	lo, hi := first, behind
	for lo > 0 && !e.Pieces[lo-1].block {
		lo--
	}
	for hi < len(e.Pieces) && !e.Pieces[hi].block {
		hi++
	}
	e.CutBefore, e.CutAfter = lo == 0, hi == len(e.Pieces)
	e.Pieces = e.Pieces[lo:hi]
}

// trim cuts the text before and behind the changes to the words wanted.
func (e *Excerpt) trim(context int) {
	first, behind := e.changed()
	head, cutHead := lastWords(e.Pieces[:first], context)
	tail, cutTail := firstWords(e.Pieces[behind:], context)
	e.CutBefore = cutHead || e.CutBefore && len(head) > 0
	e.CutAfter = cutTail || e.CutAfter && len(tail) > 0
	pieces := append(head, e.Pieces[first:behind]...)
	e.Pieces = trimmed(append(pieces, tail...))
}

func lastWords(ps []Piece, n int) (out []Piece, cut bool) {
	for i := len(ps) - 1; i >= 0; i-- {
		p := ps[i]
		words := strings.Fields(p.Text)
		if p.Kind == Words && n == 0 {
			return ps[i+1:], true
		}
		if p.Kind == Words && len(words) > n {
			p.Text = strings.Join(words[len(words)-n:], " ")
			return append([]Piece{p}, ps[i+1:]...), true
		}
		if p.Kind == Words {
			n -= len(words)
		}
	}
	return append(out, ps...), false
}

func firstWords(ps []Piece, n int) (out []Piece, cut bool) {
	for i, p := range ps {
		words := strings.Fields(p.Text)
		if p.Kind == Words && n == 0 {
			return append(out, ps[:i]...), true
		}
		if p.Kind == Words && len(words) > n {
			p.Text = strings.Join(words[:n], " ")
			return append(append(out, ps[:i]...), p), true
		}
		if p.Kind == Words {
			n -= len(words)
		}
	}
	return append(out, ps...), false
}
