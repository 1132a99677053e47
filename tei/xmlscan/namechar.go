package xmlscan

import "strings"

// nameEnd is the index behind the name that starts at b[i]: of the first byte
// that can be no part of one. Bytes above 0x7F are taken as parts of it, which
// nameFlaw looks at.
func nameEnd(b []byte, i int) int {
	for i < len(b) && class[b[i]]&nameByte != 0 {
		i++
	}
	return i
}

// nameFlaw is the index of the first character that makes name none (XML 1.0,
// production [5]), or -1.
func nameFlaw(name string) int {
	for i, r := range name {
		if !nameChar(r) || i == 0 && !nameStart(r) {
			return i
		}
	}
	if name == "" {
		return 0
	}
	return -1
}

// nmtokenFlaw is nameFlaw for name tokens (production [7]).
func nmtokenFlaw(token string) int {
	for i, r := range token {
		if !nameChar(r) {
			return i
		}
	}
	if token == "" {
		return 0
	}
	return -1
}

// nameStart is production [4], NameStartChar.
func nameStart(r rune) bool {
	if r < 0x80 {
		return class[r]&nameStartByte != 0
	}
	return within(r, nameStartRanges[:])
}

// nameChar is production [4a], NameChar.
func nameChar(r rune) bool {
	if r < 0x80 {
		return class[r]&nameByte != 0
	}
	return within(r, nameStartRanges[:]) || r == 0xB7 || r >= 0x300 && r <= 0x36F || r == 0x203F || r == 0x2040
}

var nameStartRanges = [...][2]rune{
	{0xC0, 0xD6},
	{0xD8, 0xF6},
	{0xF8, 0x2FF},
	{0x370, 0x37D},
	{0x37F, 0x1FFF},
	{0x200C, 0x200D},
	{0x2070, 0x218F},
	{0x2C00, 0x2FEF},
	{0x3001, 0xD7FF},
	{0xF900, 0xFDCF},
	{0xFDF0, 0xFFFD},
	{0x10000, 0xEFFFF},
}

func within(r rune, ranges [][2]rune) bool {
	for _, x := range ranges {
		if r >= x[0] && r <= x[1] {
			return true
		}
	}
	return false
}

// The classes of bytes.
const (
	nameByte      = 1 << iota // may be part of a name
	nameStartByte             // may begin one
	spaceByte                 // white space (production [3])
	valueByte                 // stands for itself in an attribute value, whatever its quotes
	textByte                  // stands for itself in text
	publicByte                // may be part of a public identifier (production [13])
)

var class = classes()

func classes() (t [256]uint8) {
	for i := range t {
		c := byte(i)
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		digit := c >= '0' && c <= '9'
		white := c == ' ' || c == '\t' || c == '\r' || c == '\n'
		put := func(yes bool, bit uint8) {
			if yes {
				t[i] |= bit
			}
		}
		put(letter || digit || c >= 0x80 || strings.IndexByte(":_-.", c) >= 0, nameByte)
		put(letter || c >= 0x80 || c == ':' || c == '_', nameStartByte)
		put(white, spaceByte)
		put(c == ' ' || !white && strings.IndexByte("<&\"'", c) < 0, valueByte)
		put(strings.IndexByte("<&]\r", c) < 0, textByte)
		put(letter || digit || white && c != '\t' || c < 0x80 && strings.IndexByte("-'()+,./:=?;!*#@$_%", c) >= 0, publicByte)
	}
	return t
}

// skipSpace is the index of the first byte of b from i on that is no white space.
func skipSpace(b []byte, i int) int {
	for i < len(b) && class[b[i]]&spaceByte != 0 {
		i++
	}
	return i
}
