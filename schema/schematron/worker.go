package schematron

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"catchword/tei/diag"

	"github.com/lestrrat-go/helium"
	"github.com/lestrrat-go/helium/xpath3"
)

// A worker checks one document.
type worker struct {
	schema *Schema
	ctx    context.Context
	doc    *document

	evaluator xpath3.Evaluator
	states    []*xpath3.EvalState // by how deep evaluations stand in each other
	depth     int
	current   helium.Node // what current() is
	vars      variables
	sets      map[*alternative]map[helium.Node]bool
	counted   map[countedStep]counted
	keys      map[keyOf]map[string][]helium.Node
	indexes   map[indexOf]*index
	order     *xpath3.DocOrderCache
	places    map[helium.Node]diag.Span // made when a place is asked for
}

// maxOperations bounds one evaluation, in steps of the evaluator: nodes that are
// looked at, for the most part. Some rules look at all of a document, some times
// over.
func maxOperations(d *document) int { return 4_000_000 + 20*d.size }

func newWorker(ctx context.Context, s *Schema, doc *document) *worker {
	w := &worker{
		schema: s, ctx: ctx, doc: doc,
		sets:    map[*alternative]map[helium.Node]bool{},
		counted: map[countedStep]counted{},
		keys:    map[keyOf]map[string][]helium.Node{},
		indexes: map[indexOf]*index{},
		order:   xpath3.NewDocOrderCache(),
	}
	w.vars = variables{w: w, outer: map[*let]xpath3.Sequence{}, inner: map[*let]xpath3.Sequence{}, busy: map[*let]bool{}}
	local, qualified := w.functions()
	w.evaluator = xpath3.NewEvaluator(xpath3.EvalBorrowing).
		Namespaces(s.binding.prefixes).
		Functions(local, qualified).
		VariableResolver(&w.vars).
		OpLimit(maxOperations(doc)).
		ImplicitTimezone(time.UTC).
		TraceWriter(io.Discard).
		DocOrderCache(w.order)
	if s.binding.old {
		w.evaluator = w.evaluator.XPath10Compat()
	}
	return w
}

// errUnread is what an expression is that could not be compiled; a schema with
// one is not used.
var errUnread = errors.New("the expression is not XPath")

// run evaluates an expression at a node. The result is good until the next
// evaluation. A position and a size of 0 are those of a node on its own.
func (w *worker) run(x *expression, n helium.Node, position, size int) (result xpath3.Result, err error) {
	if x.Expression == nil {
		return result, errUnread
	}
	if err := w.ctx.Err(); err != nil {
		return result, err
	}
	if w.depth == len(w.states) {
		w.states = append(w.states, w.evaluator.NewEvalState(nil))
	}
	state := w.states[w.depth]
	state.SetPosition(max(position, 1))
	state.SetSize(max(size, 1))
	w.depth++
	defer func() { w.depth-- }()
	err = guarded(func() error {
		result, err = x.EvaluateReuse(w.ctx, state, n)
		return err
	})
	return result, err
}

// holds evaluates an expression as a condition.
func (w *worker) holds(x *expression, n helium.Node) (bool, error) {
	if x.quick != nil && n != nil {
		return x.quick(n), nil
	}
	result, err := w.run(x, n, 0, 0)
	if err != nil {
		return false, err
	}
	return xpath3.EBV(result.Sequence())
}

// variables resolve the variables of let, each when it is first asked for.
type variables struct {
	w       *worker
	pattern *pattern // around the rule
	rule    *rule    // whose variables are seen; nil outside a rule
	node    helium.Node
	outer   map[*let]xpath3.Sequence // of the schema and the patterns
	inner   map[*let]xpath3.Sequence // of the rule, for its node
	locals  []local                  // of the functions that are being called; those from base on are seen
	base    int
	busy    map[*let]bool
}

// enter makes the variables of a rule visible, for a node.
func (v *variables) enter(r *rule, n helium.Node) {
	v.pattern, v.rule, v.node = r.pattern, r, n
	if len(r.lets) > 0 {
		clear(v.inner)
	}
}

// leave leaves the variables of a pattern only.
func (v *variables) leave(p *pattern) { v.pattern, v.rule = p, nil }

// ResolveVariable is the value of a variable. One that is being evaluated is not
// seen: what stands in its value is the one of the same name around it.
func (v *variables) ResolveVariable(_ context.Context, name string) (xpath3.Sequence, bool, error) {
	for i := len(v.locals) - 1; i >= v.base; i-- {
		if v.locals[i].name == name {
			return v.locals[i].value, true, nil
		}
	}
	if v.rule != nil {
		if l := v.free(v.rule.lets, name); l != nil {
			value, err := v.value(l, v.inner, v.node, v.rule)
			return value, true, err
		}
	}
	if v.pattern != nil {
		if l := v.free(v.pattern.lets, name); l != nil {
			value, err := v.value(l, v.outer, v.w.doc.root, nil)
			return value, true, err
		}
	}
	if l := v.global(name); l != nil {
		value, err := v.value(l, v.outer, v.w.doc.root, nil)
		return value, true, err
	}
	for l := range v.busy {
		if l.name == name {
			return nil, true, fmt.Errorf("the variable `$%s` depends on itself", name)
		}
	}
	return nil, false, nil
}

// global is the variable of the schema or the phase, or else of any pattern.
func (v *variables) global(name string) *let {
	if l := v.free(v.w.schema.lets, name); l != nil {
		return l
	}
	for _, p := range v.w.schema.all {
		if l := v.free(p.lets, name); l != nil {
			return l
		}
	}
	return nil
}

// free is the variable of a name in a list, the last one if there are several, and
// none that is being evaluated.
func (v *variables) free(lets []*let, name string) *let {
	for i := len(lets) - 1; i >= 0; i-- {
		if lets[i].name == name && !v.busy[lets[i]] {
			return lets[i]
		}
	}
	return nil
}

func (v *variables) value(l *let, known map[*let]xpath3.Sequence, n helium.Node, scope *rule) (xpath3.Sequence, error) {
	if value, ok := known[l]; ok {
		return value, nil
	}
	if l.content != nil {
		return xpath3.SingleNode(l.content), nil
	}
	v.busy[l] = true
	leave := v.w.enter(scope, n)
	value, err := v.w.sequence(l.value, n)
	leave()
	delete(v.busy, l)
	if err == nil {
		known[l] = value
	}
	return value, err
}
