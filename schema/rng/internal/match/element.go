package match

import (
	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
	"catchword/tei/xmlscan"
)

// start judges a start tag.
func (m *Matcher) start(tok *xmlscan.Token) {
	if len(m.text) > 0 {
		m.flush()
	}
	f := m.top()
	child := frame{name: tok.Name}
	known := false
	if f.state == nil {
		m.loose(&child)
	} else if o := m.auto.Child(f.state, m.elementSymbol(tok.Name)); o != nil {
		child.opening, child.state = o, o.Child
		f.met(tok.Name)
		known = true
	} else {
		m.misplaced(f, &child)
	}
	f.child = true
	m.attributes(tok, &child)
	if known {
		m.remember(tok, f.state, &child)
	}
	m.frames = append(m.frames, child)
}

// met notes a child that is in order.
func (f *frame) met(name *xmlscan.Name) {
	f.last, f.child = name, true
	if f.trouble != nil {
		f.trouble.stray, f.trouble.late = false, pattern.Name{}
	}
}

// loose opens a child of an element of which nothing is known: one that the
// schema defines is judged by its definition.
func (m *Matcher) loose(child *frame) {
	defs := m.schema.elements(m.elementSymbol(child.name))
	if len(defs) == 0 || m.lost {
		return
	}
	child.state = m.detached(nil, defs).Child
}

// end judges an end tag.
func (m *Matcher) end() {
	f := m.top()
	if next := m.auto.Sure(f.opening, f.state); next != nil {
		m.leaveFor(next)
		return
	}
	m.leave(f, &m.frames[len(m.frames)-2])
	m.pop()
}

// leaveFor ends the innermost element, behind which the parent is in a state.
func (m *Matcher) leaveFor(next *automaton.State) {
	m.frames[len(m.frames)-2].state = next
	m.pop()
}

func (m *Matcher) pop() {
	m.frames = m.frames[:len(m.frames)-1]
	if n := len(m.aliases); n > 0 && m.aliases[n-1].depth == len(m.frames) {
		m.aliases = m.aliases[:n-1]
	}
}

// leave judges an end tag, and says how the parent goes on.
func (m *Matcher) leave(f, parent *frame) {
	matched := m.complete(f)
	m.text = m.text[:0]
	if f.opening != nil {
		parent.state = m.auto.After(f.opening, matched)
	}
}

// complete judges whether an element may end, and says which of its
// alternatives then have matched.
func (m *Matcher) complete(f *frame) func(int) bool {
	s := f.state
	switch {
	case s == nil:
		return all
	case f.typed():
		return m.typed(f)
	case s.Complete():
		return s.Nullable
	case !f.excused && !f.misfilled():
		m.incomplete(f)
	}
	return alive(s)
}

// misfilled reports that all there is in an element has been refused: what it
// lacks is probably meant by that.
func (f *frame) misfilled() bool {
	return f.trouble != nil && f.trouble.faults > 0 && f.last == nil
}

func all(int) bool { return true }

// alive are the alternatives that were still in question, or all when none was.
func alive(s *automaton.State) func(int) bool {
	if s.Dead {
		return all
	}
	return func(alt int) bool { return !s.Alts[alt].IsNotAllowed() }
}
