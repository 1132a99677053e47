package match

import (
	"math/bits"
	"unicode/utf8"
)

// letters are the characters that a word is made of: a bit for each letter,
// upper or lower case, and one for others that share it. They tell at little
// cost that two words are not spelt alike.
type letters uint64

// manyLetters are those of a word that is not looked at: all.
const manyLetters = ^letters(0)

func lettersOf(word string) letters {
	var all letters
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return manyLetters // it may be the same as another in upper case
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		all |= 1 << (c % 64)
	}
	return all
}

// far reports that two words differ by more than two slips: a slip takes one
// character, puts one, or does both.
func (l letters) far(other letters) bool {
	if l == manyLetters || other == manyLetters {
		return false
	}
	return bits.OnesCount64(uint64(l^other)) > 4
}
