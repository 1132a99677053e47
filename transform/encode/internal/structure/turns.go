package structure

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
)

// A record of a conversation gives the speaker before each turn: `Stalin: ...`.
// One such paragraph says nothing; several, with a speaker who speaks again, do,
// and so do two, one below the other, if one asks, or both speakers are named
// elsewhere, and both speak of themselves or to each other.

var turnStart = pattern.MustCompile(`^(\p{Lu}[\p{L}.'’\-]*(?: (?:\p{Lu}[\p{L}.'’\-]*|\[\p{L}+\])){0,3}):\s+\S`)

// named is a speaker with initials and a full stop: A.B. Doe. Let us begin.
var named = pattern.MustCompile(`^((?:` + who.Initial + `\. ?){1,3}\p{Lu}[\p{L}'’\-]+)\. ["“«(]?\p{Lu}`)

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
	if (n < minTurns || !again) && !(n > 1 && n == len(speakers) && exchange(text, blocks)) {
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

// spoken is a word of the first or second person.
var spoken = pattern.MustCompile(`(?:^|[\s"“„(])(?i:i|we|you|my|our|your|me|us|ich|wir|sie|ihr|uns|mein|unser|je|nous|vous|notre|votre)[\s,.?!'’]`)

// exchange reports whether the turns stand one below the other, each by somebody
// who speaks of himself or to the other, one of them a question or all of them by
// persons whom the rest of the text names.
func exchange(text *source.Text, blocks []Block) bool {
	last, asked, named := -1, false, true
	for i, b := range blocks {
		m := turnOf(text, b)
		if m == nil {
			continue
		}
		whole := text.Of(b.Whole())
		if last >= 0 && i != last+1 || !spoken.MatchString(whole[m[3]+1:]) {
			return false
		}
		last, asked = i, asked || strings.Contains(whole, "?")
		named = named && mentioned(whole[m[2]:m[3]], blocks, i)
	}
	return asked || named
}

// mentioned reports whether a name stands in another block than its turn.
func mentioned(name string, blocks []Block, turn int) bool {
	return slices.ContainsFunc(blocks, func(b Block) bool { return b.plain != blocks[turn].plain && strings.Contains(b.plain, name) })
}

func turnOf(text *source.Text, b Block) []int {
	if b.Kind != Paragraph || !b.Label.Empty() {
		return nil
	}
	plain := text.Of(b.Whole())
	m := turnStart.FindStringSubmatchIndex(plain)
	if m == nil && len(plain) > 2 && plain[0] >= 'A' && plain[0] <= 'Z' && strings.IndexByte(plain[:min(4, len(plain))], '.') > 0 {
		return named.FindStringSubmatchIndex(plain)
	}
	if m == nil || label.MatchString(plain[m[2]:m[3]]) {
		return nil
	}
	return m
}
