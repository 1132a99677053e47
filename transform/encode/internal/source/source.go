// Package source holds a transcription as the encoder reads it: its decoded
// text, the places in it, and its lines.
//
//	text := source.Decode(raw)
//	for _, line := range text.Lines() {
//		fmt.Println(text.Of(line.Span))
//	}
//
// Every stage of the encoder points into this text by Span instead of copying
// from it, so that each character of the result can be traced back.
package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei/diag"
)

// Span is the bytes of the decoded text from Start up to, not including, End.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Covers reports whether other lies within s.
func (s Span) Covers(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Text is a decoded transcription. It is immutable and safe for concurrent use.
type Text struct {
	Raw      string       // the decoded text, UTF-8
	Encoding string       // how it was decoded: "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"
	Unusable []Span       // characters that no XML document can hold
	Holes    []Span       // what is no content within a line: Unusable, escapes; in order
	Kept     map[int]bool // where holes begin that are content, and not read
	lines    *diag.Lines
	each     func() []Line // Lines, found when they are first asked for
}

// Of is the text of a span.
func (t *Text) Of(s Span) string { return t.Raw[s.Start:s.End] }

// All is the span of the whole text.
func (t *Text) All() Span { return Span{0, len(t.Raw)} }

// Place is the span in lines and columns, as findings want it.
func (t *Text) Place(s Span) diag.Span { return t.lines.Span(s.Start, s.End) }

// Trim is the span without the white space at its ends.
func (t *Text) Trim(s Span) Span {
	text := t.Of(s)
	left := strings.TrimLeftFunc(text, Blank)
	return Span{s.End - len(left), s.Start + len(strings.TrimRightFunc(text, Blank))}.ordered()
}

func (s Span) ordered() Span {
	if s.End < s.Start {
		s.End = s.Start
	}
	return s
}

// Wording is the text of several stretches, as Plain gives it, with a blank
// between them.
func (t *Text) Wording(spans []Span) string {
	var parts []string
	for _, s := range spans {
		if p := t.Plain(s); p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " ")
}

// Plain is the text of a span with every run of white space made one blank,
// and none at its ends. The holes are left out.
func (t *Text) Plain(s Span) string {
	holes := t.HolesIn(s)
	if len(holes) == 0 {
		return Collapse(t.Of(s))
	}
	var b strings.Builder
	at := s.Start
	for _, h := range holes {
		b.WriteString(t.Raw[at:max(at, h.Start)])
		at = h.End
	}
	b.WriteString(t.Raw[at:max(at, s.End)])
	return Collapse(b.String())
}

// Longer reports whether Plain has more than n bytes. It reads no more of the text than
// that takes.
func (t *Text) Longer(s Span, n int) bool {
	if s.Len() <= n {
		return false
	}
	if len(t.HolesIn(s)) > 0 {
		return len(t.Plain(s)) > n
	}
	text := t.Of(s)
	if first := text[:n+1]; text[0] != ' ' && text[n] > ' ' && text[n] < utf8.RuneSelf && Single(first) == len(first) {
		return true
	}
	size, blanks := 0, 0
	for _, r := range text {
		switch {
		case !Blank(r):
			size, blanks = size+utf8.RuneLen(r)+blanks, 0
		case size > 0:
			blanks = 1
		}
		if size > n {
			return true
		}
	}
	return false
}

// Collapse makes every run of white space one blank and drops it at the ends.
func Collapse(text string) string { return Squeeze(strings.TrimFunc(text, Blank)) }

// Squeeze makes every run of white space one blank, at the ends too.
func Squeeze(text string) string {
	n := Single(text)
	if n == len(text) { // as most text is
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for ; n < len(text); n = Single(text) {
		b.WriteString(strings.TrimSuffix(text[:n], " "))
		b.WriteByte(' ')
		text = strings.TrimLeftFunc(text[n:], Blank)
	}
	b.WriteString(text)
	return b.String()
}

// mayBeBlank is the bytes with which white space begins.
var mayBeBlank = func() (set [256]bool) {
	for c := range set {
		set[c] = c == ' ' || c >= '\t' && c <= '\r' || c == 0xC2 || c >= 0xE1
	}
	return set
}()

// Blank reports whether a character is white space to the encoder: what Unicode
// calls so, the byte order mark within a text, and the characters of the page
// (form feed, vertical tab) that XML does not know.
func Blank(r rune) bool {
	if r < 0x80 {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	if r < 0x2000 && r > 0xA0 && r != 0x1680 {
		return false // letters of most scripts
	}
	return unicode.IsSpace(r) || r == '\uFEFF'
}

// AllBlank reports whether a text is nothing but white space.
func AllBlank(text string) bool {
	for i := range len(text) {
		if c := text[i]; c != ' ' && c != '\n' { // as most white space is
			return strings.TrimLeftFunc(text[i:], Blank) == ""
		}
	}
	return true
}

// Line is one line of the text without its line end and the blanks around it.
type Line struct {
	Span
	Indent int  // columns before the first character
	Gap    bool // the line is empty
	Page   bool // a form feed stands before the line
	Beside bool // it is a part of a line, and not its first
}

// Spans is where some lines stand.
func Spans(lines []Line) []Span {
	var all []Span
	for _, l := range lines {
		all = append(all, l.Span)
	}
	return all
}

// Lines is the lines of the text, the empty ones included. They are found once;
// the slice must not be changed.
func (t *Text) Lines() []Line { return t.each() }

// LinesOf is the lines of a part of the text.
func (t *Text) LinesOf(part Span) []Line {
	lines := make([]Line, 0, strings.Count(t.Of(part), "\n")+1)
	for start := part.Start; start < part.End; {
		end, next := t.lineEnd(start, part.End)
		lines = append(lines, t.line(Span{start, end}))
		start = next
	}
	return lines
}

// lineEnd is where the line from start on ends, and where the next one begins.
func (t *Text) lineEnd(start, limit int) (end, next int) {
	for i := start; i < limit; i++ {
		if i += Ordinary(t.Raw[i:limit]); i == limit {
			break
		}
		switch c := t.Raw[i]; {
		case c > '\r' && c < 0xC2:
		case c == '\n':
			return i, i + 1
		case c == '\r':
			if strings.HasPrefix(t.Raw[i:limit], "\r\n") {
				return i, i + 2
			}
			return i, i + 1
		case c == 0xC2 || c == 0xE2:
			if n := separator(t.Raw[i:limit]); n > 0 {
				return i, i + n
			}
		}
	}
	return limit, limit
}

// separator is the length of the line end outside ASCII that a text begins with, or 0.
func separator(text string) int {
	for _, s := range []string{"\u0085", "\u2028", "\u2029"} {
		if strings.HasPrefix(text, s) {
			return len(s)
		}
	}
	return 0
}

func (t *Text) line(whole Span) Line {
	trimmed := t.Trim(whole)
	if len(t.Unusable) > 0 {
		trimmed = t.trimUnusable(trimmed)
	}
	before := t.Raw[whole.Start:trimmed.Start]
	return Line{
		Span:   trimmed,
		Indent: columns(before),
		Gap:    trimmed.Empty(),
		Page:   strings.ContainsRune(before, '\f'),
	}
}

// trimUnusable is Trim for lines that characters begin or end of which nothing becomes:
// a line begins with its content, whatever stands before it.
func (t *Text) trimUnusable(s Span) Span {
	no := func(r rune) bool { return Blank(r) || !usable(r) }
	left := strings.TrimLeftFunc(t.Of(s), no)
	return Span{s.End - len(left), s.Start + len(strings.TrimRightFunc(t.Of(s), no))}.ordered()
}

func columns(blanks string) int {
	n := 0
	for _, r := range blanks {
		switch r {
		case '\t':
			n += 8 - n%8
		case '\f', '\uFEFF':
			n = 0
		default:
			n++
		}
	}
	return n
}
