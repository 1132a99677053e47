package pattern

import (
	"regexp/syntax"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/source"
)

// leads is the bytes that a match may begin with, as an expression has them: most
// of a text is passed over by them.
type leads struct {
	of   [256]uint8               // behind what a match may begin with this byte, and what it is to the next one
	then [utf8.RuneSelf][2]uint64 // a bit for each byte of ASCII that may follow it then

	capitals bool // of ASCII, a match begins with capitals only
}

// What stands before a byte, in bits. What a byte is to the next one is the same, in
// the bits above.
const (
	behindOther uint8 = 1 << iota
	behindWord
	isKind = iota
)

// leadsOf is nil for an expression of which a match may begin with anything that is
// not ASCII. The automaton is the anchored one; a match must have a character.
func leadsOf(a *automaton) *leads {
	l := new(leads)
	for i := range l.of {
		l.of[i] = behindOther << isKind
		if isWord(byte(i)) {
			l.of[i] = behindWord << isKind
		}
	}
	for bit, b := range map[uint8]before{behindOther: other, behindWord: word} {
		l.ascii(a, b, bit)
		if !l.foreign(a, b, bit) {
			return nil
		}
	}
	l.capitals = true
	for c := range utf8.RuneSelf {
		l.capitals = l.capitals && (c >= 'A' && c <= 'Z' || l.of[c]&(behindOther|behindWord) == 0)
	}
	return l
}

// ascii notes the bytes of ASCII that a match may begin with, and those that may follow
// them. Bytes of one class are alike.
func (l *leads) ascii(a *automaton, b before, bit uint8) {
	classes := a.end
	goesOn := make([]bool, classes*(classes+1))
	for first := range classes {
		of := goesOn[first*(classes+1):]
		of[classes] = a.through(b, first)&dead == 0
		for second := range classes {
			s := a.through(b, first, second)
			of[second] = s&dead == 0 || s&matched != 0
		}
	}
	for c := range utf8.RuneSelf {
		of := goesOn[int(a.alphabet.ascii[c])*(classes+1):]
		if !of[classes] {
			continue
		}
		l.of[c] |= bit
		for d := range utf8.RuneSelf {
			if of[a.alphabet.ascii[d]] {
				l.then[c][d/64] |= 1 << (d % 64)
			}
		}
	}
}

// through is the state after characters of some classes, with its marks.
func (a *automaton) through(b before, classes ...int) row {
	t, s := a.start(b)
	for _, class := range classes {
		if t, s = a.after(t, s.bare(), class); s == 0 || s&dead != 0 {
			return s
		}
	}
	return s
}

// foreign notes the first bytes of the characters outside ASCII; it is false when
// they may be any.
func (l *leads) foreign(a *automaton, b before, bit uint8) bool {
	cond := syntax.EmptyNoWordBoundary
	if b == word {
		cond = syntax.EmptyWordBoundary
	}
	waiting, _ := closure(a.prog, []uint32{uint32(a.prog.Start)}, cond)
	for _, pc := range waiting {
		inst := &a.prog.Inst[pc]
		if inst.MatchRune(utf8.RuneError) {
			return false
		}
		for i := 0; i+1 < len(inst.Rune); i += 2 {
			l.mark(inst.Rune[i], inst.Rune[i+1], bit)
		}
		if len(inst.Rune) == 1 {
			l.mark(inst.Rune[0], inst.Rune[0], bit)
			for r := unicode.SimpleFold(inst.Rune[0]); r != inst.Rune[0]; r = unicode.SimpleFold(r) {
				l.mark(r, r, bit) // counts only where the case does not
			}
		}
	}
	return true
}

// mark notes the first bytes of characters outside ASCII from lo to hi.
func (l *leads) mark(lo, hi rune, bit uint8) {
	if hi < utf8.RuneSelf {
		return
	}
	var first, last [utf8.UTFMax]byte
	utf8.EncodeRune(first[:], max(lo, utf8.RuneSelf))
	utf8.EncodeRune(last[:], hi)
	for c := int(first[0]); c <= int(last[0]); c++ {
		l.of[c] |= bit
	}
}

// next is the first place at or after i where a match may begin; the end of the text
// when none may.
func (l *leads) next(text string, i int) int {
	if l.capitals {
		return l.nextCapital(text, i)
	}
	behind := l.before(text, i)
	for ; i < len(text); i++ {
		of := l.of[text[i]]
		if of&behind != 0 && l.goesOn(text, i) {
			return i
		}
		behind = of >> isKind
	}
	return i
}

// nextCapital is next for an expression that begins with a capital.
func (l *leads) nextCapital(text string, i int) int {
	for ; i < len(text); i++ {
		if i += source.Capital(text[i:]); i == len(text) {
			break
		}
		if l.of[text[i]]&l.before(text, i) != 0 && l.goesOn(text, i) {
			return i
		}
	}
	return len(text)
}

// before is what stands before a place.
func (l *leads) before(text string, i int) uint8 {
	if i == 0 {
		return behindOther
	}
	return l.of[text[i-1]] >> isKind
}

// goesOn reports whether the second byte of a match may follow the first one.
func (l *leads) goesOn(text string, i int) bool {
	if i+1 == len(text) || (text[i]|text[i+1]) >= utf8.RuneSelf {
		return true
	}
	d := text[i+1]
	return l.then[text[i]][d/64]&(1<<(d%64)) != 0
}
