package structure

import (
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// A record of a conversation gives the speaker before each turn: `Stalin: ...`.
// One such paragraph says nothing; several, with a speaker who speaks again, do.

var turnStart = pattern.MustCompile(`^(\p{Lu}[\p{L}.'’\-]*(?: (?:\p{Lu}[\p{L}.'’\-]*|\[\p{L}+\])){0,3}):\s+\S`)

// label is what stands before a colon and does not speak: the items of minutes.
var label = pattern.MustCompile(`^(?i:present|also present|apologies|absent|resolved|agreed|decided|action|place|date|time|date and time|participants|subject|topic|agenda|note|notes|summary|from|to|cc|copy|copies|attachments?|annex|reference|ref|re|item|point|result|conclusion|comment|remarks?)$`)

// minTurns is how many turns make a conversation.
const minTurns = 4

// turns makes turns of the paragraphs that begin with a speaker.
func turns(text *source.Text, blocks []Block) {
	speakers := map[string]int{}
	n, again := 0, false
	for i := range blocks {
		if m := turnOf(text, blocks[i]); m != nil {
			n++
			name := text.Of(blocks[i].Whole())[m[2]:m[3]]
			speakers[name]++
			again = again || speakers[name] > 1
		}
	}
	if n < minTurns || !again {
		return
	}
	for i := range blocks {
		b := &blocks[i]
		if m := turnOf(text, *b); m != nil {
			b.Kind = Turn
			b.Label = source.Span{Start: b.Whole().Start, End: b.Whole().Start + m[3] + 1}
		}
	}
}

func turnOf(text *source.Text, b Block) []int {
	if b.Kind != Paragraph || !b.Label.Empty() {
		return nil
	}
	plain := text.Of(b.Whole())
	m := turnStart.FindStringSubmatchIndex(plain)
	if m == nil || label.MatchString(plain[m[2]:m[3]]) {
		return nil
	}
	return m
}
