// Package who says who is named in a wording: in the title of a document, in
// an address, below a letter.
//
//	who.In("Ruritanian Minister of War A.B. Doe and the Consul General (Roe)")
//	// Doe and Roe, each with his office
//
// It goes by form: initials, capitals, titles, the words for offices and bodies,
// the places where missions are. It knows no persons; whether a name is that of somebody known, the
// caller asks his authority.
package who

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// Kind says what a party is.
type Kind uint8

// The kinds of party.
const (
	Person Kind = iota // with a name
	Office             // a person by the office alone
	Body               // an organisation
	Place              // where a message comes from or goes to
)

// Party is who a wording names.
type Party struct {
	Kind   Kind
	Name   string // of the person, body or place, or the office of a person without a name
	Office string // of a person with a name, in the source's words; may be ""
}

const (
	maxWords = 30 // of a wording that is asked for names
	maxName  = 5  // words of a name without an office
)

// Memory is what has been asked: title, address, salutation and signature of a
// message name the same few parties. It is not safe for concurrent use.
type Memory map[string][]Party

// In is In of the package, asked once for each wording. The list must not be changed.
func (m Memory) In(wording string) []Party {
	named, ok := m[wording]
	if !ok {
		named = In(wording)
		m[wording] = named
	}
	return named
}

// In is the parties that a wording names, in its order; none when it is too long
// or has no word with a capital.
func In(wording string) []Party {
	if n := wordCount(wording); n == 0 || n > maxWords {
		return nil
	}
	if all := listed(wording); all != nil {
		return all
	}
	if all := posted(wording); all != nil {
		return all
	}
	if IsFirm(wording) {
		return []Party{{Kind: Body, Name: firmName(wording)}}
	}
	var all []Party
	for _, part := range parts(wording) {
		if p, ok := one(part); ok && p.Name != "" { // a letter in brackets is nobody
			all = append(all, p)
		}
	}
	return all
}

// behind is a name in brackets behind an office.
var behind = pattern.MustCompile(`^(.*\S) ?[(\[] ?(\p{Lu}[\p{L}.,'’ \-]+?) ?[)\]]$`)

// titledName is a surname behind a title that no office has: Mr. Lord.
var titledName = pattern.MustCompile(`^(?:Mr|Mrs|Ms|Miss|Dr)\.? \p{Lu}\p{Ll}+\.?$`)

// namesOfOffice is words for offices that nobody is called by without an article or a name, and
// that are surnames, too: Doe to Officer.
var namesOfOffice = map[string]bool{"Officer": true, "OFFICER": true, "Judge": true, "Bishop": true, "Prince": true, "Page": true, "Constable": true, "Sergeant": true}

// one is the party that a wording without a conjunction names.
func one(wording string) (Party, bool) {
	whole := wording
	plain := Bare(wording)
	courteous := plain != strings.Trim(wording, " .,;:")
	wording = undashed(plain)
	if wording == "" {
		return Party{}, false
	}
	if strings.EqualFold(wording, "others") {
		return Party{}, false
	}
	if namesOfOffice[wording] && !articled(whole, plain) {
		return Party{Kind: Person, Name: wording}, true
	}
	if titledName.MatchString(whole) && capital(wording) {
		return Party{Kind: Person, Name: wording}, true
	}
	if post := bareLead(whole); IsPost(post) {
		name, _, _ := strings.Cut(post, " (")
		if strings.HasSuffix(name, "D.C") {
			name += "."
		}
		return Party{Kind: Place, Name: name}, true
	}
	if p, ok := inBrackets(wording); ok {
		return p, true
	}
	if p, ok := byInitials(wording); ok {
		return p, true
	}
	if p, ok := officeName(wording); ok && courteous {
		return p, true
	}
	return byWords(wording, courteous && !articled(whole, plain))
}

// articled reports whether nothing but the article stands right before what is named, as
// before an office: the Political Adviser.
func articled(whole, plain string) bool {
	lead, ok := strings.CutSuffix(strings.TrimRight(whole, " .,;:"), plain)
	return ok && len(lead) >= len("the ") && strings.EqualFold(lead[len(lead)-len("the "):], "the ")
}

// inBrackets is the person named in brackets behind an office, or before one.
func inBrackets(wording string) (Party, bool) {
	m := behind.FindStringSubmatch(wording)
	switch {
	case m == nil:
	case isOffice(m[1]) && !strings.Contains(m[2], ",") && !complements[lower(m[2])]:
		return Party{Kind: Person, Name: Bare(m[2]), Office: m[1]}, true
	case isOffice(m[2]) && allNames(m[1]):
		return Party{Kind: Person, Name: m[1], Office: m[2]}, true
	}
	return Party{}, false
}

// byWords is the party that a wording names by its words for offices and bodies, and by
// its commas.
func byWords(wording string, courteous bool) (Party, bool) {
	name, rest, named := beforeComma(wording, courteous)
	switch {
	case named:
		return withOffice(name, rest), true
	case isOffice(wording):
		return byOffice(wording), true
	case isBody(wording):
		return Party{Kind: Body, Name: wording}, true
	case !capital(wording) && !(courteous && nobly(wording)):
		return Party{}, false
	case surnamedOf(wording):
		return Party{Kind: Person, Name: wording}, true
	case strings.Contains(strings.ToLower(wording), " of ") || strings.Contains(strings.ToLower(wording), " for "):
		return Party{Kind: Body, Name: wording}, true
	}
	name = identity.ReplaceAllString(name, "")
	if wordCount(name) > maxName || !allNames(name) {
		return Party{}, false
	}
	if rest != "" && !courteous && wordCount(name) == 1 && wordCount(rest) <= 2 {
		return Party{Kind: Person, Name: wording}, true // Doe, John
	}
	return Party{Kind: Person, Name: name, Office: rest}, true
}

// surnamedOf reports whether a wording is a first name and where its bearer is from:
// Rupert of Hentzau.
func surnamedOf(wording string) bool {
	words := strings.Fields(wording)
	if len(words) != 3 || words[1] != "of" || !capital(words[2]) {
		return false
	}
	return GivenName(words[0]) && !institutions[lower(words[0])] && !lands[lower(words[2])]
}

// identity is a name in brackets that says who is meant.
var identity = pattern.MustCompile(`\s*[\[(]\p{Lu}[^\])]*[\])]$`)

// officeName is a surname behind the one word for an office: Director Doe.
func officeName(wording string) (Party, bool) {
	office, name, ok := strings.Cut(wording, " ")
	if !ok || strings.Contains(name, " ") || !capital(name) || !appointed[lower(office)] || ranks[lower(office)] {
		return Party{}, false
	}
	if l := lower(name); isOfficeWord(l) || bodyWords[l] || complements[l] {
		return Party{}, false
	}
	return Party{Kind: Person, Name: name, Office: office}, true
}

// undashed is the part of a wording with a dash that is a name: Mrs. Doe - Jane
// Doe, Doe – Minister.
func undashed(wording string) string {
	for _, dash := range []string{" - ", " – "} {
		k := strings.LastIndex(wording, dash)
		if k <= 0 {
			continue
		}
		left, right := wording[:k], wording[k+len(dash):]
		if wording = Bare(right); isOffice(right) || isBody(right) {
			wording = Bare(left)
		}
	}
	return wording
}

// beforeComma divides a wording at its first comma and reports whether what
// stands before it is a name with an office or body behind it.
func beforeComma(wording string, courteous bool) (name, rest string, named bool) {
	k := strings.Index(wording, ", ")
	if k <= 0 {
		words := strings.Fields(wording)
		if !courteous || len(words) != 2 || !isOffice(wording) {
			return wording, "", false
		}
		first := lower(words[0])
		return wording, "", !isOfficeWord(first) && !leadsOffice[first] && !starters[first]
	}
	name, rest = wording[:k], wording[k+2:]
	switch {
	case isBody(name):
		return name, rest, false
	case isOffice(name):
		surname := courteous && !isOfficeWord(lower(strings.Fields(name)[0])) && wordCount(name) == 2
		return name, rest, surname || byOffice(name).Kind == Person
	}
	return name, rest, (isOffice(rest) || isBody(rest)) && allNames(name) && wordCount(name) <= maxName
}

// particles is the words in small letters that names have.
var particles = set("de von van der den di da al el ibn bin du la le y zu und ten ter af")

// nobly reports whether a wording is a surname with its particle: von Hentzau.
func nobly(wording string) bool {
	particle, name, ok := strings.Cut(wording, " ")
	return ok && particles[particle] && capital(name) && !strings.ContainsAny(name, ",")
}

// allNames reports whether every word of a text may be part of a name.
func allNames(text string) bool {
	for w := range strings.FieldsSeq(text) {
		if !capital(w) && !particles[w] {
			return false
		}
	}
	return true
}
