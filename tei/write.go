package tei

import (
	"bytes"
	"io"
	"strings"

	"github.com/beevik/etree"
)

// Write writes the document. What was read and not changed is written with the
// bytes it was read from: a document that nobody changed comes out as it came
// in, and in a changed one only the changed attributes, texts, tags and
// instructions are written anew, in the source's encoding and with its line
// ends. Whatever is written can be read again and gives the same tree.
//
// The error is a diag.Diagnostic when the tree cannot be written as XML (a name
// that is no name, a comment with --, two roots); nothing has been written
// then.
func (d *Document) Write(w io.Writer) error {
	out, err := d.Bytes()
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

// letterSize is the size in bytes of the TEI of a short letter: room for a tree
// that was built and not read.
const letterSize = 8 << 10

// Bytes is what Write writes.
func (d *Document) Bytes() ([]byte, error) {
	return d.BytesIn(make([]byte, 0, max(len(d.text)+len(d.text)/8, letterSize)))
}

// BytesIn is Bytes for one who writes many documents: it overwrites a buffer,
// where there is room, instead of taking new memory.
func (d *Document) BytesIn(buffer []byte) ([]byte, error) {
	w := writer{doc: d, newline: d.newline(), fits: d.fits(), out: buffer[:0]}
	w.document()
	switch {
	case w.err != nil:
		return nil, inFile(w.err, d.name)
	case d.raw != nil && bytes.Equal(w.out, d.text):
		return append(w.out[:0], d.raw...), nil
	}
	return d.encode(w.out), nil
}

// doctypeChanged reports whether the document type declaration of the source is
// no longer there as it was: then entities, default attributes and attribute
// types that the source's bytes rely on may be gone.
func (d *Document) doctypeChanged() bool {
	if d.doctype == nil {
		return false
	}
	return d.doctype.Parent() != &d.tree.Element || d.doctype.Data != d.places[d.doctype].data
}

// newline is the line end of new text: that of the first line of the source.
func (d *Document) newline() string {
	if i := bytes.IndexByte(d.text, '\n'); i > 0 && d.text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// form is how nodes are written when nothing of their source is kept.
func form(nodes []etree.Token) string {
	w := writer{doc: &Document{}, newline: "\n", fits: func(rune) bool { return true }}
	for _, t := range nodes {
		w.node(t)
	}
	return string(w.out)
}

// writer writes a tree, copying from the source what is unchanged. It goes on
// after its first error, which says what is wrong with the tree.
type writer struct {
	doc     *Document
	out     []byte
	newline string
	fits    func(rune) bool // whether the encoding has a character
	scope   []string        // namespace prefixes declared by the open elements
	depth   int             // of the open elements
	afresh  bool            // keep nothing of the source: what its lexical forms rely on is gone
	err     error
}

func (w *writer) put(parts ...string) {
	for _, p := range parts {
		w.out = append(w.out, p...)
	}
}

// source copies a stretch of the source.
func (w *writer) source(start, end int) { w.out = append(w.out, w.doc.text[start:end]...) }

// kept is the place of a node that was read from the source itself; nil for a
// new one and for one from the replacement text of an entity.
func (w *writer) kept(t etree.Token) *place {
	if len(w.doc.places) == 0 { // a tree that was built
		return nil
	}
	if p := w.doc.places[t]; p != nil && p.reference == nil && !w.afresh {
		return p
	}
	return nil
}

func (w *writer) document() {
	w.afresh = w.doc.doctypeChanged()
	w.checkTop()
	w.tokens(w.doc.tree.Child)
}

func (w *writer) tokens(list []etree.Token) {
	for i := 0; i < len(list); i++ {
		if n := w.entity(list[i:]); n > 0 {
			i += n - 1
			continue
		}
		w.node(list[i])
	}
}

// entity writes the reference that the first tokens of list stand for, if they
// are all of its replacement text and unchanged, and returns their number.
func (w *writer) entity(list []etree.Token) int {
	if len(w.doc.places) == 0 {
		return 0
	}
	p := w.doc.places[list[0]]
	if p == nil || p.reference == nil || w.afresh || w.depth == 0 {
		return 0
	}
	ref := p.reference
	if len(ref.nodes) > len(list) {
		return 0
	}
	for i, t := range ref.nodes {
		if list[i] != t {
			return 0
		}
	}
	if form(ref.nodes) != ref.form {
		return 0
	}
	w.source(ref.start, ref.end)
	return len(ref.nodes)
}

func (w *writer) node(t etree.Token) {
	switch t := t.(type) {
	case *etree.Element:
		w.element(t)
	case *etree.CharData:
		w.charData(t)
	case *etree.Comment:
		w.comment(t)
	case *etree.ProcInst:
		w.procInst(t)
	case *etree.Directive:
		w.directive(t)
	}
}

func (w *writer) element(e *etree.Element) {
	outer := len(w.scope)
	w.enter(e)
	p := w.kept(e)
	w.startTag(e, p)
	w.depth++
	w.tokens(e.Child)
	w.depth--
	w.endTag(e, p)
	w.scope = w.scope[:outer]
}

func (w *writer) endTag(e *etree.Element, p *place) {
	switch {
	case p != nil && p.endTag < p.end && p.name == e.FullTag():
		w.source(p.endTag, p.end)
	case !selfClosed(e, p):
		w.out = append(w.out, "</"...)
		w.name(e.Space, e.Tag)
		w.out = append(w.out, '>')
	}
}

// selfClosed reports whether an element is written as one tag: an empty one
// that is new or was so in the source.
func selfClosed(e *etree.Element, p *place) bool {
	return len(e.Child) == 0 && (p == nil || p.endTag == p.end)
}

func (w *writer) comment(c *etree.Comment) {
	if p := w.kept(c); p != nil && p.data == c.Data {
		w.source(p.start, p.end)
		return
	}
	if strings.Contains(c.Data, "--") || strings.HasSuffix(c.Data, "-") {
		w.fail("write-comment", "a comment cannot hold -- or end with -: %q", c.Data)
	}
	w.put("<!--", w.verbatim(c.Data, "a comment"), "-->")
}

func (w *writer) procInst(t *etree.ProcInst) {
	if p := w.kept(t); p != nil && p.name == t.Target && p.data == t.Inst {
		w.source(p.start, p.end)
		return
	}
	if strings.Contains(t.Inst, "?>") {
		w.fail("write-instruction", "a processing instruction cannot hold ?>: %q", t.Inst)
	}
	w.checkTarget(t)
	w.put("<?", t.Target)
	if t.Inst != "" {
		w.put(" ", w.verbatim(t.Inst, "a processing instruction"))
	}
	w.put("?>")
}

func (w *writer) directive(t *etree.Directive) {
	if p := w.kept(t); p != nil && p.data == t.Data {
		w.source(p.start, p.end)
		return
	}
	w.put("<!", w.verbatim(t.Data, "a document type declaration"), ">")
}
