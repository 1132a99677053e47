package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// What one line says of itself among those that may end a message.

// ending is the kind of a block among those that end a message.
func (d divider) ending(i int) (form.Kind, bool) {
	b, plain := d.blocks[i], form.Unwrapped(d.withoutComma(i))
	switch {
	case b.Kind == form.Verse, b.Kind == form.Turn, b.fixed():
		return b.Kind, false
	case endsMessage(b.Kind), b.Kind == form.Signature && form.ChineseSigner(plain) != "", b.Kind == form.Number && i > 0, apart(b.Kind):
		return b.Kind, true
	}
	if kind, ok := d.belowMessage(i, plain); ok {
		return kind, true
	}
	switch {
	case wording.MoreWords(d.plain(i), 5) && dashed.MatchString(d.plain(i)):
		return b.Kind, false // the last point of a list
	case !b.Label.Empty() && b.N != "" && !form.IsName(plain), wording.MoreWords(plain, 14), len(b.Lines) > 3:
		return b.Kind, false
	}
	if kind, ok := d.closes(i, plain); ok {
		return kind, true
	}
	switch {
	case strings.HasSuffix(plain, ":"):
		return form.Office, d.officeAbove(i)
	case d.officeStopped(i):
		return form.Office, true
	case wording.EndsAsProse(plain) && !form.IsName(plain) && NameBeforeOffice(plain) == 0, form.NoName(plain), asks.MatchString(plain):
		return b.Kind, false
	}
	return d.signing(i, plain), true
}

// belowMessage is the kind of a block that is of the paper, or says where it goes: what is
// enclosed, addresses, copies, who certified it.
func (d divider) belowMessage(i int, plain string) (form.Kind, bool) {
	b := &d.blocks[i]
	switch {
	case d.namesEnclosure(i, plain):
		return form.Reference, true
	case b.Outside:
		return form.Address, true
	case d.officePrinted(i), d.certifies(i):
		return form.Handling, true
	case d.amongCopies(i), d.belowCopies(i), d.distributed(i):
		return form.Copies, true
	case b.Kind == form.Salutation && i > 0 && (d.blocks[i-1].Kind == form.Closing || i+1 < len(d.blocks) && d.blocks[i+1].Kind == form.Closing):
		return form.Closing, true
	case d.inAddress(i) && !wording.MoreWords(plain, 14+6*(len(b.Lines)-1)), d.streetBelow(i, plain):
		return form.Address, true
	}
	return form.Paragraph, false
}

// closes is the kind of a block that closes a message by its words: its day, a formula, who
// signs.
func (d divider) closes(i int, plain string) (form.Kind, bool) {
	whole := d.plain(i)
	switch {
	case quotedWhole(whole) && i > 0 && (form.IsName(d.plain(i-1)) || who.HasOffice(d.plain(i-1))):
		return form.Phrase, true // what somebody wrote on the paper
	case damaged.MatchString(plain), datedLine.MatchString(plain) && form.IsDateline(strings.TrimLeft(datedLine.ReplaceAllString(plain, ""), " ")):
		return form.Dateline, true
	case shortDay.MatchString(plain) && i > 0 && !isProse(&d.blocks[i-1]):
		return form.Dateline, true
	case palace.MatchString(plain) && (d.besideDate(i) || d.seatBelow(i)), d.houseAbove(i):
		return form.Dateline, true
	case i > 0 && len(whole) <= longestEnd && messageEnds.MatchString(whole):
		return form.Handling, true
	case SignedBehind(whole) > 0, d.bracketedBelow(i), form.SignedOnly(whole), form.ProxyMark.MatchString(whole) && (form.IsName(plain) || form.IsFirm(plain)):
		return form.Signature, true
	case d.leadsToName(i) && !(who.HasOffice(plain) && (wording.Capitalised(plain) || articled.MatchString(plain))) && !street.MatchString(plain):
		return form.Closing, true
	case d.belowFormula(i), d.signsAs(i), form.SignsFor(plain), d.byMark(i):
		return form.Signature, true
	case i+1 < len(d.blocks) && !wording.MoreWords(plain, longestFormula) && endsFormula(plain) && d.nameAlone(i+1):
		return form.Closing, true
	case d.onBehalf(i, plain):
		return form.Office, true
	}
	return form.Paragraph, false
}

// officeStopped reports whether block i is an office with a full stop, right below the name
// of who holds it: Secretary to Cabinet.
func (d divider) officeStopped(i int) bool {
	if i == 0 || d.blocks[i].Kind != form.Paragraph {
		return false
	}
	if plain := d.plain(i); acting.MatchString(plain) && who.HasOffice(plain) && !wording.MoreWords(plain, 8) {
		return form.Signs(form.Unwrapped(d.plain(i - 1)))
	}
	office, ok := strings.CutSuffix(d.plain(i), ".")
	return ok && !wording.MoreWords(office, 6) && wording.Capitalised(office) && who.HasOffice(office) && form.Signs(form.Unwrapped(d.plain(i-1)))
}

// certifies reports whether block i is the name, or the office, of who says right above it
// that a copy is true.
func (d divider) certifies(i int) bool {
	for k := i - 1; k >= 0 && k >= i-maxCertified && !isProse(&d.blocks[k]); k-- {
		if d.blocks[k].Kind == form.Handling && form.Certifies(d.plain(k)) {
			return d.blocks[i].Kind == form.Paragraph && !isProse(&d.blocks[i]) && !wording.MoreWords(d.plain(i), 8)
		}
	}
	return false
}

// maxCertified is how many lines below such words belong to them.
const maxCertified = 2

// acting is the end of an office that somebody holds for the time being.
var acting = pattern.MustCompile(` (?:a\. ?i\.|p\. ?i\.|ad interim)$`)

// seatBelow reports whether block i is a known place with a part of it right below who
// signs: Moscow, Kremlin.
func (d divider) seatBelow(i int) bool {
	place, _, _ := strings.Cut(d.plain(i), ",")
	return i > 0 && who.IsPost(place) && form.Signs(form.Unwrapped(d.plain(i-1)))
}

// officePrinted reports whether block i is the office that ran off the copies of a telegram,
// beside the day on which it did.
func (d divider) officePrinted(i int) bool {
	if i+1 >= len(d.blocks) || d.blocks[i].Kind != form.Paragraph {
		return false
	}
	next := &d.blocks[i+1]
	return next.Lines[0].Beside && next.Kind == form.Handling && strings.HasPrefix(next.plain, "Printed") && who.HasBody(d.plain(i))
}

// houseAbove reports whether block i is the house or the street, with a comma, above the
// date of a letter.
func (d divider) houseAbove(i int) bool {
	if i+1 >= len(d.blocks) || d.blocks[i+1].Kind != form.Dateline || d.blocks[i+1].Gap {
		return false
	}
	plain := d.plain(i)
	return strings.HasSuffix(plain, ",") && !wording.MoreWords(plain, 6) && wording.Capitalised(plain)
}

// endsMessage reports whether a block of a kind belongs to the end of a message.
func endsMessage(kind form.Kind) bool {
	switch kind {
	case form.Dateline, form.Closing, form.Postscript, form.Copies, form.Handling, form.Reference:
		return true
	}
	return false
}

// namesEnclosure reports whether block i says what is enclosed, or counts a further
// enclosure.
func (d divider) namesEnclosure(i int, plain string) bool {
	if i > 0 && enclosing.MatchString(plain) && !isProse(&d.blocks[i-1]) {
		return true
	}
	if i > 0 && d.blocks[i-1].Kind == form.Reference && !d.blocks[i].Gap && (tabAlone.MatchString(plain) || calledAlone.MatchString(plain)) {
		return true
	}
	b := &d.blocks[i]
	return i > 1 && b.N != "" && !b.Gap && !wording.MoreWords(plain, 10) && enclosing.MatchString(d.plain(i-1))
}

// tabAlone is a further enclosure below the first: Tab B.
var tabAlone = pattern.MustCompile(`^(?i:tab|annex|enclosure|attachment) [A-Z\d]{1,3}(?: ?[-–—:] ?\S.{0,60})?$`)

// streetBelow reports whether block i is a street below the name of who signs; the number
// of a district may stand before it.
func (d divider) streetBelow(i int, plain string) bool {
	return i > 0 && d.blocks[i].Kind == form.Paragraph && !wording.MoreWords(plain, 8) && street.MatchString(plain) && strings.ContainsAny(plain, "0123456789") && d.nameAlone(i-1)
}

// bracketedBelow reports whether block i is a surname in brackets below an office.
func (d divider) bracketedBelow(i int) bool {
	return i > 0 && inBrackets.MatchString(d.plain(i)) && !isProse(&d.blocks[i-1]) && who.HasOffice(d.plain(i-1))
}

// inBrackets is a surname in brackets, as it stands below the office.
var inBrackets = pattern.MustCompile(`^\(\p{Lu}[\p{L}\-]{3,}\)$`)

// asks is how a request begins.
var asks = pattern.MustCompile(`^(?:Please|Kindly|PLEASE|Bitte) \p{L}`)

// withoutComma is the text of block i without a quotation mark at its end, and without
// the comma of a name with the office on the next line, or of an office with the name there.
func (d divider) withoutComma(i int) string {
	plain := strings.TrimRight(d.plain(i), `"”»`)
	if strings.HasSuffix(plain, "]") {
		plain = form.WithoutNoteMark(plain)
	}
	if name, ok := strings.CutSuffix(plain, "!"); ok && i > 0 && d.blocks[i-1].Kind == form.Closing && form.IsName(name) {
		return name
	}
	line, ok := strings.CutSuffix(plain, ",")
	if !ok || wording.MoreWords(line, 8) || i+1 >= len(d.blocks) {
		return plain
	}
	next := d.plain(i + 1)
	if form.IsName(line) && (who.HasOffice(next) || d.callingBelow(i)) || who.HasOffice(line) && form.Signs(next) && !who.HasOffice(next) {
		return line
	}
	return plain
}

// callingBelow reports whether the line below the name of block i, which has a comma and
// stands below a formula, says what the writer is.
func (d divider) callingBelow(i int) bool {
	next := &d.blocks[i+1]
	return i > 0 && !next.Gap && next.Kind == form.Paragraph && (d.blocks[i-1].Kind == form.Closing || endsFormula(d.plain(i-1))) &&
		!wording.MoreWords(next.plain, 5) && wording.Capitalised(next.plain)
}

// officeAbove reports whether block i is the office, with a colon, of whose name stands
// below: FOR THE AMBASSADOR:
func (d divider) officeAbove(i int) bool {
	k := i + 1
	if k < len(d.blocks) && form.SignedOnly(d.plain(k)) {
		k++
	}
	return who.HasOffice(d.plain(i)) && wording.Capitalised(d.plain(i)) && k < len(d.blocks) && form.Signs(form.Unwrapped(d.plain(k)))
}

// quotedWhole reports whether a text stands in quotation marks as a whole.
func quotedWhole(plain string) bool {
	n := quoteMark(plain)
	return n > 0 && n < len(plain) && closesQuote(plain[n:]) && !strings.ContainsAny(strings.TrimRight(plain[n:], `"”»‟“.`), `"”»“«`)
}

// belowFormula reports whether block i is a line in capitals below a formula: a
// name, whatever stands in it.
func (d divider) belowFormula(i int) bool {
	if i == 0 || d.blocks[i-1].Kind != form.Closing || d.blocks[i].Kind != form.Paragraph {
		return false
	}
	return wording.Shouting(d.plain(i)) && !wording.MoreWords(d.plain(i), 6)
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
		if d.leadsAddress(k) {
			return true
		}
	}
	return false
}

// leadsAddress reports whether block i begins the address of an addressee below a text: on
// one line of ten words at most, or on more.
func (d divider) leadsAddress(i int) bool {
	b := &d.blocks[i]
	if b.Kind == form.Salutation || b.Kind == form.Closing || !startsAddress(b.plain) && !d.assured(i) {
		return false
	}
	return !wording.MoreWords(b.plain, 10+6*(len(b.Lines)-1))
}
