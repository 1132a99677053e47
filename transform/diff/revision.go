package diff

import (
	"bytes"

	"catchword/tei/xmlscan"
	"catchword/transform/diff/internal/words"
)

// change is one stretch of a document that a revision replaces by another: as
// small as it can be without cutting a word or a tag.
type change struct {
	lo, hi int32 // in the source of the document
	text   string
	kind   changeKind
	tag    [2]int32 // of a tagChange: the start tags' elements on both sides
	moved  *moved   // of a cutChange and of its pasteChange
}

// moved is what has been cut out of one place and pasted into another.
type moved struct {
	source extent   // where it was
	inner  []change // what has changed in it
	cut    bool     // it has been cut out, and
	pasted bool     // pasted
	// conflicts are those in what it has become by a merge; see carry.
	conflicts []Conflict
	places    []place // of the conflicts, in the text
}

// changeKind is what a change does, as far as it matters for a merge.
type changeKind uint8

const (
	layoutChange changeKind = iota // white space, or another way to write the same
	openChange                     // adds start tags
	closeChange                    // adds end tags
	tagChange                      // changes the name or attributes of a tag
	textChange                     // anything else
	cutChange                      // takes away what has moved
	pasteChange                    // puts it where it is now
)

func (c *change) isInsert() bool { return c.lo == c.hi }

// revisionOf lists all that a revision changes, in the order of the document:
// put together, the changes make the newer text of the older, byte for byte.
func revisionOf(m *matching) []change {
	r := revision{matching: m}
	r.listMoves()
	for k := range m.pairs {
		r.gap(int32(k))
		u, v := &m.doc[older].units[m.pairs[k][older]], &m.doc[newer].units[m.pairs[k][newer]]
		r.spaces(u.start, u.end, v.start, v.end)
	}
	r.gap(int32(len(m.pairs)))
	r.dropHalfMoves()
	return r.changes
}

type revision struct {
	*matching
	changes []change
	moves   [2][]relocation // in the order of either side
}

// replace lists a change unless there is none.
func (r *revision) replace(kind changeKind, a, aEnd, b, bEnd int32) {
	was, is := r.doc[older].text[a:aEnd], r.doc[newer].text[b:bEnd]
	if bytes.Equal(was, is) {
		return
	}
	r.changes = append(r.changes, change{lo: a, hi: aEnd, text: string(is), kind: kind})
}

// spaces lists how a text is written differently: where white space differs, or
// as a whole.
func (r *revision) spaces(a, aEnd, b, bEnd int32) {
	x, y := r.doc[older].text[:aEnd], r.doc[newer].text[:bEnd]
	if bytes.Equal(x[a:], y[b:]) {
		return
	}
	from, i, j := len(r.changes), a, b
	for i < aEnd && j < bEnd {
		i1, j1 := run(x, i, false), run(y, j, false)
		if !bytes.Equal(x[i:i1], y[j:j1]) {
			r.changes = r.changes[:from]
			r.replace(layoutChange, a, aEnd, b, bEnd)
			return
		}
		i, j = run(x, i1, true), run(y, j1, true)
		r.replace(layoutChange, i1, i, j1, j)
	}
}

// run is where a stretch of white space, or of anything else, ends.
func run(text []byte, i int32, space bool) int32 {
	for int(i) < len(text) && words.IsSpace(text[i]) == space {
		i++
	}
	return i
}

// gap lists what changes between two pairs, tag by tag.
func (r *revision) gap(k int32) {
	a, aEnd := r.matching.gap(older, k)
	b, bEnd := r.matching.gap(newer, k)
	if bytes.Equal(r.doc[older].text[a:aEnd], r.doc[newer].text[b:bEnd]) {
		return
	}
	xs, ys := r.beads(older, a, aEnd), r.beads(newer, b, bEnd)
	for i := 0; i < len(xs); i++ {
		j := r.beadOf(ys, &xs[i])
		if j < 0 {
			continue
		}
		r.between(xs[:i], a, xs[i].start, ys[:j], b, ys[j].start)
		r.tag(&xs[i], &ys[j])
		a, b = xs[i].end, ys[j].end
		xs, ys, i = xs[i+1:], ys[j+1:], -1
	}
	r.between(xs, a, aEnd, ys, b, bEnd)
}

// tag compares two tags that are counterparts.
func (r *revision) tag(x, y *bead) {
	n := len(r.changes)
	r.replace(tagChange, x.start, x.end, y.start, y.end)
	if len(r.changes) == n {
		return
	}
	c := &r.changes[n]
	c.tag = [2]int32{x.node, y.node}
	if r.sameName(x.node, y.node) && (x.kind == xmlscan.EndElement || r.sameAttributes(x.node, y.node)) {
		c.kind = layoutChange
	}
}

// between lists what has changed between two places, without the white space
// and the tags that both sides start or end with.
func (r *revision) between(xs []bead, a, aEnd int32, ys []bead, b, bEnd int32) {
	x, y := r.doc[older].text, r.doc[newer].text
	for len(xs) > 0 && len(ys) > 0 && r.sameBead(&xs[0], &ys[0]) && !r.hasMoved(&xs[0], &ys[0]) {
		a, b = xs[0].end, ys[0].end
		xs, ys = xs[1:], ys[1:]
	}
	for len(xs) > 0 && len(ys) > 0 && r.sameBead(&xs[len(xs)-1], &ys[len(ys)-1]) && !r.hasMoved(&xs[len(xs)-1], &ys[len(ys)-1]) {
		aEnd, bEnd = xs[len(xs)-1].start, ys[len(ys)-1].start
		xs, ys = xs[:len(xs)-1], ys[:len(ys)-1]
	}
	for a < aEnd && b < bEnd && x[a] == y[b] && words.IsSpace(x[a]) {
		a, b = a+1, b+1
	}
	for a < aEnd && b < bEnd && x[aEnd-1] == y[bEnd-1] && words.IsSpace(x[aEnd-1]) {
		aEnd, bEnd = aEnd-1, bEnd-1
	}
	r.apart(xs, a, aEnd, ys, b, bEnd)
}

func (r *revision) sameBead(x, y *bead) bool {
	return x.kind == y.kind && bytes.Equal(r.doc[older].text[x.start:x.end], r.doc[newer].text[y.start:y.end])
}

// kindOfBeads is the kind of a change of some tokens to others.
func kindOfBeads(xs, ys []bead) changeKind {
	switch {
	case allSpace(xs) && allSpace(ys):
		return layoutChange
	case allSpace(xs) && allOf(ys, xmlscan.StartElement):
		return openChange
	case allSpace(xs) && allOf(ys, xmlscan.EndElement):
		return closeChange
	default:
		return textChange
	}
}

// allOf reports whether tokens are white space and tags of one kind.
func allOf(bs []bead, kind xmlscan.Kind) bool {
	for i := range bs {
		if !bs[i].blank && bs[i].kind != kind {
			return false
		}
	}
	return true
}
