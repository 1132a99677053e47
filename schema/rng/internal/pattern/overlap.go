package pattern

import "catchword/schema/rng/internal/syntax"

// attributes checks that no attribute can be met twice: the operands of a group
// or an interleave share no attribute name (7.3).
func (c *checker) attributes(p *Pattern) {
	if p.flags&hasAttribute == 0 || p.Kind == Attribute || !c.first(p, seenAttributes) {
		return
	}
	base := len(c.stack)
	operands := c.operands(p)
	defer c.pop(base)
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
	base := len(c.stack)
	operands := c.operands(p)
	defer c.pop(base)
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

// operands are the parts of p; a chain of groups is taken apart in one go. They
// may stand on the stack of c, until pop takes them off it.
func (c *checker) operands(p *Pattern) []*Pattern {
	base := len(c.stack)
	switch p.Kind {
	case Choice, Interleave:
		return p.Alts
	case OneOrMore:
		c.stack = append(c.stack, p.Left)
	case Group:
		for ; p.Kind == Group; p = p.Right {
			c.stack = append(c.stack, p.Left)
		}
		c.stack = append(c.stack, p)
	}
	return c.stack[base:]
}

func (c *checker) pop(base int) { c.stack = c.stack[:base] }

// shared is an element or attribute in one of operands with a name that another
// operand has, too; nil when there is none. Single names are found through a
// table, wildcards are compared with all others.
func (c *checker) shared(operands []*Pattern, kind Kind, flag flags) *Pattern {
	c.serial++
	g := &c.gather
	g.kind, g.flag, g.single, g.open = kind, flag, g.single[:0], g.open[:0]
	for i, q := range operands {
		g.operand = int32(i)
		g.serial++
		g.gather(q)
	}
	for _, it := range g.single {
		m := &c.owner[it.pattern.Names.ID]
		if m.serial == c.serial && m.operand != it.operand {
			return it.pattern
		}
		*m = mark{c.serial, it.operand}
	}
	return clash(g.open, g.single)
}

func clash(open, single []item) *Pattern {
	for i, o := range open {
		if it := o.clashing(open[i+1:]); it != nil {
			return it
		}
		if it := o.clashing(single); it != nil {
			return it
		}
	}
	return nil
}

// An item is an element or attribute of an operand.
type item struct {
	pattern *Pattern
	operand int32
}

// clashing is the first of items, those of other operands, that shares a name
// with o.
func (o item) clashing(items []item) *Pattern {
	for _, it := range items {
		if it.operand != o.operand && o.pattern.Names.overlaps(it.pattern.Names) {
			return it.pattern
		}
	}
	return nil
}

// A gatherer collects the elements or attributes of one operand.
type gatherer struct {
	kind         Kind
	flag         flags
	operand      int32
	single, open []item
	marks        []int32 // by ID: the serial of the operand in which a pattern was met last
	serial       int32
	seen         map[*Pattern]bool // without marks
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
	if g.marks != nil {
		old := g.marks[p.ID]
		g.marks[p.ID] = g.serial
		return old == g.serial
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
