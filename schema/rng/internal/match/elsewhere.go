package match

import (
	"slices"
	"sync"

	"catchword/schema/rng/internal/pattern"
)

// elsewhere knows where else the schema allows a name. It is worked out when
// the first finding asks for it.
type elsewhere struct {
	once       sync.Once
	elements   map[pattern.Name][]pattern.Name // by child, in the order of the schema
	attributes map[pattern.Name][]pattern.Name
}

// parents are the elements that may contain an element.
func (s *Schema) parents(child pattern.Name) []pattern.Name {
	s.elsewhere.once.Do(s.lookElsewhere)
	return s.elsewhere.elements[child]
}

// owners are the elements that may have an attribute.
func (s *Schema) owners(attribute pattern.Name) []pattern.Name {
	s.elsewhere.once.Do(s.lookElsewhere)
	return s.elsewhere.attributes[attribute]
}

func (s *Schema) lookElsewhere() {
	w := &s.elsewhere
	w.elements, w.attributes = map[pattern.Name][]pattern.Name{}, map[pattern.Name][]pattern.Name{}
	for _, owner := range s.order() {
		for _, e := range s.elements(s.base.Symbol(owner.Space, owner.Local)) {
			note := func(in map[pattern.Name][]pattern.Name) func(*pattern.Pattern) {
				return func(p *pattern.Pattern) {
					p.Names.Names(func(n pattern.Name) {
						if list := in[n]; len(list) == 0 || list[len(list)-1] != owner {
							in[n] = append(list, owner)
						}
					})
				}
			}
			e.Left.EachElement(note(w.elements))
			e.Left.EachAttribute(note(w.attributes))
		}
	}
}

// reachable puts first the parents of which one has to be opened where something
// else is not allowed, then another one like the last, then those that may be.
func reachable(parents []pattern.Name, last pattern.Name, r *recovery) []pattern.Name {
	out := slices.Clone(parents)
	rank := func(n pattern.Name) int {
		switch {
		case slices.Contains(r.next, n):
			return 0
		case n == last:
			return 1
		case slices.Contains(r.expected, n):
			return 2
		}
		return 3
	}
	slices.SortStableFunc(out, func(a, b pattern.Name) int { return rank(a) - rank(b) })
	return out
}
