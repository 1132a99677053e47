package citation

import (
	"strings"
	"unicode"

	"catchword/transform/encode/internal/pattern"
)

// sentenceEnd is the end of the sentence that begins at i, before its point,
// or the next semicolon or URL; the point of an abbreviation or initial ends
// no sentence unless a new statement follows.
func (s source) sentenceEnd(i int) int {
	depth := 0
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case (c == '(' || c == '[') && s.bracketed(i):
			depth++
		case (c == ')' || c == ']') && depth > 0:
			depth--
		case depth > 0:
		case c == ';':
			return i
		case c == 'h' || c == '<':
			if s.urlEnd(i) > i {
				return i
			}
		case c == '.' || c == '!':
			if s.stops(i) {
				return i
			}
		}
	}
	return len(s)
}

// maxBracket is the length in bytes that words in brackets do not reach.
const maxBracket = 300

// bracketed reports whether the bracket that opens at i closes again soon.
func (s source) bracketed(i int) bool {
	closing := byte(')')
	if s[i] == '[' {
		closing = ']'
	}
	return strings.IndexByte(string(s[i:min(len(s), i+maxBracket)]), closing) > 0
}

// stops reports whether the point at i ends a sentence.
func (s source) stops(i int) bool {
	j := s.space(i + 1)
	if j == len(s) {
		return true
	}
	if j == i+1 {
		return false
	}
	if s.startsStatement(j) {
		return true
	}
	start := s.wordBefore(i)
	word := string(s[start:i])
	short := abbreviations[strings.ToLower(word)] || len([]rune(word)) == 1 && isUpperFirst(word)
	r, _ := s.rune(j)
	return !short && (unicode.IsUpper(r) || r == '“' || r == '"' || r == '<' || r == '(' || r == '[') || s.urlEnd(j) > j
}

// startsStatement reports whether a statement of responsibility, a printed
// edition or Ibid. begins at i.
func (s source) startsStatement(i int) bool {
	if _, ok := s.printLead(i); ok {
		return isUpperFirst(string(s[i:]))
	}
	if _, ok := s.ibid(i); ok {
		return true
	}
	_, ok := s.deed(i)
	return ok && isUpperFirst(string(s[i:]))
}

// printLead is the end of the words at i that begin a printed edition.
func (s source) printLead(i int) (end int, ok bool) {
	if s.letteredBefore(i) {
		return i, false
	}
	for _, lead := range printLeads {
		if end, ok = s.words(i, lead, false); ok {
			return end + len(languageIn.FindString(string(s[end:]))), true
		}
	}
	return i, false
}

// languageIn is the language behind Published in, and a second in.
var languageIn = pattern.MustCompile(`^ (?:English|French|German|Russian|Chinese|Polish|Hungarian|Czech|Slovak|Bulgarian|Romanian|Serbian|Italian|Spanish|Portuguese|Vietnamese|Korean|Japanese|Albanian|Mongolian)(?: translation)? in\b`)

// remarkLead reports whether the words at i begin a remark.
func (s source) remarkLead(i int) bool {
	for _, lead := range remarkLeads {
		if _, ok := s.words(i, lead, false); ok {
			return true
		}
	}
	return false
}

// maxDeed is how many words may stand between a deed and its "by".
const maxDeed = 14

// deed is the end of "Translated for CWIHP by" at i, where the names begin.
func (s source) deed(i int) (end int, ok bool) {
	if s.letteredBefore(i) {
		return i, false
	}
	first := true
	for range maxDeed {
		end = s.word(i)
		if end == i {
			return i, false
		}
		word := strings.ToLower(string(s[i:end]))
		switch {
		case agents[word] && !first:
			return end, true
		case first && deeds[word]:
			first = false
		case first && !deedPreambles[word]:
			return i, false
		}
		if i = s.nextWord(end); i == end {
			return i, false
		}
	}
	return i, false
}

// nextWord skips blanks and such marks as may stand inside a deed.
func (s source) nextWord(i int) int {
	for i < len(s) {
		r, n := s.rune(i)
		switch {
		case unicode.IsSpace(r), r == ',', r == '/', r == '-', r == '&', r == '\'', r == '’', r == '(' || r == ')', unicode.IsDigit(r):
		case r == '.' && s.lowerAfter(i+1):
		default:
			return i
		}
		i += n
	}
	return i
}

func (s source) lowerAfter(i int) bool {
	r, _ := s.rune(s.space(i))
	return unicode.IsLower(r)
}

// urlEnd is the end of the address at i, without the punctuation after it; i
// when there is none.
func (s source) urlEnd(i int) int {
	rest := string(s[i:])
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") && !strings.HasPrefix(rest, "www.") {
		return i
	}
	end := i + strings.IndexFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("<>\"”“»«", r)
	})
	if end < i {
		end = len(s)
	}
	for end > i && strings.IndexByte(".,;:)]", s[end-1]) >= 0 {
		if s[end-1] == ')' && strings.Count(string(s[i:end]), "(") >= strings.Count(string(s[i:end]), ")") {
			break
		}
		end--
	}
	return end
}
