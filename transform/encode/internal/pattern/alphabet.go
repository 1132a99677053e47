package pattern

import (
	"regexp/syntax"
	"slices"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// alphabet puts the characters that an expression does not tell apart into one
// class.
type alphabet struct {
	prog       *syntax.Prog
	sets       []uint32 // instructions that take different characters
	setOf      []uint8  // by instruction: its place in sets
	words      bool     // the expression asks where words begin and end
	ascii      [utf8.RuneSelf]uint8
	end        int // the class of the end of the text
	signatures []signature
	growing    sync.Mutex
	used       atomic.Int32 // how many of the signatures there are
	met        [256]atomic.Uint64
}

const (
	maxSets = 126
	foreign = 12 // classes kept for what is not ASCII, beside those for the sets that ask for some
)

// signature is the sets that have a character, a bit each. The last bit says that the
// character is part of a word.
type signature [2]uint64

const wordBit = 127

func (s *signature) add(n int)        { s[n/64] |= 1 << (n % 64) }
func (s *signature) has(n uint8) bool { return s[n/64]&(1<<(n%64)) != 0 }

// read finds the classes of a program; it is false for one that asks for lines,
// or for too many sets of characters.
func (a *alphabet) read(prog *syntax.Prog) bool {
	a.prog = prog
	a.setOf = make([]uint8, len(prog.Inst))
	for pc := range prog.Inst {
		switch inst := &prog.Inst[pc]; inst.Op {
		case syntax.InstEmptyWidth:
			cond := syntax.EmptyOp(inst.Arg)
			if cond&(syntax.EmptyBeginLine|syntax.EmptyEndLine) != 0 {
				return false
			}
			a.words = a.words || cond&(syntax.EmptyWordBoundary|syntax.EmptyNoWordBoundary) != 0
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			a.setOf[pc] = a.set(uint32(pc))
		}
	}
	if len(a.sets) > maxSets {
		return false
	}
	a.number()
	return true
}

// set is the place in sets of the characters that an instruction takes.
func (a *alphabet) set(pc uint32) uint8 {
	inst := &a.prog.Inst[pc]
	n := slices.IndexFunc(a.sets, func(known uint32) bool {
		other := &a.prog.Inst[known]
		return other.Op == inst.Op && other.Arg == inst.Arg && slices.Equal(other.Rune, inst.Rune)
	})
	if n < 0 {
		n = len(a.sets)
		a.sets = append(a.sets, pc)
	}
	return uint8(min(n, maxSets))
}

// number gives the characters of ASCII their classes, and the end of the text one.
func (a *alphabet) number() {
	for c := range rune(utf8.RuneSelf) {
		signature := a.signature(c)
		n := slices.Index(a.signatures, signature)
		if n < 0 {
			n = len(a.signatures)
			a.signatures = append(a.signatures, signature)
		}
		a.ascii[c] = uint8(n)
	}
	a.end = len(a.signatures)
	a.used.Store(int32(a.end + 1))
	a.signatures = append(a.signatures, make([]signature, 1+foreign+a.foreignSets())...)
}

// foreignSets is how many of the sets take characters outside ASCII.
func (a *alphabet) foreignSets() int {
	n := 0
	for _, pc := range a.sets {
		if runes := a.prog.Inst[pc].Rune; len(runes) > 0 && runes[len(runes)-1] >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// signature is that of a character.
func (a *alphabet) signature(r rune) signature {
	var all signature
	for n, pc := range a.sets {
		if a.prog.Inst[pc].MatchRune(r) {
			all.add(n)
		}
	}
	if a.words && r < utf8.RuneSelf && isWord(byte(r)) {
		all.add(wordBit)
	}
	return all
}

func isWord(c byte) bool { return syntax.IsWordChar(rune(c)) }

// classOf is the class of a character outside ASCII, -1 when there is none for
// it. Classes that were met are remembered by the character's last eight bits.
func (a *alphabet) classOf(r rune, size int) int {
	if r == utf8.RuneError && size == 1 {
		return -1
	}
	slot := &a.met[byte(r)]
	if v := slot.Load(); v>>32 == uint64(r) {
		return int(uint32(v))
	}
	class := a.foreignClass(a.signature(r))
	if class >= 0 {
		slot.Store(uint64(r)<<32 | uint64(class))
	}
	return class
}

// classBefore is the class of the character before a place, and its size; -1 when
// it has none.
func (a *alphabet) classBefore(text string, i int) (class, size int) {
	if c := text[i-1]; c < utf8.RuneSelf {
		return int(a.ascii[c]), 1
	}
	r, size := utf8.DecodeLastRuneInString(text[:i])
	return a.classOf(r, size), size
}

// foreignClass is the class with a signature, a new one if there is room.
func (a *alphabet) foreignClass(signature signature) int {
	a.growing.Lock()
	defer a.growing.Unlock()
	used := int(a.used.Load())
	for n := range used {
		if a.signatures[n] == signature && n != a.end {
			return n
		}
	}
	if used == len(a.signatures) {
		return -1
	}
	a.signatures[used] = signature
	a.used.Store(int32(used + 1))
	return used
}
