package layout

import (
	"strconv"
	"strings"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// Running heads with the number of the page on their line, as books have them, where no
// form feeds part the pages:
//
//	12                 LETTERS OF THE HARBOUR
//	1931                                   13
//
// The numbers go up by one, a page apart, and the words come again: the same on every
// page, or one on the left pages and another on the right ones.

var (
	numberFirst = pattern.MustCompile(`^[\[(]?(\d{1,4})[\])]?\s+(\S.*)$`)
	numberLast  = pattern.MustCompile(`^(\S.{6,}?)\s{2,}[\[(]?(\d{1,4})[\])]?$`)
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
