package dates

import "strings"

// Brief finds the day and month in figures that end a line, as a letter may be dated:
// 1. 4., 22/6, 15 XI., Strelsau, den 29.11., 3/7 98, 30/12 930. In running text such figures
// may be anything, so Find does not read them. Offsets are bytes.
func Brief(text string) (Date, bool) {
	s := source(text)
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) || s.partOfNumber(i) || s.numbered(i) && !s.articled(i) {
			continue
		}
		if r, v := s.brief(i); v == found {
			return s.qualified(i, i, r), true
		}
		i = s.pastFigures(i) - 1
	}
	return Date{}, false
}

// articled reports whether the word before i is the article of a date, d. for den, behind
// a place: Strelsau d. 3/5.
func (s source) articled(i int) bool {
	end := s.spaceBefore(i)
	return end > 2 && s.at(end-1) == '.' && s.at(end-2) == 'd' && s.at(end-3) == ' '
}

// brief reads a day and month in figures, with two or three figures for the year or
// without, at i, when nothing follows.
func (s source) brief(i int) (reading, verdict) {
	day, end := s.digits(i)
	mark := s.at(end)
	if day == 0 || end > i+2 || mark != '.' && mark != '/' && mark != ' ' {
		return reading{}, nothing
	}
	if s.has(end, "./") {
		end++
	}
	month, end, roman := s.monthFigures(s.gap(end, mark))
	if month == 0 || month > 12 && mark == '.' || !roman && mark == ' ' {
		return reading{}, nothing
	}
	if s.at(end) == '.' {
		end++
	}
	m := moment{day: day, month: month}
	if j := s.space(end); j > end && isDigit(s.at(j)) {
		m.year, m.short = s.yearAfterBrief(j)
		if m.year == 0 {
			return reading{}, nothing
		}
		_, end = s.digits(j)
	}
	if strings.Trim(string(s[end:]), " .,)]") != "" {
		return reading{}, nothing
	}
	return ordered(m, roman || mark == '.' || m.year > 0, end)
}

// yearAfterBrief is the two last figures of a year at i, or the year without its
// thousands; 0 when it is neither.
func (s source) yearAfterBrief(i int) (year int, short bool) {
	value, end := s.digits(i)
	if end == i+2 {
		return value, true
	}
	if end == i+4 && value >= firstYear && value <= lastYear {
		return value, false
	}
	m, _, _ := s.clippedYear(i)
	return m.year, false
}
