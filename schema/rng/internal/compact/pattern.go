package compact

import "catchword/schema/rng/internal/syntax"

// pattern reads patterns joined by one kind of operator (section 2.1, pattern).
// The annotations of the first of them may have been read before.
func (p *parser) pattern(first *notes, top bool) *syntax.Node {
	p.enter()
	defer p.leave()
	n, except := p.repeated(first, top)
	kind := joined(p.tok)
	if kind == syntax.Invalid {
		return n
	}
	operator := p.tok
	all := []*syntax.Node{n}
	for {
		p.parenthesized(except)
		if !p.skip(operator.text) {
			break
		}
		n, except = p.repeated(nil, top)
		all = append(all, n)
	}
	if joined(p.tok) != syntax.Invalid {
		p.refuse(p.tok, "`%s` cannot follow `%s` without parentheses to say what belongs together", p.tok.text, operator.text)
		panic(stop{})
	}
	return p.node(kind, operator, all...)
}

// joined is what an operator between patterns makes of them.
func joined(t token) syntax.Kind {
	switch {
	case t.is("|"):
		return syntax.Choice
	case t.is("&"):
		return syntax.Interleave
	case t.is(","):
		return syntax.Group
	default:
		return syntax.Invalid
	}
}

// parenthesized refuses an exception, by its minus sign, that stands together
// with other operators.
func (p *parser) parenthesized(except token) {
	if except.kind == sign {
		p.refuse(except, "an exception (`-`) beside other operators has to stand in parentheses")
	}
}

// repeated reads a primary pattern, how often it may occur, and the annotations
// behind it. The minus sign of an exception that stands in no parentheses is
// handed on.
func (p *parser) repeated(first *notes, top bool) (n *syntax.Node, except token) {
	if first == nil {
		a := p.annotations()
		first = &a
	}
	n, except = p.primary(*first, top)
	p.following(n, top)
	kind := syntax.Invalid
	switch {
	case p.tok.is("?"):
		kind = syntax.Optional
	case p.tok.is("*"):
		kind = syntax.ZeroOrMore
	case p.tok.is("+"):
		kind = syntax.OneOrMore
	default:
		return n, except
	}
	p.parenthesized(except)
	n = p.node(kind, p.next(), n)
	p.following(n, top)
	return n, token{}
}

// primary reads a pattern without operators.
func (p *parser) primary(a notes, top bool) (n *syntax.Node, except token) {
	switch t := p.tok; {
	case t.is("("):
		n = p.inParentheses(top)
	case t.kind == keyword:
		n, except = p.keywordPattern(a, top)
	case t.isIdentifier():
		n = p.reference(syntax.Ref)
	case t.kind == literal:
		n = p.value(a, top, token{})
	case t.kind == prefixed:
		n, except = p.typed(a, top)
	default:
		p.unexpected("a pattern")
	}
	return a.describe(n), except
}

func (p *parser) inParentheses(top bool) *syntax.Node {
	p.next()
	n := p.pattern(nil, top)
	p.expect(")")
	return n
}

// keywordPattern reads a pattern that begins with a keyword.
func (p *parser) keywordPattern(a notes, top bool) (n *syntax.Node, except token) {
	switch p.tok.text {
	case "element":
		return p.named(syntax.Element), token{}
	case "attribute":
		return p.named(syntax.Attribute), token{}
	case "list":
		return p.braced(syntax.List), token{}
	case "mixed":
		return p.braced(syntax.Mixed), token{}
	case "empty":
		return p.node(syntax.Empty, p.next()), token{}
	case "text":
		return p.node(syntax.Text, p.next()), token{}
	case "notAllowed":
		return p.node(syntax.NotAllowed, p.next()), token{}
	case "parent":
		p.next()
		return p.reference(syntax.ParentRef), token{}
	case "external":
		return p.elsewhere(syntax.ExternalRef), token{}
	case "grammar":
		n = p.node(syntax.Grammar, p.next())
		p.block(n, false)
		return n, token{}
	case "string", "token":
		return p.typed(a, top)
	}
	p.unexpected("a pattern")
	return nil, token{}
}

func (p *parser) reference(k syntax.Kind) *syntax.Node {
	t := p.identifier("the name of a definition")
	n := p.node(k, t)
	set(n, syntax.AttrName, t.text, t)
	return n
}

// named reads an element or attribute pattern.
func (p *parser) named(k syntax.Kind) *syntax.Node {
	at := p.next()
	names := p.nameClass(k == syntax.Attribute)
	at.end = max(at.end, names.End)
	n := p.node(k, at, names, nil)
	p.expect("{")
	n.Children[1] = p.pattern(nil, false)
	p.expect("}")
	return n
}

// braced reads a keyword with a pattern in braces.
func (p *parser) braced(k syntax.Kind) *syntax.Node {
	n := p.node(k, p.next())
	p.expect("{")
	n.Children = []*syntax.Node{p.pattern(nil, false)}
	p.expect("}")
	return n
}
