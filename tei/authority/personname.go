package authority

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/beevik/etree"
)

// nameParts is a person's name in its parts.
type nameParts struct {
	forenames  []string // each name of its own: Iosif, Vissarionovich
	addName    string
	link       string   // von, de
	surnames   []string // more than one when a surname of birth and one of marriage are told apart
	generation string   // Jr.
}

// partsOf is the parts of a persName (Guidelines ND, Personal Names).
func partsOf(e *etree.Element) nameParts {
	p := nameParts{
		addName:    joinedText(e, "addName"),
		link:       joinedText(e, "nameLink"),
		generation: joinedText(e, "genName"),
	}
	p.forenames = strings.Fields(joinedText(e, "forename"))
	var untyped []string
	for _, s := range descendants(e, "surname") {
		switch name := text(s, unnamed); {
		case name == "":
		case s.SelectAttrValue("type", "") != "":
			p.surnames = append(p.surnames, name)
		default:
			untyped = append(untyped, name)
		}
	}
	if len(untyped) > 0 {
		p.surnames = append([]string{strings.Join(untyped, " ")}, p.surnames...)
	}
	return p
}

func joinedText(e *etree.Element, tag string) string {
	var all []string
	for _, part := range descendants(e, tag) {
		all = append(all, text(part, unnamed))
	}
	return strings.Join(strings.Fields(strings.Join(all, " ")), " ")
}

// partsOfHeading is the parts of a name as catalogues write it: "Stalin, Joseph".
func partsOfHeading(name string) (p nameParts, ok bool) {
	surname, forenames, ok := strings.Cut(name, ",")
	p = nameParts{forenames: strings.Fields(forenames), surnames: []string{strings.TrimSpace(surname)}}
	return p, ok && p.surnames[0] != "" && len(p.forenames) > 0 && !strings.Contains(forenames, ",")
}

// compose adds the forms that can be made of a name's parts: forenames and
// surname in both orders, with the first forename only, with initials, the
// surname alone.
func (e *Entry) compose(p nameParts, like Form) {
	all := strings.Join(p.forenames, " ")
	for _, surname := range p.surnames {
		linked := strings.TrimSpace(p.link + " " + surname)
		if all != "" {
			e.addComposed(like, all+" "+linked, linked+" "+all, surname+" "+all+" "+p.link)
			e.addComposed(like, p.forenames[0]+" "+linked, initials(p.forenames)+" "+linked, linked+" "+initials(p.forenames))
			e.addComposed(like, initials(p.forenames[:1])+" "+linked)
		}
		if p.addName != "" {
			e.addComposed(like, p.addName+" "+linked)
		}
		if p.generation != "" {
			e.addComposed(like, all+" "+linked+" "+p.generation)
		}
		if utf8.RuneCountInString(surname) > 1 {
			e.addComposed(like, linked, surname)
		}
	}
}

// addComposed adds forms that were made of a declared one.
func (e *Entry) addComposed(like Form, texts ...string) {
	like.Composed = true
	for _, t := range texts {
		like.Text = strings.Join(strings.Fields(t), " ")
		e.add(like)
	}
}

// initials is the first letters of names: "I. V.", "J.-P.".
func initials(names []string) string {
	var all []string
	for _, name := range names {
		var parts []string
		for _, part := range strings.Split(name, "-") {
			if r, _ := utf8.DecodeRuneInString(part); unicode.IsLetter(r) {
				parts = append(parts, string(unicode.ToUpper(r))+".")
			}
		}
		all = append(all, strings.Join(parts, "-"))
	}
	return strings.Join(all, " ")
}
