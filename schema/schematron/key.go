package schematron

import (
	"errors"
	"fmt"
	"slices"

	"github.com/lestrrat-go/helium"
	"github.com/lestrrat-go/helium/xpath3"
)

// A key is xsl:key: nodes by a value of theirs (XSL Transformations 3.0, 20.2).
type key struct {
	name  string
	match *matching
	use   *expression // or else
	body  body

	steady bool // it finds the same in another document whatever document is checked
}

// keyOf is a key in a document.
type keyOf struct {
	name string
	root helium.Node
}

// keysOf reads the keys of a schema.
func (r *reader) keysOf(root *element) {
	for _, c := range root.children {
		e := c.element
		if e == nil || e.space != xslSpace || e.local != "key" {
			continue
		}
		match, ok := e.attr("match")
		if !ok {
			r.l.refuse("schema-syntax", e.file, e.span, "`xsl:key` has to have the attribute `match`")
			continue
		}
		k := &key{name: e.value("name")}
		if _, ok := e.attr("use"); ok {
			k.use = r.expression(e, "use", r.visible)
		} else {
			k.body = r.body(e, r.visible)
		}
		k.match = r.match(e, "match", match, r.visible)
		k.steady = k.use != nil && isSteady(match) && isSteady(k.use.source)
		r.schema.keys = append(r.schema.keys, k)
	}
}

// keyed are the nodes whose key has one of the values.
func (w *worker) keyed(args []xpath3.Sequence) (xpath3.Sequence, error) {
	names, err := valuesOf(args[0])
	if err != nil {
		return nil, err
	}
	values, err := valuesOf(args[1])
	if err != nil || len(names) != 1 {
		return nil, errors.Join(err, errors.New("key() needs the name of a key"))
	}
	root := helium.Node(w.doc.root)
	if len(args) == 3 {
		if nodes, ok := xpath3.NodesFrom(args[2]); ok && len(nodes) == 1 {
			root = topOf(nodes[0])
		}
	} else if w.current != nil {
		root = topOf(w.current)
	}
	index, err := w.index(keyOf{names[0], root})
	if err != nil {
		return nil, err
	}
	var nodes []helium.Node
	for _, v := range values {
		nodes = append(nodes, index[v]...)
	}
	if len(values) > 1 {
		nodes = w.ordered(nodes)
	}
	found := make(xpath3.ItemSlice, len(nodes))
	for i, n := range nodes {
		found[i] = xpath3.NodeItem{Node: n}
	}
	return found, nil
}

// ordered are nodes in document order, each once.
func (w *worker) ordered(nodes []helium.Node) []helium.Node {
	if len(nodes) == 0 {
		return nil
	}
	w.order.BuildFrom(nodes[0])
	slices.SortFunc(nodes, w.order.Compare)
	return slices.Compact(nodes)
}

func topOf(n helium.Node) helium.Node {
	for n.Parent() != nil {
		n = n.Parent()
	}
	return n
}

// index makes the index of a key in a document, once.
func (w *worker) index(k keyOf) (map[string][]helium.Node, error) {
	if index, ok := w.keys[k]; ok {
		return index, nil
	}
	if index, ok := w.schema.shared.Load(k); ok {
		return index.(map[string][]helium.Node), nil
	}
	index := map[string][]helium.Node{}
	w.keys[k] = index // a key that uses itself finds nothing
	known, steady := false, k.root != helium.Node(w.doc.root)
	for _, declared := range w.schema.keys {
		if declared.name != k.name {
			continue
		}
		known, steady = true, steady && declared.steady
		if err := w.fill(index, declared, k.root); err != nil {
			delete(w.keys, k)
			return nil, err
		}
	}
	if !known {
		return nil, fmt.Errorf("there is no key `%s`", k.name)
	}
	if steady {
		w.schema.shared.Store(k, index)
	}
	return index, nil
}

func (w *worker) fill(index map[string][]helium.Node, k *key, root helium.Node) error {
	return helium.Walk(root, helium.NodeWalkerFunc(func(n helium.Node) error {
		if err := w.keyNode(index, k, n); err != nil {
			return err
		}
		e, ok := n.(*helium.Element)
		if !ok {
			return nil
		}
		for _, a := range e.Attributes() {
			if err := w.keyNode(index, k, a); err != nil {
				return err
			}
		}
		return nil
	}))
}

func (w *worker) keyNode(index map[string][]helium.Node, k *key, n helium.Node) error {
	for _, a := range k.match.alternatives {
		ok, err := w.fits(a, n)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		used, err := w.used(k, n)
		if err != nil {
			return err
		}
		values, err := valuesOf(used)
		for _, v := range values {
			if found := index[v]; len(found) == 0 || found[len(found)-1] != n {
				index[v] = append(found, n)
			}
		}
		return err
	}
	return nil
}

// used is the value of a key at a node.
func (w *worker) used(k *key, n helium.Node) (xpath3.Sequence, error) {
	defer w.enter(nil, n)()
	if k.use == nil {
		return w.build(k.body, n)
	}
	return w.sequence(k.use, n)
}
