package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// What ends a message is told by what each line shows: a formula, a name, an
// office, a date. What nothing speaks for is no address: it is a Phrase when it
// stands among them, else running text.

// maxPhrases is how many lines that nothing speaks for stand within an end.
const maxPhrases = 2

// bottom is where the end of the message begins: the last lines, if they are
// short and one of them is a name, an office or a greeting. A postscript and
// what follows it belong to the end. Something must be left for the body, of
// which the first blocks up to top are no part.
func (d divider) bottom(top int) int {
	if len(d.blocks) > 0 && d.blocks[0].title {
		return len(d.blocks)
	}
	end := d.postscript(top)
	n, phrases := end, 0
	for i := end - 1; i > top && d.anyText(top, i); i-- {
		kind, ok := d.ending(i)
		if !ok {
			break
		}
		switch kind {
		case form.Signature, form.Office, form.Closing, form.Copies:
			n, phrases = i, 0
		case form.Handling:
			if n == i+1 || i == end-1 && recordedBy.MatchString(d.plain(i)) {
				n = i
			}
		case form.Phrase:
			phrases++
		}
		if phrases > maxPhrases {
			break
		}
	}
	if n == end {
		return d.undersigned(top)
	}
	if n > top+1 && d.blocks[n-1].Kind == form.Dateline && d.anyText(top, n-1) && (d.blocks[n].Lines[0].Beside || d.placedAbove(n) || d.numberedAbove(n)) {
		n-- // on the line of the name, or above it with its place or number
	}
	if n > top+2 && d.placeAndDay(n) {
		n -= 2
	}
	if n > top+1 && d.blocks[n-1].Kind == form.Number && d.anyText(top, n-1) {
		n--
	}
	return n
}

// recordedBy is who wrote a record, below it.
var recordedBy = pattern.MustCompile(`^(?i:recorded|(?:notes|minutes) taken|drafted|written down|taken down|noted|prepared)\b(?i: by)`)

// numberedAbove reports whether the number of a telegram and its date stand above the name
// at i, below the text.
func (d divider) numberedAbove(i int) bool {
	return i > 2 && d.blocks[i-2].Kind == form.Number && isProse(&d.blocks[i-3])
}

// placeAndDay reports whether place and day stand on two lines above the name at i, below
// the text.
func (d divider) placeAndDay(i int) bool {
	if d.blocks[i-1].Kind != form.Dateline || i < 3 || !isProse(&d.blocks[i-3]) {
		return false
	}
	kind, ok := d.ending(i - 2)
	return ok && kind == form.Dateline
}

// placedAbove reports whether place and date stand between the text and the name at i.
func (d divider) placedAbove(i int) bool {
	if i < 2 || !isProse(&d.blocks[i-2]) && d.blocks[i-2].Label.Empty() {
		return false
	}
	date := d.plain(i - 1)
	return form.DatePlace(date) != "" && withYear.MatchString(date)
}

// anyText reports whether some of the blocks are more than notes.
func (d divider) anyText(from, to int) bool {
	for i := max(from, 0); i < to; i++ {
		if !apart(d.blocks[i].Kind) {
			return true
		}
	}
	return from < 0
}

// closed is the blocks from n on with the kinds of an end. Below the signature
// the address of the addressee may stand, which has names too.
func (d divider) closed(n int) []Block {
	addressed, after := false, false
	for i := n; i < len(d.blocks); i++ {
		kind, ok := d.ending(i)
		addressed = addressed || kind != form.Closing && startsAddress(d.plain(i)) || d.assured(i) || i > n && (d.postedTo(i) || d.officeTo(i))
		switch {
		case d.blocks[i].Outside, i > n && d.blocks[i-1].Kind == form.Address && andSoOn.MatchString(d.plain(i)):
			kind = form.Address
		case d.blocks[i].Kind == form.Verse, d.blocks[i].fixed():
			kind, after = d.blocks[i].Kind, true
		case d.standsAnywhere(i):
		case d.doneBy(i):
			kind = form.Handling
		case i > n && d.furtherCopy(i, kind, ok):
			kind = form.Copies
		case i > n && (addressed || addressee.MatchString(d.plain(i))) && d.postal(i):
			kind, addressed = form.Address, true
		case after && !apart(d.blocks[i].Kind), !ok:
			kind, after = form.Postscript, true
		case addressed && isNaming(kind):
			kind = form.Address
		}
		after = after || kind == form.Postscript
		d.blocks[i].become(kind)
	}
	return joined(d.blocks[n:])
}

// doneBy reports whether block i is the name of who did what the line above says, which
// ends with by: Translated by, and below it A. Doe.
func (d divider) doneBy(i int) bool {
	if i == 0 || d.blocks[i-1].Kind != form.Handling || d.blocks[i].Gap {
		return false
	}
	return strings.HasSuffix(strings.TrimSuffix(d.plain(i-1), ":"), " by") && form.IsName(d.plain(i))
}

// standsAnywhere reports whether block i belongs to an end wherever it stands in it, also
// below a postscript: copies, a reference, the outside of a letter.
func (d divider) standsAnywhere(i int) bool {
	switch d.blocks[i].Kind {
	case form.Copies, form.Reference:
		return true
	case form.Address:
		return form.Outside(d.plain(i)) > 0
	}
	return false
}

// furtherCopy reports whether block i goes on close below a line on copies: a name, a
// numbered copy, or a few words that belong to no end.
func (d divider) furtherCopy(i int, kind form.Kind, ends bool) bool {
	if d.blocks[i-1].Kind != form.Copies || d.blocks[i].Gap {
		return false
	}
	if isNaming(kind) || kind == form.Number && copyNumber.MatchString(d.plain(i)) {
		return true
	}
	return !ends && !wording.MoreWords(d.plain(i), 4)
}

// isNaming reports whether a kind is that of a line with a name or an office, or of one
// that nothing speaks for.
func isNaming(kind form.Kind) bool {
	return kind == form.Signature || kind == form.Office || kind == form.Phrase
}

// addressee is how the address of a person begins below a signature.
var addressee = pattern.MustCompile(`^(?i:sir|mr\.?|mrs\.?|miss|dr\.?|lord|general|professor|the (?:rt\.?|right) hon\.?|his excellency|her excellency)(?: [^ ]+){1,5}, ?\p{Lu}|^(?i:his|her) excellency\b`)

// postedTo reports whether block i is the name, with a comma, that begins an address below
// the one who signs: the office stands below it, and the place ends it.
func (d divider) postedTo(i int) bool {
	name, ok := strings.CutSuffix(d.plain(i), ",")
	if !ok || !d.blocks[i].Gap || !form.IsName(name) && !who.Courteous(name) && !who.HasBody(name) {
		return false
	}
	return d.placeBelow(i)
}

// officeTo reports whether block i is an office with a comma, apart from who signs above,
// and where it is stands below: The Secretary, Department of Salt.
func (d divider) officeTo(i int) bool {
	return d.blocks[i].Gap && theOffice.MatchString(d.plain(i)) && i+1 < len(d.blocks) && !d.blocks[i+1].Gap && d.postal(i+1)
}

// andSoOn stands for the titles of an addressee: &c., &c.
var andSoOn = pattern.MustCompile(`^(?:(?:&c|etc)\.?,? ?)+$`)

// postal reports whether block i is written as the lines of an address are.
func (d divider) postal(i int) bool {
	b := &d.blocks[i]
	if b.Kind != form.Paragraph && b.Kind != form.Salutation || !b.Label.Empty() {
		return false
	}
	if wording.MoreWords(b.plain, 24) || strings.ContainsAny(b.plain, "?!:;") || !wording.Capitalised(b.plain) && !citizen.MatchString(b.plain) {
		return false
	}
	return !wording.EndsAsProse(b.plain) || !wording.MoreWords(b.plain, 4) || strings.HasSuffix(b.plain, ",")
}

// joined makes one block of the lines of one signature or office: a first name
// above a surname in capitals, an office that goes on without an empty line. What
// stands side by side is of two who sign.
func joined(blocks []Block) []Block {
	var all []Block
	for _, b := range blocks {
		if len(all) > 0 && goesOn(all[len(all)-1], b) {
			all[len(all)-1].take(b)
			continue
		}
		all = append(all, b)
	}
	return all
}

// goesOn reports whether a block goes on in the next.
func goesOn(a, b Block) bool {
	if b.Gap || b.Page || a.Kind != b.Kind || b.Lines[0].Beside || a.Lines[0].Beside {
		return false
	}
	switch a.Kind {
	case form.Signature:
		surname := wording.OneWord(b.plain) && wording.Shouting(b.plain)
		return surname && !wording.MoreWords(a.plain, 2) && !wording.Shouting(a.plain) && !strings.Contains(a.plain, ".")
	case form.Office:
		return !wording.EndsAsProse(a.plain) && NameBehindOffice(a.plain) == 0
	case form.Dateline:
		return yearBelow(&a, &b)
	}
	return false
}

// yearBelow reports whether a line is the year of the date above it.
func yearBelow(date, b *Block) bool {
	return onlyYear.MatchString(b.plain) && !withYear.MatchString(date.plain)
}

var (
	// excellency is how the address of an addressee begins below a signature.
	excellency = pattern.MustCompile(`^["“]?(?i:(?:to )?(?:his|her|their|your) (?:excellency|majesty|honou?r|excellencies)|to:? (?:the|mr|mrs|his))\b|^(?i:the (?:right |rt\.? )?hon(?:ou?rable\b|\.))|^Hon(?:ou?rable\b|\.) \p{Lu}|^(?i:to|(?:my )?address|an|à)[:,]?$|^(?:Herrn|Frau|Fräulein|Frl\.) (?:\p{Lu}[\p{L}.\-]* ){1,4}\p{Lu}[\p{L}\-]*, ?\p{Lu}|^Herrn (?:\p{L}[\p{L}.\-]* ){1,4}\p{Lu}[\p{L}\-]+\.?$|^(?:Frau|Fräulein|Frl\.) (?:\p{Lu}[\p{L}.\-]+ ){2,4}\p{Lu}?[\p{L}\-]+\.?$|^(?i:an|à|a) (?i:monsieur|madame|mademoiselle|herrn?|frau)\b`)
	// thirdPerson is the same where others are called by their titles, as nobody who signs
	// calls himself.
	thirdPerson = pattern.MustCompile(`^(?:Monsieur|Messieurs|MM\.) (?:le |la |les |l['’])|^Messrs\.? \p{Lu}|^(?:Son Excellence|Leurs Excellences) \p{L}|^An (?:den|Seine|Ihre|S\.|Se\.|Sr\.) |^(?:Seiner|Sr\.) (?:[EÉ]x[zc]ellenz|Durchlaucht|Majestät|Hoheit|Eminenz|Hochwohlgeboren)\b|^(?:A S(?:ua|\.) ?E|Al Signor |All['’]Ill|Ill\.mo |Illustrissimo Signor|A Su Excelencia|Al Excmo|Excmo\. S|Al Señor |Señor (?:Don|Ministro) )|^(?:Товарищу|Господину|Министру|Послу|Председателю|Начальнику) \p{L}`)
	// citizen is the same in the French republic.
	citizen = pattern.MustCompile(`^(?:Au citoyen|À la citoyenne|Aux citoyens) `)
	// street is a line of a postal address.
	street = pattern.MustCompile(`\b(?i:street|str\.|straße|strasse|st\.|avenue|ave\.|road|rd\.|lane|square|hotel|room|apt\.?|flat|ul\.|house|p\. ?o\. box|box|rue|platz|gasse)(?:\W|$)|\p{Ll}(?:straße|strasse|str\.|gasse|platz) \d`)
	// datedLine is a date behind the word that says so.
	datedLine = pattern.MustCompile(`^(?i:dated?|on|the)[: ]`)
	// damaged is a date in figures of which one cannot be read.
	damaged = pattern.MustCompile(`^\d{1,2}[./](?:[IVX]+|\d{1,2})[./]\d{2,4}\S?$`)
	// palace is a part of a place that stands after its name: Strelsau, Castle.
	palace = pattern.MustCompile(`^\p{Lu}[\p{L}\-]+, (?:the )?\p{Lu}[\p{L}\-]+(?: \p{Lu}[\p{L}\-]+)?[.,]?$`)
)

// startsAddress reports whether a line below a signature begins the address of the addressee.
func startsAddress(plain string) bool {
	return excellency.MatchString(plain) || citizen.MatchString(plain) || (toBody.MatchString(plain) || thirdPerson.MatchString(plain)) && !wording.MoreWords(plain, 12)
}
