package pattern

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// lead is an automaton of the beginnings that a match can have. It follows a
// text as long as it is ASCII and the automaton goes, and gives way then.
type lead struct{ states []state }

// state is what may follow a beginning.
type state struct {
	enough bool // any text that begins so may match
	ends   bool // the text may end here
	next   [utf8.RuneSelf]int16
}

const (
	nowhere   = -1  // no match goes on so
	maxStates = 160 // some six letters deep for the largest of the expressions
)

// may reports whether a text may match.
func (l *lead) may(text string) bool {
	if l == nil {
		return true
	}
	at := &l.states[0]
	for i := range len(text) {
		c := text[i]
		if at.enough || c >= utf8.RuneSelf {
			return true
		}
		k := at.next[c]
		if k == nowhere {
			return false
		}
		at = &l.states[k]
	}
	return at.enough || at.ends
}

// leadBuilder makes the automaton, the shortest beginnings first.
type leadBuilder struct {
	prog   *syntax.Prog
	takes  [][2]uint64      // by instruction: the ASCII characters it takes
	known  map[string]int16 // states by their instructions
	sets   [][]uint32       // instructions of each state
	states []state
}

// leadOf is the beginnings of an expression that matches at the start of a text
// only; nil for another.
func leadOf(prog *syntax.Prog) *lead {
	if prog.StartCond()&syntax.EmptyBeginText == 0 {
		return nil
	}
	b := leadBuilder{prog: prog, takes: make([][2]uint64, len(prog.Inst)), known: map[string]int16{}}
	for i := range prog.Inst {
		b.takes[i] = taken(&prog.Inst[i])
	}
	b.state(b.closure([]uint32{uint32(prog.Start)}, true))
	for i := 0; i < len(b.states); i++ {
		b.follow(i)
	}
	return &lead{b.states}
}

// taken is the ASCII characters that an instruction takes.
func taken(inst *syntax.Inst) (set [2]uint64) {
	switch inst.Op {
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		for c := range rune(utf8.RuneSelf) {
			if inst.MatchRune(c) {
				set[c>>6] |= 1 << (c & 63)
			}
		}
	}
	return set
}

// set is instructions that wait for a character, and what a text may do there.
type set struct {
	waiting      []uint32
	enough, ends bool
}

// closure follows the instructions that take no character. Conditions on words
// are taken as met.
func (b *leadBuilder) closure(from []uint32, start bool) (s set) {
	seen := make([]bool, len(b.prog.Inst))
	for stack := from; len(stack) > 0; {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch inst := &b.prog.Inst[pc]; inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			stack = append(stack, inst.Out, inst.Arg)
		case syntax.InstCapture, syntax.InstNop:
			stack = append(stack, inst.Out)
		case syntax.InstEmptyWidth:
			switch cond := syntax.EmptyOp(inst.Arg); {
			case cond&syntax.EmptyBeginText != 0 && !start:
			case cond&syntax.EmptyEndText != 0:
				s.ends = true
			default:
				stack = append(stack, inst.Out)
			}
		case syntax.InstMatch:
			s.enough = true
		case syntax.InstFail:
		default:
			s.waiting = append(s.waiting, pc)
		}
	}
	slices.Sort(s.waiting)
	return s
}

// state is the number of the state for a set; when there are too many, of one
// for which any text will do.
func (b *leadBuilder) state(s set) int16 {
	if len(b.states) >= maxStates {
		s = set{enough: true}
	}
	key := []byte{0}
	if s.enough {
		key[0], s.waiting = 1, nil
	} else if s.ends {
		key[0] = 2
	}
	for _, pc := range s.waiting {
		key = binary.LittleEndian.AppendUint32(key, pc)
	}
	if n, ok := b.known[string(key)]; ok {
		return n
	}
	n := int16(len(b.states))
	b.known[string(key)] = n
	b.states = append(b.states, state{enough: s.enough, ends: s.ends})
	b.sets = append(b.sets, s.waiting)
	return n
}

// follow fills in what comes after a state.
func (b *leadBuilder) follow(i int) {
	for c := range utf8.RuneSelf {
		var out []uint32
		for _, pc := range b.sets[i] {
			if b.takes[pc][c>>6]&(1<<(c&63)) != 0 {
				out = append(out, b.prog.Inst[pc].Out)
			}
		}
		next := int16(nowhere)
		if len(out) > 0 {
			next = b.state(b.closure(out, false))
		}
		b.states[i].next[c] = next
	}
}
