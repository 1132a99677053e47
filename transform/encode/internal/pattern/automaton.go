package pattern

import (
	"encoding/binary"
	"math/bits"
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
	shift  int  // a row of a table has 1<<shift classes

	mutex   sync.Mutex
	known   map[string]row // the states of the table
	forgets int
	table   atomic.Pointer[table]
}

// table is where the states lead. Those who read a text keep the table that they began
// with until they come to something that it does not know.
type table struct {
	next   []atomic.Uint32 // a row for each state, in it a row with its marks for each class; 0 is not known yet
	states []*state        // by row
	starts [befores]row    // before anything is read
}

// row is where a state stands in a table, with marks in its highest bits. None is 0.
type row uint32

const (
	matched row = 1 << (31 - iota) // a match ended before the last character that was read
	dead                           // no match goes on
	idle                           // nothing has begun
	marks   = matched | dead | idle
)

// bare is a row without its marks.
func (r row) bare() row { return r &^ marks }

// state is what may follow a beginning.
type state struct {
	set    []uint32 // instructions to follow
	before before
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
	a := &automaton{prog: prog, search: !anchored}
	if !a.alphabet.read(prog) {
		return nil
	}
	a.shift = bits.Len(uint(len(a.signatures) - 1))
	a.begin()
	return a
}

// begin makes a table that knows nothing but where a reading begins.
func (a *automaton) begin() {
	a.known = map[string]row{}
	t := &table{next: make([]atomic.Uint32, 8<<a.shift), states: make([]*state, 1, 8)}
	for b := range befores {
		t.starts[b] = a.state(t, []uint32{uint32(a.prog.Start)}, b, false).bare()
	}
	a.table.Store(t)
}

// start is the table to begin with, and the state before anything is read.
func (a *automaton) start(b before) (*table, row) {
	t := a.table.Load()
	return t, t.starts[b]
}

// after is the state after a character of a class, and the table to go on with; the
// state is 0 when the automaton gives up.
func (a *automaton) after(t *table, s row, class int) (*table, row) {
	if next := row(t.next[s+row(class)].Load()); next > 0 {
		return t, next
	}
	a.mutex.Lock()
	defer a.mutex.Unlock()
	n := int(s >> a.shift)
	from := t.states[n]
	to := a.intern(a.step(from, class))
	t = a.table.Load()
	if n < len(t.states) && t.states[n] == from && to > 0 { // it was not forgotten
		t.next[s+row(class)].Store(uint32(to))
	}
	return t, to
}

// step is what the state after a character consists of.
func (a *automaton) step(s *state, class int) (set []uint32, b before, match bool) {
	takes := &a.signatures[class]
	waiting, match := closure(a.prog, s.set, a.conditions(s.before, class))
	if class != a.end {
		for _, pc := range waiting {
			if takes.has(a.setOf[pc]) {
				set = append(set, a.prog.Inst[pc].Out)
			}
		}
		if a.search {
			set = append(set, uint32(a.prog.Start))
		}
	}
	b = other
	if takes.has(wordBit) {
		b = word
	}
	slices.Sort(set)
	return slices.Compact(set), b, match
}

// conditions is what is true of the place before a character.
func (a *automaton) conditions(b before, class int) syntax.EmptyOp {
	cond := syntax.EmptyNoWordBoundary
	if a.words && (b == word) != a.signatures[class].has(wordBit) {
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
func closure(prog *syntax.Prog, from []uint32, cond syntax.EmptyOp) (waiting []uint32, match bool) {
	seen := make([]bool, len(prog.Inst))
	for stack := slices.Clone(from); len(stack) > 0; {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch inst := &prog.Inst[pc]; inst.Op {
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

// intern is the one state for a set of instructions, in the table of now; 0 when the
// automaton gives up. The caller holds the mutex.
func (a *automaton) intern(set []uint32, b before, match bool) row {
	t := a.table.Load()
	if len(t.states) > maxStates {
		if a.forgets == maxForgets {
			return 0
		}
		a.forgets++
		a.begin()
		t = a.table.Load()
	}
	if (len(t.states)+1)<<a.shift > len(t.next) {
		t = a.grown(t)
		a.table.Store(t)
	}
	return a.state(t, set, b, match)
}

// grown is a table with twice the room. The old one stays as it is for those who read
// by it.
func (a *automaton) grown(t *table) *table {
	more := &table{next: make([]atomic.Uint32, 2*len(t.next)), states: slices.Clone(t.states), starts: t.starts}
	for i := range t.next {
		more.next[i].Store(t.next[i].Load())
	}
	return more
}

// state is the one state of a table for a set of instructions.
func (a *automaton) state(t *table, set []uint32, b before, match bool) row {
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
	if s := a.known[string(key)]; s > 0 {
		return s
	}
	s := row(len(t.states)) << a.shift
	t.states = append(t.states, &state{set: set, before: b})
	if match {
		s |= matched
	}
	if len(set) == 0 {
		s |= dead
	}
	if a.search && !match && len(set) == 1 && set[0] == uint32(a.prog.Start) {
		s |= idle
	}
	a.known[string(key)] = s
	return s
}
