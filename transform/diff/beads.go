package diff

import (
	"cmp"
	"slices"
	"sort"

	"catchword/tei/xmlscan"
)

// bead is a token, or the part of a text token, between two pairs.
type bead struct {
	kind       xmlscan.Kind
	node       int32 // of a tag: its element
	tok        int32
	start, end int32
	blank      bool // white space
}

// gap is the source between two pairs: behind pair k-1 and before pair k.
func (m *matching) gap(s side, k int32) (start, end int32) {
	d := m.doc[s]
	start, end = m.bounds(s)
	if k > 0 {
		start = d.units[m.pairs[k-1][s]].end
	}
	if int(k) < len(m.pairs) {
		end = d.units[m.pairs[k][s]].start
	}
	return start, max(start, end)
}

// bounds is the source that is compared: the whole text, or what has moved.
func (m *matching) bounds(s side) (start, end int32) {
	if m.inner {
		return m.sources[s].lo, m.sources[s].hi
	}
	return 0, int32(len(m.doc[s].text))
}

// beads are the tokens of a stretch of source.
func (m *matching) beads(s side, start, end int32) []bead {
	d := m.doc[s]
	var out []bead
	t := sort.Search(len(d.toks), func(i int) bool { return d.toks[i].end > start || d.toks[i].start >= start })
	for ; t < len(d.toks) && d.toks[t].start < end; t++ {
		tok := &d.toks[t]
		b := bead{kind: tok.kind, node: tok.node, tok: int32(t), start: max(start, tok.start), end: min(end, tok.end)}
		if tok.kind == xmlscan.Text {
			out = m.textBeads(out, s, b)
			continue
		}
		out = append(out, b)
	}
	return out
}

// textBeads cuts a stretch of text where something that has moved starts or
// ends.
func (m *matching) textBeads(out []bead, s side, b bead) []bead {
	d := m.doc[s]
	add := func(end int32) {
		if end > b.start {
			part := b
			part.end = end
			part.blank = blank(d.dataWithin(b.tok, part.start, part.end))
			out = append(out, part)
			b.start = end
		}
	}
	if m.away[s] != nil {
		u := int32(sort.Search(len(d.units), func(i int) bool { return d.units[i].end > b.start }))
		for ; int(u) < len(d.units) && d.units[u].start < b.end; u++ {
			if u > 0 && m.away[s][u] != m.away[s][u-1] {
				if m.away[s][u] {
					add(d.units[u].start)
				} else {
					add(d.units[u-1].end)
				}
			}
		}
	}
	add(b.end)
	return out
}

// beadOf finds the tag of the newer side that is the counterpart of a tag of
// the older, or -1.
func (m *matching) beadOf(ys []bead, x *bead) int {
	if !x.isTag() || m.mate[older][x.node] < 0 {
		return -1
	}
	el := &m.doc[newer].nodes[m.mate[older][x.node]]
	tok := el.tok
	if x.kind == xmlscan.EndElement {
		tok = el.endTok
	}
	j, found := slices.BinarySearchFunc(ys, tok, func(b bead, tok int32) int { return cmp.Compare(b.tok, tok) })
	if !found {
		return -1
	}
	return j
}

func (b *bead) isTag() bool {
	return b.kind == xmlscan.StartElement || b.kind == xmlscan.EndElement
}

func allSpace(bs []bead) bool {
	for i := range bs {
		if !bs[i].blank {
			return false
		}
	}
	return true
}
