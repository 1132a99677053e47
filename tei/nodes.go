package tei

import "github.com/beevik/etree"

// Nodes makes the nodes of trees, many at a time: a document has hundreds, and
// to make each by itself takes longer than to fill it. The zero value is ready
// for use; a nil one makes every node by itself, as the functions Elem, Text, Of
// and Join do.
//
//	var nodes tei.Nodes
//	for _, letter := range letters {
//		root := nodes.Elem("TEI", nil, nodes.Of(letter.header().Element(&nodes), letter.body(&nodes)))
//		write(root)
//		nodes.Reset()
//	}
//
// It is for one goroutine.
type Nodes struct {
	elements slab[etree.Element]
	texts    slab[etree.CharData]
	attrs    slab[etree.Attr]
	tokens   slab[etree.Token]
}

// Reset takes all nodes back, to be made anew. Nobody may hold one any more.
func (n *Nodes) Reset() {
	n.elements.reset()
	n.texts.reset()
	n.attrs.reset()
	n.tokens.reset()
}

// Elem is an element with the given attributes, in that order, and content. It
// is never nil: for an element that must not be empty see the typed builders.
func (n *Nodes) Elem(name string, attrs []Attr, content ...Mixed) *etree.Element {
	e := n.element(name, given(attrs), length(content))
	for _, a := range attrs {
		if a.Value != "" {
			e.CreateAttr(a.Name, a.Value)
		}
	}
	for _, part := range content {
		addAll(e, part)
	}
	return e
}

// element is an element with room for attributes and children.
func (n *Nodes) element(name string, attrs, children int) *etree.Element {
	if n == nil {
		e := etree.NewElement(name)
		e.Attr = make([]etree.Attr, 0, attrs)
		e.Child = make([]etree.Token, 0, children)
		return e
	}
	e := &n.elements.take(1)[0]
	e.Space, e.Tag = splitName(name)
	e.Attr = n.attrs.take(attrs)[:0]
	e.Child = n.tokens.take(children)[:0]
	return e
}

// Text is content that is one text; nil for an empty one.
func (n *Nodes) Text(s string) Mixed {
	if s == "" {
		return nil
	}
	return append(n.Room(1), n.CharData(s))
}

// CharData is a text node.
func (n *Nodes) CharData(s string) *etree.CharData {
	if n == nil {
		return etree.NewText(s)
	}
	c := &n.texts.take(1)[0]
	c.Data = s
	return c
}

// Of is content made of elements; nil ones are left out.
func (n *Nodes) Of(elements ...*etree.Element) Mixed {
	all := n.Room(len(elements))
	for _, e := range elements {
		if e != nil {
			all = append(all, e)
		}
	}
	return all
}

// Join is the contents one after the other.
func (n *Nodes) Join(parts ...Mixed) Mixed {
	all := n.Room(length(parts))
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

// Room is empty content to which so many tokens can be appended before it takes
// memory of its own.
func (n *Nodes) Room(tokens int) Mixed {
	switch {
	case tokens == 0:
		return nil
	case n == nil:
		return make(Mixed, 0, tokens)
	}
	return n.tokens.take(tokens)[:0]
}

// said is Elem, or nil when the element would have neither attribute nor content.
func (n *Nodes) said(name string, attrs []Attr, content ...Mixed) *etree.Element {
	if given(attrs) == 0 {
		return n.filled(name, nil, content...)
	}
	return n.Elem(name, attrs, content...)
}

// filled is Elem, or nil when the element would have no content.
func (n *Nodes) filled(name string, attrs []Attr, content ...Mixed) *etree.Element {
	if length(content) == 0 {
		return nil
	}
	e := n.Elem(name, attrs, content...)
	if len(e.Child) == 0 {
		return nil
	}
	return e
}

// paragraphs is a p for each content that is not empty.
func (n *Nodes) paragraphs(list []Mixed) Mixed { return n.filledEach("p", list) }

// filledEach is an element for each content that is not empty.
func (n *Nodes) filledEach(name string, list []Mixed) Mixed {
	all := n.Room(len(list))
	for _, content := range list {
		if e := n.filled(name, nil, content); e != nil {
			all = append(all, e)
		}
	}
	return all
}

// chunk is how many things a slab has room for at first, and by how many it
// grows; keptChunks is how many of these it keeps for the next tree.
const (
	chunk      = 256
	keptChunks = 64
)

// A slab is room for things of one type that are all given up at once.
type slab[T any] struct {
	chunks [][]T
	filled int // chunks that have no room left
	used   int // of the one after those
}

// take is n things, one after the other and empty; what is appended to them does
// not touch others.
func (s *slab[T]) take(n int) []T {
	if s.filled == len(s.chunks) || s.used+n > len(s.chunks[s.filled]) {
		s.grow(n)
	}
	from := s.used
	s.used += n
	return s.chunks[s.filled][from:s.used:s.used]
}

// grow goes on to a chunk with room for n things.
func (s *slab[T]) grow(n int) {
	if s.filled < len(s.chunks) {
		s.filled++
	}
	s.used = 0
	if s.filled == len(s.chunks) || n > len(s.chunks[s.filled]) {
		s.chunks = append(s.chunks[:s.filled], make([]T, max(chunk, n)))
	}
}

func (s *slab[T]) reset() {
	for i := range min(s.filled, len(s.chunks)) {
		clear(s.chunks[i])
	}
	if s.filled < len(s.chunks) {
		clear(s.chunks[s.filled][:s.used])
	}
	s.chunks = s.chunks[:min(len(s.chunks), keptChunks)]
	s.filled, s.used = 0, 0
}
