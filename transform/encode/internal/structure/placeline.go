package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// The place of a message on a line of its own, in its opening.

// placeLine knows the place on a line of its own below the date or the number,
// or above the date.
func (d divider) placeLine(i, _ int) (k form.Kind, opens, ok bool) {
	plain := strings.TrimRight(d.plain(i), ".,")
	if !mayBePlace(plain) {
		return form.Dateline, true, false
	}
	oneInCapitals := wording.OneWord(plain) && wording.Shouting(plain)
	if oneInCapitals && strings.Contains(d.title+" ", " to "+strings.ToLower(plain)) {
		return form.Address, true, true // the title says that he gets it
	}
	if calledAlone.MatchString(plain) || wire.MatchString(plain) || d.postAbove(i) {
		return form.Dateline, true, false
	}
	before, after := form.Paragraph, form.Paragraph
	if i > 0 {
		before = d.blocks[i-1].Kind
	}
	below := i + 1
	if before == form.Letterhead && below < len(d.blocks) && d.blocks[below].Kind == form.Paragraph && d.blocks[below].Lines[0].Beside {
		below++ // the second column of the letterhead
	}
	if below < len(d.blocks) {
		after = d.blocks[below].Kind
	}
	switch {
	case after == form.Dateline && !wording.MoreWords(plain, 2) && (!wording.Shouting(plain) || before == form.Letterhead && form.DatePlace(d.plain(below)) == ""):
		return form.Dateline, true, true
	case before == form.Dateline && after == form.Address && oneInCapitals && d.blocks[i].Gap && !d.blocks[below].Gap:
		return form.Address, true, true
	case before == form.Number && after == form.Address:
		return form.Address, true, true // where it is sent
	case dated(before) && (d.opensAt(i+1) || !wording.MoreWords(plain, 2) && d.openDate(i)):
		return form.Dateline, true, true
	case before == form.Letterhead && who.IsPost(plain) && d.opensAt(below):
		return form.Dateline, true, true
	case oneInCapitals && (before != form.Address || d.blocks[i].Gap) && d.openDate(i):
		return form.Dateline, true, true
	}
	return form.Dateline, true, false
}

// mayBePlace reports whether a line is few words with capitals that name no office, begin
// no address and head nothing.
func mayBePlace(plain string) bool {
	if strings.HasPrefix(plain, "(") || strings.ContainsAny(plain, "0123456789") || wording.MoreWords(plain, 3) || wording.EndsAsProse(plain) {
		return false
	}
	if !wording.Capitalised(plain) || form.IsHeading(plain) {
		return false
	}
	return !who.HasOffice(plain) && !body.MatchString(plain) && !dative.MatchString(plain) && !startsAddress(plain) && !who.Courteous(plain)
}

// postAbove reports whether block i is the place in capitals, above an office, to which a
// telegram goes.
func (d divider) postAbove(i int) bool {
	if i+1 >= len(d.blocks) || d.blocks[i+1].Gap || !wording.Shouting(d.plain(i)) {
		return false
	}
	return who.HasOffice(d.plain(i+1)) && d.destination(i)
}

// dated reports whether a place may stand on the line below a block of the kind.
func dated(k form.Kind) bool { return k == form.Dateline || k == form.Number }

// openDate reports whether the date above block i has no place yet. Of two dates only a
// place where missions are is the place.
func (d divider) openDate(i int) bool {
	n := 0
	for _, b := range d.blocks[:i] {
		if b.Kind != form.Dateline {
			continue
		}
		if form.DatePlace(b.plain) != "" {
			return false
		}
		n++
	}
	return n == 1 || n > 1 && who.IsPost(strings.TrimRight(d.plain(i), ".,"))
}
