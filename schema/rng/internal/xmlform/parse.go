package xmlform

import (
	"bytes"
	"errors"
	"fmt"

	"catchword/schema/rng/internal/syntax"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// Namespace is the namespace of RELAX NG.
const Namespace = "http://relaxng.org/ns/structure/1.0"

const (
	annotations = "http://relaxng.org/ns/compatibility/annotations/1.0"
	xmlSpace    = "http://www.w3.org/XML/1998/namespace"
)

// Parse reads one schema file. The error is a diag.List whose findings lie in
// the file; the tree is then nil. It takes time and memory linear in raw.
func Parse(name string, raw []byte) (*syntax.Node, error) {
	p := &parser{
		scan: xmlscan.New(bytes.NewReader(raw), xmlscan.Options{}),
		file: &syntax.File{Name: name, Text: raw},
	}
	p.run()
	p.decode()
	if err := p.scan.Err(); err != nil {
		return nil, p.broken(err)
	}
	if p.root != nil && len(p.faults) == 0 {
		check(p.root, p.refuse)
	}
	if list := p.findings(); len(list) > 0 {
		return nil, list
	}
	return p.root, nil
}

// decode gives the file its text, for places: what is UTF-8 is that already.
func (p *parser) decode() {
	raw := p.file.Text
	if p.scan.Err() == nil && p.scan.Encoding() == "UTF-8" && !bytes.HasPrefix(raw, []byte("\xEF\xBB\xBF")) {
		return
	}
	if text, _, err := xmlscan.Decode(raw); err == nil {
		p.file.Text = text
	}
}

// broken is a document that is no XML, as findings of its schema file.
func (p *parser) broken(err error) error {
	var d diag.Diagnostic
	if !errors.As(err, &d) {
		return err
	}
	d.File = p.file.Name
	return diag.List{d}
}

// A parser builds the tree from tokens.
type parser struct {
	scan   *xmlscan.Scanner
	file   *syntax.File
	root   *syntax.Node
	open   []frame
	inner  []*syntax.Node // the children so far of all open elements
	kinds  []nameKind     // by Name.ID
	room   room
	faults []fault
}

// A frame is an open element of RELAX NG.
type frame struct {
	node  *syntax.Node
	first int    // of its children in parser.inner
	base  string // xml:base in force, "" for that of the file
	text  []byte // character data so far
}

// A fault is a finding whose place is not yet turned into lines.
type fault struct {
	start, end int
	message    string
}

func (p *parser) refuse(start, end int, format string, args ...any) {
	p.faults = append(p.faults, fault{start, end, fmt.Sprintf(format, args...)})
}

func (p *parser) findings() diag.List {
	var list diag.List
	for _, f := range p.faults {
		list.Add(diag.Diagnostic{
			File: p.file.Name, Severity: diag.Error, Source: diag.RelaxNG, Code: "schema-syntax",
			Message: f.message, Span: p.file.Span(f.start, f.end),
		})
	}
	return list
}

func (p *parser) run() {
	for p.scan.Next() {
		switch tok := p.scan.Token(); tok.Kind {
		case xmlscan.StartElement:
			p.start(tok)
		case xmlscan.EndElement:
			p.end()
		case xmlscan.Text, xmlscan.CData:
			p.text(tok)
		}
	}
}

// start opens an element of RELAX NG, or passes over a foreign one.
func (p *parser) start(tok *xmlscan.Token) {
	if tok.Name.Space != Namespace {
		p.foreign(tok)
		return
	}
	kind := p.kind(tok.Name)
	if kind == syntax.Invalid {
		p.refuse(tok.Start, tok.End, "RELAX NG has no element `%s`", tok.Name.Local)
	}
	n := p.room.node()
	n.Kind, n.File, n.Start, n.End = kind, p.file, tok.Start, tok.End
	f := frame{node: n, first: len(p.inner)}
	if len(p.open) == 0 {
		p.root = n
	} else {
		outer := &p.open[len(p.open)-1]
		n.Context, f.base = outer.node.Context, outer.base
	}
	p.attributes(&f, tok)
	p.open = append(p.open, f)
}

func (p *parser) end() {
	f := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	f.node.Children = p.room.list(p.inner[f.first:])
	p.inner = append(p.inner[:f.first], f.node)
	switch n := f.node; n.Kind {
	case syntax.Value, syntax.Param:
		n.Text = p.room.text(f.text)
	case syntax.Name:
		n.Text = p.room.text(trim(f.text))
	}
}

func (p *parser) text(tok *xmlscan.Token) {
	if len(p.open) == 0 {
		return
	}
	f := &p.open[len(p.open)-1]
	switch f.node.Kind {
	case syntax.Value, syntax.Param, syntax.Name:
		f.text = append(f.text, tok.Data...)
	default:
		if len(trim(tok.Data)) > 0 {
			p.refuse(tok.Start, tok.End, "`%s` contains no text of its own", f.node.Kind)
		}
	}
}
