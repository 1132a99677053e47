package diff

import (
	"cmp"
	"slices"
	"strings"
)

// An Excerpt shows changes of a text in their place.
type Excerpt struct {
	Pieces []Piece
	// CutBefore and CutAfter say that more text of the same block stands there.
	CutBefore, CutAfter bool
}

// Changed reports whether the excerpt shows a change.
func (e *Excerpt) Changed() bool {
	first, behind := e.changed()
	return first < behind
}

// spot is where a change shows in the flow: from one gap to another.
type spot struct {
	m      *matching
	lo, hi int32
	inline bool
	joint  bool      // of a space between two words
	space  bool      // that a space has given way to, or has taken the place of
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

// Excerpts makes excerpts of one comparison. It remembers the last stretch that
// it read, for changes that are all in one. The zero value is ready for use, by
// one goroutine.
type Excerpts struct {
	at      spot
	context int
	pieces  []Piece
	placed  [2][]int // by side: the pieces that have a place there
}

// Of shows changes that stand near each other in one block, in order, with some
// words before and after them. Other changes there do not show. Time is near
// linear in what stands in the block.
func (x *Excerpts) Of(changes []*Change, context int) Excerpt {
	s := spot{m: changes[0].spot.m, lo: changes[0].spot.lo, hi: changes[0].spot.hi}
	for _, c := range changes {
		s.lo, s.hi = min(s.lo, c.spot.lo), max(s.hi, c.spot.hi)
	}
	x.read(s, context)
	e := Excerpt{Pieces: x.around(changes)}
	e.keep(aboutOf(changes))
	e.inBlock()
	e.trim(context)
	return e
}

// read reads a stretch, unless it is the one that was read last.
func (x *Excerpts) read(s spot, context int) {
	if x.pieces != nil && x.at == s && x.context == context {
		return
	}
	*x = Excerpts{at: s, context: context, pieces: s.around(context)}
	for i := range x.pieces {
		for side, at := range x.pieces[i].at {
			if at >= 0 {
				x.placed[side] = append(x.placed[side], i)
			}
		}
	}
}

// around are the pieces that some changes hold, and those up to the next tags
// of blocks before and behind them; all, where blocks are split or joined.
func (x *Excerpts) around(changes []*Change) []Piece {
	lo, hi := len(x.pieces), 0
	for _, c := range changes {
		if c.spot.joint || c.spot.cut != [2]string{} {
			return x.pieces
		}
		for s := older; s <= newer; s++ {
			if from, to := x.held(s, c.side(s)); from < to {
				lo, hi = min(lo, from), max(hi, to)
			}
		}
	}
	if lo >= hi {
		return x.pieces
	}
	for lo > 0 && !x.pieces[lo].block {
		lo--
	}
	for hi < len(x.pieces) && !x.pieces[hi-1].block {
		hi++
	}
	return x.pieces[max(0, lo-1):min(len(x.pieces), hi+1)]
}

// held are the pieces from the first that a side of a change holds to the last.
func (x *Excerpts) held(s side, of *Side) (from, to int) {
	if of == nil {
		return 0, 0
	}
	find := func(offset int) int {
		i, _ := slices.BinarySearchFunc(x.placed[s], int32(offset), func(p int, at int32) int {
			return cmp.Compare(x.pieces[p].at[s], at)
		})
		return i
	}
	i, j := find(of.Span.Start.Offset), find(of.Span.End.Offset)
	if i >= j {
		return 0, 0
	}
	return x.placed[s][i], x.placed[s][j-1] + 1
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

// about says which pieces some changes are about.
type about struct {
	spans, joints [2]spanSet      // joints are those of changes of a space
	cuts          map[string]bool // names of blocks that are split or joined
}

func aboutOf(changes []*Change) *about {
	a := &about{cuts: map[string]bool{}}
	for s := older; s <= newer; s++ {
		a.spans[s] = spansOf(changes, s, nil)
		a.joints[s] = spansOf(changes, s, func(c *Change) bool { return c.spot.joint || c.spot.space })
	}
	for _, c := range changes {
		a.cuts[c.spot.cut[0]], a.cuts[c.spot.cut[1]] = true, true
	}
	return a
}

func (a *about) holds(p *Piece) bool {
	if a.cut(p) {
		return true
	}
	spans := &a.spans
	if p.Kind == Space {
		spans = &a.joints
	}
	return spans[older].holds(p.at[older]) || spans[newer].holds(p.at[newer])
}

// cut reports whether a piece is a tag at which a block is split or joined.
func (a *about) cut(p *Piece) bool {
	if !p.block {
		return false
	}
	name := strings.TrimLeft(p.Text, "</")
	if i := strings.IndexAny(name, " />"); i >= 0 {
		name = name[:i]
	}
	return name != "" && a.cuts[name]
}

// keep drops what other changes have taken away, and shows what they have
// added as if it had always been there.
func (e *Excerpt) keep(a *about) {
	var kept []Piece
	for i, p := range e.Pieces {
		if p.Op != Same && !a.holds(&p) && !e.within(a, i) {
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
func (e *Excerpt) within(a *about, i int) bool {
	if e.Pieces[i].Kind != Space || i == 0 || i+1 == len(e.Pieces) {
		return false
	}
	p, q := &e.Pieces[i-1], &e.Pieces[i+1]
	return p.Op == e.Pieces[i].Op && q.Op == p.Op && a.holds(p) && a.holds(q)
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
