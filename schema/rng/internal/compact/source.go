package compact

import (
	"strings"
	"unicode/utf8"

	"catchword/schema/rng/internal/syntax"
)

// source is the characters of a schema as the grammar sees them: escapes
// \x{...} are resolved (section 2.2, anywhere, not only in literals), and every
// line end is a "\n".
type source struct {
	file   *syntax.File
	text   string
	shifts []shift // in rising order
}

// A shift says that from an offset of the text on, characters stand at this
// offset of the file.
type shift struct{ text, file int }

// escapedNewline stands in a text for a "\n" that is written as an escape: it
// ends no line of a literal. A schema can hold no such character itself.
const escapedNewline = '\x01'

// maxDigits is more hexadecimal digits than any character needs.
const maxDigits = 1000

// newSource resolves escapes and line ends. The fault is that of the first
// escape that is incorrect.
func newSource(file *syntax.File) (*source, *fault) {
	s := &source{file: file, text: string(file.Text)}
	if !strings.Contains(s.text, `\x`) && !strings.Contains(s.text, "\r") {
		return s, nil
	}
	raw := s.text
	var b strings.Builder
	b.Grow(len(raw))
	for done := 0; ; {
		k := strings.IndexAny(raw[done:], "\\\r")
		if k < 0 {
			b.WriteString(raw[done:])
			s.text = b.String()
			return s, nil
		}
		b.WriteString(raw[done : done+k])
		char, end, bad := special(raw, done+k)
		if bad != nil {
			return nil, bad
		}
		b.WriteRune(char)
		if done = end; end-b.Len() != s.last() {
			s.shifts = append(s.shifts, shift{b.Len(), end})
		}
	}
}

// last is how far the file is ahead of the text at the last shift.
func (s *source) last() int {
	if len(s.shifts) == 0 {
		return 0
	}
	k := s.shifts[len(s.shifts)-1]
	return k.file - k.text
}

// special reads the line end, escape or mere backslash at an offset.
func special(raw string, at int) (char rune, end int, bad *fault) {
	if raw[at] == '\r' {
		if strings.HasPrefix(raw[at+1:], "\n") {
			return '\n', at + 2, nil
		}
		return '\n', at + 1, nil
	}
	open := at + 1
	for open < len(raw) && raw[open] == 'x' {
		open++
	}
	if open == at+1 || open == len(raw) || raw[open] != '{' {
		return '\\', at + 1, nil
	}
	end = open + 1
	for end < len(raw) && end < open+maxDigits && isHexDigit(raw[end]) {
		char = min(char<<4|rune(hexDigit(raw[end])), utf8.MaxRune+1)
		end++
	}
	switch {
	case end == len(raw) || raw[end] != '}' || end == open+1:
		return 0, 0, &fault{at, end, `the escape is not complete: write \x{A0}, with the number of the character in hexadecimal digits`}
	case !isChar(char):
		return 0, 0, &fault{at, end + 1, `there is no character with the number ` + raw[open+1:end]}
	case char == '\n':
		char = escapedNewline
	}
	return char, end + 1, nil
}

func isHexDigit(b byte) bool { return '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'f' }

func hexDigit(b byte) byte {
	if b <= '9' {
		return b - '0'
	}
	return b | 0x20 - 'a' + 10
}

// isChar: Char of XML 1.0, production 2.
func isChar(r rune) bool {
	switch {
	case r < 0x20:
		return r == '\t' || r == '\n' || r == '\r'
	case r < 0x10000:
		return r < 0xD800 || 0xE000 <= r && r < 0xFFFE
	default:
		return r <= utf8.MaxRune
	}
}
