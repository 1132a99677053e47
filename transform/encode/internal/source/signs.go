package source

import "strings"

// Closing reports whether a sign stands close to the word before it.
func Closing(r rune) bool { return strings.ContainsRune(",.;:!?)]”’", r) }

// Opening reports whether a sign stands close to the word behind it.
func Opening(r rune) bool { return strings.ContainsRune("([“‘", r) }
