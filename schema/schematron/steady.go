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
