package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/source"
)

// The lines of a text that was broken at a fixed width show that width: each
// line that was broken only because the next word had no room says that the
// width lies between its own length and its length with that word. Lengths are
// measured as the lines were set: in characters of a typewriter, or in the
// letters of a proportional typeface, as in text taken from a PDF. The measure
// with which most lines agree on one width is the one they were set in.

// page is how the lines of a text were broken.
type page struct {
	set   *typeface
	full  int  // what a full line holds, in units of the typeface
	known bool // most lines agree on it
	dense bool // hardly any empty lines stand between its paragraphs
	chars int  // how many characters a full line holds: nine lines of ten are no longer
	slack int  // thousandths of a line that may stay empty where a sentence ends
	loose int  // and elsewhere
}

// minFills is how many filled lines make a width known, and agreement how many
// of a hundred must agree on it.
const (
	minFills  = 5
	agreement = 70
)

// pageOf finds the width of a text from its lines. Time is linear in the text,
// but for the sorting of its lines' lengths.
func (t *Transcript) pageOf(lines []source.Line) page {
	p := page{set: typewriter, chars: t.chars(lines), slack: 100, loose: 300}
	p.full = p.chars * p.set.blank()
	if p.dense = gapless(lines); p.dense {
		p.slack = 0
	}
	most, all := 0, 0
	for _, set := range []*typeface{typewriter, sans, serif} {
		fills := t.fills(lines, set)
		all = len(fills)
		if full, n := stab(fills); n > most && all >= minFills && n*100 >= all*agreement {
			most = n
			p.set, p.full, p.known, p.slack, p.loose = set, full, true, 6, 100
		}
	}
	return p
}

// chars is how many characters nine lines of ten do not exceed.
func (t *Transcript) chars(lines []source.Line) int {
	var lengths []int
	for _, l := range lines {
		if !l.Gap {
			lengths = append(lengths, t.length(l))
		}
	}
	if len(lengths) == 0 {
		return 0
	}
	slices.Sort(lengths)
	return lengths[len(lengths)*9/10]
}

// fill is the range of widths with which a line end only fills the page.
type fill struct{ from, to int }

// fills is the lines that were certainly not ended by the writer: no sentence
// ends there, and the next word begins with a small letter.
func (t *Transcript) fills(lines []source.Line, set *typeface) []fill {
	var all []fill
	for i := 1; i < len(lines); i++ {
		line, next := t.Text.Of(lines[i-1].Span), t.Text.Of(lines[i].Span)
		if len(line) < 30 || next == "" || finished(line) {
			continue
		}
		if first, _ := utf8.DecodeRuneInString(next); !unicode.IsLower(first) || enumerates(next) {
			continue
		}
		n := set.width(line)
		all = append(all, fill{n, n + set.blank() + set.width(firstWord(next))})
	}
	return all
}

// stab is the width that lies in most of the ranges, and in how many.
func stab(fills []fill) (width, n int) {
	type end struct{ at, step int }
	var ends []end
	for _, f := range fills {
		ends = append(ends, end{f.from, 1}, end{f.to, -1})
	}
	slices.SortFunc(ends, func(a, b end) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return a.step - b.step // a range does not hold its own end
	})
	open := 0
	for _, e := range ends {
		if open += e.step; open > n {
			width, n = e.at, open
		}
	}
	return width, n
}

// room is how much of a full line is left, in thousandths, when the next line's
// first word is put on a line; negative when the word does not fit.
func (p page) room(line, next string) int {
	left := p.full - p.set.width(line) - p.set.blank() - p.set.width(firstWord(next))
	return left * 1000 / max(p.full, 1)
}

func firstWord(line string) string {
	word, _, _ := strings.Cut(line, " ")
	return word
}

// typeface is how wide its characters are, in thousandths of its size. The
// first 95 are those of ASCII from the blank on.
type typeface struct {
	ascii [95]uint16
	other uint16
}

func (f *typeface) blank() int { return int(f.ascii[0]) }

func (f *typeface) width(line string) int {
	n := 0
	for _, r := range line {
		switch {
		case r >= ' ' && r <= '~':
			n += int(f.ascii[r-' '])
		case unicode.Is(unicode.Mn, r): // stands above another
		case r == '—' || r == '…':
			n += max(1000, int(f.other))
		case r == '“' || r == '”':
			n += int(f.ascii['('-' '])
		case r == '‘' || r == '’':
			n += int(f.ascii['i'-' '])
		case unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r):
			n += max(1000, int(f.other))
		default:
			n += int(f.other)
		}
	}
	return n
}

// The kinds of type that texts are set in: a typewriter, whose characters are
// all as wide; one without serifs and one with them, as wide as Helvetica and
// Times in the Adobe font metrics.
var typewriter = even(600)

func even(width uint16) *typeface {
	f := typeface{other: width}
	for i := range f.ascii {
		f.ascii[i] = width
	}
	return &f
}

var sans = &typeface{other: 556, ascii: [95]uint16{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // blank to /
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
}}

var serif = &typeface{other: 500, ascii: [95]uint16{
	250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, // blank to /
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, // 0 to ?
	921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, // @ to O
	556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, // P to _
	333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, // ` to o
	500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541, // p to ~
}}
