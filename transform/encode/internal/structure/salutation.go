package structure

import (
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// A salutation may stand on the line on which the text begins: `My dear
// Rose, I am well`, `Sir: I have the honor`, `Sir,--Permit me`. It is parted from the
// text there, where nothing but an opening stands above it and a blank, or a capital, is
// behind it.

// romance is such a salutation in Spanish, Portuguese, Italian or French.
const romance = `(?i:(?:(?:mi|mio|mia|mon|ma|meu|minha) (?:(?:muy |très[ -]|bien |più |muito |bon |bonne |pauvre )*(?:querid[oa]|estimad[oa]|distinguid[oa]|car[oa]|carissim[oa]|cher|chère|prezad[oa])|bon|bonne)|querid[oa]|carissim[oa]|car[oa]|cher|chère|muy (?:señor mío|querid[oa]|estimad[oa]))) ?[\p{L}'’]+(?: [\p{L}'’]+){0,3}`

var runIn = pattern.MustCompile(`^["“«]?(?:` + romance + `|` + form.GermanGreeting + `|` + form.NamelessGreeting + `|(?i:(?:my )?(?:dear|dearest|esteemed|respected)) (?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen)\.\s{1,3})?[\p{L}][^.,!?:;—\-]{0,60}|(?i:sir|sirs|madam|gentlemen)|(?i:(?:(?:my|most|very|much|right|ever|good|kind|dear|dearest|worthy|honou?red|reverend|respected|esteemed|excellent|learned|noble|beloved|loving|and|&),? ){1,5}` + form.Kindred + `)|(?:Mr\.?|Mrs\.?|General|Ambassador|Minister|Comrade|Senator) \p{Lu}[\p{L}'’]+)\s?(?:([:!,]|[,:.]?\s?(?:--|—))\s\s*\S|([,:.]?\s?(?:--|—))["“]?\p{Lu})|^((?:\p{Lu}[\p{Lu}'’]+,? ){1,5}\p{Lu}{2,},?(?:--|—))["“]?\p{Lu}\p{Ll}?`)

// greeting parts a salutation from the text that begins behind it.
func (r *reader) greeting(blocks []Block) []Block {
	for i := 0; i < len(blocks) && i < maxOpening; i++ {
		b := blocks[i]
		if b.Kind == form.Salutation {
			return blocks
		}
		if parts := r.opened(b); parts != nil {
			all := append(append(blocks[:i:i], parts...), blocks[i+1:]...)
			return r.greeting(all) // it may stand on the line of the text
		}
		if b.Kind != form.Paragraph || !wording.MoreWords(b.plain, 12) && !runIn.MatchString(b.plain) {
			continue
		}
		if parts := r.unjoined(b); parts != nil {
			return append(append(blocks[:i:i], parts...), blocks[i+1:]...)
		}
		return blocks
	}
	return blocks
}

// quotedGreeting adds a block to others, the salutation of a quoted message apart
// from its text.
func (r *reader) quotedGreeting(all []Block, b Block) []Block {
	if b.Kind == form.Paragraph && quoteMark(b.plain) > 0 {
		if parts := r.unjoined(b); parts != nil && !closedHere(parts[0].plain) {
			return append(all, parts...)
		}
	}
	return append(all, b)
}

// unjoined is a block that begins with a salutation, in parts: the salutation, the end of
// a page behind it, and the text; nil when it does not.
func (r *reader) unjoined(b Block) []Block {
	if !b.Label.Empty() || len(b.Lines) == 0 {
		return nil
	}
	whole := r.Of(b.Whole())
	m := runIn.FindStringSubmatchIndex(whole)
	if m == nil || m[2] >= 0 && whole[m[2]:m[3]] == "," && !warm.MatchString(whole) {
		return nil
	}
	head, tail := splitLines(r.Text, b.Lines, b.Whole().Start+max(m[3], m[5], m[7]))
	if len(tail) == 0 {
		return nil
	}
	salute := Block{Kind: form.Salutation, Lines: head, Gap: b.Gap, Page: b.Page}
	salute.plain = r.Plain(salute.Whole())
	parts := []Block{salute}
	var within []Block // the text
	for _, w := range b.Within {
		switch at := w.Whole().Start; {
		case at < salute.Whole().End:
			return nil
		case at < tail[0].Start:
			parts = append(parts, w)
		default:
			within = append(within, w)
		}
	}
	if within == nil {
		return append(parts, r.local(Block{Lines: tail}))
	}
	return append(parts, interrupted(r.Text, tail, within))
}

// warm is a salutation that a comma is enough to end.
var warm = pattern.MustCompile(`^["“«]?(?:` + romance + `|(?i:(?:my )?dear(?:est)?|sir)\b|` + form.GermanGreeting + `,|` + form.NamelessGreeting + `,)`)

// splitLines is the lines before and behind an offset, which may lie in one.
func splitLines(text *source.Text, lines []source.Line, at int) (before, behind []source.Line) {
	for _, l := range lines {
		left, right := l, l
		left.Span = text.Trim(source.Span{Start: l.Start, End: min(l.End, max(at, l.Start))})
		right.Span = text.Trim(source.Span{Start: min(l.End, max(at, l.Start)), End: l.End})
		if !left.Empty() {
			before = append(before, left)
		}
		if !right.Empty() {
			right.Page = right.Page && left.Empty()
			behind = append(behind, right)
		}
	}
	return before, behind
}
