package dates

// figures reads a date in figures: 31.8.50, 30.XII.1949, 13/5-50, 13/V 50,
// 13./V. 50, 13/V.50, 05/10/50, 1. 2. 904. With points, and in the forms 13/5-50 and 13/5 1950, the day
// stands first; with strokes and dashes the order is open while both numbers may be
// months.
func (s source) figures(i int) (reading, verdict) {
	a, end := s.digits(i)
	if end == i || end > i+2 || a == 0 || s.partOfNumber(i) || s.numbered(i) {
		return reading{}, nothing
	}
	pointed := s.has(end, "./") // 12./VII. 04
	if pointed {
		end++
	}
	first := s.at(end)
	if first != '.' && first != '/' && first != '-' && first != ' ' {
		return reading{}, nothing
	}
	j := s.gap(end, first)
	b, end, roman := s.monthFigures(j)
	if pointed && s.at(end) == '.' {
		end++
	}
	second := s.at(end)
	apart := (first == '/' || first == '.' && roman) && second == ' ' // the year stands apart: 13/V 50, 13. V 1950
	apart = apart || roman && first == '/' && second == '.'           // 13/V.50, 13/V. 1950
	if b == 0 || second != first && !(first == '/' && second == '-') && !apart || first == ' ' && !roman {
		return reading{}, nothing
	}
	j = s.gap(end, second)
	year, yearEnd, ok := s.yearFigures(j)
	if !ok && first == '.' && s.at(j-1) == ' ' {
		year, yearEnd, ok = s.clippedYear(j)
	}
	if !ok || apart && year.short && !roman {
		return reading{}, nothing
	}
	year.day, year.month = a, b
	dayFirst := roman || first == '.' || second != first
	return ordered(year, dayFirst, yearEnd)
}

// ordered settles which of the two numbers is the month.
func ordered(m moment, dayFirst bool, end int) (reading, verdict) {
	shown := noOrder
	switch {
	case m.day > 31 || m.month > 31 || m.day > 12 && m.month > 12:
		return reading{}, nothing
	case m.month > 12:
		m, shown = m.swapped(), monthThenDay
	case m.day > 12 && !dayFirst:
		shown = dayThenMonth
	case m.day <= 12 && m.day != m.month && !dayFirst:
		m.either = true
	}
	return reading{first: m, order: shown, end: end}.judge()
}

// gap skips the mark between two figures; a blank may follow a point.
func (s source) gap(i int, mark byte) int {
	i++
	if mark == '.' && s.at(i) == ' ' {
		i++
	}
	return i
}

// monthFigures reads one or two digits, or a Roman month, at i.
func (s source) monthFigures(i int) (value, end int, roman bool) {
	if value, end = s.digits(i); end > i {
		if end > i+2 {
			return 0, i, false
		}
		return value, end, false
	}
	for end = i; end < i+5 && (s.at(end) == 'I' || s.at(end) == 'V' || s.at(end) == 'X'); end++ {
	}
	return romanMonths[string(s[i:end])], end, true
}

// yearFigures reads two or four figures that end there, at i.
func (s source) yearFigures(i int) (m moment, end int, ok bool) {
	value, end := s.digits(i)
	m = moment{year: value, short: end == i+2}
	if !m.short && (end != i+4 || value < firstYear || value > lastYear) {
		return m, i, false
	}
	if c := s.at(end); (c == '/' || c == '-' || c == '.' || c == ':') && isDigit(s.at(end+1)) {
		return m, i, false
	}
	if after := s.skip(s.space(end), "г."); after > s.space(end) {
		return m, after, true
	}
	if s.has(end, "?]") { // [3. 5. 1911?]
		m.doubt = true
		end++
	}
	return m, end, !s.lettered(end)
}

// clippedYear reads a year without its thousands, as Austrians wrote it after
// 1900: 1. 2. 904.
func (s source) clippedYear(i int) (m moment, end int, ok bool) {
	value, end := s.digits(i)
	if end != i+3 || value < 800 || s.lettered(end) || s.amount(end) || s.counts(end) {
		return m, i, false
	}
	return moment{year: 1000 + value}, end, true
}

// partOfNumber reports whether the figures at i go on to the left: 3/14.5.50,
// A1951, 1.1951.
func (s source) partOfNumber(i int) bool {
	if s.letteredBefore(i) {
		return true
	}
	switch s.at(i - 1) {
	case '.', '/', '-', ':', ',', '_':
		return isDigit(s.at(i-2)) || s.at(i-1) == '/' || s.at(i-1) == '_' || s.at(i-1) == '-' && s.letteredBefore(i-1) && !s.has(i-4, "mid-")
	case '$', '#', '=', '+':
		return true
	}
	return false
}

// numberWords before figures make them a number of something else.
var numberWords = wordSet("no nos nr № number n° p pp page pages fond opis delo papka list listy file folder box art article " +
	"document doc vol volume series item paragraph para section protocol telegram d f op l ll room")

// numbered reports whether the word before i says that a number follows, as
// in No. 13/5-50.
func (s source) numbered(i int) bool {
	end := s.spaceBefore(i)
	if s.at(end-1) == '.' {
		end--
	}
	const numero = "№"
	if end >= len(numero) && string(s[end-len(numero):end]) == numero {
		return true
	}
	return s.in(numberWords, s.wordBefore(end), end)
}
