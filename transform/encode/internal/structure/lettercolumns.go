package structure

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// A letterhead in two columns: the office on the left, the place and the date on the right.

// goesOnLetterhead reports whether block i is the next line of a letterhead, with nothing
// but what stands beside it between: an empty line parts it from who gets the letter, or it
// is a place with something beside it, too.
func (d divider) goesOnLetterhead(i, salutation int) bool {
	plain := d.plain(i)
	if i == 0 || d.blocks[i].Gap || d.blocks[i].Lines[0].Beside || wording.MoreWords(plain, 8) || who.IsPost(plain) != (i >= salutation) {
		return false
	}
	if i < salutation && d.townOfHouse(i) {
		return true
	}
	if i+1 < len(d.blocks) && d.blocks[i+1].Kind == form.Dateline && !wording.MoreWords(plain, 2) {
		return false // its place
	}
	above := i - 1
	for above > 0 && d.blocks[above].Lines[0].Beside {
		above--
	}
	switch {
	case d.blocks[above].Kind != form.Letterhead, startsAddress(plain), leadsTo.MatchString(plain), insideAddress.MatchString(plain):
		return false
	case i >= salutation:
		return i+1 < len(d.blocks) && d.blocks[i+1].Lines[0].Beside
	}
	return slices.ContainsFunc(d.blocks[i+1:salutation], func(b Block) bool {
		return b.Gap && (b.Kind == form.Paragraph || b.Kind == form.Address)
	})
}

// townOfHouse reports whether block i is the town, or the county below it, between the house
// of who writes and the date, each on a line of its own.
func (d divider) townOfHouse(i int) bool {
	for _, house := range []int{i - 1, i - 2} {
		if house < 0 || house+3 >= len(d.blocks) || d.blocks[house].Kind != form.Letterhead || !houseNumber.MatchString(d.plain(house)) {
			continue
		}
		town, county, date := &d.blocks[house+1], &d.blocks[house+2], &d.blocks[house+3]
		return date.Kind == form.Dateline && form.DatePlace(date.plain) == "" && !date.Gap && townLine(town) && townLine(county)
	}
	return false
}

// houseNumber is a line that begins with the number of a house.
var houseNumber = pattern.MustCompile(`^\d{1,4}[a-z]?,? \p{Lu}`)

// townLine reports whether a block is two words at most, close below another line, as towns
// and counties are.
func townLine(b *Block) bool {
	return !b.Gap && len(b.Lines) == 1 && wording.Capitalised(b.plain) && !wording.MoreWords(b.plain, 2) && !strings.ContainsAny(b.plain, "0123456789:")
}

// besideLetterhead reports whether block i is the second column of a letterhead: it stands
// on the line of one, or of the place below one, and the date stands below.
func (d divider) besideLetterhead(i, salutation int) bool {
	if i == 0 || i >= salutation || !d.blocks[i].Lines[0].Beside {
		return false
	}
	if d.blocks[i-1].Kind != form.Letterhead && (i == 1 || d.blocks[i-2].Kind != form.Letterhead) {
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
	plain := d.plain(i)
	if i >= maxOpening || !d.first || wording.MoreWords(plain, 8) || startsAddress(plain) || form.IsHeading(calmed(plain)) || d.titled(plain) {
		return false
	}
	if i == 0 && !wording.Shouting(plain) || i > 0 && d.blocks[0].Kind != form.Letterhead {
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
	if i == 0 || !wording.OneWord(plain) || strings.ContainsAny(plain, "0123456789") {
		return false
	}
	secondColumn := d.blocks[i].Lines[0].Beside && wording.Capitalised(plain)
	if !wording.Shouting(plain) && !secondColumn || !d.inColumns(i) {
		return false
	}
	n := min(d.columns()+1, len(d.blocks))
	return !slices.ContainsFunc(d.blocks[:n], func(b Block) bool {
		return b.Kind == form.Dateline && (form.DatePlace(b.plain) != "" || !strings.ContainsAny(b.plain, "0123456789"))
	})
}
