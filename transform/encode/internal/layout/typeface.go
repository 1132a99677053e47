package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// typeface is how wide its characters are, in thousandths of its size. The
// first 95 are those of ASCII from the blank on.
type typeface struct {
	ascii          [95]uint16
	single, double uint16 // a quotation mark
	dash           uint16 // the long one
	han            uint16
	other          uint16
}

func (f *typeface) blank() int { return int(f.ascii[0]) }

func (f *typeface) width(line string) int {
	n := 0
	for _, r := range line {
		if r >= ' ' && r <= '~' {
			n += int(f.ascii[r-' '])
		} else {
			n += int(f.beyond(r))
		}
	}
	return n
}

// beyond is the width of a character outside ASCII. A letter with a mark is as
// wide as without.
func (f *typeface) beyond(r rune) uint16 {
	switch {
	case unicode.Is(unicode.Mn, r): // stands above another
		return 0
	case r == '—' || r == '…':
		return f.dash
	case r == '“' || r == '”' || r == '„':
		return f.double
	case r == '‘' || r == '’' || r == '‚':
		return f.single
	case unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r):
		return f.han
	}
	var char [utf8.UTFMax]byte
	parts := norm.NFD.Properties(char[:utf8.EncodeRune(char[:], r)]).Decomposition()
	if len(parts) > 0 && parts[0] > ' ' && parts[0] <= '~' {
		return f.ascii[parts[0]-' ']
	}
	return f.other
}

// joined is how much wider a line gets by the first word of the next one. A
// hyphen stands close to what follows.
func (f *typeface) joined(line, next string) int {
	width := f.width(firstWord(next))
	if strings.HasSuffix(line, "-") {
		return width
	}
	return f.blank() + width
}

// The kinds of type that texts are set in: a typewriter, whose characters are
// all as wide; one without serifs and one with them, as wide as Helvetica and
// Times in the Adobe font metrics.
var typewriter = even(600)

func even(width uint16) *typeface {
	f := typeface{single: width, double: width, dash: width, han: 2 * width, other: width}
	for i := range f.ascii {
		f.ascii[i] = width
	}
	return &f
}

var sans = &typeface{single: 222, double: 333, dash: 1000, han: 1000, other: 556, ascii: [95]uint16{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // blank to /
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
}}

var serif = &typeface{single: 333, double: 444, dash: 1000, han: 1000, other: 500, ascii: [95]uint16{
	250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, // blank to /
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, // 0 to ?
	921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, // @ to O
	556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, // P to _
	333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, // ` to o
	500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541, // p to ~
}}
