package who

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Entry is the name of a person as a list of persons has it: without rank or title
// before it, and without the title of the next name behind it. It is "" when nothing
// but these, or but initials before them, is left.
func Entry(name string) string {
	words := strings.Fields(name)
	n := len(words)
	for len(words) > 1 && (ranks[lower(words[0])] || knightly[lower(words[0])]) {
		words = words[1:]
	}
	for len(words) > 0 && (starters[lower(words[len(words)-1])] || honorific.FindString(words[len(words)-1]+" ") != "") {
		words = words[:len(words)-1]
	}
	if len(words) == 0 || len(words) == 1 && utf8.RuneCountInString(words[0]) < 2 || len(words) < n && !named(words) {
		return ""
	}
	return strings.Join(words, " ")
}

// knightly is the titles before a first name.
var knightly = set("sir dame lady sergeant corporal")

// named reports whether one of the words is more than initials.
func named(words []string) bool {
	for _, w := range words {
		if strings.ContainsFunc(w, unicode.IsLower) {
			return true
		}
	}
	return false
}
