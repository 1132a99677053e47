package diff

import (
	"bytes"
	"strings"

	"catchword/tei/xmlscan"
	"catchword/transform/diff/internal/words"
)

// Op says on which side a piece stands.
type Op uint8

// The ops.
const (
	Same Op = iota // on both sides, as the newer has it
	Gone           // in the older revision only
	New            // in the newer revision only
)

// PieceKind is what a piece is.
type PieceKind uint8

// The kinds of piece.
const (
	Words PieceKind = iota // text
	Space                  // white space, as one space
	Tag                    // a tag, or an element without content
	Note                   // a comment, instruction or declaration
)

// A Piece is a stretch of two revisions read together. The pieces that are not
// New make the older one, those that are not Gone the newer, but for layout.
type Piece struct {
	Op   Op
	Kind PieceKind
	Text string // white space made single spaces
	// Moved says, in Rows, that the piece is part of something that has moved.
	Moved bool

	aside bool // a tag of an element that is not read on with what is around it
	at    pair // where it starts in the source of either side, -1 for nowhere
	block bool // a tag of an element that is no part of a text
}

// Aside reports whether the piece is a tag of an element, such as a note or an
// expansion, whose text is not read on with what is around it.
func (p *Piece) Aside() bool { return p.aside }

// flow reads both sides together, from the gap before pair lo to that before
// pair hi.
func (m *matching) flow(lo, hi int32) []Piece {
	var f flow
	for k := lo; ; k++ {
		m.flowGap(&f, k)
		if k == hi {
			return f.pieces
		}
		m.flowPair(&f, k)
	}
}

// flow collects pieces; no space follows another.
type flow struct{ pieces []Piece }

func (f *flow) add(p Piece) {
	if n := len(f.pieces); n > 0 && p.Kind == Space && f.pieces[n-1].Kind == Space {
		return
	}
	f.pieces = append(f.pieces, p)
}

func space(op Op) Piece { return Piece{Op: op, Kind: Space, Text: " ", at: pair{-1, -1}} }

func (m *matching) flowPair(f *flow, k int32) {
	d := m.doc[newer]
	u := &d.units[m.pairs[k][newer]]
	p := Piece{Kind: Tag, at: pair{m.doc[older].units[m.pairs[k][older]].start, u.start}}
	switch {
	case u.isText():
		p.Kind, p.Text = Words, string(appendCollapsed(nil, d.dataOf(u)))
	case u.kind == noteUnit:
		p.Kind, p.Text = Note, collapse(string(d.text[u.start:u.end]))
	default:
		p.Text, p.block = collapse(string(d.text[u.start:u.end])), !d.inText(u.node)
	}
	f.add(p)
}

// flowGap reads what stands between two pairs. Tags that are counterparts part
// it further.
func (m *matching) flowGap(f *flow, k int32) {
	a, aEnd := m.gap(older, k)
	b, bEnd := m.gap(newer, k)
	xs, ys := m.beads(older, a, aEnd), m.beads(newer, b, bEnd)
	for i := 0; i < len(xs); i++ {
		j := m.beadOf(ys, &xs[i])
		if j < 0 {
			continue
		}
		m.flowBeads(f, xs[:i], ys[:j])
		m.flowTag(f, &xs[i], &ys[j])
		xs, ys, i = xs[i+1:], ys[j+1:], -1
	}
	m.flowBeads(f, xs, ys)
}

// flowTag reads two tags that are counterparts: as one, unless what they say
// has changed.
func (m *matching) flowTag(f *flow, x, y *bead) {
	same := m.sameName(x.node, y.node) && (x.kind == xmlscan.EndElement || m.sameAttributes(x.node, y.node))
	old, new := m.tagPiece(older, x), m.tagPiece(newer, y)
	switch {
	case same && y.start < y.end:
		new.Op, new.at[older] = Same, x.start
		f.add(new)
	case !same:
		for _, p := range []Piece{old, new} {
			if p.Text != "" {
				f.add(p)
			}
		}
	}
}

func (m *matching) tagPiece(s side, b *bead) Piece {
	d := m.doc[s]
	p := Piece{Op: Gone, Kind: Tag, Text: collapse(string(d.text[b.start:b.end])), at: pair{-1, -1}, block: !d.inText(b.node), aside: d.readsAside(b.node)}
	if s == newer {
		p.Op = New
	}
	p.at[s] = b.start
	return p
}

// flowBeads reads what stands on either side alone: first what has gone, then
// what is new. The space around them is that of both.
func (m *matching) flowBeads(f *flow, xs, ys []bead) {
	gone, new := m.pieces(older, Gone, xs), m.pieces(newer, New, ys)
	if len(gone)+len(new) == 0 {
		return
	}
	lead, trail := spaceAround(gone, new)
	if len(trimmed(gone))+len(trimmed(new)) == 0 && len(gone) != len(new) {
		f.add(append(gone, new...)[0]) // a space on one side only
		return
	}
	if instead(gone, new) || instead(new, gone) {
		f.merge(gone, new)
		return
	}
	gone, new = trimmed(gone), trimmed(new)
	if lead {
		f.add(space(Same))
	}
	f.merge(gone, new)
	if trail {
		f.add(space(Same))
	}
}

// instead reports whether words stand on one side where the other has nothing
// but a space, and no space beside them.
func instead(only, words []Piece) bool {
	return len(only) == 1 && only[0].Kind == Space && len(words) == 1 && words[0].Kind == Words
}

// merge adds what has gone and what is new; where both end alike, as when one
// paragraph's end has become that of another, that is on both sides.
func (f *flow) merge(gone, new []Piece) {
	n := 0
	for n < len(gone) && n < len(new) && gone[len(gone)-1-n].says(&new[len(new)-1-n]) &&
		!closes(gone[:len(gone)-n]) && !closes(new[:len(new)-n]) {
		n++
	}
	for _, p := range gone[:len(gone)-n] {
		f.add(p)
	}
	for _, p := range new[:len(new)-n] {
		f.add(p)
	}
	for i, p := range new[len(new)-n:] {
		p.Op, p.at[older] = Same, gone[len(gone)-n+i].at[older]
		f.add(p)
	}
}

// closes reports whether the last of some pieces is the end tag of an element that
// starts among them.
func closes(ps []Piece) bool {
	last := len(ps) - 1
	if ps[last].Kind != Tag || !strings.HasPrefix(ps[last].Text, "</") {
		return false
	}
	open := 0
	for _, p := range ps[:last] {
		switch {
		case p.Kind != Tag || strings.HasSuffix(p.Text, "/>"):
		case strings.HasPrefix(p.Text, "</"):
			open = max(0, open-1)
		default:
			open++
		}
	}
	return open > 0
}

func (p *Piece) says(q *Piece) bool { return p.Kind == q.Kind && p.Text == q.Text }

// spaceAround says whether space stands before and behind two sides. One that
// is nothing but space has it where the other has it.
func spaceAround(x, y []Piece) (lead, trail bool) {
	lead, trail = starts(x) || starts(y), ends(x) || ends(y)
	for _, c := range [][2][]Piece{{x, y}, {y, x}} {
		if only, other := c[0], trimmed(c[1]); len(only) == 1 && only[0].Kind == Space && len(other) > 0 {
			lead, trail = starts(c[1]), ends(c[1])
			return lead || !trail, trail
		}
	}
	return lead, trail
}

func starts(ps []Piece) bool { return len(ps) > 0 && ps[0].Kind == Space }
func ends(ps []Piece) bool   { return len(ps) > 0 && ps[len(ps)-1].Kind == Space }

func trimmed(ps []Piece) []Piece {
	for starts(ps) {
		ps = ps[1:]
	}
	for ends(ps) {
		ps = ps[:len(ps)-1]
	}
	return ps
}

// pieces are the pieces of one side.
func (m *matching) pieces(s side, op Op, bs []bead) []Piece {
	f := flow{}
	d := m.doc[s]
	for i := range bs {
		b := &bs[i]
		p := Piece{Op: op, Kind: Note, at: pair{-1, -1}}
		p.at[s] = b.start
		switch {
		case b.kind == xmlscan.Text:
			for p.at[s] < b.end && words.IsSpace(d.text[p.at[s]]) {
				p.at[s]++
			}
			textPieces(&f, p, d.dataWithin(b.tok, b.start, b.end))
			continue
		case b.isTag() && b.start == b.end:
			continue
		case b.isTag():
			p.Kind, p.block, p.aside = Tag, !d.inText(b.node), d.readsAside(b.node)
		}
		p.Text = collapse(string(d.text[b.start:b.end]))
		f.add(p)
	}
	return f.pieces
}

func textPieces(f *flow, p Piece, data []byte) {
	p.Kind, p.Text = Words, string(appendCollapsed(nil, data))
	if len(data) > 0 && blank(data[:1]) {
		f.add(Piece{Op: p.Op, Kind: Space, Text: " ", at: pair{p.at[older] - 1, p.at[newer] - 1}})
	}
	if p.Text != "" {
		f.add(p)
		if blank(data[len(data)-1:]) {
			f.add(space(p.Op))
		}
	}
}

// wordsIn counts the words of a pair.
func (m *matching) wordsIn(k int32) int {
	u := &m.doc[newer].units[m.pairs[k][newer]]
	if u.kind != textUnit {
		return 1
	}
	return 1 + bytes.Count(m.doc[newer].dataOf(u), []byte{' '})
}
