package pattern

import (
	"slices"

	"catchword/schema/datatype"
)

// An IDFinder finds the identifiers in the contents of elements.
type IDFinder struct {
	seen   []int32 // by ID: the walk that met the pattern last
	serial int32   // of the walk
}

// NewIDFinder returns an IDFinder for the patterns of b.
func (b *Builder) NewIDFinder() *IDFinder { return &IDFinder{seen: make([]int32, b.count)} }

// Each calls f with the text in p, the content of one element, whose datatype
// makes it an identifier or a pointer to one: with the attribute around it, nil
// for none, and whether it is all that the attribute contains.
func (w *IDFinder) Each(p *Pattern, f func(attribute *Pattern, kind datatype.IDKind, direct bool)) {
	w.serial++
	w.walk(p, nil, f)
}

func (w *IDFinder) walk(p, attribute *Pattern, f func(attribute *Pattern, kind datatype.IDKind, direct bool)) {
	if p == nil || p.flags&hasID == 0 || w.visited(p) {
		return
	}
	switch p.Kind {
	case Data, Value:
		if kind := p.Data.Type.IDKind(); kind != datatype.NoID {
			f(attribute, kind, attribute != nil && attribute.Left == p)
		}
	case Attribute:
		attribute = p
	case Element:
		return
	}
	w.walk(p.Left, attribute, f)
	w.walk(p.Right, attribute, f)
	for _, q := range p.Alts {
		w.walk(q, attribute, f)
	}
}

func (w *IDFinder) visited(p *Pattern) bool {
	if p.weight < memoWeight {
		return false
	}
	old := w.seen[p.ID]
	w.seen[p.ID] = w.serial
	return old == w.serial
}

// An AttributeFinder finds the attributes that can have one of some names and
// are no identifiers. What it has found out about a pattern it remembers.
type AttributeFinder struct {
	names []Name
	known []int32      // by ID: where in found the answer is; 0 for not known
	found [][]*Pattern // from 1 on: none, then others
}

// NewAttributeFinder returns an AttributeFinder for names among the patterns of
// b.
func (b *Builder) NewAttributeFinder(names []Name) *AttributeFinder {
	return &AttributeFinder{names: names, known: make([]int32, b.count), found: make([][]*Pattern, 2)}
}

// Find lists the attributes in p, the content of one element.
func (a *AttributeFinder) Find(p *Pattern) []*Pattern {
	if p == nil || p.flags&hasAttribute == 0 {
		return nil
	}
	if a.known[p.ID] == 0 {
		a.remember(p, a.find(p))
	}
	return a.found[a.known[p.ID]]
}

func (a *AttributeFinder) remember(p *Pattern, found []*Pattern) {
	if len(found) == 0 {
		a.known[p.ID] = 1
		return
	}
	a.known[p.ID] = int32(len(a.found))
	a.found = append(a.found, found)
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
