package schematron

import (
	"bytes"
	"errors"
	"strings"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// The namespaces that a schema file may use.
const (
	isoSpace     = "http://purl.oclc.org/dsdl/schematron"
	ascSpace     = "http://www.ascc.net/xml/schematron" // Schematron 1.5
	xslSpace     = "http://www.w3.org/1999/XSL/Transform"
	relaxngSpace = "http://relaxng.org/ns/structure/1.0"
)

// An element is one of a schema file.
type element struct {
	file      string
	space     string
	local     string
	span      diag.Span // of its start tag
	attrs     []attribute
	children  []child
	nameSpace string // of a function of XSLT: what the prefix of its name stands for
}

type attribute struct {
	space string
	name  string
	value string
	span  diag.Span
}

// A child is an element or text.
type child struct {
	element *element
	text    string
}

// isSchematron reports whether the element is one of Schematron, of any version.
func (e *element) isSchematron() bool { return e.space == isoSpace || e.space == ascSpace }

// attr is the value of an attribute without white space around it.
func (e *element) attr(name string) (string, bool) {
	for i := range e.attrs {
		if e.attrs[i].name == name && e.attrs[i].space == "" {
			return strings.TrimSpace(e.attrs[i].value), true
		}
	}
	return "", false
}

// value is attr for an attribute whose absence is as good as none.
func (e *element) value(name string) string {
	v, _ := e.attr(name)
	return v
}

// at is the place of an attribute, or of the element when it is not there.
func (e *element) at(name string) diag.Span {
	for i := range e.attrs {
		if e.attrs[i].name == name && e.attrs[i].space == "" {
			return e.attrs[i].span
		}
	}
	return e.span
}

// elements are the children that are elements of Schematron.
func (e *element) elements() []*element {
	var found []*element
	for _, c := range e.children {
		if c.element != nil && c.element.isSchematron() {
			found = append(found, c.element)
		}
	}
	return found
}

// parse reads one schema file. The error is a diag.List when it is no XML.
func parse(name string, raw []byte) (*element, error) {
	p := parser{name: name, scan: xmlscan.New(bytes.NewReader(raw), xmlscan.Options{})}
	for p.scan.Next() {
		p.take(p.scan.Token())
	}
	var broken diag.Diagnostic
	if err := p.scan.Err(); errors.As(err, &broken) {
		broken.File = name
		return nil, diag.List{broken}
	} else if err != nil {
		return nil, err
	}
	return p.root, nil
}

// A parser builds the tree of a schema file.
type parser struct {
	name string
	scan *xmlscan.Scanner
	root *element
	open []*element
}

func (p *parser) take(t *xmlscan.Token) {
	switch t.Kind {
	case xmlscan.StartElement:
		e := p.element(t)
		if len(p.open) == 0 {
			p.root = e
		} else {
			p.add(child{element: e})
		}
		p.open = append(p.open, e)
	case xmlscan.EndElement:
		p.open = p.open[:len(p.open)-1]
	case xmlscan.Text, xmlscan.CData:
		if len(p.open) > 0 {
			p.add(child{text: string(t.Data)})
		}
	}
}

func (p *parser) add(c child) {
	outer := p.open[len(p.open)-1]
	outer.children = append(outer.children, c)
}

func (p *parser) element(t *xmlscan.Token) *element {
	e := &element{file: p.name, space: t.Name.Space, local: t.Name.Local, span: p.scan.Span()}
	for i := range t.Attrs {
		a := &t.Attrs[i]
		if a.Namespace {
			continue // XPath knows those that ns declares
		}
		span := diag.Span{Start: p.scan.Pos(a.Start), End: p.scan.Pos(a.End)}
		if prefix, _, ok := strings.Cut(string(a.Value), ":"); ok && e.space == xslSpace && a.Name.Local == "name" {
			e.nameSpace, _ = p.scan.Namespace(prefix)
		}
		e.attrs = append(e.attrs, attribute{a.Name.Space, a.Name.Local, string(a.Value), span})
	}
	return e
}
