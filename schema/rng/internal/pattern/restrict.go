package pattern

import (
	"slices"

	"catchword/schema/rng/internal/syntax"
)

// A Refusal says which restriction of section 7 a place of the schema breaks.
type Refusal func(at *syntax.Node, message string)

// Check tells refuse what of section 7 the elements that can be reached from
// start break. Every pattern is looked at once; attributes and interleaved
// elements are compared within each element.
func (b *Builder) Check(start *Pattern, refuse Refusal) {
	c := &checker{b: b, refuse: refuse, seen: make([]seen, b.count), owner: make([]mark, len(b.names.all))}
	c.gather.marks = make([]int32, b.count)
	c.start(start)
	for _, e := range b.Elements(start) {
		c.element(e)
	}
}

// Elements lists the elements that can be reached from p, in the order of the
// schema's own writing as far as a walk from the start can tell.
func (b *Builder) Elements(p *Pattern) []*Pattern {
	w := walker{seen: make([]bool, b.count)}
	w.walk(p)
	for i := 0; i < len(w.found); i++ {
		w.walk(w.found[i].Left)
	}
	return w.found
}

type walker struct {
	seen  []bool
	found []*Pattern
}

func (w *walker) walk(p *Pattern) {
	for p != nil && p.flags&hasElement != 0 && !w.seen[p.ID] {
		w.seen[p.ID] = true
		switch p.Kind {
		case Element:
			w.found = append(w.found, p)
			return
		case Group:
			w.walk(p.Left)
			p = p.Right
			continue
		}
		for _, q := range p.Alts {
			w.walk(q)
		}
		p = p.Left
	}
}

type checker struct {
	b       *Builder
	refuse  Refusal
	refused int
	seen    []seen       // by ID
	around  *syntax.Node // the element that is being checked
	owner   []mark       // by NameClass.ID
	serial  int32
	stack   []*Pattern // operands of the patterns that are being checked
	gather  gatherer
}

// seen says what of a pattern has been checked: none of it depends on where the
// pattern stands.
type seen uint8

const (
	seenPaths seen = 1 << iota
	seenContent
	seenOnce     // attributes with wildcards, outside repetitions
	seenRepeated // and inside
	seenAttributes
	seenInterleaved
)

// first reports whether p is met for the first time by one of the checks.
func (c *checker) first(p *Pattern, by seen) bool {
	old := c.seen[p.ID]
	c.seen[p.ID] |= by
	return old&by == 0
}

// A mark says in which operand of which pattern a name class was met last.
type mark struct {
	serial  int32
	operand int32
}

// at reports a broken restriction at p or, where p was written nowhere, at the
// element around it.
func (c *checker) at(p *Pattern, message string) {
	n := p.Node
	if n == nil {
		n = c.around
	}
	c.refused++
	c.refuse(n, message)
}

// start checks what may stand for the root (7.1.5).
func (c *checker) start(p *Pattern) {
	c.around = p.Node
	switch p.Kind {
	case Element, NotAllowed:
	case Choice:
		for _, q := range p.Alts {
			c.start(q)
		}
	default:
		c.at(p, "a document begins with an element: `start` must not contain "+kindNames[p.Kind])
	}
}

var kindNames = [...]string{
	NotAllowed: "`notAllowed`", Empty: "`empty`", Text: "`text`", Data: "`data`", Value: "`value`",
	List: "`list`", Attribute: "`attribute`", Element: "`element`", Choice: "`choice`",
	Interleave: "`interleave`", Group: "a group", OneOrMore: "a repetition",
}

func (c *checker) element(e *Pattern) {
	c.around = e.Node
	content := e.Left
	if content.Kind == NotAllowed {
		return
	}
	before := c.refused
	if c.pattern(content); c.refused == before { // else it has been said what is wrong
		c.contentTypes(content)
	}
	c.open(content, false)
	c.attributes(content)
	c.interleaved(content)
}

// pattern checks the paths that 7.1 prohibits. What is below p is checked first, so that the innermost mistake is told.
func (c *checker) pattern(p *Pattern) {
	for p != nil && c.first(p, seenPaths) {
		switch p.Kind {
		case Element:
			return
		case Group:
			c.pattern(p.Left)
			c.paths(p)
			p = p.Right
			continue
		}
		for _, q := range p.Alts {
			c.pattern(q)
		}
		c.paths(p)
		p = p.Left
	}
}

// paths checks what stands directly or deeper below p.
func (c *checker) paths(p *Pattern) {
	switch p.Kind {
	case Attribute:
		c.below(p, p.Left, "an attribute", hasAttribute|hasElement)
	case List:
		c.below(p, p.Left, "a list", hasAttribute|hasElement|hasList|hasText|hasInterleave)
	case Data:
		if p.Left != nil {
			c.below(p, p.Left, "what `data` excepts",
				hasAttribute|hasElement|hasList|hasText|hasInterleave|hasEmpty|hasGroup|hasOneOrMore)
		}
	case OneOrMore:
		if p.Left.flags&hasGroupedAttribute != 0 {
			c.at(p, "a group of attributes cannot be repeated")
		}
	}
}

func (c *checker) below(p, inner *Pattern, place string, prohibited flags) {
	for _, f := range flagNames {
		if inner.flags&prohibited&f.flag != 0 {
			c.at(p, place+" cannot contain "+f.name)
			return
		}
	}
}

var flagNames = []struct {
	flag flags
	name string
}{
	{hasAttribute, "an attribute"},
	{hasElement, "an element"},
	{hasList, "another list"},
	{hasText, "`text`"},
	{hasInterleave, "`interleave`"},
	{hasGroup, "a group"},
	{hasOneOrMore, "a repetition"},
	{hasEmpty, "`empty`"},
}

// contentTypes checks that text of a datatype stands alone (7.2). What is
// inside a list is no matter of this rule.
func (c *checker) contentTypes(p *Pattern) {
	for p != nil && p.content == contentNone && c.first(p, seenContent) {
		c.contentType(p)
		for _, q := range p.Alts {
			c.contentTypes(q)
		}
		if p.Right != nil {
			c.contentTypes(p.Right)
		}
		p = p.Left
	}
}

// contentType refuses p when it breaks the rule itself and nothing in it does.
func (c *checker) contentType(p *Pattern) {
	if p.content != contentNone || p.Left != nil && p.Left.content == contentNone && p.Kind != Element ||
		p.Right != nil && p.Right.content == contentNone {
		return
	}
	if slices.ContainsFunc(p.Alts, func(q *Pattern) bool { return q.content == contentNone }) {
		return
	}
	c.at(p, "text of a datatype (`data`, `value`, `list`) has to be the whole content: "+
		"it cannot be repeated or stand beside elements or other text")
}

// open checks that attributes with wildcards are repeated (7.3).
func (c *checker) open(p *Pattern, repeated bool) {
	for p != nil && p.flags&hasAttribute != 0 {
		by := seenOnce
		if repeated {
			by = seenRepeated
		}
		if !c.first(p, by) {
			return
		}
		switch p.Kind {
		case Attribute:
			if !repeated && p.Names.Open() {
				c.at(p, "an attribute with `anyName` or `nsName` has to be inside `oneOrMore` or `zeroOrMore`")
			}
			return
		case OneOrMore:
			repeated = true
		case Group:
			c.open(p.Left, repeated)
			p = p.Right
			continue
		}
		for _, q := range p.Alts {
			c.open(q, repeated)
		}
		p = p.Left
	}
}
