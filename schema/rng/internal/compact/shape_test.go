package compact_test

import (
	"fmt"
	"strings"

	"catchword/schema/rng/internal/syntax"
)

// A shape is what a tree says, without the ways in which two trees may say the
// same: ns and datatypeLibrary inherited or not, prefixes or not, groups of one
// or nested, names as attributes or elements.
type shape struct {
	b strings.Builder
}

// inherited is what an element inherits.
type inherited struct{ ns, library string }

func shapeOf(root *syntax.Node) string {
	var s shape
	s.pattern(root, inherited{ns: "(inherited)"})
	return s.b.String()
}

func (s *shape) add(format string, args ...any) { fmt.Fprintf(&s.b, format, args...) }

func (in inherited) enter(n *syntax.Node) inherited {
	if v, ok := n.Value(syntax.AttrNS); ok {
		in.ns = v
	}
	if v, ok := n.Value(syntax.AttrDatatypeLibrary); ok {
		in.library = v
	}
	return in
}

// joined are patterns that a kind of node joins; those of the same kind within
// it are no different from its own.
func (s *shape) joined(k syntax.Kind, list []*syntax.Node, in inherited) {
	if len(list) == 1 {
		s.pattern(list[0], in)
		return
	}
	s.add("%s(", k)
	s.flat(k, list, in)
	s.add(")\n")
}

func (s *shape) flat(k syntax.Kind, list []*syntax.Node, in inherited) {
	for _, n := range list {
		if n.Kind == k {
			s.flat(k, n.Children, in.enter(n))
		} else {
			s.pattern(n, in)
		}
	}
}

func (s *shape) pattern(n *syntax.Node, in inherited) {
	in = in.enter(n)
	switch n.Kind {
	case syntax.Group, syntax.Choice, syntax.Interleave:
		s.joined(n.Kind, n.Children, in)
	case syntax.Optional, syntax.ZeroOrMore, syntax.OneOrMore, syntax.List, syntax.Mixed:
		s.add("%s(", n.Kind)
		s.joined(syntax.Group, n.Children, in)
		s.add(")\n")
	case syntax.Element, syntax.Attribute:
		s.named(n, in)
	case syntax.Ref, syntax.ParentRef:
		name, _ := n.Value(syntax.AttrName)
		s.add("%s %s\n", n.Kind, name)
	case syntax.Data, syntax.Value:
		s.typed(n, in)
	case syntax.ExternalRef:
		s.add("external %s %q\n", file(n), in.ns)
	case syntax.Grammar:
		s.add("grammar {\n")
		s.components(n.Children, in)
		s.add("}\n")
	default:
		s.add("%s\n", n.Kind)
	}
}

// file is the name of an included file without its extension.
func file(n *syntax.Node) string {
	href, _ := n.Value(syntax.AttrHref)
	return strings.TrimSuffix(strings.TrimSuffix(href, ".rng"), ".rnc")
}

func (s *shape) named(n *syntax.Node, in inherited) {
	s.add("%s ", n.Kind)
	content := n.Children
	if name, ok := n.Value(syntax.AttrName); ok {
		ns := in.ns
		if n.Kind == syntax.Attribute {
			ns, _ = n.Value(syntax.AttrNS)
		}
		s.name(n, name, ns)
	} else {
		s.names(content[:1], in)
		content = content[1:]
	}
	s.add("{")
	if len(content) == 0 {
		s.add("text\n")
	} else {
		s.joined(syntax.Group, content, in)
	}
	s.add("}\n")
}

func (s *shape) name(n *syntax.Node, name, ns string) {
	if prefix, local, ok := strings.Cut(name, ":"); ok {
		ns, _ = n.Context.Lookup(prefix)
		name = local
	}
	s.add("{%s}%s|", ns, name)
}

func (s *shape) names(list []*syntax.Node, in inherited) {
	for _, n := range list {
		in := in.enter(n)
		switch n.Kind {
		case syntax.Name:
			s.name(n, n.Text, in.ns)
		case syntax.Choice:
			s.names(n.Children, in)
		case syntax.AnyName, syntax.NsName:
			if s.add("*"); n.Kind == syntax.NsName {
				s.add("{%s}", in.ns)
			}
			for _, except := range n.Children {
				s.add("-(")
				s.names(except.Children, in.enter(except))
				s.add(")")
			}
			s.add("|")
		}
	}
}

func (s *shape) typed(n *syntax.Node, in inherited) {
	name, ok := n.Value(syntax.AttrType)
	if !ok {
		name, in.library = "token", ""
	}
	s.add("%s %s %s", n.Kind, in.library, name)
	if n.Kind == syntax.Value {
		s.add(" %q", n.Text)
		if name == "QName" {
			s.add(" in %q", in.ns)
		}
	}
	for _, child := range n.Children {
		if child.Kind == syntax.Except {
			s.add(" - ")
			s.joined(syntax.Choice, child.Children, in.enter(child))
			continue
		}
		param, _ := child.Value(syntax.AttrName)
		s.add(" %s=%q", param, child.Text)
	}
	s.add("\n")
}

func (s *shape) components(list []*syntax.Node, in inherited) {
	for _, n := range list {
		in := in.enter(n)
		switch n.Kind {
		case syntax.Div:
			s.components(n.Children, in)
		case syntax.Include:
			s.add("include %s %q {", file(n), in.ns)
			s.components(n.Children, in)
			s.add("}\n")
		default:
			name, _ := n.Value(syntax.AttrName)
			combine, _ := n.Value(syntax.AttrCombine)
			s.add("%s %s %s= ", n.Kind, name, combine)
			s.joined(syntax.Group, n.Children, in)
		}
	}
}
