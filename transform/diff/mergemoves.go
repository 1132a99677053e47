package diff

import (
	"bytes"
	"strings"
)

// carried are both lists of changes with what the one side changed within
// something that the other has moved taken there: it is made where that is now.
func (m *merger) carried() (out [2][]change) {
	for i := range m.changes {
		out[i] = append([]change(nil), m.changes[i]...)
	}
	for i := range out {
		for k := 0; k < len(out[i]); k++ {
			if out[i][k].kind == pasteChange {
				out[1-i] = m.carry(i, &out[i][k], out[1-i])
			}
		}
	}
	return out
}

// carry makes in a paste of one side what the other has changed within it, and
// returns the other's changes that are left.
func (m *merger) carry(side int, c *change, others []change) (left []change) {
	mv := *c.moved
	sub := &merger{
		base: m.base, revised: m.revised, comments: m.comments, byBlock: m.byBlock,
		at: mv.source.lo, end: mv.source.hi,
	}
	open, end, others := m.wrapped(mv.source, others)
	var lists [2][]change
	lists[side] = mv.inner
	var contrary []Conflict
	for _, o := range others {
		switch {
		case o.kind == pasteChange && o.moved.source == mv.source:
			lists[1-side] = append(lists[1-side], o.moved.inner...)
			if o.lo != c.lo {
				contrary = append(contrary, m.contrary(side, c, &o))
			}
			continue
		case o.within(mv.source):
			lists[1-side] = append(lists[1-side], o)
			continue
		case o.kind == textChange && o.lo <= mv.source.lo && mv.source.hi <= o.hi:
			contrary = append(contrary, m.contrary(side, c, &change{}))
		}
		left = append(left, o)
	}
	sub.run(lists[our], lists[their])
	c.text = open + sub.out.String() + end
	mv.conflicts, mv.places = sub.conflicts, sub.places
	for i := range mv.places {
		mv.places[i].start += len(open)
	}
	length := len(c.text)
	for _, k := range contrary {
		mv.conflicts, mv.places = append(mv.conflicts, k), append(mv.places, place{0, length})
		done := "deleted this"
		if k.Ours != "" && k.Theirs != "" {
			done = "taken this elsewhere"
		}
		c.text += "<!-- conflict: the other revision has " + done + " -->"
	}
	c.moved = &mv
	return left
}

// wrapped takes out of some changes the tags that are put around something and
// nothing else: they go with it.
func (m *merger) wrapped(e extent, cs []change) (open, end string, left []change) {
	first, last := -1, -1
	for i, c := range cs {
		switch {
		case c.kind == openChange && c.isInsert() && c.lo <= e.lo && blank(m.base.text[c.lo:e.lo]):
			first = i
		case c.kind == closeChange && c.isInsert() && e.hi <= c.lo && blank(m.base.text[e.hi:c.lo]) && last < 0:
			last = i
		}
	}
	if first < 0 || last < 0 || !closedBy(cs[first].text, cs[last].text) {
		return "", "", cs
	}
	for i, c := range cs {
		if i != first && i != last {
			left = append(left, c)
		}
	}
	return cs[first].text, cs[last].text, left
}

// closedBy reports whether some end tags are those of some start tags.
func closedBy(open, end string) bool {
	var names []string
	for _, tag := range strings.Split(open, "<")[1:] {
		names = append(names, strings.FieldsFunc(tag, func(r rune) bool { return isXMLSpace(r) || r == '>' })[0])
	}
	for _, tag := range strings.Split(end, "</")[1:] {
		name, _, _ := strings.Cut(tag, ">")
		if len(names) == 0 || names[len(names)-1] != strings.TrimSpace(name) {
			return false
		}
		names = names[:len(names)-1]
	}
	return len(names) == 0
}

// within reports whether a change is made inside something.
func (c *change) within(e extent) bool {
	return e.lo <= c.lo && c.hi <= e.hi && (c.hi > e.lo && c.lo < e.hi) && (c.lo > e.lo || c.hi < e.hi)
}

// contrary is the conflict of a move with what the other side made of the same:
// it took it elsewhere, or away. It stays where the first has it.
func (m *merger) contrary(side int, c, other *change) Conflict {
	e := c.moved.source
	k := Conflict{Base: m.base.lines.Span(int(e.lo), int(e.hi)), Path: m.pathAt(e.lo), Moved: true}
	k.Ours, k.Theirs = c.text, other.text
	if side == their {
		k.Ours, k.Theirs = k.Theirs, k.Ours
	}
	return k
}

// adopt takes over the conflicts within what has been moved, once the text is
// written from an offset on.
func (m *merger) adopt(at int, cs []change) {
	for i := range cs {
		mv := cs[i].moved
		if mv == nil || len(mv.conflicts) == 0 {
			continue
		}
		start := at + max(0, bytes.Index(m.out.Bytes()[at:], []byte(cs[i].text)))
		for k, c := range mv.conflicts {
			m.conflicts = append(m.conflicts, c)
			m.places = append(m.places, place{start + mv.places[k].start, mv.places[k].length})
		}
	}
}
