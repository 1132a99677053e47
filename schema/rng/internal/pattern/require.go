package pattern

import "slices"

// Required are the names of the elements, or of the attributes, that have to come
// in any case.
func (p *Pattern) Required(kind Kind) []Name {
	flag := hasElement
	if kind == Attribute {
		flag = hasAttribute
	}
	r := requirer{kind: kind, flag: flag}
	return r.names(p)
}

type requirer struct {
	kind Kind
	flag flags
	memo memo[[]Name]
}

func (r *requirer) names(p *Pattern) []Name {
	if p.flags&r.flag == 0 || p.Nullable() {
		return nil
	}
	if found, ok := r.memo.get(p); ok {
		return found
	}
	return r.memo.keep(p, r.derive(p))
}

func (r *requirer) derive(p *Pattern) []Name {
	switch p.Kind {
	case r.kind:
		if p.Names.Class == OneName {
			return []Name{p.Names.Name}
		}
	case OneOrMore:
		return r.names(p.Left)
	case Choice:
		return r.all(p)
	case Interleave:
		return r.any(p.Alts)
	case Group:
		return r.any([]*Pattern{p.Left, p.Right})
	}
	return nil
}

// any are the names that some of list require.
func (r *requirer) any(list []*Pattern) []Name {
	var out []Name
	for _, q := range list {
		out = union(out, r.names(q))
	}
	return out
}

// all are the names that every alternative of a choice requires.
func (r *requirer) all(p *Pattern) []Name {
	out := slices.Clone(r.names(p.Alts[0]))
	for _, q := range p.Alts[1:] {
		if len(out) == 0 {
			return nil
		}
		names := r.names(q)
		out = slices.DeleteFunc(out, func(n Name) bool { return !slices.Contains(names, n) })
	}
	return out
}

// First lists the elements that may come first in p.
func (p *Pattern) First() []*Pattern {
	f := firstWalker{seen: map[*Pattern]bool{}}
	f.walk(p)
	return f.found
}

type firstWalker struct {
	seen  map[*Pattern]bool
	found []*Pattern
}

func (f *firstWalker) walk(p *Pattern) {
	for p != nil && p.flags&hasElement != 0 && !f.seen[p] {
		f.seen[p] = true
		switch p.Kind {
		case Element:
			f.found = append(f.found, p)
			return
		case Group:
			f.walk(p.Left)
			if !p.Left.Nullable() {
				return
			}
			p = p.Right
			continue
		}
		for _, q := range p.Alts {
			f.walk(q)
		}
		p = p.Left
	}
}

// EachAttribute calls f with every attribute that p asks for, more than once if
// it stands in several places.
func (p *Pattern) EachAttribute(f func(*Pattern)) {
	g := gatherer{kind: Attribute, flag: hasAttribute}
	g.gather(p)
	for _, it := range g.single {
		f(it.pattern)
	}
	for _, it := range g.open {
		f(it.pattern)
	}
}

// EachElement calls f with every child that p has a place for, more than once if
// it stands in several places.
func (p *Pattern) EachElement(f func(*Pattern)) {
	g := gatherer{kind: Element, flag: hasElement}
	g.gather(p)
	for _, it := range g.single {
		f(it.pattern)
	}
	for _, it := range g.open {
		f(it.pattern)
	}
}

// EachDatum calls f with every Data and Value pattern in p, each once, and
// whether it is an item of a list.
func (p *Pattern) EachDatum(f func(d *Pattern, inList bool)) {
	w := datumWalker{f: f, seen: map[*Pattern]bool{}}
	w.walk(p, false)
}

type datumWalker struct {
	f    func(d *Pattern, inList bool)
	seen map[*Pattern]bool
}

func (w *datumWalker) walk(p *Pattern, inList bool) {
	if p == nil || w.seen[p] || p.flags&hasTyped == 0 && !inList {
		return
	}
	w.seen[p] = true
	switch p.Kind {
	case Data, Value:
		w.f(p, inList)
		return
	case Attribute, Element:
		return
	}
	w.walk(p.Left, inList || p.Kind == List)
	w.walk(p.Right, inList)
	for _, q := range p.Alts {
		w.walk(q, inList)
	}
}
