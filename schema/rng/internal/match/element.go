package match

import (
	"catchword/schema/rng/internal/automaton"
	"catchword/tei/xmlscan"
)

// start judges a start tag.
func (m *Matcher) start(tok *xmlscan.Token) {
	if len(m.text) > 0 {
		m.flush()
	}
	f := m.top()
	child := frame{name: tok.Name}
	if f.state == nil {
		m.loose(&child)
	} else if o := m.auto.Child(f.state, m.elementSymbol(tok.Name)); o != nil {
		child.opening, child.state = o, o.Child
		f.last = tok.Name
		if f.trouble != nil {
			f.trouble.stray = false
		}
	} else {
		m.misplaced(f, &child)
	}
	f.child = true
	m.attributes(tok, &child)
	m.frames = append(m.frames, child)
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
	parent := &m.frames[len(m.frames)-2]
	if next := m.auto.Sure(f.opening, f.state); next != nil {
		parent.state = next // by far the most usual case
	} else {
		m.leave(f, parent)
	}
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
	case s.Typed && !f.child:
		return m.typed(f)
	case s.Complete():
		return s.Nullable
	case !f.excused:
		m.incomplete(f)
	}
	return alive(s)
}

func all(int) bool { return true }

// alive are the alternatives that were still in question, or all when none was.
func alive(s *automaton.State) func(int) bool {
	if s.Dead {
		return all
	}
	return func(alt int) bool { return !s.Alts[alt].IsNotAllowed() }
}
