package tei

import "github.com/beevik/etree"

// StandOff is what is said about the names in the text, apart from the text
// (Guidelines LI, The standOff Container).
type StandOff struct {
	Persons []Person
	Orgs    []Org
	Places  []Place
}

// Element is standOff; nil when all its lists are empty.
func (s StandOff) Element(nodes *Nodes) *etree.Element {
	return StandOffOf(nodes, each(nodes, s.Persons), each(nodes, s.Orgs), each(nodes, s.Places))
}

// StandOffOf is standOff for entries that have been made; nil when there is none.
func StandOffOf(nodes *Nodes, persons, orgs, places Mixed) *etree.Element {
	return nodes.filled("standOff", nil, nodes.Of(
		nodes.filled("listPerson", nil, persons),
		nodes.filled("listOrg", nil, orgs),
		nodes.filled("listPlace", nil, places)))
}

// Person is an entry for a person (Guidelines ND, Biographical and
// Prosopographical Data).
type Person struct {
	ID    string
	Names []Name // persName, the preferred one first
	Idnos []Idno
	Notes []Note
}

// Element is person; nil when nothing is said.
func (p Person) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("person", []Attr{{"xml:id", p.ID}},
		named(nodes, p.Names, PersName), each(nodes, p.Idnos), each(nodes, p.Notes))
}

// Org is an entry for an organisation; an archive is one of type repository.
type Org struct {
	ID, Type string
	Names    []Name
	Idnos    []Idno
	Notes    []Note
}

// Element is org; nil when nothing is said.
func (o Org) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("org", []Attr{{"xml:id", o.ID}, {"type", o.Type}},
		named(nodes, o.Names, OrgName), each(nodes, o.Idnos), each(nodes, o.Notes))
}

// Place is an entry for a place.
type Place struct {
	ID, Type string
	Names    []Name
	Idnos    []Idno
	Notes    []Note
}

// Element is place; nil when nothing is said.
func (p Place) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("place", []Attr{{"xml:id", p.ID}, {"type", p.Type}},
		named(nodes, p.Names, PlaceName), each(nodes, p.Idnos), each(nodes, p.Notes))
}

// named is the names as elements of the kind of the entry they stand in.
func named(nodes *Nodes, names []Name, kind NameKind) Mixed {
	all := nodes.Room(len(names))
	for _, n := range names {
		n.Kind = kind
		if e := n.Element(nodes); e != nil {
			all = append(all, e)
		}
	}
	return all
}
