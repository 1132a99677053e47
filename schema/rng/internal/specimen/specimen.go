// Package specimen draws random documents from a schema. They are valid against
// it, which makes them good for testing whatever reads such documents, and for
// showing that one schema allows nothing that another forbids.
//
//	text, ok := specimen.New(start).Draw(rand.New(rand.NewPCG(1, 2)), 400)
package specimen

import (
	"html"
	"math/rand/v2"
	"strings"

	"catchword/schema/rng/internal/pattern"
)

// A Source draws documents of one schema, and sees to it that no element is
// left out for long. It is not safe for concurrent use.
type Source struct {
	start *pattern.Pattern
	depth map[*pattern.Pattern]int
	drawn map[*pattern.Pattern]int // how often each element has been drawn
}

// New prepares drawing from a schema's start pattern; linear in the schema's
// size times the depth of its shallowest documents.
func New(start *pattern.Pattern) *Source {
	return &Source{start: start, depth: depths(start), drawn: map[*pattern.Pattern]int{}}
}

// Draw is a document of about size elements, more only where the schema asks
// for them. The same schema and random numbers give the same documents. It
// fails, with ok false, where the schema wants a value that it has no sample of
// or an element in a namespace or with a name that only a wildcard names.
func (s *Source) Draw(rnd *rand.Rand, size int) (text []byte, ok bool) {
	d := &drawer{Source: s, rnd: rnd, left: size}
	var root content
	if !d.draw(s.start, &root) {
		return nil, false
	}
	return []byte(root.text.String()), true
}

// content is the attributes and the children of an element being drawn.
type content struct {
	attributes strings.Builder
	text       strings.Builder
	space      string // namespace of the element
}

type drawer struct {
	*Source
	rnd  *rand.Rand
	left int // elements that may still be drawn for pleasure
	ids  int
}

// draw appends to c something that p matches.
func (d *drawer) draw(p *pattern.Pattern, c *content) bool {
	switch p.Kind {
	case pattern.NotAllowed:
		return false
	case pattern.Text:
		c.text.WriteString([]string{"", " ", "some words ", "x", "1951"}[d.rnd.IntN(5)])
	case pattern.Data, pattern.Value, pattern.List:
		value, ok := d.value(p)
		c.text.WriteString(html.EscapeString(value))
		return ok
	case pattern.Attribute:
		return d.attribute(p, c)
	case pattern.Element:
		return d.element(p, c)
	case pattern.Choice:
		return d.choice(p, c)
	case pattern.Group:
		return d.draw(p.Left, c) && d.draw(p.Right, c)
	case pattern.Interleave:
		return d.interleave(p, c)
	case pattern.OneOrMore:
		return d.repeat(p, c)
	}
	return true
}

func (d *drawer) interleave(p *pattern.Pattern, c *content) bool {
	for _, i := range d.rnd.Perm(len(p.Alts)) {
		if !d.draw(p.Alts[i], c) {
			return false
		}
	}
	return true
}

func (d *drawer) repeat(p *pattern.Pattern, c *content) bool {
	times := 1
	if d.left > 0 && !p.Left.HasAttributes() {
		times += d.rnd.IntN(4)
	}
	for range times {
		if !d.draw(p.Left, c) {
			return false
		}
	}
	return true
}

// choice takes any alternative while there are elements left, then one of the
// shallowest, so that drawing ends. A child that has never been drawn is drawn
// all the same: that happens once.
func (d *drawer) choice(p *pattern.Pattern, c *content) bool {
	first, limit := d.first(p), never
	if d.left <= 0 && d.count(p.Alts[first]) > 0 {
		if p.Nullable() {
			return true
		}
		limit = least(p, d.depth) + 1
	}
	for i := range p.Alts {
		a := p.Alts[(first+i)%len(p.Alts)]
		if least(a, d.depth) >= limit || d.seldom(a) {
			continue
		}
		attributes, text := c.attributes.String(), c.text.String()
		if d.draw(a, c) {
			return true
		}
		c.attributes.Reset()
		c.attributes.WriteString(attributes)
		c.text.Reset()
		c.text.WriteString(text)
	}
	return p.Nullable()
}

// rare is how often an element has to be drawn to be no longer preferred.
const rare = 5

// first is the alternative to begin with: any, or, three times in four, the one
// that has been drawn least while that is rare.
func (d *drawer) first(p *pattern.Pattern) int {
	start := d.rnd.IntN(len(p.Alts))
	if d.left > 0 && d.rnd.IntN(4) == 0 {
		return start
	}
	best, fewest := start, rare
	for i := range p.Alts {
		at := (start + i) % len(p.Alts)
		if n := d.count(p.Alts[at]); n < fewest {
			best, fewest = at, n
		}
	}
	return best
}

// count is how often the least drawn child in p has been drawn.
func (d *drawer) count(p *pattern.Pattern) int {
	n := rare
	elements(p, func(e *pattern.Pattern) bool {
		if d.depth[e] < never {
			n = min(n, d.drawn[e])
		}
		return false
	})
	return n
}

// seldom passes most attributes over that may be left out: with all of them, a
// document would consist of little else.
func (d *drawer) seldom(p *pattern.Pattern) bool {
	return p.Kind == pattern.Attribute && d.rnd.IntN(8) > 0
}

func (d *drawer) attribute(p *pattern.Pattern, c *content) bool {
	name, ok := d.name(p.Names)
	if !ok {
		return false
	}
	value, ok := d.value(p.Left)
	if !ok {
		return false
	}
	c.attributes.WriteByte(' ')
	switch name.Space {
	case "":
	case xmlNamespace:
		c.attributes.WriteString("xml:")
	default:
		return false
	}
	c.attributes.WriteString(name.Local + `="` + html.EscapeString(value) + `"`)
	return true
}

const xmlNamespace = "http://www.w3.org/XML/1998/namespace"

func (d *drawer) element(p *pattern.Pattern, c *content) bool {
	name, ok := d.name(p.Names)
	if !ok || d.depth[p] >= never {
		return false
	}
	d.drawn[p]++
	inner := content{space: name.Space}
	if !d.within(func() bool { return d.draw(p.Left, &inner) }) {
		return false
	}
	c.text.WriteString("<" + name.Local)
	if name.Space != c.space {
		c.text.WriteString(` xmlns="` + html.EscapeString(name.Space) + `"`)
	}
	c.text.WriteString(inner.attributes.String() + ">" + inner.text.String() + "</" + name.Local + ">")
	return true
}

// within draws the content of an element with half to three quarters of
// what is left, so that what follows it gets something, too.
func (d *drawer) within(draw func() bool) bool {
	before := d.left - 1
	share := before * (4 + d.rnd.IntN(3)) / 8
	d.left = share
	ok := draw()
	d.left += before - share
	return ok
}

// name is one of the names that a class lists; wildcards have none.
func (d *drawer) name(c *pattern.NameClass) (name pattern.Name, ok bool) {
	var names []pattern.Name
	c.Names(func(n pattern.Name) { names = append(names, n) })
	if len(names) == 0 {
		return name, false
	}
	return names[d.rnd.IntN(len(names))], true
}

// value is a text that a pattern of text only matches.
func (d *drawer) value(p *pattern.Pattern) (value string, ok bool) {
	switch p.Kind {
	case pattern.Data:
		return d.data(p)
	case pattern.Value:
		return p.Data.Value, !p.Data.Type.NeedsContext()
	case pattern.List:
		return d.value(p.Left)
	case pattern.Text:
		return samples[d.rnd.IntN(len(samples))], true
	case pattern.Choice:
		return d.value(p.Alts[d.rnd.IntN(len(p.Alts))])
	case pattern.Group:
		return d.join(p.Left, p.Right)
	case pattern.Interleave:
		return d.join(p.Alts...)
	case pattern.OneOrMore:
		if d.rnd.IntN(3) == 0 {
			return d.join(p.Left, p.Left)
		}
		return d.value(p.Left)
	}
	return "", p.Kind == pattern.Empty
}

func (d *drawer) join(list ...*pattern.Pattern) (value string, ok bool) {
	var items []string
	for _, p := range list {
		item, ok := d.value(p)
		if !ok {
			return "", false
		}
		if item != "" {
			items = append(items, item)
		}
	}
	return strings.Join(items, " "), true
}
