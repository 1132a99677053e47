package schematron

import (
	"slices"

	"github.com/lestrrat-go/helium"
	"github.com/lestrrat-go/helium/xpath3"
)

// A test is an expression as a condition, for the simple conditions of which most
// rules are made: whether there is an attribute, what it says, what stands around
// an element. It says what the evaluator would say, at a hundredth of its time.
type test func(helium.Node) bool

// quick is the test of an expression, or nil.
func quick(ast xpath3.Expr, b *binding) test {
	switch x := ast.(type) {
	case xpath3.BinaryExpr:
		return quickBinary(x, b)
	case xpath3.FunctionCall:
		return quickCall(x, b)
	case xpath3.UnionExpr:
		return either(quickPath(x.Left, b), quickPath(x.Right, b))
	}
	return quickPath(ast, b)
}

func quickBinary(x xpath3.BinaryExpr, b *binding) test {
	switch x.Op {
	case xpath3.TokenAnd:
		return both(quick(x.Left, b), quick(x.Right, b))
	case xpath3.TokenOr:
		return either(quick(x.Left, b), quick(x.Right, b))
	case xpath3.TokenEquals, xpath3.TokenEq:
		name, ok := attributeStep(x.Left, b)
		words := literals(x.Right)
		if !ok || len(words) == 0 || x.Op == xpath3.TokenEq && len(words) > 1 {
			return nil
		}
		return func(n helium.Node) bool {
			a := attributeOf(n, name)
			return a != nil && slices.Contains(words, a.Value())
		}
	}
	return nil
}

func both(a, b test) test {
	if a == nil || b == nil {
		return nil
	}
	return func(n helium.Node) bool { return a(n) && b(n) }
}

func either(a, b test) test {
	if a == nil || b == nil {
		return nil
	}
	return func(n helium.Node) bool { return a(n) || b(n) }
}

func quickCall(x xpath3.FunctionCall, b *binding) test {
	if x.Prefix != "" {
		return nil
	}
	switch {
	case x.Name == "not" && len(x.Args) == 1:
		inner := quick(x.Args[0], b)
		if inner == nil {
			return nil
		}
		return func(n helium.Node) bool { return !inner(n) }
	case x.Name == "true" && len(x.Args) == 0:
		return func(helium.Node) bool { return true }
	case x.Name == "false" && len(x.Args) == 0:
		return func(helium.Node) bool { return false }
	}
	return nil
}

// quickPath is whether there is a node one step away.
func quickPath(ast xpath3.Expr, b *binding) test {
	p, ok := locationPath(ast)
	if !ok || p.Absolute || len(p.Steps) != 1 || len(p.Steps[0].Predicates) > 0 {
		return nil
	}
	s := p.Steps[0]
	t, ok := testOf(s.NodeTest, s.Axis == xpath3.AxisAttribute, b)
	if !ok || t.kind != elementKind && s.Axis != xpath3.AxisAttribute {
		return nil
	}
	switch s.Axis {
	case xpath3.AxisAttribute:
		return func(n helium.Node) bool { return attributeOf(n, t) != nil }
	case xpath3.AxisSelf:
		return t.fits
	case xpath3.AxisParent:
		return func(n helium.Node) bool { return t.fits(n.Parent()) }
	case xpath3.AxisAncestor:
		return func(n helium.Node) bool { return t.upwards(n.Parent()) }
	case xpath3.AxisAncestorOrSelf:
		return t.upwards
	case xpath3.AxisChild:
		return t.hasChild
	}
	return nil
}

// upwards reports whether a node or one around it fits.
func (n nodeTest) upwards(x helium.Node) bool {
	for ; x != nil; x = x.Parent() {
		if n.fits(x) {
			return true
		}
	}
	return false
}

func (n nodeTest) hasChild(x helium.Node) bool {
	if x.Type() != helium.ElementNode && x.Type() != helium.DocumentNode {
		return false
	}
	for c := x.FirstChild(); c != nil; c = c.NextSibling() {
		if n.fits(c) {
			return true
		}
	}
	return false
}

// attributeOf is the first attribute of an element that fits, or nil.
func attributeOf(n helium.Node, t nodeTest) *helium.Attribute {
	e, ok := n.(*helium.Element)
	if !ok {
		return nil
	}
	var found *helium.Attribute
	e.ForEachAttribute(func(a *helium.Attribute) bool {
		if t.hasName(a.URI(), a.LocalName()) {
			found = a
		}
		return found == nil
	})
	return found
}

// attributeStep is the test of @name.
func attributeStep(ast xpath3.Expr, b *binding) (nodeTest, bool) {
	p, ok := locationPath(ast)
	if !ok || p.Absolute || len(p.Steps) != 1 || len(p.Steps[0].Predicates) > 0 || p.Steps[0].Axis != xpath3.AxisAttribute {
		return nodeTest{}, false
	}
	t, ok := testOf(p.Steps[0].NodeTest, true, b)
	return t, ok && t.local != "" && !t.anySpace
}

// literals are the strings of "a" or ("a", "b").
func literals(ast xpath3.Expr) []string {
	switch x := ast.(type) {
	case xpath3.LiteralExpr:
		if s, ok := x.Value.(string); ok {
			return []string{s}
		}
	case xpath3.SequenceExpr:
		var all []string
		for _, item := range x.Items {
			s := literals(item)
			if len(s) != 1 {
				return nil
			}
			all = append(all, s...)
		}
		return all
	}
	return nil
}
