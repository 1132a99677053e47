package authority

import (
	"sync"
	"unicode"
)

// class is what a character is to the reader of words, in bits.
type class uint8

const (
	inWord class = 1 << iota // part of a word wherever it stands
	letter
	upper
	lower
	mark
	joiner // part of a word between two letters
)

// tabled is how many characters an alphabet knows by table: Latin, Greek and
// Cyrillic.
const tabled = 0x530

// alphabet is what is known of characters.
type alphabet struct {
	classes [tabled]class
	folded  [tabled]string // in the form in which names are compared
}

// theAlphabet is made when it is first needed, and not changed then.
var theAlphabet = sync.OnceValue(func() *alphabet {
	a := new(alphabet)
	for r := range rune(tabled) {
		a.classes[r] = classOf(r)
		a.folded[r] = string(foldRune(nil, r))
	}
	return a
})

// of is the class of a character.
func (a *alphabet) of(r rune) class {
	if r < tabled && r >= 0 {
		return a.classes[r]
	}
	return classOf(r)
}

func classOf(r rune) class {
	var c class
	switch {
	case unicode.IsLetter(r):
		c = inWord | letter
	case unicode.IsMark(r):
		c = inWord | mark
	case unicode.IsDigit(r), r == 0xAD, r == 0x200C, r == 0x200D, r == 0x2060:
		c = inWord
	case apostrophe(r):
		c = joiner
	}
	switch {
	case unicode.IsUpper(r), unicode.IsTitle(r):
		c |= upper
	case unicode.IsLower(r):
		c |= lower
	}
	return c
}

// unbroken reports whether a character is of a script that puts no blanks
// between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
func unbroken(r rune) bool {
	switch {
	case r < 0xE00:
		return false
	case r <= 0xEFF, r >= 0x1000 && r <= 0x109F, r >= 0x1780 && r <= 0x17FF:
		return true
	}
	return r >= 0x3005 && r <= 0x3007 || r >= 0x3041 && r <= 0x309F || r >= 0x3400 && r <= 0x9FFF ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x323AF
}
