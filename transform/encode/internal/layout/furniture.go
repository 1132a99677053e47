package layout

import (
	"strconv"
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// What stands on every page and belongs to none of its sentences: the number of
// the page, running heads and feet. A number is that of a page when the numbers
// go up by one from page to page; words are a head or foot when they come again.

// Furniture says what a line is that belongs to a page and not to the text.
type Furniture uint8

// The lines of a page that are no text.
const (
	NoFurniture    Furniture = iota
	PageNumber               // of the page that begins with it
	PageFootNumber           // of the page that ends with it
	PageHead                 // words at the head of a page
	PageFoot                 // words at its foot
)

var pageNumber = pattern.MustCompile(`^(?:[-–—(]+ ?|(?i:page|p\.|seite|s\.|стр\.) ?)*(\d{1,4})(?: ?(?i:of|/|von|из) ?\d{1,4})?(?: ?[-–—)]+)?$`)

const (
	apartLines = 8 // lines that are between two pages' numbers, where no form feeds part them
	repeated   = 3 // pages on which words have to stand, to be a head or foot; on all pages of fewer, if need be without the first
)

// furnish finds the furniture among the lines of a text, by their index.
func (t *Transcript) furnish(lines []source.Line) map[int]Furniture {
	found := map[int]Furniture{}
	heads, feet := edges(lines)
	if len(heads) > 1 {
		t.numbered(lines, heads, PageNumber, found)
		t.numbered(lines, feet, PageFootNumber, found)
		t.headsOfPages(lines, heads, found)
		for depth := range 2 {
			t.running(lines, inner(lines, heads, depth, 1, found), PageHead, found)
			t.running(lines, inner(lines, feet, depth, -1, found), PageFoot, found)
		}
		return found
	}
	if t.numbersAlone(lines, found); len(found) == 0 {
		t.numberedHeads(lines, found)
	}
	return found
}

// edges is the first and the last line of each page, where form feeds part pages.
func edges(lines []source.Line) (heads, feet []int) {
	last := -1
	for i, l := range lines {
		if l.Gap {
			continue
		}
		if l.Page || last < 0 {
			heads = append(heads, i)
			if last >= 0 {
				feet = append(feet, last)
			}
		}
		last = i
	}
	if last >= 0 {
		feet = append(feet, last)
	}
	return heads, feet
}

// inner is the lines next to the edges of pages, past furniture that is known and
// so many lines more.
func inner(lines []source.Line, edges []int, depth, step int, found map[int]Furniture) []int {
	var all []int
	for _, i := range edges {
		for skip := depth; i >= 0 && i < len(lines) && (lines[i].Gap || found[i] != NoFurniture || skip > 0); i += step {
			if !lines[i].Gap && found[i] == NoFurniture {
				skip--
			}
		}
		if i >= 0 && i < len(lines) {
			all = append(all, i)
		}
	}
	return all
}

// numbered takes the lines that hold nothing but a number, if there are two or
// more on pages that follow one another, each one more than the one before.
func (t *Transcript) numbered(lines []source.Line, at []int, kind Furniture, found map[int]Furniture) {
	before := -1
	for _, i := range at {
		n := t.pageNumberOf(lines[i])
		if before >= 0 && n >= 0 && n == t.pageNumberOf(lines[before])+1 {
			found[before], found[i] = kind, kind
		}
		if before = i; n < 0 {
			before = -1
		}
	}
}

// pageNumberOf is the number that is all a line holds, or -1.
func (t *Transcript) pageNumberOf(l source.Line) int {
	text := t.Text.Of(l.Span)
	if l.Len() > 20 || !strings.ContainsAny(text, "0123456789") {
		return -1
	}
	m := pageNumber.FindStringSubmatch(text)
	if m == nil {
		return -1
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		return -1
	}
	return n
}

// running takes the lines whose words stand on several pages, whatever figures
// are among them. Of words on all of two pages the first may be a title: it stays text,
// unless figures are among them.
func (t *Transcript) running(lines []source.Line, at []int, kind Furniture, found map[int]Furniture) {
	count := map[string]int{}
	for _, i := range at {
		count[withoutFigures(t.Text.Plain(lines[i].Span))]++
	}
	for n, i := range at {
		plain := t.Text.Plain(lines[i].Span)
		words := withoutFigures(plain)
		few := count[words] < repeated && count[words] >= len(at)-1 && count[words] > 1 && (n > 0 || words != plain)
		if words != "" && (count[words] >= repeated || few) && len(words) < 100 {
			found[i] = kind
		}
	}
}

func withoutFigures(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, text)
}

// numbersAlone takes numbers with empty lines around them that go up by one, a
// page apart, where no form feeds part the pages. When the first is 1 and stands
// below text, they are at the feet of pages.
func (t *Transcript) numbersAlone(lines []source.Line, found map[int]Furniture) {
	var marks []int
	since, last := 0, -1
	for i, l := range lines {
		if l.Gap {
			continue
		}
		since++
		n := t.pageNumberOf(l)
		switch {
		case n < 0 || !alone(lines, i):
		case len(marks) > 0 && n == last+1 && since > apartLines:
			marks, last, since = append(marks, i), n, 0
		case len(marks) < 2:
			marks, last, since = append(marks[:0], i), n, 0
		}
	}
	heads, onTop := t.headsBelow(lines, marks)
	if len(marks) < 2 || len(marks) == 2 && bare(t.Text.Of(lines[marks[0]].Span)) && heads == nil {
		return
	}
	kind := PageNumber
	if t.pageNumberOf(lines[marks[0]]) == 1 && marks[0] > 0 || onTop {
		kind = PageFootNumber
	}
	for _, i := range heads {
		found[i] = PageHead
	}
	for _, i := range marks {
		found[i] = kind
	}
}

// headsBelow is the lines with the same words below each of some numbers of pages, which
// are heads of the next page; nil when there are none. OnTop reports whether these words
// are the first of the text, too.
func (t *Transcript) headsBelow(lines []source.Line, marks []int) (heads []int, onTop bool) {
	words := ""
	for _, m := range marks {
		i := m + 1
		for i < len(lines) && lines[i].Gap {
			i++
		}
		if i == len(lines) {
			return nil, false
		}
		plain := withoutFigures(t.Text.Plain(lines[i].Span))
		if plain == "" || len(plain) > 100 || words != "" && plain != words || len(marks) < 2 {
			return nil, false
		}
		words, heads = plain, append(heads, i)
	}
	for _, l := range lines {
		if !l.Gap {
			return heads, withoutFigures(t.Text.Plain(l.Span)) == words
		}
	}
	return heads, false
}

// alone reports whether empty lines stand around a line, or the ends of the text.
func alone(lines []source.Line, i int) bool {
	return (i == 0 || lines[i-1].Gap) && (i+1 == len(lines) || lines[i+1].Gap)
}

// bare reports whether a text has nothing but figures.
func bare(text string) bool { return strings.Trim(text, "0123456789") == "" }
