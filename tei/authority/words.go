package authority

import "unicode/utf8"

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

// wordReader takes a text apart into words.
type wordReader struct {
	text string
	pos  int
	abc  *alphabet
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

// passSmall passes whole words in small letters of ASCII and the signs between them, as
// most of a text consists of. What is passed cannot be the beginning of a name that has
// none in small letters.
func (l *wordReader) passSmall() {
	text, pos := l.text, l.pos
	for pos+8 <= len(text) && smallOrBetween(text[pos:pos+8]) {
		pos += 8
	}
	for pos > l.pos && !between[text[pos-1]] { // back to where the word begins
		pos--
	}
	for pos < len(text) {
		end := pos + smallLetters(text[pos:])
		if end < len(text) && !between[text[end]] {
			break
		}
		pos = min(end+1, len(text))
	}
	l.pos = pos
}

// smallOrBetween reports whether the first eight bytes of a text are small letters and
// signs between words, all of ASCII.
func smallOrBetween(text string) bool {
	const (
		ones   = 0x0101010101010101
		highs  = 0x8080808080808080
		sevens = highs - ones
	)
	_ = text[7]
	x := uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
	low := x & sevens
	capitals := (low + (0x80-'A')*ones) &^ (low + (0x7F-'Z')*ones)
	figures := (low + (0x80-'0')*ones) &^ (low + (0x7F-'9')*ones)
	apostrophe, grave := x^'\''*ones, x^'`'*ones
	return (x|capitals|figures|(apostrophe-ones)&^apostrophe|(grave-ones)&^grave)&highs == 0
}

// between is the bytes that are no part of a word, wherever they stand.
var between = func() (set [256]bool) {
	for c := range utf8.RuneSelf {
		set[c] = classOf(rune(c)) == 0
	}
	return set
}()

// gap passes what stands before the next word.
func (l *wordReader) gap() separators {
	if rest := l.text[l.pos:]; len(rest) > 1 && rest[0] == ' ' && l.abc.classes[rest[1]&0x7F]&letter != 0 && rest[1] < utf8.RuneSelf {
		l.pos++ // as it is most of the time
		return 0
	}
	var g gap
	for l.pos < len(l.text) {
		r, size := l.peek()
		if l.abc.of(r)&inWord != 0 {
			break
		}
		g.add(r)
		l.pos += size
	}
	return g.separators()
}

func (l *wordReader) peek() (rune, int) {
	if c := l.text[l.pos]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(l.text[l.pos:])
}

// scan reads the word that begins here.
func (l *wordReader) scan(w *word) {
	var c letters
	if r, size := l.peek(); unbroken(r) {
		c.all = 1
		l.pos += size
		l.marks()
	} else {
		l.broken(&c)
	}
	w.end, w.full = l.pos, l.pos
	if cut := possessive(l.text[w.start:w.end]); cut > 0 {
		w.end = w.start + cut
		c.drop(l.text[w.full-1])
	}
	w.letters, w.single = c.written(), c.all == 1
}

// broken reads a word of a script that puts blanks between words.
func (l *wordReader) broken(c *letters) {
	for l.pos < len(l.text) {
		if n := smallLetters(l.text[l.pos:]); n > 0 { // most of a text
			c.add(l.abc.classes['a'])
			c.all, c.lowers = c.all+n-1, c.lowers+n-1
			l.pos += n
			continue
		}
		r, size := l.peek()
		k := l.abc.of(r)
		switch {
		case k&joiner != 0:
			if !l.letterAt(l.pos + size) {
				return
			}
		case k&inWord == 0 || unbroken(r):
			return
		default:
			c.add(k)
		}
		l.pos += size
	}
}

// smallLetters is how many small letters of ASCII a text begins with.
func smallLetters(text string) int {
	n := 0
	for n < len(text) && text[n] >= 'a' && text[n] <= 'z' {
		n++
	}
	return n
}

// marks passes the marks that belong to the character before.
func (l *wordReader) marks() {
	for l.pos < len(l.text) {
		r, size := l.peek()
		if l.abc.of(r)&mark == 0 {
			return
		}
		l.pos += size
	}
}

func (l *wordReader) letterAt(pos int) bool {
	r, _ := utf8.DecodeRuneInString(l.text[pos:])
	return l.abc.of(r)&letter != 0
}

// possessive is where the 's of a word begins; 0 if it has none.
func possessive(word string) int {
	n := len(word)
	if n < 3 || word[n-1]|0x20 != 's' || word[n-2] >= '0' && word[n-2] < utf8.RuneSelf && word[n-2] != '`' {
		return 0
	}
	if r, size := utf8.DecodeLastRuneInString(word[:n-1]); apostrophe(r) {
		return n - 1 - size
	}
	return 0
}

// letters counts the letters of a word.
type letters struct {
	all, uppers, lowers int
	first               class
}

func (c *letters) add(k class) {
	if k&mark != 0 {
		return
	}
	if c.all == 0 {
		c.first = k
	}
	c.all++
	c.uppers += int(k & upper / upper)
	c.lowers += int(k & lower / lower)
}

// drop takes back the s of a possessive.
func (c *letters) drop(s byte) {
	c.all--
	if s == 'S' {
		c.uppers--
	} else {
		c.lowers--
	}
}

func (c *letters) written() letterCase {
	switch {
	case c.uppers+c.lowers == 0:
		return caseless
	case c.first&lower != 0 || c.uppers == 0:
		return small
	case c.lowers == 0:
		return capitals
	}
	return capital
}
