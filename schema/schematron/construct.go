package schematron

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/lestrrat-go/helium"
	"github.com/lestrrat-go/helium/xpath3"
)

// A caller calls the functions of a schema that have one name.
type caller struct {
	w      *worker
	byArgs map[int]*xslFunction
}

func (c caller) MinArity() int { return slices.Min(slices.Collect(maps.Keys(c.byArgs))) }
func (c caller) MaxArity() int { return slices.Max(slices.Collect(maps.Keys(c.byArgs))) }

// FuncParamTypesForArity lets the evaluator convert the arguments.
func (c caller) FuncParamTypesForArity(arity int) []xpath3.SequenceType {
	if f := c.byArgs[arity]; f != nil {
		return f.types
	}
	return nil
}

// FuncReturnTypeForArity says nothing: the result is converted here.
func (c caller) FuncReturnTypeForArity(int) *xpath3.SequenceType { return nil }

// maxCalls bounds how deep functions call each other.
const maxCalls = 400

func (c caller) Call(_ context.Context, args []xpath3.Sequence) (xpath3.Sequence, error) {
	f := c.byArgs[len(args)]
	switch {
	case f == nil:
		return nil, errors.New("a function has the wrong number of arguments")
	case c.w.depth > maxCalls:
		return nil, errors.New("functions call each other too deep")
	}
	return c.w.call(f, args)
}

// A local is a parameter or a variable of a function.
type local struct {
	name  string
	value xpath3.Sequence
}

// call evaluates a function. It sees its parameters and the variables of the
// schema, and no node.
func (w *worker) call(f *xslFunction, args []xpath3.Sequence) (xpath3.Sequence, error) {
	defer w.enter(nil, nil)()
	for i, name := range f.params {
		w.vars.locals = append(w.vars.locals, local{name, args[i]})
	}
	result, err := w.build(f.body, nil)
	if err != nil || f.convert == nil {
		return result, err
	}
	w.vars.locals = append(w.vars.locals, local{"v", result})
	return w.sequence(f.convert, nil)
}

// enter makes a place in which the variables of a rule, or none, are seen and what
// is local elsewhere is not. The function that it returns goes back.
func (w *worker) enter(r *rule, current helium.Node) (leave func()) {
	v := &w.vars
	rule, base, size, before := v.rule, v.base, len(v.locals), w.current
	v.rule, v.base, w.current = r, size, current
	return func() {
		v.rule, v.base, v.locals, w.current = rule, base, v.locals[:size], before
	}
}

// sequence is the value of an expression, to be kept.
func (w *worker) sequence(x *expression, n helium.Node) (xpath3.Sequence, error) {
	result, err := w.run(x, n, 0, 0)
	if err != nil {
		return nil, err
	}
	kept := result.Copy()
	return kept.Sequence(), nil
}

// build is the sequence that instructions make.
func (w *worker) build(b body, n helium.Node) (xpath3.Sequence, error) {
	var all xpath3.ItemSlice
	size := len(w.vars.locals)
	defer func() { w.vars.locals = w.vars.locals[:size] }()
	for i := range b {
		made, err := w.instruct(&b[i], n)
		if err != nil {
			return nil, err
		}
		if made != nil {
			all = append(all, made.Materialize()...)
		}
	}
	if all == nil {
		return nil, nil
	}
	return all, nil
}

func (w *worker) instruct(i *instruction, n helium.Node) (xpath3.Sequence, error) {
	switch i.kind {
	case makeSequence:
		return w.sequence(i.value, n)
	case makeValue:
		value, err := w.sequence(i.value, n)
		if err != nil {
			return nil, err
		}
		words, err := valuesOf(value)
		return textNode(strings.Join(words, i.separator)), err
	case makeText:
		return textNode(i.text), nil
	case makeVariable:
		return nil, w.assign(i, n)
	case makeIf:
		if ok, err := w.holds(i.value, n); err != nil || !ok {
			return nil, err
		}
		return w.build(i.body, n)
	}
	for _, b := range i.branches {
		ok, err := true, error(nil)
		if b.test != nil {
			ok, err = w.holds(b.test, n)
		}
		if err != nil || ok {
			value, err2 := w.build(b.body, n)
			return value, errors.Join(err, err2)
		}
	}
	return nil, nil
}

// textNode stands for a text node: its value has no type, and becomes a number where
// one is needed.
func textNode(text string) xpath3.Sequence {
	return xpath3.SingleAtomic(xpath3.AtomicValue{TypeName: xpath3.TypeUntypedAtomic, Value: text})
}

func (w *worker) assign(i *instruction, n helium.Node) (err error) {
	var value xpath3.Sequence
	if i.value != nil {
		value, err = w.sequence(i.value, n)
	} else {
		value, err = w.build(i.body, n)
	}
	if i.isText && err == nil {
		var words []string
		words, err = valuesOf(value)
		value = textNode(strings.Join(words, ""))
	}
	w.vars.locals = append(w.vars.locals, local{i.name, value})
	return err
}
