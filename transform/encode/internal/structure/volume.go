package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// The letters of a volume stand under headings of their own: LETTER XII. with the
// addressee below, `12. An Rupert Roe`, `À M. Roe`, or `To Rupert Roe`, which the layout
// marks as a heading. One such line says little; two of them or more divide the text.

const (
	// letterWord is what a letter is called in its heading.
	letterWord = `(?i:letter|brief|lettre|lettera|carta|письмо)`
	// ordinalLetter is a letter with its number in words: Letter the Seventh, Dritter Brief.
	ordinalLetter = `(?i:letter the \p{L}+(?:[ -]\p{L}+)?|(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+teenth|\p{L}+tieth|last) letter|\p{L}*(?:erster|zweiter|dritter|ter) brief|(?:première|seconde|dernière|\p{L}+ième) lettre|lettre (?:première|seconde|\p{L}+ième)|lettera (?:prima|seconda|terza|quarta|quinta|sesta|settima|ottava|nona|decima|\p{L}+esima)|carta (?:primera|segunda|tercera|cuarta|quinta|sexta|\p{L}+ma))`
	// letterNo is its number.
	letterNo = `(?:(?:No|NO|Nr|Nro|Num|N)\.? ?|N[°º] ?|№ ?)?[\[(]?(?:[IVXLC]{1,8}|\d{1,4})[\])]?`
	// numberEnd is what stands between the number and what follows.
	numberEnd = `(?:[.:,)]? ?(?:--|—|–|-) ?|[.:,)] ?| )`
	// leadsWhom is the word that leads to the addressee.
	leadsWhom = `(?:An|AN|To|TO|À|Á|A|AL|Al|ALLA|Alla|Allo|ALLO|Ai|Alli|Au|AU|Aux|Ad|AD|Aan|К|K)`
	// somebody is how a name or an office begins.
	somebody = `(?:\p{Lu}|(?:the|den|die|das|seine|seinen|ihren|ihre|einen|la|le) |(?:denselben|dieselbe|même|stess[oa]|medesim[oa]|mism[oa]|mesm[oa])(?:[ .,]|$)|(?:messere?|madonna|monna|ser|suor|frate|don|donna|conte|contessa|duca|duchessa|marchese|marchesa|principe|principessa|cardinale|cavaliere|padre|abate|vescovo|comte|comtesse|duc|duchesse|marquis|marquise|prince|princesse|chevalier|abbé|monsignor|monsieur|madame|signora?|mr\.?|mrs\.?|lord|lady|herrn|frau) \p{Lu}|l['’]\p{L})`
)

var (
	letterNumbered = pattern.MustCompile(`^(?:` + ordinalLetter + `|` + letterWord + ` (?:(?i:no|nr)\.? ?)?(?:[IVXLC]{1,8}|\d{1,4})|(?:[IVXLC]{1,8}|\d{1,4})\. ` + letterWord + `)\.?$`)
	ordinalAlone   = pattern.MustCompile(`^` + ordinalLetter + `\.?$`)
	// numberAlone is the number of a letter, with the addressee on the next line.
	numberAlone = pattern.MustCompile(`^` + letterNo + `[.:]?$`)
	letterTo    = pattern.MustCompile(`^(?i:letter )?(?:(?:[IVXLC]{1,8}|\d{1,4})[.:]? )?(?:To|TO) (?:\p{Lu}|the |THE )`)
	// letterWhom says to whom, with a number before it or the word for a letter.
	letterWhom = pattern.MustCompile(`^(?:(?:` + letterNo + numberEnd + `)?` + letterWord + `,? (?:` + letterNo + numberEnd + `)?(?i:an|to|à|a|al|alla|к|k) |` + letterNo + numberEnd + leadsWhom + ` )` + somebody)
	// letterFrom is a number and from whom.
	letterFrom   = pattern.MustCompile(`^` + letterNo + numberEnd + `(?:From|FROM|Von|VON|De la part de) ` + somebody)
	numberBefore = pattern.MustCompile(`^` + letterNo + numberEnd)
	// bareWhom says nothing but to whom.
	bareWhom = pattern.MustCompile(`^` + leadsWhom + ` ` + somebody)
	// betweenThem says from whom and to whom.
	betweenThem = pattern.MustCompile(`^(?:From|FROM|Von|Da|DA|De|DE) .{2,40} (?:to|TO|an|AN|a|à|al|alla) ` + somebody)
	// fromWhom says who writes to whom, with a number before it or without.
	fromWhom = pattern.MustCompile(`^(?:` + letterNo + numberEnd + `)?(?:\p{Lu}[\p{L}.'’\-]*(?: (?:\p{Lu}[\p{L}.'’\-]*|von|van|de|di|da|du|zu|der)){0,4}|(?i:the same|derselbe|dieselbe|le même|la même|lo stesso)) (?:an|to|à|a|к|A|À|AN|TO|AU) ` + somebody)
)

const (
	maxBetween    = 9  // words of who writes to whom on a line of its own
	maxLetterHead = 80 // bytes of a heading of a letter
	maxNumber     = 14 // of one that is a number by itself
)

// OrdinalLetter reports whether a heading is nothing but a letter with its number in words.
func OrdinalLetter(head string) bool {
	return len(head) <= maxLetterHead && ordinalAlone.MatchString(head)
}

// volume marks the headings of the letters of a volume.
func (r *reader) volume(blocks []Block) {
	first := -1
	for i := range blocks {
		if !r.headsLetter(blocks, i) {
			continue
		}
		if first >= 0 {
			headLetter(blocks, first)
			headLetter(blocks, i)
		}
		first = i
	}
}

// headsLetter reports whether block i is a heading of a letter: a number, or to whom it
// goes, with an opening below it, or a marked heading that says to whom.
func (r *reader) headsLetter(blocks []Block, i int) bool {
	b := &blocks[i]
	if len(b.plain) > maxLetterHead || i+1 >= len(blocks) || len(b.Lines) > 2 {
		return false
	}
	switch b.Kind {
	case form.Head, form.Paragraph, form.Number, form.Address, form.Phrase:
	default:
		return false
	}
	if b.Marked && letterTo.MatchString(b.plain) {
		return true
	}
	alone := len(b.plain) <= maxNumber && numberAlone.MatchString(b.plain) && whomAlone(blocks[i+1])
	numbered := alone || letterNumbered.MatchString(b.plain)
	apart := b.Gap || i == 0 || numberBefore.MatchString(b.plain)
	if !numbered && !letterWhom.MatchString(b.plain) && !letterFrom.MatchString(b.plain) && !numberedName(b.plain) && !(apart && b.saysWhom()) {
		return false
	}
	if numbered && i+2 < len(blocks) && whomAlone(blocks[i+1]) {
		i++ // the addressee on a line of its own
	}
	return r.opensLetter(blocks[i+1])
}

// saysWhom reports whether a line by itself is a heading that says to whom a letter
// goes, and no address above one: that is not marked, nor in capitals, nor has a full stop.
func (b *Block) saysWhom() bool {
	if fromWhom.MatchString(b.plain) {
		return true
	}
	if !bareWhom.MatchString(b.plain) {
		return false
	}
	if b.Marked || wording.Shouting(b.plain) || b.Gap && strings.HasSuffix(b.plain, ".") && len(b.Lines) == 1 {
		return true
	}
	return b.Kind != form.Address && !dative.MatchString(b.plain) && !startsAddress(b.plain)
}

// numberedName reports whether a text is a number and the name of a person in two words
// or more.
func numberedName(plain string) bool {
	n := len(numberBefore.FindString(plain))
	return n > 0 && wording.MoreWords(plain[n:], 1) && !wording.MoreWords(plain[n:], 5) && form.IsName(plain[n:])
}

// whomAlone reports whether a block is a line that says to whom a letter goes.
func whomAlone(b Block) bool {
	if b.Kind != form.Paragraph && b.Kind != form.Address || len(b.plain) > maxLetterHead {
		return false
	}
	if bareWhom.MatchString(b.plain) || betweenThem.MatchString(b.plain) {
		return true
	}
	return (wording.Shouting(b.plain) || b.Gap && len(b.Lines) == 1 && !wording.MoreWords(b.plain, maxBetween)) && fromWhom.MatchString(b.plain)
}

// opensLetter reports whether a block is the opening of a letter, or begins with one.
func (r *reader) opensLetter(b Block) bool {
	switch b.Kind {
	case form.Dateline, form.Salutation:
		return true
	case form.Paragraph:
	default:
		return false
	}
	if form.Dated(b.plain) && !wording.MoreWords(b.plain, maxDated) {
		return true
	}
	if n, greeted := r.openingLines(b.Lines); n > 0 || greeted {
		return true
	}
	return runIn.MatchString(r.Of(b.Whole()))
}

// headLetter makes block i the heading of a letter, with the line below it that says to
// whom, if there is one.
func headLetter(blocks []Block, i int) {
	b, below := &blocks[i], &blocks[i+1]
	if whomAlone(*below) && (numberAlone.MatchString(b.plain) || letterNumbered.MatchString(b.plain) && below.Kind != form.Address) {
		below.heading()
	}
	b.heading()
	b.letter = true
}

// heading makes a block a heading without an enumerator of its own.
func (b *Block) heading() {
	b.Kind, b.Marked, b.N, b.Label = form.Head, true, "", source.Span{}
}

// maxDated is how many words a dated line above a greeting has at most.
const maxDated = 6
