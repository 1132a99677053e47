package brackets

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Vocabulary is the words of a text in small letters, by which a word is told to
// be of its language: it stands elsewhere in the text, or its letters follow one
// another as they do in other words. Words that stand in square brackets do not count.
// The text is read as far as it is asked for: most words are met early. The zero value is
// ready, and serves one text after the other.
type Vocabulary struct {
	words wordSet
	runs  runs // two and three letters in a row, with a blank before and after each word
	found bool // they are there, since a word did not stand in the text
	read  int  // so much of the text
	depth int  // of the brackets that are open there
}

// verdict is what a vocabulary says of some words.
type verdict uint8

const (
	undecided verdict = iota
	native            // most of them are of the text's language
	strange           // half of them or more are not
)

// vocabulary is that of the text, begun when it is first asked for.
func (r *reader) vocabulary() *Vocabulary {
	if !r.begun {
		r.begun = true
		r.Words.begin(r.Text.Raw[:min(len(r.Text.Raw), most)])
	}
	return r.Words
}

// begin empties the vocabulary for another text.
func (v *Vocabulary) begin(text string) {
	v.words.begin(text)
	v.found, v.read, v.depth = false, 0, 0
}

// most is how many bytes of a text are read: more show no more of its language.
const most = 1 << 16

// next reads on to the next word in small letters that stands in no brackets; it is ""
// at the end of the text.
func (v *Vocabulary) next() string {
	text := v.words.text
	for v.read < len(text) {
		start := v.read
		end, open, whole := wordEnd(text, start)
		whole = whole && v.depth == 0 && startsSmall(text[start:end])
		_, size := utf8.DecodeRuneInString(text[end:])
		v.read, v.depth = end+size, max(v.depth+open, 0)
		if whole {
			v.words.add(start, end)
			return text[start:end]
		}
	}
	return ""
}

// wordEnd is the end of the letters and brackets that begin at a place, how many more
// brackets open in them than close, and whether there are none.
func wordEnd(text string, i int) (end, open int, whole bool) {
	whole = true
	for i < len(text) {
		if c := text[i]; c >= 'a' && c <= 'z' { // most of a text
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '[' || r == ']':
			open += int('\\' - r) // 1 or -1
			whole = false
		case r != '\'' && r != '’' && !unicode.IsLetter(r):
			return i, open, whole
		}
		i += size
	}
	return i, open, whole
}

// stands reports whether a word stands in the text. It reads on until it is met.
func (v *Vocabulary) stands(word string) bool {
	if v.words.has(word) {
		return true
	}
	for next := v.next(); next != ""; next = v.next() {
		if next == word {
			return true
		}
	}
	return false
}

// findRuns finds the runs of letters of all words, unless that was done.
func (v *Vocabulary) findRuns() {
	if v.found {
		return
	}
	v.runs, v.found = runs{}, true
	for word := range v.words.all {
		eachRun(word, func(run letters, whole bool) {
			if whole {
				v.runs.add(run)
			}
		})
	}
}

// judge says whether some words are of the language of the text.
func (v *Vocabulary) judge(words string) verdict {
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
func (v *Vocabulary) knows(word string) bool {
	if v.stands(word) {
		return true
	}
	v.findRuns() // the whole text is read now
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
