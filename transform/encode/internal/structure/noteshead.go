package structure

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// A heading may stand above the notes at the end of a text: what is below it are notes
// then, whether the text has marks for them or not, and the text ends above it.

// notesTitle is such a heading.
var notesTitle = pattern.MustCompile(`^(?i:(?:foot|end)?[ -]?notes?|(?:editor['’]?s?['’]?|editorial|explanatory) notes?|notes? de bas de page|anmerkung(?:en)?|fu(?:ß|ss)noten?|erläuterungen|noten|voetnoten|aantekeningen|notas?|notas? al pie|notas? de rodapé|note al testo|przypisy|noter|anmärkningar|примечани[ея]|сноски)[:.]?$`)

// notesBelow makes notes of what stands below such a heading: paragraphs that begin with the
// numbers or letters of a row, and those between them.
func notesBelow(text *source.Text, blocks []Block) {
	for i := range blocks {
		if b := &blocks[i]; b.Kind != form.Paragraph && b.Kind != form.Head || len(b.plain) > maxName || !notesTitle.MatchString(b.plain) {
			continue
		}
		if n := noted(text, blocks[i+1:]); n > 0 {
			blocks[i].become(form.Note)
			blocks[i].Marked = false
		}
	}
}

// noted makes notes of the blocks below a heading that begin with a mark, and gives how many
// these are. There are none when something else than notes stands there.
func noted(text *source.Text, blocks []Block) int {
	end := 0
	for ; end < len(blocks); end++ {
		b := &blocks[end]
		if b.Marked || b.letter || b.ruled || b.Kind == form.Salutation {
			break
		}
		_, size := noteLead(text.Of(b.Whole()))
		if b.Kind == form.Paragraph && size == 0 && (end == 0 || !wording.EndsAsProse(b.plain)) {
			return 0
		}
	}
	n := 0
	for i := range blocks[:end] {
		b := &blocks[i]
		mark, size := noteLead(text.Of(b.Whole()))
		if b.Kind == form.Paragraph && size > 0 {
			b.note(mark, size)
		}
		if b.Kind == form.Footnote {
			n++
		}
	}
	return n
}

// noteLead is the mark with which a note begins below such a heading, and its bytes with
// what stands around it; 0 when it begins with none.
func noteLead(plain string) (mark string, size int) {
	m := listedNote.FindStringSubmatchIndex(plain)
	if m == nil {
		return "", 0
	}
	for g := 4; g < len(m); g += 2 {
		if m[g] >= 0 {
			return PlainMark(plain[m[g]:m[g+1]]), m[3]
		}
	}
	return "", 0
}

// listedNote is a number, a letter or a sign, alone or in brackets, before a note.
var listedNote = pattern.MustCompile(`^(\[\^?(\d{1,3}|\p{L}|\*{1,4})\]:?|\((\d{1,3}|\p{L}|\*{1,4})\)|(\d{1,3}|[a-zA-K])[.):]|(\d{1,3})|(\*{1,6}|[ᵃ-ᶻ¹²³⁰-⁹]+))\s*\S`)
