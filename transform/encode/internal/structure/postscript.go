package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// What follows the signature of a letter, with the mark of a postscript or without.

// maxPostscript is how many paragraphs follow a signature without that mark.
const maxPostscript = 4

// postscript is where what stands after the signature begins: at its mark, or,
// without one, after a formula with a name below it; or the end.
func (d divider) postscript(top int) int {
	for i := top + 2; i < len(d.blocks); i++ {
		if d.blocks[i].Kind != form.Postscript {
			continue
		}
		if kind, ok := d.ending(i - 1); ok && kind != form.Phrase {
			return i
		}
	}
	return d.unmarkedPostscript(top)
}

// unmarkedPostscript is where a few paragraphs, or verses, begin that stand
// after the formula and the name that end a letter.
func (d divider) unmarkedPostscript(top int) int {
	for i := len(d.blocks) - 1; i > top+1; i-- {
		if !d.signsLetter(i) && !d.signsPlainly(i) {
			continue
		}
		from := i + 1
		for from < len(d.blocks) {
			if _, ok := d.ending(from); !ok {
				break
			}
			from++
		}
		if paragraphs := len(d.blocks) - from; paragraphs > 0 && paragraphs <= maxPostscript && d.closesLetter(from) {
			return from
		}
		break
	}
	return len(d.blocks)
}

// signsLetter reports whether block i is the name that ends a letter: behind a formula, or
// alone.
func (d divider) signsLetter(i int) bool {
	if d.signsAs(i) || d.signsAlone(i) {
		return true
	}
	if d.blocks[i-1].Kind == form.Closing && (form.Signs(d.plain(i)) || d.belowFormula(i)) {
		return true
	}
	return d.nameAlone(i) && (d.formulaAbove(i) || d.officeBetween(i))
}

// officeBetween reports whether the office of who signs as block i stands between the name
// and the formula.
func (d divider) officeBetween(i int) bool {
	return i > 2 && d.blocks[i-2].Kind == form.Closing && form.Signs(d.plain(i)) && who.HasOffice(d.plain(i-1)) && !wording.MoreWords(d.plain(i-1), 14)
}

// maxInstruction is how many words has what a telegram asks below its signature.
const maxInstruction = 8

// signsPlainly reports whether block i, below prose, is a name in capitals that an edition
// identifies, or that stands above date or number, or is the sender of the title, and
// nothing but short lines stands below: FILIPPOV [Stalin], and then Confirm receipt.
func (d divider) signsPlainly(i int) bool {
	b := &d.blocks[i]
	if b.Kind != form.Paragraph || len(b.plain) > maxName || !form.Signs(b.plain) || !isProse(&d.blocks[i-1]) || !ended(d.plain(i-1)) {
		return false
	}
	name, identified := strings.CutSuffix(b.plain, "]")
	if identified {
		name, _, identified = strings.Cut(name, " [")
	}
	if !wording.Shouting(name) || !identified && !d.namedInTitle(i) && !d.besideDate(i) {
		return false
	}
	for _, below := range d.blocks[i+1:] {
		if below.Kind == form.Paragraph && (wording.MoreWords(below.plain, maxInstruction) || !below.Label.Empty()) {
			return false
		}
	}
	return true
}

// signsAlone reports whether block i, one of the last of a letter, is nothing but a
// name of several words between paragraphs.
func (d divider) signsAlone(i int) bool {
	if len(d.blocks)-i > 3 || !d.blocks[i].Gap || !wording.MoreWords(d.plain(i), 1) || !d.nameAlone(i) || !form.Signs(d.plain(i)) {
		return false
	}
	return ended(d.plain(i-1)) && (d.letter || d.speaksTo(i))
}

// closesLetter reports whether the blocks from i on may be a postscript: no
// heading and no point of an enumeration is among them.
func (d divider) closesLetter(i int) bool {
	for _, b := range d.blocks[i:] {
		if b.Marked || b.Kind == form.Turn || !b.Label.Empty() || wording.MoreWords(b.plain, 120) {
			return false
		}
	}
	return true
}
