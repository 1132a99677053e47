package schematron

import (
	"context"
	"errors"
	"fmt"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/lestrrat-go/helium"
	"github.com/lestrrat-go/helium/enum"
)

// A document is a tree as XPath sees it, built of tokens.
type document struct {
	root  *helium.Document
	nodes []node // that a rule may be about, in document order
	size  int    // of elements, attributes, texts and other nodes
}

// A node is one that a rule may be about.
type node struct {
	helium.Node
	span  diag.Span
	rules []candidate
}

// maxNodes bounds the elements, attributes and texts of a document: each takes
// some 200 bytes.
const maxNodes = 20_000_000

// errTooLarge is what a document is that has more nodes.
var errTooLarge = fmt.Errorf("it has more than %d elements, attributes and texts", maxNodes)

// A builder makes a document of tokens.
type builder struct {
	scan   *xmlscan.Scanner
	doc    *helium.Document
	open   []*helium.Element
	spaces map[spaceKey]*helium.Namespace
	nodes  []node
	count  int
	byName *candidates // nil: no rules are asked for
}

type spaceKey struct{ prefix, uri string }

func newBuilder(scan *xmlscan.Scanner, byName *candidates) *builder {
	b := &builder{scan: scan, doc: helium.NewDefaultDocument(), spaces: map[spaceKey]*helium.Namespace{}, byName: byName}
	b.doc.SetSkipIDs(true) // until there is one
	if byName != nil {
		b.note(b.doc, diag.Span{}, byName.root)
	}
	return b
}

// build reads a document to its end. The error is one of the scanner, of ctx, or
// errTooLarge.
func (b *builder) build(ctx context.Context) (*document, error) {
	const now = 1 << 12
	for n := 1; b.scan.Next(); n++ {
		if err := b.take(b.scan.Token()); err != nil {
			return nil, err
		}
		if b.count > maxNodes {
			return nil, errTooLarge
		}
		if n%now == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	if err := b.scan.Err(); err != nil {
		return nil, err
	}
	return &document{b.doc, b.nodes, b.count}, nil
}

func (b *builder) take(t *xmlscan.Token) error {
	switch t.Kind {
	case xmlscan.StartElement:
		return b.start(t)
	case xmlscan.EndElement:
		b.open = b.open[:len(b.open)-1]
	case xmlscan.Text, xmlscan.CData:
		return b.text(t)
	case xmlscan.Comment:
		return b.leaf(b.doc.CreateComment(t.Data), commentKind)
	case xmlscan.ProcInst:
		return b.leaf(b.doc.CreatePI(string(t.Target), string(t.Data)), instructionKind)
	}
	return nil
}

// add hangs a node below the open element.
func (b *builder) add(n helium.MutableNode) error {
	b.count++
	if len(b.open) == 0 {
		return b.doc.AddChild(n)
	}
	return b.open[len(b.open)-1].AddChild(n)
}

func (b *builder) start(t *xmlscan.Token) error {
	e, err := b.doc.CreateElementNS(t.Name.Local, b.space(t.Name))
	if err != nil {
		return err
	}
	if err := b.add(e); err != nil {
		return err
	}
	if b.byName != nil {
		b.noteElement(e, t)
	}
	b.open = append(b.open, e)
	return b.attributes(e, t)
}

func (b *builder) noteElement(e *helium.Element, t *xmlscan.Token) {
	if len(b.open) == 0 && len(b.nodes) > 0 && b.nodes[0].Node == helium.Node(b.doc) {
		b.nodes[0].span = b.scan.Span() // what is said of the document is said at its root element
	}
	if rules := b.byName.of(elementKind, t.Name); len(rules) > 0 || b.byName.places {
		b.note(e, b.scan.Span(), rules)
	}
}

func (b *builder) note(n helium.Node, at diag.Span, rules []candidate) {
	if len(rules) > 0 || b.byName.places {
		b.nodes = append(b.nodes, node{n, at, rules})
	}
}

func (b *builder) attributes(e *helium.Element, t *xmlscan.Token) error {
	for i := range t.Attrs {
		a := &t.Attrs[i]
		if a.Namespace {
			b.declare(e, a)
			continue
		}
		b.count++
		if err := e.SetAttributeNS(a.Name.Local, string(a.Value), b.space(a.Name)); err != nil {
			return err
		}
		if a.Type == xmlscan.TypeID {
			b.identify(e, a)
		}
	}
	if b.byName != nil && b.byName.attributes {
		b.noteAttributes(e, t)
	}
	return nil
}

// declare keeps a namespace declaration, for what asks for the names in scope.
func (b *builder) declare(e *helium.Element, a *xmlscan.Attr) {
	prefix := a.Name.Local
	if a.Name.Prefix == "" {
		prefix = ""
	}
	_ = e.DeclareNamespace(prefix, string(a.Value)) // what it would refuse is none of a well-formed document
}

// identify makes an element known to id(), unless an earlier one has the same
// identifier.
func (b *builder) identify(e *helium.Element, a *xmlscan.Attr) {
	b.doc.SetSkipIDs(false)
	id := string(a.Value)
	if len(b.doc.IDTable()) == 0 || b.doc.GetElementByID(id) == nil {
		b.doc.RegisterID(id, e)
	}
	if made := e.GetAttributeNodeNS(a.Name.Local, a.Name.Space); made != nil {
		made.SetAType(enum.AttrID)
	}
}

// noteAttributes keeps the attributes that a rule may be about. They stand in the
// element in the order of the token.
func (b *builder) noteAttributes(e *helium.Element, t *xmlscan.Token) {
	for i := range t.Attrs {
		a := &t.Attrs[i]
		if a.Namespace {
			continue
		}
		if rules := b.byName.of(attributeKind, a.Name); len(rules) > 0 || b.byName.places {
			at := b.scan.Span()
			if !a.Defaulted {
				at = diag.Span{Start: b.scan.Pos(a.Start), End: b.scan.Pos(a.End)}
			}
			b.note(e.GetAttributeNodeNS(a.Name.Local, a.Name.Space), at, rules)
		}
	}
}

// space is the namespace of a name, nil for none.
func (b *builder) space(name *xmlscan.Name) *helium.Namespace {
	if name.Space == "" {
		return nil
	}
	key := spaceKey{name.Prefix, name.Space}
	ns := b.spaces[key]
	if ns == nil {
		ns = helium.NewNamespace(name.Prefix, name.Space)
		b.spaces[key] = ns
	}
	return ns
}

// text adds character data: with what stands directly before it, it is one node.
func (b *builder) text(t *xmlscan.Token) error {
	if len(b.open) == 0 || len(t.Data) == 0 {
		return nil
	}
	outer := b.open[len(b.open)-1]
	if last, ok := outer.LastChild().(*helium.Text); ok {
		return last.AppendText(t.Data)
	}
	return b.leaf(b.doc.CreateText(t.Data), textKind)
}

// leaf adds a node without children.
func (b *builder) leaf(n helium.MutableNode, kind nodeKind) error {
	if err := b.add(n); err != nil {
		return err
	}
	if b.byName != nil {
		b.note(n, b.scan.Span(), b.byName.leaves[kind])
	}
	return nil
}

// broken is the finding about a document that is not well-formed, if err is that.
func broken(err error) (d diag.Diagnostic, ok bool) { return d, errors.As(err, &d) }
