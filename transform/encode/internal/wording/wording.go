// Package wording says what some words look like: prose, a title, capitals.
//
//	wording.Capitalised("Office of the Harbour Master") // true
//	wording.EndsAsProse("It rained.")                   // true
package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MoreWords reports whether a text has more words than a number. It reads no more of
// the text than that takes.
func MoreWords(text string, than int) bool {
	n, in := 0, false
	for i, r := range text {
		switch blank := r == ' ' || (r < 'A' || r >= utf8.RuneSelf) && unicode.IsSpace(r); {
		case blank:
			in = false
		case !in:
			in = true
			if n++; n > than {
				return true
			}
			if n+(len(text)-i)/2 <= than { // though all the rest were words of one letter
				return false
			}
		}
	}
	return false
}

// OneWord reports whether a text is a single word.
func OneWord(text string) bool { return MoreWords(text, 0) && !MoreWords(text, 1) }

// EndsAsProse reports whether a text ends as prose does.
func EndsAsProse(text string) bool {
	if n := len(text); n > 0 && text[n-1] >= utf8.RuneSelf {
		text = strings.TrimRight(text, "⁰¹²³⁴⁵⁶⁷⁸⁹") // the mark of a note
	}
	text = strings.TrimRight(text, `"”»’')] -–`)
	if n := len(text); n > 3 && text[n-1] >= '0' && text[n-1] <= '9' { // the mark of a note behind it
		if mark := strings.TrimRight(text, "0123456789"); strings.HasSuffix(mark, ". [") || strings.HasSuffix(mark, ".[") {
			return true
		}
	}
	if strings.HasSuffix(text, "a.m.") || strings.HasSuffix(text, "p.m.") || strings.HasSuffix(text, " г.") {
		return false
	}
	return text != "" && (strings.IndexByte(".?!;:,", text[len(text)-1]) >= 0 || strings.ContainsRune("。？！；：，", Last(text)))
}

// Shouting reports whether most letters of a text are capitals: six of ten. It reads
// as much of the text as decides that.
func Shouting(text string) bool {
	upper, letters := 0, 0
	for i, r := range text {
		switch {
		case r >= 'a' && r <= 'z':
			letters++
			if rest := len(text) - i; upper*10+rest*4 < letters*6 { // though all the rest were capitals
				return false
			}
		case r < utf8.RuneSelf:
			if r >= 'A' && r <= 'Z' {
				letters, upper = letters+1, upper+1
			}
		case unicode.IsLetter(r):
			letters++
			if unicode.IsUpper(r) {
				upper++
			}
		}
	}
	return letters > 1 && upper*10 >= letters*6
}

// Capitalised reports whether a text is written as names and addresses are: each
// of its words has a capital, a figure, or is one of the small words.
func Capitalised(text string) bool {
	any := false
	for w := range strings.FieldsSeq(text) {
		w = strings.TrimLeft(w, `"“'([`)
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(first):
			any = true
		case unicode.IsLetter(first) && !Small(strings.TrimRight(w, ".,")) && len(w) > 3:
			return false
		}
	}
	return any
}

// TitleCase reports whether a text of several words is capitalised as titles are.
func TitleCase(text string) bool { return MoreWords(text, 1) && Capitalised(text) }

// Small reports whether a word is one that titles and names have in small letters.
func Small(word string) bool { return smallWords[word] }

// smallWords is the words that titles and names have in small letters.
var smallWords = map[string]bool{
	"a": true, "an": true, "the": true, "of": true, "and": true, "or": true, "in": true, "on": true, "to": true, "for": true, "from": true,
	"at": true, "by": true, "with": true, "de": true, "du": true, "la": true, "le": true, "von": true, "van": true, "der": true, "zu": true,
	"und": true, "für": true, "beim": true, "zur": true, "des": true, "et": true, "as": true, "its": true, "his": true,
}

// First is the first character of a text.
func First(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// Last is the last character of a text.
func Last(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// Digits reports whether a text is nothing but figures.
func Digits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// StartsSmall reports whether a text begins with a small letter, or with one in
// brackets or quotation marks.
func StartsSmall(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, `("“[`))
	return unicode.IsLower(first)
}

// HasWord reports whether a text has a word, or some in a row, by itself: no letter touches
// it.
func HasWord(text, word string) bool {
	for from := 0; ; {
		k := strings.Index(text[from:], word)
		if k < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:from+k])
		after, _ := utf8.DecodeRuneInString(text[from+k+len(word):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		from += k + len(word)
	}
}
