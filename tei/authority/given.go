package authority

import (
	"cmp"
	"strings"

	"catchword/tei"
	"catchword/tei/diag"
)

// given is an entry as a table or a list gives it.
type given struct {
	id, kind, name    string
	surname, forename string
	of, lang, note    string // of: the entry's type
	uris              []string
	aliases           []Form
	at, kindAt        diag.Span
}

// give adds a given entry, unless something is wrong with it.
func (l *loader) give(g given) {
	kind, of, ok := kindOf(g.kind)
	if !ok {
		l.errorf(codeKind, g.kindAt, "the kind of an entry is person, place, organisation or archive, not %s", cmp.Or(quoted(g.kind), "empty"))
		return
	}
	e := &Entry{ID: g.id, Kind: kind, Type: cmp.Or(of, g.of), Note: g.note, Span: g.at}
	for _, u := range g.uris {
		if uri := uriOf("", u); uri != "" { // gnd:118642499 as well as an address
			e.URIs = append(e.URIs, uri)
		} else if addressOf("", u) != "" {
			l.find(diag.Warning, codeURI, g.at, "%s is no address: it holds a character that an address can only have escaped; it is left out", quoted(u))
		} else {
			l.find(diag.Warning, codeURI, g.at, "%s is no address, and names no authority file: write %s or the whole address; it is left out", quoted(u), quoted(likelyURI(u)))
		}
	}
	e.declare(g)
	for _, a := range g.aliases {
		e.add(a)
	}
	l.take(e)
}

// declare adds the preferred name, and what can be made of its parts.
func (e *Entry) declare(g given) {
	form := Form{Text: g.name, Type: "preferred", Lang: g.lang}
	e.add(form)
	if e.Kind != tei.PersName {
		return
	}
	if parts, ok := partsOfHeading(g.name); ok {
		e.compose(parts, form)
	}
	if g.surname != "" {
		e.compose(nameParts{surnames: []string{g.surname}, forenames: strings.Fields(g.forename)}, form)
	}
}

// kindOf is what the word for a kind of entry means.
func kindOf(name string) (kind tei.NameKind, of string, ok bool) {
	switch name = strings.ToLower(name); name {
	case "person":
		return tei.PersName, "", true
	case "place":
		return tei.PlaceName, "", true
	case "organisation", "organization", "org":
		return tei.OrgName, "", true
	case "repository", "archive", "library", "museum":
		return tei.OrgName, "repository", true
	}
	return 0, "", false
}
