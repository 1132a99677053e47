package schematron

import (
	"strconv"

	"github.com/lestrrat-go/helium/xpath3"
)

// lookupSpace is the namespace of functions that only rewritten expressions call.
const lookupSpace = "urn:catchword:lookup"

// A lookup is a sequence in which values are looked up again and again: nodes
// selected by a comparison, as in //person[@id = current()/@ref], or values one of
// which has to be equal, as in @ref = $known. It is indexed once instead of being
// gone through each time.
type lookup struct {
	base   *expression // the nodes or values
	shared bool        // they are the same for all documents
	key    *expression // of a node: what is compared
	slow   *expression // the same comparison of $nodes and $value, for what an index cannot tell
	single bool        // the comparison is one of single values (eq)
	axis   xpath3.AxisType
	onAxis bool // of the nodes those count that lie on the axis of the node at hand
}

// A rewriter puts lookups in the place of comparisons.
type rewriter struct {
	r     *reader
	at    place
	scope []string
	bound map[string]bool // names of variables that the expression binds itself
	found bool
}

// rewritten is an expression with its lookups; ok is false when there are none.
func (r *reader) rewritten(ast xpath3.Expr, at place, scope []string) (made xpath3.Expr, ok bool) {
	w := rewriter{r: r, at: at, scope: scope, bound: map[string]bool{}}
	w.bindings(ast)
	made = w.expr(ast)
	return made, w.found
}

// bindings collects the variables that an expression binds.
func (w *rewriter) bindings(ast xpath3.Expr) {
	visit(ast, func(e xpath3.Expr) {
		switch x := e.(type) {
		case xpath3.FLWORExpr:
			for _, c := range x.Clauses {
				switch c := c.(type) {
				case xpath3.ForClause:
					w.bound[c.Var], w.bound[c.PosVar] = true, true
				case xpath3.LetClause:
					w.bound[c.Var] = true
				}
			}
		case xpath3.QuantifiedExpr:
			for _, b := range x.Bindings {
				w.bound[b.Var] = true
			}
		}
	})
}

// expr rewrites an expression from the outside inwards.
func (w *rewriter) expr(ast xpath3.Expr) xpath3.Expr {
	if made := w.selection(ast); made != nil {
		return made
	}
	if b, ok := ast.(xpath3.BinaryExpr); ok && b.Op == xpath3.TokenEquals {
		if made := w.membership(b); made != nil {
			return made
		}
	}
	return mapped(ast, w.expr)
}

// selection is the lookup of PATH[KEY = VALUE], nil when it cannot be one: what it
// selects from and what it compares with must not depend on the node at hand.
func (w *rewriter) selection(ast xpath3.Expr) xpath3.Expr {
	if p, ok := locationPath(ast); ok && !p.Absolute {
		return w.axis(p)
	}
	base, last := w.split(ast)
	c, ok := compared(last)
	if base == nil || !ok {
		return nil
	}
	slow := xpath3.FilterExpr{Expr: xpath3.VariableExpr{Name: "nodes"}, Predicates: []xpath3.Expr{c.slow}}
	return w.call("select", lookup{shared: isOther(base), single: c.single}, base, c.key, slow, c.value)
}

// A comparison is the one predicate of a step when that is KEY = VALUE, or KEY eq
// VALUE.
type comparison struct {
	key, value xpath3.Expr
	single     bool
	slow       xpath3.Expr // with $value in the place of the value
}

func compared(s xpath3.Step) (c comparison, ok bool) {
	if len(s.Predicates) != 1 {
		return c, false
	}
	b, ok := s.Predicates[0].(xpath3.BinaryExpr)
	if !ok || b.Op != xpath3.TokenEquals && b.Op != xpath3.TokenEq {
		return c, false
	}
	c.key, c.value, c.single = b.Left, b.Right, b.Op == xpath3.TokenEq
	if !isKey(c.key) {
		c.key, c.value = c.value, c.key
	}
	c.slow = xpath3.BinaryExpr{Op: b.Op, Left: c.key, Right: xpath3.VariableExpr{Name: "value"}}
	return c, isKey(c.key) && fixed(c.value) && (!c.single || isSingle(c.key))
}

// axis is the lookup of AXIS::TEST[KEY = VALUE], as in TEI's rule that what @spanTo
// points to has to follow: among all nodes of the document, of which those on the
// axis count. nil for the axes that are short.
func (w *rewriter) axis(p xpath3.LocationPath) xpath3.Expr {
	if len(p.Steps) != 1 {
		return nil
	}
	step := p.Steps[0]
	switch step.Axis {
	case xpath3.AxisFollowing, xpath3.AxisPreceding, xpath3.AxisDescendant, xpath3.AxisFollowingSibling, xpath3.AxisPrecedingSibling:
	default:
		return nil
	}
	c, ok := compared(step)
	if !ok {
		return nil
	}
	base := xpath3.LocationPath{Absolute: true, Steps: []xpath3.Step{{Axis: xpath3.AxisDescendant, NodeTest: step.NodeTest}}}
	slow := step
	slow.Predicates = []xpath3.Expr{c.slow}
	kind := lookup{axis: step.Axis, onAxis: true, single: c.single}
	return w.call("select", kind, &base, c.key, &xpath3.LocationPath{Steps: []xpath3.Step{slow}}, c.value)
}

// membership is the lookup of VALUE = $variable.
func (w *rewriter) membership(b xpath3.BinaryExpr) xpath3.Expr {
	value, base := b.Left, w.global(b.Right)
	if base == nil {
		value, base = b.Right, w.global(b.Left)
	}
	if base == nil {
		return nil
	}
	slow := xpath3.BinaryExpr{Op: xpath3.TokenEquals, Left: xpath3.VariableExpr{Name: "value"}, Right: xpath3.VariableExpr{Name: "nodes"}}
	return w.call("member", lookup{shared: isOther(base)}, base, xpath3.ContextItemExpr{}, slow, mapped(value, w.expr))
}

// call adds a lookup to the schema and returns the call of it.
func (w *rewriter) call(name string, kind lookup, base, key, slow, value xpath3.Expr) xpath3.Expr {
	l := &kind
	for made, ast := range map[**expression]xpath3.Expr{&l.base: base, &l.key: key, &l.slow: slow} {
		x, err := xpath3.NewCompiler().CompileExpr(ast)
		if err != nil {
			return nil
		}
		*made = &expression{Expression: x, file: w.at.file, span: w.at.span}
	}
	w.found = true
	s := w.r.schema
	s.lookups = append(s.lookups, l)
	number := xpath3.LiteralExpr{Value: strconv.Itoa(len(s.lookups) - 1)}
	return xpath3.FunctionCall{Name: "Q{" + lookupSpace + "}" + name, Args: []xpath3.Expr{number, value}}
}

// split parts a path from its last step, and returns it without the predicates of
// that. It is nil when what it selects depends on the node at hand.
func (w *rewriter) split(ast xpath3.Expr) (base xpath3.Expr, last xpath3.Step) {
	if p, ok := locationPath(ast); ok {
		if !p.Absolute || len(p.Steps) == 0 || !steady(p.Steps[:len(p.Steps)-1]) {
			return nil, last
		}
		bare, last := bareLast(p)
		return &bare, last
	}
	x, ok := ast.(xpath3.PathExpr)
	if !ok || x.Path == nil || len(x.Path.Steps) == 0 || !steady(x.Path.Steps[:len(x.Path.Steps)-1]) {
		return nil, last
	}
	from := x.Filter
	if v := w.global(from); v != nil {
		from = v
	} else if !isOther(from) {
		return nil, last
	}
	bare, last := bareLast(*x.Path)
	return xpath3.PathExpr{Filter: from, Path: &bare}, last
}

func bareLast(p xpath3.LocationPath) (bare xpath3.LocationPath, last xpath3.Step) {
	steps := append([]xpath3.Step(nil), p.Steps...)
	last = steps[len(steps)-1]
	steps[len(steps)-1].Predicates = nil
	return xpath3.LocationPath{Absolute: p.Absolute, Steps: steps}, last
}

// global is what a variable stands for that is the same everywhere in a document:
// the expression of one that reads another document, so that it can be shared, else
// the variable itself. It is nil for anything else.
func (w *rewriter) global(ast xpath3.Expr) xpath3.Expr {
	v, ok := ast.(xpath3.VariableExpr)
	if !ok || w.bound[v.Name] || times(w.scope, v.Name) != 1 || times(w.r.visible, v.Name) != 1 {
		return nil
	}
	if value, ok := w.r.values[v.Name]; ok {
		if ast, err := xpath3.Parse(value); err == nil && isOther(ast) {
			return ast
		}
	}
	return v
}

func times(names []string, name string) int {
	n := 0
	for _, x := range names {
		if x == name {
			n++
		}
	}
	return n
}
