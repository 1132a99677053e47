package form

import "catchword/transform/encode/internal/pattern"

// private is how a writer says above a letter that it is for nobody else.
var private = pattern.MustCompile(`^(?i:(?:strictly |very )?private(?: (?:and|&) (?:confidential|personal))?|privat|privée?|particuli[eè]re?|riservat[ao]|reservad[ao])[.!]?$`)

// IsPrivate reports whether a line is such a word.
func IsPrivate(line string) bool { return private.MatchString(line) }
