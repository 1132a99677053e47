package layout

import (
	"math"
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
	measures []measure // those that explain the line ends best
	known    bool      // most lines agree on each of them
	dense    bool      // hardly any empty lines stand between its paragraphs
	chars    int       // how many characters a full line holds: nine lines of ten are no longer
	slack    int       // ten-thousandths of a line that may stay empty where a sentence ends
	loose    int       // and elsewhere
}

// measure is what a full line holds, in units of a typeface.
type measure struct {
	set  *typeface
	full int
}

// minFills is how many filled lines make a width known, and agreement how many
// of a hundred must agree on it.
const (
	minFills  = 5
	agreement = 70
)

// How exactly the sums of widths are trusted at best, and what a line of the
// same width never exceeds, in ten-thousandths of a line.
const (
	minSlack = 10
	maxSlack = 100
)

// pageOf finds the width of a text from its lines. A short text may fit several
// typefaces equally well; then they all have to agree that a word had room.
// Time is linear in the text, but for the sorting of its lines' lengths.
func (t *Transcript) pageOf(lines []source.Line) page {
	p := page{dense: t.gapless(lines), slack: 1000, loose: 3000}
	p.chars = t.chars(lines, p.dense)
	p.measures = []measure{{typewriter, p.chars * typewriter.blank()}}
	if p.dense {
		p.slack = 0
	}
	most := 0
	for _, set := range []*typeface{typewriter, sans, serif} {
		fills := t.fills(lines, set)
		full, n := stab(fills)
		if len(fills) < minFills || n*100 < len(fills)*agreement || n < most {
			continue
		}
		if n > most {
			most = n
			p.known, p.loose, p.slack, p.measures = true, 1000, 0, nil
		}
		p.measures = append(p.measures, measure{set, full})
		p.slack = max(p.slack, slackOf(fills, full))
	}
	return p
}

// slackOf is the room, in ten-thousandths of a line, that lines which were
// certainly filled may seem to have left: of fifty, one has more. It tells how well the
// widths of the letters are known. What has much more is of another width, as
// notes are, and does not count.
func slackOf(fills []fill, full int) int {
	var left []int
	for _, f := range fills {
		if room := (full - f.to) * 10000 / full; room <= maxSlack {
			left = append(left, room)
		}
	}
	slices.Sort(left)
	return max(left[len(left)-1-len(left)/50], minSlack)
}

// chars is how many characters nine lines of ten do not exceed. Where a third of a text
// without empty lines stands in lines as wide as no page is, it is their width: each
// paragraph has its line, and most of the others are those of an opening and an end.
func (t *Transcript) chars(lines []source.Line, dense bool) int {
	var lengths []int
	all := 0
	for _, l := range lines {
		if !l.Gap {
			n := t.length(l)
			lengths, all = append(lengths, n), all+n
		}
	}
	if len(lengths) == 0 {
		return 0
	}
	slices.Sort(lengths)
	i := len(lengths) - 1
	for long := lengths[i]; long*3 <= all; long += lengths[i] {
		i--
	}
	if dense && lengths[i] > unwrapped {
		return lengths[i]
	}
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
		all = append(all, fill{n, n + set.joined(line, next)})
	}
	return all
}

// doubt is the thousandths of a line that its width is not sure by: fonts of one
// kind differ a little, and so does what programs make of them.
const doubt = 1

// stab is the width that lies in most of the ranges, each a little widened, and
// in how many: the least that none of them refuses, else the middle of what is
// least refused.
func stab(fills []fill) (width, n int) {
	type end struct{ at, step int }
	var ends []end
	for _, f := range fills {
		wide := f.from * doubt / 1000
		ends = append(ends, end{f.from - wide, 1}, end{f.to + wide, -1})
	}
	slices.SortFunc(ends, func(a, b end) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return a.step - b.step // a range does not hold its own end
	})
	open := 0
	for i, e := range ends {
		if open += e.step; open > n {
			n = open
			least, middle := e.at+e.at*doubt/1000, (e.at+ends[i+1].at)/2
			width = min(least, middle)
		}
	}
	return width, n
}

// room is how much of a full line is left at least, in ten-thousandths, when
// the next line's first word is put on a line; negative when it does not fit.
func (p page) room(line, next string) int {
	least := math.MaxInt
	for _, m := range p.measures {
		width := m.set.width(line)
		if p.known {
			width = m.last(width)
		}
		left := m.full - width - m.set.joined(line, next)
		least = min(least, left*10000/max(m.full, 1))
	}
	return least
}

// last is how wide the last line is in what is given as one line. It is two when
// a word was broken between them and its hyphen was taken away; as much as an
// eighth of the first may have been left for the second part of the word.
func (m measure) last(width int) int {
	if width < m.full+m.full/20 {
		return width
	}
	return width - m.full + m.full/8
}

func firstWord(line string) string {
	word, _, _ := strings.Cut(line, " ")
	return word
}
