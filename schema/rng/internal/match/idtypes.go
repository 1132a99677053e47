package match

import (
	"catchword/schema/datatype"
	"catchword/schema/rng/internal/pattern"
)

// IDs says which attributes of which elements are identifiers or point to them
// (RELAX NG DTD Compatibility, section 5). It is immutable.
type IDs struct {
	types      map[owned]datatype.IDKind
	attributes []bool // by Symbol: whether it is one on some element
}

// owned is an attribute of an element.
type owned struct{ element, attribute pattern.Symbol }

// kind is what an attribute of an element is.
func (t *IDs) kind(element, attribute pattern.Symbol) datatype.IDKind {
	return t.types[owned{element, attribute}]
}

// any reports whether an attribute is an identifier on some element.
func (t *IDs) any(attribute pattern.Symbol) bool { return t.attributes[attribute] }

// NewIDs works out the identifiers of a schema, and tells refuse where it is
// not clear what is one: which attributes are must depend on nothing but the
// names of element and attribute.
func NewIDs(b *pattern.Builder, start *pattern.Pattern, refuse pattern.Refusal) *IDs {
	d := &idDeclarations{
		ids:     &IDs{types: map[owned]datatype.IDKind{}, attributes: make([]bool, b.Count())},
		builder: b,
		refuse:  refuse,
	}
	elements := b.Elements(start)
	finder := b.NewIDFinder()
	for _, e := range elements {
		finder.Each(e.Left, func(attribute *pattern.Pattern, kind datatype.IDKind, direct bool) {
			d.declare(e, attribute, kind, direct)
		})
	}
	if len(d.ids.types) > 0 {
		d.conflicts(elements)
	}
	return d.ids
}

type idDeclarations struct {
	ids     *IDs
	builder *pattern.Builder
	refuse  pattern.Refusal
	made    []declaration
}

// A declaration is an attribute that is an identifier, of an element.
type declaration struct{ element, attribute *pattern.Pattern }

func (d *idDeclarations) declare(e, attribute *pattern.Pattern, kind datatype.IDKind, direct bool) {
	if attribute != nil {
		d.made = append(d.made, declaration{e, attribute})
	}
	switch {
	case attribute == nil || !direct:
		d.refuse(e.Node, "the datatypes ID, IDREF and IDREFS can only be the whole content of an attribute")
	case attribute.Names.Class != pattern.OneName:
		d.refuse(attribute.Node, "an attribute of the datatype ID, IDREF or IDREFS has to have one single name")
	case e.Names.Names(func(pattern.Name) {}):
		d.refuse(e.Node, "an element with an attribute of the datatype ID, IDREF or IDREFS cannot have a wildcard (`anyName`, `nsName`) as its name")
	default:
		e.Names.Each(func(c *pattern.NameClass) {
			if c.Class == pattern.OneName {
				d.add(e, owned{c.Sym, attribute.Names.Sym}, kind)
			}
		})
	}
}

func (d *idDeclarations) add(e *pattern.Pattern, o owned, kind datatype.IDKind) {
	if old := d.ids.types[o]; old != datatype.NoID && old != kind {
		d.refuse(e.Node, "an attribute of this element is declared with two of the datatypes ID, IDREF and IDREFS")
	}
	d.ids.types[o] = kind
	d.ids.attributes[o.attribute] = true
}

// conflicts refuses attributes that are identifiers by one declaration and not
// by another.
func (d *idDeclarations) conflicts(elements []*pattern.Pattern) {
	var attributes []pattern.Name
	declared := map[pattern.Name][]pattern.Name{} // elements by attribute
	d.eachName(func(element, attribute pattern.Name) {
		if len(declared[attribute]) == 0 {
			attributes = append(attributes, attribute)
		}
		declared[attribute] = append(declared[attribute], element)
	})
	finder := d.builder.NewAttributeFinder(attributes)
	for _, e := range elements {
		for _, a := range finder.Find(e.Left) {
			d.conflict(e, a, attributes, declared)
		}
	}
}

// eachName calls f with every element and attribute name that make an
// identifier, in the order of elements.
func (d *idDeclarations) eachName(f func(element, attribute pattern.Name)) {
	done := make(map[owned]bool, len(d.ids.types))
	for _, m := range d.made {
		m.element.Names.Each(func(c *pattern.NameClass) {
			o := owned{c.Sym, m.attribute.Names.Sym}
			if c.Class == pattern.OneName && d.ids.types[o] != datatype.NoID && !done[o] {
				done[o] = true
				f(c.Name, m.attribute.Names.Name)
			}
		})
	}
}

// conflict refuses the attribute a of e, which is no identifier, when it can be
// met as one that is.
func (d *idDeclarations) conflict(e, a *pattern.Pattern, attributes []pattern.Name, declared map[pattern.Name][]pattern.Name) {
	for _, name := range attributes {
		if !a.Names.Contains(name) {
			continue
		}
		for _, element := range declared[name] {
			if e.Names.Contains(element) {
				d.refuse(e.Node, "the attribute `"+name.Local+"` of `"+element.Local+
					"` is an identifier by one definition and not by this one")
				return
			}
		}
	}
}
