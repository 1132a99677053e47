package dates

import (
	"strings"
	"unicode/utf8"
)

// Dates in Chinese, Japanese and Korean: the year first, each number with its unit behind
// it, in figures or in the numerals of these languages.

// The units behind the numbers of a date.
type unit uint8

const (
	noUnit unit = iota
	yearUnit
	monthUnit
	dayUnit
)

var units = map[string]unit{"年": yearUnit, "년": yearUnit, "月": monthUnit, "월": monthUnit, "日": dayUnit, "号": dayUnit, "號": dayUnit, "일": dayUnit}

// unitLength is how many bytes the sign for a unit has.
const unitLength = 3

// eras is the years before the first of the eras from which East Asia counts.
var eras = []struct {
	name, language string
	before         int
}{{"民国", "zh", 1911}, {"民國", "zh", 1911}, {"明治", "ja", 1867}, {"大正", "ja", 1911}, {"昭和", "ja", 1925}, {"平成", "ja", 1988}, {"公元", "zh", 0}}

// eastern reads such a date whose first number is at i: 1951年11月19日, 一九五一年十一月,
// 昭和26年5月3日, 1951년 5월 3일, 5月3日. It begins at start.
func (s source) eastern(i, limit int) (r reading, start int, v verdict) {
	value, unit, end := s.counted(i)
	switch {
	case unit == yearUnit:
		r, start = s.easternYear(i, limit, value)
		if r.first.year < firstYear || r.first.year > lastYear {
			return r, i, nothing
		}
		r.end = end
		if value, unit, end = s.counted(s.space(end)); unit != monthUnit {
			r, v = r.judge()
			return r, start, v
		}
	case unit == monthUnit:
		r.language, start = s.languageOf(end), i
		if _, unit, _ := s.counted(s.space(end)); unit != dayUnit {
			return r, i, nothing // months are counted so, too
		}
	default:
		return r, i, nothing
	}
	r.first.month, r.end = value, end
	if value, unit, end = s.counted(s.space(end)); unit == dayUnit {
		r.first.day, r.end = value, end
	}
	r, v = r.judge()
	return r, start, v
}

// easternYear is the year of a value, with the era that stands before it.
func (s source) easternYear(i, limit, value int) (r reading, start int) {
	for _, era := range eras {
		if from := i - len(era.name); from >= limit && strings.HasPrefix(string(s[from:]), era.name) {
			return reading{language: era.language, first: moment{year: era.before + value}}, from
		}
	}
	_, end := s.number(i)
	return reading{language: s.languageOf(end + unitLength), first: moment{year: value}}, i
}

// languageOf is the language of the unit that ends at end.
func (s source) languageOf(end int) string {
	if r, _ := utf8.DecodeLastRuneInString(string(s[:end])); r >= '가' {
		return "ko"
	}
	return "zh"
}

// unitFollows reports whether the figures at i may have such a sign behind them.
func (s source) unitFollows(i int) bool {
	_, end := s.digits(i)
	return s.at(end) >= 0xE3
}

// counted reads a number at i and the unit behind it; noUnit when there is none.
func (s source) counted(i int) (value int, u unit, end int) {
	value, end = s.number(i)
	if end == i || s.at(end) < utf8.RuneSelf || end+unitLength > len(s) {
		return 0, noUnit, i
	}
	if u = units[string(s[end:end+unitLength])]; u == noUnit || value == 0 {
		return 0, noUnit, i
	}
	return value, u, end + unitLength
}

// numerals is the numerals for the figures, and those for tens.
var numerals = map[rune]int{
	'〇': 0, '零': 0, '○': 0, '元': 1, '一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9, '十': 10, '廿': 20, '卅': 30,
}

// longestNumeral is how many numerals the longest number of a date has: 一九五一, 二十三.
const longestNumeral = 4

// number reads figures or numerals at i: 1951, 一九五一, 二十三.
func (s source) number(i int) (value, end int) {
	if isDigit(s.at(i)) {
		return s.digits(i)
	}
	end = i
	tens := false // the last numeral says how many tens
	for n := 0; n < longestNumeral; n++ {
		r, size := utf8.DecodeRuneInString(string(s[end:]))
		figure, ok := numerals[r]
		switch {
		case !ok:
			return value, end
		case figure == 10 && value > 0: // 二十
			value *= 10
		case figure >= 10 || tens: // 十, 廿; 二十三
			value += figure
		default:
			value = value*10 + figure
		}
		tens = figure >= 10
		end += size
	}
	return value, end
}

// numeral reports whether a numeral stands at i.
func (s source) numeral(i int) bool {
	if s.at(i) < 0xE3 { // where 〇 begins, the first of them
		return false
	}
	r, _ := utf8.DecodeRuneInString(string(s[i:]))
	_, ok := numerals[r]
	return ok
}

// A numeralFinder finds numerals in a text that has the sign for a year or a month, in one
// pass. In other texts it finds none.
type numeralFinder struct {
	s    source
	next int // no numeral stands between where was looked last and here
}

func (s source) numerals() numeralFinder {
	if strings.Contains(string(s), "年") || strings.Contains(string(s), "月") {
		return numeralFinder{s, -1}
	}
	return numeralFinder{s, len(s)}
}

// from is where the next numeral stands, at i or later; the end of the text when there is
// none.
func (f *numeralFinder) from(i int) int {
	if f.next < i {
		for f.next = i; f.next < len(f.s) && !f.s.numeral(f.next); f.next++ {
		}
	}
	return f.next
}
