package correspondence

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
)

// Who the lines of one address name.

// groupParties is who the lines of an address name: a person on one of them, if
// any, else the office or body; and the place, on a line of its own below.
func (e *examiner) groupParties(g addressGroup) []Party {
	if g.led != nil {
		return g.led
	}
	var people, others, places []Party
	polite := slices.ContainsFunc(g.lines, func(l addressLine) bool { return who.Courteous(l.plain) })
	of := 0 // the line of the offices and bodies
	for i, l := range g.lines {
		if m := livesIn.FindStringSubmatch(l.plain); m != nil && who.Courteous(l.plain) {
			l.plain = m[1]
			places = append(places, e.place(m[2], l.span))
		}
		l.plain = precedence.ReplaceAllString(l.plain, "")
		if who.Mission(who.Bare(l.plain)) {
			l.plain = counted.ReplaceAllString(l.plain, "") // the number of the telegram in its series
		}
		if k := seatBehind(l.plain); k > 0 {
			places = append(places, e.place(who.Calm(strings.Trim(l.plain[k+1:], " .")), l.span))
			l.plain = l.plain[:k]
		}
		found := e.resolveAll(alsoTo.ReplaceAllString(l.plain, "; "), l.span)
		if i == 0 && roleOf(l.plain) != noRole || len(g.lines) == 1 {
			if len(found) == 0 {
				found = e.lineParty(l)
			}
		}
		for _, p := range found {
			switch {
			case p.Person() && p.Ref == "" && noName(p.Text):
			case p.Kind == tei.PlaceName:
				places = append(places, p)
			case p.Kind == tei.OrgName && slices.ContainsFunc(found, Party.Person): // in one list with persons
				people = append(people, p)
			case !p.Person():
				if len(others) == 0 || of == i || p.Office && theOffice.MatchString(l.plain) && others[0].Office { // those of one line; below stands where they are
					others, of = append(others, p), i
				}
			case polite && p.Ref == "" && !who.Courteous(l.plain): // the place or the house, above the name
				if n := len(strings.Fields(l.plain)); n == 1 || n == 2 && i == 0 {
					places = append(places, e.place(who.Calm(strings.Trim(l.plain, " .,")), l.span))
				}
			case p.Ref != "" || i == 0 || e.namedBelow(l, len(people)):
				people = append(people, p)
			case len(strings.Fields(l.plain)) == 1:
				places = append(places, e.place(who.Calm(strings.Trim(l.plain, " .,")), l.span))
			}
		}
	}
	switch {
	case len(people) > 0:
		return append(people, places...)
	case len(others) > 0:
		return append(others, places...)
	}
	return places
}

// precedence is how urgent a telegram is, and its number, behind the post that gets it.
var precedence = pattern.MustCompile(`(?:,? (?:PRIORITY|IMMEDIATE|ROUTINE|FLASH|NIACT|DEFERRED))+(?: \d{1,5})?\.?$`)

// seatBehind is where the place begins behind who an address names and a comma, or 0.
func seatBehind(line string) int {
	k := strings.LastIndex(line, ", ")
	if k <= 0 || !who.IsPost(who.Calm(strings.TrimRight(line[k+2:], " ."))) {
		return 0
	}
	name := who.Bare(line[:k])
	if strings.Contains(name, ",") || name == "" || who.IsPost(who.Calm(name)) {
		return 0 // a list of places
	}
	return k
}

// theOffice is a line of an address that begins a further addressee.
var theOffice = pattern.MustCompile(`^(?:THE|The) \p{Lu}`)

// noName reports whether what was taken for a name is a street, or a phrase with a year.
func noName(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return housed.MatchString(text+" ") || unicode.IsLower(first) && strings.ContainsAny(text, "0123456789")
}

// lineParty is who a line names that has neither capital nor form: nobody, unless
// it has a word with a capital.
func (e *examiner) lineParty(l addressLine) []Party {
	bare := who.Bare(l.plain)
	if !strings.ContainsFunc(bare, unicode.IsUpper) || len(strings.Fields(bare)) > 6 {
		return nil
	}
	return []Party{{Text: who.Calm(bare), Kind: tei.PersName, Span: l.span}}
}

// namedBelow reports whether a line below the first one of an address names a
// person: the first one did not, and this one has a title, an initial, a surname
// in capitals or two words.
func (e *examiner) namedBelow(l addressLine, people int) bool {
	if people > 0 {
		return false
	}
	bare := who.Bare(l.plain)
	return bare != l.plain || strings.Contains(bare, ".") || shoutedWord.MatchString(bare) || len(strings.Fields(bare)) > 1
}

// shoutedWord is a surname in capitals.
var shoutedWord = pattern.MustCompile(`\b\p{Lu}{3,}`)
