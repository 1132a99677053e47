package structure

import (
	"slices"
	"strings"
	"unicode"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// cut divides the blocks of a text into the document itself and its attachments.
func cut(blocks []Block) [][]Block {
	var all [][]Block
	start, prose := 0, false
	quoted := -1 // the salutation of a message in quotation marks
	for i := range blocks {
		if quoteMark(blocks[i].plain) > 0 && !closedHere(blocks[i].plain) {
			quoted = max(quoted, greeted(blocks, i))
		}
		if i > start && blocks[i].letter && !blocks[i-1].letter && !prose {
			all = append(all, titles(blocks[start:i]))
			start = i
			continue
		}
		if prose && i > quoted && (beginsAt(blocks, i) || greetsAnew(blocks[start:], i-start)) {
			all = append(all, blocks[start:i])
			start, prose = i, false
		}
		prose = prose || isProse(&blocks[i])
	}
	if start < len(blocks) {
		all = append(all, blocks[start:])
	}
	return all
}

// beginsAt reports whether a further message begins at block i, below running text.
func beginsAt(blocks []Block, i int) bool {
	if blocks[i].ruled && opensSoon(blocks[i:]) {
		return true
	}
	return begins(blocks[i:]) && !ends(blocks, i) && !addressesBelow(blocks, i) && !listed(blocks, i)
}

// greetsAnew reports whether block i greets, above running text, and the formula of the
// letter before stands not far above, with nothing but names and dates between.
func greetsAnew(blocks []Block, i int) bool {
	if blocks[i].Kind != form.Salutation || i+1 >= len(blocks) || !isProse(&blocks[i+1]) {
		return false
	}
	for k := i - 1; k > 0 && k >= i-maxFormula; k-- {
		switch b := blocks[k]; {
		case b.Kind == form.Closing:
			return k < i-1
		case b.Kind == form.Dateline, b.Kind == form.Paragraph && form.IsName(b.plain):
		default:
			return false
		}
	}
	return false
}

// titles is the lines above the first letter of a volume, which are its headings and no
// message.
func titles(blocks []Block) []Block {
	for i := range blocks {
		blocks[i].title = true
		if b := &blocks[i]; b.Kind == form.Paragraph && (strings.ContainsFunc(b.plain, unicode.IsLetter) || onlyYear.MatchString(b.plain)) && !wording.EndsAsProse(b.plain) {
			b.heading()
		}
	}
	return blocks
}

// begins reports whether a new message begins with the first of the blocks: it
// is said to be attached to something, or an opening of two parts or more
// stands there.
func begins(blocks []Block) bool {
	plain := blocks[0].plain
	if blocks[0].letter || letterHead.MatchString(plain) {
		return true
	}
	if blocks[0].Kind == form.Reference && (attachedRef.MatchString(plain) || itemRef.MatchString(plain)) {
		return !counts(blocks[1:]) && !numberOf.MatchString(plain) && !onlyCopies(blocks[1:]) && !attachedBelow(blocks[1:])
	}
	if blocks[0].Kind == form.Reference && foreignAttached.MatchString(plain) {
		return tells(blocks[1:])
	}
	if numberedPost(blocks) {
		return tells(blocks[2:])
	}
	n, strong := 0, false
	for _, b := range blocks {
		if !opens(b.Kind) {
			break
		}
		n++
		strong = strong || b.Kind == form.Classification || b.Kind == form.Number || b.Kind == form.Address || b.Kind == form.Salutation
	}
	return n > 1 && strong && n < len(blocks) && blocks[0].Kind != form.Salutation && blocks[0].Kind != form.Copies && tells(blocks[n:])
}

// numberedPost reports whether the number and the place of one of several telegrams stand
// above the office it goes to: 2. VIENNA, and below it THE AMBASSADOR.
func numberedPost(blocks []Block) bool {
	if len(blocks) < 3 || blocks[0].Label.Empty() || !blocks[1].Label.Empty() {
		return false
	}
	return short(blocks[0]) && short(blocks[1]) && who.HasOffice(blocks[1].plain)
}

// foreignAttached is the word for one attachment in German, French and Italian, above it.
var foreignAttached = pattern.MustCompile(`^(?i:anlage|beilage|anhang|annexe|pièce jointe|allegato)(?: (?:Nr\.? ?|n[°º] ?)?(?:\d{1,2}|[A-Z]|[IVX]{1,4}))?[.:]?$`)

// counts reports whether what stands below the word for an attachment says how many
// there are and no more: 1 file note.
func counts(blocks []Block) bool {
	return len(blocks) > 0 && howMany.MatchString(blocks[0].plain) && !wording.MoreWords(blocks[0].plain, 8) && !tells(blocks)
}

// attachedBelow reports whether the address of whom the letter above goes to stands below
// the word for an attachment, and the attachment begins behind it.
func attachedBelow(blocks []Block) bool {
	addressed := false
	for i := range blocks[:min(len(blocks), maxOpening)] {
		b := &blocks[i]
		switch {
		case addressed && b.Kind == form.Reference && attachedRef.MatchString(b.plain):
			return true
		case isProse(b), b.Kind == form.Salutation:
			return false
		}
		addressed = addressed || startsAddress(b.plain)
	}
	return false
}

// onlyCopies reports whether nothing but who gets copies stands below the word for an
// attachment.
func onlyCopies(blocks []Block) bool {
	if len(blocks) == 0 || blocks[0].Kind != form.Copies {
		return false
	}
	return !slices.ContainsFunc(blocks, func(b Block) bool { return isProse(&b) || opens(b.Kind) && b.Kind != form.Copies })
}

// numberOf is how many attachments there are: Attachments: 2.
var numberOf = pattern.MustCompile(`: ?(?:\d{1,2}|(?i:one|two|three|four|five|as \p{L}+))\.?$`)

var howMany = pattern.MustCompile(`^(?i:(?:\d{1,3}|one|two|three|four|five|an?) \p{L}|(?:tab|annex|enclosure|no\.) [A-Z\d]\b)`)

// tells reports whether some of the blocks are running text.
func tells(blocks []Block) bool {
	return slices.ContainsFunc(blocks, func(b Block) bool { return isProse(&b) })
}

// ends reports whether block i is the date below a signature, after which the
// next message begins.
func ends(blocks []Block, i int) bool {
	return blocks[i].Kind == form.Dateline && i > 0 && blocks[i-1].Kind == form.Paragraph && !isProse(&blocks[i-1]) &&
		i+1 < len(blocks) && begins(blocks[i+1:])
}

// opensSoon reports whether a date or a salutation is among the first blocks, and a text
// below them.
func opensSoon(blocks []Block) bool {
	for i := range blocks[:min(len(blocks), 4)] {
		if k := blocks[i].Kind; k == form.Salutation || k == form.Dateline {
			return tells(blocks[i:])
		}
		if isProse(&blocks[i]) {
			return false
		}
	}
	return false
}

// addressesBelow reports whether block i is the date below a signature, and nothing but an
// address stands below it.
func addressesBelow(blocks []Block, i int) bool {
	if blocks[i].Kind != form.Dateline || i == 0 || isProse(&blocks[i-1]) || blocks[i-1].Kind != form.Paragraph {
		return false
	}
	return !slices.ContainsFunc(blocks[i:], func(b Block) bool { return isProse(&b) && wording.MoreWords(b.plain, longestOnLine) })
}

// listed reports whether block i stands right below the line on copies: it names who
// gets one.
func listed(blocks []Block, i int) bool {
	return i > 0 && !blocks[i].Gap && blocks[i-1].Kind == form.Copies
}

// opens reports whether a block of the kind belongs to the opening of a message.
func opens(k form.Kind) bool {
	switch k {
	case form.Number, form.Dateline, form.Copies, form.Classification, form.Urgency, form.CopyNumber, form.Reference, form.Address, form.Salutation, form.Letterhead, form.Handling, form.Subject:
		return true
	}
	return false
}

// maxHead is how many words a heading has at most.
const maxHead = 40

// maxEasternLine is how many bytes a line in Chinese has at most that may be no prose though
// it ends with a full stop: fifteen characters.
const maxEasternLine = 45

// isProse reports whether a block is a paragraph of running text.
func isProse(b *Block) bool {
	if b.Kind != form.Paragraph {
		return false
	}
	plain := b.plain
	if strings.HasSuffix(plain, "。") { // Chinese and Japanese have no blanks between words
		return len(plain) > maxEasternLine
	}
	if wording.EndsAsProse(plain) {
		return wording.MoreWords(plain, 4) && !isByline(plain) && !courteousTitle(plain) && !(len(plain) < maxAbbreviated && abbreviatedLand.MatchString(plain))
	}
	if !wording.MoreWords(plain, 15) {
		return false
	}
	return wording.MoreWords(plain, maxHead) || !form.IsHeading(plain) && !wire.MatchString(plain) && !recordOn.MatchString(plain) && !exchanged(plain) && !(len(b.Lines) > 1 && wording.Capitalised(plain))
}

// maxAbbreviated is more bytes than a place with its country has.
const maxAbbreviated = 60

// abbreviatedLand is a place with the country or the district, abbreviated, behind a comma:
// Camp near Cold Harbor, Va.
var abbreviatedLand = pattern.MustCompile(`^\p{Lu}[^.!?:;]{3,50}, (?:\p{Lu}\p{Ll}{0,4}|(?:\p{Lu}\. ?){1,3}\p{Lu})\.$`)

// courteousTitle reports whether a line is the title of a message in a collection, by the
// titles of both: Mr. Doe to M. Roe.
func courteousTitle(plain string) bool {
	return plain != "" && len(plain) < maxCourteous && plain[0] >= 'A' && plain[0] <= 'Z' && courteousBoth.MatchString(plain)
}

// maxCourteous is more bytes than such a title has.
const maxCourteous = 100

const titledParty = `(?:(?:Mr|M|MM|Messrs|Mrs|Dr|Sir|Lord|Count|Baron|Viscount|Marquis|Prince|Consul|Consul-General|Vice-Consul|Admiral|General|Colonel|Captain)\.? (?:(?:de|von|van|la|du|of) )?(?:\p{Lu}[\p{L}.'’\-]* ?){1,4}|the (?:Earl|Marquess|Marquis|Duke|Viscount) of (?:\p{Lu}[\p{L}\-]* ?){1,3})`

var courteousBoth = pattern.MustCompile(`^(?:[Tt]he )?` + titledParty + ` to ` + titledParty + `(?:\.?[-–—]+ ?\([^)]{3,60}\.?\))?\.?$`)

// isByline reports whether a line says by whom what the heading above it names is: by the
// Military Attaché, Colonel A. Roe,
func isByline(plain string) bool {
	return (strings.HasPrefix(plain, "by ") || strings.HasPrefix(plain, "from ")) && !wording.MoreWords(plain, 20) && byline.MatchString(plain)
}

var byline = pattern.MustCompile(`^(?:by|from) (?:the |an? |our )?\p{Lu}(?:[^.!?;:]|\p{Lu}\.)*,?$`)

// attaching is the words by which a document speaks of what is attached to it.
var attaching = pattern.MustCompile(`(?i)\b(?:attached|attachments?|enclos(?:ed?|ing|ures?)|append(?:ed|ix|ices)|annex(?:ed|es)?|herewith|hereto|draft (?:answer|reply|telegram|letter|message|instructions?))\b|(?:^|[^\p{L}])(?:прилага(?:ем\p{L}*|ется|ются|ю)|приложени[еяи])(?:[^\p{L}]|$)`)

// rank is what a message is to those before it: attached when it says so itself
// or one of them speaks of what is attached to it, else of the same rank.
func rank(blocks []Block, first, spoken bool) Type {
	switch {
	case first:
		return Main
	case spoken:
		return Attachment
	}
	for _, b := range blocks {
		if !opens(b.Kind) && !b.Marked && wording.MoreWords(b.plain, 12) {
			break
		}
		if b.Kind == form.Reference && (attachedRef.MatchString(b.plain) || itemRef.MatchString(b.plain) || foreignAttached.MatchString(b.plain)) {
			return Attachment
		}
	}
	return Message
}

// speaksOfAttached reports whether a message speaks of what is attached to it.
func speaksOfAttached(blocks []Block) bool {
	for _, b := range blocks {
		if b.Kind == form.Paragraph && attaching.MatchString(b.plain) {
			return true
		}
	}
	return false
}
