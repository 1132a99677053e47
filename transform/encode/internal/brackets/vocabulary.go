package brackets

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/source"
)

// Vocabulary is the words of a text in small letters, by which a word is told to
// be of its language: it stands elsewhere in the text, or its letters follow one
// another as they do in other words. Words that stand in square brackets do not count.
// The first words are sought in the text one by one: most stand near its beginning. It is
// read only for more of them, or for one that does not stand in it. The zero value is ready,
// and serves one text after the other.
type Vocabulary struct {
	words  wordSet
	runs   runs    // two and three letters in a row, with a blank before and after each word
	found  bool    // they are there, since a word did not stand in the text
	read   int     // so much of the text
	depth  int     // of the brackets that are open there
	sought int     // words that were sought one by one
	depths []depth // where brackets of the text open and close, for those
}

// depth is how many brackets are open from a place on.
type depth struct{ at, open int }

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
	v.sought, v.depths = 0, v.depths[:0]
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
		case !joins(r):
			return i, open, whole
		}
		i += size
	}
	return i, open, whole
}

// joins reports whether a character that touches a word belongs to it, or encloses it.
func joins(r rune) bool {
	return r == '\'' || r == '’' || r == '[' || r == ']' || unicode.IsLetter(r)
}

// maxSought is how many words are sought one by one: to read the text takes as long.
const maxSought = 30

// stands reports whether a word stands in the text. It reads on until it is met.
func (v *Vocabulary) stands(word string) bool {
	if v.words.has(word) {
		return true
	}
	if v.sought < maxSought && v.read == 0 {
		return v.seek(word)
	}
	for next := v.next(); next != ""; next = v.next() {
		if next == word {
			return true
		}
	}
	return false
}

// seek reports whether a word stands in the text, as next finds it.
func (v *Vocabulary) seek(word string) bool {
	if v.sought++; v.sought == 1 {
		v.measure()
	}
	text := v.words.text
	for start := 0; startsSmall(word); start++ {
		k := strings.Index(text[start:], word)
		if k < 0 {
			break
		}
		start += k
		if end := start + len(word); alone(text, start, end) && v.depthAt(start) == 0 {
			v.words.add(start, end)
			return true
		}
	}
	return false
}

// alone reports whether no letter and no bracket touches a word.
func alone(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !joins(before) && !joins(after)
}

// measure finds how many brackets are open throughout the text.
func (v *Vocabulary) measure() {
	text, open := v.words.text, 0
	for at := 0; ; {
		k := source.IndexEither(text[at:], '[', ']')
		if k < 0 {
			return
		}
		end, more, _ := wordEnd(text, at+k)
		at, open = end, max(open+more, 0)
		v.depths = append(v.depths, depth{at, open})
	}
}

// depthAt is how many brackets are open at a place.
func (v *Vocabulary) depthAt(at int) int {
	i := sort.Search(len(v.depths), func(i int) bool { return v.depths[i].at > at })
	if i == 0 {
		return 0
	}
	return v.depths[i-1].open
}

// findRuns finds the runs of letters of all words, unless that was done.
func (v *Vocabulary) findRuns() {
	if v.found {
		return
	}
	for v.next() != "" { // to the end
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
	v.findRuns()
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
