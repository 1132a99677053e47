package pattern

import "catchword/schema/rng/internal/syntax"

// attributes checks that no attribute can be met twice: the operands of a group
// or an interleave share no attribute name (7.3).
func (c *checker) attributes(p *Pattern) {
	if p.flags&hasAttribute == 0 || p.Kind == Attribute || !c.first(p, seenAttributes) {
		return
	}
	operands := p.operands()
	if p.Kind == Group || p.Kind == Interleave {
		if twice := c.shared(operands, Attribute, hasAttribute); twice != nil {
			c.at(twice, "the attribute "+quoted(twice.Names)+" stands twice in "+c.name())
			return
		}
	}
	for _, q := range operands {
		c.attributes(q)
	}
}

// interleaved checks that the operands of an interleave share neither an
// element name nor text (7.4).
func (c *checker) interleaved(p *Pattern) {
	if p.flags&hasInterleave == 0 || p.Kind == Attribute || !c.first(p, seenInterleaved) {
		return
	}
	operands := p.operands()
	if p.Kind == Interleave {
		if twice := c.shared(operands, Element, hasElement); twice != nil {
			c.at(twice, "the element "+quoted(twice.Names)+" stands in more than one part of an `interleave` in "+c.name())
			return
		}
		if text := secondText(operands); text != nil {
			c.at(text, "`text` stands in more than one part of an `interleave` in "+c.name())
			return
		}
	}
	for _, q := range operands {
		c.interleaved(q)
	}
}

func secondText(operands []*Pattern) *Pattern {
	seen := false
	for _, q := range operands {
		if !q.HasText() {
			continue
		}
		if seen {
			return q
		}
		seen = true
	}
	return nil
}

// name is the element that is being checked, for messages.
func (c *checker) name() string {
	if c.around == nil {
		return "this element"
	}
	if name := c.around.Attr(syntax.AttrName); name != nil {
		return "the element `" + name.Value + "`"
	}
	return "this element"
}

func quoted(c *NameClass) string {
	if c.Class == OneName {
		return "`" + c.Name.Local + "`"
	}
	return "(" + c.String() + ")"
}

// operands are the parts of p; a chain of groups is taken apart in one go.
func (p *Pattern) operands() []*Pattern {
	switch p.Kind {
	case Choice, Interleave:
		return p.Alts
	case OneOrMore:
		return []*Pattern{p.Left}
	case Group:
		var out []*Pattern
		for ; p.Kind == Group; p = p.Right {
			out = append(out, p.Left)
		}
		return append(out, p)
	}
	return nil
}

// shared is an element or attribute in one of operands with a name that another
// operand has, too; nil when there is none. Single names are found through a
// table, wildcards are compared with all others.
func (c *checker) shared(operands []*Pattern, kind Kind, flag flags) *Pattern {
	c.serial++
	var single, open []item
	for i, q := range operands {
		g := gatherer{kind: kind, flag: flag, operand: int32(i)}
		g.gather(q)
		single, open = append(single, g.single...), append(open, g.open...)
	}
	for _, it := range single {
		m := &c.owner[it.pattern.Names.ID]
		if m.serial == c.serial && m.operand != it.operand {
			return it.pattern
		}
		*m = mark{c.serial, it.operand}
	}
	return clash(open, single)
}

func clash(open, single []item) *Pattern {
	for i, o := range open {
		for _, it := range append(open[i+1:], single...) {
			if it.operand != o.operand && o.pattern.Names.overlaps(it.pattern.Names) {
				return it.pattern
			}
		}
	}
	return nil
}

// An item is an element or attribute of an operand.
type item struct {
	pattern *Pattern
	operand int32
}

// A gatherer collects the elements or attributes of one operand.
type gatherer struct {
	kind         Kind
	flag         flags
	operand      int32
	single, open []item
	seen         map[*Pattern]bool
}

func (g *gatherer) gather(p *Pattern) {
	if p.flags&g.flag == 0 || g.visited(p) {
		return
	}
	if p.Kind == g.kind {
		it := item{p, g.operand}
		if p.Names.Class == OneName {
			g.single = append(g.single, it)
		} else {
			g.open = append(g.open, it)
		}
		return
	}
	if p.Kind == Attribute {
		return
	}
	for ; p.Kind == Group; p = p.Right {
		g.gather(p.Left)
	}
	if p.Kind == g.kind {
		g.gather(p)
		return
	}
	for _, q := range p.Alts {
		g.gather(q)
	}
	if p.Kind == OneOrMore {
		g.gather(p.Left)
	}
}

// visited reports whether p, which is heavy, has been walked before.
func (g *gatherer) visited(p *Pattern) bool {
	if p.weight < memoWeight {
		return false
	}
	if g.seen[p] {
		return true
	}
	if g.seen == nil {
		g.seen = map[*Pattern]bool{}
	}
	g.seen[p] = true
	return false
}
