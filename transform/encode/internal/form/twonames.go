package form

import "catchword/transform/encode/internal/pattern"

// and is what stands between the names of two who sign one letter.
var and = pattern.MustCompile(` (?:and|&|und|u\.|et|e|ed|y|en|och|og|i|a) `)

// AreNames reports whether a text is written as the name below a letter, or as the names of
// two.
func AreNames(text string) bool {
	if IsName(text) {
		return true
	}
	m := and.FindStringIndex(text)
	return m != nil && IsName(text[:m[0]]) && IsName(text[m[1]:])
}
