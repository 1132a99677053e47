package simplify

import (
	"strings"

	"catchword/schema/rng/internal/pattern"
	"catchword/schema/rng/internal/syntax"
)

const xmlnsSpace = "http://www.w3.org/2000/xmlns"

// nameOf is the name class of an element or attribute pattern, and the children
// behind it. A name without prefix that is an attribute is in ns (4.8, 4.10).
func (s *simplifier) nameOf(n *syntax.Node, e env, ns string) (*pattern.NameClass, []*syntax.Node) {
	if a := n.Attr(syntax.AttrName); a != nil {
		return s.qName(n, a.Value, ns), n.Children
	}
	first := n.Children[0]
	return s.nameClass(first, e.enter(s, first), anyWhere), n.Children[1:]
}

func (s *simplifier) qName(n *syntax.Node, name, ns string) *pattern.NameClass {
	prefix, local, ok := strings.Cut(name, ":")
	if !ok {
		return s.b.Name(ns, name)
	}
	space, known := n.Context.Lookup(prefix)
	if !known {
		s.refuse("schema-name", n.AttrSpan(syntax.AttrName), n.File, "the prefix `%s` is not declared", prefix)
	}
	return s.b.Name(space, local)
}

// place is where a name class stands: in an except it may not be everything
// (4.16).
type place uint8

const (
	anyWhere place = iota
	inAnyName
	inNsName
)

func (s *simplifier) nameClass(n *syntax.Node, e env, in place) *pattern.NameClass {
	switch n.Kind {
	case syntax.Name:
		return s.qName(n, n.Text, e.ns)
	case syntax.AnyName:
		if in != anyWhere {
			s.at("schema-name", n, "`anyName` cannot be excepted")
		}
		return s.b.AnyName(s.except(n, e, max(in, inAnyName)))
	case syntax.NsName:
		if in == inNsName {
			s.at("schema-name", n, "`nsName` cannot be excepted from `nsName`")
		}
		return s.b.AnyLocal(e.ns, s.except(n, e, inNsName))
	}
	return s.oneOf(n, e, in)
}

// except is what a wildcard leaves out, nil for nothing.
func (s *simplifier) except(n *syntax.Node, e env, in place) *pattern.NameClass {
	if len(n.Children) == 0 {
		return nil
	}
	child := n.Children[0]
	return s.oneOf(child, e.enter(s, child), in)
}

func (s *simplifier) oneOf(n *syntax.Node, e env, in place) *pattern.NameClass {
	alts := make([]*pattern.NameClass, len(n.Children))
	for i, child := range n.Children {
		alts[i] = s.nameClass(child, e.enter(s, child), in)
	}
	return s.b.OneOf(alts...)
}

// checkAttributeName refuses attributes that would be namespace declarations
// (4.16).
func (s *simplifier) checkAttributeName(n *syntax.Node, c *pattern.NameClass) {
	if c.Class == pattern.OneName && c.Name.Space != xmlnsSpace && c.Name.Local != "xmlns" {
		return
	}
	c.Each(func(c *pattern.NameClass) {
		switch {
		case c.Class != pattern.AnyName && c.Class != pattern.OneOf && c.Name.Space == xmlnsSpace:
			s.at("schema-name", n, "an attribute cannot be in the namespace %s", xmlnsSpace)
		case c.Class == pattern.OneName && c.Name == pattern.Name{Local: "xmlns"}:
			s.at("schema-name", n, "`xmlns` cannot be the name of an attribute: it declares namespaces")
		}
	})
}
