package compact

import (
	"strings"
	"unicode/utf8"

	"catchword/schema/internal/xmlname"
)

// kind is what a token is.
type kind uint8

const (
	end        kind = iota // behind the last token
	name                   // an identifier that is no keyword
	keyword                //
	escaped                // an identifier behind a backslash
	prefixed               // prefix:name
	anyInSpace             // prefix:*
	literal                // a string
	document               // lines of ##
	sign                   // an operator, a bracket
	illegal                // what begins no token
)

// A token is one word of a schema. Its offsets are those in the file.
type token struct {
	kind       kind
	text       string // of an identifier without its backslash, of a literal without its quotes
	start, end int
}

func (t token) is(text string) bool { return t.kind == sign && t.text == text }

func (t token) isKeyword(word string) bool { return t.kind == keyword && t.text == word }

// isIdentifier: a name that can be defined and referred to.
func (t token) isIdentifier() bool { return t.kind == name || t.kind == escaped }

// isWord: an identifier or a keyword, where none can be meant.
func (t token) isWord() bool { return t.isIdentifier() || t.kind == keyword }

// cut is the prefix and the name of a prefixed name.
func (t token) cut() (prefix, local string) {
	prefix, local, _ = strings.Cut(t.text, ":")
	return prefix, local
}

// lexer takes a source apart into tokens (section 2.3).
type lexer struct {
	src    *source
	offset int // in src.text
	shift  int // index of the next of src.shifts
	ahead  int // how far the file is ahead of the text
}

// next is the next token.
func (l *lexer) next() token {
	l.skip()
	start := l.place(l.offset)
	t := l.scan()
	t.start, t.end = start, l.place(l.offset)
	return t
}

// place is the offset in the file of an offset of the text. Offsets must not
// fall from one call to the next.
func (l *lexer) place(offset int) int {
	for shifts := l.src.shifts; l.shift < len(shifts) && shifts[l.shift].text <= offset; l.shift++ {
		l.ahead = shifts[l.shift].file - shifts[l.shift].text
	}
	return offset + l.ahead
}

// skip passes over white space and comments.
func (l *lexer) skip() {
	text := l.src.text
	for l.offset < len(text) {
		switch text[l.offset] {
		case ' ', '\t', '\n', escapedNewline:
			l.offset++
		case '#':
			if strings.HasPrefix(text[l.offset:], "##") {
				return
			}
			l.offset = l.lineEnd()
		default:
			return
		}
	}
}

// lineEnd is the offset of the end of the line, of its escaped end too.
func (l *lexer) lineEnd() int {
	for i := l.offset; i < len(l.src.text); i++ {
		if c := l.src.text[i]; c == '\n' || c == escapedNewline {
			return i
		}
	}
	return len(l.src.text)
}

func (l *lexer) scan() token {
	text := l.src.text[l.offset:]
	if text == "" {
		return token{kind: end}
	}
	switch text[0] {
	case '#':
		return token{kind: document, text: l.documentation()}
	case '"', '\'':
		return l.literal()
	case '\\':
		if n := ncName(text[1:]); n > 0 {
			l.offset += 1 + n
			return token{kind: escaped, text: text[1 : 1+n]}
		}
	case '=', '{', '}', '(', ')', '[', ']', ',', '*', '+', '?', '-', '~', '|', '&', '>':
		if n := signLength(text); n > 0 {
			l.offset += n
			return token{kind: sign, text: text[:n]}
		}
	default:
		if n := ncName(text); n > 0 {
			return l.name(text, n)
		}
	}
	_, n := utf8.DecodeRuneInString(text)
	l.offset += n
	return token{kind: illegal, text: text[:n]}
}

func signLength(text string) int {
	switch {
	case strings.HasPrefix(text, "|="), strings.HasPrefix(text, "&="), strings.HasPrefix(text, ">>"):
		return 2
	case text[0] == '>':
		return 0
	default:
		return 1
	}
}

// name is a token that begins with a name of n bytes.
func (l *lexer) name(text string, n int) token {
	if strings.HasPrefix(text[n:], ":*") {
		l.offset += n + 2
		return token{kind: anyInSpace, text: text[:n]}
	}
	if strings.HasPrefix(text[n:], ":") {
		if m := ncName(text[n+1:]); m > 0 {
			l.offset += n + 1 + m
			return token{kind: prefixed, text: text[:n+1+m]}
		}
	}
	l.offset += n
	if isKeyword(text[:n]) {
		return token{kind: keyword, text: text[:n]}
	}
	return token{kind: name, text: text[:n]}
}

func isKeyword(word string) bool {
	switch word {
	case "attribute", "datatypes", "default", "div", "element", "empty", "external", "grammar",
		"include", "inherit", "list", "mixed", "namespace", "notAllowed", "parent", "start",
		"string", "text", "token":
		return true
	}
	return false
}

// ncName is the length of the name that a text begins with, 0 for none.
func ncName(text string) int {
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		if i == 0 && !xmlname.Starts(r) || !xmlname.Continues(r) {
			return i
		}
		i += n
	}
	return len(text)
}

// literal reads a string in one or three quotation marks; only the latter may
// go over the end of a line, and hold the mark itself.
func (l *lexer) literal() token {
	text := l.src.text[l.offset:]
	quote := text[:1]
	if strings.HasPrefix(text[1:], quote+quote) {
		quote = text[:3]
	}
	content, _, closed := strings.Cut(text[len(quote):], quote)
	if len(quote) == 1 && strings.Contains(content, "\n") {
		closed = false
	}
	if !closed {
		if len(quote) == 3 {
			return l.unclosed(text[:3])
		}
		return l.unclosed(quote)
	}
	l.offset += len(content) + 2*len(quote)
	return token{kind: literal, text: strings.ReplaceAll(content, string(escapedNewline), "\n")}
}

func (l *lexer) unclosed(quote string) token {
	l.offset += len(quote)
	return token{kind: illegal, text: quote}
}

// documentation reads consecutive lines of ##, without the marks and with
// white space collapsed.
func (l *lexer) documentation() string {
	var lines []string
	for {
		stop := l.lineEnd()
		line := strings.TrimLeft(l.src.text[l.offset:stop], "#")
		lines = append(lines, line)
		l.offset = stop
		rest := l.src.text[stop:]
		if rest == "" {
			break
		}
		blank := len(rest) - len(strings.TrimLeft(rest[1:], " \t"))
		if !strings.HasPrefix(rest[blank:], "##") {
			break
		}
		l.offset += blank
	}
	if len(lines) == 1 {
		return collapse(lines[0])
	}
	return collapse(strings.Join(lines, " "))
}

// collapse is a text with each run of white space made one space, and none at
// its ends.
func collapse(s string) string {
	s = strings.Trim(s, " \t\n")
	if !strings.Contains(s, "  ") && !strings.ContainsAny(s, "\t\n\r") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
