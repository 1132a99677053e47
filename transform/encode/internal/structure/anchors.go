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
	Glued bool   // a number that stands close after a word, as a figure of the text might
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
	found := func(n int, mark string) (int, Anchor) {
		return n, Anchor{Span: source.Span{Start: i, End: i + n}, N: PlainMark(mark)}
	}
	switch {
	case r == '[' && strings.HasPrefix(text[i+1:], "^"): // of Markdown
		if n := digits(text[i+2:]); n > 0 && n < 4 && strings.HasPrefix(text[i+2+n:], "]") && !(i == 0 && strings.HasPrefix(text[i+3+n:], ":")) {
			return found(n+3, text[i+2:i+2+n])
		}
	case r == '[':
		if n := digits(text[i+1:]); n > 0 && n < 4 && text[i+1] != '0' && strings.HasPrefix(text[i+1+n:], "]") {
			return found(n+2, text[i+1:i+1+n])
		}
		if i > 0 && i+2 < len(text) && text[i+2] == ']' && (text[i+1] >= 'a' && text[i+1] <= 'h' || text[i+1] >= 'A' && text[i+1] <= 'K' && !unicode.IsUpper(before)) && !source.Blank(before) {
			return found(3, text[i+1:i+2])
		}
	case r == '*':
		n := len(text[i:]) - len(strings.TrimLeft(text[i:], "*"))
		if n < 7 && i > 0 && !source.Blank(before) {
			return found(n, text[i:i+n])
		}
		return n, a
	case raisedSign(r):
		n := strings.IndexFunc(text[i:], func(r rune) bool { return !raisedSign(r) })
		if n < 0 {
			n = len(text) - i
		}
		if i > 0 && !source.Blank(before) {
			return found(n, text[i:i+n])
		}
		return n, a
	case r == 'x' && !unicode.IsLetter(before):
		n := len(text[i:]) - len(strings.TrimLeft(text[i:], "x"))
		if i > 0 && n < 5 && strings.HasPrefix(text[i+n:], "/") && free(text[i+n+1:]) {
			return found(n+1, text[i:i+n+1])
		}
		return n, a
	case r >= '0' && r <= '9':
		n, glued := figuresAt(text, i)
		if glued {
			_, a = found(n, text[i:i+n])
			a.Glued = true
		}
		return n, a
	}
	return size, a
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
