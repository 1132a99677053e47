package tei

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/beevik/etree"
)

// Parse reads a document, of TEI or any other XML. It fails with an error of
// reading as it is, or with a diag.Diagnostic that names the source when the
// document is not well-formed or passes a limit of src. Time and memory are
// linear in the document.
func Parse(src xmlscan.Source) (*Document, error) {
	r, err := src.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	p := parser{doc: &Document{name: src.Name, tree: etree.NewDocument(), places: make(map[etree.Token]*place)}}
	if err := p.read(r, src.Limits); err != nil {
		return nil, inFile(err, src.Name)
	}
	return p.doc, nil
}

func inFile(err error, name string) error {
	var found diag.Diagnostic
	if errors.As(err, &found) && found.File == "" {
		found.File = name
		return found
	}
	return err
}

// parser builds a tree from tokens.
type parser struct {
	doc       *Document
	open      []*etree.Element // the elements not yet closed, outermost first
	text      []byte
	reference *reference // the outermost entity reference being read
	level     int        // how many elements were open at the reference
	spare     []place    // places are allocated in lots
}

func (p *parser) read(r io.Reader, limits xmlscan.Limits) error {
	var raw bytes.Buffer
	s := xmlscan.New(io.TeeReader(r, &raw), xmlscan.Options{Limits: limits})
	p.open = []*etree.Element{&p.doc.tree.Element}
	for s.Next() {
		p.take(s.Token())
	}
	if err := s.Err(); err != nil {
		return err
	}
	p.closeReference()
	d := p.doc
	d.raw, d.encoding, d.notes = raw.Bytes(), s.Encoding(), s.Notes()
	d.text = p.text
	if bytes.HasSuffix(d.raw, d.text) { // share the memory when the source is UTF-8
		d.text = d.raw[len(d.raw)-len(d.text):]
	}
	d.lines = diag.NewLines(d.text)
	return nil
}

func (p *parser) take(tok *xmlscan.Token) {
	if !tok.InEntity {
		p.closeReference()
		p.text = append(p.text, tok.Raw...)
	}
	switch tok.Kind {
	case xmlscan.StartElement:
		p.startElement(tok)
	case xmlscan.EndElement:
		p.endElement(tok)
	case xmlscan.EntityRef:
		p.openReference(tok)
	default:
		p.leaf(tok)
	}
}

func (p *parser) top() *etree.Element { return p.open[len(p.open)-1] }

func (p *parser) place(start, end int) *place {
	if len(p.spare) == 0 {
		p.spare = make([]place, min(512, 16+len(p.doc.places)))
	}
	at := &p.spare[0]
	p.spare = p.spare[1:]
	at.start, at.end = start, end
	return at
}

// add puts a node into the tree and remembers its place.
func (p *parser) add(t etree.Token, at *place) {
	p.top().AddChild(t)
	at.reference = p.reference
	if p.reference != nil && len(p.open) == p.level {
		p.reference.nodes = append(p.reference.nodes, t)
	}
	p.doc.places[t] = at
}

func (p *parser) startElement(tok *xmlscan.Token) {
	e := etree.NewElement(tok.Name.Local)
	e.Space = tok.Name.Prefix
	at := p.place(tok.Start, tok.End)
	at.tagEnd, at.endTag, at.name = tok.End, tok.End, tok.Name.Qualified()
	p.attributes(e, at, tok)
	p.add(e, at)
	p.open = append(p.open, e)
}

// attributes fills in e's attributes without the search for duplicates that
// etree's CreateAttr makes for each, which is quadratic in their number.
func (p *parser) attributes(e *etree.Element, at *place, tok *xmlscan.Token) {
	if len(tok.Attrs) == 0 {
		return
	}
	owned := *e.CreateAttr("a", "")
	e.Attr = make([]etree.Attr, 0, len(tok.Attrs))
	at.attrs = make([]attrPlace, 0, len(tok.Attrs))
	lead := tok.Start + 1 + len(at.name)
	for i := range tok.Attrs {
		a := &tok.Attrs[i]
		owned.Space, owned.Key, owned.Value = a.Name.Prefix, a.Name.Local, string(a.Value)
		e.Attr = append(e.Attr, owned)
		at.attrs = append(at.attrs, attrPlace{
			space: owned.Space, key: owned.Key, value: owned.Value,
			lead: lead, start: a.Start, end: a.End, valueStart: a.ValueStart, defaulted: a.Defaulted,
		})
		if !a.Defaulted {
			lead = a.End
		}
	}
}

func (p *parser) endElement(tok *xmlscan.Token) {
	e := p.top()
	p.open = p.open[:len(p.open)-1]
	at := p.doc.places[e]
	at.endTag, at.end = tok.Start, tok.End
}

func (p *parser) leaf(tok *xmlscan.Token) {
	at := p.place(tok.Start, tok.End)
	at.data = string(tok.Data)
	switch tok.Kind {
	case xmlscan.Text:
		c := etree.NewText("")
		c.SetData(at.data)
		p.add(c, at)
	case xmlscan.CData:
		at.cdata = true
		p.add(etree.NewCData(at.data), at)
	case xmlscan.Comment:
		p.add(etree.NewComment(at.data), at)
	case xmlscan.ProcInst:
		at.name = string(tok.Target)
		p.add(etree.NewProcInst(at.name, at.data), at)
	case xmlscan.XMLDecl:
		at.name = "xml"
		at.data = strings.TrimLeft(between(tok.Raw, "<?xml", "?>"), " \t\r\n")
		p.add(etree.NewProcInst(at.name, at.data), at)
	case xmlscan.Doctype:
		at.data = between(tok.Raw, "<!", ">")
		p.doc.doctype = etree.NewDirective(at.data)
		p.add(p.doc.doctype, at)
	}
}

func between(raw []byte, before, after string) string {
	return strings.TrimSuffix(strings.TrimPrefix(string(raw), before), after)
}

// openReference begins an entity reference; those within its replacement text
// are part of it.
func (p *parser) openReference(tok *xmlscan.Token) {
	if tok.InEntity {
		return
	}
	p.reference = &reference{start: tok.Start, end: tok.End}
	p.level = len(p.open)
}

// closeReference ends the entity reference whose replacement text was read.
func (p *parser) closeReference() {
	ref := p.reference
	if ref == nil {
		return
	}
	if len(ref.nodes) == 0 {
		p.add(etree.NewText(""), p.place(ref.start, ref.end))
	}
	p.reference = nil
	ref.form = form(ref.nodes)
}
