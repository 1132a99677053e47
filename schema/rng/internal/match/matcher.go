package match

import (
	"hash/maphash"

	"catchword/schema/datatype"
	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// A Matcher judges one document after another. It is not safe for concurrent
// use.
type Matcher struct {
	schema  *Schema
	shared  *shared
	auto    *automaton.Automaton
	scan    *xmlscan.Scanner
	report  func(diag.Diagnostic)
	context datatype.Context

	frames   []frame
	text     []byte   // typed text of the innermost element so far
	textAt   diag.Pos // where it begins
	retry    bool     // the token is judged for the second time
	lost     bool     // nothing is judged any more
	ended    bool     // the start tag was empty, and its end has been dealt with
	aliases  []alias
	pending  []finding // about the current token
	tag      diag.Span // of the start tag whose attributes had a finding last
	refusals map[asked]*refusal
	mentions map[*automaton.State][]pattern.Name // attributes by state
	named    int                                 // names that findings have listed or compared
	offer    offer                               // of the finding about a child last
	given    given
	ids      identifiers
	unknown  unknown

	symbols  []symbol // by xmlscan.Name.ID
	verdicts verdicts
	tags     *tags
}

// symbol remembers what a name of the document is in the schema.
type symbol struct {
	name *xmlscan.Name // whose symbol it is, nil for none
	sym  pattern.Symbol
}

// A frame is an open element, or the document around the root.
type frame struct {
	name    *xmlscan.Name      // nil for the document
	state   *automaton.State   // nil: nothing is known about the content, anything goes
	opening *automaton.Opening // how the parent goes on behind it; nil: as it was
	excused bool               // the element is a finding itself: it may lack what it asks for
	last    *xmlscan.Name      // the last child that was in order
	child   bool               // a child has been met: text is not typed any more
	trouble *trouble           // nil as long as the content is in order
}

// typed reports whether the element's text is judged as a whole, at its end; the
// state is known.
func (f *frame) typed() bool { return f.state.Typed && !f.child }

// trouble is what has been found in the content of one element.
type trouble struct {
	stray  bool           // text has been refused since the last child that is in order
	faults int            // misplaced children so far
	owed   []pattern.Name // names that have been said to be missing
	early  []pattern.Name // children that have been said to come too early
	late   pattern.Name   // the last misplaced child, when none in order has come since
}

func (f *frame) inTrouble() *trouble {
	if f.trouble == nil {
		f.trouble = &trouble{}
	}
	return f.trouble
}

// New returns a Matcher.
func New(s *Schema) *Matcher {
	return &Matcher{schema: s, verdicts: verdicts{seed: maphash.MakeSeed()}, tags: new(tags)}
}

// Begin starts with a document that scan reads. report gets the findings, in
// the order of the document but for those about identifiers, which come in a
// second reading: see Unsettled.
func (m *Matcher) Begin(scan *xmlscan.Scanner, report func(diag.Diagnostic)) {
	m.join(m.schema.current())
	if m.scan != scan {
		clear(m.symbols) // another table of names
		m.tags.forget()
	}
	m.scan, m.report = scan, report
	m.context = datatype.Context{Namespaces: scan.Namespace}
	m.frames = append(m.frames[:0], frame{state: m.auto.Root()})
	m.text, m.ended, m.lost, m.aliases = m.text[:0], false, false, m.aliases[:0]
	m.pending, m.tag, m.named = m.pending[:0], diag.Span{}, 0
	m.ids.reset()
	m.unknown.reset()
	if m.schema.start.IsNotAllowed() {
		m.found(finding{kind: nothingAllowed})
		m.frames[0].state = nil
		m.flushFindings()
	}
}

// Token takes the scanner's current token.
func (m *Matcher) Token(tok *xmlscan.Token) {
	if m.usual(tok) {
		return
	}
	before := m.mark(tok.Kind)
	m.judge(tok)
	if m.auto.Heavy() {
		m.lighten(&before, tok)
	}
	if len(m.pending) > 0 {
		m.flushFindings()
	}
}

// usual deals with the tokens about which nothing has to be worked out, by far
// the most: those that say nothing, that change nothing, start tags that have
// been judged at such a place, and end tags of elements that may end. It asks the automaton for nothing new, so that it
// cannot become too large by it.
func (m *Matcher) usual(tok *xmlscan.Token) bool {
	f := m.top()
	switch tok.Kind {
	case xmlscan.Text, xmlscan.CData:
		return f.state == nil || f.state.Mixed() || !f.typed() && blank(tok.Data)
	case xmlscan.EndElement:
		if m.ended {
			m.ended = false
			return true
		}
		if next := m.auto.Sure(f.opening, f.state); next != nil {
			m.leaveFor(next)
			return true
		}
		return false
	case xmlscan.StartElement:
		return m.repeat(tok, f)
	}
	return true
}

func (m *Matcher) judge(tok *xmlscan.Token) {
	switch tok.Kind {
	case xmlscan.StartElement:
		m.start(tok)
		if tok.Empty {
			m.end()
			m.ended = true
		}
	case xmlscan.EndElement:
		m.end()
	case xmlscan.Text, xmlscan.CData:
		m.characters(tok)
	}
}

// refresh keeps in bounds what is remembered about the schema: it goes on with a
// new automaton when the old one has grown too large.
func (m *Matcher) refresh() {
	m.join(m.schema.current())
	for i := range m.frames {
		f := &m.frames[i]
		if f.state != nil {
			f.state = m.auto.State(f.state.Alts)
		}
		if f.opening != nil {
			f.opening = m.auto.Adopt(f.opening)
		}
	}
}

// join goes on with what is worked out in an automaton.
func (m *Matcher) join(s *shared) {
	if m.shared != s {
		m.shared, m.auto = s, s.automaton
		m.tags.forget()
		clear(m.refusals)
		clear(m.mentions)
	}
}

// End ends a document that has been read to its end.
func (m *Matcher) End() { m.ids.complete = true }

func (m *Matcher) top() *frame { return &m.frames[len(m.frames)-1] }

// symbol is the symbol of an element's or attribute's name.
func (m *Matcher) symbol(name *xmlscan.Name) pattern.Symbol {
	if name.ID < len(m.symbols) && m.symbols[name.ID].name == name {
		return m.symbols[name.ID].sym
	}
	for name.ID >= len(m.symbols) {
		m.symbols = append(m.symbols, make([]symbol, 256)...)
	}
	sym := m.schema.base.Symbol(name.Space, name.Local)
	m.symbols[name.ID] = symbol{name, sym}
	return sym
}
