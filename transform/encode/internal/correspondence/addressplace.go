package correspondence

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// Where a letter was written that has the writer's address above the date, and where it
// goes by that of the addressee.

// addressPlace is the place in a letterhead that is an address of several lines, or a place
// with its country; nil when it is none.
func (e *examiner) addressPlace(d *structure.Division) []Party {
	var lines []source.Line
	for _, b := range d.Top {
		if b.Kind == form.Letterhead {
			lines = append(lines, b.Lines...)
		}
	}
	return e.placeAmong(lines)
}

// addresseePlace is the same for the address of an addressee, of two lines or more, in an
// opening or at the end.
func (e *examiner) addresseePlace(blocks []structure.Block) []Party {
	var lines []source.Line
	for _, b := range blocks {
		if b.Kind == form.Address {
			lines = append(lines, b.Lines...)
		}
	}
	if len(lines) < 2 {
		return nil
	}
	return e.placeAmong(lines)
}

// placeAmong is the place among the lines of an address: behind a house or a street, above
// it, or with its country.
func (e *examiner) placeAmong(lines []source.Line) []Party {
	if len(lines) == 0 {
		return nil
	}
	n := len(lines) - 1
	line := func(i int) string { return strings.TrimRight(e.text.Plain(lines[i].Span), " ,") }
	last, at := line(n), ""
	switch m := landBehind.FindStringSubmatch(last); {
	case m != nil:
		at = inhabited(m[1])
	case n > 0 && strings.ContainsAny(last, "0123456789") && housed.MatchString(last):
		n-- // above the street
		at = inhabited(line(n))
	case slices.ContainsFunc(lines[:n], func(l source.Line) bool { return e.house(l) }):
		at = inhabited(last)
		if n > 1 && at != "" && !e.house(lines[n-1]) && inhabited(line(n-1)) != "" {
			at = inhabited(line(n-1)) + ", " + at // town and county
		}
	}
	if at == "" {
		return nil
	}
	return []Party{e.place(at, lines[n].Span)}
}

// house reports whether a line of a letterhead is that of a house or a street.
func (e *examiner) house(l source.Line) bool {
	plain := strings.TrimRight(e.text.Plain(l.Span), " ,")
	return houseAlone.MatchString(plain) || housed.MatchString(plain)
}

// inhabited is a line of an address without its district, when it may be a place; else "".
func inhabited(line string) string {
	line = strings.Trim(district.ReplaceAllString(line, ""), " ,")
	if !strings.Contains(line, ". ") { // Freiburg i. Br.
		line = strings.TrimRight(line, ".")
	}
	if !settled.MatchString(line) || housed.MatchString(line) || personal.MatchString(line) || who.HasOffice(line) || who.HasBody(line) {
		return ""
	}
	return who.Calm(line)
}

var (
	// landBehind is a place with the country or the district, abbreviated, behind a comma.
	landBehind = pattern.MustCompile(`^(\p{Lu}[^,\d]{2,40}), ?(?:\p{Lu}\p{Ll}{1,4}\.|(?:\p{Lu}\. ?){1,3}|(?:\p{Lu}\. ?){1,2}\d{1,2})$`)
	// district is the number of a post office before a place or behind it.
	district = pattern.MustCompile(`^(?:\p{Lu}{1,2}-)?\d{4,6} |,? (?:[NSEW]\.? ?[CEW]?\.?)? ?\d{1,6}$|,? (?:[NSEW]\. ?){1,2}[CW]?\.?$`)
	// settled is a place, as a line of an address has it.
	settled = pattern.MustCompile(`^\p{Lu}[\p{L}'’\-]+(?: (?:a\.|am|an|der|im|in|i\.|bei|near|upon|on|sur|the|de|la|le|\p{Lu}[\p{L}'’.\-]*)){0,4}$`)
	// houseAlone is a line of an address with the house: its number or its name.
	houseAlone = pattern.MustCompile(`^\d{1,4}[a-z]?,? \p{L}|^(?:The|Le|La|Les) \p{Lu}[\p{L}'’\- ]{2,30}$| (?:Nr\. ?)?\d{1,4}[a-z]?$|(?i:\b(?:rectory|vicarage|parsonage|manor|hall|lodge|grange|abbey|park|priory|court|gardens|row|place|buildings|inn|temple|college)$)`)
)
