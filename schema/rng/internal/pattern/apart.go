package pattern

import "iter"

// An Apart is an attribute that has nothing to do with others beside it: it
// stands in no choice but that to be left out, and has one name.
type Apart struct {
	Attribute *Pattern
	Required  bool
}

// Apart are the attributes of p that stand apart. No two attributes in a group
// have a name in common (section 7.3): whichever others there are, one that
// stands apart is met there and nowhere else in p, and changes nothing about the
// rest.
func (p *Pattern) Apart() iter.Seq[Apart] {
	return func(yield func(Apart) bool) { p.eachApart(yield) }
}

// eachApart calls f until it returns false, and reports whether it never has.
func (p *Pattern) eachApart(f func(Apart) bool) bool {
	for ; p.Kind == Group && p.flags&hasAttribute != 0; p = p.Right {
		if !p.Left.eachApart(f) {
			return false
		}
	}
	if p.flags&hasAttribute == 0 {
		return true
	}
	for _, q := range p.Alts {
		if p.Kind == Interleave && !q.eachApart(f) {
			return false
		}
	}
	a, ok := p.apart()
	return !ok || f(a)
}

// OptionalApart is the attribute with a name that stands apart in p and need not
// be there, nil for none.
func (p *Pattern) OptionalApart(sym Symbol) *Pattern {
	for a := range p.Apart() {
		if !a.Required && a.Attribute.Names.Sym == sym {
			return a.Attribute
		}
	}
	return nil
}

// apart is p as an attribute that stands apart.
func (p *Pattern) apart() (a Apart, ok bool) {
	a = Apart{p, true}
	if p.Kind == Choice && len(p.Alts) == 2 && p.Alts[0].Kind == Empty {
		a = Apart{p.Alts[1], false}
	}
	return a, a.Attribute.Kind == Attribute && a.Attribute.Names.Class == OneName
}

// Without is p without those attributes that stand apart and of which leave
// reports true.
func (b *Builder) Without(p *Pattern, leave func(attribute *Pattern) bool) *Pattern {
	switch {
	case p.flags&hasAttribute == 0:
		return p
	case p.Kind == Group:
		return b.Group(b.Without(p.Left, leave), b.Without(p.Right, leave), nil)
	case p.Kind == Interleave:
		rest := make([]*Pattern, len(p.Alts))
		for i, q := range p.Alts {
			rest[i] = b.Without(q, leave)
		}
		return b.Interleave(nil, rest...)
	}
	if a, ok := p.apart(); ok && leave(a.Attribute) {
		return b.empty
	}
	return p
}
