package structure

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// Footnotes stand where the page or the document ends, after their mark. Stars,
// raised signs, `x/` and single letters in a row are marks by themselves; a
// number is one only when the text before has the same number as an anchor.

var (
	signMark   = pattern.MustCompile(`^(?:\[(?i:foot ?notes?|notes? at (?:the )?bottom of (?:the )?page):?\]:? ?)?(\*{1,6}|[ᵃ-ᶻ¹²³⁰-⁹]+|x{1,4}/|[a-h] ) ?[^\s*\p{Ll}]`)
	numberMark = pattern.MustCompile(`^(?:\[\^?(\d{1,3})\]:?|(\d{1,3})(?:[.)]|/ )?) ?\S`)
	notesHead  = pattern.MustCompile(`^\[(?i:foot ?notes?|end ?notes?|notes?|notes? at (?:the )?bottom of (?:the )?page)[:.]?\]$`)
)

// anchored is the marks that the text before a block has for notes.
type anchored struct {
	marks map[string]bool // those that are marks by their form
	glued map[string]bool // figures that stand close after a word
	last  int             // the number of the last note
	round int             // the same of those in round brackets
}

func (a anchored) read(text string) {
	for _, found := range Anchors(text) {
		if found.Glued {
			a.glued[found.N] = true
		} else {
			a.marks[found.N] = true
		}
	}
}

// footnotes finds the notes among the blocks of a text, and whether it has any marks for
// them. The title has marks, too.
func (r *reader) footnotes(blocks []Block) []Block {
	text := r.Text
	seen := anchored{marks: map[string]bool{}, glued: map[string]bool{}}
	seen.read(r.title)
	notesBelow(text, blocks)
	notes := candidates(text, blocks)
	for i := range blocks {
		b := &blocks[i]
		plain := text.Of(b.Whole())
		if b.Kind == form.Paragraph {
			b.signed(plain, seen)
			seen.round = b.rounded(plain, seen)
			if k, ok := notes[b.noteNumber(plain)]; b.Kind == form.Paragraph && (!ok || k == i) {
				seen.last = b.numbered(plain, seen, i > 0 && !wording.MoreWords(blocks[i-1].plain, 4) && form.IsName(blocks[i-1].plain))
			}
		}
		seen.read(plain)
	}
	r.anchored = len(seen.marks)+len(seen.glued) > 0
	first(text, blocks)
	last(text, blocks)
	return continued(blocks)
}

// last makes notes of the numbered paragraphs that stand in a row from 1 at the end of
// the text, without a full stop behind the number, though no mark refers to them.
func last(text *source.Text, blocks []Block) {
	end := len(blocks)
	for end > 0 && (blocks[end-1].Kind == form.SourceNote || blocks[end-1].Kind == form.Note) {
		end--
	}
	for i := end - 1; i > 0 && blocks[i].Kind == form.Paragraph; i-- {
		plain := text.Of(blocks[i].Whole())
		n := blocks[i].noteNumber(plain)
		if n == "" || likeness(plain, n) != 1 || dayAt(plain) != "" || !wording.EndsAsProse(plain) || strings.HasSuffix(plain, ":") {
			return
		}
		if n != "1" {
			continue
		}
		if strings.HasPrefix(plain, "1/") && !marked(blocks[:i], "1/") {
			return // points of a text
		}
		for k := i; k < end; k++ {
			plain := text.Of(blocks[k].Whole())
			if n := blocks[k].noteNumber(plain); number(n) == k-i+1 {
				blocks[k].note(n, len(n))
			}
		}
		return
	}
}

// marked reports whether the text of some blocks has a mark within.
func marked(blocks []Block, mark string) bool {
	return slices.ContainsFunc(blocks, func(b Block) bool { return strings.LastIndex(b.plain, mark) > 0 })
}

// first makes a note of the paragraph right above the second note of a row, when it
// has the number before: its mark stands in the text where it cannot be told from a
// figure.
func first(text *source.Text, blocks []Block) {
	for i := 1; i < len(blocks); i++ {
		b, above := blocks[i], &blocks[i-1]
		if b.Kind != form.Footnote {
			continue
		}
		plain := text.Of(above.Whole())
		if n := above.noteNumber(plain); above.Kind == form.Paragraph && b.N == "2" && n == "1" && likeness(plain, n) > 0 {
			above.note(n, strings.Index(plain, n)+len(n))
		}
		return
	}
}

// candidates is, of the blocks that begin with a number, the one that is most
// like a note: with the number in brackets as in the text, else with nothing
// behind it, else with a full stop as a point of the text has. Of several the
// last counts, because notes stand after the text.
func candidates(text *source.Text, blocks []Block) map[string]int {
	best, rank := map[string]int{}, map[string]int{}
	for i, b := range blocks {
		if b.Kind != form.Paragraph {
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
	case strings.HasPrefix(plain, "["), strings.HasPrefix(plain[len(n):], "/ "):
		return 2
	case copyFor.MatchString(plain): // 1 - Cde. Doe
		return 0
	case strings.ContainsAny(plain[len(n):len(n)+1], ".)\\"):
		return 0
	}
	return 1
}

// continued adds to a note the lines on which it went on: short blocks between
// two notes, and what stands between a note that ends in a colon and the end of
// its page. Where the layout sets notes off from the text, whole paragraphs
// belong to the note before.
func continued(blocks []Block) []Block {
	all := blocks[:0]
	for i := 0; i < len(blocks); {
		b := blocks[i]
		i++
		for n := b.goingOn(blocks[i:]); n > 0; n-- {
			b.take(blocks[i])
			i++
		}
		for b.Kind == form.Footnote && i < len(blocks) && blocks[i].Aside && blocks[i].Kind == form.Paragraph && b.Aside {
			blocks[i].Label, blocks[i].N = source.Span{}, ""
			b.Rest = append(b.Rest, blocks[i])
			i++
		}
		all = append(all, b)
	}
	return all
}

// goingOn is how many of the blocks after a note belong to it.
func (b *Block) goingOn(after []Block) int {
	if b.Kind != form.Footnote {
		return 0
	}
	n := 0
	for n < len(after) && n < 4 && after[n].mayGoOn() {
		n++
	}
	switch {
	case n == len(after), n == 4:
		return 0
	case after[n].Kind == form.Footnote && n < 3 && allShort(after[:n]):
		return n
	case after[n].Kind == form.PageMark && strings.HasSuffix(b.plain, ":"):
		return n
	}
	return 0
}

// mayGoOn reports whether a block may be the rest of a note above it.
func (b *Block) mayGoOn() bool {
	return b.Kind != form.Footnote && b.Kind != form.PageMark && !b.Marked && !wording.MoreWords(b.plain, 14)
}

// allShort reports whether all of some blocks are paragraphs of few words.
func allShort(blocks []Block) bool {
	for _, b := range blocks {
		if b.Kind != form.Paragraph || wording.MoreWords(b.plain, 8) {
			return false
		}
	}
	return true
}

// signed makes a note of a block that begins with a sign. Letters are signs when
// they are anchors of the text, or stand in a row.
func (b *Block) signed(plain string, seen anchored) {
	if len(plain) > 4 && plain[0] == '[' && plain[2] == ']' && seen.marks[plain[1:2]] && (plain[1] >= 'a' && plain[1] <= 'z' || plain[1] >= 'A' && plain[1] <= 'K') {
		b.note(plain[1:2], 3) // [a]
		return
	}
	if mark := namedMark(plain, false); strings.HasPrefix(plain, "[^") && mark != "" && strings.HasPrefix(plain[len(mark)+3:], ":") && digits(mark) < len(mark) {
		b.note(mark, len(mark)+4) // [^a]:
		return
	}
	m := signMark.FindStringSubmatchIndex(plain)
	if m == nil {
		return
	}
	mark := strings.TrimSpace(plain[m[2]:m[3]])
	if mark[0] == '*' && strings.Contains(plain[m[3]:min(len(plain), m[3]+80)], mark) {
		return // words between stars
	}
	if letter := mark[0]; len(mark) == 1 && letter != '*' && letter != 'a' && !seen.marks[mark] && !seen.marks[noteOf(letter-1)] {
		return
	}
	b.note(PlainMark(mark), m[2]+len(mark))
	seen.marks[noteOf(mark[0])] = true
}

// noteOf is how seen remembers that a note had a letter.
func noteOf(letter byte) string { return "note " + string(rune(letter)) }

// numbered makes a note of a block that begins with a number that is an anchor
// of the text, and that follows the number of the note before. It returns the
// number of the last note. Below a name that ends the text it may have a full stop.
func (b *Block) numbered(plain string, seen anchored, below bool) int {
	m := numberMark.FindStringSubmatchIndex(plain)
	if m == nil {
		return seen.last
	}
	start, end, stop := m[2], m[3], m[3]+1
	if start > 0 && plain[stop] == ':' { // of Markdown
		stop++
	}
	if start < 0 {
		start, end, stop = m[4], m[5], m[5]
		if c := plain[stop]; c == '.' || c == ')' || c == '/' {
			stop++
		}
	}
	mark := plain[start:end]
	n := number(mark)
	like := below || likeness(plain, mark) > 0
	is := seen.marks[mark] || seen.glued[mark] && like
	if !is || n != seen.last+1 && !(seen.last == 0 && like) {
		return seen.last
	}
	b.note(mark, stop)
	return n
}

// rounded makes a note of a block that begins with a number in round brackets, as close
// behind a word of the text, and that follows the one before it. It returns the number of
// the last such note.
func (b *Block) rounded(plain string, seen anchored) int {
	if !strings.HasPrefix(plain, "(") {
		return seen.round
	}
	k := digits(plain[1:])
	if k == 0 || k > 2 || !strings.HasPrefix(plain[1+k:], ") ") || !seen.glued[plain[:k+2]] || number(plain[1:1+k]) != seen.round+1 {
		return seen.round
	}
	b.note(plain[1:1+k], k+2)
	return seen.round + 1
}

// note makes the block a footnote with a mark of so many bytes.
func (b *Block) note(n string, mark int) {
	start := b.Whole().Start
	b.Kind, b.N = form.Footnote, n
	b.Label = source.Span{Start: start, End: start + mark}
}

func number(digits string) int {
	n := 0
	for _, c := range digits {
		n = n*10 + int(c-'0')
	}
	return n
}
