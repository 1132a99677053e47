package source

import (
	"math/bits"
	"unicode/utf8"
)

// Eight characters at a time, a byte of a number each.
const (
	ones   = 0x0101010101010101
	highs  = 0x8080808080808080
	sevens = highs - ones
)

// Single is how many bytes a text begins with in which all white space is single blanks:
// most stretches of most texts. It tells so at a fraction of the cost of reading characters.
func Single(text string) int {
	last := byte(0)
	for i := 0; i < len(text); {
		end := min(i+8, len(text))
		if end == i+8 {
			x := eight(text[i:])
			blanks := nulls(x ^ ' '*ones)
			if x&highs|(x-' '*ones)&highs|blanks&(blanks<<8) == 0 && (last != ' ' || blanks&0xFF == 0) {
				i, last = end, byte(x>>56)
				continue
			}
		}
		for ; i < end; i++ {
			c := text[i]
			if mayBeBlank[c] && !singleBlank(text[i:], last) {
				return i
			}
			last = c
		}
	}
	return len(text)
}

// singleBlank reports whether a text begins with a blank that has none before it, or with
// what is no white space.
func singleBlank(text string, last byte) bool {
	if text[0] == ' ' {
		return last != ' '
	}
	r, _ := utf8.DecodeRuneInString(text)
	return !Blank(r)
}

// Ordinary is how many characters of ASCII a text begins with, controls left aside, as
// most of it is.
func Ordinary(text string) int {
	i := 0
	for ; i+8 <= len(text); i += 8 {
		x := eight(text[i:])
		if odd := (x | (x - ' '*ones)) & highs; odd != 0 {
			return i + bits.TrailingZeros64(odd)/8
		}
	}
	for i < len(text) && text[i] >= ' ' && text[i] < 0x80 {
		i++
	}
	return i
}

// Figure is where the first figure or low line stands in a text, its end if none does.
func Figure(text string) int {
	i := 0
	for ; i+8 <= len(text); i += 8 {
		x := eight(text[i:])
		low, line := x&sevens, x^'_'*ones
		figures := (low + (0x80-'0')*ones) &^ (low + (0x7F-'9')*ones) &^ x
		if found := (figures | (line-ones)&^line) & highs; found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for i < len(text) && text[i] != '_' && (text[i] < '0' || text[i] > '9') {
		i++
	}
	return i
}

// Capital is where the first capital of ASCII, or anything beyond ASCII, stands in a text;
// its end if none does.
func Capital(text string) int {
	i := 0
	for ; i+8 <= len(text); i += 8 {
		x := eight(text[i:])
		low := x & sevens
		found := (x | (low+(0x80-'A')*ones)&^(low+(0x7F-'Z')*ones)) & highs
		if found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for i < len(text) && text[i] < 0x80 && (text[i] < 'A' || text[i] > 'Z') {
		i++
	}
	return i
}

// NoteMark is where the first character stands with which the mark of a note may begin:
// a figure, [, (, *, x, or anything beyond ASCII; the end of the text if none does.
func NoteMark(text string) int {
	i := 0
	for ; i+8 <= len(text); i += 8 {
		x := eight(text[i:])
		low := x & sevens
		figures := (low + (0x80-'0')*ones) &^ (low + (0x7F-'9')*ones)
		open, star, cross := x^'['*ones, (x^'('*ones)&^(2*ones), x^'x'*ones // ( and * differ in one bit
		found := x | figures | (open-ones)&^open | (star-ones)&^star | (cross-ones)&^cross
		if found &= highs; found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for i < len(text) && !noteMark(text[i]) {
		i++
	}
	return i
}

func noteMark(c byte) bool {
	return c >= 0x80 || c >= '0' && c <= '9' || c == '[' || c == '(' || c == '*' || c == 'x'
}

// IndexEither is where the first of two bytes of ASCII stands in a text; -1 where neither
// does.
func IndexEither(text string, a, b byte) int {
	i := 0
	for ; i+8 <= len(text); i += 8 {
		x := eight(text[i:])
		y, z := x^uint64(a)*ones, x^uint64(b)*ones
		if found := ((y-ones)&^y | (z-ones)&^z) & highs; found != 0 { // the lowest of them is one for certain
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for ; i < len(text); i++ {
		if text[i] == a || text[i] == b {
			return i
		}
	}
	return -1
}

// nulls is a bit for each byte that is 0, the highest of the byte.
func nulls(x uint64) uint64 { return ^(x&sevens + sevens | x | sevens) }

// eight is the first eight bytes of a text, the first one lowest.
func eight(text string) uint64 {
	_ = text[7]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}
