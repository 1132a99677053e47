package schematron

import (
	"slices"

	"github.com/lestrrat-go/helium/xpath3"
)

// united are the parts of a union, in which paths with alternatives inside, such
// as (a|b)/c, are written out as paths of steps: a/c and b/c.
func (r *reader) united(ast xpath3.Expr) []xpath3.Expr {
	if u, ok := ast.(xpath3.UnionExpr); ok {
		return append(r.united(u.Left), r.united(u.Right)...)
	}
	d := distributor{b: r.schema.binding}
	paths, ok := d.paths(ast)
	if !ok {
		return []xpath3.Expr{ast}
	}
	var all []xpath3.Expr
	for _, p := range paths {
		all = append(all, p)
	}
	return all
}

// maxWrittenOut bounds the paths that one context is written out to.
const maxWrittenOut = 1000

type distributor struct{ b *binding }

// paths are the paths whose union an expression is. ok is false when it is none.
func (d distributor) paths(ast xpath3.Expr) (found []xpath3.LocationPath, ok bool) {
	switch x := ast.(type) {
	case xpath3.UnionExpr:
		left, ok1 := d.paths(x.Left)
		right, ok2 := d.paths(x.Right)
		return append(left, right...), ok1 && ok2 && len(left)+len(right) <= maxWrittenOut
	case xpath3.PathExpr:
		left, ok := d.paths(x.Filter)
		if !ok || x.Path == nil {
			return nil, false
		}
		return joined(left, []xpath3.LocationPath{*x.Path}, false)
	case xpath3.PathStepExpr:
		left, ok1 := d.paths(x.Left)
		right, ok2 := d.paths(x.Right)
		if !ok1 || !ok2 {
			return nil, false
		}
		return joined(left, right, x.DescOrSelf)
	case xpath3.FilterExpr:
		return d.filtered(x)
	}
	path, ok := locationPath(ast)
	return []xpath3.LocationPath{path}, ok
}

// joined are all paths from one of left on to one of right.
func joined(left, right []xpath3.LocationPath, deep bool) (found []xpath3.LocationPath, ok bool) {
	if len(left)*len(right) > maxWrittenOut {
		return nil, false
	}
	for _, l := range left {
		for _, r := range right {
			if r.Absolute {
				return nil, false
			}
			steps := slices.Clone(l.Steps)
			if deep {
				steps = append(steps, everywhere)
			}
			found = append(found, xpath3.LocationPath{Absolute: l.Absolute, Steps: append(steps, r.Steps...)})
		}
	}
	return found, true
}

// filtered are paths with predicates behind the whole of them. That is the same as
// predicates behind the last step unless they count.
func (d distributor) filtered(x xpath3.FilterExpr) ([]xpath3.LocationPath, bool) {
	found, ok := d.paths(x.Expr)
	if !ok || slices.ContainsFunc(x.Predicates, func(p xpath3.Expr) bool { return quick(p, d.b) == nil }) {
		return nil, false
	}
	for i, p := range found {
		if len(p.Steps) == 0 {
			return nil, false
		}
		p.Steps = slices.Clone(p.Steps)
		last := &p.Steps[len(p.Steps)-1]
		last.Predicates = slices.Concat(last.Predicates, x.Predicates)
		found[i] = p
	}
	return found, true
}

// everywhere is the step that // stands for.
var everywhere = xpath3.Step{Axis: xpath3.AxisDescendantOrSelf, NodeTest: xpath3.TypeTest{Kind: xpath3.NodeKindNode}}

func locationPath(ast xpath3.Expr) (xpath3.LocationPath, bool) {
	switch p := ast.(type) {
	case *xpath3.LocationPath:
		return *p, true
	case xpath3.LocationPath:
		return p, true
	}
	return xpath3.LocationPath{}, false
}
