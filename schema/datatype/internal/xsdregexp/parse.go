package xsdregexp

import (
	"math"
	"unicode/utf8"
)

// maxDepth bounds how deeply groups and classes nest.
const maxDepth = 200

// parse reads a regular expression (appendix F, productions 1 to 24).
func parse(expr string) (n *node, err error) {
	p := &parser{expr: expr}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *Error:
			err = e
		default:
			panic(e)
		}
	}()
	n = p.regExp()
	switch p.peek() {
	case end:
		return n, nil
	case ')':
		p.fail("this ) closes nothing")
	case '?', '*', '+', '{':
		p.fail("there is nothing here to repeat")
	default:
		p.fail("`" + string(p.peek()) + "` has to be escaped with \\ here")
	}
	return nil, nil
}

// parser reads an expression from the front. It leaves by a panic with an
// *Error, which parse turns into a result.
type parser struct {
	expr   string
	offset int
	depth  int
}

// end is the character behind the last one.
const end rune = -1

func (p *parser) peek() rune {
	if p.offset == len(p.expr) {
		return end
	}
	r, _ := utf8.DecodeRuneInString(p.expr[p.offset:])
	return r
}

func (p *parser) next() rune {
	if p.offset == len(p.expr) {
		return end
	}
	r, n := utf8.DecodeRuneInString(p.expr[p.offset:])
	p.offset += n
	return r
}

func (p *parser) skip(r rune) bool {
	if p.peek() != r {
		return false
	}
	p.next()
	return true
}

func (p *parser) expect(r rune) {
	if !p.skip(r) {
		p.fail("a " + string(r) + " is missing")
	}
}

func (p *parser) fail(message string) { panic(&Error{Offset: p.offset, Message: message}) }

// failBefore is fail for the character just read.
func (p *parser) failBefore(message string) {
	_, n := utf8.DecodeLastRuneInString(p.expr[:p.offset])
	p.offset -= n
	p.fail(message)
}

func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		p.fail("groups or classes are nested too deeply")
	}
}

func (p *parser) leave() { p.depth-- }

func (p *parser) regExp() *node {
	branches := []*node{p.branch()}
	for p.skip('|') {
		branches = append(branches, p.branch())
	}
	return alternate(branches)
}

func (p *parser) branch() *node {
	var parts []*node
	for {
		a := p.atom()
		if a == nil {
			return concat(parts)
		}
		parts = append(parts, p.quantified(a))
	}
}

// atom reads one character, class or group; nil where none begins.
func (p *parser) atom() *node {
	switch p.peek() {
	case end, '?', '*', '+', ')', '{', '}', '|', ']':
		return nil
	case '(':
		return p.group()
	case '\\':
		p.next()
		return &node{op: opClass, class: p.escape()}
	case '[':
		p.next()
		return &node{op: opClass, class: p.class()}
	case '.':
		p.next()
		return &node{op: opClass, class: visible()}
	default:
		return &node{op: opClass, class: single(p.next())}
	}
}

func (p *parser) group() *node {
	p.enter()
	defer p.leave()
	p.next()
	n := p.regExp()
	p.expect(')')
	return n
}

func (p *parser) quantified(a *node) *node {
	r := &node{op: opRepeat, parts: []*node{a}, max: unlimited}
	switch p.peek() {
	case '?':
		r.max = 1
	case '*':
	case '+':
		r.min = 1
	case '{':
		p.next()
		r.min, r.max = p.quantity()
		p.expect('}')
		return r
	default:
		return a
	}
	p.next()
	return r
}

// quantity reads n, n, or n,m.
func (p *parser) quantity() (low, high int) {
	low = p.count()
	if !p.skip(',') {
		return low, low
	}
	if p.peek() == '}' {
		return low, unlimited
	}
	if high = p.count(); high < low {
		p.fail("the second number is smaller than the first")
	}
	return low, high
}

func (p *parser) count() int {
	n, start := 0, p.offset
	for '0' <= p.peek() && p.peek() <= '9' {
		n = min(n*10+int(p.next()-'0'), math.MaxInt32)
	}
	if p.offset == start {
		p.fail("a number is missing")
	}
	return n
}

// class reads a class behind its opening bracket.
func (p *parser) class() set {
	p.enter()
	defer p.leave()
	negated := p.skip('^')
	members, subtracts := p.members()
	if negated {
		members = members.complement()
	}
	if subtracts {
		members = members.minus(p.class())
	}
	p.expect(']')
	return members
}

// members reads the characters and ranges of a class up to its closing bracket
// or, when subtracts, up to behind the opening one of the class to take away.
func (p *parser) members() (all set, subtracts bool) {
	var sets []set
	for {
		m := p.member()
		if p.skip('-') {
			if p.skip('[') {
				return union(append(sets, m)...), true
			}
			m = p.upTo(m)
			if p.skip('-') {
				p.expect('[')
				return union(append(sets, m)...), true
			}
		}
		sets = append(sets, m)
		if p.peek() == ']' {
			return union(sets...), false
		}
	}
}

// upTo reads the end of a range that begins with a character.
func (p *parser) upTo(first set) set {
	start := p.offset
	last := p.member()
	low, ok := first.single()
	high, ok2 := last.single()
	if !ok || !ok2 {
		p.offset = start
		p.fail("a range has to begin and end with one character")
	}
	if high < low {
		p.offset = start
		p.fail("the range ends before it begins")
	}
	return set{{low, high}}
}

// single is the character of a set that was written as one. (No class with an
// escape of its own holds but one.)
func (s set) single() (rune, bool) {
	if len(s) != 1 || s[0].low != s[0].high {
		return 0, false
	}
	return s[0].low, true
}

func (p *parser) member() set {
	switch c := p.next(); c {
	case end:
		p.fail("a ] is missing")
	case '\\':
		return p.escape()
	case '[', ']', '-':
		p.failBefore("`" + string(c) + "` has to be escaped with \\ here")
	default:
		return single(c)
	}
	return nil
}
