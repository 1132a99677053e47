package pattern

import (
	"slices"

	"catchword/schema/datatype"
)

// EachID calls f with the text in p, the content of one element, whose datatype
// makes it an identifier or a pointer to one: with the attribute around it, nil
// for none, and whether it is all that the attribute contains.
func (p *Pattern) EachID(f func(attribute *Pattern, kind datatype.IDKind, direct bool)) {
	w := idWalker{f: f}
	w.walk(p, nil)
}

type idWalker struct {
	f    func(attribute *Pattern, kind datatype.IDKind, direct bool)
	seen map[*Pattern]bool
}

func (w *idWalker) walk(p, attribute *Pattern) {
	if p == nil || p.flags&hasID == 0 || w.visited(p) {
		return
	}
	switch p.Kind {
	case Data, Value:
		if kind := p.Data.Type.IDKind(); kind != datatype.NoID {
			w.f(attribute, kind, attribute != nil && attribute.Left == p)
		}
	case Attribute:
		attribute = p
	case Element:
		return
	}
	w.walk(p.Left, attribute)
	w.walk(p.Right, attribute)
	for _, q := range p.Alts {
		w.walk(q, attribute)
	}
}

func (w *idWalker) visited(p *Pattern) bool {
	if p.weight < memoWeight {
		return false
	}
	if w.seen == nil {
		w.seen = map[*Pattern]bool{}
	}
	old := w.seen[p]
	w.seen[p] = true
	return old
}

// An AttributeFinder finds the attributes that can have one of some names and
// are no identifiers. What it has found out about a pattern it remembers.
type AttributeFinder struct {
	names []Name
	known []bool // by ID
	found [][]*Pattern
}

// NewAttributeFinder returns an AttributeFinder for names among the patterns of
// b.
func (b *Builder) NewAttributeFinder(names []Name) *AttributeFinder {
	return &AttributeFinder{names: names, known: make([]bool, b.count), found: make([][]*Pattern, b.count)}
}

// Find lists the attributes in p, the content of one element.
func (a *AttributeFinder) Find(p *Pattern) []*Pattern {
	if p == nil || p.flags&hasAttribute == 0 {
		return nil
	}
	if !a.known[p.ID] {
		a.known[p.ID], a.found[p.ID] = true, a.find(p)
	}
	return a.found[p.ID]
}

func (a *AttributeFinder) find(p *Pattern) []*Pattern {
	if p.Kind == Attribute {
		if p.idKind() != datatype.NoID || !slices.ContainsFunc(a.names, p.Names.Contains) {
			return nil
		}
		return []*Pattern{p}
	}
	out := join(a.Find(p.Left), a.Find(p.Right))
	for _, q := range p.Alts {
		out = join(out, a.Find(q))
	}
	return out
}

// join is both lists without repetitions; neither is changed.
func join(a, b []*Pattern) []*Pattern {
	if len(a) == 0 {
		return b
	}
	for _, p := range b {
		if !slices.Contains(a, p) {
			a = append(a[:len(a):len(a)], p)
		}
	}
	return a
}

// idKind is the kind of identity of an attribute's whole value.
func (p *Pattern) idKind() datatype.IDKind {
	if v := p.Left; v.Kind == Data || v.Kind == Value {
		return v.Data.Type.IDKind()
	}
	return datatype.NoID
}
