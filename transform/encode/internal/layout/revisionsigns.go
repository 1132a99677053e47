package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
)

// maxRevised and maxRaised are how many bytes stand between two signs at most, and between
// those of raised letters.
const (
	maxRevised = 2000
	maxRaised  = 16
)

// revisionSigns is the signs that say the same wherever they stand.
var revisionSigns = []struct {
	open, close string
	as          Setting
}{
	{"~~", "~~", Struck},
	{"{--", "--}", Struck},
	{"⟦", "⟧", Struck},
	{"〚", "〛", Struck},
	{"{++", "++}", Added},
	{"++", "++", Added},
}

// revisionTags is the names of tags, of HTML and of transcription by volunteers.
var revisionTags = map[string]Setting{
	"del": Struck, "s": Struck, "strike": Struck, "strikethrough": Struck, "deleted": Struck, "deletion": Struck, "crossed out": Struck,
	"ins": Added, "inserted": Added, "insertion": Added,
	"sup": Superscript, "superscript": Superscript, "sub": Subscript, "subscript": Subscript,
	"u": Underlined, "underline": Underlined, "underlined": Underlined,
	"i": Italic, "em": Italic, "italic": Italic, "italics": Italic, "b": Bold, "strong": Bold, "bold": Bold,
}

// revisionAt is the words between two signs of which the first stands at an offset of a
// text; the paragraph begins at from and ends with the text.
func revisionAt(text string, at, from int) (r Emphasis, ok bool) {
	before, rest := text[from:at], text[at:]
	if strings.HasSuffix(before, `\`) {
		return r, false // it protects the sign
	}
	switch rest[0] {
	case '^':
		return raised(before, rest, at)
	case '\\':
		return aboveLine(before, rest, at)
	case '<':
		return tagged(rest, at, "<", ">")
	case '[':
		if r, ok = tagged(rest, at, "[[", "]]"); !ok {
			return labelled(rest, at)
		}
		return r, ok
	}
	for _, s := range revisionSigns {
		if n := closing(before, rest, s.open, s.close); n > 0 {
			return revision(at, len(s.open), n, len(s.close), s.as), true
		}
	}
	return r, false
}

// revision is the words that end n bytes behind a place, between signs of some length.
func revision(at, open, n, end int, as Setting) Emphasis {
	return Emphasis{Outer: source.Span{Start: at, End: at + n + end}, Inner: source.Span{Start: at + open, End: at + n}, As: as}
}

// closing is how many bytes stand up to the sign that closes the one with which a text
// begins; 0 when it opens nothing. Signs that open and close alike stand close to the words.
func closing(before, rest, open, end string) int {
	if !strings.HasPrefix(rest, open) {
		return 0
	}
	if open != end {
		return within(rest, len(open), end)
	}
	same := open[:1]
	if strings.HasSuffix(before, same) || blankAt(rest[len(open):], utf8.DecodeRuneInString) || strings.HasPrefix(rest[len(open):], same) {
		return 0
	}
	if same == "+" && (wordAt(before, utf8.DecodeLastRuneInString) || !wordAt(rest[len(open):], utf8.DecodeRuneInString)) {
		return 0
	}
	n := within(rest, len(open), end)
	if n == 0 || blankAt(rest[:n], utf8.DecodeLastRuneInString) || strings.HasPrefix(rest[n+len(end):], same) {
		return 0
	}
	return n
}

// within is where a sign stands in a text behind some bytes, not too far on; 0 where it
// does not.
func within(text string, from int, sign string) int {
	k := strings.Index(text[from:min(len(text), from+maxRevised)], sign)
	if k <= 0 {
		return 0
	}
	return from + k
}

// tagged is words between two tags of the same name, the second with a stroke before it.
func tagged(rest string, at int, open, end string) (r Emphasis, ok bool) {
	if !strings.HasPrefix(rest, open) {
		return r, false
	}
	n := strings.Index(rest[:min(len(rest), maxRaised+4)], end)
	if n < 0 {
		return r, false
	}
	name := rest[len(open):n]
	as, known := revisionTags[strings.ToLower(name)]
	if !known {
		return r, false
	}
	last := open + "/" + name + end
	k := within(rest, n+len(end), last)
	return revision(at, n+len(end), k, len(last), as), k > 0
}

// revisionLabels is how editions say in brackets before words what the writer did to them:
// [crossed out: a week].
var revisionLabels = map[string]Setting{
	"crossed out": Struck, "struck out": Struck, "struck through": Struck, "canceled": Struck, "cancelled": Struck, "deleted": Struck,
	"gestrichen": Struck, "durchgestrichen": Struck, "getilgt": Struck, "rayé": Struck, "biffé": Struck, "barré": Struck, "raturé": Struck,
	"cancellato": Struck, "depennato": Struck, "tachado": Struck, "doorgehaald": Struck, "зачеркнуто": Struck, "зачёркнуто": Struck,
	"inserted": Added, "insertion": Added, "interlined": Above, "eingefügt": Added, "über der zeile": Above, "ajouté": Added,
	"en interligne": Above, "aggiunto": Added, "in interlinea": Above, "añadido": Added, "вписано": Added,
}

// measured is a number of words, which stands for what is left out.
var measured = pattern.MustCompile(`^(?i:\d|(?:one|two|three|four|five|several|a few|some|all)\b|.{0,30}\b(?:words?|lines?|names?|sentences?|passages?|paragraphs?|pages?|text)\b)`)

// labelled is words in brackets behind what the writer did to them.
func labelled(rest string, at int) (r Emphasis, ok bool) {
	colon := strings.IndexByte(rest[:min(len(rest), 2*maxRaised)], ':')
	if colon < 0 || strings.IndexByte(rest[:colon], ']') >= 0 {
		return r, false
	}
	as, known := revisionLabels[strings.ToLower(strings.TrimSpace(rest[1:colon]))]
	if !known {
		return r, false
	}
	k := within(rest, colon+1, "]")
	if k == 0 || strings.IndexByte(rest[1:k], '[') >= 0 || measured.MatchString(strings.TrimSpace(rest[colon+1:k])) {
		return r, false
	}
	return revision(at, colon+1, k, 1, as), true
}

// raised is letters between carets or behind one: those of a word (14^th^, M^{r}, y^e) stand
// above the line, words by themselves (and ^very^ glad) were added there.
func raised(before, rest string, at int) (r Emphasis, ok bool) {
	attached := wordAt(before, utf8.DecodeLastRuneInString)
	if strings.HasPrefix(rest, "^{") {
		n := strings.IndexByte(rest[:min(len(rest), maxRaised)], '}')
		return revision(at, 2, n, 1, Superscript), attached && n > 2
	}
	n := strings.IndexByte(rest[1:min(len(rest), maxRevised)], '^') + 1
	if n > 1 && n <= maxRaised && attached && strings.IndexFunc(rest[1:n], source.Blank) < 0 {
		return revision(at, 1, n, 1, Superscript), true
	}
	if n > 1 && !attached && inserted(before, rest[1:n], rest[n+1:]) {
		return revision(at, 1, n, 1, Added), true
	}
	letter, size := utf8.DecodeRuneInString(rest[1:])
	return revision(at, 1, 1+size, 0, Superscript), attached && unicode.IsLetter(letter) && !wordAt(rest[1+size:], utf8.DecodeRuneInString)
}

// inserted reports whether words stand by themselves between the signs around them.
func inserted(before, words, behind string) bool {
	return strings.IndexFunc(words, unicode.IsLetter) >= 0 &&
		!blankAt(words, utf8.DecodeRuneInString) && !blankAt(words, utf8.DecodeLastRuneInString) &&
		!wordAt(behind, utf8.DecodeRuneInString) && (before == "" || !strings.HasSuffix(before, "["))
}

// aboveLine is words between a stroke backwards and one forwards.
func aboveLine(before, rest string, at int) (r Emphasis, ok bool) {
	n := strings.IndexAny(rest[1:min(len(rest), maxRevised)], `/\`) + 1
	if n < 2 || rest[n] != '/' || wordAt(before, utf8.DecodeLastRuneInString) || strings.HasSuffix(before, ":") {
		return r, false
	}
	words, behind := rest[1:n], rest[n+1:]
	return revision(at, 1, n, 1, Above), wordAt(words, utf8.DecodeRuneInString) && !blankAt(words, utf8.DecodeLastRuneInString) && !wordAt(behind, utf8.DecodeRuneInString)
}
