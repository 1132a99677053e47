package match

import (
	"sync"
	"sync/atomic"

	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
)

// A Schema is what documents are judged against. It is safe for concurrent use.
type Schema struct {
	base     *pattern.Builder
	overlays *pattern.Overlays
	words    int // how large one automaton may grow
	start    *pattern.Pattern
	shared   atomic.Pointer[shared]
	ids      *IDs

	definitions definitions
	elsewhere   elsewhere
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
	s := &Schema{base: b, overlays: pattern.NewOverlays(b), words: maxWords, start: start, ids: ids}
	s.renew()
	return s
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
