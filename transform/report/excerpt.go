package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei/diag"
)

// excerptWidth is how many characters of a line an excerpt shows at most.
const excerptWidth = 72

// An excerpt is the piece of a line on which a finding lies.
type excerpt struct {
	text   string // the piece, tabs turned into blanks
	margin string // blanks as wide as what stands before the finding
	marks  string // a caret, and tildes under the rest of the finding
}

// linesOf is the text that a finding is about; nil when that is another file.
func (f File) linesOf(d diag.Diagnostic) *diag.Lines {
	if d.File != "" && d.File != f.Path {
		return nil
	}
	return f.Lines
}

// cut is the excerpt of a span; ok is false when there is nothing to show.
func cut(lines *diag.Lines, span diag.Span) (e excerpt, ok bool) {
	if lines == nil || !span.Known() {
		return e, false
	}
	line, skipped := around(lines.Text(span.Start.Line), span.Start.Column-1)
	start := span.Start.Column - 1 - skipped
	if start > len(line) || strings.TrimSpace(string(line)) == "" {
		return e, false
	}
	end := start + 1
	switch {
	case span.End.Line == span.Start.Line:
		end = max(end, span.End.Column-1-skipped)
	case span.End.Line > span.Start.Line:
		end = max(end, len(line))
	}
	return window(line, start, end), true
}

// around is what of a line can be in the excerpt of a character, and the number
// of characters before it: a whole document may be one line.
func around(line []byte, character int) (part []rune, skipped int) {
	const reach = 2 * excerptWidth
	for skipped < character-reach && len(line) > 0 {
		_, size := utf8.DecodeRune(line)
		line = line[size:]
		skipped++
	}
	part = []rune(string(line[:min(len(line), 2*reach*utf8.UTFMax)]))
	return part[:min(len(part), 2*reach)], skipped
}

// window cuts a long line so that the finding and what stands before it can
// be seen.
func window(line []rune, start, end int) excerpt {
	from := indent(line)
	if start < from {
		from = start
	}
	if start-from > excerptWidth*2/3 {
		from = start - excerptWidth/2
	}
	to := min(len(line), from+excerptWidth)
	e := excerpt{text: printable(line[from:to]), margin: blanks(line[from:start])}
	if from > indent(line) {
		e.text, e.margin = "…"+e.text, " "+e.margin
	}
	if to < len(line) {
		e.text += "…"
	}
	e.marks = "^" + strings.Repeat("~", max(0, width(line[min(start, to):min(end, to)])-1))
	return e
}

// indent is the number of white-space characters that a line begins with.
func indent(line []rune) int {
	for i, r := range line {
		if !unicode.IsSpace(r) {
			return i
		}
	}
	return len(line)
}

// printable replaces what would disturb a terminal.
func printable(line []rune) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return unicode.ReplacementChar
		}
		return r
	}, string(line))
}

// blanks is white space as wide as the text on a terminal.
func blanks(line []rune) string { return strings.Repeat(" ", width(line)) }

// width is the number of columns that a text takes on a terminal: none for a
// combining mark, two for the ideographs and syllables of East Asia.
func width(line []rune) int {
	n := 0
	for _, r := range line {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me):
		case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana):
			n += 2
		default:
			n++
		}
	}
	return n
}
