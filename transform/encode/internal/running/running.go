// Package running divides a text that has lost its line ends, the whole document on one
// line or a line for each page, where a new block evidently begins: at runs of blanks that
// stand for line ends, behind what opens a message, before numbered points, headings and
// messages attached, before what closes it.
//
//	blocks, divided := running.Divide(script)
//
// It is never divided within a sentence: what is not evident stays together.
package running

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

const (
	minRunning = 160  // bytes of a line that may hold more than one block
	perLine    = 1200 // bytes of a line, on the average of a text, that hold more than a paragraph
)

// runner is a running text, which is read for the places where blocks begin.
type runner struct {
	text    string
	title   []string     // the words of the document's title
	capital bool         // it is written in capitals, so that they say nothing
	heads   map[int]bool // where the title is said once more
	marks   [][]int      // the marks of pages
	known   map[int]part // what formal has found
	dates   map[int]part // what dateline has found, without end where there is none
	depth   int          // how many parts wait for the next to be one
}

func newRunner(text string, title []string) *runner {
	return &runner{
		text: text, title: title, capital: wording.Shouting(text), marks: pagesAt.FindAllStringIndex(text, -1),
		heads: map[int]bool{}, known: map[int]part{}, dates: map[int]part{},
	}
}

// window is the text from an offset on, so many bytes of it at most.
func (r *runner) window(at, most int) string { return r.text[at:min(len(r.text), at+most)] }

// Divide is the blocks of a transcript, those that run on divided, and a finding about
// each of these. Time is linear in the text.
func Divide(t *layout.Transcript) (all []layout.Block, found diag.List) {
	whole, last := unbroken(t.Blocks), len(t.Blocks)-1
	if !whole && (last < 1 || !mayDivide(t.Blocks[0]) && !mayDivide(t.Blocks[last])) {
		return t.Blocks, nil
	}
	title := titleOf(t)
	for i, b := range t.Blocks {
		if !mayDivide(b) || !whole && i > 0 && i < last {
			all = append(all, b)
			continue
		}
		r := newRunner(t.Text.Of(b.Whole()), title)
		parts := dividedAt(t.Text, b, r.divided(whole, i == 0), r.heads)
		if len(parts) > 1 {
			found.Addf(diag.Info, diag.Encode, "line-divided", t.Text.Place(b.Whole()), divided[whole], len(parts))
		}
		all = append(all, parts...)
	}
	return all, found
}

// divided is where a text without line ends, or the first or the last line of another
// one, is divided.
func (r *runner) divided(whole, first bool) []int {
	switch {
	case whole:
		return r.cuts(first)
	case first:
		return r.joinedTop()
	}
	return r.joinedEnd()
}

// divided is the sentence that says so, of a text without line ends and of one line.
var divided = map[bool]string{
	true:  "the text runs on without line ends: it is divided into %d blocks where a new one evidently begins; the other paragraphs cannot be told",
	false: "the line holds more than a paragraph: it is divided into %d blocks where a new one evidently begins",
}

// unbroken reports whether the lines of a text hold more than a paragraph each.
func unbroken(blocks []layout.Block) bool {
	lines, bytes := 0, 0
	for _, b := range blocks {
		lines += len(b.Lines)
		for _, l := range b.Lines {
			bytes += l.Len()
		}
	}
	return bytes >= minRunning && (lines == 1 || bytes >= lines*perLine)
}

// mayDivide reports whether a block is a long line that the layout knows nothing of.
func mayDivide(b layout.Block) bool {
	if len(b.Lines) != 1 || b.Lines[0].Len() < minRunning {
		return false
	}
	return !b.Head && !b.Verse && !b.Aside && b.Rows == nil && b.Mark.Empty() && b.Furniture == layout.NoFurniture && len(b.Within) == 0
}

// titleOf is the words of a document's title in small letters, if there are enough of
// them to know it again.
func titleOf(t *layout.Transcript) []string {
	f, ok := t.Field(layout.Title)
	if !ok {
		return nil
	}
	words := bareWords(t.Text.Plain(f.Whole()))
	if len(words) < 3 {
		return nil
	}
	return words
}

// bareWords is the words of a text in small letters without the signs around them.
func bareWords(text string) []string {
	var all []string
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		if w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); w != "" {
			all = append(all, w)
		}
	}
	return all
}

// dividedAt is a block in parts that begin at offsets of its text.
func dividedAt(text *source.Text, b layout.Block, cuts []int, heads map[int]bool) []layout.Block {
	line := b.Lines[0]
	var all []layout.Block
	from := 0
	for _, at := range append(cuts, line.Len()) {
		s := text.Trim(source.Span{Start: line.Start + from, End: line.Start + at})
		if s.Empty() {
			continue
		}
		l := line
		l.Span, l.Page = s, line.Page && from == 0
		all = append(all, layout.Block{Lines: []source.Line{l}, Gap: b.Gap || from > 0, Page: b.Page && from == 0, Head: heads[from]})
		from = at
	}
	return all
}

// next is the offset of the first character at or behind an offset that is no blank.
func (r *runner) next(at int) int {
	rest := r.text[at:]
	return at + len(rest) - len(strings.TrimLeftFunc(rest, source.Blank))
}

// word is the word that begins at an offset, with the signs on it.
func (r *runner) word(at int) string {
	rest := r.text[at:]
	if n := strings.IndexFunc(rest, source.Blank); n >= 0 {
		return rest[:n]
	}
	return rest
}

// begins reports whether a sentence, a name or a number may begin at an offset.
func (r *runner) begins(at int) bool {
	rest := strings.TrimLeft(r.text[at:], `"“«([*`)
	first, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsUpper(first) || unicode.IsDigit(first) || first == '/' || first == '№'
}

// sentenceEnds is where the sentences of the text begin behind others.
func (r *runner) sentenceEnds() []int {
	var all []int
	for i := 0; i < len(r.text); i++ {
		switch r.text[i] {
		case '.', '!', '?', ':', ';':
		default:
			continue
		}
		end := i + 1
		for end < len(r.text) && strings.ContainsRune(`"'”’»)].*`, wording.First(r.text[end:])) {
			_, n := utf8.DecodeRuneInString(r.text[end:])
			end += n
		}
		at := r.next(end)
		if at > end && at < len(r.text) && r.begins(at) && (end > i+1 || r.endsAt(i, at)) {
			all = append(all, at)
		}
		i = end - 1
	}
	return all
}

// endsAt reports whether the sign at i ends a sentence, behind which another word stands
// at an offset. Behind a colon that is a message in quotation marks.
func (r *runner) endsAt(i, at int) bool {
	switch r.text[i] {
	case ':':
		return strings.ContainsRune(`"“«`, wording.First(r.text[at:]))
	case '.':
		return !stops(r.text[:i])
	}
	return true
}

// stops reports whether a text ends with an initial, an abbreviation or a day, so that
// the stop behind it ends no sentence.
func stops(text string) bool {
	k := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	word := text[k+1:]
	if word == "" && k >= 0 && wording.Digits(text[k:]) { // a day, or the number of a point
		return k == 0 || !wording.Digits(text[k-1:k]) || k == 1 || !wording.Digits(text[k-2:k-1])
	}
	return utf8.RuneCountInString(word) == 1 && (k < 0 || text[k] != '-') || stopped[strings.ToLower(word)]
}

// stopped is the words that are written with a stop.
var stopped = wordsOf(`mr mrs ms dr prof st gen col lt maj capt sen rep hon messrs cde cdes c no nos nr p pp par art op cit vol fig ca cf vs e.g i.e etc jr sr esq rev gov amb dep dept f d l ll jan feb mar apr jun jul aug sept sep oct nov dec encl ref spec ser outg inc`)

func wordsOf(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
