package compact

import "catchword/schema/rng/internal/syntax"

const (
	xmlSpace        = "http://www.w3.org/XML/1998/namespace"
	xmlnsSpace      = "http://www.w3.org/2000/xmlns" // as the specification spells it
	relaxSpace      = "http://relaxng.org/ns/structure/1.0"
	annotationSpace = "http://relaxng.org/ns/compatibility/annotations/1.0"
	xsdLibrary      = "http://www.w3.org/2001/XMLSchema-datatypes"
)

// space is what a prefix stands for: a namespace, or the one that the place
// from which the schema is included inherits.
type space struct {
	name    string
	inherit bool
	at      token // where it is declared
}

// declarations reads what stands before patterns and grammars (section 2.1,
// decl).
func (p *parser) declarations() {
	p.space = space{inherit: true}
	p.spaces = map[string]space{"xml": {name: xmlSpace}}
	p.types = map[string]string{"xsd": xsdLibrary}
	for {
		switch {
		case p.tok.isKeyword("namespace"):
			p.next()
			p.namespace(p.word("a prefix"))
		case p.tok.isKeyword("default"):
			p.defaultNamespace()
		case p.tok.isKeyword("datatypes"):
			p.next()
			prefix := p.word("a prefix")
			p.expect("=")
			p.types[prefix.text] = p.text("the URI of a datatype library in quotation marks").text
		default:
			return
		}
	}
}

func (p *parser) defaultNamespace() {
	p.next()
	if !p.tok.isKeyword("namespace") {
		p.unexpected("`namespace`")
	}
	p.next()
	if p.tok.isWord() {
		p.space = p.namespace(p.next())
		return
	}
	p.space = p.namespaceName()
}

// namespace reads what a prefix stands for and declares it.
func (p *parser) namespace(prefix token) space {
	s := p.namespaceName()
	switch {
	case prefix.text == "xmlns":
		p.refuse(prefix, "`xmlns` cannot be declared as a prefix")
	case prefix.text == "xml" && s.name != xmlSpace:
		p.refuse(prefix, "the prefix `xml` always stands for %s", xmlSpace)
	case prefix.text != "xml" && s.name == xmlSpace:
		p.refuse(prefix, "only the prefix `xml` can stand for %s", xmlSpace)
	}
	if prefix.text != "xml" {
		p.spaces[prefix.text] = s
		p.context = p.context.Declare(prefix.text, s.name)
	}
	return s
}

func (p *parser) namespaceName() space {
	p.expect("=")
	if p.tok.isKeyword("inherit") {
		return space{inherit: true, at: p.next()}
	}
	t := p.text("a namespace in quotation marks or `inherit`")
	return space{name: t.text, at: t}
}

// lookup is what a prefix stands for at a token.
func (p *parser) lookup(prefix string, at token) space {
	s, ok := p.spaces[prefix]
	if !ok {
		p.refuse(at, "the prefix `%s` is not declared: write `namespace %s = \"...\"` at the start of the schema", prefix, prefix)
	}
	return s
}

// inNamespace gives a node its namespace, unless it inherits one.
func inNamespace(n *syntax.Node, s space) *syntax.Node {
	if !s.inherit {
		set(n, syntax.AttrNS, s.name, s.at)
	}
	return n
}
