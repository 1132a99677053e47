package words

import (
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// minimal finds the most that two short sequences have in common, by go-diff.
// It has no time limit, so that a slow machine gets the same result.
func minimal(a, b []int32) []Run {
	names := map[int32]rune{}
	dmp := diffmatchpatch.DiffMatchPatch{}
	var out []Run
	i, j := 0, 0
	for _, d := range dmp.DiffMainRunes(runes(a, names), runes(b, names), false) {
		n := utf8.RuneCountInString(d.Text)
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			i += n
		case diffmatchpatch.DiffInsert:
			j += n
		default:
			out = append(out, Run{i, j, n})
			i, j = i+n, j+n
		}
	}
	return out
}

// runes gives each number a code point of its own. The surrogates are left
// out: a string cannot hold them. Sequences that are compared exhaustively are
// short, so that the code points suffice.
func runes(s []int32, names map[int32]rune) []rune {
	out := make([]rune, len(s))
	for i, id := range s {
		r, ok := names[id]
		if !ok {
			r = codePoint(len(names))
			names[id] = r
		}
		out[i] = r
	}
	return out
}

func codePoint(n int) rune {
	if r := rune(n + 1); r < 0xD800 {
		return r
	}
	return rune(n + 1 + 0x800)
}
