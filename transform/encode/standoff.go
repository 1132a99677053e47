package encode

import (
	"cmp"
	"maps"
	"slices"

	"catchword/tei"
	"catchword/tei/authority"

	"github.com/beevik/etree"
)

// standOff is the entries of the names used, so that every reference is to
// something in the file; nil when there are none.
func (e *encoder) standOff() *etree.Element {
	if e.options.NoStandOff {
		return nil
	}
	used := slices.SortedFunc(maps.Keys(e.names.Used()), func(a, b *authority.Entry) int { return cmp.Compare(a.ID, b.ID) })
	persons, orgs, places := e.nodes.Room(len(used)), e.nodes.Room(len(used)), e.nodes.Room(len(used))
	for _, entry := range used {
		names, idnos := e.forms(entry), e.uris(entry)
		switch entry.Kind {
		case tei.OrgName:
			orgs = append(orgs, tei.Org{ID: entry.ID, Type: entry.Type, Names: names, Idnos: idnos}.Element(e.nodes))
		case tei.PlaceName:
			places = append(places, tei.Place{ID: entry.ID, Type: entry.Type, Names: names, Idnos: idnos}.Element(e.nodes))
		default:
			persons = append(persons, tei.Person{ID: entry.ID, Names: names, Idnos: idnos}.Element(e.nodes))
		}
	}
	return tei.StandOffOf(e.nodes, persons, orgs, places)
}

// forms is the names that the authority declares for an entry; those composed
// from their parts, which are the last, say nothing new. The next call overwrites them.
func (e *encoder) forms(entry *authority.Entry) []tei.Name {
	all := e.room.forms[:0]
	for i := range entry.Names {
		f := &entry.Names[i]
		if f.Composed {
			break
		}
		kind := f.Type
		if kind == "" && i == 0 {
			kind = "preferred"
		}
		all = append(all, tei.Name{Type: kind, Content: e.nodes.Text(f.Text)})
	}
	e.room.forms = all
	return all
}

func (e *encoder) uris(entry *authority.Entry) []tei.Idno {
	if len(entry.URIs) == 0 {
		return nil
	}
	all := make([]tei.Idno, 0, len(entry.URIs))
	for _, u := range entry.URIs {
		all = append(all, tei.Idno{Type: "URI", Content: e.nodes.Text(u)})
	}
	return all
}
