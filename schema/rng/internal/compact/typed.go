package compact

import "catchword/schema/rng/internal/syntax"

// typed reads a datatype with its params and exception, or one of its values.
func (p *parser) typed(a notes, top bool) (n *syntax.Node, except token) {
	name := p.next()
	if p.tok.kind == literal {
		return p.value(a, top, name), token{}
	}
	n = p.node(syntax.Data, name)
	p.dataType(n, name)
	if p.skip("{") {
		for !p.skip("}") {
			n.Children = append(n.Children, p.param())
		}
	}
	if p.tok.is("-") {
		except = p.next()
		n.Children = append(n.Children, p.exception(except))
	}
	return n, except
}

// dataType gives a node the attributes of a datatype's name.
func (p *parser) dataType(n *syntax.Node, t token) {
	local, library := t.text, ""
	if t.kind == prefixed {
		var prefix string
		prefix, local = t.cut()
		uri, ok := p.types[prefix]
		if !ok {
			p.refuse(t, "the prefix `%s` is not declared: write `datatypes %s = \"...\"` at the start of the schema", prefix, prefix)
		}
		library = uri
	}
	n.Attrs = make([]syntax.Attr, 0, 3)
	set(n, syntax.AttrDatatypeLibrary, library, t)
	set(n, syntax.AttrType, local, t)
}

func (p *parser) param() *syntax.Node {
	a := p.annotations()
	name := p.word("a facet or `}`")
	p.expect("=")
	value := p.text("the value of `" + name.text + "` in quotation marks")
	at := name
	at.end = value.end
	n := p.node(syntax.Param, at)
	n.Text = value.text
	set(n, syntax.AttrName, name.text, name)
	return a.describe(n)
}

// exception reads the pattern behind a minus sign.
func (p *parser) exception(minus token) *syntax.Node {
	p.enter()
	defer p.leave()
	n, inner := p.primary(p.annotations(), false)
	p.parenthesized(inner)
	return p.node(syntax.Except, minus, n)
}

// value reads one value of a datatype whose name has been read, or a token.
func (p *parser) value(a notes, top bool, datatype token) *syntax.Node {
	t := p.text("a text in quotation marks")
	if datatype.kind != end {
		t.start = datatype.start
	}
	if top && a.elements {
		p.refuse(t, "the outermost value cannot have annotations that are elements")
	}
	n := p.node(syntax.Value, t)
	n.Text = t.text
	if datatype.kind != end {
		p.dataType(n, datatype)
		inNamespace(n, p.space)
	}
	return n
}
