package compact

import (
	"strings"

	"catchword/schema/rng/internal/syntax"
)

// notes are the annotations before a construct.
type notes struct {
	docs     []string // the paragraphs of the documentation
	elements bool     // there are elements among the annotations in brackets
}

// describe gives a node the documentation.
func (a notes) describe(n *syntax.Node) *syntax.Node {
	if len(a.docs) == 0 {
		return n
	}
	doc := strings.Join(a.docs, "\n")
	if n.Doc != "" {
		doc = n.Doc + "\n" + doc
	}
	n.Doc = doc
	return n
}

// annotations reads documentation and annotations in brackets (section 2.1,
// annotations).
func (p *parser) annotations() notes {
	var a notes
	for p.tok.kind == document {
		a.docs = append(a.docs, p.next().text)
	}
	if !p.tok.is("[") {
		return a
	}
	p.enter()
	defer p.leave()
	p.next()
	p.attributes(false)
	for !p.skip("]") {
		if p.tok.kind != prefixed && !p.tok.isWord() {
			p.unexpected("an annotation or `]`")
		}
		p.annotationElement(&a, false)
		a.elements = true
	}
	return a
}

// following reads the annotations behind a construct and gives it their
// documentation.
func (p *parser) following(n *syntax.Node, top bool) {
	for p.tok.is(">>") {
		if top {
			p.refuse(p.tok, "the outermost pattern cannot have annotations behind it")
		}
		p.next()
		if p.tok.kind != prefixed && !p.tok.isWord() {
			p.unexpected("an annotation")
		}
		var a notes
		p.annotationElement(&a, false)
		if n.Kind == syntax.Value || n.Kind == syntax.Name {
			a.describe(n)
		}
	}
}

// attributes reads the attributes of an annotation: names, = and a literal.
func (p *parser) attributes(nested bool) {
	var seen map[string]bool
	for (p.tok.kind == prefixed || nested && p.tok.isWord()) && p.peek().is("=") {
		t := p.next()
		p.next()
		p.text("a text in quotation marks")
		key := p.attributeName(t, nested)
		if seen[key] {
			p.refuse(t, "the annotation has two attributes `%s`", t.text)
		}
		if seen == nil {
			seen = map[string]bool{}
		}
		seen[key] = true
	}
}

// attributeName checks the name of an annotation's attribute and is the same
// for the same names.
func (p *parser) attributeName(t token, nested bool) string {
	if t.kind != prefixed {
		if t.text == "xmlns" {
			p.refuse(t, "an annotation cannot have an attribute `xmlns`")
		}
		return " " + t.text
	}
	prefix, local := t.cut()
	s := p.spaceOf(t, prefix, nested)
	switch {
	case s.name == "" && !s.inherit && !nested:
		p.refuse(t, "the annotation `%s` has to be in a namespace", t.text)
	case s.name == xmlnsSpace:
		p.refuse(t, "an annotation cannot be in the namespace %s", xmlnsSpace)
	}
	return s.name + " " + local
}

// spaceOf is the namespace of an annotation, which must be none of
// RELAX NG unless it is nested in another.
func (p *parser) spaceOf(t token, prefix string, nested bool) space {
	s := p.lookup(prefix, t)
	switch {
	case s.inherit:
		p.refuse(t, "the namespace of the annotation `%s` cannot be inherited", t.text)
	case s.name == relaxSpace && !nested:
		p.refuse(t, "the annotation `%s` cannot be in the namespace of RELAX NG", t.text)
	}
	return s
}

// annotationElement reads an element of an annotation from its name on. The
// text of a:documentation goes to a.
func (p *parser) annotationElement(a *notes, nested bool) {
	p.enter()
	defer p.leave()
	t := p.next()
	documentation := false
	if t.kind == prefixed {
		prefix, local := t.cut()
		s := p.spaceOf(t, prefix, nested)
		documentation = s.name == annotationSpace && local == "documentation"
	}
	p.expect("[")
	p.attributes(true)
	var text strings.Builder
	p.annotationContent(&text)
	if documentation {
		a.docs = append(a.docs, collapse(text.String()))
	}
}

// annotationContent reads up to the closing bracket and keeps the text that is
// no further element's.
func (p *parser) annotationContent(text *strings.Builder) {
	for !p.skip("]") {
		switch {
		case p.tok.kind == literal:
			text.WriteString(p.text("").text)
		case p.tok.kind == prefixed || p.tok.isWord():
			p.annotationElement(&notes{}, true)
		default:
			p.unexpected("a text, an annotation or `]`")
		}
	}
}
