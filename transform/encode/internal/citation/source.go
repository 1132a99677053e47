package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A source is the text being taken apart; its methods look at a byte offset.
type source string

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// at is the byte at i, 0 outside of the text.
func (s source) at(i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

// rune is the character at i.
func (s source) rune(i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	return utf8.DecodeRuneInString(string(s[i:]))
}

// space skips white space.
func (s source) space(i int) int {
	for i < len(s) {
		r, n := s.rune(i)
		if !unicode.IsSpace(r) {
			return i
		}
		i += n
	}
	return i
}

// spaceBefore is the start of the white space that ends at i.
func (s source) spaceBefore(i int) int {
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(string(s[:i]))
		if !unicode.IsSpace(r) {
			return i
		}
		i -= n
	}
	return i
}

// word is the end of the letters that begin at i.
func (s source) word(i int) int {
	for i < len(s) {
		r, n := s.rune(i)
		if !unicode.IsLetter(r) {
			return i
		}
		i += n
	}
	return i
}

// wordBefore is the start of the letters that end at i.
func (s source) wordBefore(i int) int {
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(string(s[:i]))
		if !unicode.IsLetter(r) {
			return i
		}
		i -= n
	}
	return i
}

// lettered reports whether a letter or digit stands at i.
func (s source) lettered(i int) bool {
	r, _ := s.rune(i)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// letteredBefore reports whether a letter or digit ends at i.
func (s source) letteredBefore(i int) bool {
	r, _ := utf8.DecodeLastRuneInString(string(s[:i]))
	return i > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// words skips the given words at i, which blanks of any width may part; ok is
// false when they do not stand there as whole words. Case counts only when
// exact is set.
func (s source) words(i int, words string, exact bool) (end int, ok bool) {
	if i >= len(s) || words[0] < 0x80 && words[0]|0x20 != s[i]|0x20 {
		return i, false
	}
	for words != "" {
		word, rest, _ := strings.Cut(words, " ")
		end = i + len(word)
		if end > len(s) {
			return i, false
		}
		if got := string(s[i:end]); got != word && (exact || !strings.EqualFold(got, word)) {
			return i, false
		}
		words = rest
		if i = end; words != "" {
			if i = s.space(end); i == end {
				return i, false
			}
		}
	}
	r, _ := utf8.DecodeLastRuneInString(string(s[:i]))
	return i, !unicode.IsLetter(r) || !s.lettered(i)
}

// upToRune is s up to the character that begins at or before limit.
func (s source) upToRune(limit int) source {
	if limit >= len(s) {
		return s
	}
	for back := 1; back < utf8.UTFMax && !utf8.RuneStart(s[limit]); back++ {
		limit--
	}
	return s[:limit]
}

// collapse is s[i:end] with each run of white space as one blank.
func (s source) collapse(i, end int) string {
	part := string(s[i:end])
	other := func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }
	if !strings.ContainsFunc(part, other) && !strings.Contains(part, "  ") {
		return part
	}
	return strings.Join(strings.Fields(part), " ")
}

// trimmed narrows i and end to what is neither white space nor a comma or
// semicolon.
func (s source) trimmed(i, end int) Words {
	for i < end {
		if j := min(s.space(i), end); j > i {
			i = j
		} else if c := s[i]; c == ',' || c == ';' {
			i++
		} else {
			break
		}
	}
	for i < end {
		if j := max(s.spaceBefore(end), i); j < end {
			end = j
		} else if c := s[end-1]; c == ',' || c == ';' {
			end--
		} else {
			break
		}
	}
	return Words{Text: s.collapse(i, end), Start: i, End: end}
}

func isUpperFirst(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
