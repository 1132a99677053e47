package layout

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/source"
)

// segment makes blocks of lines. An empty line ends a block; so does a line
// end that the writer meant, because the next word had room on the line. Line
// ends that only fill the page stay within a block, and so does the end of the
// page.
func (t *Transcript) segment(lines []source.Line) []Block {
	lines = t.revised(lines)
	s := segmenter{t: t, lines: lines, kinds: t.furnish(lines), measure: t.pageOf(lines), gap: true}
	for i := 0; i < len(lines); i++ {
		switch {
		case lines[i].Gap:
			s.gap = true
		case s.kinds[i] != NoFurniture:
			s.furniture, s.verse = append(s.furniture, t.furnitureBlock(lines[i], s.kinds[i])), 0
		default:
			i += s.take(i) - 1
		}
	}
	return append(s.blocks, s.furniture...)
}

// segmenter is how far lines have become blocks.
type segmenter struct {
	t       *Transcript
	lines   []source.Line
	kinds   map[int]Furniture // of the lines that belong to their page, what they are
	measure page

	blocks    []Block
	furniture []Block // of the page, since the last text
	gap       bool    // an empty line stands before the next
	verse     int     // how many of the next lines are verses
	looked    int     // up to this line no table begins
}

// take takes line i, or the table that begins with it, and gives how many lines it took.
func (s *segmenter) take(i int) int {
	line := s.lines[i]
	line.Page = line.Page || len(s.furniture) > 0
	if n := s.table(i, line.Page); n > 0 {
		return n
	}
	if s.verse == 0 && s.gap {
		if s.verse = s.t.verse(s.lines[i:], s.measure); s.verse > 0 {
			s.begin(Block{Gap: true, Page: line.Page, Verse: true})
		}
	}
	switch {
	case s.verse > 0:
		s.verse--
	case len(s.blocks) == 0 || s.t.ends(s.blocks[len(s.blocks)-1], line, s.gap || len(s.furniture) > 0, s.measure):
		s.begin(Block{Gap: s.gap, Page: line.Page})
	case s.unclear(line):
		s.settle(i, line)
	}
	last := &s.blocks[len(s.blocks)-1]
	last.Lines = grown(last.Lines, line, s.lines[:i+1])
	last.Within = append(last.Within, s.furniture...)
	s.gap, s.furniture = false, nil
	return 1
}

// begin begins a block, behind the furniture of the page.
func (s *segmenter) begin(b Block) {
	s.blocks = append(append(s.blocks, s.furniture...), b)
	s.furniture = nil
}

// table takes the table that begins with line i, and gives how many lines it has; 0 when
// none begins there.
func (s *segmenter) table(i int, page bool) int {
	if i < s.looked || !mayBeRow(s.t.Text.Of(s.lines[i].Span)) {
		return 0
	}
	rows, n := s.t.table(s.lines[i:])
	s.looked = i + n
	if rows == nil {
		return 0
	}
	s.t.takeStrokes(s.lines[i:s.looked], rows)
	s.begin(Block{Gap: s.gap, Page: page, Lines: s.lines[i:s.looked:s.looked], Rows: rows})
	s.gap = true
	return n
}

// grown is the lines of a block and one more, the last of those given: as long as
// they follow one another there, they are not copied.
func grown(block []source.Line, line source.Line, lines []source.Line) []source.Line {
	from := len(lines) - 1 - len(block)
	if from < 0 || line != lines[len(lines)-1] || len(block) > 0 && &block[0] != &lines[from] {
		return append(block, line)
	}
	return lines[from:len(lines):len(lines)]
}

// furnitureBlock is the block of a line that belongs to its page.
func (t *Transcript) furnitureBlock(l source.Line, kind Furniture) Block {
	b := Block{Lines: []source.Line{l}, Furniture: kind, Gap: true}
	if n := t.pageNumberOf(l); n >= 0 && (kind == PageNumber || kind == PageFootNumber) {
		b.Number = strconv.Itoa(n)
	} else if n, ok := t.headNumbers[l.Start]; ok {
		b.Number = strconv.Itoa(n)
	}
	return b
}

// unclear reports whether the last line of the last block ends with a sentence and has
// no room for the word that follows, in a text without empty lines between its
// paragraphs. It ends a paragraph or does not; nothing that is left of its layout tells
// which.
func (s *segmenter) unclear(next source.Line) bool {
	if !s.measure.dense || !s.measure.known {
		return false
	}
	line := s.t.Text.Of(s.lastLine())
	first, _ := utf8.DecodeRuneInString(s.t.Text.Of(next.Span))
	return finished(line) && !initial(line) && !unicode.IsLower(first)
}

func (s *segmenter) lastLine() source.Span {
	lines := s.blocks[len(s.blocks)-1].Lines
	return lines[len(lines)-1].Span
}

// settle decides whether an unclear line above line i ends a paragraph: as another
// rendering of the document shows it, else it does not, and that is reported.
func (s *segmenter) settle(i int, line source.Line) {
	t, last := s.t, s.lastLine()
	said, by := t.elsewhere(s.lettersBefore(i), s.lettersFrom(i))
	switch said {
	case silent:
		t.unclear = append(t.unclear, last)
		t.Findings.Addf(diag.Info, diag.Encode, "paragraph-unclear", t.Text.Place(last),
			"a sentence ends with this line, which has no room for the next word `%s`: nothing shows whether a paragraph ends, too; it is taken to go on", firstWord(t.Text.Of(line.Span)))
	case ends:
		s.begin(Block{Gap: s.gap, Page: line.Page})
		t.Findings.Addf(diag.Info, diag.Encode, "paragraph-elsewhere", t.Text.Place(last),
			"a paragraph ends with this line: nothing in this file shows it, but %s, the same document in another rendering, does", by)
	}
}

// ends reports whether a block ends before a line. Where a page ends an empty
// line says nothing.
func (t *Transcript) ends(b Block, line source.Line, gap bool, p page) bool {
	if b.Rows != nil || b.Verse && !gap {
		return true
	}
	before := b.Lines[len(b.Lines)-1]
	if !gap && t.nextPoint(b, line) && (!startsInitial(t.Text.Of(line.Span)) || t.mayEnd(before, line, p)) {
		return true
	}
	if gap && !(line.Page && p.known) {
		return !t.goesOn(b, line, p)
	}
	return b.Verse || t.indented(b, line) || t.meant(before, line, p)
}

// indented reports whether a line begins further in than those above it, as the
// first one of a paragraph does, and a sentence ends above. The lines of a point
// begin further in than its number and say nothing.
func (t *Transcript) indented(b Block, line source.Line) bool {
	before := b.Lines[len(b.Lines)-1]
	first, _ := utf8.DecodeRuneInString(t.Text.Of(line.Span))
	return line.Indent > before.Indent+1 && line.Indent < before.Indent+16 && finished(t.Text.Of(before.Span)) && !unicode.IsLower(first) &&
		!enumerates(t.Text.Of(b.Lines[0].Span)) && !openBracket(t.Text.Of(before.Span))
}

// verse is how many lines of verse stand at the start of lines, or 0: at least
// four up to the next empty line, all of them indented and none of them full,
// each beginning with a capital.
func (t *Transcript) verse(lines []source.Line, p page) int {
	n := 0
	for n < len(lines) && !lines[n].Gap {
		l := lines[n]
		first, _ := utf8.DecodeRuneInString(t.Text.Of(l.Span))
		if l.Indent == 0 || l.Indent > 20 || formal(t.Text.Of(l.Span)) || t.length(l)*10 > p.chars*8 || unicode.IsLower(first) || enumerates(t.Text.Of(l.Span)) {
			return 0
		}
		n++
	}
	if n < 4 {
		return 0
	}
	return n
}

// formal reports whether a line is one of those that open a message, and no verse.
func formal(line string) bool {
	switch s := form.Of(line); s.Kind {
	case form.Address, form.Classification, form.Number, form.CopyNumber, form.Dateline:
		return s.OK
	}
	return false
}

func (t *Transcript) length(l source.Line) int {
	text := t.Text.Of(l.Span)
	n := source.Ordinary(text)
	return n + utf8.RuneCountInString(text[n:])
}

// unwrapped is the width from which on lines are paragraphs: no page is as wide.
const unwrapped = 140

// nextPoint reports whether a line begins the point after the one that a block is.
func (t *Transcript) nextPoint(b Block, line source.Line) bool {
	next, first := t.Text.Of(line.Span), t.Text.Of(b.Lines[0].Span)
	if enumerates(next) {
		return enumerates(first)
	}
	return speaks(next) && speaks(first) && finished(t.Text.Of(b.Lines[len(b.Lines)-1].Span))
}

// maxSpeaker is how many bytes the name of a speaker has at most.
const maxSpeaker = 60

// speaks reports whether a line begins with a speaker.
func speaks(line string) bool {
	head := line[:min(len(line), maxSpeaker)]
	return strings.IndexByte(head, ':') > 0 && form.Speaker(line) != "" || form.DashedStart(line) != nil
}

// startsInitial reports whether a line begins with what is the letter of a point or the
// initial of a name.
func startsInitial(line string) bool {
	return len(line) > 1 && line[0] >= 'A' && line[0] <= 'Z' && line[1] == '.'
}

// mayEnd reports whether a paragraph may end with a line, because a sentence ends there or
// the next word had room.
func (t *Transcript) mayEnd(before, next source.Line, p page) bool {
	line := t.Text.Of(before.Span)
	return finished(line) || p.room(line, t.Text.Of(next.Span)) > 0
}

// gapless reports whether a text has hardly any empty lines, so that its paragraphs have
// to be told by their last lines. Before a small letter an empty line is where a page ends.
func (t *Transcript) gapless(lines []source.Line) bool {
	gaps, above := 0, true // nothing stands above the first line
	for i, l := range lines {
		first, _ := utf8.DecodeRuneInString(t.Text.Of(l.Span))
		if !l.Gap && !above && lines[i-1].Gap && !unicode.IsLower(first) {
			gaps++
		}
		above = above && l.Gap
	}
	return gaps*20 < len(lines)
}
