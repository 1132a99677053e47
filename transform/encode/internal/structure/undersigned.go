package structure

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// How messages end that nobody signs: notes verbales, records.

// undersigned is where the last lines of a message begin that nobody signed: place and
// date, below them to whom it goes, who wrote it down; or the end.
func (d divider) undersigned(top int) int {
	n := len(d.blocks)
	for n > top+1 && d.closesUnsigned(n-1) {
		n--
	}
	above := d.withoutNotes(n) // a seal
	if n == len(d.blocks) || above == 0 || !isProse(&d.blocks[above-1]) {
		return len(d.blocks)
	}
	return n
}

// closesUnsigned reports whether block i is a line of such an end.
func (d divider) closesUnsigned(i int) bool {
	b := d.blocks[i]
	switch {
	case b.Kind == form.Dateline, b.Kind == form.Handling, b.Kind == form.Note && sealPlace.MatchString(b.plain):
		return true
	case b.Kind == form.Address && toBody.MatchString(b.plain), d.belowAssured(i):
		return true
	case b.Kind != form.Paragraph || wording.MoreWords(b.plain, 10) || isProse(&b):
		return false
	}
	if d.toBodyAt(i) {
		return true
	}
	return i > 0 && d.toBodyAt(i-1) && !wording.MoreWords(b.plain, 4) && wording.Capitalised(b.plain) && !wording.EndsAsProse(b.plain)
}

// toBodyAt reports whether block i says to which body a note goes.
func (d divider) toBodyAt(i int) bool { return toBody.MatchString(d.plain(i)) || d.assured(i) }

// belowAssured reports whether block i is one of the lines of the address that begins with
// such a body.
func (d divider) belowAssured(i int) bool {
	for k := i; k > 0 && k > i-4 && d.postal(k); k-- {
		if k < i && d.assured(k) {
			return true
		}
		if d.blocks[k].Gap {
			return false
		}
	}
	return false
}

// toBody is how the address of a body begins below a note.
var toBody = pattern.MustCompile(`^(?:Au|Aux|À la|A la|To the|TO THE|An das|An die) \p{Lu}|^(?:Министерству|Посольству|Миссии|Правительству|МИНИСТЕРСТВУ|ПОСОЛЬСТВУ) \p{L}`)

// maxAssured is how many blocks below the last words of a note its address stands at most.
const maxAssured = 12

// assured reports whether block i is the name of a body below the last words of a note
// verbale, which says to whom the note goes.
func (d divider) assured(i int) bool {
	if b := d.blocks[i]; b.Kind != form.Paragraph || !wording.Capitalised(b.plain) || !who.HasBody(b.plain) {
		return false
	}
	for k := i - 1; k >= max(0, i-maxAssured); k-- {
		if isProse(&d.blocks[k]) {
			return assurances.MatchString(d.plain(k))
		}
	}
	return false
}

// assurances is the last words of a note verbale.
var assurances = pattern.MustCompile(`(?i)\bassurances? (?:of|de) |versicherung (?:seiner|ihrer)|уверения в `)
