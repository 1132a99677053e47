package schematron

import (
	"slices"

	"github.com/lestrrat-go/helium/xpath3"
)

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

// A mapping makes of an expression the one to stand in its place.
type mapping func(xpath3.Expr) xpath3.Expr

func (f mapping) list(list []xpath3.Expr) []xpath3.Expr {
	made := make([]xpath3.Expr, len(list))
	for i, e := range list {
		made[i] = f(e)
	}
	return made
}

func (f mapping) path(p xpath3.LocationPath) *xpath3.LocationPath {
	p.Steps = slices.Clone(p.Steps)
	for i := range p.Steps {
		p.Steps[i].Predicates = f.list(p.Steps[i].Predicates)
	}
	return &p
}

// mapped is a copy of an expression in which f has replaced what stands directly in
// it. Expressions that bind names in their own way are left as they are.
func mapped(ast xpath3.Expr, f mapping) xpath3.Expr {
	switch x := ast.(type) {
	case *xpath3.LocationPath:
		return f.path(*x)
	case xpath3.LocationPath:
		return f.path(x)
	case xpath3.FilterExpr:
		x.Expr, x.Predicates = f(x.Expr), f.list(x.Predicates)
		return x
	case xpath3.PathExpr:
		x.Filter = f(x.Filter)
		if x.Path != nil {
			x.Path = f.path(*x.Path)
		}
		return x
	case xpath3.PathStepExpr:
		x.Left, x.Right = f(x.Left), f(x.Right)
		return x
	case xpath3.IfExpr:
		x.Cond, x.Then, x.Else = f(x.Cond), f(x.Then), f(x.Else)
		return x
	case xpath3.FunctionCall:
		x.Args = f.list(x.Args)
		return x
	case xpath3.SequenceExpr:
		x.Items = f.list(x.Items)
		return x
	}
	return mappedOperator(ast, f)
}

// mappedOperator is mapped for operators.
func mappedOperator(ast xpath3.Expr, f mapping) xpath3.Expr {
	switch x := ast.(type) {
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
	}
	return mappedBinding(ast, f)
}

// mappedBinding is mapped for expressions that bind variables or ask for types.
func mappedBinding(ast xpath3.Expr, f mapping) xpath3.Expr {
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
