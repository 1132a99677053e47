package authority

import (
	"strings"

	"catchword/tei"
)

// RefStyle says how an edition points to entries. The zero value writes #id,
// for entries in the file itself.
type RefStyle struct {
	// File is put before the #: people.xml#stalin.
	File string
	// Prefixes makes psn:stalin of the identifier, with a prefixDef in the
	// header that explains it.
	Prefixes map[tei.NameKind]Prefix
	// Authorities are the files whose URIs are written instead, the best
	// first: wikidata, gnd, viaf, geonames or a part of the URI. An entry with a
	// URI in none of them is written as the other fields say.
	Authorities []string
	// Uncertain points from a name that may be several entries to all of them, and
	// says that this is uncertain; otherwise such a name has no pointer.
	Uncertain bool
}

// Prefix abbreviates pointers to entries of a kind.
type Prefix struct {
	Ident string // psn
	Strip string // what the identifiers begin with and the pointers leave out: person-
}

// Ref is a pointer to an entry.
func (s RefStyle) Ref(e *Entry) string {
	for _, a := range s.Authorities {
		if uri := e.URI(a); uri != "" {
			return uri
		}
	}
	if p, ok := s.Prefixes[e.Kind]; ok && strings.HasPrefix(e.ID, p.Strip) {
		return p.Ident + ":" + strings.TrimPrefix(e.ID, p.Strip)
	}
	if s.File == "" && e.local != "" {
		return e.local
	}
	return s.File + "#" + e.ID
}

// PrefixDefs explains the prefixes of persons, organisations and places, in
// this order.
func (s RefStyle) PrefixDefs() []tei.PrefixDef {
	var defs []tei.PrefixDef
	for _, kind := range []tei.NameKind{tei.PersName, tei.OrgName, tei.PlaceName} {
		if p, ok := s.Prefixes[kind]; ok {
			defs = append(defs, tei.PrefixDef{Ident: p.Ident, Match: `([^:]+)`, Replacement: s.File + "#" + p.Strip + "$1"})
		}
	}
	return defs
}
