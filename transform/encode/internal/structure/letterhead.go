package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// The lines above everything else that say who writes.

// letterhead takes the address of who writes, above the date, from that of who gets the
// letter, which stands between date and salutation.
func (d divider) letterhead(salutation int) {
	n := 0
	for n < salutation && d.blocks[n].Kind == form.Address && d.blocks[n].Says == form.NoLabel && !leadsTo.MatchString(d.plain(n)) {
		n++
	}
	if n == 0 || d.blocks[n].Kind != form.Dateline {
		return
	}
	for _, b := range d.blocks[n:salutation] {
		if b.Kind == form.Address {
			for i := range n {
				d.blocks[i].become(form.Letterhead)
			}
			return
		}
	}
}

// leadsTo is the words that lead to who gets a letter.
var leadsTo = pattern.MustCompile(`^(?:(?i:to|for|an|à|au|aux|via|from|through|memorandum)\b|Herrn\b)`)

// senderLine knows the lines of a letterhead: capitals above everything else,
// capitals right above the date and the place or the salutation, a name with
// initials above the date, and above a salutation also a name with titles, an
// office or an address.
func (d divider) senderLine(i, salutation int) (k form.Kind, opens, ok bool) {
	switch {
	case d.leadsElsewhere(i, salutation):
		return k, false, false
	case d.placeInColumns(i):
		return form.Dateline, true, true
	case i < salutation && ownOffice.MatchString(d.plain(i)):
		return form.Letterhead, true, true
	case d.goesOnLetterhead(i, salutation), d.besideLetterhead(i, salutation), d.inColumns(i), d.capitalsAbove(i), d.bodyAbove(i), d.writerAbove(i), d.letterWriterAbove(i, salutation), d.landAbove(i):
		return form.Letterhead, true, true
	}
	return k, false, false
}

// ownOffice is the office of who writes, with its place: PRIME MINISTER'S OFFICE, CANBERRA.
var ownOffice = pattern.MustCompile(`^(?:THE )?(?:\p{Lu}+ ){0,3}\p{Lu}+['’]S (?:OFFICE|DEPARTMENT|HOUSE|LODGE), \p{Lu}[\p{Lu} ]{2,24}\.?$`)

// leadsElsewhere reports whether block i is another line that stands at the top: of an
// address, of a telegram, the heading of a record.
func (d divider) leadsElsewhere(i, salutation int) bool {
	plain := d.plain(i)
	return i > 0 && d.blocks[i-1].Kind == form.Address && !d.blocks[i].Gap || i < salutation && d.courteous(i, salutation) ||
		i < salutation && isProse(&d.blocks[i]) || comrade.MatchString(plain) || postedName(plain) || postedOffice(plain) || wire.MatchString(plain) || exchanged(plain) && d.first && d.unopened(i) || recordOf.MatchString(plain)
}

// capitalsAbove reports whether block i is a line of a letterhead in capitals: above what
// opens the document, its number or its place.
func (d divider) capitalsAbove(i int) bool {
	plain := d.plain(i)
	if !wording.Shouting(plain) || kindAlone.MatchString(plain) {
		return false
	}
	if d.first && i > 0 && d.belowSecrecy(i) && d.numberedBelow(i+1) {
		return true
	}
	if form.IsHeading(calmed(plain)) {
		return false
	}
	return d.first && d.unopened(i) && d.followsLetterhead(i+1) || wording.MoreWords(plain, 1) && d.leadsToPlace(i+1)
}

// bodyAbove reports whether block i is the name of an authority at the top of a document.
func (d divider) bodyAbove(i int) bool {
	return d.first && (d.bodyInCapitals(i) || d.belowSecrecy(i) && d.officesAbove(i) || i == 0 && (d.bodyOpens() || d.officeDated()))
}

// bodyInCapitals reports whether block i is the name of an authority in capitals, above the
// opening of a document or, as its first line, above its heading.
func (d divider) bodyInCapitals(i int) bool {
	plain := d.plain(i)
	if !wording.Shouting(plain) || !who.HasBody(plain) || form.IsHeading(calmed(plain)) || d.titled(plain) {
		return false
	}
	if i == 0 && len(d.blocks) > 1 && form.IsHeading(d.plain(1)) {
		return true
	}
	return d.opensAt(i+1) && !wording.MoreWords(plain, 8) && !d.headed(i) && !d.destination(i)
}

// bodyOpens reports whether the first block is the name of an authority above the opening
// of the document.
func (d divider) bodyOpens() bool {
	plain := d.plain(0)
	return body.MatchString(plain) && wording.Capitalised(plain) && !wording.MoreWords(plain, 12) && d.opensAt(1) && !form.IsHeading(plain) && !d.titled(plain)
}

// writerAbove reports whether block i, above everything else, is the name of who writes:
// with initials above the opening, or above a date with its place.
func (d divider) writerAbove(i int) bool {
	plain := d.plain(i)
	if !d.unopened(i) || !form.IsName(plain) {
		return false
	}
	return d.opensAt(i+1) && initialled.MatchString(plain) && !form.IsHeading(plain) ||
		wording.MoreWords(plain, 1) && !wording.EndsAsProse(plain) && d.placedBelow(i+1)
}

// letterWriterAbove reports whether block i, above a salutation, says who writes: a name
// with titles above the date, or, above everything else, an office or an address.
func (d divider) letterWriterAbove(i, salutation int) bool {
	plain := d.plain(i)
	if i >= salutation {
		return false
	}
	if i == 0 && titledName.MatchString(plain) && d.datedBelow(i, salutation) {
		return true
	}
	if i+1 < salutation && d.blocks[i].Gap && d.datedAbove(i) {
		return false // an address of several lines
	}
	return d.unopened(i) && (who.HasOffice(plain) || body.MatchString(plain) || strings.ContainsAny(plain, ",0123456789")) && !form.IsHeading(plain)
}

// landAbove reports whether block i is a place with its country, right above a date that has
// no place.
func (d divider) landAbove(i int) bool {
	plain := d.plain(i)
	return len(plain) < maxAbbreviated && i+1 < len(d.blocks) && d.blocks[i+1].Kind == form.Dateline && abbreviatedLand.MatchString(plain) && form.DatePlace(d.plain(i+1)) == ""
}

// placedBelow reports whether block i is a date with its place.
func (d divider) placedBelow(i int) bool {
	if i >= len(d.blocks) || d.blocks[i].Kind != form.Dateline {
		return false
	}
	place := strings.TrimSpace(form.WithoutArticle(form.DatePlace(d.plain(i))))
	return place != "" && wording.Capitalised(place) && !form.IsDay(place)
}

// toFrench is the line below the office of who writes a despatch: à Son Excellence.
var toFrench = pattern.MustCompile(`^[Àà](?:$| (?:Son|Leurs?) Excellences?\b| S\. ?E| Monsieur | Messieurs | MM?\. )`)

// despatched takes the office of who writes, above the line that says to whom, for a
// letterhead.
func despatched(blocks []Block) {
	if len(blocks) < 2 || blocks[0].Kind != form.Paragraph || !toFrench.MatchString(blocks[1].plain) {
		return
	}
	if plain := blocks[0].plain; who.HasOffice(plain) && !wording.MoreWords(plain, 16) {
		blocks[0].become(form.Letterhead)
	}
}

// wired takes the post and the number behind the level of secrecy, with which a telegram
// begins, for its number.
func wired(blocks []Block) {
	for i := 1; i < len(blocks) && i < maxOpening; i++ {
		if b := &blocks[i]; b.Lines[0].Beside && blocks[i-1].Kind == form.Classification && form.PostOfNumber(b.plain) != "" {
			b.become(form.Number)
		}
	}
}

// recordOf is the heading of a record, which stands above its date as a letterhead does.
var recordOf = pattern.MustCompile(`^(?:MEMORANDUM|RECORD|MINUTES|NOTES?|SUMMARY|REPORT|PROTOCOL|INFORMATION) (?:OF|ON|ABOUT) (?:\p{Lu}+ ){0,3}(?:CONVERSATIONS?|MEETING|DISCUSSIONS?|TALKS?|VISIT)\b`)

// maxOffices is how many lines of a letterhead name offices, the largest first.
const maxOffices = 4

// officesAbove reports whether block i is one of the lines with the names of offices that
// stand above the opening of a paper, or above what it is called. The smallest of them
// may be a line without a word for an office: Asia and Oceania.
func (d divider) officesAbove(i int) bool {
	k := i
	for k < len(d.blocks) && k < i+maxOffices && d.officeOf(k) {
		k++
	}
	if k == i {
		return i > 0 && d.blocks[i-1].Kind == form.Letterhead && !d.blocks[i].Gap && d.smallestOffice(i)
	}
	if k < len(d.blocks) && calledAlone.MatchString(d.plain(k)) {
		k++
	}
	return d.opensAt(k) || k < len(d.blocks) && (form.IsHeading(d.plain(k)) || !d.blocks[k].Gap && d.smallestOffice(k))
}

// officeDated reports whether the first block is the name of an office with place and date
// right below, whatever the title says.
func (d divider) officeDated() bool {
	b := &d.blocks[0]
	return body.MatchString(b.plain) && b.namesOnLine(8) && !d.blocks[min(1, len(d.blocks)-1)].Gap && d.placedBelow(1)
}

// smallestOffice reports whether block i is a short line right above the date.
func (d divider) smallestOffice(i int) bool {
	b := &d.blocks[i]
	return b.namesOnLine(6) && !who.IsPost(b.plain) && i+1 < len(d.blocks) && d.blocks[i+1].Kind == form.Dateline && form.DatePlace(d.plain(i+1)) != ""
}

// officeOf reports whether block i is a line with the name of a ministry, an embassy or
// one of their departments.
func (d divider) officeOf(i int) bool {
	b := &d.blocks[i]
	return body.MatchString(b.plain) && b.namesOnLine(8) && (bodyFirst.MatchString(b.plain) || !d.titled(b.plain))
}

// namesOnLine reports whether a block is one line that reads as a name and no heading, of
// so many words at most.
func (b *Block) namesOnLine(most int) bool {
	return b.Kind == form.Paragraph && len(b.Lines) == 1 && wording.Capitalised(b.plain) && !wording.MoreWords(b.plain, most) && !wording.EndsAsProse(b.plain) && !form.IsHeading(b.plain)
}

// bodyFirst is the name of an office that begins with the word for it, or ends with that
// for a mission, as few titles do.
var bodyFirst = pattern.MustCompile(`^(?i:(?:the )?(?:royal )?(?:ministry|embassy|legation|consulate|department|directorate|presidium|secretariat|central committee)\b)|^(?:The )?(?:\p{Lu}[\p{L}\-]+ ){1,3}(?:Embassy|Legation|Consulate|Consulate General|Mission|Delegation)$`)

// belowSecrecy reports whether nothing but the level of secrecy, and lines of a
// letterhead, stands before block i.
func (d divider) belowSecrecy(i int) bool {
	for _, b := range d.blocks[:i] {
		switch b.Kind {
		case form.Letterhead, form.Classification, form.CopyNumber:
		case form.Dateline, form.Handling:
			if !b.Lines[0].Beside && b.Kind == form.Dateline {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// numberedBelow reports whether a number or a date stands at i, below a line or two in
// capitals at most.
func (d divider) numberedBelow(i int) bool {
	for n := 0; n < 2 && i < len(d.blocks) && d.blocks[i].Kind == form.Paragraph && wording.Shouting(d.plain(i)); n++ {
		if recordOf.MatchString(d.plain(i)) {
			return true
		}
		i++
	}
	return i < len(d.blocks) && (d.blocks[i].Kind == form.Number || d.blocks[i].Kind == form.Dateline)
}

// unopened reports whether nothing but a letterhead, with the date beside it, and a word that
// a letter is private, stands before block i.
func (d divider) unopened(i int) bool {
	for _, b := range d.blocks[:i] {
		if b.Kind != form.Letterhead && !(b.Kind == form.Classification && form.IsPrivate(b.plain)) && !(b.Kind == form.Dateline && b.Lines[0].Beside) {
			return false
		}
	}
	return true
}

// followsLetterhead reports whether block i is what stands below a letterhead: an opening,
// or a further line in capitals.
func (d divider) followsLetterhead(i int) bool {
	if i >= len(d.blocks) {
		return false
	}
	b := &d.blocks[i]
	return opens(b.Kind) || b.Kind == form.Paragraph && wording.Shouting(b.plain) && !isProse(b)
}
