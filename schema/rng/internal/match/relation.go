package match

import (
	"slices"

	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
)

// relation is how a child that is not allowed in its place has to do with what
// stands around it.
type relation uint8

const (
	unrelated relation = iota
	before             // it has to come before the child that stands before it
	earlier            // it has to come earlier, before what is not clear
	once               // there can be one only
	instead            // it cannot stand beside the child that stands before it
	unclear            // it is allowed there, but not in this place, or not as often
	outside            // it can stand behind the element around it
)

// A meeting is a child that comes behind another one, in an element that begins
// in a state. The name of the last child is the zero Name when there is none.
type meeting struct {
	first      *automaton.State
	name, last pattern.Name
}

// A verdict on a meeting: whether there is a place for the child at all, and how
// it has to do with the one before.
type kinship struct {
	possible bool
	relation relation
}

// relate says how a child has to do with what stands around it in f: for some
// relations with last, the child before it.
func (m *Matcher) relate(f *frame, name, last pattern.Name) relation {
	if f.opening == nil || len(m.frames) < 2 || f.excused && len(f.opening.Child.Alts) > 1 {
		return unrelated
	}
	if k := m.kinship(meeting{f.opening.Child, name, last}); k.possible {
		return k.relation
	}
	behind := m.auto.After(f.opening, all)
	if behind != nil && m.auto.Child(behind, m.schema.base.Symbol(name.Space, name.Local)) != nil {
		return outside
	}
	return unrelated
}

// kinship works out the verdict on a meeting once.
func (m *Matcher) kinship(at meeting) kinship {
	m.shared.mu.Lock()
	defer m.shared.mu.Unlock()
	if k, ok := m.shared.related[at]; ok {
		return k
	}
	if len(m.shared.related) >= maxRecoveries {
		clear(m.shared.related)
	}
	var k kinship
	m.auto.Build(func(b *pattern.Builder) {
		o := newOrder(b, at.first)
		if k.possible = o.possible(at.name); k.possible {
			k.relation = o.relation(at.name, at.last)
		}
	})
	m.shared.related[at] = k
	return k
}

// An order knows in what order the children of an element can come.
type order struct {
	builder *pattern.Builder
	content []*pattern.Pattern
}

func newOrder(b *pattern.Builder, first *automaton.State) order {
	o := order{builder: b}
	for _, p := range first.Alts {
		o.content = append(o.content, b.IgnoreAttributes(p))
	}
	return o
}

// relation is how a child has to do with the one before it, behind which it is
// not allowed.
func (o order) relation(name, last pattern.Name) relation {
	if last == (pattern.Name{}) {
		return unclear
	}
	after, ahead := o.possible(last, name), o.possible(name, last)
	switch {
	case !o.possible(name, name) && (name == last || after && ahead):
		return once
	case !after && ahead:
		return before
	case !after:
		return instead
	case o.precedes(name):
		return earlier
	}
	return unclear
}

// maxNeighbours is how many other children precedes asks about.
const maxNeighbours = 100

// precedes reports whether there is a child that name can come before only.
func (o order) precedes(name pattern.Name) bool {
	done := map[pattern.Name]bool{name: true}
	found := false
	for _, p := range o.content {
		p.EachElement(func(e *pattern.Pattern) {
			e.Names.Names(func(n pattern.Name) {
				if !found && !done[n] && len(done) <= maxNeighbours {
					done[n] = true
					found = o.possible(name, n) && !o.possible(n, name)
				}
			})
		})
	}
	return found
}

// possible reports whether children with these names can follow each other,
// among others.
func (o order) possible(names ...pattern.Name) bool {
	rests := o.content
	for _, n := range names {
		var next []*pattern.Pattern
		sym := o.builder.Symbol(n.Space, n.Local)
		for _, p := range rests {
			for _, step := range o.builder.Start(p, sym, pattern.Skipping) {
				next = append(next, step.Rest)
			}
		}
		slices.SortFunc(next, func(p, q *pattern.Pattern) int { return int(p.ID) - int(q.ID) })
		rests = slices.Compact(next)
	}
	return len(rests) > 0
}
