package compact

import "catchword/schema/rng/internal/syntax"

// schema reads a whole file (section 2.1, topLevel): declarations, then the
// content of a grammar or one pattern.
func (p *parser) schema() *syntax.Node {
	p.declarations()
	first := token{start: 0, end: 0}
	if p.annotationAhead() {
		return p.wholeGrammar(p.node(syntax.Grammar, first))
	}
	a := p.annotations()
	if !p.componentAhead() {
		return p.wholePattern(a)
	}
	g := p.node(syntax.Grammar, first)
	p.component(g, a, false)
	return p.wholeGrammar(g)
}

func (p *parser) wholeGrammar(g *syntax.Node) *syntax.Node {
	p.components(g, false)
	if p.tok.kind != end {
		p.unexpected("a definition")
	}
	return g
}

func (p *parser) wholePattern(a notes) *syntax.Node {
	n := p.pattern(&a, true)
	if p.tok.kind != end {
		p.unexpected("the end of the schema")
	}
	return n
}

// annotationAhead: an annotation that stands between definitions.
func (p *parser) annotationAhead() bool {
	return (p.tok.kind == prefixed || p.tok.isIdentifier()) && p.peek().is("[")
}

// componentAhead: a definition, start, div or include.
func (p *parser) componentAhead() bool {
	switch {
	case p.tok.isKeyword("start"), p.tok.isKeyword("div"), p.tok.isKeyword("include"):
		return true
	case !p.tok.isIdentifier():
		return false
	}
	next := p.peek()
	return next.is("=") || next.is("|=") || next.is("&=")
}

// components reads the content of a grammar, a div or an include up to what is
// none.
func (p *parser) components(n *syntax.Node, replacing bool) {
	for {
		switch {
		case p.tok.kind == end || p.tok.is("}"):
			return
		case p.annotationAhead():
			p.annotationElement(&notes{}, false)
		default:
			p.component(n, p.annotations(), replacing)
		}
	}
}

// component reads one definition, div or include into a grammar. Where it
// replaces those of an included grammar it is no include.
func (p *parser) component(n *syntax.Node, a notes, replacing bool) {
	p.enter()
	defer p.leave()
	var c *syntax.Node
	switch {
	case p.tok.isKeyword("div"):
		c = p.node(syntax.Div, p.next())
		p.block(c, replacing)
	case p.tok.isKeyword("include") && !replacing:
		c = p.include()
	case p.tok.isKeyword("start"):
		c = p.definition(p.node(syntax.Start, p.next()))
	case p.tok.isIdentifier():
		t := p.next()
		c = p.node(syntax.Define, t)
		set(c, syntax.AttrName, t.text, t)
		p.definition(c)
	default:
		p.unexpected("a definition (name = ...)")
	}
	n.Children = append(n.Children, a.describe(c))
}

// block reads components between braces.
func (p *parser) block(n *syntax.Node, replacing bool) {
	p.expect("{")
	p.components(n, replacing)
	p.expect("}")
}

// definition reads what a name or start is defined as.
func (p *parser) definition(n *syntax.Node) *syntax.Node {
	switch t := p.tok; {
	case t.is("="):
	case t.is("|="):
		set(n, syntax.AttrCombine, "choice", t)
	case t.is("&="):
		set(n, syntax.AttrCombine, "interleave", t)
	default:
		p.unexpected("`=`, `|=` or `&=`")
	}
	p.next()
	n.Children = []*syntax.Node{p.pattern(nil, false)}
	return n
}

func (p *parser) include() *syntax.Node {
	n := p.elsewhere(syntax.Include)
	if p.tok.is("{") {
		p.block(n, true)
	}
	return n
}

// elsewhere reads include or external, the URI of a schema, and whose namespace
// that schema inherits.
func (p *parser) elsewhere(k syntax.Kind) *syntax.Node {
	at := p.next()
	href := p.text("the URI of a schema in quotation marks")
	at.end = href.end
	n := p.node(k, at)
	set(n, syntax.AttrHref, href.text, href)
	if !p.tok.isKeyword("inherit") {
		return inNamespace(n, p.space)
	}
	p.next()
	p.expect("=")
	prefix := p.word("a prefix")
	return inNamespace(n, p.lookup(prefix.text, prefix))
}
