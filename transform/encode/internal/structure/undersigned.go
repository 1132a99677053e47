package structure

import "catchword/transform/encode/internal/pattern"

// How messages end that nobody signs: notes verbales, records.

// undersigned is where the last lines of a message begin that nobody signed: place and
// date, below them to whom it goes, who wrote it down; or the end.
func (d divider) undersigned(top int) int {
	n := len(d.blocks)
	for n > top+1 && d.closesUnsigned(n-1) {
		n--
	}
	if n == len(d.blocks) || n == 0 || !isProse(d.blocks[n-1]) {
		return len(d.blocks)
	}
	return n
}

// closesUnsigned reports whether block i is a line of such an end.
func (d divider) closesUnsigned(i int) bool {
	b := d.blocks[i]
	switch {
	case b.Kind == Dateline, b.Kind == Form:
		return true
	case b.Kind == Address && toBody.MatchString(b.plain):
		return true
	case b.Kind != Paragraph || moreWords(b.plain, 10) || isProse(b):
		return false
	}
	return toBody.MatchString(b.plain) || i > 0 && toBody.MatchString(d.plain(i-1)) && !moreWords(b.plain, 3) && capitalised(b.plain) && !sentence(b.plain)
}

// toBody is how the address of a body begins below a note.
var toBody = pattern.MustCompile(`^(?:Au|Aux|À la|A la|To the|TO THE|An das|An die) \p{Lu}`)
