package schematron

import (
	"github.com/lestrrat-go/helium/xpath3"
)

// A matching is the nodes that a rule is about: a match pattern of XSLT (XSL
// Transformations 3.0, section 5.5), any of its alternatives.
type matching struct {
	alternatives []*alternative
}

// An alternative is a path that is tested from its end, at the node, upwards; or,
// when it is no such path, an expression for the nodes as a set.
type alternative struct {
	segments []segment // from the last one; between them any number of elements
	anchored bool      // the first segment begins at the document node
	set      *expression
}

// A segment is steps from parent to child, from the last one.
type segment []step

// A step tests one node.
type step struct {
	node       nodeTest
	predicates []*predicate
}

// context reads the context of a rule.
func (r *reader) context(e *element, source string, scope []string) *matching {
	return r.match(e, "context", source, scope)
}

// match reads a match pattern.
func (r *reader) match(e *element, attr, source string, scope []string) *matching {
	at := place{e.file, e.at(attr)}
	ast, ok := r.parse(source, at)
	if !ok {
		return &matching{}
	}
	r.compileTree(source, ast, at, scope) // says what is wrong with names
	c := &matching{}
	b := contextBuilder{r: r, at: at, scope: scope, source: source}
	for _, part := range r.united(ast) {
		c.alternatives = append(c.alternatives, b.alternative(part))
	}
	return c
}

type contextBuilder struct {
	r      *reader
	at     place
	scope  []string
	source string
}

func (b *contextBuilder) alternative(ast xpath3.Expr) *alternative {
	if path, ok := locationPath(ast); ok {
		if a, ok := b.path(path); ok {
			return a
		}
	}
	if _, ok := ast.(xpath3.RootExpr); ok {
		return &alternative{segments: []segment{{{node: nodeTest{kind: documentKind}}}}}
	}
	return &alternative{set: b.set(ast)}
}

// path makes segments of a path of child and attribute steps. ok is false for
// any other.
func (b *contextBuilder) path(p xpath3.LocationPath) (a *alternative, ok bool) {
	if len(p.Steps) == 0 {
		return &alternative{segments: []segment{{{node: nodeTest{kind: documentKind}}}}}, p.Absolute
	}
	a = &alternative{anchored: p.Absolute}
	current := segment{}
	for i, s := range p.Steps {
		if isDeep(s) {
			if i == 0 {
				a.anchored = false // below the document node is everything
			} else {
				a.segments = append([]segment{current}, a.segments...)
			}
			current = nil
			continue
		}
		made, ok := b.step(s)
		if !ok || s.Axis == xpath3.AxisAttribute && i < len(p.Steps)-1 {
			return nil, false
		}
		if s.Axis == xpath3.AxisDescendant && i > 0 {
			a.segments = append([]segment{current}, a.segments...)
			current = nil
		} else if s.Axis == xpath3.AxisDescendant {
			a.anchored = false
		}
		current = append(segment{made}, current...)
	}
	if len(current) == 0 {
		return nil, false
	}
	a.segments = append([]segment{current}, a.segments...)
	return a, true
}

// isDeep reports whether a step is what // stands for.
func isDeep(s xpath3.Step) bool {
	test, ok := s.NodeTest.(xpath3.TypeTest)
	return ok && s.Axis == xpath3.AxisDescendantOrSelf && test.Kind == xpath3.NodeKindNode && len(s.Predicates) == 0
}

func (b *contextBuilder) step(s xpath3.Step) (made step, ok bool) {
	switch s.Axis {
	case xpath3.AxisChild, xpath3.AxisAttribute, xpath3.AxisDescendant:
	default:
		return made, false
	}
	if made.node, ok = testOf(s.NodeTest, s.Axis == xpath3.AxisAttribute, b.r.schema.binding); !ok {
		return made, false
	}
	if s.Axis == xpath3.AxisDescendant && len(s.Predicates) > 0 {
		return made, false // its positions are counted otherwise
	}
	for _, p := range s.Predicates {
		made.predicates = append(made.predicates, b.r.predicate(p, b.at, b.source, b.scope))
	}
	return made, true
}

// set is an expression for all nodes that a pattern of another form fits: those
// that it selects from anywhere in the document (5.5.3).
func (b *contextBuilder) set(ast xpath3.Expr) *expression {
	if path, ok := locationPath(ast); !ok || !path.Absolute {
		if !fromDocument(ast) {
			all := xpath3.LocationPath{Absolute: true, Steps: []xpath3.Step{everywhere}}
			ast = xpath3.PathStepExpr{Left: &all, Right: ast}
		}
	}
	x := &expression{source: b.source, file: b.at.file, span: b.at.span}
	x.Expression = b.r.compileTree(b.source, ast, b.at, b.scope)
	return x
}

// fromDocument reports whether an expression selects the same from wherever it is
// evaluated.
func fromDocument(ast xpath3.Expr) bool {
	switch x := ast.(type) {
	case xpath3.VariableExpr, xpath3.RootExpr:
		return true
	case xpath3.PathExpr:
		return fromDocument(x.Filter)
	case xpath3.FilterExpr:
		return fromDocument(x.Expr)
	case xpath3.PathStepExpr:
		return fromDocument(x.Left)
	}
	path, ok := locationPath(ast)
	return ok && path.Absolute
}
