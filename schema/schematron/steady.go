package schematron

import (
	"slices"

	"github.com/lestrrat-go/helium/xpath3"
)

// isOther reports whether an expression is nodes of another document, which is
// named outright: the same whatever document is checked.
func isOther(ast xpath3.Expr) bool {
	switch x := ast.(type) {
	case xpath3.FunctionCall:
		return x.Prefix == "" && (x.Name == "doc" || x.Name == "document") && len(x.Args) == 1 && len(literals(x.Args[0])) == 1
	case xpath3.PathExpr:
		return x.Path != nil && isOther(x.Filter) && steady(x.Path.Steps)
	}
	return false
}

// steady reports whether steps select the same whatever node is at hand: whether
// their predicates know no current() and no variables.
func steady(steps []xpath3.Step) bool {
	for _, s := range steps {
		for _, p := range s.Predicates {
			ok := true
			visit(p, func(e xpath3.Expr) {
				switch x := e.(type) {
				case xpath3.VariableExpr:
					ok = false
				case xpath3.FunctionCall:
					ok = ok && x.Prefix == "" && x.Name != "current" && x.Name != "key"
				case xpath3.NamedFunctionRef, xpath3.InlineFunctionExpr, xpath3.DynamicFunctionCall, xpath3.TryCatchExpr:
					ok = false
				}
			})
			if !ok {
				return false
			}
		}
	}
	return true
}

// isSteady is steady for an expression as it is written.
func isSteady(source string) bool {
	ast, err := xpath3.Parse(source)
	return err == nil && steady([]xpath3.Step{{Predicates: []xpath3.Expr{ast}}})
}

// isKey reports whether an expression is a value of a node: itself, an attribute or
// a child, or what a function makes of itself or an attribute.
func isKey(ast xpath3.Expr) bool {
	switch x := ast.(type) {
	case xpath3.ContextItemExpr:
		return true
	case xpath3.FunctionCall:
		return isSingle(ast) || x.Name == "tokenize" && ofOne(x)
	}
	p, ok := locationPath(ast)
	if !ok || p.Absolute || len(p.Steps) == 0 {
		return false
	}
	return !slices.ContainsFunc(p.Steps, func(s xpath3.Step) bool {
		return len(s.Predicates) > 0 || s.Axis != xpath3.AxisChild && s.Axis != xpath3.AxisAttribute && s.Axis != xpath3.AxisSelf
	})
}

// isSingle reports whether an expression is one value of a node, or none.
func isSingle(ast xpath3.Expr) bool {
	if call, ok := ast.(xpath3.FunctionCall); ok {
		return ofOne(call) && slices.Contains([]string{"lower-case", "normalize-space", "string", "substring-after", "substring-before", "upper-case"}, call.Name)
	}
	if _, ok := ast.(xpath3.ContextItemExpr); ok {
		return true
	}
	p, ok := locationPath(ast)
	if !ok || p.Absolute || len(p.Steps) != 1 || p.Steps[0].Axis != xpath3.AxisAttribute || len(p.Steps[0].Predicates) > 0 {
		return false
	}
	name, ok := p.Steps[0].NodeTest.(xpath3.NameTest)
	return ok && name.Local != "*" && name.Prefix != "*"
}

// ofOne reports whether a function is called with one value of a node, and
// literals.
func ofOne(call xpath3.FunctionCall) bool {
	if call.Prefix != "" || len(call.Args) == 0 {
		return false
	}
	if _, nested := call.Args[0].(xpath3.FunctionCall); nested || !isSingle(call.Args[0]) {
		return false
	}
	return !slices.ContainsFunc(call.Args[1:], func(e xpath3.Expr) bool { return len(literals(e)) != 1 })
}

// ofArguments are functions whose value depends on nothing but their arguments, of
// which there has to be one.
var ofArguments = []string{
	"concat", "data", "distinct-values", "lower-case", "normalize-space", "replace", "string", "string-join", "substring",
	"substring-after", "substring-before", "tokenize", "translate", "upper-case",
}

// fixed reports whether an expression has the same value at every node while one
// rule is applied to one node.
func fixed(ast xpath3.Expr) bool {
	switch x := ast.(type) {
	case xpath3.LiteralExpr, xpath3.VariableExpr:
		return true
	case xpath3.SequenceExpr:
		return !slices.ContainsFunc(x.Items, func(e xpath3.Expr) bool { return !fixed(e) })
	case xpath3.ConcatExpr:
		return fixed(x.Left) && fixed(x.Right)
	case xpath3.PathExpr:
		return x.Path != nil && fixed(x.Filter) && steady(x.Path.Steps)
	case xpath3.FunctionCall:
		if x.Prefix != "" {
			return false
		}
		if x.Name == "current" {
			return true
		}
		return len(x.Args) > 0 && slices.Contains(ofArguments, x.Name) && !slices.ContainsFunc(x.Args, func(e xpath3.Expr) bool { return !fixed(e) })
	}
	return false
}

// visit shows an expression and all that stands in it.
func visit(ast xpath3.Expr, see func(xpath3.Expr)) {
	if ast == nil {
		return
	}
	see(ast)
	mapped(ast, func(e xpath3.Expr) xpath3.Expr {
		visit(e, see)
		return e
	})
}

// mapped is a copy of an expression in which f has replaced what stands directly in
// it. Expressions that bind names in their own way are left as they are.
func mapped(ast xpath3.Expr, f func(xpath3.Expr) xpath3.Expr) xpath3.Expr {
	all := func(list []xpath3.Expr) []xpath3.Expr {
		made := make([]xpath3.Expr, len(list))
		for i, e := range list {
			made[i] = f(e)
		}
		return made
	}
	path := func(p xpath3.LocationPath) *xpath3.LocationPath {
		p.Steps = slices.Clone(p.Steps)
		for i := range p.Steps {
			p.Steps[i].Predicates = all(p.Steps[i].Predicates)
		}
		return &p
	}
	switch x := ast.(type) {
	case *xpath3.LocationPath:
		return path(*x)
	case xpath3.LocationPath:
		return path(x)
	case xpath3.BinaryExpr:
		x.Left, x.Right = f(x.Left), f(x.Right)
		return x
	case xpath3.UnaryExpr:
		x.Operand = f(x.Operand)
		return x
	case xpath3.ConcatExpr:
		x.Left, x.Right = f(x.Left), f(x.Right)
		return x
	case xpath3.SimpleMapExpr:
		x.Left, x.Right = f(x.Left), f(x.Right)
		return x
	case xpath3.RangeExpr:
		x.Start, x.End = f(x.Start), f(x.End)
		return x
	case xpath3.UnionExpr:
		x.Left, x.Right = f(x.Left), f(x.Right)
		return x
	case xpath3.IntersectExceptExpr:
		x.Left, x.Right = f(x.Left), f(x.Right)
		return x
	case xpath3.FilterExpr:
		x.Expr, x.Predicates = f(x.Expr), all(x.Predicates)
		return x
	case xpath3.PathExpr:
		x.Filter = f(x.Filter)
		if x.Path != nil {
			x.Path = path(*x.Path)
		}
		return x
	case xpath3.PathStepExpr:
		x.Left, x.Right = f(x.Left), f(x.Right)
		return x
	case xpath3.IfExpr:
		x.Cond, x.Then, x.Else = f(x.Cond), f(x.Then), f(x.Else)
		return x
	case xpath3.FunctionCall:
		x.Args = all(x.Args)
		return x
	case xpath3.SequenceExpr:
		x.Items = all(x.Items)
		return x
	}
	return mappedBinding(ast, f)
}

// mappedBinding is mapped for expressions that bind variables or ask for types.
func mappedBinding(ast xpath3.Expr, f func(xpath3.Expr) xpath3.Expr) xpath3.Expr {
	switch x := ast.(type) {
	case xpath3.FLWORExpr:
		x.Clauses = slices.Clone(x.Clauses)
		for i, c := range x.Clauses {
			switch c := c.(type) {
			case xpath3.ForClause:
				c.Expr = f(c.Expr)
				x.Clauses[i] = c
			case xpath3.LetClause:
				c.Expr = f(c.Expr)
				x.Clauses[i] = c
			}
		}
		x.Return = f(x.Return)
		return x
	case xpath3.QuantifiedExpr:
		x.Bindings = slices.Clone(x.Bindings)
		for i := range x.Bindings {
			x.Bindings[i].Domain = f(x.Bindings[i].Domain)
		}
		x.Satisfies = f(x.Satisfies)
		return x
	case xpath3.CastExpr:
		x.Expr = f(x.Expr)
		return x
	case xpath3.CastableExpr:
		x.Expr = f(x.Expr)
		return x
	case xpath3.InstanceOfExpr:
		x.Expr = f(x.Expr)
		return x
	}
	return ast
}
