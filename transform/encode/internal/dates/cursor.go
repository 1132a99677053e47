package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A source is the text being read; its methods look forwards or backwards
// from a byte offset and never further than a few words.
type source string

// at is the byte at i, 0 outside of the text.
func (s source) at(i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isLetter reports whether a byte is a letter of ASCII.
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// digits reads at most nine decimal digits at i.
func (s source) digits(i int) (value, end int) {
	for end = i; end < len(s) && end < i+9 && isDigit(s[end]); end++ {
		value = value*10 + int(s[end]-'0')
	}
	return value, end
}

// space skips white space at i, but no empty line.
func (s source) space(i int) int {
	if c := s.at(i); c > ' ' && c < utf8.RuneSelf {
		return i
	}
	lines := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(string(s[i:]))
		if !unicode.IsSpace(r) {
			return i
		}
		if r == '\n' {
			if lines++; lines > 1 {
				return i
			}
		}
		i += n
	}
	return i
}

// spaceBefore skips white space that ends at i, but no empty line.
func (s source) spaceBefore(i int) int {
	if c := s.at(i - 1); c > ' ' && c < utf8.RuneSelf {
		return i
	}
	lines := 0
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(string(s[:i]))
		if !unicode.IsSpace(r) {
			return i
		}
		if r == '\n' {
			if lines++; lines > 1 {
				return i
			}
		}
		i -= n
	}
	return i
}

// maxWord is the number of bytes after which a word is no word of a date.
const maxWord = 32

// word is the end of the letters that begin at i.
func (s source) word(i int) int {
	end := i
	for end < len(s) && end < i+maxWord {
		if c := s[end]; c < utf8.RuneSelf {
			if !isLetter(c) {
				return end
			}
			end++
			continue
		}
		r, n := utf8.DecodeRuneInString(string(s[end:]))
		if !unicode.IsLetter(r) {
			return end
		}
		end += n
	}
	return end
}

// wordBefore is the start of the letters that end at i.
func (s source) wordBefore(i int) int {
	start := i
	for start > 0 && start > i-maxWord {
		if c := s[start-1]; c < utf8.RuneSelf {
			if !isLetter(c) {
				return start
			}
			start--
			continue
		}
		r, n := utf8.DecodeLastRuneInString(string(s[:start]))
		if !unicode.IsLetter(r) {
			return start
		}
		start -= n
	}
	return start
}

// lettered reports whether a letter or digit stands at i.
func (s source) lettered(i int) bool {
	if c := s.at(i); c > 0 && c < utf8.RuneSelf {
		return isLetter(c) || isDigit(c)
	}
	r, _ := utf8.DecodeRuneInString(string(s[min(i, len(s)):]))
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// letteredBefore reports whether a letter or digit ends at i.
func (s source) letteredBefore(i int) bool {
	if c := s.at(i - 1); c > 0 && c < utf8.RuneSelf {
		return isLetter(c) || isDigit(c)
	}
	r, _ := utf8.DecodeLastRuneInString(string(s[:i]))
	return i > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// in reports whether the word s[i:end], in either case, is in set.
func (s source) in(set map[string]bool, i, end int) bool {
	return i < end && end-i <= maxWord && lookup(set, string(s[i:end]))
}

// lookup is what a table says of a word in either case, of at most maxWord bytes.
func lookup[V any](table map[string]V, word string) V {
	var lower [maxWord]byte
	for n := range len(word) {
		c := word[n]
		if c >= utf8.RuneSelf {
			return table[strings.ToLower(word)]
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		lower[n] = c
	}
	return table[string(lower[:len(word)])]
}

// month reads the name of a month at i, with the point of an abbreviation.
func (s source) month(i int) (m monthName, end int, ok bool) {
	end = s.word(i)
	if end == i || s.at(i) == 'X' {
		return s.countedMonth(i)
	}
	if end-i > longestMonth {
		return m, i, false
	}
	if m = lookup(monthNames, string(s[i:end])); m.month == 0 {
		return m, i, false
	}
	if first, _ := utf8.DecodeRuneInString(string(s[i:])); m.capital && !unicode.IsUpper(first) {
		if m.small == "" {
			return m, i, false
		}
		m.language = m.small
	}
	if m.abridged && (s.at(end) == '.' || s.at(end) == ':') { // Feby: 1806
		end++
	}
	return m, end, true
}

// skip is i after the first of the given words that stands there, i itself
// when none does. Words are in lower case.
func (s source) skip(i int, words ...string) int {
	for _, w := range words {
		if s.has(i, w) {
			return i + len(w)
		}
	}
	return i
}

// has reports whether the lower-case words w stand at i in either case,
// not followed by a further letter when w ends in one.
func (s source) has(i int, w string) bool {
	if i < 0 || i+len(w) > len(s) || w[0] < 0x80 && s[i]|0x20 != w[0]|0x20 || !strings.EqualFold(string(s[i:i+len(w)]), w) {
		return false
	}
	last := w[len(w)-1]
	return last < 'a' || last > 'z' || !s.lettered(i+len(w))
}
