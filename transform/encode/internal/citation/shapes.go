package citation

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// The shapes of fields. Each takes the words of one field.

// isName: words without figures, such as KC PZPR, MfAA, HA II.
func isName(s string) bool {
	return s != "" && len(s) <= 80 && !hasDigit(s) && isUpperFirst(s)
}

// isCyphergrams: the telegrams of a post in small letters: cyphergrams from Hanoi.
func isCyphergrams(s string) bool {
	return strings.Contains(s, "grams from ") && len(s) < 60 && !hasDigit(s) && !strings.Contains(s, ",")
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// isShelfmark: a few words with a figure among them, none in lower case
// without one: A 6854, VOLUME 24, TIMOR (PORTUGUESE) 22, 3107/38, XIA/30.
func isShelfmark(s string) bool {
	if isTitled(s) {
		return true
	}
	words := strings.Fields(s)
	if len(words) == 0 || monthDay.MatchString(s) || len(words) > 6 || len(s) > 60 || !hasDigit(s) {
		return false
	}
	for _, w := range words {
		if !hasDigit(w) && !isUpperFirst(strings.TrimLeft(w, "([")) && w != "/" && w != "-" {
			return false
		}
	}
	return true
}

// isTitled: the number of a file and what it is called: Matter 220 - Relations with the
// People's Republic.
func isTitled(s string) bool {
	k := strings.Index(s, " - ")
	return k > 0 && len(s) <= 120 && titled.MatchString(s[:k]) && isUpperFirst(s[k+len(" - "):])
}

var titled = pattern.MustCompile(`^\p{Lu}\p{L}+ \d[\d/.]*$`)

// monthDay is a day, which is no shelfmark: July 10.
var monthDay = pattern.MustCompile(`^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.? \d{1,2}$`)

// isRange: 5, 5-8, 12v-13r, 403 - 410.
func isRange(s string) bool {
	src := source(s)
	from, end, ok := src.leaf(0)
	if !ok || from == "" {
		return false
	}
	if _, after, ok := src.upTo(end); ok {
		end = after
	}
	return end == len(s)
}

// isHyphenated: two or more groups joined by hyphens, figures in the last: 111-00019-01, B22-1-10.
func isHyphenated(s string) bool {
	groups := strings.Split(s, "-")
	if len(groups) < 2 || len(groups) > 5 || len(groups) == 2 && len(groups[0]) < 3 {
		return false
	}
	for i, g := range groups {
		if g == "" || i > 0 && !isNumber(g) || i == 0 && (!hasDigit(g) || !isPlain(g)) {
			return false
		}
	}
	return true
}

func isNumber(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// isPlain: ASCII letters and figures only.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) && (s[i]|0x20 < 'a' || s[i]|0x20 > 'z') {
			return false
		}
	}
	return s != ""
}

// capitals is the number of ASCII capitals that s begins with.
func capitals(s string) int {
	n := 0
	for n < len(s) && s[n] >= 'A' && s[n] <= 'Z' {
		n++
	}
	return n
}

// isSignature: one to four capitals and a number: B 136, DY 30, N 1221, R 43 I.
func isSignature(s string) bool {
	n := capitals(s)
	return n >= 1 && n <= 4 && len(s) <= 12 && isDigit(source(s).at(source(s).space(n)))
}

// isClass: a department and class of the British records: FO 371, CAB 128.
func isClass(s string) bool {
	n := capitals(s)
	return n >= 1 && n <= 5 && isNumber(strings.TrimSpace(s[n:]))
}

// isPiece: the number of a piece: 92068, 20A.
func isPiece(s string) bool { return isDigit(source(s).at(0)) && len(s) <= 10 && isPlain(s) }

// isSeries: an Australian series: A1838, AA1972, MP729, CP 290.
func isSeries(s string) bool {
	n := capitals(s)
	return n >= 1 && n <= 4 && isNumber(strings.TrimPrefix(s[n:], " "))
}

// isAccession: the short number after a series and a stroke: the 2 of A1838/2.
func isAccession(s string) bool { return len(s) <= 3 && isNumber(s) }

// isRoman: a Roman number, by which parts of a file are counted: xi, iii.
func isRoman(s string) bool { return s != "" && strings.Trim(s, "ivxlc") == "" }

// isHungarianFond: XIX-J-1-j Korea, M-KS 288.
func isHungarianFond(s string) bool {
	n := capitals(s)
	return n > 0 && n < len(s) && s[n] == '-' && len(s) <= 60
}

// isYear: the year of a file: 1972.
func isYear(s string) bool {
	return len(s) == 4 && isNumber(s) && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20"))
}

// isItem: 5/a, 81-1.
func isItem(s string) bool { return isDigit(source(s).at(0)) && len(s) <= 8 }

// isRegistered: a registered number and its year: 004076/ 1955.
func isRegistered(s string) bool {
	slash := strings.LastIndexByte(s, '/')
	if slash < 0 {
		return false
	}
	number, year := s[:slash], s[slash+1:]
	return hasDigit(number) && (len(number) < 12) && len(strings.TrimSpace(year)) <= 4 && hasDigit(year)
}

// isFileNumber: a decimal file number of the Department of State, such as
// 293.0022/251, 611.93B/1-1553 or 740.00119 Control (Japan)/3-1746.
func isFileNumber(s string) bool { return source(s).fileNumber(0) == len(s) }
