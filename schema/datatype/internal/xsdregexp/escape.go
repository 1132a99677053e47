package xsdregexp

import (
	"strings"
	"sync"
	"unicode"

	"catchword/schema/internal/xmlname"
)

// The classes that have an escape of their own (appendix F.1.1).
var (
	spaces  = sync.OnceValue(func() set { return chars(" \t\n\r") })
	digits  = sync.OnceValue(func() set { return of(unicode.Nd) })
	wordly  = sync.OnceValue(func() set { return union(of(unicode.P, unicode.Z), others()).complement() })
	initial = sync.OnceValue(func() set { return union(chars(":_"), set{{'A', 'Z'}, {'a', 'z'}}, of(xmlname.Start)) })
	inName  = sync.OnceValue(func() set { return union(initial(), chars("-."), set{{'0', '9'}}, of(xmlname.Rest)) })
	visible = sync.OnceValue(func() set { return chars("\n\r").complement() })
)

// others is the category C: what is assigned in no other category.
var others = sync.OnceValue(func() set {
	return of(unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z).complement()
})

// escape reads what stands behind a backslash.
func (p *parser) escape() set {
	c := p.next()
	switch c {
	case 'n':
		return single('\n')
	case 'r':
		return single('\r')
	case 't':
		return single('\t')
	case 's', 'S':
		return p.either(spaces(), c == 'S')
	case 'i', 'I':
		return p.either(initial(), c == 'I')
	case 'c', 'C':
		return p.either(inName(), c == 'C')
	case 'd', 'D':
		return p.either(digits(), c == 'D')
	case 'w', 'W':
		return p.either(wordly(), c == 'W')
	case 'p', 'P':
		return p.either(p.property(), c == 'P')
	}
	switch {
	case c == end:
		p.fail("there is no such escape")
	case !strings.ContainsRune(`\|.-^?*+(){}[]`, c):
		p.failBefore("there is no such escape")
	}
	return single(c)
}

func (p *parser) either(s set, not bool) set {
	if not {
		return s.complement()
	}
	return s
}

// property reads {category} or {Isblock}.
func (p *parser) property() set {
	p.expect('{')
	start := p.offset
	for p.peek() != '}' {
		if p.peek() < 0 {
			p.fail("a } is missing")
		}
		p.next()
	}
	name := p.expr[start:p.offset]
	p.next()
	if block, ok := strings.CutPrefix(name, "Is"); ok {
		for _, b := range blocks {
			if b.name == block {
				return b.set
			}
		}
		p.offset = start
		p.fail("there is no Unicode block `" + block + "`")
	}
	s, ok := category(name)
	if !ok {
		p.offset = start
		p.fail("there is no Unicode category `" + name + "`")
	}
	return s
}

// category is a general category of Unicode, by its name of one or two letters.
// Surrogates (Cs) are no characters.
func category(name string) (set, bool) {
	switch name {
	case "C":
		return others(), true
	case "Cn":
		return others().minus(of(unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs)), true
	}
	t := unicode.Categories[name]
	if t == nil || len(name) > 2 || name == "LC" || name == "Cs" {
		return nil, false
	}
	return of(t), true
}
