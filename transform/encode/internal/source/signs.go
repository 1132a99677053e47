package source

import (
	"strings"
	"unicode/utf8"
)

// Closing reports whether a sign stands close to the word before it.
func Closing(r rune) bool { return strings.ContainsRune(",.;:!?)]”’", r) }

// Opening reports whether a sign stands close to the word behind it.
func Opening(r rune) bool { return strings.ContainsRune("([“‘", r) }

// Character is where the first character at or after an offset begins; 0 for one
// before the text.
func Character(text string, at int) int {
	for at = max(at, 0); at < len(text) && !utf8.RuneStart(text[at]); at++ {
	}
	return at
}
