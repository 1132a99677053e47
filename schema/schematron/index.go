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
	find func(s search) (xpath3.Sequence, error)
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
	s := search{w: f.w, lookup: f.w.schema.lookups[n], value: args[1], at: xpath3.FnContextNode(ctx)}
	root := helium.Node(f.w.doc.root)
	if s.at != nil {
		root = topOf(s.at)
	}
	if s.index, err = f.w.lookup(s.lookup, root); err != nil {
		return nil, err
	}
	return f.find(s)
}

// A search is one look into an index, for a value, at a node.
type search struct {
	w      *worker
	lookup *lookup
	index  *index
	value  xpath3.Sequence
	at     helium.Node
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
func (s search) find() (at []int, ok bool) {
	ix := s.index
	values, err := xpath3.AtomizeSequence(s.value)
	if err != nil || !ix.plain || s.lookup.single && len(values) > 1 {
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

func selectNodes(s search) (xpath3.Sequence, error) {
	at, ok := s.find()
	element := s.at != nil && s.at.Type() == helium.ElementNode
	if !ok || s.lookup.onAxis && !element {
		return s.compare()
	}
	var found xpath3.ItemSlice
	for _, k := range at {
		if item := s.index.items[k]; !s.lookup.onAxis || s.isOnAxis(item) {
			found = append(found, item)
		}
	}
	if found == nil {
		return nil, nil
	}
	return found, nil
}

func isMember(s search) (xpath3.Sequence, error) {
	at, ok := s.find()
	if !ok {
		return s.compare()
	}
	return xpath3.SingleBoolean(len(at) > 0), nil
}

// compare goes through the whole sequence.
func (s search) compare() (xpath3.Sequence, error) {
	w := s.w
	defer w.enter(w.vars.rule, w.current)()
	w.vars.locals = append(w.vars.locals, local{"nodes", s.index.items}, local{"value", s.value})
	return w.sequence(s.lookup.slow, s.at)
}

// isOnAxis reports whether a node lies on the axis of the element at hand (XPath
// 3.1, section 3.3.2.1).
func (s search) isOnAxis(item xpath3.Item) bool {
	n := item.(xpath3.NodeItem).Node // the lookup selects nodes
	s.w.order.BuildFrom(s.at)
	order := s.w.order.Compare(n, s.at)
	switch s.lookup.axis {
	case xpath3.AxisFollowing:
		return order > 0 && !isAround(s.at, n)
	case xpath3.AxisPreceding:
		return order < 0 && !isAround(n, s.at)
	case xpath3.AxisDescendant:
		return isAround(s.at, n)
	case xpath3.AxisFollowingSibling:
		return order > 0 && n.Parent() == s.at.Parent()
	case xpath3.AxisPrecedingSibling:
		return order < 0 && n.Parent() == s.at.Parent()
	}
	return false
}

// isAround reports whether a node is an ancestor of another.
func isAround(a, n helium.Node) bool {
	for n = n.Parent(); n != nil; n = n.Parent() {
		if n == a {
			return true
		}
	}
	return false
}
