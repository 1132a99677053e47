package xmlform

import (
	"catchword/schema/rng/internal/syntax"
)

// A refusal says what is wrong between two byte offsets.
type refusal func(start, end int, format string, args ...any)

// check refuses what the full syntax (section 3) does not allow below a root.
func check(root *syntax.Node, refuse refusal) {
	c := checker{refuse, newNames()}
	c.pattern(root)
}

type checker struct {
	refuse refusal
	names  names
}

func (c checker) at(n *syntax.Node, format string, args ...any) {
	c.refuse(n.Start, n.End, format, args...)
}

// pattern checks an element that stands where a pattern has to.
func (c checker) pattern(n *syntax.Node) {
	switch n.Kind {
	case syntax.Element, syntax.Attribute:
		c.named(n)
	case syntax.Group, syntax.Interleave, syntax.Choice, syntax.Optional, syntax.ZeroOrMore,
		syntax.OneOrMore, syntax.List, syntax.Mixed:
		c.patterns(n, n.Children)
	case syntax.Ref, syntax.ParentRef:
		c.ncName(n)
		c.empty(n)
	case syntax.Empty, syntax.Text, syntax.NotAllowed:
		c.empty(n)
	case syntax.ExternalRef:
		c.need(n, syntax.AttrHref)
		c.empty(n)
	case syntax.Value:
		c.dataType(n)
		c.empty(n)
	case syntax.Data:
		c.data(n)
	case syntax.Grammar:
		c.grammar(n)
	default:
		c.at(n, "`%s` cannot stand here: a pattern is needed", n.Kind)
	}
}

// patterns checks one or more patterns that stand inside n.
func (c checker) patterns(n *syntax.Node, children []*syntax.Node) {
	if len(children) == 0 {
		c.at(n, "`%s` has to contain a pattern", n.Kind)
	}
	for _, child := range children {
		c.pattern(child)
	}
}

// named checks an element or attribute pattern: its name, then its content.
func (c checker) named(n *syntax.Node) {
	content := n.Children
	if name := n.Attr(syntax.AttrName); name != nil {
		if !c.names.isQName(name.Value) {
			c.refuse(name.Start, name.End, "`%s` is not a name", name.Value)
		}
	} else if len(content) == 0 {
		c.at(n, "`%s` has to have a name", n.Kind)
		return
	} else {
		c.nameClass(content[0])
		content = content[1:]
	}
	if n.Kind == syntax.Element {
		c.patterns(n, content)
		return
	}
	if len(content) > 1 {
		c.at(content[1], "`attribute` contains one pattern at most")
	}
	for _, child := range content {
		c.pattern(child)
	}
}

func (c checker) nameClass(n *syntax.Node) {
	switch n.Kind {
	case syntax.Name:
		if !c.names.isQName(n.Text) {
			c.at(n, "`%s` is not a name", n.Text)
		}
		c.empty(n)
	case syntax.AnyName, syntax.NsName:
		c.exceptNames(n)
	case syntax.Choice:
		c.nameClasses(n)
	default:
		c.at(n, "`%s` cannot stand here: a name is needed (`name`, `anyName`, `nsName` or `choice`)", n.Kind)
	}
}

func (c checker) nameClasses(n *syntax.Node) {
	if len(n.Children) == 0 {
		c.at(n, "`%s` has to contain a name", n.Kind)
	}
	for _, child := range n.Children {
		c.nameClass(child)
	}
}

// exceptNames checks the content of anyName and nsName.
func (c checker) exceptNames(n *syntax.Node) {
	for i, child := range n.Children {
		switch {
		case child.Kind != syntax.Except:
			c.at(child, "`%s` cannot stand in `%s`: only `except` can", child.Kind, n.Kind)
		case i > 0:
			c.at(child, "`%s` contains one `except` at most", n.Kind)
		default:
			c.nameClasses(child)
		}
	}
}

// data checks params, then at most one except.
func (c checker) data(n *syntax.Node) {
	c.need(n, syntax.AttrType)
	c.dataType(n)
	var except *syntax.Node
	for _, child := range n.Children {
		switch {
		case child.Kind == syntax.Param && except == nil:
			c.ncName(child)
			c.empty(child)
		case child.Kind == syntax.Param:
			c.at(child, "`param` has to stand before `except`")
		case child.Kind == syntax.Except && except == nil:
			except = child
			c.patterns(child, child.Children)
		case child.Kind == syntax.Except:
			c.at(child, "`data` contains one `except` at most")
		default:
			c.at(child, "`%s` cannot stand in `data`: only `param` and `except` can", child.Kind)
		}
	}
}

func (c checker) grammar(n *syntax.Node) {
	for _, child := range n.Children {
		if child.Kind == syntax.Include {
			c.include(child)
			continue
		}
		c.component(n, child, c.grammar)
	}
}

func (c checker) include(n *syntax.Node) {
	c.need(n, syntax.AttrHref)
	c.overrides(n)
}

func (c checker) overrides(n *syntax.Node) {
	for _, child := range n.Children {
		c.component(n, child, c.overrides)
	}
}

// component checks what a grammar consists of; div repeats what may stand
// around it.
func (c checker) component(outer, n *syntax.Node, div func(*syntax.Node)) {
	switch n.Kind {
	case syntax.Start:
		c.combine(n)
		c.patterns(n, n.Children)
		if len(n.Children) > 1 {
			c.at(n.Children[1], "`start` contains one pattern only")
		}
	case syntax.Define:
		c.ncName(n)
		c.combine(n)
		c.patterns(n, n.Children)
	case syntax.Div:
		div(n)
	default:
		c.at(n, "`%s` cannot stand in `%s`", n.Kind, outer.Kind)
	}
}

func (c checker) combine(n *syntax.Node) {
	if a := n.Attr(syntax.AttrCombine); a != nil && a.Value != "choice" && a.Value != "interleave" {
		c.refuse(a.Start, a.End, "`combine` is either `choice` or `interleave`")
	}
}

func (c checker) need(n *syntax.Node, key syntax.AttrKey) bool {
	if n.Attr(key) == nil {
		c.at(n, "`%s` has to have the attribute `%s`", n.Kind, key)
		return false
	}
	return true
}

// ncName checks a required name without a prefix.
func (c checker) ncName(n *syntax.Node) {
	if a := n.Attr(syntax.AttrName); c.need(n, syntax.AttrName) && !c.names.isNCName(a.Value) {
		c.refuse(a.Start, a.End, "`%s` is not a name without prefix", a.Value)
	}
}

func (c checker) dataType(n *syntax.Node) {
	if a := n.Attr(syntax.AttrType); a != nil && !c.names.isNCName(a.Value) {
		c.refuse(a.Start, a.End, "`%s` is not the name of a datatype", a.Value)
	}
}

func (c checker) empty(n *syntax.Node) {
	for _, child := range n.Children {
		c.at(child, "`%s` contains no other element", n.Kind)
	}
}
