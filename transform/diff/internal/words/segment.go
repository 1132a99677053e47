package words

import (
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Next is the length in bytes of the first word of text: letters and digits
// that belong together, a stretch of white space, or one other character with
// its marks (Unicode Standard Annex 29, section 4). A grapheme cluster is never
// cut. The length of an empty text is 0.
func Next(text []byte) int {
	if n := asciiWord(text); n > 0 {
		return n
	}
	if n := space(text); n > 0 {
		return n
	}
	word, _, _ := uniseg.FirstWord(text, -1)
	n := len(word)
	if n < len(text) && text[n] >= utf8.RuneSelf {
		// The rules for words pair regional indicators over the marks between
		// them, those for clusters do not.
		n = clusterEnd(text, n)
	}
	return n
}

// IsSpace reports whether c is white space as XML has it.
func IsSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// asciiWord is the length of a word of plain letters that certainly ends where
// the letters end, or 0 when the full rules have to decide.
func asciiWord(text []byte) int {
	n := 0
	for n < len(text) && isLetter(text[n]) {
		n++
	}
	if n < len(text) && !endsWord(text[n]) {
		return 0
	}
	return n
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func endsWord(c byte) bool { return IsSpace(c) || c == ',' || c == ';' || c == ')' || c == '(' }

// space is the length of the white space at the start of text. A mark that
// follows belongs to the last space, which then is no mere white space.
func space(text []byte) int {
	n := 0
	for n < len(text) && IsSpace(text[n]) {
		n++
	}
	if n > 0 && n < len(text) && text[n] >= utf8.RuneSelf {
		if cluster, _, _, _ := uniseg.FirstGraphemeCluster(text[n-1:], -1); len(cluster) > 1 {
			n--
		}
	}
	return n
}

// Whole reports whether text may be cut before the byte at, which lies inside
// it: not within a grapheme cluster.
func Whole(text []byte, at int) bool { return clusterEnd(text, at) == at }

// clusterEnd is where the grapheme cluster ends that the byte before at belongs to.
func clusterEnd(text []byte, at int) int {
	pos := 0
	for pos < at {
		cluster, _, _, _ := uniseg.FirstGraphemeCluster(text[pos:], -1)
		pos += len(cluster)
	}
	return pos
}
