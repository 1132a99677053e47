package pattern

import "slices"

// Next are the names of elements of which one has to come for p to get nearer to
// its end; none when it may end.
func (p *Pattern) Next() []Name {
	w := nextWalker{}
	return w.names(p)
}

type nextWalker struct{ memo memo[[]Name] }

func (w *nextWalker) names(p *Pattern) []Name {
	if p.flags&hasElement == 0 || p.Nullable() {
		return nil
	}
	if found, ok := w.memo.get(p); ok {
		return found
	}
	return w.memo.keep(p, w.derive(p))
}

func (w *nextWalker) derive(p *Pattern) []Name {
	switch p.Kind {
	case Element:
		var out []Name
		p.Names.Names(func(n Name) { out = append(out, n) })
		return out
	case OneOrMore:
		return w.names(p.Left)
	case Choice, Interleave:
		var out []Name
		for _, q := range p.Alts {
			out = union(out, w.names(q))
		}
		return out
	case Group:
		if p.Left.Nullable() || !p.Left.HasElements() {
			return w.names(p.Right)
		}
		return w.names(p.Left)
	}
	return nil
}

// manyNames is where lists of what is missing end: nobody reads that far.
const manyNames = 100

// union is a and what is in b only, up to manyNames.
func union(a, b []Name) []Name {
	a = slices.Clip(a)
	for _, n := range b {
		if len(a) >= manyNames {
			return a
		}
		if !slices.Contains(a, n) {
			a = append(a, n)
		}
	}
	return a
}

// A Prerequisite is what has to come before an element: all of the names, or,
// where none is certain, one of several.
type Prerequisite struct{ All, Either []Name }

// Before is what p asks for before a child with a name; ok is false when it has
// no place for such a child.
func (b *Builder) Before(p *Pattern, sym Symbol) (need Prerequisite, ok bool) {
	w := beforeWalker{b: b, sym: sym, name: b.NameOf(sym), memo: map[*Pattern]*Prerequisite{}}
	if found := w.find(p); found != nil {
		return *found, true
	}
	return Prerequisite{}, false
}

type beforeWalker struct {
	b    *Builder
	sym  Symbol
	name Name
	memo map[*Pattern]*Prerequisite
}

// find is nil when p has no place for the child.
func (w *beforeWalker) find(p *Pattern) *Prerequisite {
	if p.flags&hasElement == 0 {
		return nil
	}
	if found, ok := w.memo[p]; ok {
		return found
	}
	found := w.derive(p)
	w.memo[p] = found
	return found
}

func (w *beforeWalker) derive(p *Pattern) *Prerequisite {
	switch p.Kind {
	case Element:
		if w.b.has(p.Names, w.sym, w.name) {
			return &Prerequisite{}
		}
	case OneOrMore:
		return w.find(p.Left)
	case Choice, Interleave:
		return w.least(p.Alts)
	case Group:
		if found := w.find(p.Left); found != nil {
			return found
		}
		if found := w.find(p.Right); found != nil {
			return found.behind(p.Left)
		}
	}
	return nil
}

// least is what all of list ask for that have a place for the child.
func (w *beforeWalker) least(list []*Pattern) *Prerequisite {
	var least *Prerequisite
	for _, q := range list {
		found := w.find(q)
		switch {
		case found == nil:
		case least == nil:
			least = found
		default:
			least = least.or(found)
		}
	}
	return least
}

func (p *Prerequisite) or(q *Prerequisite) *Prerequisite {
	if p.none() || q.none() {
		return &Prerequisite{}
	}
	both := &Prerequisite{Either: union(union(p.Either, p.All), union(q.Either, q.All))}
	for _, n := range p.All {
		if slices.Contains(q.All, n) {
			both.All = append(both.All, n)
		}
	}
	return both
}

func (p *Prerequisite) none() bool { return len(p.All)+len(p.Either) == 0 }

// behind is p where first has to come before it.
func (p *Prerequisite) behind(first *Pattern) *Prerequisite {
	if first.Nullable() {
		return p
	}
	all := union(first.Required(Element), p.All)
	return &Prerequisite{All: all, Either: union(first.Next(), p.Either)}
}
