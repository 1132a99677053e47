package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// segment makes blocks of lines. An empty line ends a block; so does a line
// end that the writer meant, because the next word had room on the line. Line
// ends that only fill the page stay within a block.
func (t *Transcript) segment(lines []source.Line) []Block {
	width := t.width(lines)
	slack := width / 10
	if gapless(lines) {
		slack = 0
	}
	var blocks []Block
	gap, verse := true, 0
	for i, line := range lines {
		if line.Gap {
			gap = true
			continue
		}
		if verse > 0 {
			verse--
			last := &blocks[len(blocks)-1]
			last.Lines = append(last.Lines, line)
			continue
		}
		if gap {
			if verse = t.verse(lines[i:], width); verse > 0 {
				verse--
				gap = false
				blocks = append(blocks, Block{Gap: true, Page: line.Page, Verse: true, Lines: []source.Line{line}})
				continue
			}
		}
		if !gap && len(blocks) > 0 && t.nextPoint(blocks[len(blocks)-1], line) {
			blocks = append(blocks, Block{Lines: []source.Line{line}})
			continue
		}
		if gap && !(len(blocks) > 0 && t.goesOn(blocks[len(blocks)-1], line, width)) || !gap && t.meant(lines[i-1], line, width, slack) {
			blocks = append(blocks, Block{Gap: gap, Page: line.Page})
		}
		last := &blocks[len(blocks)-1]
		last.Lines = append(last.Lines, line)
		gap = false
	}
	return blocks
}

// verse is how many lines of verse stand at the start of lines, or 0: at least
// four up to the next empty line, all of them indented and none of them full,
// each beginning with a capital.
func (t *Transcript) verse(lines []source.Line, width int) int {
	n := 0
	for n < len(lines) && !lines[n].Gap {
		l := lines[n]
		first, _ := utf8.DecodeRuneInString(t.Text.Of(l.Span))
		if l.Indent == 0 || l.Indent > 20 || t.length(l)*10 > width*8 || unicode.IsLower(first) || enumerates(t.Text.Of(l.Span)) {
			return 0
		}
		n++
	}
	if n < 4 {
		return 0
	}
	return n
}

// width is how many characters a full line of the text holds: nine lines of
// ten are no longer.
func (t *Transcript) width(lines []source.Line) int {
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

func (t *Transcript) length(l source.Line) int { return utf8.RuneCountInString(t.Text.Of(l.Span)) }

var (
	enumerated = pattern.MustCompile(`^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)．]|[-–•*]|\[\d+\])(?:\s|$)|^[*ᵃ-ᶻ]+\S|^[a-h] \p{Lu}`)
	standing   = pattern.MustCompile(`^\[\[?[^\[\]]{1,80}\]?\]$`)
)

// unwrapped is the width from which on lines are paragraphs: no page is as wide.
const unwrapped = 140

// nextPoint reports whether a line begins the point after the one that a block is.
func (t *Transcript) nextPoint(b Block, line source.Line) bool {
	return enumerates(t.Text.Of(line.Span)) && enumerates(t.Text.Of(b.Lines[0].Span))
}

// gapless reports whether a text has hardly any empty lines, so that its
// paragraphs have to be told by their last lines.
func gapless(lines []source.Line) bool {
	gaps := 0
	for i, l := range lines {
		if l.Gap && i > 0 && !lines[i-1].Gap {
			gaps++
		}
	}
	return gaps*20 < len(lines)
}

// meant reports whether the end of the line before is a decision of the writer
// and not of the page: the next word had room on it, by more than slack where a
// sentence ends, by much more elsewhere.
func (t *Transcript) meant(before, line source.Line, width, slack int) bool {
	prev, next := t.Text.Of(before.Span), t.Text.Of(line.Span)
	first, _ := utf8.DecodeRuneInString(next)
	if standing.MatchString(prev) || standing.MatchString(next) {
		return true
	}
	if unicode.IsLower(first) && !enumerates(next) {
		return false
	}
	if unfinished(prev) || openBracket(prev) {
		return false
	}
	if width > unwrapped || keyLine.MatchString(prev) && keyLine.MatchString(next) {
		return true
	}
	word, _, _ := strings.Cut(next, " ")
	room := width - t.length(before) - 1 - utf8.RuneCountInString(word)
	switch {
	case enumerates(next):
		return room > 0 || finished(prev)
	case finished(prev):
		return room > slack
	}
	return room > width*3/10
}

// goesOn reports whether a paragraph goes on after an empty line, as it does
// where a page ends: its last line is no short one, no sentence ends there, and the
// next line begins with a small letter.
func (t *Transcript) goesOn(b Block, line source.Line, width int) bool {
	if b.Verse || width > unwrapped || width < 40 {
		return false
	}
	last := b.Lines[len(b.Lines)-1]
	first, _ := utf8.DecodeRuneInString(t.Text.Of(line.Span))
	text := t.Text.Of(last.Span)
	return unicode.IsLower(first) && t.length(last)*2 >= width && strings.Count(text, " ") > 4 && !finished(text) && !enumerates(t.Text.Of(line.Span)) && !standing.MatchString(text)
}

// enumerates reports whether a line begins with an enumerator or the mark of a
// note. Most lines begin with a word, and need no closer look.
func enumerates(line string) bool {
	if len(line) > 6 && letter(line[0]) && letter(line[1]) && letter(line[2]) && letter(line[3]) && letter(line[4]) && letter(line[5]) {
		return false
	}
	return enumerated.MatchString(line)
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ' ' }

// leading is the words that never end a line that a writer means to end.
var leading = map[string]bool{
	"of": true, "the": true, "and": true, "to": true, "for": true, "in": true, "on": true, "a": true, "an": true, "with": true,
	"from": true, "by": true, "at": true, "or": true, "between": true, "von": true, "der": true, "de": true,
}

// unfinished reports whether a line ends in the middle of a phrase: with a word
// that leads to another, an opening bracket or hyphen, or, if it is no short
// one, a comma.
func unfinished(line string) bool {
	if line == "" {
		return false
	}
	switch line[len(line)-1] {
	case '-', '(', '[':
		return true
	case ',':
		return len(line) > 30
	}
	return strings.HasSuffix(line, "–") || leading[line[strings.LastIndexByte(line, ' ')+1:]]
}

// finished reports whether a sentence ends with a line.
func finished(line string) bool {
	line = strings.TrimRight(line, "\"”»’')]")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?:;…", r)
}

// openBracket reports whether a line opens a square bracket that it does not close.
func openBracket(line string) bool {
	return strings.LastIndexByte(line, '[') > strings.LastIndexByte(line, ']')
}
