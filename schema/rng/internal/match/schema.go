package match

import (
	"cmp"
	"slices"
	"sync"
	"sync/atomic"

	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
	"catchword/schema/rng/internal/syntax"
)

// A Schema is what documents are judged against. It is safe for concurrent use.
type Schema struct {
	base     *pattern.Builder
	overlays *pattern.Overlays
	words    int // how large one automaton may grow
	start    *pattern.Pattern
	shared   atomic.Pointer[shared]
	elements map[pattern.Symbol][]*pattern.Pattern // by each name that a definition mentions
	order    []pattern.Name                        // of all elements, as the schema defines them
	position map[pattern.Name]int                  // in order
	ids      *IDs

	elsewhere elsewhere
}

// shared is what all matchers of a schema work out together. When it has grown
// too large it is dropped and begun anew.
type shared struct {
	automaton *automaton.Automaton
	mu        sync.Mutex
	recovered map[place]*recovery
	related   map[meeting]kinship
}

// Start is the pattern that a document has to match.
func (s *Schema) Start() *pattern.Pattern { return s.start }

// NewSchema prepares a schema for matching. b and start must not change
// afterwards.
func NewSchema(b *pattern.Builder, start *pattern.Pattern, ids *IDs) *Schema {
	s := &Schema{
		base: b, overlays: pattern.NewOverlays(b), words: maxWords, start: start, ids: ids,
		elements: map[pattern.Symbol][]*pattern.Pattern{}, position: map[pattern.Name]int{},
	}
	for _, e := range b.Elements(start) {
		if e.Left.IsNotAllowed() {
			continue
		}
		e.Names.Each(func(c *pattern.NameClass) {
			if c.Class == pattern.OneName && e.Names.Contains(c.Name) {
				s.define(c, e)
			}
		})
	}
	slices.SortStableFunc(s.order, s.compare)
	for i, n := range s.order {
		s.position[n] = i
	}
	s.renew()
	return s
}

// compare puts names in the order in which the schema defines them.
func (s *Schema) compare(a, b pattern.Name) int {
	m, n := s.definition(a), s.definition(b)
	if c := cmp.Compare(m.File.Order, n.File.Order); c != 0 {
		return c
	}
	return cmp.Compare(m.Start, n.Start)
}

func (s *Schema) definition(n pattern.Name) *syntax.Node {
	return s.elements[s.base.Symbol(n.Space, n.Local)][0].Node
}

func (s *Schema) define(c *pattern.NameClass, e *pattern.Pattern) {
	if len(s.elements[c.Sym]) == 0 {
		s.order = append(s.order, c.Name)
	}
	if !slices.Contains(s.elements[c.Sym], e) {
		s.elements[c.Sym] = append(s.elements[c.Sym], e)
	}
}

// renew begins a new automaton.
func (s *Schema) renew() *shared {
	sh := &shared{
		automaton: automaton.New(s.overlays.New(4*maxWords), s.start, s.words),
		recovered: map[place]*recovery{},
		related:   map[meeting]kinship{},
	}
	s.shared.Store(sh)
	return sh
}

// maxWords is how large one automaton may grow before another takes its place,
// in words: 32 MiB. A single step may take four times as much.
const maxWords = 4 << 20

// current is the automaton to use, a new one when the old has grown too large.
func (s *Schema) current() *shared {
	sh := s.shared.Load()
	if sh.automaton.Heavy() {
		return s.renew()
	}
	return sh
}
