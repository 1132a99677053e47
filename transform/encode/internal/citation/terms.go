package citation

import (
	"strings"
	"unicode"
)

// label reads the label at i; end is 0 when there is none. The point of an
// abbreviation belongs to the label.
func (s source) label(i int) (l label, end int) {
	return s.labelIn(i, nil)
}

// labelIn is label in a grammar with words of its own.
func (s source) labelIn(i int, own map[string]label) (l label, end int) {
	first := s.word(i)
	if first == i && s.rest(i, "№") {
		first = i + len("№")
	}
	if first == i || s.letteredBefore(i) {
		return l, 0
	}
	for _, two := range []string{"record group", "hồ sơ"} {
		if end, ok := s.words(i, two, false); ok {
			first = end
		}
	}
	for _, end := range []int{s.apostrophe(first), s.dotted(first), first} {
		l, ok := s.lookUp(i, end, own)
		if !ok {
			continue
		}
		if s.at(end) == '.' {
			end++
		}
		return l, end
	}
	return l, 0
}

// lookUp is the label written s[i:end], in either case.
func (s source) lookUp(i, end int, own map[string]label) (l label, ok bool) {
	if end-i > longestLabel {
		return l, false
	}
	form := strings.ReplaceAll(strings.ToLower(string(s[i:end])), ". ", ".")
	if l, ok = own[form]; ok {
		return l, true
	}
	l, ok = labels[form]
	return l, ok
}

func (s source) rest(i int, w string) bool { return strings.HasPrefix(string(s[i:]), w) }

// dotted goes on over an inner point or stroke of an abbreviation, with a blank behind it
// or without: a.e., ar. j., kh/n.
func (s source) dotted(i int) int {
	if s.at(i) != '.' && s.at(i) != '/' {
		return i
	}
	j := i + 1
	if s.at(j) == ' ' {
		j++
	}
	if end := s.word(j); end > j && end-j <= 8 {
		return end
	}
	return i
}

// apostrophe goes on over the soft sign at the end of opis'.
func (s source) apostrophe(i int) int {
	if r, n := s.rune(i); r == '\'' || r == '’' || r == '`' {
		return i + n
	}
	return i
}

// A labelled is a label with the place where its value begins.
type labelled struct {
	label
	form       string // as written, without point
	start, end int
}

// labelBefore reads a label and what may stand between it and its value: the
// abbreviation of itself in parentheses, a colon, "No.".
func (s source) labelBefore(i int, own map[string]label) (l labelled, ok bool) {
	found, end := s.labelIn(i, own)
	if end == 0 {
		return l, false
	}
	l = labelled{label: found, start: i, form: strings.TrimSuffix(string(s[i:end]), ".")}
	j := s.space(end)
	if s.at(j) == '(' {
		if again, after := s.labelIn(j+1, own); after > 0 && s.at(after) == ')' && (again.level == found.level || s[i]|0x20 == s[j+1]|0x20) { // papka (p.)
			j = s.space(after + 1)
			l.plural = l.plural || again.plural
		}
	}
	if c := s.at(j); c == ':' || c == '=' || c == '#' || c == '-' && own != nil && end == i+1 && isDigit(s.at(j+1)) {
		j = s.space(j + 1)
	}
	if again, after := s.labelIn(j, own); after > 0 && again.typ == "number" && found.typ != "number" {
		j = s.space(after)
	}
	l.end = j
	return l, s.valueAllowed(l, end)
}

// valueAllowed tells a label from another word: a single letter without point
// is a label only before a blank or figure, and what follows begins a value.
func (s source) valueAllowed(l labelled, wordEnd int) bool {
	if l.end >= len(s) {
		return false
	}
	if l.level == locusLevel {
		_, _, ok := s.leaf(l.end)
		return ok
	}
	end, ok := s.value(l.end)
	if l.end == wordEnd && s.at(wordEnd-1) == '.' && s.at(end) == '.' && isUpperFirst(l.form) && isUpperFirst(string(s[l.end:end])) {
		return false // the initials of a name: F.R.U.S.
	}
	if len(l.form) == 1 && s.at(wordEnd-1) != '.' && l.end == wordEnd {
		return ok && isDigit(s.at(l.end)) && isUpperFirst(l.form)
	}
	return ok
}

// value reads one value at i: a word with a figure, a Roman number or a
// single capital, and the volume in brackets that may follow: 059a, 1-B,
// 5/1955, 828 [9], 004076/ 1955, IV.
func (s source) value(i int) (end int, ok bool) {
	end = i
	digit := false
	for end < len(s) {
		r, n := s.rune(end)
		switch {
		case unicode.IsDigit(r):
			digit = true
		case unicode.IsLetter(r), r == '*' && end > i:
		case end > i && (r == '/' || r == '-' || r == '\'' || r == '’' || r == '–') && s.lettered(end+n):
		case end > i && r == '.' && isDigit(s.at(end+1)) && isDigit(s.at(end-1)):
		case end > i && r == '(' && s.numbered(end) > 0:
			n = s.numbered(end)
		case end > i && r == '/' && isDigit(s.at(s.space(end+1))) && isDigit(s.at(end-1)):
			n = s.space(end+1) - end
		default:
			return s.endOfValue(i, end, digit)
		}
		end += n
	}
	return s.endOfValue(i, end, digit)
}

// numbered is the length of a short number in brackets at i with which a number goes on:
// the (1) of 7(1)-P/53; 0 when there is none.
func (s source) numbered(i int) int {
	end := i + 1
	for end < i+4 && isDigit(s.at(end)) {
		end++
	}
	if end == i+1 || s.at(end) != ')' || s.at(end+1) != '-' && s.at(end+1) != '/' {
		return 0
	}
	return end + 1 - i
}

func (s source) endOfValue(i, end int, digit bool) (int, bool) {
	if end == i {
		return i, false
	}
	v := string(s[i:end])
	if !digit && strings.Trim(v, "IVXLC") != "" && (!isUpperFirst(v) || len([]rune(v)) > 1) {
		return i, false
	}
	j := s.space(end)
	if s.at(j) == '[' {
		after := j + 1
		for after < len(s) && after < j+12 && s[after] != ']' {
			after++
		}
		if s.at(after) == ']' && hasDigit(string(s[j:after])) {
			return after + 1, true
		}
	}
	return end, true
}

// wideValue goes on over further capitals and figures: Lot 64 D 199.
func (s source) wideValue(end int) int {
	for range 4 {
		j := s.space(end)
		after, ok := s.value(j)
		if !ok || j == end || !isUpperFirst(string(s[j:])) && !isDigit(s.at(j)) {
			return end
		}
		if _, labelEnd := s.label(j); labelEnd > 0 && len(string(s[j:after])) > 1 {
			return end
		}
		end = after
	}
	return end
}

// labelledTerms reads a label at i and its value, or values when the label is
// a plural.
func (s source) labelledTerms(i int, own map[string]label) (l labelled, terms []Term, end int) {
	l, ok := s.labelBefore(i, own)
	if !ok || l.level == locusLevel {
		return l, nil, i
	}
	start, at := i, l.end
	for {
		end, ok := s.value(at)
		if !ok {
			return l, terms, terms[len(terms)-1].End
		}
		if l.wide {
			end = s.wideValue(end)
		}
		terms = append(terms, Term{
			Type: l.typ, Value: s.collapse(at, end), Start: start, End: end, ValueStart: at, ValueEnd: end,
		})
		next, more := s.nextLeaf(end)
		if !more || !l.plural {
			return l, terms, end
		}
		start, at = next, next
	}
}

// postfixedTerm reads a number and the label after it: "4. doboz", "288. f."
func (s source) postfixedTerm(i int) (t Term, l label, ok bool) {
	valueEnd, ok := s.value(i)
	if !ok || !isDigit(s.at(i)) {
		return t, l, false
	}
	j := valueEnd
	if s.at(j) == '.' {
		j++
	}
	l, end := s.label(s.space(j))
	if end == 0 || l.level == locusLevel || isDigit(s.at(s.space(end))) && s.at(end-1) != '.' {
		return t, l, false
	}
	return Term{
		Type: l.typ, Value: s.collapse(i, valueEnd), Start: i, End: end, ValueStart: i, ValueEnd: valueEnd,
	}, l, true
}
