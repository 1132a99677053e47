package correspondence

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei"
	"catchword/transform/encode/internal/form"
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
	var named addressNames
	named.polite = slices.ContainsFunc(g.lines, func(l addressLine) bool { return who.Courteous(l.plain) })
	for i, l := range g.lines {
		named.ends = i > 0 && i == len(g.lines)-1 && strings.HasSuffix(g.lines[i-1].plain, ",")
		l = e.seatOf(l, &named)
		found := e.resolveAll(alsoTo.ReplaceAllString(l.plain, "; "), l.span)
		if len(found) == 0 && (i == 0 && roleOf(l.plain) != noRole || len(g.lines) == 1) {
			found = e.lineParty(l)
		}
		for _, p := range found {
			e.name(&named, i, l, p, slices.ContainsFunc(found, Party.Person))
		}
	}
	switch {
	case len(named.people) > 0 && named.polite && len(named.places) > 1: // what stands between says what they are
		return append(named.people, named.places[len(named.places)-1])
	case len(named.others) > 0 && len(named.places) > 1 && form.IsFirm(named.others[0].Text):
		return append(named.others, named.places[len(named.places)-1])
	case len(named.people) > 0:
		return append(named.people, named.places...)
	case len(named.others) > 0:
		return append(named.others, named.places...)
	}
	return named.places
}

// addressNames is what the lines of one address name.
type addressNames struct {
	people, others, places []Party
	of                     int  // the line of the offices and bodies
	polite                 bool // one of the lines has a word of courtesy
	ends                   bool // it is the turn of the last line, which goes on from a comma
}

// seatOf takes the place behind who a line names, and how urgent a telegram is, from the
// line.
func (e *examiner) seatOf(l addressLine, named *addressNames) addressLine {
	m := livesIn.FindStringSubmatch(l.plain)
	if m == nil || !who.Courteous(l.plain) || polite.MatchString(m[2]+" ") {
		m = seatedIn.FindStringSubmatch(l.plain)
	}
	if m != nil {
		l.plain = m[1]
		named.places = append(named.places, e.place(m[2], l.span))
	}
	if m := onlyIn.FindStringSubmatch(l.plain); m != nil && who.Bare(m[1]) != "" {
		l.plain = m[1]
		named.places, l.plain = append(named.places, e.lineAsPlace(l)), ""
	}
	l.plain = precedence.ReplaceAllString(l.plain, "")
	if who.Mission(who.Bare(l.plain)) {
		l.plain = counted.ReplaceAllString(l.plain, "") // the number of the telegram in its series
	}
	if k := seatBehind(l.plain); k > 0 {
		named.places = append(named.places, e.place(who.Calm(strings.Trim(l.plain[k+1:], " .")), l.span))
		l.plain = l.plain[:k]
	}
	return l
}

// name adds a party of line i. Listed says that the line names persons.
func (e *examiner) name(named *addressNames, i int, l addressLine, p Party, listed bool) {
	words := len(strings.Fields(l.plain))
	switch {
	case p.Person() && p.Ref == "" && noName(p.Text):
	case p.Kind == tei.PlaceName:
		named.places = append(named.places, p)
	case p.Kind == tei.OrgName && listed:
		named.people = append(named.people, p)
	case !p.Person():
		if named.joins(i, l, p) {
			named.others, named.of = append(named.others, p), i
		}
	case named.polite && p.Ref == "" && !who.Courteous(l.plain): // the place or the house, above the name
		if words == 1 || words == 2 && i == 0 {
			named.places = append(named.places, e.lineAsPlace(l))
		}
	case p.Ref == "" && words == 1 && len(named.others) > 0 && (named.ends || named.others[0].Kind == tei.OrgName): // where the body is
		named.places = append(named.places, e.lineAsPlace(l))
	case p.Ref != "" || i == 0 || e.namedBelow(l, len(named.people)):
		named.people = append(named.people, p)
	case words == 1:
		named.places = append(named.places, e.lineAsPlace(l))
	}
}

// joins reports whether an office or a body on line i is one more addressee: those of one
// line are, and further offices; a body below them is where they are.
func (named *addressNames) joins(i int, l addressLine, p Party) bool {
	if len(named.others) == 0 || named.of == i {
		return true
	}
	return p.Office && named.others[0].Office && theOffice.MatchString(l.plain)
}

// lineAsPlace is the place that a whole line names.
func (e *examiner) lineAsPlace(l addressLine) Party {
	if strings.HasSuffix(l.plain, "D.C.") {
		return e.place(who.Calm(l.plain), l.span)
	}
	return e.place(who.Calm(strings.Trim(l.plain, " .,")), l.span)
}

// seatedIn is an office with the place where it is behind a comma: le Ministre, à Zenda.
var seatedIn = pattern.MustCompile(`^(.{4,100}), (?:in|zu|à|at) (\p{Lu}[\p{L}\-]+)\.?$`)

// onlyIn is a line of an address that says where: in Zenda.
var onlyIn = pattern.MustCompile(`^(?:in|zu|à|nach|at) (\p{Lu}[\p{L}\-]+)[.,]?$`)

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

// addLine adds a line to the group. What ends with a word that leads on goes on below:
// CENTRAL COMMITTEE OF THE, and below it the party.
func (g *addressGroup) addLine(line addressLine) {
	if n := len(g.lines) - 1; n >= 0 && leadsOn.MatchString(g.lines[n].plain) {
		g.lines[n].plain += " " + line.plain
		g.lines[n].span.End = line.span.End
		return
	}
	g.lines = append(g.lines, line)
}

// leadsOn is a line of an address that goes on below.
var leadsOn = pattern.MustCompile(`(?i)\p{L} (?:of|of the|for|for the)$`)

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
