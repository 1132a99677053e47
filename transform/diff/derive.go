package diff

import (
	"cmp"
	"slices"
)

// deriver turns a matching into the changes that a person sees.
type deriver struct {
	*matching
	out       []Change
	offshoots []offshoot
	// offshootOf finds an offshoot by its element
	offshootOf [2]map[int32]int
	torn       []bool // by pair: it lies in an offshoot
	shifted    map[reach]bool
	fields     map[pair]int   // of the header, that are listed as a whole: which change
	joined     map[int32]bool // by gap: its white space is listed as a change of text

	listLayout    bool
	layouts       int
	layoutChanges []Change
}

// derive lists the changes of a matching, in the order of the newer document,
// and counts those of layout, which it lists only on request.
func derive(m *matching, listLayout bool) ([]Change, int) {
	d := deriver{matching: m, shifted: map[reach]bool{}, joined: map[int32]bool{}, fields: map[pair]int{}, listLayout: listLayout}
	d.offshootOf = [2]map[int32]int{{}, {}}
	d.findOffshoots()
	d.elements()
	d.texts()
	d.joints()
	d.layout()
	for _, mv := range m.moves {
		d.move(mv)
	}
	d.out = append(d.out, d.layoutChanges...)
	slices.SortStableFunc(d.out, func(x, y Change) int { return cmp.Compare(x.order, y.order) })
	return d.out, d.layouts
}

// add files a change. A change in the header is one of the header, whatever it
// is, unless it is a comment or has moved.
func (d *deriver) add(c Change, at pair) {
	if d.inHeader(at) {
		if d.wholeField(&c, at) {
			return
		}
		c.Field = d.field(at)
		if c.Kind != Comment && c.Kind != Move {
			c.Kind = Header
		}
	}
	c.order = d.orderOf(&c)
	if c.spot.inline {
		c.Block = d.block(&c, at)
	}
	d.setLines(&c, at)
	d.out = append(d.out, c)
}

func (d *deriver) setLines(c *Change, at pair) {
	for i, place := range []*Side{c.Old, c.New} {
		s := side(i)
		switch {
		case place != nil:
			c.lines[s] = place.Line
		case c.spot.m != nil:
			start, _ := d.gap(s, c.spot.lo)
			if home := d.homeOn(s, c, at); home >= 0 {
				start = max(start, d.doc[s].toks[d.doc[s].nodes[home].tok].start)
			}
			c.lines[s] = d.doc[s].lines.Pos(int(start)).Line
		case at[s] >= 0:
			start, _ := d.doc[s].bounds(at[s])
			c.lines[s] = d.doc[s].lines.Pos(int(start)).Line
		}
	}
}

// homeOn is the counterpart of the element around a change on the side where
// nothing of it stands, or -1.
func (d *deriver) homeOn(s side, c *Change, at pair) int32 {
	if n := d.matched(s.other(), at[s.other()]); at[s.other()] >= 0 && n >= 0 {
		return d.mate[s.other()][n]
	}
	return -1
}

// block is the path of the innermost element around a change that is no part
// of a text, on the newer side if there is one.
func (d *deriver) block(c *Change, at pair) string {
	if n := d.doc[newer].block(at[newer]); n >= 0 {
		return d.doc[newer].path(n)
	}
	n := d.doc[older].block(at[older])
	if n < 0 {
		return ""
	}
	if mate := d.mate[older][n]; mate >= 0 {
		return d.doc[newer].path(mate)
	}
	if k := c.spot.lo; k > 0 {
		u := &d.doc[newer].units[d.pairs[k-1][newer]]
		return d.doc[newer].path(d.doc[newer].block(u.node))
	}
	return d.doc[older].path(n)
}

func (d *deriver) orderOf(c *Change) int64 {
	if c.order == 0 && c.New != nil {
		return 2*int64(c.New.Span.Start.Offset) + 2
	}
	return c.order
}

// behind is the order of a change in the gap before pair k.
func (d *deriver) behind(k int32) int64 {
	if k == 0 {
		return 1
	}
	u := d.doc[newer].units[d.pairs[k-1][newer]]
	return 2*int64(u.end) + 1
}

// inHeader reports whether an element of either side, -1 for none, is or lies
// in a teiHeader.
func (d *deriver) inHeader(at pair) bool {
	return d.doc[older].inHeader(at[older]) || d.doc[newer].inHeader(at[newer])
}

// place describes a stretch of source as a side of a change.
func (d *deriver) place(s side, n, start, end int32, text string) *Side {
	doc := d.doc[s]
	span := doc.lines.Span(int(start), int(end))
	return &Side{Line: span.Start.Line, Column: span.Start.Column, Path: doc.path(n), Text: text, Span: span}
}

// element describes an element as a side of a change, by what it says.
func (d *deriver) element(s side, n int32) *Side {
	start, end := d.doc[s].bounds(n)
	return d.place(s, n, start, end, d.doc[s].reading(start, end))
}

// markup describes an element as a side of a change, by its source text.
func (d *deriver) markup(s side, n int32) *Side {
	start, end := d.doc[s].bounds(n)
	return d.place(s, n, start, end, collapse(string(d.doc[s].text[start:end])))
}

// reached describes what pairs hold as a side of a change.
func (d *deriver) reached(s side, r reach) *Side {
	us := d.doc[s].units
	first, last := &us[d.pairs[r.lo][s]], &us[d.pairs[r.hi-1][s]]
	return d.place(s, d.common(s, first, last), first.start, last.end, d.doc[s].readingOrSource(first.start, last.end))
}

// common is the innermost element around two units.
func (d *deriver) common(s side, u, v *unit) int32 {
	n := d.doc[s].commonAncestor(u.node, v.node)
	if n >= 0 && u == v && u.kind == emptyUnit {
		return d.doc[s].nodes[n].parent
	}
	return n
}
