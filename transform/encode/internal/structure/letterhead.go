package structure

import (
	"slices"
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
	plain := d.plain(i)
	switch {
	case i > 0 && d.blocks[i-1].Kind == form.Address && !d.blocks[i].Gap, i < salutation && d.courteous(i, salutation): // an address
	case comrade.MatchString(plain), postedName(plain):
	case wire.MatchString(plain), exchanged(plain) && d.first && d.unopened(i):
	case recordOf.MatchString(plain):
	case d.placeInColumns(i):
		return form.Dateline, true, true
	case d.besideLetterhead(i, salutation):
		return form.Letterhead, true, true
	case d.inColumns(i):
		return form.Letterhead, true, true
	case wording.Shouting(plain) && d.first && d.unopened(i) && d.followsLetterhead(i+1) && !form.IsHeading(calmed(plain)):
		return form.Letterhead, true, true
	case wording.Shouting(plain) && d.first && i > 0 && d.belowSecrecy(i) && d.numberedBelow(i+1):
		return form.Letterhead, true, true
	case wording.Shouting(plain) && wording.MoreWords(plain, 1) && !form.IsHeading(calmed(plain)) && d.leadsToPlace(i+1):
		return form.Letterhead, true, true
	case d.first && i == 0 && wording.Shouting(plain) && i+1 < len(d.blocks) && who.HasBody(plain) && form.IsHeading(d.plain(i+1)) && !form.IsHeading(calmed(plain)) && !d.titled(plain):
		return form.Letterhead, true, true
	case d.first && wording.Shouting(plain) && d.opensAt(i+1) && who.HasBody(plain) && !wording.MoreWords(plain, 8) && !d.headed(i) && !form.IsHeading(calmed(plain)) && !d.titled(plain) && !d.destination(i):
		return form.Letterhead, true, true
	case d.unopened(i) && d.opensAt(i+1) && initialled.MatchString(plain) && form.IsName(plain) && !form.IsHeading(plain):
		return form.Letterhead, true, true
	case d.first && i == 0 && body.MatchString(plain) && wording.Capitalised(plain) && !wording.MoreWords(plain, 12) && d.opensAt(i+1) && !form.IsHeading(plain) && !d.titled(plain):
		return form.Letterhead, true, true
	case d.unopened(i) && form.IsName(plain) && wording.MoreWords(plain, 1) && !wording.EndsAsProse(plain) && d.placedBelow(i+1):
		return form.Letterhead, true, true
	case d.first && d.belowSecrecy(i) && d.officesAbove(i), d.first && i == 0 && d.officeDated():
		return form.Letterhead, true, true
	case i < salutation && i == 0 && titledName.MatchString(plain) && d.datedBelow(i, salutation):
		return form.Letterhead, true, true
	case i < salutation && d.unopened(i) && (who.HasOffice(plain) || body.MatchString(plain) || strings.ContainsAny(plain, ",0123456789")) && !form.IsHeading(plain):
		return form.Letterhead, true, true
	}
	return k, false, false
}

// placedBelow reports whether block i is a date with its place.
func (d divider) placedBelow(i int) bool {
	if i >= len(d.blocks) || d.blocks[i].Kind != form.Dateline {
		return false
	}
	place := strings.TrimSpace(form.WithoutArticle(form.DatePlace(d.plain(i))))
	return place != "" && wording.Capitalised(place) && !form.IsDay(place)
}

// besideLetterhead reports whether block i is the second column of a letterhead: it stands
// on the line of one, or of the place below one, and the date stands below.
func (d divider) besideLetterhead(i, salutation int) bool {
	if i == 0 || i >= salutation || !d.blocks[i].Lines[0].Beside || d.blocks[i-1].Kind != form.Letterhead && (i == 1 || d.blocks[i-2].Kind != form.Letterhead) {
		return false
	}
	return !wording.MoreWords(d.plain(i), 8) && !startsAddress(d.plain(i)) && d.datedBelow(i, salutation)
}

// columns is how many of the first blocks are a letterhead in two columns: lines without an
// empty one between, of which two or more have something beside them.
func (d divider) columns() int {
	n, beside := 0, 0
	for n < len(d.blocks) && n < maxOpening && (n == 0 || !d.blocks[n].Gap) && len(d.blocks[n].Lines) == 1 {
		if d.blocks[n].Lines[0].Beside {
			beside++
		}
		n++
	}
	if beside < 2 {
		return 0
	}
	return n
}

// inColumns reports whether block i is a short line of such a letterhead, and the date
// stands in it or right below.
func (d divider) inColumns(i int) bool {
	if i >= maxOpening || !d.first || wording.MoreWords(d.plain(i), 8) || startsAddress(d.plain(i)) || form.IsHeading(calmed(d.plain(i))) || d.titled(d.plain(i)) {
		return false
	}
	if i == 0 && !wording.Shouting(d.plain(0)) || i > 0 && d.blocks[0].Kind != form.Letterhead {
		return false
	}
	n := d.columns()
	if i >= n {
		return false
	}
	for k := 1; k < len(d.blocks) && k <= n; k++ {
		if d.blocks[k].Kind == form.Dateline {
			return true
		}
	}
	return false
}

// placeInColumns reports whether block i is the place in such a letterhead: one word, in
// capitals or in the second column, when no date has another.
func (d divider) placeInColumns(i int) bool {
	plain := d.plain(i)
	if i == 0 || !wording.OneWord(plain) || strings.ContainsAny(plain, "0123456789") || !wording.Shouting(plain) && !(d.blocks[i].Lines[0].Beside && wording.Capitalised(plain)) || !d.inColumns(i) {
		return false
	}
	n := min(d.columns()+1, len(d.blocks))
	return !slices.ContainsFunc(d.blocks[:n], func(b Block) bool {
		return b.Kind == form.Dateline && (form.DatePlace(b.plain) != "" || !strings.ContainsAny(b.plain, "0123456789"))
	})
}

// toFrench is the line below the office of who writes a despatch: à Son Excellence.
var toFrench = pattern.MustCompile(`^[Àà](?:$| (?:Son|Leurs?) Excellences?\b| S\. ?E| Monsieur | Messieurs | MM?\. )`)

// despatched takes the office of who writes, above the line that says to whom, for a
// letterhead.
func despatched(blocks []Block) {
	if len(blocks) > 1 && blocks[0].Kind == form.Paragraph && toFrench.MatchString(blocks[1].plain) && who.HasOffice(blocks[0].plain) && !wording.MoreWords(blocks[0].plain, 16) {
		blocks[0].become(form.Letterhead)
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
	b := d.blocks[0]
	return b.Kind == form.Paragraph && len(b.Lines) == 1 && body.MatchString(b.plain) && wording.Capitalised(b.plain) && !wording.MoreWords(b.plain, 8) && !wording.EndsAsProse(b.plain) && !form.IsHeading(b.plain) &&
		!d.blocks[min(1, len(d.blocks)-1)].Gap && d.placedBelow(1)
}

// smallestOffice reports whether block i is a short line right above the date.
func (d divider) smallestOffice(i int) bool {
	b := d.blocks[i]
	return b.Kind == form.Paragraph && len(b.Lines) == 1 && wording.Capitalised(b.plain) && !wording.MoreWords(b.plain, 6) && !wording.EndsAsProse(b.plain) && !form.IsHeading(b.plain) &&
		!who.IsPost(b.plain) && i+1 < len(d.blocks) && d.blocks[i+1].Kind == form.Dateline && form.DatePlace(d.plain(i+1)) != ""
}

// officeOf reports whether block i is a line with the name of a ministry, an embassy or
// one of their departments.
func (d divider) officeOf(i int) bool {
	b := d.blocks[i]
	return b.Kind == form.Paragraph && len(b.Lines) == 1 && body.MatchString(b.plain) && wording.Capitalised(b.plain) && !wording.MoreWords(b.plain, 8) && !wording.EndsAsProse(b.plain) && !form.IsHeading(b.plain) && (bodyFirst.MatchString(b.plain) || !d.titled(b.plain))
}

// bodyFirst is the name of an office that begins with the word for it, as few titles do.
var bodyFirst = pattern.MustCompile(`^(?i:(?:the )?(?:royal )?(?:ministry|embassy|legation|consulate|department|directorate|presidium|secretariat|central committee)\b)`)

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

// unopened reports whether nothing but a letterhead, with the date beside it, stands
// before block i.
func (d divider) unopened(i int) bool {
	for _, b := range d.blocks[:i] {
		if b.Kind != form.Letterhead && !(b.Kind == form.Dateline && b.Lines[0].Beside) {
			return false
		}
	}
	return true
}

func (d divider) followsLetterhead(i int) bool {
	return i < len(d.blocks) && (opens(d.blocks[i].Kind) || d.blocks[i].Kind == form.Paragraph && wording.Shouting(d.plain(i)) && !isProse(&d.blocks[i]))
}
