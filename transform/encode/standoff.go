package encode

import (
	"cmp"
	"maps"
	"slices"

	"catchword/tei"
	"catchword/tei/authority"
)

// standOff is the entries of the names used, so that every reference is to
// something in the file.
func (e *encoder) standOff() tei.StandOff {
	var s tei.StandOff
	if e.options.NoStandOff {
		return s
	}
	used := slices.SortedFunc(maps.Values(e.names.used), func(a, b *authority.Entry) int { return cmp.Compare(a.ID, b.ID) })
	for _, entry := range used {
		switch entry.Kind {
		case tei.OrgName:
			s.Orgs = append(s.Orgs, tei.Org{ID: entry.ID, Type: entry.Type, Names: e.forms(entry), Idnos: e.uris(entry)})
		case tei.PlaceName:
			s.Places = append(s.Places, tei.Place{ID: entry.ID, Type: entry.Type, Names: e.forms(entry), Idnos: e.uris(entry)})
		default:
			s.Persons = append(s.Persons, tei.Person{ID: entry.ID, Names: e.forms(entry), Idnos: e.uris(entry)})
		}
	}
	return s
}

// forms is the names that the authority declares for an entry; those composed
// from their parts say nothing new.
func (e *encoder) forms(entry *authority.Entry) []tei.Name {
	all := make([]tei.Name, 0, len(entry.Names))
	for i, f := range entry.Names {
		if f.Composed {
			continue
		}
		kind := f.Type
		if kind == "" && i == 0 {
			kind = "preferred"
		}
		all = append(all, tei.Name{Type: kind, Content: e.nodes.Text(f.Text)})
	}
	return all
}

func (e *encoder) uris(entry *authority.Entry) []tei.Idno {
	all := make([]tei.Idno, 0, len(entry.URIs))
	for _, u := range entry.URIs {
		all = append(all, tei.Idno{Type: "URI", Content: e.nodes.Text(u)})
	}
	return all
}
