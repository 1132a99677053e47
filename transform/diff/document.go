package diff

import (
	"bytes"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// A document is one side of a comparison: its tokens, which leave out nothing,
// and the tree that they make. Offsets are bytes in text.
type document struct {
	text     []byte // decoded, as UTF-8
	encoding string // of the file, for the reader
	toks     []token
	nodes    []node // elements in document order; the first is the root
	attrs    []attr
	chars    map[int32]*charMap // by token: character data that is not written as it reads
	lines    *diag.Lines
	units    []unit
}

// token is one lexical piece. Contiguous character data, CDATA sections and
// entity references are one token, since they read as one text.
type token struct {
	kind       xmlscan.Kind
	node       int32 // start and end tags: their element; else the element around
	start, end int32
}

func (t *token) isText() bool { return t.kind == xmlscan.Text }

// node is an element.
type node struct {
	name           *xmlscan.Name
	parent         int32 // -1 for the root
	after          int32 // the element behind this one and all its descendants
	tok, endTok    int32
	attrLo, attrHi int32
	unitLo, unitHi int32 // the units inside; see units.go
	ordinal        int32 // among the siblings of its name, from 1; 0 until asked for
	mixed          bool  // has text of its own
	inText         bool  // is part of a text; see findTexts
	only           int8  // of its name among its siblings: 1 yes, -1 no, 0 until asked for
}

// attr is an attribute, namespace declarations included.
type attr struct {
	name  *xmlscan.Name
	value string
}

// parse reads a document. The error is a diag.Diagnostic when it is not
// well-formed.
func parse(name string, raw []byte, names *xmlscan.Names, limits xmlscan.Limits) (*document, error) {
	text, encoding, err := xmlscan.Decode(raw)
	if err != nil {
		return nil, named(err, name)
	}
	d := &document{text: text, encoding: encodingOf(raw, encoding), chars: map[int32]*charMap{}, lines: diag.NewLines(text)}
	p := parser{doc: d, open: []int32{-1}}
	s := xmlscan.New(bytes.NewReader(raw), xmlscan.Options{Limits: limits, Names: names})
	for s.Next() {
		p.take(s.Token())
	}
	if err := s.Err(); err != nil {
		return nil, named(err, name)
	}
	p.endText()
	d.findTexts()
	return d, nil
}

// encodingOf names an encoding, with the mark that may stand before the text.
func encodingOf(raw []byte, name string) string {
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		if bytes.HasPrefix(raw, []byte(mark)) {
			return name + " with a byte order mark"
		}
	}
	return name
}

// named puts the document's name into a finding.
func named(err error, name string) error {
	if d, ok := err.(diag.Diagnostic); ok && d.File == "" {
		d.File = name
		return d
	}
	return err
}

type parser struct {
	doc  *document
	open []int32 // the elements around, outermost first, behind a -1

	inText bool     // the last token is character data and may go on
	odd    *charMap // of that token, once something is not written as it reads
}

func (p *parser) around() int32 { return p.open[len(p.open)-1] }

func (p *parser) take(t *xmlscan.Token) {
	switch t.Kind {
	case xmlscan.Text, xmlscan.CData, xmlscan.EntityRef:
		p.takeText(t)
		return
	}
	if t.InEntity {
		return // read as part of the reference that brought it
	}
	p.endText()
	switch t.Kind {
	case xmlscan.StartElement:
		p.takeStart(t)
	case xmlscan.EndElement:
		p.takeEnd(t)
	default:
		p.add(t.Kind, p.around(), t.Start, t.End)
	}
}

func (p *parser) add(kind xmlscan.Kind, n int32, start, end int) int32 {
	p.doc.toks = append(p.doc.toks, token{kind: kind, node: n, start: int32(start), end: int32(end)})
	return int32(len(p.doc.toks) - 1)
}

func (p *parser) takeStart(t *xmlscan.Token) {
	d := p.doc
	n := int32(len(d.nodes))
	el := node{name: t.Name, parent: p.around(), attrLo: int32(len(d.attrs))}
	for i := range t.Attrs {
		if a := &t.Attrs[i]; !a.Defaulted {
			d.attrs = append(d.attrs, attr{name: a.Name, value: string(a.Value)})
		}
	}
	el.attrHi = int32(len(d.attrs))
	el.tok = p.add(t.Kind, n, t.Start, t.End)
	d.nodes = append(d.nodes, el)
	p.open = append(p.open, n)
}

func (p *parser) takeEnd(t *xmlscan.Token) {
	n := p.around()
	p.open = p.open[:len(p.open)-1]
	p.doc.nodes[n].endTok = p.add(t.Kind, n, t.Start, t.End)
	p.doc.nodes[n].after = int32(len(p.doc.nodes))
}

// takeText gathers character data into one token.
func (p *parser) takeText(t *xmlscan.Token) {
	if !p.inText {
		p.inText = true
		p.add(xmlscan.Text, p.around(), t.Start, t.Start)
	}
	last := &p.doc.toks[len(p.doc.toks)-1]
	if p.odd == nil && !plain(t) {
		p.odd = &charMap{}
		p.odd.written(p.doc.text[last.start:last.end], int(last.start))
	}
	last.end = int32(t.End)
	if p.odd != nil {
		p.odd.take(t)
	}
}

// plain reports whether character data is written as it reads.
func plain(t *xmlscan.Token) bool {
	return t.Kind == xmlscan.Text && !t.InEntity && !bytes.ContainsAny(t.Raw, "&\r")
}

func (p *parser) endText() {
	if !p.inText {
		return
	}
	at := int32(len(p.doc.toks) - 1)
	if p.odd != nil {
		p.doc.chars[at] = p.odd
	}
	if n := p.around(); n >= 0 && !blank(p.doc.data(at)) {
		p.doc.nodes[n].mixed = true
	}
	p.inText, p.odd = false, nil
}

// data is the text that a token of character data reads as.
func (d *document) data(tok int32) []byte {
	if m := d.chars[tok]; m != nil {
		return m.data
	}
	return d.text[d.toks[tok].start:d.toks[tok].end]
}

// attributes are those of an element, in the order of the document.
func (d *document) attributes(n int32) []attr { return d.attrs[d.nodes[n].attrLo:d.nodes[n].attrHi] }

const xmlSpace = "http://www.w3.org/XML/1998/namespace"

// xmlID is the xml:id of an element, or "".
func (d *document) xmlID(n int32) string {
	for _, a := range d.attributes(n) {
		if isXMLID(a.name) {
			return a.value
		}
	}
	return ""
}

func isXMLID(n *xmlscan.Name) bool { return n.Local == "id" && n.Space == xmlSpace }

// bounds are where the source text of an element starts and ends.
func (d *document) bounds(n int32) (start, end int32) {
	return d.toks[d.nodes[n].tok].start, d.toks[d.nodes[n].endTok].end
}

// inside reports whether an element is outer or lies in it.
func (d *document) inside(n, outer int32) bool { return n >= outer && n < d.nodes[outer].after }

// blank reports whether a text is nothing but white space.
func blank(text []byte) bool {
	for _, c := range text {
		if c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			return false
		}
	}
	return true
}
