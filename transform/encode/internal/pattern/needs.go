package pattern

import (
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// rare is the signs of ASCII that most lines of a text do not have, the rarest first:
// a text without one that a match must have is passed over at once.
const rare = "|{}\\^~`<>$#@=+%&_!?*/;[]():\"0123456789-'."

// needs is the rarest sign that every match of an expression has, 0 for none.
func needs(tree *syntax.Regexp) byte {
	set := signsOf(tree)
	for i := range len(rare) {
		if set.has(rare[i]) {
			return rare[i]
		}
	}
	return 0
}

// signs is a set of characters of ASCII, a bit each.
type signs [2]uint64

func (s signs) has(c byte) bool { return s[c/64]&(1<<(c%64)) != 0 }

// signsOf is the characters of ASCII that every match of an expression has.
func signsOf(tree *syntax.Regexp) (set signs) {
	switch tree.Op {
	case syntax.OpLiteral:
		for _, r := range tree.Rune {
			if r < utf8.RuneSelf && strings.IndexByte(rare, byte(r)) >= 0 {
				set[r/64] |= 1 << (r % 64)
			}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return signsOf(tree.Sub[0])
	case syntax.OpRepeat:
		if tree.Min > 0 {
			return signsOf(tree.Sub[0])
		}
	case syntax.OpConcat:
		for _, sub := range tree.Sub {
			s := signsOf(sub)
			set[0], set[1] = set[0]|s[0], set[1]|s[1]
		}
	case syntax.OpAlternate:
		set = signsOf(tree.Sub[0])
		for _, sub := range tree.Sub[1:] {
			s := signsOf(sub)
			set[0], set[1] = set[0]&s[0], set[1]&s[1]
		}
	}
	return set
}
