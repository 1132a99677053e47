package authority

import (
	"unicode"
	"unicode/utf8"
)

// letterCase is how a word is written.
type letterCase uint8

const (
	caseless letterCase = iota // no letters that have capitals
	small                      // begins with a small letter
	capital                    // begins with a capital
	capitals                   // capitals only
)

// word is one word of a text: letters, marks and digits with no break in
// between but an apostrophe. In scripts that put no blanks between words each
// character is a word.
type word struct {
	start, end int // without a possessive 's
	full       int // with it; end if there is none
	letters    letterCase
	single     bool       // one letter
	gap        separators // what stands before it, behind the word before
}

// separators is the kinds of signs between two words, a bit each.
type separators uint16

const (
	hyphen separators = 1 << iota
	dot
	comma
	bracketOpen
	bracketClose
	slash
	ampersand
	quotation
	dash
	another
	paragraph // a blank line: nothing goes across it
)

// wordReader takes a text apart into words.
type wordReader struct {
	text string
	pos  int
}

// next is the next word; ok is false at the end of the text.
func (l *wordReader) next() (w word, ok bool) {
	w.gap = l.gap()
	if l.pos == len(l.text) {
		return w, false
	}
	w.start = l.pos
	l.scan(&w)
	return w, true
}

// gap passes what stands before the next word.
func (l *wordReader) gap() separators {
	var signs separators
	blanks, lines := 0, 0
	from := l.pos
	for l.pos < len(l.text) {
		r, size := l.peek()
		if inWord(r) {
			break
		}
		switch {
		case r == '\n' || r == '\u2029' || r == '\f':
			lines++
			blanks++
		case unicode.IsSpace(r):
			blanks++
		default:
			signs |= separator(r)
		}
		l.pos += size
	}
	if signs&hyphen != 0 && blanks > 0 {
		signs = signs&^hyphen | dash
	}
	if lines > 1 || l.pos-from > 64 {
		signs |= paragraph
	}
	return signs
}

func (l *wordReader) peek() (rune, int) {
	if c := l.text[l.pos]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(l.text[l.pos:])
}

func separator(r rune) separators {
	switch r {
	case '-', 0x2010, 0x2011:
		return hyphen
	case 0x2012, 0x2013, 0x2014, 0x2015, 0x2212:
		return dash
	case '.', 0x2024:
		return dot
	case ',':
		return comma
	case '(':
		return bracketOpen
	case ')':
		return bracketClose
	case '/':
		return slash
	case '&':
		return ampersand
	case '"', '«', '»', 0x201C, 0x201D, 0x201E, 0x201A:
		return quotation
	case 0xB7, 0x30FB, 0x2022: // the dot between the parts of foreign names
		return hyphen
	}
	if apostrophe(r) {
		return quotation
	}
	return another
}

// scan reads the word that begins here.
func (l *wordReader) scan(w *word) {
	var c letters
	if r, size := l.peek(); unbroken(r) {
		c.add(r)
		l.pos += size
		l.marks()
	} else {
		l.broken(&c)
	}
	w.end, w.full = l.pos, l.pos
	if cut := possessive(l.text[w.start:w.end]); cut > 0 {
		w.end = w.start + cut
		c.drop(rune(l.text[w.full-1]))
	}
	w.letters, w.single = c.written(), c.all == 1
}

// broken reads a word of a script that puts blanks between words.
func (l *wordReader) broken(c *letters) {
	for l.pos < len(l.text) {
		r, size := l.peek()
		switch {
		case apostrophe(r):
			if !l.letterAt(l.pos + size) {
				return
			}
		case !inWord(r) || unbroken(r):
			return
		default:
			c.add(r)
		}
		l.pos += size
	}
}

// marks passes the marks that belong to the character before.
func (l *wordReader) marks() {
	for l.pos < len(l.text) {
		r, size := l.peek()
		if !unicode.IsMark(r) {
			return
		}
		l.pos += size
	}
}

func (l *wordReader) letterAt(pos int) bool {
	r, _ := utf8.DecodeRuneInString(l.text[pos:])
	return unicode.IsLetter(r)
}

// possessive is where the 's of a word begins; 0 if it has none.
func possessive(word string) int {
	if n := len(word); n > 2 && (word[n-1] == 's' || word[n-1] == 'S') {
		if r, size := utf8.DecodeLastRuneInString(word[:n-1]); apostrophe(r) {
			return n - 1 - size
		}
	}
	return 0
}

// inWord reports whether a character is part of a word wherever it stands.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == 0xAD || r == 0x200C || r == 0x200D || r == 0x2060
}

// unbroken reports whether a character is of a script that puts no blanks
// between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
func unbroken(r rune) bool {
	switch {
	case r < 0xE00:
		return false
	case r <= 0xEFF, r >= 0x1000 && r <= 0x109F, r >= 0x1780 && r <= 0x17FF:
		return true
	}
	return r >= 0x3005 && r <= 0x3007 || r >= 0x3041 && r <= 0x309F || r >= 0x3400 && r <= 0x9FFF ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x323AF
}

// letters counts the letters of a word.
type letters struct {
	all, uppers, lowers int
	first               letterCase
}

func (c *letters) add(r rune) {
	if r >= utf8.RuneSelf && unicode.IsMark(r) {
		return
	}
	c.all++
	switch {
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		c.uppers++
		if c.all == 1 {
			c.first = capital
		}
	case unicode.IsLower(r):
		c.lowers++
		if c.all == 1 {
			c.first = small
		}
	}
}

// drop takes back a letter.
func (c *letters) drop(r rune) {
	c.all--
	if unicode.IsUpper(r) {
		c.uppers--
	} else {
		c.lowers--
	}
}

func (c *letters) written() letterCase {
	switch {
	case c.uppers+c.lowers == 0:
		return caseless
	case c.first == small || c.uppers == 0:
		return small
	case c.lowers == 0:
		return capitals
	}
	return capital
}
