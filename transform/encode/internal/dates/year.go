package dates

// The years that four figures may mean.
const (
	firstYear = 1000
	lastYear  = 2099
)

// year reads the year after a day and month: " 1951", ", 1951", "1951 г.",
// " '51", "of this year"; after a shortened month, or when nothing follows, also " 51".
func (s source) year(i int, abridged bool) (m moment, end int, ok bool) {
	if s.at(i) == ',' {
		i++
	}
	j := s.space(i)
	if m, end, ok = s.relativeYear(j); ok {
		return m, end, true
	}
	if m, end, ok = s.fullYear(s.space(s.skip(j, "of", "de", "del"))); ok {
		m, end = s.twoYears(m, end)
		return m, end, true
	}
	after := s.skip(j, "'", "’")
	value, end := s.digits(after)
	if (after > j || abridged || s.ends(end)) && end == after+2 && !s.lettered(end) && !s.amount(end) {
		return moment{year: value, short: true}, end, true
	}
	return m, i, false
}

// lastTwo is the last year that began on 25 March in England.
const lastTwo = 1751

// twoYears reads the second figure of a year that the writer's calendar and the one of
// today count differently, as it was written for the days before 25 March: 1688/9.
func (s source) twoYears(m moment, end int) (moment, int) {
	if s.at(end) != '/' || m.year > lastTwo || m.doubt {
		return m, end
	}
	value, after := s.digits(end + 1)
	next := m.year + 1
	if after == end+2 && value == next%10 || after == end+3 && value == next%100 {
		if !s.lettered(after) && !s.daysMonth(end) {
			m.two = true
			return m, after
		}
	}
	return m, end
}

// daysMonth reports whether a hyphen at i leads to a day with its month, as in a period:
// 1 January 1501-2 February 1502.
func (s source) daysMonth(i int) bool {
	if s.at(i) != '-' {
		return false
	}
	d, ok := s.day(i + 1)
	if ok {
		_, _, ok = s.monthOfDay(d)
	}
	return ok
}

// ends reports whether nothing but a point follows i.
func (s source) ends(i int) bool {
	if s.at(i) == '.' {
		i++
	}
	return s.space(i) >= len(s)
}

// fullYear reads 1951, [1951], [1951?] or 1951 г. at i.
func (s source) fullYear(i int) (m moment, end int, ok bool) {
	open := s.at(i) == '['
	if open {
		i++
	}
	value, end := s.digits(i)
	if value >= 10 && value < firstYear { // two figures or three
		if m, end, ok := s.suppliedYear(i, open); ok {
			return m, end, true
		}
	}
	if end != i+4 || value < firstYear || value > lastYear {
		return m, i, false
	}
	m = moment{year: value}
	if s.at(end) == '?' {
		m.doubt = true
		end++
	}
	if open {
		if s.at(end) != ']' {
			return m, i, false
		}
		end++
	}
	if after := s.skip(s.space(end), "г.", "года", "году", "год"); after > s.space(end) {
		end = after
	} else if s.lettered(end) || s.amount(end) && s.at(end) != ':' {
		return m, i, false
	}
	end, m.doubt = s.doubt(end, m.doubt)
	return m, end, true
}

// suppliedYear reads a year of which an edition supplied some figures, at its first
// figure: [18]43, 18[43], 184[3]. Open says that a bracket stands before it.
func (s source) suppliedYear(i int, open bool) (m moment, end int, ok bool) {
	value, brackets := 0, 0
	if open {
		brackets = 1
	}
	end = i
	for n := 0; n < 4 || open; end++ {
		switch c := s.at(end); {
		case isDigit(c) && n < 4:
			value, n = value*10+int(c-'0'), n+1
		case c == '[' && !open && brackets == 0:
			open, brackets = true, 1
		case c == ']' && open:
			open = false
		default:
			return m, i, false
		}
	}
	if brackets == 0 || value < firstYear || value > lastYear || s.lettered(end) {
		return m, i, false
	}
	return moment{year: value}, end, true
}

// relativeYears are the ways to say the year of the document and its
// neighbours; the value is the difference.
var relativeYears = []struct {
	words      string
	difference int
}{
	{"of this year", 0},
	{"this year", 0},
	{"of the current year", 0},
	{"of the present year", 0},
	{"of last year", -1},
	{"last year", -1},
	{"of the previous year", -1},
	{"of the past year", -1},
	{"of next year", 1},
	{"next year", 1},
	{"сего года", 0},
	{"с.г.", 0},
	{"с. г.", 0},
	{"этого года", 0},
	{"прошлого года", -1},
	{"dieses jahres", 0},
	{"d. j.", 0},
	{"de cette année", 0},
}

func (s source) relativeYear(i int) (m moment, end int, ok bool) {
	for _, y := range relativeYears {
		if s.has(i, y.words) {
			return moment{year: y.difference, relative: true}, i + len(y.words), true
		}
	}
	return m, i, false
}

// yearFirst reads 1951-11-19, 1951.11.19, 1951/11/19 and 1951-11.
func (s source) yearFirst(i int) (reading, verdict) {
	year, end := s.digits(i)
	if end != i+4 || year < firstYear || year > lastYear || s.partOfNumber(i) {
		return reading{}, nothing
	}
	mark := s.at(end)
	if mark != '-' && mark != '.' && mark != '/' {
		return reading{}, nothing
	}
	month, monthEnd := s.digits(end + 1)
	if monthEnd != end+3 || month == 0 || month > 12 || s.at(monthEnd) != mark {
		return reading{}, nothing
	}
	d, dayEnd := s.digits(monthEnd + 1)
	if dayEnd != monthEnd+3 || s.lettered(dayEnd) && s.at(dayEnd) != 'T' {
		return reading{}, nothing
	}
	r := reading{end: dayEnd, first: moment{year: year, month: month, day: d}}
	return r.judge()
}

// yearThenName reads 1921. május 5., 1921 május hó 5-én and 1951 May 5.
func (s source) yearThenName(i int) (reading, verdict) {
	year, end := s.digits(i)
	if end != i+4 || year < firstYear || year > lastYear || s.partOfNumber(i) || s.numbered(i) {
		return reading{}, nothing
	}
	pointed := s.at(end) == '.'
	if pointed {
		end++
	}
	j := s.space(end)
	name, after, ok := s.month(j)
	if !ok || j == end || pointed && name.language == "en" { // the end of a sentence
		return reading{}, nothing
	}
	after = s.space(after)
	d, ok := s.day(s.space(s.skip(after, "hó")))
	if !ok || s.amount(d.end) {
		return reading{}, nothing
	}
	if _, _, another := s.year(d.end, false); another { // in 1951 May 5, 1952
		return reading{}, nothing
	}
	r := reading{end: d.end, language: name.language, first: moment{year: year, month: name.month, day: d.value, doubt: d.doubt}}
	return r.judge()
}

// bareYear reads a year that stands alone, when the words around leave no
// doubt that it is one; in a text that is nothing but a date (whole) it always is.
func (s source) bareYear(i int, whole bool) (reading, verdict) {
	m, end, ok := s.fullYear(i)
	if !ok || s.partOfNumber(i) || s.numbered(i) {
		return reading{}, nothing
	}
	r := reading{end: end, first: m}
	if c := s.at(end); (c == '/' || c == '-') && isDigit(s.at(end+1)) && !whole {
		return r, nothing
	}
	if whole || m.doubt && s.at(i) == '[' || s.saysYear(i) && !s.counts(end) || s.at(end-1) == '.' || end > i+8 {
		return r, found
	}
	return r, nothing
}

// yearWords stand before a number of four figures only when it is a year.
var yearWords = wordSet("in since during until till year years early late mid spring summer autumn fall winter " +
	"im jahr jahre jahres seit anfang ende mitte frühjahr sommer herbst en depuis année в с circa ca")

// partWords stand before "of" or "in" and a year: the end of 1951.
var partWords = wordSet("end beginning middle half quarter part months days spring summer autumn fall winter year start eve")

// countWords after a number make it a count: in 1951 cases.
var countWords = wordSet("men women people troops soldiers tons tonnes kilometers kilometres km miles meters metres " +
	"rubles roubles dollars pounds percent cases copies pages votes hectares planes aircraft tanks guns vehicles " +
	"prisoners divisions words hours minutes times points items yuan francs marks deputies delegates persons members")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for i := 0; i < len(words); {
		end := i
		for end < len(words) && words[end] != ' ' {
			end++
		}
		set[words[i:end]] = true
		i = end + 1
	}
	return set
}

// saysYear reports whether the word before i says that a year follows.
func (s source) saysYear(i int) bool {
	end := s.spaceBefore(i)
	if s.at(end-1) == '-' { // mid-1950
		end--
	}
	if s.at(end-1) == '.' { // ca. 1950
		end--
	}
	start := s.wordBefore(end)
	if !s.has(start, "of") {
		return s.in(yearWords, start, end)
	}
	end = s.spaceBefore(start)
	return s.in(partWords, s.wordBefore(end), end)
}

// counts reports whether the word after i makes the number before it a count.
func (s source) counts(i int) bool {
	j := s.space(i)
	return j > i && s.in(countWords, j, s.word(j))
}
