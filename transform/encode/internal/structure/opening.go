package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// What opens a message is told by what each line shows and by its neighbours. A
// line is a heading, an address or a letterhead only when something says so; a
// short line in the midst of an opening that nothing speaks for is a Phrase.

const (
	maxTop      = 300 // blocks of an opening, with all who get copies
	maxOpening  = 14  // blocks above a salutation
	maxNameless = 2   // lines between an address and what leads to it
)

// top is how many blocks open the message; it gives them their kinds.
func (d divider) top() int {
	if len(d.blocks) > 0 && d.blocks[0].title {
		return d.titles()
	}
	salutation := d.salutation()
	for i := range d.blocks {
		kind, ok := d.opening(i, salutation)
		if !ok || i == maxTop {
			return d.withoutNotes(i)
		}
		d.blocks[i].become(kind)
		if kind == form.Salutation && i >= salutation {
			d.letterhead(i)
			if d.datedBeside(i + 1) {
				d.blocks[i+1].become(form.Dateline)
				i++
			}
			return i + 1
		}
	}
	return 0 // nothing but an opening is no opening
}

// datedBeside reports whether block i is the date on the line of what stands before it.
func (d divider) datedBeside(i int) bool {
	return i < len(d.blocks) && d.blocks[i].Lines[0].Beside && (d.blocks[i].Kind == form.Dateline || d.blocks[i].Kind == form.Paragraph && form.Dated(d.plain(i)))
}

// titles is how many blocks of a title page are headings, down to the first that is none.
func (d divider) titles() int {
	n := 0
	for n < len(d.blocks) && (d.blocks[n].Kind == form.Head || apart(d.blocks[n].Kind)) {
		n++
	}
	return d.withoutNotes(n)
}

// salutation is the block that greets the addressee, with nothing but short
// lines above it, or -1.
func (d divider) salutation() int {
	for i := 0; i < len(d.blocks) && i < maxOpening; i++ {
		b := &d.blocks[i]
		switch {
		case b.Kind == form.Salutation:
			return d.lastGreeting(i)
		case d.exclaims(i):
			b.become(form.Salutation)
			return i
		case d.greetsByPlace(i):
			b.become(form.Salutation)
			return d.lastGreeting(i)
		case apart(b.Kind), opens(b.Kind), i == 0 && form.CopyOfLetter(b.plain), i > 0 && len(b.Lines) < 4 && form.SaysFromTo(b.plain):
		case !b.Label.Empty() && isProse(b):
			return -1
		case wording.MoreWords(b.plain, mostWords(b)) || len(b.Lines) > 3 || b.Kind == form.Verse || b.Kind == form.Turn:
			return -1
		}
	}
	return -1
}

// mostWords is how many words a block of an opening has at most above a salutation: lines
// that are written as a name and no sentence, as offices in full are, have more.
func mostWords(b *Block) int {
	if len(b.Lines) == 2 && !wording.EndsAsProse(b.plain) && wording.Capitalised(b.plain) {
		return 20
	}
	return 12
}

// exclaims reports whether block i greets by a name alone, above prose or a point.
func (d divider) exclaims(i int) bool {
	if d.blocks[i].Kind != form.Paragraph || i+1 >= len(d.blocks) || !exclaimed.MatchString(d.plain(i)) {
		return false
	}
	return isProse(&d.blocks[i+1]) || !d.blocks[i+1].Label.Empty()
}

// exclaimed is a first name, or one with a patronymic, that greets by itself: Rupert!
var exclaimed = pattern.MustCompile(`^["“«]?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?!$`)

// withoutNotes leaves notes and page marks to what follows them.
func (d divider) withoutNotes(n int) int {
	for n > 0 && apart(d.blocks[n-1].Kind) {
		n--
	}
	return n
}

// opening is the kind of a block among those that open a message whose
// salutation is known.
func (d divider) opening(i, salutation int) (form.Kind, bool) {
	b, plain := d.blocks[i], d.plain(i)
	switch {
	case opens(b.Kind), apart(b.Kind):
		return b.Kind, true
	case i == 0 && form.CopyOfLetter(plain):
		return form.Head, true
	case b.Marked:
		return form.Head, !d.headed(i) || i == 1 && d.blocks[0].letter // with the addressee below its number
	case i < salutation && b.Kind == form.Paragraph && (form.Dated(plain) || form.IsDay(plain)), d.placedDay(i):
		return form.Dateline, true
	case !b.Label.Empty() && d.destination(i):
	case !b.Label.Empty() && i > salutation && !(wording.Shouting(plain) && i+1 < len(d.blocks)):
		return b.Kind, false
	case b.Kind == form.Office && i > 0 && d.blocks[i-1].Kind == form.Address && !b.Gap:
		return form.Address, true
	case b.Kind != form.Paragraph:
		return b.Kind, false
	}
	for _, reads := range []func(int, int) (form.Kind, bool, bool){
		d.decisionBelow, d.subjectLine, d.copyLine, d.senderLine, d.placeLine, d.addressLine, d.headLine, d.lineBetween,
	} {
		if kind, opens, ok := reads(i, salutation); ok {
			return kind, opens
		}
	}
	return form.Paragraph, false
}

// placedDay reports whether block i, above the text, is a place and a day of the week, as
// cards have: Zenda, Monday.
func (d divider) placedDay(i int) bool {
	b := &d.blocks[i]
	return b.Kind == form.Paragraph && len(b.plain) < maxName && strings.Contains(b.plain, ",") && i+1 < len(d.blocks) && !wording.MoreWords(b.plain, 4) && form.IsDay(b.plain)
}

// subjectLine knows what a message is about, below the word that says so.
func (d divider) subjectLine(i, _ int) (k form.Kind, opens, ok bool) {
	below := i > 0 && d.blocks[i-1].Kind == form.Subject && !strings.Contains(d.plain(i-1), " ")
	return form.Subject, true, below && !wording.MoreWords(d.plain(i), 30) && !isProse(&d.blocks[i])
}

// decisionBelow ends the opening at the head of a decision that stands below
// the head of the protocol.
func (d divider) decisionBelow(i, _ int) (k form.Kind, opens, ok bool) {
	return form.Head, false, i > 0 && form.Decides(d.plain(i)) && d.headed(i)
}

// titledName is a name behind a title, as a letterhead has it: an address would say
// Herrn or Mr.
var titledName = pattern.MustCompile(`^(?:Dr|Prof|Ing|Sir|Lady|Graf|Gräfin|Baron|Baronin|Freiherr|Count|Countess)\.? (?:(?:\p{Lu}[\p{L}.'’\-]*|von|de|zu|of) ?){1,5}$`)

// datedBelow reports whether the date of a letter stands below block i, with nothing
// but an address of two lines between.
func (d divider) datedBelow(i, salutation int) bool {
	for k := i + 1; k < salutation && k <= i+3; k++ {
		if d.blocks[k].Kind == form.Dateline || d.blocks[k].Kind == form.Paragraph && form.Dated(d.plain(k)) {
			return true
		}
	}
	return false
}

// initialled is a name with an initial.
var initialled = pattern.MustCompile(`(?:^| )` + who.Initial + `\. ?\p{Lu}`)

// body is a word for an organisation, as letterheads have it.
var body = pattern.MustCompile(`(?i)\b(?:embassy|legation|consulate|commission|company|corporation|society|association|union|university|institute|house|service|mission|club|press|bank|hotel|headquarters|ministry|department|directorate|presidium|politburo|secretariat|central committee|ministerium|botschaft|gesandtschaft|abteilung|hauptabteilung|ambassade)\b`)

// leadsToPlace reports whether a date with its place, or the salutation, stands
// at i, if need be below one more line in capitals.
func (d divider) leadsToPlace(i int) bool {
	place := false // on a line of its own
	if i < len(d.blocks) && d.blocks[i].Kind == form.Paragraph && wording.Shouting(d.plain(i)) {
		place = !wording.MoreWords(d.plain(i), 2) && !form.IsHeading(calmed(d.plain(i)))
		i++
	}
	if i+1 < len(d.blocks) && d.blocks[i].Kind == form.Paragraph && d.blocks[i+1].Kind == form.Dateline && !wording.MoreWords(d.plain(i), 2) && who.IsPost(d.plain(i)) {
		return true // Strelsau, and below it the date
	}
	if i >= len(d.blocks) {
		return false
	}
	if place && d.blocks[i].Kind == form.Dateline {
		return true
	}
	return d.blocks[i].Kind == form.Salutation || d.blocks[i].Kind == form.Dateline && form.DatePlace(d.plain(i)) != ""
}

// calledAlone is what a paper is called, on a line of its own.
var calledAlone = pattern.MustCompile(`^(?i:information|note|report|letter|telegram|memorandum|circular|message|translation|draft|proposal|protocol)$`)

// opensAt reports whether block i shows by itself that it belongs to an opening.
func (d divider) opensAt(i int) bool { return i < len(d.blocks) && opens(d.blocks[i].Kind) }

// copyLine knows a name below the label `Copies:`.
func (d divider) copyLine(i, _ int) (k form.Kind, opens, ok bool) {
	if i == 0 || d.blocks[i-1].Kind != form.Copies {
		return form.Copies, true, false
	}
	plain := d.plain(i)
	if d.listsCopies(i-1) && form.IsName(counted.ReplaceAllString(plain, "")) {
		return form.Copies, true, true
	}
	return form.Copies, true, !d.blocks[i].Gap && (copyFor.MatchString(plain) || who.Mission(plain) || wiredTo(plain))
}

// wiredTo reports whether a line is a place or a body in capitals, with the number of a
// telegram or without, as one below the other gets a copy of it.
func wiredTo(plain string) bool {
	if !wording.Shouting(plain) || wording.MoreWords(plain, 5) {
		return false
	}
	named := who.In(counted.ReplaceAllString(plain, ""))
	return len(named) == 1 && (named[0].Kind == who.Body || named[0].Kind == who.Place)
}

// counted is the number of copies after a name.
var counted = pattern.MustCompile(`\s*(?:[-–]\s*\d+|\(\d+\)|\d{3,5})\.?$`)

// listsCopies reports whether block i is a label `Copies:` with nothing after it,
// or a name below one.
func (d divider) listsCopies(i int) bool {
	for i > 0 && d.blocks[i].Kind == form.Copies && !strings.HasSuffix(d.plain(i), ":") && !strings.Contains(d.plain(i), ":") {
		i--
	}
	return d.blocks[i].Kind == form.Copies && strings.HasSuffix(d.plain(i), ":")
}

// lineBetween keeps a short line that nothing speaks for in the opening when
// parts of the opening follow it.
func (d divider) lineBetween(i, salutation int) (k form.Kind, opens, ok bool) {
	plain := d.plain(i)
	if i < salutation {
		return form.Phrase, true, true
	}
	if wording.MoreWords(plain, 12) {
		return form.Phrase, true, false
	}
	if fromDiary.MatchString(plain) {
		return form.Phrase, true, true
	}
	if wording.EndsAsProse(plain) {
		return form.Phrase, true, false
	}
	return form.Phrase, true, d.opensAt(i+1) || keyed.MatchString(plain) && d.opensBelowKeys(i+1)
}

// fromDiary is whose record of a conversation stands below: From the diary of Doe A.B.
var fromDiary = pattern.MustCompile(`^(?i:from the (?:diary|journal|notebook)|из дневника)\b`)

// opensBelowKeys reports whether a part of an opening stands below block i and others
// like it, which are lines of a form.
func (d divider) opensBelowKeys(i int) bool {
	for i < len(d.blocks) && d.blocks[i].Kind == form.Paragraph && keyed.MatchString(d.plain(i)) && !wording.MoreWords(d.plain(i), 12) {
		i++
	}
	return d.opensAt(i)
}

// headed reports whether a head stands before block i.
func (d divider) headed(i int) bool {
	for _, b := range d.blocks[:i] {
		if b.Kind == form.Head {
			return true
		}
	}
	return false
}
