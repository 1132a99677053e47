package automaton

import (
	"sync"
	"sync/atomic"

	"catchword/schema/rng/internal/pattern"
)

// An Automaton is a schema with what has been worked out about it.
type Automaton struct {
	mu      sync.Mutex
	builder *pattern.Builder
	states  map[string]*State
	key     []byte
	root    *State
	words   int // that states and transitions take
	most    int // words that make it heavy
	heavy   atomic.Bool
	full    atomic.Bool
}

// New is the automaton of a schema that begins with start. It keeps b for
// itself. It is heavy once it takes more than a number of words.
func New(b *pattern.Builder, start *pattern.Pattern, most int) *Automaton {
	a := &Automaton{builder: b, states: map[string]*State{}, most: most}
	a.root = a.state([]*pattern.Pattern{start})
	return a
}

// Root is the state before the document's root element.
func (a *Automaton) Root() *State { return a.root }

// Heavy reports whether the automaton has grown so large that another one
// should take its place.
func (a *Automaton) Heavy() bool { return a.heavy.Load() }

// Full reports whether a step was too large to be worked out: then nothing that
// the automaton says is to be relied upon any more.
func (a *Automaton) Full() bool { return a.full.Load() }

// weigh ends a step: it looks at how large the automaton has become. The lock
// is held.
func (a *Automaton) weigh() {
	if a.builder.Size()+a.words > a.most {
		a.heavy.Store(true)
	}
	if a.builder.Full() {
		a.heavy.Store(true)
		a.full.Store(true)
	}
	a.builder.Rest()
}

// end ends a step and gives back the lock.
func (a *Automaton) end() {
	a.weigh()
	a.mu.Unlock()
}

// Build runs f with the automaton's builder, to which f has it alone.
func (a *Automaton) Build(f func(b *pattern.Builder)) {
	a.mu.Lock()
	defer a.end()
	f(a.builder)
}

// State is the state with given alternatives.
func (a *Automaton) State(alts []*pattern.Pattern) *State {
	a.mu.Lock()
	defer a.end()
	return a.state(alts)
}

// Close is the state once a start tag has ended; it is dead when attributes are
// missing.
func (a *Automaton) Close(s *State) *State {
	if t := s.closed.Load(); t != nil {
		return t
	}
	a.mu.Lock()
	defer a.end()
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
	defer a.end()
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
	defer a.end()
	return a.each(s, a.builder.IgnoreAttributes)
}
