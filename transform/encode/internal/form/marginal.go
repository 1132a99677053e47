package form

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// marginal is what an edition calls words that stand in the margin, on the back or on the
// outside of a letter, or were written by somebody else, in the languages of editions.
const marginal = `(?i:endorse[dm]\p{L}{0,4}|indorsed|docket(?:ed)?|(?:manuscript|ms\.?|pencil(?:led)?|later) (?:note|addition)|note at (?:the )?(?:foot|head|top)|(?:written )?(?:in|on|along|at|up|down) (?:the )?(?:(?:\p{L}+ )?(?:margin|edge|verso|back|reverse)|(?:left|right|other|address|upper|lower) side)(?: of (?:the )?(?:page|sheet|leaf|letter|card))?|(?:written )?upside down|in (?:a |an )?(?:another|other|different|unknown|later) hand|` +
	`(?:am|an|auf) (?:dem |den |der )?(?:\p{L}+ )?(?:rande?|rückseite|kopf)|von (?:anderer|fremder|späterer) hand|randnotiz|randbemerkung|kanzleivermerk|eingangsvermerk|präsentat(?:um)?|dorsalvermerk|rückvermerk|` +
	`en marge|au dos|au verso|d['’]une autre main|in margine|a tergo|sul (?:retro|verso)|al margen|in dorso|in de marge|i marginalen)`

var (
	marginalNote = pattern.MustCompile(`^[*_]*[\[(]?` + marginal + `(?:,? [^\]:]{1,40}?)? ?(?:\]:?|:\]?|\):?)[*_]* ?\S`)
	marginalLead = pattern.MustCompile(`^` + marginal)
)

// IsMarginal reports whether a text is such words behind what they are called:
// [Endorsed:] Received 5 May.
func IsMarginal(text string) bool {
	head := text[:min(len(text), maxCalled)]
	if strings.IndexByte(head, ':') < 0 && strings.IndexByte(head, ']') < 0 && !strings.HasPrefix(head, "(") { // as most texts
		return false
	}
	return marginalNote.MatchString(text)
}

// maxCalled is how many bytes stand at most before the sign behind what they are called.
const maxCalled = 80

// SaysMarginal reports whether a note begins with what such words are called.
func SaysMarginal(note string) bool { return marginalLead.MatchString(note) }
