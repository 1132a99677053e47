package structure

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Footnotes stand where the page or the document ends, after their mark. Stars,
// raised signs and single letters are marks by themselves; a number is one only
// when the text has the same number in brackets before.

var (
	signMark   = pattern.MustCompile(`^(\*{1,6}|[ᵃ-ᶻ¹²³⁰-⁹]+|[a-h]) ?[^\s*\p{Ll}]`)
	numberMark = pattern.MustCompile(`^(?:\[(\d{1,3})\]|(\d{1,3})[.)]?) ?\S`)
	anchorMark = pattern.MustCompile(`\S ?\[(\d{1,3})\]`)
)

// footnotes finds the notes among the blocks of a text.
func footnotes(text *source.Text, blocks []Block) {
	anchors := map[string]bool{}
	notes := candidates(text, blocks)
	last := 0
	for i := range blocks {
		b := &blocks[i]
		plain := text.Of(b.Whole())
		if b.Kind == Paragraph {
			b.signed(plain)
			if k, ok := notes[b.noteNumber(plain)]; !ok || k == i {
				last = b.numbered(plain, anchors, last)
			}
		}
		if strings.IndexByte(plain, '[') < 0 {
			continue
		}
		for _, m := range anchorMark.FindAllStringSubmatch(plain, -1) {
			anchors[m[1]] = true
		}
	}
	continued(blocks)
}

// candidates is, of the blocks that begin with a number, the one that is most
// like a note: with the number in brackets as in the text, else with nothing
// behind it, else with a full stop as a point of the text has. Of several the
// last counts, because notes stand after the text.
func candidates(text *source.Text, blocks []Block) map[string]int {
	best, rank := map[string]int{}, map[string]int{}
	for i, b := range blocks {
		if b.Kind != Paragraph {
			continue
		}
		plain := text.Of(b.Whole())
		if n := b.noteNumber(plain); n != "" && likeness(plain, n) >= rank[n] {
			best[n], rank[n] = i, likeness(plain, n)
		}
	}
	return best
}

// noteNumber is the number that a block begins with, or "".
func (b *Block) noteNumber(plain string) string {
	m := numberMark.FindStringSubmatch(plain)
	if m == nil {
		return ""
	}
	return m[1] + m[2]
}

// likeness is how much a text that begins with a number is like a note.
func likeness(plain, n string) int {
	switch {
	case strings.HasPrefix(plain, "["):
		return 2
	case strings.ContainsAny(plain[len(n):len(n)+1], ".)\\"):
		return 0
	}
	return 1
}

// continued makes notes of short blocks between two notes: lines on which a note
// went on.
func continued(blocks []Block) {
	last := -1
	for i := range blocks {
		if blocks[i].Kind != Footnote {
			continue
		}
		if last >= 0 && i-last < 4 && allShort(blocks[last+1:i]) {
			for k := last + 1; k < i; k++ {
				blocks[k].become(Footnote)
				blocks[k].Label, blocks[k].N = source.Span{}, ""
			}
		}
		last = i
	}
}

func allShort(blocks []Block) bool {
	for _, b := range blocks {
		if b.Kind != Paragraph || words(b.plain) > 8 {
			return false
		}
	}
	return true
}

// signed makes a note of a block that begins with a sign.
func (b *Block) signed(plain string) {
	m := signMark.FindStringSubmatch(plain)
	if m == nil || m[1] >= "a" && m[1] <= "h" && !strings.HasPrefix(plain[1:], " ") {
		return
	}
	b.note(m[1], len(m[1]))
}

// numbered makes a note of a block that begins with a number that the text has
// in brackets, and that follows the number of the note before. It returns the
// number of the last note.
func (b *Block) numbered(plain string, anchors map[string]bool, last int) int {
	m := numberMark.FindStringSubmatchIndex(plain)
	if m == nil {
		return last
	}
	start, end, stop := m[2], m[3], m[3]+1
	if start < 0 {
		start, end, stop = m[4], m[5], m[5]
		if c := plain[stop]; c == '.' || c == ')' {
			stop++
		}
	}
	n := number(plain[start:end])
	if !anchors[plain[start:end]] || n != last+1 && !(last == 0 && n == 1) {
		return last
	}
	b.note(plain[start:end], stop)
	return n
}

// note makes the block a footnote with a mark of so many bytes.
func (b *Block) note(n string, mark int) {
	start := b.Whole().Start
	b.Kind, b.N = Footnote, n
	b.Label = source.Span{Start: start, End: start + mark}
}

func number(digits string) int {
	n := 0
	for _, c := range digits {
		n = n*10 + int(c-'0')
	}
	return n
}
