package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// Some records give the speaker on a line of his own above what he says.

const (
	minAbove   = 3  // speakers on lines of their own that make a conversation
	maxSpeaks  = 50 // bytes of such a line
	speakWords = 5
)

// speakersAbove makes turns of the lines that name a speaker and the paragraphs below
// them: at least three, one of the speakers twice, and none of them twice in a row.
func speakersAbove(text *source.Text, blocks []Block) []Block {
	times, n, again, last := map[string]int{}, 0, false, ""
	for i := range blocks {
		if !speaksBelow(blocks, i) {
			continue
		}
		key := speakerKey(strings.TrimRight(blocks[i].plain, ":"))
		if key == last {
			return blocks
		}
		last = key
		times[key]++
		n++
		again = again || times[key] > 1
	}
	if n < minAbove || !again {
		return blocks
	}
	var all []Block
	for i := 0; i < len(blocks); i++ {
		if b := blocks[i]; speaksBelow(blocks, i) {
			b.Label, b.Kind = b.Whole(), form.Turn
			i++
			b.Lines = append(b.Lines[:len(b.Lines):len(b.Lines)], blocks[i].Lines...)
			b.plain = text.Plain(b.Whole())
			all = append(all, b)
			continue
		}
		all = append(all, blocks[i])
	}
	return all
}

// speaksBelow reports whether block i is a name in capitals, or with courtesy or an office,
// with a paragraph of running text below it.
func speaksBelow(blocks []Block, i int) bool {
	b := &blocks[i]
	if i+1 >= len(blocks) || b.Kind != form.Paragraph || len(b.Lines) != 1 || len(b.plain) > maxSpeaks || b.Marked || !b.Label.Empty() {
		return false
	}
	below := &blocks[i+1]
	if below.Kind != form.Paragraph || !below.Label.Empty() || !wording.EndsAsProse(below.plain) || len(below.Within) > 0 {
		return false
	}
	name := strings.TrimRight(b.plain, ":")
	if wording.MoreWords(name, speakWords) || wording.EndsAsProse(name) || form.NoName(name) || who.IsPost(name) || form.IsHeading(calmed(name)) {
		return false
	}
	return form.IsName(name) && (wording.Shouting(name) || who.Courteous(name)) || who.HasOffice(name) && wording.Capitalised(name)
}
