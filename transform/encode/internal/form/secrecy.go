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

// SecrecyBehind is where the level of secrecy begins on a line in capitals that says before
// it for whom a telegram is: FOR THE PRIME MINISTER MOST SECRET; 0 on any other.
func SecrecyBehind(line string) int {
	if n := len(line); n < 12 || n > maxWire || line[0] != 'F' && line[0] != 'T' || line[n-1] != 'T' && line[n-1] != 'L' && line[n-1] != 'D' {
		return 0
	}
	if m := secrecyBehind.FindStringSubmatchIndex(line); m != nil {
		return m[2]
	}
	return 0
}

var secrecyBehind = pattern.MustCompile(`^(?:FOR|TO|FROM) [\p{Lu}.,\- ]{3,70}? ((?:(?:MOST|TOP|STRICTLY) )?(?:SECRET|CONFIDENTIAL|RESTRICTED))$`)
