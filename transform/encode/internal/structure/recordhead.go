package structure

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/wording"
)

// The heading of a record may stand on two lines: Note, and below it `on a Conversation
// with the Ambassador`. So may the number of a decision and the body that took it.

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
		switch b := &blocks[n]; {
		case i+1 == len(blocks):
		case headsRecord(b, &blocks[i+1]):
			i++
			b.Kind = form.Paragraph
			b.take(blocks[i])
		case b.decreed(&blocks[i+1]):
			i++
			b.heading()
			b.take(blocks[i])
		}
		n++
	}
	return blocks[:n]
}

// headsRecord reports whether a block is what a record is called, and the next one says of
// what it is.
func headsRecord(b, below *Block) bool {
	return len(b.plain) <= longestRecordWord && recordAlone.MatchString(b.plain) && saysOfWhat(below)
}

// decreed reports whether a block is the number of a decision or a protocol, and the body
// that took it stands right below.
func (b *Block) decreed(below *Block) bool {
	return b.Kind == form.Number && (below.Kind == form.Paragraph || below.Kind == form.Dateline) && !below.Gap && decreed.MatchString(calmed(b.plain)) && tookIt(below.plain)
}

// decreed is such a number.
var decreed = pattern.MustCompile(`^(?:Постановление|Решение|Распоряжение|Указ|Приказ|Протокол) (?:№|n) ?\d[\d/\-]*$`)

// tookIt reports whether a line is the name of a body, in the genitive as it stands below
// what it has decided.
func tookIt(plain string) bool {
	return russianBody.MatchString(plain) && wording.MoreWords(plain, 1) && !wording.MoreWords(plain, maxHead)
}

var russianBody = pattern.MustCompile(`^(?i:совета|президиума|политбюро|центрального|цк|верховного|государственного|комитета|правительства|пленума|заседания)(?:[^\p{L}]|$)`)

// saysOfWhat reports whether a block says of what a record is, and no more.
func saysOfWhat(b *Block) bool {
	return b.Kind == form.Paragraph && recordTopic.MatchString(b.plain) && !wording.EndsAsProse(b.plain) && !wording.MoreWords(b.plain, maxHead)
}
