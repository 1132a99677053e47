package pattern

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"sync"
	"sync/atomic"
)

// automaton is the deterministic automaton of an expression. It reads a text
// once, character by character, and knows in every place whether a match has
// ended there. Its states are made when a text first leads to them and kept for
// all later texts (R. Cox, Regular Expression Matching in the Wild, 2010). It is
// safe for concurrent use.
type automaton struct {
	alphabet
	prog   *syntax.Prog
	search bool // a match may begin anywhere, not only where the reading begins

	mutex   sync.Mutex
	known   map[string]*state
	forgets int
	starts  [befores]atomic.Pointer[state]
}

// state is what may follow a beginning.
type state struct {
	next   []atomic.Pointer[state] // by class; nil is not known yet
	set    []uint32                // instructions to follow
	before before
	match  bool // a match ended before the last character that was read
	dead   bool // no match goes on
	idle   bool // nothing has begun
	plain  bool // none of these, as most are
}

// before is what stands before a place: it decides whether a word begins there.
type before uint8

const (
	nothing before = iota // the text begins here
	word                  // a letter, a digit, a low line of ASCII
	other
	befores
)

// An expression may have very many states. Where maxStates is reached they are
// forgotten, and made anew as they are needed; the automaton gives up when that
// happens too often.
const (
	maxStates  = 2000
	maxForgets = 50
)

// newAutomaton is the automaton of a program, nil for one that it cannot follow.
func newAutomaton(prog *syntax.Prog, anchored bool) *automaton {
	a := &automaton{prog: prog, search: !anchored, known: map[string]*state{}}
	if !a.alphabet.read(prog) {
		return nil
	}
	return a
}

// start is the state before anything is read.
func (a *automaton) start(b before) *state {
	if s := a.starts[b].Load(); s != nil {
		return s
	}
	a.mutex.Lock()
	defer a.mutex.Unlock()
	s := a.state([]uint32{uint32(a.prog.Start)}, b, false)
	a.starts[b].Store(s)
	return s
}

// after is the state after a character of a class; nil when the automaton gives up.
func (a *automaton) after(s *state, class int) *state {
	if next := s.next[class].Load(); next != nil {
		return next
	}
	a.mutex.Lock()
	defer a.mutex.Unlock()
	next := a.step(s, class)
	if next != nil {
		s.next[class].Store(next)
	}
	return next
}

// step makes the state after a character.
func (a *automaton) step(s *state, class int) *state {
	takes := a.signatures[class]
	waiting, match := a.closure(s.set, a.conditions(s.before, class))
	var set []uint32
	if class != a.end {
		for _, pc := range waiting {
			if takes&(1<<a.setOf[pc]) != 0 {
				set = append(set, a.prog.Inst[pc].Out)
			}
		}
		if a.search {
			set = append(set, uint32(a.prog.Start))
		}
	}
	b := other
	if takes&wordBit != 0 {
		b = word
	}
	slices.Sort(set)
	return a.state(slices.Compact(set), b, match)
}

// conditions is what is true of the place before a character.
func (a *automaton) conditions(b before, class int) syntax.EmptyOp {
	cond := syntax.EmptyNoWordBoundary
	if a.words && (b == word) != (a.signatures[class]&wordBit != 0) {
		cond = syntax.EmptyWordBoundary
	}
	if b == nothing {
		cond |= syntax.EmptyBeginText
	}
	if class == a.end {
		cond |= syntax.EmptyEndText
	}
	return cond
}

// closure follows the instructions that take no character, to those that wait
// for one; match reports whether one of them ends a match.
func (a *automaton) closure(from []uint32, cond syntax.EmptyOp) (waiting []uint32, match bool) {
	seen := make([]bool, len(a.prog.Inst))
	for stack := slices.Clone(from); len(stack) > 0; {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch inst := &a.prog.Inst[pc]; inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			stack = append(stack, inst.Out, inst.Arg)
		case syntax.InstCapture, syntax.InstNop:
			stack = append(stack, inst.Out)
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(inst.Arg)&^cond == 0 {
				stack = append(stack, inst.Out)
			}
		case syntax.InstMatch:
			match = true
		case syntax.InstFail:
		default:
			waiting = append(waiting, pc)
		}
	}
	return waiting, match
}

// state is the one state for a set of instructions. The caller holds the mutex.
func (a *automaton) state(set []uint32, b before, match bool) *state {
	if !a.words && b == word {
		b = other
	}
	key := []byte{byte(b), 0}
	if match {
		key[1] = 1
	}
	for _, pc := range set {
		key = binary.LittleEndian.AppendUint32(key, pc)
	}
	if s := a.known[string(key)]; s != nil {
		return s
	}
	if len(a.known) >= maxStates && !a.forget() {
		return nil
	}
	s := &state{next: make([]atomic.Pointer[state], len(a.signatures)), set: set, before: b, match: match}
	s.dead = len(set) == 0
	s.idle = a.search && !match && len(set) == 1 && set[0] == uint32(a.prog.Start)
	s.plain = !s.match && !s.dead && !s.idle
	a.known[string(key)] = s
	return s
}

// forget drops all states, which those that read a text keep for themselves. The
// caller holds the mutex.
func (a *automaton) forget() bool {
	if a.forgets == maxForgets {
		return false
	}
	a.forgets++
	a.known = map[string]*state{}
	for i := range a.starts {
		a.starts[i].Store(nil)
	}
	return true
}
