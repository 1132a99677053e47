package diff

import (
	"bytes"

	"catchword/tei/xmlscan"
)

// layout lists where the two revisions write the same differently: white
// space, the order and quotes of attributes, references, CDATA sections.
func (d *deriver) layout() {
	for k, p := range d.pairs {
		u, v := &d.doc[older].units[p[older]], &d.doc[newer].units[p[newer]]
		if !d.sameSource(u.start, u.end, v.start, v.end) {
			d.addLayout(u.start, u.end, v.start, v.end)
		}
		d.layoutOfGap(int32(k))
	}
	d.layoutOfGap(int32(len(d.pairs)))
}

func (d *deriver) sameSource(a, aEnd, b, bEnd int32) bool {
	return bytes.Equal(d.doc[older].text[a:aEnd], d.doc[newer].text[b:bEnd])
}

func (d *deriver) addLayout(a, aEnd, b, bEnd int32) {
	d.layouts++
	if !d.listLayout {
		return
	}
	x, y := d.doc[older], d.doc[newer]
	c := Change{Kind: Whitespace, What: Layout}
	c.Old = d.place(older, d.elementAt(older, a), a, aEnd, string(x.text[a:aEnd]))
	c.New = d.place(newer, d.elementAt(newer, b), b, bEnd, string(y.text[b:bEnd]))
	c.order = d.orderOf(&c)
	c.lines = [2]int{c.Old.Line, c.New.Line}
	d.layoutChanges = append(d.layoutChanges, c)
}

// elementAt is the element in which, or of which, the token at an offset is.
func (d *deriver) elementAt(s side, offset int32) int32 {
	toks := d.doc[s].toks
	return toks[min(d.doc[s].tokenAt(offset), len(toks)-1)].node
}

// layoutOfGap compares the tags and the white space before pair k.
func (d *deriver) layoutOfGap(k int32) {
	a, aEnd := d.gap(older, k)
	b, bEnd := d.gap(newer, k)
	if d.sameSource(a, aEnd, b, bEnd) {
		return
	}
	xs, ys := d.beads(older, a, aEnd), d.beads(newer, b, bEnd)
	i, j := 0, 0
	for n := range xs {
		m := d.beadOf(ys[j:], &xs[n])
		if m < 0 {
			continue
		}
		d.layoutBetween(k, a, xs[i:n], xs[n].start, b, ys[j:j+m], ys[j+m].start)
		d.layoutOfTag(&xs[n], &ys[j+m])
		a, b = xs[n].end, ys[j+m].end
		i, j = n+1, j+m+1
	}
	d.layoutBetween(k, a, xs[i:], aEnd, b, ys[j:], bEnd)
}

// layoutBetween compares the white space between two places that agree, where
// nothing else stands.
func (d *deriver) layoutBetween(k, a int32, xs []bead, aEnd, b int32, ys []bead, bEnd int32) {
	if d.sameSource(a, aEnd, b, bEnd) || !allSpace(xs) || !allSpace(ys) || d.joined[k] {
		return
	}
	d.addLayout(a, aEnd, b, bEnd)
}

func (d *deriver) layoutOfTag(x, y *bead) {
	if x.kind == xmlscan.StartElement && !d.sameAttributes(x.node, y.node) {
		return
	}
	if !d.sameName(x.node, y.node) || d.sameSource(x.start, x.end, y.start, y.end) {
		return
	}
	if x.start != x.end && y.start != y.end {
		d.addLayout(x.start, x.end, y.start, y.end)
	}
}
