package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/source"
)

// Anchor is the mark in a text that a note belongs to.
type Anchor struct {
	source.Span
	N     string // its number, letter or sign, as a note has it: raised signs are taken as plain ones
	Glued bool   // a number that stands close after a word, as a figure of the text might, also in round brackets
}

// Anchors finds what may be the mark of a note in a text, in order: `[1]`, stars,
// raised figures and letters, `x/`, and figures close after a word. Places count
// from the start of the text. Time is linear in it.
func Anchors(text string) []Anchor {
	var all []Anchor
	for i := 0; i < len(text); {
		if i += source.NoteMark(text[i:]); i == len(text) { // most of a text is passed over
			break
		}
		n, a := anchorAt(text, i)
		if a.N != "" {
			all = append(all, a)
		}
		i += n
	}
	return all
}

func raisedSign(r rune) bool { return r >= 0xB2 && strings.ContainsRune(raisedSigns, r) }

const (
	raisedSigns = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
	plainSigns  = "0123456789abcdefghijklmnoprstuvwxyz"
)

// PlainMark is the mark of a note with plain figures and letters for raised ones.
func PlainMark(mark string) string {
	return strings.Map(func(r rune) rune {
		if k := strings.IndexRune(raisedSigns, r); k >= 0 && r != utf8.RuneError {
			return rune(plainSigns[utf8.RuneCountInString(raisedSigns[:k])])
		}
		return r
	}, mark)
}

// anchorAt is the anchor that begins at a place, and how far to go on.
func anchorAt(text string, i int) (n int, a Anchor) {
	r, size := utf8.DecodeRuneInString(text[i:])
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	behind := i > 0 && !source.Blank(before) // a word or a sign
	is := false
	n, mark := size, ""
	switch {
	case r == '[':
		mark = bracketedMark(text[i:], i == 0)
		if mark == "" && behind {
			mark = letterInBrackets(text[i:], before)
		}
		if is = mark != ""; is {
			n = strings.IndexByte(text[i:], ']') + 1
		}
	case r == '(':
		if mark = roundMark(text[i:], before); mark != "" {
			is, n, a.Glued = true, len(mark), true
		}
	case r == '*':
		n = len(text[i:]) - len(strings.TrimLeft(text[i:], "*"))
		is, mark = n < 7 && behind, text[i:i+n]
	case raisedSign(r):
		n = raisedLength(text[i:])
		is, mark = behind, text[i:i+n]
	case r == 'x' && !unicode.IsLetter(before):
		n = len(text[i:]) - len(strings.TrimLeft(text[i:], "x"))
		if is = i > 0 && n < 5 && strings.HasPrefix(text[i+n:], "/") && free(text[i+n+1:]); is {
			n++
		}
		mark = text[i : i+n]
	case r >= '0' && r <= '9':
		n, is = figuresAt(text, i)
		a.Glued, mark = is, text[i:i+n]
		if !is && strokeBehind(text, i, n) {
			is, n = true, n+1
		}
	}
	if is {
		a.Span, a.N = source.Span{Start: i, End: i + n}, PlainMark(mark)
	}
	return n, a
}

// strokeBehind reports whether n figures at a place are the mark of a note with a stroke
// behind it, as typists made it: in Zenda 1/.
func strokeBehind(text string, i, n int) bool {
	if n > 2 || text[i] == '0' || i < 2 || text[i-1] != ' ' || i+n == len(text) || text[i+n] != '/' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i-1])
	if !unicode.IsLetter(before) && !strings.ContainsRune(`)"”’`, before) {
		return false
	}
	return i+n+1 == len(text) || strings.IndexByte(" .,;:\"\n", text[i+n+1]) >= 0
}

// bracketedMark is the number in brackets that a text begins with, [12], or as Markdown has
// it, [^12]; "" when there is none. A line that begins so with a colon behind is the note.
func bracketedMark(text string, first bool) string {
	from := 1
	if strings.HasPrefix(text, "[^") {
		from = 2
	}
	n := digits(text[from:])
	if n == 0 && from == 2 {
		return namedMark(text, first)
	}
	if n == 0 || n > 3 || !strings.HasPrefix(text[from+n:], "]") {
		return ""
	}
	if from == 1 && text[1] == '0' || from == 2 && first && strings.HasPrefix(text[from+n+1:], ":") {
		return ""
	}
	return text[from : from+n]
}

// roundMark is the number of a note in round brackets that a text begins with, with them, close behind
// a word or a sign, as French editions have it; "" when there is none.
func roundMark(text string, before rune) string {
	n := digits(text[1:])
	if n == 0 || n > 2 || text[1] == '0' || !strings.HasPrefix(text[1+n:], ")") {
		return ""
	}
	if !unicode.IsLower(before) && !strings.ContainsRune(".,;:!?»”\"’", before) {
		return ""
	}
	return text[:n+2]
}

// namedMark is the word that Markdown has for a number, [^a]; "" when there is none.
func namedMark(text string, first bool) string {
	n := strings.IndexByte(text[:min(len(text), maxNamed)], ']')
	if n < 3 || first && strings.HasPrefix(text[n+1:], ":") || strings.IndexFunc(text[2:n], notOfMark) >= 0 {
		return ""
	}
	return text[2:n]
}

func notOfMark(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_'
}

// maxNamed is how many bytes such a mark has at most.
const maxNamed = 24

// letterInBrackets is the letter of a note in brackets that a text begins with; "" when
// there is none. Among capitals a capital is no mark.
func letterInBrackets(text string, before rune) string {
	if len(text) < 3 || text[2] != ']' {
		return ""
	}
	if c := text[1]; c >= 'a' && c <= 'h' || c >= 'A' && c <= 'K' && !unicode.IsUpper(before) {
		return text[1:2]
	}
	return ""
}

// raisedLength is the length of the raised signs that a text begins with.
func raisedLength(text string) int {
	n := strings.IndexFunc(text, func(r rune) bool { return !raisedSign(r) })
	if n < 0 {
		return len(text)
	}
	return n
}

// Glued is the anchors that are figures close after a word, by their places. It is what
// Anchors says of them, at less than half of the cost.
func Glued(text string) []source.Span {
	var all []source.Span
	for i := 0; i < len(text); {
		if i += source.Figure(text[i:]); i == len(text) {
			break
		}
		if text[i] == '_' {
			i++
			continue
		}
		n, glued := figuresAt(text, i)
		if glued {
			all = append(all, source.Span{Start: i, End: i + n})
		}
		i += n
	}
	return all
}

// figuresAt is how many figures stand at a place, and whether they are close after a
// word, as the number of a note may be.
func figuresAt(text string, i int) (n int, glued bool) {
	n = digits(text[i:])
	return n, n < 4 && text[i] != '0' && afterWord(text[:i]) && free(text[i+n:])
}

// digits is how many figures a text begins with.
func digits(text string) int {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return n
}

// afterWord reports whether a text ends with a word in small letters, with the
// sign behind it, if there is one.
func afterWord(text string) bool {
	if text == "" || text[len(text)-1] == ' ' { // as before most figures
		return false
	}
	text = strings.TrimRight(text, `.,;:!?"”’)]`)
	last, size := utf8.DecodeLastRuneInString(text)
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-size])
	return unicode.IsLower(last) && unicode.IsLower(before)
}

// free reports whether no word goes on with a text.
func free(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return text == "" || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '/' && r != '%'
}
