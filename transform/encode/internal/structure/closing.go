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
	if n > top+1 && d.blocks[n-1].Kind == form.Dateline && d.anyText(top, n-1) && (d.blocks[n].Lines[0].Beside || d.placedAbove(n)) {
		n-- // on the line of the name, or above it with its place
	}
	if n > top+1 && d.blocks[n-1].Kind == form.Number && d.anyText(top, n-1) {
		n--
	}
	return n
}

// recordedBy is who wrote a record, below it.
var recordedBy = pattern.MustCompile(`^(?i:recorded|(?:notes|minutes) taken|drafted|written down|taken down|noted|prepared)\b(?i: by)`)

// placedAbove reports whether place and date stand between the text and the name at i.
func (d divider) placedAbove(i int) bool {
	return i > 1 && (isProse(&d.blocks[i-2]) || !d.blocks[i-2].Label.Empty()) && form.DatePlace(d.plain(i-1)) != "" && withYear.MatchString(d.plain(i-1))
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
		addressed = addressed || startsAddress(d.plain(i)) || d.assured(i) || i > n && d.postedTo(i)
		switch {
		case d.blocks[i].Kind == form.Verse, d.blocks[i].fixed():
			kind, after = d.blocks[i].Kind, true
		case d.blocks[i].Kind == form.Copies, d.blocks[i].Kind == form.Reference, d.blocks[i].Kind == form.Address && form.Outside(d.plain(i)) > 0: // also below a postscript
		case i > n && d.blocks[i-1].Kind == form.Copies && !d.blocks[i].Gap && (kind == form.Signature || kind == form.Office || kind == form.Phrase || !ok && !wording.MoreWords(d.plain(i), 4)):
			kind = form.Copies
		case i > n && (addressed || addressee.MatchString(d.plain(i))) && d.postal(i):
			kind, addressed = form.Address, true
		case after && !apart(d.blocks[i].Kind), !ok:
			kind, after = form.Postscript, true
		case addressed && (kind == form.Signature || kind == form.Office || kind == form.Phrase):
			kind = form.Address
		}
		after = after || kind == form.Postscript
		d.blocks[i].become(kind)
	}
	return joined(d.blocks[n:])
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

// postal reports whether block i is written as the lines of an address are.
func (d divider) postal(i int) bool {
	b := d.blocks[i]
	return (b.Kind == form.Paragraph || b.Kind == form.Salutation) && b.Label.Empty() && (wording.Capitalised(b.plain) || citizen.MatchString(b.plain)) && !wording.MoreWords(b.plain, 24) && !strings.ContainsAny(b.plain, "?!:;") &&
		(!wording.EndsAsProse(b.plain) || !wording.MoreWords(b.plain, 4) || strings.HasSuffix(b.plain, ","))
}

// joined makes one block of the lines of one signature or office: a first name
// above a surname in capitals, an office that goes on without an empty line. What
// stands side by side is of two who sign.
func joined(blocks []Block) []Block {
	var all []Block
	for _, b := range blocks {
		if len(all) > 0 && goesOn(all[len(all)-1], b) {
			last := &all[len(all)-1]
			last.Lines = append(append(last.Lines[:0:0], last.Lines...), b.Lines...)
			last.plain += " " + b.plain
			continue
		}
		all = append(all, b)
	}
	return all
}

func goesOn(a, b Block) bool {
	if b.Gap || b.Page || a.Kind != b.Kind || b.Lines[0].Beside || a.Lines[0].Beside {
		return false
	}
	switch a.Kind {
	case form.Signature:
		return wording.OneWord(b.plain) && wording.Shouting(b.plain) && !wording.MoreWords(a.plain, 2) && !wording.Shouting(a.plain) && !strings.Contains(a.plain, ".")
	case form.Office:
		return !wording.EndsAsProse(a.plain)
	}
	return false
}

var (
	// excellency is how the address of an addressee begins below a signature.
	excellency = pattern.MustCompile(`^["“]?(?i:(?:to )?(?:his|her|their|your) (?:excellency|majesty|honou?r|excellencies)|to:? (?:the|mr|mrs|his))\b|^(?i:the (?:right |rt\.? )?hon(?:ou?rable\b|\.))|^(?i:to|address|an|à)[:,]?$|^(?:Herrn|Frau|Fräulein|Frl\.) (?:\p{Lu}[\p{L}.\-]* ){1,4}\p{Lu}[\p{L}\-]*, ?\p{Lu}|^(?i:an|à|a) (?i:monsieur|madame|mademoiselle|herrn?|frau)\b`)
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

func startsAddress(plain string) bool {
	return excellency.MatchString(plain) || citizen.MatchString(plain) || toBody.MatchString(plain) && !wording.MoreWords(plain, 10)
}

// ending is the kind of a block among those that end a message.
func (d divider) ending(i int) (form.Kind, bool) {
	b, plain := d.blocks[i], form.Unwrapped(d.withoutComma(i))
	switch {
	case b.Kind == form.Verse, b.Kind == form.Turn, b.fixed():
		return b.Kind, false
	case b.Kind == form.Dateline, b.Kind == form.Closing, b.Kind == form.Postscript, b.Kind == form.Copies, b.Kind == form.Handling, b.Kind == form.Reference, b.Kind == form.Number && i > 0, apart(b.Kind):
		return b.Kind, true
	case i > 0 && enclosing.MatchString(plain) && !isProse(&d.blocks[i-1]), i > 1 && b.N != "" && !b.Gap && !wording.MoreWords(plain, 10) && enclosing.MatchString(d.plain(i-1)):
		return form.Reference, true
	case d.amongCopies(i), d.distributed(i):
		return form.Copies, true
	case b.Kind == form.Salutation && i > 0 && d.blocks[i-1].Kind == form.Closing:
		return form.Closing, true
	case d.inAddress(i) && !wording.MoreWords(plain, 14):
		return form.Address, true
	case b.Kind == form.Paragraph && !wording.MoreWords(plain, 8) && street.MatchString(plain) && strings.ContainsAny(plain, "0123456789") && i > 0 && d.nameAlone(i-1):
		return form.Address, true // with the number of a district before it
	case wording.MoreWords(d.plain(i), 5) && dashed.MatchString(d.plain(i)):
		return b.Kind, false // the last point of a list
	case !b.Label.Empty() && b.N != "" && !form.IsName(plain), wording.MoreWords(plain, 14), len(b.Lines) > 3:
		return b.Kind, false
	case quotedWhole(d.plain(i)) && i > 0 && (form.IsName(d.plain(i-1)) || who.HasOffice(d.plain(i-1))):
		return form.Phrase, true // what somebody wrote on the paper
	case damaged.MatchString(plain), datedLine.MatchString(plain) && form.IsDateline(strings.TrimLeft(datedLine.ReplaceAllString(plain, ""), " ")):
		return form.Dateline, true
	case shortDay.MatchString(plain) && i > 0 && !isProse(&d.blocks[i-1]):
		return form.Dateline, true
	case palace.MatchString(plain) && d.besideDate(i):
		return form.Dateline, true
	case i > 0 && inBrackets.MatchString(d.plain(i)) && !isProse(&d.blocks[i-1]) && who.HasOffice(d.plain(i-1)), form.SignedOnly(d.plain(i)), form.ProxyMark.MatchString(d.plain(i)) && form.IsName(plain):
		return form.Signature, true
	case d.belowFormula(i), d.signsAs(i):
		return form.Signature, true
	case i+1 < len(d.blocks) && !wording.MoreWords(plain, longestFormula) && endsFormula(plain) && d.nameAlone(i+1):
		return form.Closing, true
	case d.onBehalf(i, plain):
		return form.Office, true
	case strings.HasSuffix(plain, ":"):
		return form.Office, d.officeAbove(i)
	case wording.EndsAsProse(plain) && !form.IsName(plain), form.NoName(plain), asks.MatchString(plain):
		return b.Kind, false
	}
	return d.signing(i, plain), true
}

// inBrackets is a surname in brackets, as it stands below the office.
var inBrackets = pattern.MustCompile(`^\(\p{Lu}[\p{L}\-]{3,}\)$`)

// asks is how a request begins.
var asks = pattern.MustCompile(`^(?:Please|Kindly|PLEASE|Bitte) \p{L}`)

// withoutComma is the text of block i without a quotation mark at its end, and without
// the comma of a name with the office on the next line, or of an office with the name there.
func (d divider) withoutComma(i int) string {
	plain := strings.TrimRight(d.plain(i), `"”»`)
	if name, ok := strings.CutSuffix(plain, "!"); ok && i > 0 && d.blocks[i-1].Kind == form.Closing && form.IsName(name) {
		return name
	}
	line, ok := strings.CutSuffix(plain, ",")
	if !ok || wording.MoreWords(line, 8) || i+1 >= len(d.blocks) {
		return plain
	}
	next := d.plain(i + 1)
	if form.IsName(line) && who.HasOffice(next) || who.HasOffice(line) && form.Signs(next) && !who.HasOffice(next) {
		return line
	}
	return plain
}

// officeAbove reports whether block i is the office, with a colon, of whose name stands
// below: FOR THE AMBASSADOR:
func (d divider) officeAbove(i int) bool {
	return who.HasOffice(d.plain(i)) && wording.Capitalised(d.plain(i)) && i+1 < len(d.blocks) && form.Signs(form.Unwrapped(d.plain(i+1)))
}

// quotedWhole reports whether a text stands in quotation marks as a whole.
func quotedWhole(plain string) bool {
	n := quoteMark(plain)
	return n > 0 && n < len(plain) && closesQuote(plain[n:]) && !strings.ContainsAny(strings.TrimRight(plain[n:], `"”»‟“.`), `"”»“«`)
}

// belowFormula reports whether block i is a line in capitals below a formula: a
// name, whatever stands in it.
func (d divider) belowFormula(i int) bool {
	return i > 0 && d.blocks[i-1].Kind == form.Closing && d.blocks[i].Kind == form.Paragraph && wording.Shouting(d.plain(i)) && !wording.MoreWords(d.plain(i), 6)
}

// besideDate reports whether a date stands right above or below block i.
func (d divider) besideDate(i int) bool {
	if i+1 < len(d.blocks) && d.blocks[i+1].Kind == form.Dateline {
		return true
	}
	return i > 0 && d.blocks[i-1].Kind == form.Dateline
}

// inAddress reports whether the address of an addressee begins with one of the
// four blocks before i, or with block i itself, and no prose stands between.
func (d divider) inAddress(i int) bool {
	for k := i; k >= 0 && k >= i-4 && (k == i || !isProse(&d.blocks[k])); k-- {
		if k < i && closesQuote(d.plain(k)) {
			return false
		}
		if d.blocks[k].Kind != form.Salutation && (startsAddress(d.plain(k)) || d.assured(k)) && !wording.MoreWords(d.plain(k), 10) {
			return true
		}
	}
	return false
}
