package match

import (
	"cmp"
	"slices"
	"sync"

	"catchword/schema/rng/internal/pattern"
)

// definitions are the elements of a schema by their names. They are looked up
// when the first finding asks for them.
type definitions struct {
	once     sync.Once
	elements map[pattern.Symbol][]*pattern.Pattern // by each name that a definition mentions
	order    []pattern.Name                        // of all elements, as the schema defines them
	position map[pattern.Name]int                  // in order
}

// elements are the definitions of an element with a name.
func (s *Schema) elements(sym pattern.Symbol) []*pattern.Pattern { return s.defined().elements[sym] }

// order are the names of all elements, as the schema defines them.
func (s *Schema) order() []pattern.Name { return s.defined().order }

// position is where in order a name stands.
func (s *Schema) position(n pattern.Name) int { return s.defined().position[n] }

func (s *Schema) defined() *definitions {
	s.definitions.once.Do(s.define)
	return &s.definitions
}

func (s *Schema) define() {
	d := &s.definitions
	d.elements, d.position = map[pattern.Symbol][]*pattern.Pattern{}, map[pattern.Name]int{}
	first := map[pattern.Name]*pattern.Pattern{}
	for _, e := range s.base.Elements(s.start) {
		if e.Left.IsNotAllowed() {
			continue
		}
		e.Names.Each(func(c *pattern.NameClass) {
			if c.Class != pattern.OneName || !e.Names.Contains(c.Name) {
				return
			}
			if first[c.Name] == nil {
				first[c.Name] = e
				d.order = append(d.order, c.Name)
			}
			if !slices.Contains(d.elements[c.Sym], e) {
				d.elements[c.Sym] = append(d.elements[c.Sym], e)
			}
		})
	}
	slices.SortStableFunc(d.order, func(a, b pattern.Name) int { return asWritten(first[a], first[b]) })
	for i, n := range d.order {
		d.position[n] = i
	}
}

// asWritten puts elements in the order in which the schema defines them.
func asWritten(e, f *pattern.Pattern) int {
	m, n := e.Node, f.Node
	return cmp.Or(cmp.Compare(m.File.Order, n.File.Order), cmp.Compare(m.Start, n.Start))
}
