package structure

import (
	"strconv"
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// What enumerates a paragraph: figures and letters, told from initials and other numbers.

// enumerate finds the enumerator at the start of a paragraph.
func (b *Block) enumerate(text *source.Text) {
	whole := b.Whole()
	m := form.Enumerator(text.Of(whole))
	if m == nil || initials.MatchString(b.plain) || toDay.MatchString(b.plain) {
		return // `V. Kuznetsov` begins with an initial
	}
	for g := 2; g < len(m); g += 2 {
		if m[g] >= 0 {
			b.N = text.Of(whole)[m[g]:m[g+1]]
		}
	}
	label := text.Trim(source.Span{Start: whole.Start, End: whole.Start + m[1]})
	if label.End < whole.End {
		b.Label = label
	}
}

// toDay is a day behind a word that stands before the number of a point, too: Zu 1. Mai.
var toDay = pattern.MustCompile(`^[Zz]u \d{1,2}\. (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)`)

// paired takes away the enumerators that are few enough otherwise to be something else,
// 38° or S/, unless a block with the number before or behind it has one of the same form.
func paired(text *source.Text, blocks []Block) {
	var seen map[string]bool
	unusual := func(b *Block) bool {
		return !b.Label.Empty() && b.Kind == form.Paragraph && unusualEnd.MatchString(text.Of(b.Label))
	}
	for i := range blocks {
		if b := &blocks[i]; unusual(b) {
			if seen == nil {
				seen = map[string]bool{}
			}
			seen[b.N] = true
		}
	}
	for i := range blocks {
		if b := &blocks[i]; len(seen) > 0 && unusual(b) && !beside(seen, b.N) {
			b.Label, b.N = source.Span{}, ""
		}
	}
}

// unusualEnd is how such an enumerator ends.
var unusualEnd = pattern.MustCompile(`(?:[°º]|^[^./]*/)$`)

// beside reports whether the number before an enumerator, or behind it, is another one.
func beside(seen map[string]bool, n string) bool {
	if wording.Digits(n) {
		return seen[strconv.Itoa(number(n)-1)] || seen[strconv.Itoa(number(n)+1)]
	}
	return len(n) > 1 || neighbour(seen, n[0])
}

// single takes single letters with a full stop for the initials of a name,
// unless the letter before or after enumerates another block, or the text is a
// heading in capitals.
func single(blocks []Block) {
	seen := map[string]bool{}
	for _, b := range blocks {
		seen[b.N] = true
	}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != form.Paragraph || len(b.N) != 1 || b.Label.Len() != 2 || wording.Digits(b.N) || b.plain[1] != '.' {
			continue
		}
		signature := form.IsName(b.plain) && strings.HasSuffix(b.plain, ".")
		if (signature || !wording.Shouting(b.plain)) && !neighbour(seen, b.N[0]) {
			b.Label, b.N = source.Span{}, ""
		}
	}
}

// firstRoman gives the first section its number, whose heading of one word looks like a
// name with an initial: I. Background, above II. Assessment.
func firstRoman(text *source.Text, blocks []Block) {
	first := -1
	for i := range blocks {
		b := &blocks[i]
		switch {
		case b.Kind != form.Paragraph:
		case b.N == "I":
			return
		case b.N == "" && first < 0 && romanOne.MatchString(b.plain):
			first = i
		case b.N == "II" && first >= 0 && !wording.EndsAsProse(b.plain):
			start := blocks[first].Whole().Start
			blocks[first].N, blocks[first].Label = "I", source.Span{Start: start, End: start + len("I.")}
			return
		}
	}
}

// romanOne is such a heading.
var romanOne = pattern.MustCompile(`^I\. \p{Lu}\p{L}+$`)

// romanNeighbours is the numbers beside those of one letter.
var romanNeighbours = map[byte][]string{'I': {"II"}, 'V': {"IV", "VI"}, 'X': {"IX", "XI"}, 'i': {"ii"}, 'v': {"iv", "vi"}, 'x': {"ix", "xi"}}

func neighbour(seen map[string]bool, letter byte) bool {
	for _, n := range append(romanNeighbours[letter], string(rune(letter-1)), string(rune(letter+1))) {
		if seen[n] {
			return true
		}
	}
	return false
}
