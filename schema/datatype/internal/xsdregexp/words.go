package xsdregexp

import (
	"strings"
	"unicode/utf8"
)

// IsWord reports whether the expression asks for nothing but a text without
// spaces: one character or more, of a class that has all the visible ones of
// ASCII and no white space.
func (r *Regexp) IsWord() bool {
	if r.run == nil || r.run.min != 1 || r.run.max != unlimited {
		return false
	}
	for c, in := range r.run.ascii {
		if visible := '!' <= c && c <= '~'; visible && !in || in && strings.ContainsRune(" \t\n\r", rune(c)) {
			return false
		}
	}
	return true
}

// Stranger is the first character of text that no text which the expression
// matches could hold, as far as that is easily seen.
func (r *Regexp) Stranger(text []byte) (c rune, found bool) {
	if r.run == nil {
		return 0, false
	}
	for len(text) > 0 {
		c, size := utf8.DecodeRune(text)
		if !r.run.class.has(c) {
			return c, true
		}
		text = text[size:]
	}
	return 0, false
}

// Example is a short text that the expression matches, "" when there is none or
// only a long one.
func (r *Regexp) Example() string {
	var b strings.Builder
	if !writeExample(&b, r.tree) || b.Len() > maxExample {
		return ""
	}
	return b.String()
}

// maxExample is how many bytes an example has at most.
const maxExample = 60

// writeExample appends the shortest text of a node as far as its first branches
// go; false when there is none.
func writeExample(b *strings.Builder, n *node) bool {
	switch n.op {
	case opClass:
		if len(n.class) == 0 {
			return false
		}
		b.WriteRune(n.class.pick())
	case opAlternate:
		return writeExample(b, n.parts[0])
	case opRepeat:
		for i := 0; i < n.min && b.Len() <= maxExample; i++ {
			if !writeExample(b, n.parts[0]) {
				return false
			}
		}
	default:
		for _, p := range n.parts {
			if !writeExample(b, p) {
				return false
			}
		}
	}
	return true
}

// pick is a plain character of a set that is not empty.
func (s set) pick() rune {
	for _, r := range "1aA0-" {
		if s.has(r) {
			return r
		}
	}
	return s[0].low
}
