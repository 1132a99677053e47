package tei

import (
	"catchword/tei/diag"

	"github.com/beevik/etree"
)

// Document is an XML document as a tree that may be changed, with the place of
// every node that was read. Its nodes are etree's; the changes are made with
// etree's methods (but never with Indent, which damages mixed content).
//
// The XML declaration is the ProcInst "xml" at the head of the tree, a document
// type declaration a Directive. Attributes supplied by the document type are in
// the tree, and are written only when they were changed. The replacement text
// of an entity reference is in the tree, and is written as the reference as
// long as nothing in it was changed; a reference that stands for nothing is an
// empty CharData.
//
// A Document is safe for concurrent use as long as nobody changes it.
type Document struct {
	name     string
	tree     *etree.Document
	places   map[etree.Token]*place
	doctype  *etree.Directive // as it was read, or nil
	text     []byte           // decoded; offsets count in it
	raw      []byte           // as read
	encoding string           // as xmlscan names it; "" for UTF-8
	notes    diag.List
	lines    *diag.Lines
}

// New is a document with an XML declaration and an empty root element of the
// given name in the TEI namespace.
func New(root string) *Document {
	e := etree.NewElement(root)
	e.CreateAttr("xmlns", Namespace)
	return FromElement(e)
}

// FromElement is a document with an XML declaration around root, which must
// not stand in another tree.
func FromElement(root *etree.Element) *Document {
	tree := etree.NewDocument()
	tree.CreateProcInst("xml", `version="1.0" encoding="UTF-8"`)
	tree.CreateText("\n")
	tree.AddChild(root)
	tree.CreateText("\n")
	return &Document{tree: tree, lines: diag.NewLines(nil)}
}

// Name is the name of the source; "" for a document that was not read.
func (d *Document) Name() string { return d.name }

// Root is the root element.
func (d *Document) Root() *etree.Element { return d.tree.Root() }

// Tree is the whole tree, with what stands before and after the root element.
func (d *Document) Tree() *etree.Document { return d.tree }

// Text is the source as it was read, decoded to UTF-8, without a byte order
// mark: what the offsets of positions count in. It must not be changed.
func (d *Document) Text() []byte { return d.text }

// Lines is the index of the source's lines.
func (d *Document) Lines() *diag.Lines { return d.lines }

// Notes is what is worth knowing about how the document was read, such as an
// external document type that was not.
func (d *Document) Notes() diag.List { return d.notes }

// BeforeRoot inserts tokens, each on a line of its own, before the root element.
func (d *Document) BeforeRoot(tokens ...etree.Token) {
	for _, t := range tokens {
		at := d.Root().Index()
		d.tree.InsertChildAt(at, t)
		d.tree.InsertChildAt(at+1, etree.NewText("\n"))
	}
}
