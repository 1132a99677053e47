package automaton

import (
	"encoding/binary"
	"slices"
	"sync/atomic"

	"catchword/schema/rng/internal/pattern"
)

// A State is what may still come in an element. It is interned.
//
// Where a schema has several definitions for an element, and what has been read
// does not tell which of them is meant, a state has one alternative for each of
// them: alternatives keep their index from the element's begin to its end, and
// those that are out of question are NotAllowed.
type State struct {
	ID    uint32 // among the states of an automaton
	Alts  []*pattern.Pattern
	Dead  bool // nothing matches any more
	Typed bool // text has to be of a datatype: its verdict comes at the end tag
	sure  bool // the element may end here, whatever has come: there is one alternative, not typed

	children table[Opening]
	attrs    table[Attribute]
	apart    atomic.Pointer[Apart]
	closed   atomic.Pointer[State]
	text     atomic.Pointer[State]
}

// Nullable reports whether the element may end here, by one alternative.
func (s *State) Nullable(alt int) bool { return s.Alts[alt].Nullable() }

// Complete reports whether the element may end here.
func (s *State) Complete() bool { return slices.ContainsFunc(s.Alts, (*pattern.Pattern).Nullable) }

// state is the interned state with alternatives. The lock is held.
func (a *Automaton) state(alts []*pattern.Pattern) *State {
	key := a.key[:0]
	for _, p := range alts {
		key = binary.LittleEndian.AppendUint64(key, uint64(p.ID))
	}
	a.key = key
	if s := a.states[string(key)]; s != nil {
		return s
	}
	s := &State{ID: uint32(len(a.states)), Alts: slices.Clone(alts), Dead: true}
	for _, p := range alts {
		s.Dead = s.Dead && p.IsNotAllowed()
		s.Typed = s.Typed || p.Typed()
	}
	s.sure = len(alts) == 1 && !s.Typed && alts[0].Nullable()
	a.states[string(key)] = s
	a.words += 24 + 2*len(alts)
	return s
}

// each is the state whose alternatives are those of s, changed by f. The lock
// is held.
func (a *Automaton) each(s *State, f func(*pattern.Pattern) *pattern.Pattern) *State {
	alts := make([]*pattern.Pattern, len(s.Alts))
	for i, p := range s.Alts {
		alts[i] = f(p)
	}
	return a.state(alts)
}
