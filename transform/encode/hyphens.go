package encode

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/source"
)

// A hyphen at the end of a line may divide a word or belong to it. The text
// itself tells which: `commit-` and `tee` are a divided word when `committee`
// stands elsewhere, `self-` and `criticism` are none when `self-criticism`
// does; and a text whose words are never divided has no more hyphens at line
// ends than within lines. One text is taken to do the same throughout.

// hyphenation is what a text does with hyphens at the ends of lines.
type hyphenation uint8

const (
	unclear   hyphenation = iota // nothing tells; hyphen and line end are kept
	divided                      // they divide words, which are put together again
	compounds                    // they belong to the words
)

// lineHyphens is the evidence of one text.
type lineHyphens struct {
	broken            [][2]string // what stands before and after each hyphen at a line end
	words             map[string]bool
	blanks, mid, ends int // blanks and hyphens within lines, and ends of lines
}

// readHyphenation decides for a text. Time is linear in it; a text without a
// hyphen at a line end is only searched for one.
func readHyphenation(t *source.Text) hyphenation {
	lines := t.Lines()
	var h lineHyphens
	for i := range lines {
		if i+1 == len(lines) || !hyphenated(t.Of(lines[i].Span)) {
			continue
		}
		if last := lastWord(t.Of(lines[i].Span)); last != "" {
			h.broken = append(h.broken, [2]string{last, leadingWord(t.Of(lines[i+1].Span))})
		}
	}
	if len(h.broken) == 0 {
		return unclear
	}
	h.words = map[string]bool{}
	for i := range lines {
		h.read(t.Of(lines[i].Span), i > 0 && hyphenated(t.Of(lines[i-1].Span)))
	}
	return h.decide()
}

// read takes up the words of a line, but for the parts of one that a line end breaks.
func (h *lineHyphens) read(line string, continued bool) {
	if line != "" {
		h.ends++
	}
	for i, w := range strings.Fields(line) {
		h.blanks++
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
		if i == 0 && continued || strings.HasSuffix(w, "-") {
			continue
		}
		h.mid += strings.Count(w, "-")
		w = strings.ToLower(w)
		h.words[w] = true
		for _, part := range strings.Split(w, "-") {
			h.words[part] = true
		}
	}
}

// decide weighs the words that the text has elsewhere, and how many hyphens
// would stand at line ends by chance.
func (h *lineHyphens) decide() hyphenation {
	score := 0
	for _, b := range h.broken {
		left, right := strings.ToLower(b[0]), strings.ToLower(b[1])
		switch {
		case h.words[left+"-"+right]:
			score -= 2
		case h.words[left+right]:
			score += 2
		case h.words[left] && h.words[right]:
			score--
		}
	}
	n := len(h.broken)
	byChance := h.ends * h.mid / max(h.mid+h.blanks, 1)
	many := n > 2 && n > 2*byChance+2
	switch {
	case score >= 0 && many, score >= 2:
		return divided
	case score < 0 && !many:
		return compounds
	}
	return unclear
}

// hyphenated reports whether a line ends with a hyphen that follows a letter.
func hyphenated(line string) bool {
	cut, ok := strings.CutSuffix(line, "-")
	if !ok {
		cut, ok = strings.CutSuffix(line, "\u00AD")
	}
	r, _ := utf8.DecodeLastRuneInString(cut)
	return ok && (unicode.IsLetter(r) || unicode.IsDigit(r)) && r != utf8.RuneError
}

// dividing reports whether a line ends, or the next one begins, with a sign by which
// manuscripts divide words, and a word goes on there: `ver=` above `binden`, `Schreib` above
// `=tisch`. It is kept, as the transcription keeps the lines.
func (e *encoder) dividing(line, next string) bool {
	sign, size := utf8.DecodeLastRuneInString(line)
	before, _ := utf8.DecodeLastRuneInString(line[:len(line)-size])
	first, width := utf8.DecodeRuneInString(next)
	if first == '=' || first == '⸗' {
		after, _ := utf8.DecodeRuneInString(next[width:])
		return unicode.IsLower(after) && (unicode.IsLetter(sign) || hyphenated(line) || manuscriptHyphen(sign))
	}
	if sign == '=' && !e.equalSigns {
		return false
	}
	return manuscriptHyphen(sign) && unicode.IsLetter(before) && (unicode.IsLower(first) || sign == '¬' && unicode.IsLetter(first))
}

// equalSigns reports whether a text divides words with the sign = at the ends of lines:
// one such line may end with a dash.
func equalSigns(raw string) bool {
	n := 0
	for at := 0; n < 2; at++ {
		k := strings.IndexByte(raw[at:], '=')
		if k < 0 {
			return false
		}
		at += k
		before, _ := utf8.DecodeLastRuneInString(raw[:at])
		rest := strings.TrimLeft(raw[at+1:], " \t\r")
		next := strings.TrimLeftFunc(rest, source.Blank)
		if first, _ := utf8.DecodeRuneInString(next); strings.HasPrefix(rest, "\n") && unicode.IsLetter(before) && unicode.IsLower(first) {
			n++
		}
	}
	return true
}

// manuscriptHyphen reports whether a sign divides words in manuscripts, or for those who
// transcribe them.
func manuscriptHyphen(r rune) bool { return r == '=' || r == '⸗' || r == '¬' }

// lastWord is the letters before the hyphen at the end of a line; "" when a figure stands
// there.
func lastWord(line string) string {
	line = strings.TrimRight(line, "-\u00AD")
	return line[len(strings.TrimRightFunc(line, unicode.IsLetter)):]
}

// leadingWord is the letters at the start of a line.
func leadingWord(line string) string {
	if k := strings.IndexFunc(line, notLetter); k >= 0 {
		return line[:k]
	}
	return line
}

// afterHyphen is what becomes of the hyphen at the end of a line, given what
// stands on the next one: only a small letter goes on with a divided word.
func (e *encoder) afterHyphen(next string) hyphenation {
	r, _ := utf8.DecodeRuneInString(next)
	switch {
	case e.hyphenation == divided && !(r >= 'a' && r <= 'z'), unicode.IsUpper(r), unicode.IsDigit(r):
		return compounds
	}
	return e.hyphenation
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
