package structure

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/wording"
)

// The heading of a record may stand on two lines: Note, and below it `on a Conversation
// with the Ambassador`.

const (
	// recordWords is what a record is called.
	recordWords = `(?i:notes?|reports?|records?|memorandum|information|vermerk|n o t e|r e p o r t|v e r m e r k)`
	// ofWhat is how the line below begins.
	ofWhat = `(?:(?:on|of|about|concerning|regarding|über|zum|zur) \p{L}|(?i:on|of|about|concerning|regarding|über) (?i:an?|the|ein(?:e|en)?|das|die) (?i:conversation|talk|meeting|discussion|visit|consultation|gespräch|unterredung))`

	longestRecordWord = len("v e r m e r k")
)

var (
	recordAlone = pattern.MustCompile(`^` + recordWords + `$`)
	recordTopic = pattern.MustCompile(`^` + ofWhat)
)

// recordHeads makes one block of the two lines of such a heading.
func recordHeads(blocks []Block) []Block {
	n := 0
	for i := 0; i < len(blocks); i++ {
		if n < i {
			blocks[n] = blocks[i]
		}
		if b := &blocks[n]; i+1 < len(blocks) && len(b.plain) <= longestRecordWord && recordAlone.MatchString(b.plain) && saysOfWhat(&blocks[i+1]) {
			i++
			b.Kind = form.Paragraph
			b.take(blocks[i])
		}
		n++
	}
	return blocks[:n]
}

// saysOfWhat reports whether a block says of what a record is, and no more.
func saysOfWhat(b *Block) bool {
	return b.Kind == form.Paragraph && recordTopic.MatchString(b.plain) && !wording.EndsAsProse(b.plain) && !wording.MoreWords(b.plain, maxHead)
}
