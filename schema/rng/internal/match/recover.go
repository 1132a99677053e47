package match

import (
	"slices"

	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
	"catchword/tei/diag"
)

// A place is where something is not allowed: a state, and the name of what
// came. The name of text is the zero Name.
type place struct {
	state *automaton.State
	name  pattern.Name
}

// A recovery is what to say about something that is not allowed in a place, and
// how to go on. It is worked out once and immutable.
type recovery struct {
	kind     kind
	near     pattern.Name   // what is probably meant; the zero Name for nothing
	missing  []pattern.Name // what has to come first
	either   []pattern.Name // when none of them is certain: one of those has to
	holders  []pattern.Name // for text: the elements that may come and can hold it
	wrap     []pattern.Name // and those of them that are worth naming
	expected []pattern.Name // what may come, nearest first
	next     []pattern.Name // of which one has to, if the element cannot end
	other    bool           // names that the schema does not mention may come, too
	opening  *automaton.Opening
	state    *automaton.State // for text: how the element goes on
	unknown  bool             // nothing is known about the content
}

// enough is how many misplaced children of one element are taken for what else
// they may be meant as. From then on they count as being too much, so that what
// is kept open does not pile up.
const enough = 4

// maxRecoveries bounds how many recoveries are remembered.
const maxRecoveries = 2000

// misplaced reports a child that may not come in f, and opens it.
func (m *Matcher) misplaced(f, child *frame) {
	if m.astray(f) {
		f.state = nil
		m.loose(child)
		return
	}
	name := m.meant(child.name)
	r, t := m.recovery(f.state, name), f.inTrouble()
	t.faults++
	if i := slices.Index(t.owed, name); i >= 0 {
		t.owed = slices.Delete(t.owed, i, i+1) // that it is in the wrong place has been said
	} else {
		if found := m.childFinding(f, child, r); found.relation != before || t.late != name {
			m.found(found)
		}
		t.late = name
		t.owed = append(t.owed, r.missing...)
		if r.kind == elementNotAllowedYet {
			t.early = append(t.early, name)
		}
	}
	if r.kind == namespaceWrong {
		m.aliases = append(m.aliases, alias{child.name.Space, r.near.Space, len(m.frames)})
	}
	child.excused = true
	child.opening = r.opening
	if t.faults > enough && r.kind != namespaceWrong && r.near == (pattern.Name{}) {
		child.opening = m.detached(f.state, m.schema.elements(m.elementSymbol(child.name)))
	}
	if child.opening != nil && !r.unknown {
		child.state = child.opening.Child
	}
}

// astray reports that nothing can be said about the children of f any more: it
// is a finding itself, its content is not that of the element it is called, and
// what else it was taken for is refuted now.
func (m *Matcher) astray(f *frame) bool {
	if !f.excused {
		return false
	}
	own := len(m.schema.elements(m.elementSymbol(f.name)))
	if own == 0 || own >= len(f.state.Alts) {
		return false
	}
	for _, p := range f.state.Alts[:own] {
		if !p.IsNotAllowed() {
			return false
		}
	}
	return true
}

// recovery is what there is to say about a name in a state.
func (m *Matcher) recovery(s *automaton.State, name pattern.Name) *recovery {
	at := place{s, m.telling(name)}
	m.shared.mu.Lock()
	defer m.shared.mu.Unlock()
	if r := m.shared.recovered[at]; r != nil {
		return r
	}
	if len(m.shared.recovered) >= maxRecoveries {
		clear(m.shared.recovered)
	}
	g := guesser{schema: m.schema, auto: m.auto, state: s, name: at.name}
	r := g.guess()
	m.shared.recovered[at] = r
	return r
}

// detached opens a child that changes nothing about its parent, meant as any of
// elements; nil for none.
func (m *Matcher) detached(parent *automaton.State, elements []*pattern.Pattern) *automaton.Opening {
	var hypotheses []automaton.Hypothesis
	parents := 1
	rests := []*pattern.Pattern{m.schema.base.Empty()}
	if parent != nil {
		rests, parents = parent.Alts, len(parent.Alts)
	}
	for _, e := range elements {
		for i, rest := range rests {
			hypotheses = append(hypotheses, automaton.Hypothesis{Content: e.Left, Parent: i, Rest: rest})
		}
	}
	if len(hypotheses) == 0 {
		return nil
	}
	return m.auto.Opening(parents, hypotheses)
}

// strayText reports text that may not come in f. All of it up to the next child
// that is in order makes one finding.
func (m *Matcher) strayText(f *frame, at diag.Span) {
	r := m.recovery(f.state, pattern.Name{})
	t := f.inTrouble()
	if !t.stray && !f.excused {
		m.found(m.textFinding(f, r, at))
	}
	t.stray = true
	if t.faults++; t.faults <= enough {
		f.state = r.state
	}
}

// textFinding is the finding about text that may not come in f.
func (m *Matcher) textFinding(f *frame, r *recovery, at diag.Span) finding {
	space := m.space(f)
	wrap := r.wrap
	if f.last != nil {
		last := m.schema.base.NameOf(m.elementSymbol(f.last))
		if slices.Contains(r.holders, last) {
			wrap = []pattern.Name{last} // as the text before it
		}
	}
	return finding{
		kind: textNotAllowed, element: elementName(f), span: at, hollow: m.hollow(f),
		wrap: m.names(wrap, space), expected: m.expected(r, space),
	}
}

// hollow reports whether an element has to be empty.
func (m *Matcher) hollow(f *frame) bool {
	if f.opening == nil || f.excused {
		return false
	}
	for _, p := range f.opening.Child.Alts {
		if p.HasElements() || p.HasText() || p.Typed() {
			return false
		}
	}
	return true
}
