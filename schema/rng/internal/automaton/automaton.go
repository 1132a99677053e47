package automaton

import (
	"sync"

	"catchword/schema/rng/internal/pattern"
)

// An Automaton is a schema with what has been worked out about it.
type Automaton struct {
	mu      sync.Mutex
	builder *pattern.Builder
	states  map[string]*State
	key     []byte
	root    *State
}

// New is the automaton of a schema that begins with start. It keeps b for
// itself.
func New(b *pattern.Builder, start *pattern.Pattern) *Automaton {
	a := &Automaton{builder: b, states: map[string]*State{}}
	a.root = a.state([]*pattern.Pattern{start})
	return a
}

// Root is the state before the document's root element.
func (a *Automaton) Root() *State { return a.root }

// Size is the memory that patterns take, in words: see pattern.Builder.Size.
func (a *Automaton) Size() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.builder.Size()
}

// Build runs f with the automaton's builder, to which f has it alone.
func (a *Automaton) Build(f func(b *pattern.Builder)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	f(a.builder)
}

// State is the state with given alternatives.
func (a *Automaton) State(alts []*pattern.Pattern) *State {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.state(alts)
}

// Close is the state once a start tag has ended; it is dead when attributes are
// missing.
func (a *Automaton) Close(s *State) *State {
	if t := s.closed.Load(); t != nil {
		return t
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	t := a.each(s, a.builder.EndAttributes)
	s.closed.Store(t)
	return t
}

// Text is the state behind text that is not white space and stands between
// children; it is dead when there must be none.
func (a *Automaton) Text(s *State) *State {
	if t := s.text.Load(); t != nil {
		return t
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	t := a.each(s, a.builder.Mixed)
	s.text.Store(t)
	return t
}

// Mixed reports whether text is known to change nothing about s.
func (s *State) Mixed() bool { return s.text.Load() == s }

// IgnoreAttributes is Close for a start tag that lacks attributes: they are
// taken as given.
func (a *Automaton) IgnoreAttributes(s *State) *State {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.each(s, a.builder.IgnoreAttributes)
}
