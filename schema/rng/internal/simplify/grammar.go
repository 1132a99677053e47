package simplify

import (
	"slices"

	"catchword/schema/rng/internal/pattern"
	"catchword/schema/rng/internal/syntax"
)

// A scope is a grammar with its definitions.
type scope struct {
	outer *scope
	start *definition
	named map[string]*definition
}

// A definition is all that a grammar says about one name, or about its start.
type definition struct {
	name    string // "" for start
	parts   []component
	scope   *scope
	state   state
	pattern *pattern.Pattern
}

type state uint8

const (
	untouched state = iota
	resolving
	resolved
)

// A component is a start or define element.
type component struct {
	node *syntax.Node
	env  env
}

func (c component) name() string {
	name, _ := c.node.Value(syntax.AttrName)
	return name
}

// grammar is a grammar with all it includes: its start pattern (4.17, 4.18).
func (s *simplifier) grammar(n *syntax.Node, e env, outer *scope) *pattern.Pattern {
	components := s.components(n, e, make([]component, 0, len(n.Children)))
	sc := &scope{outer: outer, named: make(map[string]*definition, len(components))}
	s.defined = slices.Grow(s.defined, len(components))
	for i := range components {
		s.define(sc, components[i:i+1:i+1])
	}
	if sc.start == nil {
		if len(s.found) == 0 { // else it may be what could not be included
			s.at("schema-start", n, "the grammar has no `start`")
		}
		return s.b.NotAllowed()
	}
	return s.resolve(sc.start)
}

// define adds a part, a list of one, to what it is a definition of.
func (s *simplifier) define(sc *scope, part []component) {
	start, name := part[0].node.Kind == syntax.Start, part[0].name()
	d := sc.start
	if !start {
		d = sc.named[name]
	}
	if d != nil {
		d.parts = append(d.parts, part...)
		return
	}
	d = s.definition()
	*d = definition{scope: sc, name: name, parts: part}
	s.defined = append(s.defined, d)
	if start {
		sc.start = d
	} else {
		sc.named[name] = d
	}
}

// definition is a new definition from a block.
func (s *simplifier) definition() *definition {
	if len(s.definitions) == 0 {
		s.definitions = make([]definition, 128)
	}
	d := &s.definitions[0]
	s.definitions = s.definitions[1:]
	return d
}

// components lists what a grammar defines, with div and include taken apart
// (4.7, 4.11).
func (s *simplifier) components(n *syntax.Node, e env, to []component) []component {
	for _, child := range n.Children {
		if !s.within(child) {
			return to
		}
		inner := e.enter(s, child)
		switch child.Kind {
		case syntax.Div:
			to = s.components(child, inner, to)
		case syntax.Include:
			to = s.include(child, inner, to)
		default:
			to = append(to, component{child, inner})
		}
	}
	return to
}

// include is the components of another file, but for those that the include
// element replaces, and those that replace them (4.7).
func (s *simplifier) include(n *syntax.Node, e env, to []component) []component {
	root, inner := s.open(n, e)
	if root == nil {
		return to
	}
	if root.Kind != syntax.Grammar {
		s.at("schema-include", n, "`%s` is no grammar: only a grammar can be included", root.File.Name)
		return to
	}
	own := s.components(n, e, nil)
	theirs := s.components(root, inner, nil)
	for _, c := range own {
		if !slices.ContainsFunc(theirs, c.replaces) {
			s.at("schema-include", c.node, "%s replaces nothing in `%s`", c, root.File.Name)
		}
	}
	replaced := func(t component) bool {
		return slices.ContainsFunc(own, func(c component) bool { return c.replaces(t) })
	}
	to = append(to, slices.DeleteFunc(theirs, replaced)...)
	return append(to, own...)
}

func (c component) replaces(d component) bool {
	return c.node.Kind == d.node.Kind && c.name() == d.name()
}

func (c component) String() string {
	if c.node.Kind == syntax.Start {
		return "`start`"
	}
	return "the definition of `" + c.name() + "`"
}

// resolve is the pattern of a definition, worked out once.
func (s *simplifier) resolve(d *definition) *pattern.Pattern {
	switch d.state {
	case resolved:
		return d.pattern
	case resolving:
		if !s.unreached {
			s.at("schema-recursion", d.parts[0].node, "%s refers to itself without an element in between", d.parts[0])
		}
		return s.b.NotAllowed()
	}
	d.state = resolving
	s.checkCombine(d)
	base := len(s.stack)
	interleave := false
	for _, c := range d.parts {
		describe(c.node)
		combine, _ := c.node.Value(syntax.AttrCombine)
		interleave = interleave || combine == "interleave"
		p := s.group(c.node, c.node.Children, c.env, d.scope)
		s.stack = append(s.stack, p)
	}
	d.pattern = s.combined(d.parts[0].node, s.stack[base:], interleave)
	s.stack = s.stack[:base]
	d.state = resolved
	return d.pattern
}

func (s *simplifier) combined(n *syntax.Node, parts []*pattern.Pattern, interleave bool) *pattern.Pattern {
	switch {
	case len(parts) == 1:
		return parts[0]
	case interleave:
		return s.b.Interleave(n, parts...)
	}
	return s.b.Choice(n, parts...)
}

// checkCombine refuses definitions that do not say how they combine, or
// contradict each other (4.17).
func (s *simplifier) checkCombine(d *definition) {
	silent, method := 0, ""
	for _, c := range d.parts {
		combine, said := c.node.Value(syntax.AttrCombine)
		switch {
		case !said:
			if silent++; silent > 1 {
				s.at("schema-combine", c.node, "%s stands twice without `combine`", c)
			}
		case method == "":
			method = combine
		case method != combine:
			s.at("schema-combine", c.node, "%s is combined by both `choice` and `interleave`", c)
		}
	}
}

// ref is the pattern that a ref or parentRef refers to (4.18).
func (s *simplifier) ref(n *syntax.Node, sc *scope) *pattern.Pattern {
	name, _ := n.Value(syntax.AttrName)
	if n.Kind == syntax.ParentRef && sc != nil {
		sc = sc.outer
	}
	if sc == nil {
		s.at("schema-reference", n, "`%s` has no grammar around it to refer to", n.Kind)
		return s.b.NotAllowed()
	}
	d := sc.named[name]
	if d == nil {
		s.at("schema-reference", n, "`%s` is not defined", name)
		return s.b.NotAllowed()
	}
	return s.resolve(d)
}

// describe gives the documentation of a definition to the element that it
// defines: authors of the compact syntax write it there.
func describe(n *syntax.Node) {
	if n.Doc == "" || len(n.Children) != 1 {
		return
	}
	if e := n.Children[0]; e.Kind == syntax.Element && e.Doc == "" {
		e.Doc = n.Doc
	}
}
