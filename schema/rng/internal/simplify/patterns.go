package simplify

import (
	"catchword/schema/rng/internal/pattern"
	"catchword/schema/rng/internal/syntax"
)

// child is the pattern of an element that inherits e.
func (s *simplifier) child(n *syntax.Node, e env, sc *scope) *pattern.Pattern {
	if !s.within(n) {
		return s.b.NotAllowed()
	}
	return s.pattern(n, e.enter(s, n), sc)
}

// pattern is the pattern of an element whose own attributes e knows.
func (s *simplifier) pattern(n *syntax.Node, e env, sc *scope) *pattern.Pattern {
	switch n.Kind {
	case syntax.Empty:
		return s.b.Empty()
	case syntax.Text:
		return s.b.Text()
	case syntax.Element:
		return s.element(n, e, sc)
	case syntax.Attribute:
		return s.attribute(n, e, sc)
	case syntax.Data:
		return s.typed(n, e, sc)
	case syntax.Value:
		return s.value(n, e)
	case syntax.Ref, syntax.ParentRef:
		return s.ref(n, sc)
	case syntax.Grammar:
		return s.grammar(n, e, sc)
	case syntax.ExternalRef:
		root, inner := s.open(n, e)
		if root == nil {
			return s.b.NotAllowed()
		}
		return s.pattern(root, inner, sc)
	case syntax.NotAllowed:
		return s.b.NotAllowed()
	}
	return s.compound(n, e, sc)
}

// compound is the pattern of an element that consists of patterns (4.12 to 4.15).
func (s *simplifier) compound(n *syntax.Node, e env, sc *scope) *pattern.Pattern {
	switch n.Kind {
	case syntax.Choice:
		return s.choice(n, e, sc)
	case syntax.Interleave:
		base := len(s.stack)
		p := s.b.Interleave(n, s.each(n.Children, e, sc)...)
		s.stack = s.stack[:base]
		return p
	}
	p := s.group(n, n.Children, e, sc)
	switch n.Kind {
	case syntax.OneOrMore:
		p = s.b.OneOrMore(p, n)
	case syntax.ZeroOrMore:
		p = s.b.Optional(s.b.OneOrMore(p, n), n)
	case syntax.Optional:
		p = s.b.Optional(p, n)
	case syntax.Mixed:
		p = s.b.Interleave(n, p, s.b.Text())
	case syntax.List:
		p = s.b.List(p, n)
	}
	return p
}

func (s *simplifier) choice(n *syntax.Node, e env, sc *scope) *pattern.Pattern {
	base := len(s.stack)
	p := s.b.Choice(n, s.each(n.Children, e, sc)...)
	s.stack = s.stack[:base]
	return p
}

// each is the patterns of list. They stand on the stack, until they are used
// and taken off it.
func (s *simplifier) each(list []*syntax.Node, e env, sc *scope) []*pattern.Pattern {
	base := len(s.stack)
	for _, n := range list {
		p := s.child(n, e, sc)
		s.stack = append(s.stack, p)
	}
	return s.stack[base:]
}

// group is several patterns, one after the other.
func (s *simplifier) group(n *syntax.Node, list []*syntax.Node, e env, sc *scope) *pattern.Pattern {
	if len(list) == 1 {
		return s.child(list[0], e, sc)
	}
	base := len(s.stack)
	parts := s.each(list, e, sc)
	p := s.b.Empty()
	for i := len(parts) - 1; i >= 0; i-- {
		p = s.b.Group(parts[i], p, n)
	}
	s.stack = s.stack[:base]
	return p
}

func (s *simplifier) element(n *syntax.Node, e env, sc *scope) *pattern.Pattern {
	names, content := s.nameOf(n, e, e.ns)
	p := s.b.NewElement(names, n)
	s.pending = append(s.pending, pending{p, content, n, e, sc})
	return p
}

func (s *simplifier) attribute(n *syntax.Node, e env, sc *scope) *pattern.Pattern {
	ns, _ := n.Value(syntax.AttrNS) // not inherited when the name is an attribute (4.8)
	names, content := s.nameOf(n, e, ns)
	s.checkAttributeName(n, names)
	value := s.b.Text()
	if len(content) > 0 {
		value = s.child(content[0], e, sc)
	}
	return s.b.Attribute(names, value, n)
}
