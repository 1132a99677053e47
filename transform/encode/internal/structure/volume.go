package structure

import "catchword/transform/encode/internal/pattern"

// The letters of a volume stand under headings of their own: LETTER XII. with the
// addressee below, or `To Rupert Roe`, which the layout marks as a heading. One such
// line says little; two of them or more divide the text.

var (
	letterNumbered = pattern.MustCompile(`^(?i:letter|brief|lettre|lettera|carta|письмо) (?:(?i:no|nr)\.? ?)?(?:[IVXLC]{1,8}|\d{1,4})\.?$`)
	letterTo       = pattern.MustCompile(`^(?i:letter )?(?:(?:[IVXLC]{1,8}|\d{1,4})[.:]? )?(?:To|TO) (?:\p{Lu}|the |THE )`)
)

// maxLetterHead is how many bytes a heading of a letter has at most.
const maxLetterHead = 80

// volume marks the headings of the letters of a volume.
func volume(blocks []Block) {
	first := -1
	for i := range blocks {
		if !headsLetter(blocks, i) {
			continue
		}
		if first >= 0 {
			blocks[first].headLetter()
			blocks[i].headLetter()
		}
		first = i
	}
}

// headsLetter reports whether block i is a heading of a letter: a number with an opening
// below it, or a marked heading that says to whom.
func headsLetter(blocks []Block, i int) bool {
	b := &blocks[i]
	if len(b.plain) > maxLetterHead || i+1 >= len(blocks) {
		return false
	}
	if b.Marked {
		return letterTo.MatchString(b.plain)
	}
	return (b.Kind == Paragraph || b.Kind == Number) && opens(blocks[i+1].Kind) && letterNumbered.MatchString(b.plain)
}

func (b *Block) headLetter() { b.Kind, b.Marked, b.letter, b.N = Head, true, true, "" }
