package schematron

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"github.com/lestrrat-go/helium"
	"github.com/lestrrat-go/helium/xpath3"
)

// An index is a lookup in a document: its sequence by the values of its items.
type index struct {
	items xpath3.ItemSlice
	at    map[string][]int
	plain bool // all values are strings, so that equality is that of strings
}

// indexOf is a lookup whose path begins at a document.
type indexOf struct {
	lookup *lookup
	root   helium.Node
}

// A finder is a function that only rewritten expressions call: with the number of a
// lookup and the value that is looked up.
type finder struct {
	w    *worker
	find func(w *worker, l *lookup, ix *index, value xpath3.Sequence) (xpath3.Sequence, error)
}

func (finder) MinArity() int { return 2 }
func (finder) MaxArity() int { return 2 }

func (f finder) Call(ctx context.Context, args []xpath3.Sequence) (xpath3.Sequence, error) {
	words, err := valuesOf(args[0])
	if err != nil || len(words) != 1 {
		return nil, errors.Join(err, errUnread)
	}
	n, err := strconv.Atoi(words[0])
	if err != nil || n < 0 || n >= len(f.w.schema.lookups) {
		return nil, errors.Join(err, errUnread)
	}
	root := helium.Node(f.w.doc.root)
	if at := xpath3.FnContextNode(ctx); at != nil {
		root = topOf(at)
	}
	l := f.w.schema.lookups[n]
	ix, err := f.w.lookup(l, root)
	if err != nil {
		return nil, err
	}
	return f.find(f.w, l, ix, args[1])
}

// lookup is the index of a lookup, made when it is first asked for.
func (w *worker) lookup(l *lookup, root helium.Node) (*index, error) {
	key := indexOf{l, root}
	if l.shared {
		key.root = nil
		if ix, ok := w.schema.shared.Load(l); ok {
			return ix.(*index), nil
		}
	}
	if ix := w.indexes[key]; ix != nil {
		return ix, nil
	}
	ix, err := w.makeIndex(l, root)
	if err != nil {
		return nil, err
	}
	if l.shared {
		w.schema.shared.Store(l, ix)
	} else {
		w.indexes[key] = ix
	}
	return ix, nil
}

func (w *worker) makeIndex(l *lookup, root helium.Node) (*index, error) {
	defer w.enter(nil, root)()
	all, err := w.sequence(l.base, root)
	if err != nil {
		return nil, err
	}
	ix := &index{at: map[string][]int{}, plain: true}
	if all != nil {
		ix.items = all.Materialize()
	}
	for i, item := range ix.items {
		values, err := w.keysOf(l, item)
		if err != nil {
			return nil, err
		}
		ix.add(i, values)
	}
	return ix, nil
}

// keysOf are the values of an item that are compared.
func (w *worker) keysOf(l *lookup, item xpath3.Item) ([]xpath3.AtomicValue, error) {
	n, ok := item.(xpath3.NodeItem)
	if !ok {
		return xpath3.AtomizeSequence(xpath3.ItemSlice{item})
	}
	result, err := w.run(l.key, n.Node, 0, 0)
	if err != nil {
		return nil, err
	}
	return xpath3.AtomizeSequence(result.Sequence())
}

func (ix *index) add(i int, values []xpath3.AtomicValue) {
	for _, v := range values {
		word, ok := textual(v)
		ix.plain = ix.plain && ok
		if at := ix.at[word]; ok && (len(at) == 0 || at[len(at)-1] != i) {
			ix.at[word] = append(at, i)
		}
	}
}

// textual is a value that is compared as a string.
func textual(v xpath3.AtomicValue) (string, bool) {
	switch v.TypeName {
	case xpath3.TypeString, xpath3.TypeUntypedAtomic, xpath3.TypeAnyURI:
		s, err := xpath3.AtomicToString(v)
		return s, err == nil
	}
	return "", false
}

// find is where the values stand in the index. ok is false when it cannot tell.
func (ix *index) find(value xpath3.Sequence) (at []int, ok bool) {
	values, err := xpath3.AtomizeSequence(value)
	if err != nil || !ix.plain {
		return nil, false
	}
	for _, v := range values {
		word, ok := textual(v)
		if !ok {
			return nil, false
		}
		at = append(at, ix.at[word]...)
	}
	slices.Sort(at)
	return slices.Compact(at), true
}

func selectNodes(w *worker, l *lookup, ix *index, value xpath3.Sequence) (xpath3.Sequence, error) {
	at, ok := ix.find(value)
	if !ok {
		return w.compare(l, ix, value)
	}
	if len(at) == 0 {
		return nil, nil
	}
	found := make(xpath3.ItemSlice, len(at))
	for i, k := range at {
		found[i] = ix.items[k]
	}
	return found, nil
}

func isMember(w *worker, l *lookup, ix *index, value xpath3.Sequence) (xpath3.Sequence, error) {
	at, ok := ix.find(value)
	if !ok {
		return w.compare(l, ix, value)
	}
	return xpath3.SingleBoolean(len(at) > 0), nil
}

// compare goes through the whole sequence.
func (w *worker) compare(l *lookup, ix *index, value xpath3.Sequence) (xpath3.Sequence, error) {
	defer w.enter(w.vars.rule, w.current)()
	w.vars.locals = append(w.vars.locals, local{"nodes", ix.items}, local{"value", value})
	return w.sequence(l.slow, w.doc.root)
}
