package rng

import (
	"fmt"
	"strings"

	"catchword/schema/rng/internal/pattern"

	"pgregory.net/rapid"
)

// A drawer writes random documents of a schema: they are valid, but for what
// the names and values that it picks for wildcards and datatypes may spoil.
type drawer struct {
	t     *rapid.T
	depth int
}

// draw is the attributes and the content that p asks for; ok is false when p
// asks for more depth than there is left.
func (d *drawer) draw(p *pattern.Pattern) (attributes, content string, ok bool) {
	switch p.Kind {
	case pattern.NotAllowed:
		return "", "", false
	case pattern.Text:
		return "", rapid.SampledFrom([]string{"", " ", "text"}).Draw(d.t, "text"), true
	case pattern.Data, pattern.Value:
		return "", d.value(p), true
	case pattern.List:
		_, content, ok = d.draw(p.Left)
		return "", content, ok
	case pattern.Attribute:
		_, value, ok := d.draw(p.Left)
		return fmt.Sprintf(` %s="%s"`, d.name(p.Names, "z"), value), "", ok
	case pattern.Element:
		return d.element(p)
	case pattern.Choice:
		return d.choice(p.Alts)
	case pattern.OneOrMore:
		return d.all(repeat(p.Left, rapid.IntRange(1, 2).Draw(d.t, "times")))
	case pattern.Group:
		return d.all([]*pattern.Pattern{p.Left, p.Right})
	case pattern.Interleave:
		return d.all(rapid.Permutation(p.Alts).Draw(d.t, "order"))
	}
	return "", "", true
}

func repeat(p *pattern.Pattern, n int) []*pattern.Pattern {
	if p.HasAttributes() {
		n = 1 // the names of a wildcard are drawn from a few
	}
	out := make([]*pattern.Pattern, n)
	for i := range out {
		out[i] = p
	}
	return out
}

func (d *drawer) all(list []*pattern.Pattern) (attributes, content string, ok bool) {
	for _, p := range list {
		a, c, ok := d.draw(p)
		if !ok {
			return "", "", false
		}
		attributes, content = attributes+a, strings.TrimPrefix(content+separator(p)+c, separator(p))
	}
	return attributes, content, true
}

// separator keeps the items of a list apart.
func separator(p *pattern.Pattern) string {
	if p.Typed() {
		return " "
	}
	return ""
}

func (d *drawer) choice(alts []*pattern.Pattern) (attributes, content string, ok bool) {
	first := rapid.IntRange(0, len(alts)-1).Draw(d.t, "alternative")
	for i := range alts {
		attributes, content, ok = d.draw(alts[(first+i)%len(alts)])
		if ok {
			return attributes, content, true
		}
	}
	return "", "", false
}

func (d *drawer) element(p *pattern.Pattern) (attributes, content string, ok bool) {
	if d.depth == 0 {
		return "", "", false
	}
	d.depth--
	attributes, content, ok = d.draw(p.Left)
	d.depth++
	name := d.name(p.Names, "d")
	return "", "<" + name + attributes + ">" + content + "</" + name + ">", ok
}

func (d *drawer) name(c *pattern.NameClass, other string) string {
	var names []string
	if c.Names(func(n pattern.Name) { names = append(names, n.Local) }) {
		names = append(names, other)
	}
	return rapid.SampledFrom(names).Draw(d.t, "name")
}

func (d *drawer) value(p *pattern.Pattern) string {
	if p.Kind == pattern.Value {
		return p.Data.Value
	}
	return rapid.SampledFrom([]string{"1", "2", "3", "v"}).Draw(d.t, "value")
}

// spoil makes one random change to the tags of a document.
func spoil(t *rapid.T, text string) string {
	parts := strings.SplitAfter(text, ">")
	i := rapid.IntRange(0, len(parts)-1).Draw(t, "place")
	switch rapid.IntRange(0, 4).Draw(t, "change") {
	case 0:
		parts[i] += "text"
	case 1:
		parts[i] += rapid.SampledFrom([]string{"<a/>", "<b/>", "<c/>", `<b x="1"/>`}).Draw(t, "extra")
	case 2:
		parts[i] = strings.Replace(parts[i], `"`, `"v`, 1)
	case 3:
		parts[i] = strings.Replace(parts[i], " y=", " w=", 1)
	}
	return strings.Join(parts, "")
}
