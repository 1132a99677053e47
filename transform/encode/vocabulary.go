package encode

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// vocabulary is the words of a text in small letters, by which a word is told to
// be of its language: it stands elsewhere in the text, or its letters follow one
// another as they do in other words.
type vocabulary struct {
	words map[string]bool
	runs  map[letters]bool // two and three letters in a row, with a blank before and after each word
}

// letters is two or three bytes of a word.
type letters uint32

func lettersOf(bytes string) letters {
	var l letters
	for i := range len(bytes) {
		l = l<<8 | letters(bytes[i])
	}
	return l
}

// verdict is what a vocabulary says of some words.
type verdict uint8

const (
	undecided verdict = iota
	native            // most of them are of the text's language
	strange           // half of them or more are not
)

// vocabulary is that of the document, read when it is first asked for.
func (e *encoder) vocabulary() *vocabulary {
	if e.wordsOf == nil {
		e.wordsOf = newVocabulary(e.text.Raw[:min(len(e.text.Raw), most)])
	}
	return e.wordsOf
}

// most is how many bytes of a text are read: more show no more of its language.
const most = 1 << 16

// newVocabulary reads the words of a text that do not stand in square brackets.
// Time is linear in it.
func newVocabulary(text string) *vocabulary {
	v := &vocabulary{words: map[string]bool{}, runs: map[letters]bool{}}
	depth, start := 0, -1 // start is where a word begins that is not read to its end
	whole := true         // it has no bracket in it
	end := func(at int) {
		if start >= 0 && whole && depth == 0 && startsSmall(text[start:at]) {
			v.add(text[start:at])
		}
		start, whole = -1, true
	}
	open := 0 // brackets of the word, which count behind it
	for i := 0; i < len(text); {
		if c := text[i]; c >= 'a' && c <= 'z' { // most of a text
			if start < 0 {
				start = i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '[' || r == ']':
			open += int('\\' - r) // 1 or -1
			start, whole = firstOf(start, i), false
		case r == '\'' || r == '’' || unicode.IsLetter(r):
			start = firstOf(start, i)
		default:
			end(i)
			depth, open = max(depth+open, 0), 0
		}
		i += size
	}
	end(len(text))
	return v
}

// firstOf is where a word begins of which i is a character.
func firstOf(start, i int) int {
	if start < 0 {
		return i
	}
	return start
}

func (v *vocabulary) add(word string) {
	if v.words[word] {
		return
	}
	v.words[word] = true
	word = " " + word + " "
	for i := range word {
		for n := 2; n <= 3 && i+n <= len(word); n++ {
			v.runs[lettersOf(word[i:i+n])] = true
		}
	}
}

// judge says whether some words are of the language of the text.
func (v *vocabulary) judge(words string) verdict {
	known, all := 0, 0
	for _, w := range strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		all++
		if v.knows(w) {
			known++
		}
	}
	switch {
	case all == 0:
		return undecided
	case known*2 > all:
		return native
	case len(v.words) >= enough:
		return strange
	}
	return undecided
}

// enough is how many different words of a text make it likely that it has most
// runs of letters of its language.
const enough = 100

// knows reports whether a word stands in the text, or could: all its pairs of
// letters do, and all but one of three letters in a row.
func (v *vocabulary) knows(word string) bool {
	if v.words[word] {
		return true
	}
	word = " " + word + " "
	missing := 0
	for i := 0; i+2 <= len(word); i++ {
		if !v.runs[lettersOf(word[i:i+2])] {
			return false
		}
		if i+3 <= len(word) && !v.runs[lettersOf(word[i:i+3])] {
			missing++
		}
	}
	return missing < 2
}
