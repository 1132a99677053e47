package structure

import (
	"strings"
	"unicode/utf8"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// What an address above a message is told by: the words that lead to it, the
// place above them, names and capitals below.

// addressLine knows what belongs to an address: the lines between the place and
// the line that leads to the addressee, the lines below it as long as they are
// written like names, and the place and the mission that a telegram goes to.
func (d divider) addressLine(i, salutation int) (k form.Kind, opens, ok bool) {
	if i < salutation && (form.SaysFromTo(d.plain(i)) || d.fromToLines(i)) {
		return form.Address, true, true
	}
	if i+1 == salutation && d.nameAndOffice(i) {
		return form.Address, true, true
	}
	if i < salutation && d.addressInLines(i) {
		return form.Address, true, true
	}
	ok = !d.speaks(i) && !d.topicBelow(i) && (d.opensAddress(i, salutation) || !d.titleBelow(i) && d.continuesAddress(i, salutation))
	return form.Address, true, ok
}

// nameAndOffice reports whether block i is an office on its first lines and a name on the
// last one.
func (d divider) nameAndOffice(i int) bool {
	b := &d.blocks[i]
	name := b.plain[strings.LastIndexByte(b.plain, ' ')+1:]
	return b.Kind == form.Paragraph && len(b.Lines) > 1 && wording.Capitalised(b.plain) && who.HasOffice(b.plain) && wording.Shouting(name) && form.IsName(name)
}

// fromToLines reports whether block i is one of two lines that say who writes to whom.
func (d divider) fromToLines(i int) bool {
	both := func(k int) bool {
		return k >= 0 && k+1 < len(d.blocks) && !d.blocks[k+1].Gap && form.SaysFromTo(d.plain(k)+" "+d.plain(k+1))
	}
	return both(i) || both(i-1)
}

// addressInLines reports whether block i begins an address above a salutation by a word that
// leads to somebody, with a comma at its end, or goes on with one on the next line, though
// it ends as a sentence does.
func (d divider) addressInLines(i int) bool {
	plain := d.plain(i)
	if wording.MoreWords(plain, 10) || !wording.Capitalised(plain) {
		return false
	}
	return strings.HasSuffix(plain, ",") && dative.MatchString(plain) || d.isAddress(i-1) && !d.blocks[i].Gap && strings.HasSuffix(d.plain(i-1), ",")
}

// speaks reports whether block i is words that no address has: a sentence, the form of a
// telegram, what a paper is called, a motto, the day on which it came.
func (d divider) speaks(i int) bool {
	plain := d.plain(i)
	return wording.MoreWords(plain, 10) || isProse(&d.blocks[i]) || says.MatchString(plain) || wire.MatchString(plain) ||
		calledAlone.MatchString(plain) && !d.isAddress(i+1) || draftAlone.MatchString(plain) || quotedWhole(plain) || form.IsCard(plain) || courteousTitle(plain) || exchanged(plain) || calledTo.MatchString(plain) || onDay.MatchString(plain)
}

// calledTo is the title of a message in an archive: Letter, Doe to Roe.
var calledTo = pattern.MustCompile(`^(?:Letter|Telegram|Cable|Report|Note|Memorandum|Message), \p{Lu}.* to \p{Lu}`)

// onDay is the day of a telegram behind the word that leads to it: ON 2/JUNE/62.
var onDay = pattern.MustCompile(`^(?i:on|dated?|of) \d`)

// isAddress reports whether there is a block i and it belongs to an address.
func (d divider) isAddress(i int) bool {
	return i >= 0 && i < len(d.blocks) && d.blocks[i].Kind == form.Address
}

// topicBelow reports whether block i stands apart below an address and says what a message
// is about.
func (d divider) topicBelow(i int) bool {
	plain := d.plain(i)
	if !d.blocks[i].Gap || !d.isAddress(i-1) {
		return false
	}
	if strings.Contains(plain, ": ") {
		return true
	}
	office := strings.Contains(plain, ",") && who.HasOffice(plain)
	return wording.MoreWords(plain, 2) && senderLead.MatchString(d.plain(i-1)) && !office
}

// titleBelow reports whether block i stands apart and has words of the document's title,
// or is in capitals below a line that says who sends a cable to whom.
func (d divider) titleBelow(i int) bool {
	plain := d.plain(i)
	if i == 0 || !d.blocks[i].Gap {
		return false
	}
	return d.titled(plain) && !who.HasOffice(plain) && !form.IsName(who.Bare(plain)) ||
		wording.Shouting(plain) && d.isAddress(i-1) && bothEnds.MatchString(d.plain(i-1))
}

// opensAddress reports whether block i begins an address, or belongs to one that its next
// line leads to.
func (d divider) opensAddress(i, salutation int) bool {
	plain := d.plain(i)
	switch {
	case d.officePosted(i), postedName(plain), postedOffice(plain), i < maxOpening && d.first && comrade.MatchString(plain):
	case i > 0 && forWhom.MatchString(plain) && calledAlone.MatchString(d.plain(i-1)):
	case i < salutation && wording.Shouting(plain) && d.courteous(i, salutation):
	case d.aboveAddress(i), d.bodyPosted(i), d.eyesOnly(i):
	default:
		return false
	}
	return true
}

// aboveAddress reports whether block i is a few words above an address, such as its place.
func (d divider) aboveAddress(i int) bool {
	plain := d.plain(i)
	if wording.MoreWords(plain, 4) {
		return false
	}
	if (!wording.EndsAsProse(plain) || strings.HasSuffix(plain, ",")) && !kindAlone.MatchString(plain) && d.leadsToAddress(i+1) {
		return true
	}
	return !wording.MoreWords(plain, 3) && strings.HasSuffix(plain, ".") && wording.Capitalised(plain) && d.isAddress(i+1)
}

// continuesAddress reports whether block i belongs to an address by what stands around it,
// or by the words of courtesy that it begins with.
func (d divider) continuesAddress(i, salutation int) bool {
	plain := d.plain(i)
	switch {
	case d.isAddress(i-1) && wording.Capitalised(plain) && !keyed.MatchString(plain):
	case d.destination(i):
	case i < salutation && i > 0 && d.excellencyAbove(i):
	case i < salutation && insideAddress.MatchString(plain):
	case i < salutation && wording.Capitalised(plain) && !keyed.MatchString(plain) && d.datedAbove(i):
	case d.bodyAddressed(i), dative.MatchString(plain), d.titleAbove(i):
	case i > 0 && wording.MoreWords(plain, 1) && insideAddress.MatchString(plain) && form.IsName(plain) && i+1 < len(d.blocks) && isProse(&d.blocks[i+1]):
	default:
		return false
	}
	return true
}

// postedName reports whether a line is a place and the name of who is there, in capitals:
// LONDON - DOE.
func postedName(plain string) bool {
	post, name, ok := strings.Cut(plain, " - ")
	return ok && len(plain) < maxName && wording.Shouting(plain) && wording.OneWord(name) && who.IsPost(who.Calm(post))
}

// postedOffice reports whether a line is a place and the office there, in capitals:
// PRAGUE, RURITANIAN AMBASSADOR.
func postedOffice(plain string) bool {
	post, office, ok := strings.Cut(plain, ", ")
	return ok && len(plain) < maxName && wording.Shouting(plain) && (who.HasOffice(office) || who.Mission(office)) && who.IsPost(who.Calm(post))
}

// comrade is a comrade by his surname in capitals, with initials behind it.
var comrade = pattern.MustCompile(`^(?:(?i:cde|comrade|com|tov)\.?|c\.) [\p{Lu}\-]{3,}(?:,? (?:\p{Lu}\. ?){1,2})?[.,;]?$`)

// officePosted reports whether block i is an office with a comma, and its place stands on
// one of the next lines: The Secretary, Department of Trade, CANBERRA.
func (d divider) officePosted(i int) bool {
	return d.blocks[i].Gap && theOffice.MatchString(d.plain(i)) && d.placeBelow(i)
}

// placeBelow reports whether one of the next lines is a place.
func (d divider) placeBelow(i int) bool {
	for k := i + 1; k < len(d.blocks) && k <= i+4 && !d.blocks[k].Gap; k++ {
		if place, _, _ := strings.Cut(strings.TrimRight(d.plain(k), ". "), ","); who.IsPost(who.Calm(place)) {
			return true
		}
	}
	return false
}

// theOffice is the first line of an address that names an office.
var theOffice = pattern.MustCompile(`^The (?:Permanent |Deputy |Under[- ]|Acting |Assistant )?(?:Secretary|Minister|Director|Ambassador|High Commissioner|Governor|Chairman|President|Chief|Commissioner|Consul)\b[\p{L}\- ]{0,30},$`)

// senderLead is what leads to who sends a message.
var senderLead = pattern.MustCompile(`^(?i:from|sender|sent by) ?:|^FROM THE `)

// forWhom is the line below what a paper is called that says for whom it is.
var forWhom = pattern.MustCompile(`^(?:for|to) (?:the )?\p{Lu}`)

// bothEnds is a line that says who sends a cable to whom.
var bothEnds = pattern.MustCompile(`^(?i:(?:personal |secret )?(?:for|to) \S.* from \S|from \S.* to \S)`)

// draftAlone is a line that calls a paper a draft, or a copy, of another.
var draftAlone = pattern.MustCompile(`^(?i:draft(?: (?:cable|cablegram|telegram|letter|note|message|reply|memorandum|despatch))?|copy|translation|extract)$`)

// kindAlone is a line of a memorandum that says for what it is sent.
var kindAlone = pattern.MustCompile(`^(?i:(?:for )?(?:information|action|approval|decision)|memorandum|copy|(?:telegram|cable|cablegram) (?:received|sent|in|out))$`)

// courteous reports whether block i is a name in capitals with a word of courtesy, or
// the place above it, below another part of an opening and above the salutation.
func (d divider) courteous(i, salutation int) bool {
	if i == 0 || !opens(d.blocks[i-1].Kind) {
		return false
	}
	if who.Courteous(d.plain(i)) {
		return true
	}
	return i+1 < salutation && !wording.MoreWords(d.plain(i), 3) && wording.Shouting(d.plain(i+1)) && who.Courteous(d.plain(i+1))
}

// leadsToAddress reports whether the address begins at block i or a line or two
// below.
func (d divider) leadsToAddress(i int) bool {
	for k := i; k < len(d.blocks) && k <= i+maxNameless; k++ {
		if d.blocks[k].Kind == form.Address {
			return true
		}
		if d.blocks[k].Kind != form.Paragraph || wording.MoreWords(d.plain(k), 4) || wording.EndsAsProse(d.plain(k)) {
			return false
		}
	}
	return false
}

// excellencyAbove reports whether an address in full form has begun above.
func (d divider) excellencyAbove(i int) bool {
	return d.blocks[i-1].Kind == form.Address || excellency.MatchString(d.plain(i-1))
}

// insideAddress is how the address of the addressee begins above a salutation.
var insideAddress = pattern.MustCompile(`^(?:Herrn?|Frau|Fräulein|Messrs?\.?|Mr\.?|Mrs\.?|Miss|Dr\.?|Prof\.?|Sir|M\.|Monsieur|Madame|(?:The )?(?:Right )?Hon(?:ourable|orable|\.)|(?:His|Her) (?:Excellency|Majesty))(?: |$)`)

// dative is how an address begins in German and French, wherever it stands.
var dative = pattern.MustCompile(`^(?:(?:Il|Ex|Excel)l?\.?(?:mo|ent[ií]ssimo)s?\.? (?:e \p{Lu}\p{L}+\.?(?:mo)? )?(?:Sr|Senhor|Snr)|Sr\. D\.|Sra\. D\.?|Señor [Dd]on|Excmo\.|Aan (?:den|de|het|Mijnheer|Mevrouw|Zijne)|Herrn|An (?:Herrn|Frau|den|die|das)|[AÀaà] (?:Monsieur|Madame|Mademoiselle|Son Excellence|M\.))(?: \p{Lu}|$)`)

// titleAbove reports whether block i is nothing but the title of whom a letter goes to, and
// his name and office stand below: Comrade, and below it A. Doe, Secretary.
func (d divider) titleAbove(i int) bool {
	if i == 0 || i+2 >= len(d.blocks) || d.blocks[i+1].Gap || d.blocks[i+2].Gap || !titleAlone.MatchString(d.plain(i)) {
		return false
	}
	return opens(d.blocks[i-1].Kind) && form.IsName(d.plain(i+1)) && who.HasOffice(d.plain(i+2))
}

// titleAlone is such a title.
var titleAlone = pattern.MustCompile(`^(?i:comrade|cde\.|mr\.?|general|genosse|towarzysz|tovarishch|soudruh|elvtárs|citizen)$`)

// datedAbove reports whether the date of a letter stands above block i: what
// stands between it and the salutation is the address.
func (d divider) datedAbove(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch d.blocks[k].Kind {
		case form.Dateline:
			return k == 0 || d.blocks[k-1].Kind != form.Handling
		case form.Handling:
			return false
		}
	}
	return false
}

// bodyAddressed reports whether block i is the name of a body in capitals, or
// an abbreviation, between the opening of a telegram and its text.
func (d divider) bodyAddressed(i int) bool {
	plain := d.plain(i)
	if i == 0 || i+1 >= len(d.blocks) || plain != strings.ToUpper(plain) || form.IsHeading(calmed(plain)) || !d.numbered(i) {
		return false
	}
	text := d.plain(i + 1)
	if wording.MoreWords(plain, 5) || !wording.MoreWords(text, 4) || wording.Shouting(text) {
		return false
	}
	named := who.In(plain)
	return len(named) == 1 && named[0].Kind == who.Body
}

// numbered reports whether a number, or a level of secrecy, and a date stand above
// block i.
func (d divider) numbered(i int) bool {
	number, date := false, false
	for _, b := range d.blocks[:i] {
		number = number || b.Kind == form.Number || b.Kind == form.Classification || b.Kind == form.CopyNumber
		date = date || b.Kind == form.Dateline
	}
	return number && date
}

// calmed is a text in capitals with a capital only at its start.
func calmed(plain string) string {
	if plain == "" {
		return plain
	}
	_, first := utf8.DecodeRuneInString(plain)
	return plain[:first] + strings.ToLower(plain[first:])
}

// says is a line of prose below an address: it speaks in the first person, or
// leads to what follows.
var says = pattern.MustCompile(`^(?i:i|we|you|please|subject|re) .*\b|^(?i:subject|re|reporting|following)\b.*:|:$`)
