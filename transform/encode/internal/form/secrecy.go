package form

import "catchword/transform/encode/internal/pattern"

// secrecyAndCopies is a line that says with the level of secrecy what the paper is, and
// that nobody may copy it: Ciphered telegram. Strictly secret. Making copies is prohibited.
var secrecyAndCopies = pattern.MustCompile(`^(?:(?i:(?:ciphered |cipher |coded )?(?:telegram|cable|message|letter))[.,!] ?)?` +
	`(` + SecrecyWords + `(?:[.,;] (?i:and )?` + SecrecyWords + `)?)[.,!;] ` +
	`(?i:(?:making|the making of) copies (?:is )?(?:prohibited|forbidden)|copying (?:is )?(?:prohibited|forbidden)|not to be copied|(?:typed|made|prepared|printed|written) in (?:\w+|\d+) cop(?:y|ies))[.!]?$`)

// SecrecyOf is the words for the level of secrecy on a line of kind Classification.
func SecrecyOf(line string) string {
	if m := secrecyAndCopies.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return line
}
