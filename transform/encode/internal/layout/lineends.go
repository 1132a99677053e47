package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// What the end of a line says: that a paragraph ends with it, or that the page did.

var (
	enumerated = pattern.MustCompile(`^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)．]/?|\(?\d{1,2} ?[°º/]|(?:[a-h]|x{1,4})/|[-–•*]|\[\d+\])(?:\s|$)|^[*ᵃ-ᶻ]+\S|^[a-h] \p{Lu}`)
	standing   = pattern.MustCompile(`^\[\[?[^\[\]]{1,80}\]?\]$`)
)

// meant reports whether the end of the line before is a decision of the writer
// and not of the page: the next word had room on it, by more than the slack
// where a sentence ends, by much more elsewhere.
func (t *Transcript) meant(before, line source.Line, p page) bool {
	prev, next := t.Text.Of(before.Span), t.Text.Of(line.Span)
	first, _ := utf8.DecodeRuneInString(next)
	if standing.MatchString(prev) || standing.MatchString(next) {
		return true
	}
	if unicode.IsLower(first) && !enumerates(next) {
		return false
	}
	if unfinished(prev) || openBracket(prev) {
		return false
	}
	if p.chars > unwrapped || keyLine.MatchString(prev) && keyLine.MatchString(next) {
		return true
	}
	room := p.room(prev, next)
	switch {
	case enumerates(next):
		return room > 0 || finished(prev)
	case finished(prev) && !initial(prev):
		return room > p.slack
	}
	return room > p.loose
}

// goesOn reports whether a paragraph goes on after an empty line, as it does
// where a page ends: no sentence ends with its last line, and that line is full,
// or it is no short one and the next begins with a small letter.
func (t *Transcript) goesOn(b Block, line source.Line, p page) bool {
	if b.Verse || p.chars > unwrapped || p.chars < 40 {
		return false
	}
	last := b.Lines[len(b.Lines)-1]
	text, next := t.Text.Of(last.Span), t.Text.Of(line.Span)
	if strings.Count(text, " ") < 5 || finished(text) || enumerates(next) || standing.MatchString(text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(first) || leads(text) {
		return t.length(last)*2 >= p.chars
	}
	return p.known && len(b.Lines) > 1 && p.room(text, next) <= p.slack
}

// enumerates reports whether a line begins with an enumerator or the mark of a
// note. Most lines begin with a word, and need no closer look.
func enumerates(line string) bool {
	if len(line) > 6 && letter(line[0]) && letter(line[1]) && letter(line[2]) && letter(line[3]) && letter(line[4]) && letter(line[5]) {
		return false
	}
	return enumerated.MatchString(line) && !romanDay.MatchString(line)
}

// romanDay is the number of days before the Kalends, the Nones or the Ides: III. Non. Maias.
var romanDay = pattern.MustCompile(`^[IVXivx]+[.)]? ?(?:[KCkc]al|[Nn]on|[Ii]d)[.a-z]`)

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ' ' }

// leading is the words that never end a line that a writer means to end.
var leading = map[string]bool{
	"of": true, "the": true, "and": true, "to": true, "for": true, "in": true, "on": true, "a": true, "an": true, "with": true,
	"from": true, "by": true, "at": true, "or": true, "between": true, "von": true, "der": true, "de": true,
}

// unfinished reports whether a line ends in the middle of a phrase: with a word
// that leads to another, an opening bracket or hyphen, or, if it is no short
// one, a comma.
func unfinished(line string) bool {
	if line == "" {
		return false
	}
	switch line[len(line)-1] {
	case '-', '(', '[':
		return true
	case ',':
		return len(line) > 30
	}
	return strings.HasSuffix(line, "–") || leads(line)
}

// leads reports whether the last word of a line leads to another.
func leads(line string) bool { return leading[line[strings.LastIndexByte(line, ' ')+1:]] }

// finished reports whether a sentence ends with a line.
func finished(line string) bool {
	line = strings.TrimRight(line, "\"”»’')]")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?:;…", r) && !(r == '.' && abbreviated(line))
}

// abbreviated reports whether a line ends with an abbreviation that leads to a name or a
// number.
func abbreviated(line string) bool {
	k := strings.LastIndexByte(line, ' ')
	return k > 0 && len(line)-k <= longestAbbreviation && abbreviations[strings.TrimLeft(line[k+1:], "([“\"")]
}

// longestAbbreviation is more bytes than any of the abbreviations has.
const longestAbbreviation = 10

var abbreviations = map[string]bool{
	"Mr.": true, "Mrs.": true, "Ms.": true, "Messrs.": true, "Dr.": true, "Prof.": true, "Gen.": true, "Col.": true, "Maj.": true, "Capt.": true,
	"Lt.": true, "Adm.": true, "Sen.": true, "Gov.": true, "Rev.": true, "St.": true, "Cde.": true, "Cdes.": true, "MM.": true, "Hr.": true, "Frl.": true,
	"No.": true, "Nos.": true, "Nr.": true, "para.": true, "paras.": true, "Art.": true, "Arts.": true, "Vol.": true, "vol.": true,
	"p.": true, "pp.": true, "cf.": true, "viz.": true, "i.e.": true, "e.g.": true, "vgl.": true, "bzw.": true, "z.B.": true, "d.h.": true,
}

// initial reports whether a line ends with the initial of a name.
func initial(line string) bool {
	line, dot := strings.CutSuffix(strings.TrimRight(line, "]"), ".")
	r, n := utf8.DecodeLastRuneInString(line)
	if !dot || !unicode.IsUpper(r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(line[:len(line)-n])
	return n == len(line) || before == ' ' || before == '.' || before == '-'
}

// openBracket reports whether a line opens a square bracket that it does not close.
func openBracket(line string) bool {
	return strings.LastIndexByte(line, '[') > strings.LastIndexByte(line, ']')
}
