package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
)

// Offices note below a telegram who gets a copy, by abbreviations one below the other
// and without a word that says so:
//
//	MIN. & DEPT. E.A.
//	P.M.
//	D.E.A. (DSI)

// minDistributed is how many such lines make a list.
const minDistributed = 3

// distributed reports whether block i is a line of such a list: abbreviations like those
// around it.
func (d divider) distributed(i int) bool {
	if !abbreviated(d.blocks[i]) {
		return false
	}
	from, to := i, i+1
	for from > 0 && abbreviated(d.blocks[from-1]) {
		from--
	}
	for to < len(d.blocks) && abbreviated(d.blocks[to]) {
		to++
	}
	return to-from >= minDistributed
}

// abbreviated reports whether a block is a line of nothing but abbreviations.
func abbreviated(b Block) bool {
	plain := b.plain
	return b.Kind == form.Paragraph && len(plain) > 2 && len(plain) < 60 && len(b.Lines) == 1 && strings.IndexByte(plain, '.') > 0 && abbreviations.MatchString(plain)
}

var abbreviations = pattern.MustCompile(`^(?:(?:\p{Lu}\.){2,6}|\p{Lu}{2,5}\.|\(?\p{Lu}{2,4}\)?|&|AND|and)(?:,? (?:(?:\p{Lu}\.){2,6}|\p{Lu}{2,5}\.|\(?\p{Lu}{2,4}\)?|&|AND|and|\(\d{1,2}\)|\d{1,2}))*$`)
