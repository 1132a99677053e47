// Package pattern is a schema in simple form (section 4 of the RELAX NG
// specification, at its end) and what can follow in a document that has been
// read so far: patterns, their derivatives, and the restrictions of section 7.
//
//	b := pattern.NewBuilder()
//	p := b.Group(b.Optional(b.Attribute(names, b.Text())), b.Text())
//	for _, step := range b.Start(p, symbol, pattern.Strict) { ... }
//
// Patterns are interned: two that are written the same way are the same
// pointer, so that what has been worked out for one is known for all.
package pattern
