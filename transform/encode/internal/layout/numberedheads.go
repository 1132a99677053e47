package layout

import (
	"slices"
	"strconv"
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Running heads with the number of the page on their line, as books have them:
//
//	12                 LETTERS OF THE HARBOUR
//	1931                                   13
//
// The numbers go up by one, from page to page; where no form feeds part the pages, they
// stand a page apart, and the words come again: the same on every page, or one on the left
// pages and another on the right ones.

var (
	numberFirst = pattern.MustCompile(`^[\[(]?(\d{1,4})[\])]?\s+(\S.*)$`)
	numberLast  = pattern.MustCompile(`^(\S.{6,}?)\s{2,}(?:(?i:page|p\.|seite|s\.|стр\.) ?)?[\[(]?(\d{1,4})(?: ?(?:of|/|von) ?\d{1,4})?[\])]?$`)
	// numberClose is the same behind a single blank, which words and figures of a text have.
	numberClose = pattern.MustCompile(`^(\S.{6,}?)\s(?:(?i:page|p\.|seite|s\.|стр\.) ?)?(\d{1,4})(?: ?(?:of|/|von) ?\d{1,4})?$`)
)

// maxHead is how many bytes such a line has at most.
const maxHead = 120

// numberedHead is the number of a page and the words on its line; ok is false when it is
// no such line. A number may stand before the words and behind them.
func numberedHead(line string) (n int, words string, ok bool) {
	if len(line) > maxHead || len(line) < 4 {
		return 0, "", false
	}
	number := ""
	switch first, last := line[0], line[len(line)-1]; {
	case figure(first):
		if m := numberFirst.FindStringSubmatch(line); m != nil {
			number, words = m[1], m[2]
		}
	case figure(last):
		if m := numberLast.FindStringSubmatch(line); m != nil {
			number, words = m[2], m[1]
		}
	}
	if words == "" {
		return 0, "", false
	}
	n, err := strconv.Atoi(number)
	return n, strings.TrimSpace(words), err == nil && !finished(words)
}

func figure(c byte) bool { return c >= '0' && c <= '9' || c == '[' || c == ']' || c == '(' || c == ')' }

// pageHead is a line that may be a running head.
type pageHead struct {
	line, number int
	words        string
}

// numberedHeads takes the lines that are such running heads.
func (t *Transcript) numberedHeads(lines []source.Line, found map[int]Furniture) {
	var heads []pageHead
	since := 0
	for i, l := range lines {
		if l.Gap {
			continue
		}
		since++
		if !alone(lines, i) || found[i] != NoFurniture {
			continue
		}
		n, words, ok := numberedHead(t.Text.Of(l.Span))
		switch {
		case !ok:
		case len(heads) > 0 && n == heads[len(heads)-1].number+1 && since > apartLines:
			heads, since = append(heads, pageHead{i, n, words}), 0
		case len(heads) < 2:
			heads, since = append(heads[:0], pageHead{i, n, words}), 0
		}
	}
	if !comeAgain(heads) {
		return
	}
	t.takeHeads(lines, heads, found)
}

// headsOfPages takes the lines with a number and words at the heads of pages that form
// feeds part: the numbers go up with the pages, on three of them or more, or on two with the
// same words.
func (t *Transcript) headsOfPages(lines []source.Line, at []int, found map[int]Furniture) {
	var heads []pageHead
	first := 0     // the page of the first of them
	close := false // a number stands behind a single blank
	for page, i := range at {
		line := t.Text.Of(lines[i].Span)
		n, words, ok := numberedHead(line)
		if m := numberClose.FindStringSubmatch(line); !ok && m != nil && len(line) <= maxHead {
			n, _ = strconv.Atoi(m[2])
			words, ok, close = m[1], true, true
		}
		if !ok || found[i] != NoFurniture {
			continue
		}
		if len(heads) == 0 || n-heads[0].number != page-first && len(heads) < 2 {
			heads, first = heads[:0], page
		}
		if len(heads) == 0 || n-heads[0].number == page-first {
			heads = append(heads, pageHead{i, n, words})
		}
	}
	if len(heads) > 1 && sameWords(heads) || len(heads) >= repeated && !close {
		t.takeHeads(lines, heads, found)
	}
}

// sameWords reports whether heads have all the same words.
func sameWords(heads []pageHead) bool {
	return !slices.ContainsFunc(heads, func(h pageHead) bool { return h.words != heads[0].words })
}

// takeHeads makes lines running heads with the numbers of their pages.
func (t *Transcript) takeHeads(lines []source.Line, heads []pageHead, found map[int]Furniture) {
	t.headNumbers = make(map[int]int, len(heads))
	for _, h := range heads {
		found[h.line] = PageHead
		t.headNumbers[lines[h.line].Start] = h.number
	}
}

// comeAgain reports whether the words of heads are those of running heads: on three pages
// or more the same, or the same on every other one.
func comeAgain(heads []pageHead) bool {
	if len(heads) < repeated {
		return false
	}
	for i := 2; i < len(heads); i++ {
		if heads[i].words != heads[i-2].words {
			return false
		}
	}
	return true
}
