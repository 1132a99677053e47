package xmlname

import (
	"unicode"
	"unicode/utf8"
)

// Starts reports whether an NCName can begin with r.
func Starts(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || r == '_'
	}
	return unicode.Is(Start, r)
}

// Continues reports whether r can stand in an NCName behind its first character.
func Continues(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9' || r == '_' || r == '-' || r == '.'
	}
	return unicode.Is(Start, r) || unicode.Is(Rest, r)
}
