package diff

import "catchword/tei/xmlscan"

// tellApart sees to it that the two sides of a replacement differ in what they
// show: by their source where they read the same. It reports whether they do.
func (d *deriver) tellApart(c *Change) bool {
	if c.Old.Text != c.New.Text {
		return true
	}
	c.Old.Text, c.New.Text = d.sourceOf(older, c.Old), d.sourceOf(newer, c.New)
	if c.Kind == Text {
		c.Kind = Markup
	}
	return c.Old.Text != c.New.Text
}

// sourceOf is the source of a side, with its white space made single spaces.
func (d *deriver) sourceOf(s side, of *Side) string {
	return collapse(string(d.doc[s].text[of.Span.Start.Offset:of.Span.End.Offset]))
}

// stays reports whether two passages that are the same stand at one place:
// behind the same tag, or behind the same words.
func (d *deriver) stays(p, q *passage) bool {
	x, y := d.tagBefore(p), d.tagBefore(q)
	if x.tok < 0 || y.tok < 0 {
		return x.tok == y.tok
	}
	return x.kind == y.kind && d.mate[older][x.node] == y.node
}

// tagBefore is the last tag between the pair before a passage and the passage
// whose element has a counterpart; its tok is -1 when there is none.
func (d *deriver) tagBefore(p *passage) bead {
	doc := d.doc[p.side]
	from, _ := d.gap(p.side, p.gap)
	start, _ := d.source(p)
	for t := int32(doc.tokenAt(start)) - 1; t >= 0 && doc.toks[t].start >= from; t-- {
		tok := &doc.toks[t]
		if (tok.kind == xmlscan.StartElement || tok.kind == xmlscan.EndElement) && d.mate[p.side][tok.node] >= 0 {
			return bead{kind: tok.kind, node: tok.node, tok: t}
		}
	}
	return bead{tok: -1}
}
