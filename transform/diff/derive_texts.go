package diff

import (
	"catchword/tei/xmlscan"
)

// texts lists what stands on one side only: replacements, what has been added,
// what has been deleted.
func (d *deriver) texts() {
	olds, news := d.passages(older), d.passages(newer)
	where := map[seat][]int{}
	for j := range news {
		key := seat{news[j].gap, d.matched(newer, news[j].home), d.sort(&news[j])}
		where[key] = append(where[key], j)
	}
	d.replacements(olds, news, where, d.alike)
	d.replacements(olds, news, where, d.unlike)
	for _, ps := range [][]passage{olds, news} {
		for i := range ps {
			if !ps[i].taken {
				d.alone(&ps[i])
			}
		}
	}
}

// seat is where a passage of the newer side stands, and of what sort it is:
// what has taken the place of something is found there.
type seat struct {
	gap, home int32
	sort      passageSort
}

type passageSort uint8

const (
	wordsSort   passageSort = iota // part of a text
	elementSort                    // a block
	noteSort                       // and above: comments, instructions, declarations by kind of token
)

func (m *matching) sort(p *passage) passageSort {
	switch {
	case p.note:
		return noteSort + passageSort(m.noteKind(p))
	case p.inline || p.top < 0:
		return wordsSort
	default:
		return elementSort
	}
}

// replacements pairs passages with what has taken their place.
func (d *deriver) replacements(olds, news []passage, where map[seat][]int, find func(*passage) (seat, bool)) {
	for i := range olds {
		key, ok := find(&olds[i])
		if olds[i].taken || !ok {
			continue
		}
		if q := firstFree(news, where, key); q != nil {
			olds[i].taken, q.taken = true, true
			d.replaced(&olds[i], q)
		}
	}
}

// alike is where a passage of the same sort would have taken the place of p.
// Blocks do not take each other's place: those that might have are matched.
func (d *deriver) alike(p *passage) (seat, bool) {
	key := seat{p.gap, d.matched(older, p.home), d.sort(p)}
	if key.home >= 0 {
		key.home = d.mate[older][key.home]
	}
	return key, key.sort != elementSort
}

// unlike is where an element would have taken the place of words, or words that
// of an element: that may be where the element around is part of a text.
func (d *deriver) unlike(p *passage) (seat, bool) {
	key, _ := d.alike(p)
	if key.sort >= noteSort || !d.isInline(older, d.matched(older, p.home)) && !d.isInline(newer, key.home) {
		return key, false
	}
	key.sort = elementSort - key.sort
	return key, true
}

func firstFree(news []passage, where map[seat][]int, key seat) *passage {
	js := where[key]
	for len(js) > 0 && news[js[0]].taken {
		js = js[1:]
	}
	where[key] = js
	if len(js) == 0 {
		return nil
	}
	return &news[js[0]]
}

func (m *matching) noteKind(p *passage) xmlscan.Kind {
	doc := m.doc[p.side]
	return doc.toks[doc.units[p.units.lo].tok].kind
}

func (d *deriver) partOfText(p *passage) bool { return p.inline || p.top < 0 }

// matched is the innermost element with a counterpart at n or around it.
func (d *deriver) matched(s side, n int32) int32 {
	if n < 0 || d.mate[s][n] >= 0 {
		return n
	}
	return d.around(s, n)
}

// replaced lists a passage and what has taken its place, unless the two are the
// same.
func (d *deriver) replaced(p, q *passage) {
	c := Change{Kind: d.kindOf(p, q), What: Edited}
	c.Old, c.New = d.passageSide(p), d.passageSide(q)
	switch {
	case d.tellApart(&c):
	case d.stays(p, q):
		return
	default: // it stands on the other side of something
		d.alone(p)
		d.alone(q)
		return
	}
	c.spot = d.spotAt(p.gap, p.gap, !p.note)
	d.add(c, pair{p.home, q.home})
}

func (d *deriver) spotAt(lo, hi int32, inline bool) spot {
	return spot{m: d.matching, lo: lo, hi: hi, inline: inline, home: -1}
}

// kindOf is the kind of a change in passages.
func (d *deriver) kindOf(ps ...*passage) Kind {
	kind := Markup
	for _, p := range ps {
		switch {
		case p.note && d.noteKind(p) != xmlscan.XMLDecl && d.noteKind(p) != xmlscan.Doctype:
			return Comment
		case d.hasText(p):
			kind = Text
		}
	}
	return kind
}

func (d *deriver) passageSide(p *passage) *Side {
	start, end := d.source(p)
	n := p.home
	if p.top >= 0 {
		n = p.top
	}
	text := d.doc[p.side].readingOrSource(start, end)
	if p.note {
		text = collapse(string(d.doc[p.side].text[start:end]))
	}
	return d.place(p.side, n, start, end, text)
}

// alone lists what one side has and nothing on the other stands for.
func (d *deriver) alone(p *passage) {
	c := Change{Kind: d.kindOf(p), What: Edited, order: d.behind(p.gap)}
	if p.top >= 0 {
		c.Element = d.name(p.side, p.top)
	}
	at := pair{-1, -1}
	at[p.side] = p.home
	if p.top >= 0 {
		at[p.side] = p.top
	}
	c.spot = d.spotAt(p.gap, p.gap, !p.note && d.partOfText(p))
	side := d.passageSide(p)
	space := d.instead(p)
	if p.side == newer {
		c.Old, c.New, c.order = space, side, 0
	} else {
		c.Old, c.New = side, space
		if home := d.matched(older, p.home); home >= 0 {
			c.spot.home = d.mate[older][home]
		}
	}
	switch {
	case space != nil:
		c.order, c.spot.space = 0, true
	case p.top >= 0 || p.note:
		c.What = [...]What{older: Deleted, newer: Added}[p.side]
	}
	d.add(c, at)
}

// move lists a move with what has changed in it.
func (d *deriver) move(mv *move) {
	c := Change{Kind: Move, What: Moved, Old: d.passageSide(&mv.from), New: d.passageSide(&mv.to)}
	if mv.within.rooted {
		c.Element = d.name(newer, mv.to.top)
	}
	var n int
	c.Inner, n = derive(mv.within, d.listLayout)
	d.layouts += n
	at := pair{mv.from.home, mv.to.home}
	if mv.from.top >= 0 && mv.to.top >= 0 {
		at = pair{mv.from.top, mv.to.top}
	}
	d.add(c, at)
}
