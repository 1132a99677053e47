package compact

import "catchword/schema/rng/internal/syntax"

// nameClass reads names joined by |, or one wildcard with an exception (section
// 2.1, nameClass). Names without prefix are in no namespace where they name
// attributes, else in the default namespace.
func (p *parser) nameClass(attribute bool) *syntax.Node {
	p.enter()
	defer p.leave()
	n, excepting := p.basicNameClass(attribute, true)
	if excepting || !p.tok.is("|") {
		return n
	}
	choice := p.node(syntax.Choice, p.tok, n)
	for p.skip("|") {
		n, _ := p.basicNameClass(attribute, false)
		choice.Children = append(choice.Children, n)
	}
	return choice
}

// basicNameClass reads one name, wildcard or name class in parentheses, and the
// annotations around it. excepting: a wildcard with an exception, which is
// allowed only to stand alone.
func (p *parser) basicNameClass(attribute, alone bool) (n *syntax.Node, excepting bool) {
	a := p.annotations()
	switch t := p.tok; {
	case t.is("*"):
		n = p.node(syntax.AnyName, p.next())
		excepting = alone && p.exceptNames(n, attribute)
	case t.kind == anyInSpace:
		p.next()
		n = inNamespace(p.node(syntax.NsName, t), p.lookup(t.text, t))
		excepting = alone && p.exceptNames(n, attribute)
	case t.is("("):
		p.next()
		n = p.nameClass(attribute)
		p.expect(")")
	default:
		n = p.name(attribute)
	}
	a.describe(n)
	p.following(n, false)
	return n, excepting
}

// exceptNames reads the exception to a wildcard if there is one.
func (p *parser) exceptNames(n *syntax.Node, attribute bool) bool {
	if !p.tok.is("-") {
		return false
	}
	minus := p.next()
	except, _ := p.basicNameClass(attribute, false)
	n.Children = []*syntax.Node{p.node(syntax.Except, minus, except)}
	return true
}

func (p *parser) name(attribute bool) *syntax.Node {
	t := p.tok
	if t.kind == prefixed {
		p.next()
		prefix, local := t.cut()
		n := inNamespace(p.node(syntax.Name, t), p.lookup(prefix, t))
		n.Text = local
		return n
	}
	p.word("a name")
	n := p.node(syntax.Name, t)
	n.Text = t.text
	if attribute {
		set(n, syntax.AttrNS, "", t)
		return n
	}
	return inNamespace(n, p.space)
}
