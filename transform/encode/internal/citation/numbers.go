package citation

import "strings"

// isFMA reports whether s is a number of the archive of the Chinese foreign
// ministry, known by its shape: 111-00019-01.
func isFMA(s string) bool {
	groups := strings.Split(s, "-")
	return len(groups) == 3 && len(groups[0]) == 3 && len(groups[1]) == 5 && len(groups[2]) == 2 && isHyphenated(s)
}

// fileNumber is the end of a decimal file number at i: three figures, perhaps
// a letter, a point, figures, perhaps words, a stroke and the number of the
// paper, perhaps with month and year. It is i when there is none.
func (s source) fileNumber(i int) int {
	j := i
	for isDigit(s.at(j)) {
		j++
	}
	if j != i+3 || s.letteredBefore(i) {
		return i
	}
	if c := s.at(j); c >= 'A' && c <= 'Z' {
		j++
	}
	if s.at(j) != '.' || !isDigit(s.at(j+1)) {
		return i
	}
	stroke := j + 1
	for stroke < len(s) && stroke < j+60 && s[stroke] != '/' && s[stroke] != '\n' && s[stroke] != ';' && s[stroke] != ',' {
		stroke++
	}
	j = stroke + 1
	for {
		r, n := s.rune(j)
		if !isDigit(s.at(j)) && !((r == '-' || r == '–') && isDigit(s.at(j+n))) {
			break
		}
		j += n
	}
	if s.at(stroke) != '/' || j == stroke+1 || s.lettered(j) {
		return i
	}
	return j
}
