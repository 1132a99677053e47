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
	words wordSet
	runs  runs // two and three letters in a row, with a blank before and after each word
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
	v := &vocabulary{words: newWordSet(text)}
	depth, start := 0, -1 // start is where a word begins that is not read to its end
	whole := true         // it has no bracket in it
	end := func(at int) {
		if start >= 0 && whole && depth == 0 && startsSmall(text[start:at]) {
			v.add(start, at)
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
		if text[i] == ' ' && start < 0 {
			i++
			depth, open = max(depth+open, 0), 0
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

// add adds the word of the text that stands from start to end.
func (v *vocabulary) add(start, end int) {
	if !v.words.add(start, end) {
		return
	}
	eachRun(v.words.text[start:end], func(run letters, whole bool) {
		if whole {
			v.runs.add(run)
		}
	})
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
	case v.words.n >= enough:
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
	if v.words.has(word) {
		return true
	}
	missing := 0
	eachRun(word, func(run letters, _ bool) {
		switch {
		case v.runs.has(run):
		case run.pair():
			missing += 2
		default:
			missing++
		}
	})
	return missing < 2
}
