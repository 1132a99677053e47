package rng

import (
	"math/rand/v2"

	"catchword/schema/rng/internal/specimen"
)

// Specimens returns a function that draws a random document valid against s, of
// about size elements: for tests of what reads such documents and of what other
// schemas say of them. The same random numbers draw the same document; ok is
// false when they lead to a value or a name that nothing can be drawn for. The
// function is not safe for concurrent use.
func (s *Schema) Specimens(rnd *rand.Rand) func(size int) (text []byte, ok bool) {
	source := specimen.New(s.match.Start())
	return func(size int) ([]byte, bool) { return source.Draw(rnd, size) }
}
