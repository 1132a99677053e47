package schematron

import (
	"slices"

	"github.com/lestrrat-go/helium"
	"github.com/lestrrat-go/helium/xpath3"
)

// A predicate is what stands in brackets behind a step of a context.
type predicate struct {
	*expression
	counts bool // it asks for position() or last()
}

func (r *reader) predicate(ast xpath3.Expr, at place, source string, scope []string) *predicate {
	x := &expression{source: source, file: at.file, span: at.span, quick: quick(ast, r.schema.binding)}
	p := &predicate{expression: x}
	before := len(r.l.found)
	x.Expression = r.compileTree(source, ast, at, scope)
	r.l.found = r.l.found[:before] // said of the context as a whole already
	if x.Expression != nil {
		for _, f := range x.StaticReferences(r.schema.binding.prefixes).FunctionNames {
			p.counts = p.counts || f.URI == xpath3.NSFn && (f.Name == "position" || f.Name == "last")
		}
	}
	return p
}

// fits reports whether a node is one of a context: whether one of the
// alternatives says so.
func (w *worker) fits(a *alternative, n helium.Node) (bool, error) {
	if a.set != nil {
		return w.inSet(a, n)
	}
	above, ok, err := w.segment(a.segments[0], n)
	for i := 1; ok && err == nil && i < len(a.segments); i++ {
		above, ok, err = w.above(a.segments[i], above, a.anchored && i == len(a.segments)-1)
	}
	if ok && a.anchored && len(a.segments) == 1 {
		ok = isDocument(above)
	}
	return ok && err == nil, err
}

// above finds the nearest of a node and its ancestors at which a segment ends.
// The nearest is as good as any: what has to stand above it stands above the
// others, too.
func (w *worker) above(s segment, n helium.Node, anchored bool) (top helium.Node, ok bool, err error) {
	for ; n != nil; n = n.Parent() {
		top, ok, err = w.segment(s, n)
		if err != nil || ok && (!anchored || isDocument(top)) {
			return top, ok, err
		}
	}
	return nil, false, nil
}

// segment tests the steps of a segment from a node upwards, and returns the node
// above the topmost.
func (w *worker) segment(s segment, n helium.Node) (above helium.Node, ok bool, err error) {
	for i := range s {
		if n == nil || !s[i].node.fits(n) {
			return nil, false, nil
		}
		if ok, err := w.step(&s[i], n, len(s[i].predicates)); err != nil || !ok {
			return nil, false, err
		}
		n = n.Parent()
	}
	return n, true, nil
}

func isDocument(n helium.Node) bool {
	_, ok := n.(*helium.Document)
	return ok
}

// step tests the first predicates of a step.
func (w *worker) step(s *step, n helium.Node, predicates int) (bool, error) {
	for k, p := range s.predicates[:predicates] {
		ok, err := w.predicate(s, k, p, n)
		if err != nil || !ok {
			return false, err
		}
	}
	return true, nil
}

func (w *worker) predicate(s *step, k int, p *predicate, n helium.Node) (bool, error) {
	if p.quick != nil {
		return p.quick(n), nil
	}
	position, size := 0, 0
	if p.counts {
		var err error
		if position, size, err = w.position(s, k, n); err != nil {
			return false, err
		}
	}
	result, err := w.run(p.expression, n, position, size)
	if err != nil {
		return false, err
	}
	number, ok := result.IsNumber()
	if !ok {
		return xpath3.EBV(result.Sequence())
	}
	if !p.counts {
		if position, _, err = w.position(s, k, n); err != nil {
			return false, err
		}
	}
	return number == float64(position), nil
}

// A counted step is the nodes below one parent that it and some of its predicates
// accept; the last one of each is kept, since siblings are asked for in turn.
type counted struct {
	parent helium.Node
	at     map[helium.Node]int
}

type countedStep struct {
	step       *step
	predicates int
}

// position is that of a node among the siblings that the step and its first k
// predicates accept, from 1, with their number.
func (w *worker) position(s *step, k int, n helium.Node) (position, size int, err error) {
	key, parent := countedStep{s, k}, n.Parent()
	if c, ok := w.counted[key]; ok && c.parent == parent {
		return c.at[n], len(c.at), nil
	}
	c := counted{parent, map[helium.Node]int{}}
	for _, sibling := range siblings(n, parent) {
		if !s.node.fits(sibling) {
			continue
		}
		ok, err := w.step(s, sibling, k)
		if err != nil {
			return 0, 0, err
		}
		if ok {
			c.at[sibling] = len(c.at) + 1
		}
	}
	w.counted[key] = c
	return c.at[n], len(c.at), nil
}

func siblings(n, parent helium.Node) []helium.Node {
	var all []helium.Node
	if e, ok := parent.(*helium.Element); ok && n.Type() == helium.AttributeNode {
		for _, a := range e.Attributes() {
			all = append(all, a)
		}
		return all
	}
	if parent != nil {
		all = slices.Collect(helium.Children(parent))
	}
	return all
}

// inSet reports whether a node is one of those that an expression selects, which
// is evaluated once for a document.
func (w *worker) inSet(a *alternative, n helium.Node) (bool, error) {
	set, ok := w.sets[a]
	if !ok {
		w.sets[a] = nil
		result, err := w.run(a.set, w.doc.root, 0, 0)
		if err != nil {
			return false, err
		}
		nodes, err := result.Nodes()
		if err != nil {
			return false, err
		}
		set = make(map[helium.Node]bool, len(nodes))
		for _, n := range nodes {
			set[n] = true
		}
		w.sets[a] = set
	}
	return set[n], nil
}
