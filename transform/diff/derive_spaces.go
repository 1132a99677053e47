package diff

import (
	"catchword/tei/xmlscan"
	"catchword/transform/diff/internal/words"
)

// joints lists where a space has come between two words, or gone.
func (d *deriver) joints() {
	for k := 1; k < len(d.pairs); k++ {
		p, q := d.pairs[k-1], d.pairs[k]
		if q != (pair{p[older] + 1, p[newer] + 1}) || d.sameBetween(p, q) {
			continue
		}
		x, okX := d.spaced(older, p[older])
		y, okY := d.spaced(newer, p[newer])
		if okX && okY && x != y {
			d.joint(p, q, int32(k))
			d.joined[int32(k)] = true
		}
	}
}

// sameBetween reports whether the source between two pairs is the same.
func (d *deriver) sameBetween(p, q pair) bool {
	return string(d.between(older, p[older], q[older])) == string(d.between(newer, p[newer], q[newer]))
}

func (d *deriver) between(s side, u, v int32) []byte {
	doc := d.doc[s]
	return doc.text[doc.units[u].end:max(doc.units[u].end, doc.units[v].start)]
}

// spaced reports whether white space stands between a word and the next; ok is
// false when something else parts them anyway.
func (d *deriver) spaced(s side, u int32) (space, ok bool) {
	doc := d.doc[s]
	p, q := &doc.units[u], &doc.units[u+1]
	if !p.isText() || !q.isText() || q.start < p.end {
		return false, false // in what an entity stands for nothing can be seen
	}
	for t := p.tok; t <= q.tok; t++ {
		tok := &doc.toks[t]
		switch tok.kind {
		case xmlscan.Text:
			space = space || anySpace(doc.dataWithin(t, p.end, q.start))
		case xmlscan.StartElement, xmlscan.EndElement:
			if !d.isInline(s, tok.node) {
				return false, false
			}
		}
	}
	return space, true
}

func anySpace(data []byte) bool {
	for _, c := range data {
		if words.IsSpace(c) {
			return true
		}
	}
	return false
}

// joint lists a change of the space between two words, with both of them.
func (d *deriver) joint(p, q pair, gap int32) {
	c := Change{Kind: Text, What: Edited, spot: d.spotAt(gap, gap, true)}
	c.spot.joint = true
	var at pair
	for s := older; s <= newer; s++ {
		u, v := &d.doc[s].units[p[s]], &d.doc[s].units[q[s]]
		at[s] = d.doc[s].commonAncestor(u.node, v.node)
		start := d.wordStart(s, p[s])
		side := d.place(s, at[s], start, v.end, d.doc[s].reading(start, v.end))
		if s == older {
			c.Old = side
		} else {
			c.New = side
		}
	}
	d.add(c, at)
}

// wordStart is where the word starts that ends with a unit: punctuation belongs
// to the word before it.
func (d *deriver) wordStart(s side, u int32) int32 {
	us := d.doc[s].units
	for u > d.units[s].lo && us[u-1].tok == us[u].tok && us[u-1].end == us[u].start {
		u--
	}
	return us[u].start
}

// instead is the white space between two words that a passage, such as a hyphen,
// has taken the place of, or that has taken its place; nil when there is none.
func (d *deriver) instead(p *passage) *Side {
	other := p.side.other()
	if d.sort(p) != wordsSort || p.top >= 0 || p.gap == 0 || int(p.gap) == len(d.pairs) {
		return nil
	}
	start, end := d.gap(p.side, p.gap)
	from, to := d.gap(other, p.gap)
	if lo, hi := d.source(p); lo != start || hi != end || start == end || from == to {
		return nil
	}
	xs := d.beads(p.side, start, end)
	ys := d.beads(other, from, to)
	if len(xs) != 1 || len(ys) != 1 || !ys[0].blank {
		return nil
	}
	u := &d.doc[other].units[d.pairs[p.gap-1][other]]
	return d.place(other, u.node, from, to, " ")
}
