package diff

// offshoot is an element of one side whose content, on the other side, was
// part of an element that is not around it any more: the second half of a
// split paragraph, or, seen from the newer side, of a merged one.
type offshoot struct {
	side  side
	node  int32
	host  int32 // on the other side
	reach reach
	inner bool // part of a larger offshoot that is cut at the same place
}

// stray reports whether an element has no counterpart while its content has.
func (d *deriver) stray(s side, n int32) bool {
	return d.mate[s][n] < 0 && !d.reach(s, n).empty()
}

func (d *deriver) findOffshoots() {
	d.torn = make([]bool, len(d.pairs))
	for s := older; s <= newer; s++ {
		for n := d.matching.nodes[s].lo; n < d.matching.nodes[s].hi; n++ {
			if !d.stray(s, n) {
				continue
			}
			if o, ok := d.offshoot(s, n); ok {
				d.keepOffshoot(o)
			}
		}
	}
}

func (d *deriver) keepOffshoot(o offshoot) {
	for n := d.doc[o.side].nodes[o.node].parent; n >= 0 && !o.inner; n = d.doc[o.side].nodes[n].parent {
		if i, ok := d.offshootOf[o.side][n]; ok {
			r := d.offshoots[i].reach
			o.inner = r.lo == o.reach.lo || r.hi == o.reach.hi
		}
	}
	d.offshootOf[o.side][o.node] = len(d.offshoots)
	d.offshoots = append(d.offshoots, o)
	for k := o.reach.lo; k < o.reach.hi; k++ {
		d.torn[k] = true
	}
}

// offshoot tells an offshoot from an element that was put around content.
func (d *deriver) offshoot(s side, n int32) (offshoot, bool) {
	o := offshoot{side: s, node: n, reach: d.reach(s, n)}
	o.host = d.host(s.other(), o.reach)
	if o.host < 0 {
		return o, false
	}
	stem := d.mate[s.other()][o.host]
	if d.doc[s].inside(n, stem) || d.doc[s].inside(stem, n) {
		return o, false
	}
	same := sameName(d.doc[s].nodes[n].name, d.doc[s].nodes[stem].name)
	return o, same || !d.isInline(s, n)
}

// host is the innermost element with a counterpart around some pairs, or -1.
func (d *deriver) host(s side, r reach) int32 {
	us := d.doc[s].units
	n := d.common(s, &us[d.pairs[r.lo][s]], &us[d.pairs[r.hi-1][s]])
	for n >= d.matching.nodes[s].lo && d.mate[s][n] < 0 {
		n = d.doc[s].nodes[n].parent
	}
	if n < d.matching.nodes[s].lo {
		return -1
	}
	return n
}

// isInline reports whether an element is part of a text.
func (d *deriver) isInline(s side, n int32) bool {
	return n >= 0 && d.doc[s].inText(n)
}

// elements lists what has happened to elements whose content stayed.
func (d *deriver) elements() {
	for _, o := range d.offshoots {
		if !o.inner {
			d.addOffshoot(o)
		}
	}
	for s := older; s <= newer; s++ {
		for n := d.matching.nodes[s].lo; n < d.matching.nodes[s].hi; n++ {
			if d.stray(s, n) && !d.isOffshoot(s, n) && !d.nested(s, n) {
				d.wrapped(s, n)
			}
		}
	}
	for a := d.matching.nodes[older].lo; a < d.matching.nodes[older].hi; a++ {
		if b := d.mate[older][a]; b >= 0 && d.here(a, b) {
			d.changed(a, b)
		}
	}
}

// nested reports whether the element around one has been put there, or taken away,
// as well: a name with its forename and surname is one change.
func (d *deriver) nested(s side, n int32) bool {
	up := d.doc[s].nodes[n].parent
	return up >= d.matching.nodes[s].lo && d.stray(s, up) && !d.isOffshoot(s, up)
}

// here reports whether two counterparts are compared here, and not as part of
// something that has moved.
func (d *deriver) here(a, b int32) bool {
	u := d.doc[older].nodes[a].unitLo
	v := d.doc[newer].nodes[b].unitLo
	return (d.away[older] == nil || !d.away[older][u]) && (d.away[newer] == nil || !d.away[newer][v])
}

func (d *deriver) isOffshoot(s side, n int32) bool {
	_, ok := d.offshootOf[s][n]
	return ok
}

func (d *deriver) addOffshoot(o offshoot) {
	c := Change{Kind: Markup, What: Split, Element: d.name(o.side, o.node)}
	var at pair
	at[o.side], at[o.side.other()] = o.node, o.host
	here, there := d.element(o.side, o.node), d.reached(o.side.other(), o.reach)
	if o.side == newer {
		c.Old, c.New = there, here
	} else {
		c.What, c.Old, c.New = Merged, here, there
	}
	cut := o.reach.lo
	if stem := d.mate[o.side.other()][o.host]; d.reach(o.side, stem).lo >= o.reach.hi {
		cut = o.reach.hi
	}
	c.spot = d.spotAt(cut, cut, true)
	c.spot.cut = [2]string{c.Element, d.name(o.side.other(), o.host)}
	d.add(c, at)
}

func (d *deriver) name(s side, n int32) string { return d.doc[s].nodes[n].name.Qualified() }

// wrapped lists an element that was put around content, or taken away from it.
func (d *deriver) wrapped(s side, n int32) {
	c := Change{Kind: Markup, What: Wrapped, Element: d.name(s, n)}
	r := d.reach(s, n)
	c.spot = d.spotAt(r.lo, r.hi, d.isInline(s, n))
	here, there := d.markup(s, n), d.reached(s.other(), r)
	at := pair{-1, -1}
	at[s] = n
	if s == newer {
		c.Old, c.New = there, here
	} else {
		c.What, c.Old, c.New = Unwrapped, here, there
	}
	d.add(c, at)
}

// changed compares two counterparts: their names, attributes and extents.
func (d *deriver) changed(a, b int32) {
	at := pair{a, b}
	if !d.sameName(a, b) {
		c := Change{Kind: Markup, What: Renamed, Element: d.name(newer, b)}
		c.Old, c.New = d.renamedSide(older, a), d.renamedSide(newer, b)
		if c.Old.Text == c.New.Text { // in another namespace
			c.Old.Text += " of " + d.doc[older].nodes[a].name.Space
			c.New.Text += " of " + d.doc[newer].nodes[b].name.Space
		}
		d.add(c, at)
	}
	d.attributes(a, b)
	x, y := d.reach(older, a), d.reach(newer, b)
	if x == y || x.empty() && y.empty() {
		return
	}
	d.extent(at, reach{min(x.lo, y.lo), max(x.lo, y.lo)}, x, y)
	d.extent(at, reach{min(x.hi, y.hi), max(x.hi, y.hi)}, x, y)
}

func (d *deriver) renamedSide(s side, n int32) *Side {
	side := d.element(s, n)
	side.Text = d.name(s, n)
	return side
}

// extent lists an element that starts or ends elsewhere than it did, unless
// that follows from a split or merge, or has been told of another element.
func (d *deriver) extent(at pair, r, x, y reach) {
	if r.empty() || d.shifted[r] || d.torn[r.lo] || d.torn[r.hi-1] {
		return
	}
	d.shifted[r] = true
	c := Change{Kind: Markup, What: Extent, Element: d.name(newer, at[newer])}
	c.spot = d.spotAt(r.lo, r.hi, d.isInline(newer, at[newer]))
	c.Old, c.New = d.element(older, at[older]), d.element(newer, at[newer])
	d.add(c, at)
}

// attributes lists the attributes in which two counterparts differ.
func (d *deriver) attributes(a, b int32) {
	as, bs := d.doc[older].attributes(a), d.doc[newer].attributes(b)
	for _, x := range as {
		y := attrNamed(bs, x)
		switch {
		case y == nil:
			d.attribute(a, b, AttributeDeleted, &x, nil)
		case y.value != x.value:
			d.attribute(a, b, AttributeChanged, &x, y)
		}
	}
	for _, y := range bs {
		if attrNamed(as, y) == nil {
			d.attribute(a, b, AttributeAdded, nil, &y)
		}
	}
}

func attrNamed(attrs []attr, like attr) *attr {
	for i := range attrs {
		if sameName(attrs[i].name, like.name) {
			return &attrs[i]
		}
	}
	return nil
}

func (d *deriver) attribute(a, b int32, what What, x, y *attr) {
	c := Change{Kind: Attribute, What: what, Element: d.name(newer, b)}
	if x != nil {
		c.Attribute, c.Old = x.name.Qualified(), d.attrSide(older, a, x)
	}
	if y != nil {
		c.Attribute, c.New = y.name.Qualified(), d.attrSide(newer, b, y)
	}
	if c.New == nil {
		c.order = 2*int64(d.doc[newer].toks[d.doc[newer].nodes[b].tok].start) + 2
	}
	d.add(c, pair{a, b})
}

// attrSide places an attribute at its element's start tag.
func (d *deriver) attrSide(s side, n int32, a *attr) *Side {
	tag := d.doc[s].toks[d.doc[s].nodes[n].tok]
	side := d.place(s, n, tag.start, tag.end, a.value)
	side.Path += "/@" + a.name.Qualified()
	return side
}
