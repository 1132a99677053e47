package dates

import "strings"

// A verdict says what a reader found at a place.
type verdict uint8

const (
	nothing    verdict = iota // no date here
	found                     // a date
	impossible                // the words of a date that the calendar does not have
)

// A reading is what a reader made of the text up to end.
type reading struct {
	first, last moment // last only in a period
	relation    relation
	order       order
	language    string
	end         int
}

// judge is the verdict on r by the calendar and by the order of its ends.
func (r reading) judge() (reading, verdict) {
	if r.first.either {
		return r, found
	}
	if !r.first.possible() || (r.relation >= period && !r.last.possible()) {
		return r, impossible
	}
	return r, found
}

// point reads one date, or a period that shares its month, at i.
func (s source) point(i int) (reading, verdict) {
	switch c := s.at(i); {
	case isDigit(c):
		if r, v := s.yearFirst(i); v != nothing {
			return r, v
		}
		if r, v := s.yearThenName(i); v != nothing {
			return r, v
		}
		if r, v := s.figures(i); v != nothing {
			return r, v
		}
		return s.dayFirst(i)
	case c == '[' || c == '(':
		return s.dayFirst(i)
	case c == '_' || c == '"' || c >= 0x80:
		if r, v := s.blankDay(i); v != nothing {
			return r, v
		}
		if s.openingQuote(i) > i {
			return s.dayFirst(i)
		}
	}
	return s.monthFirst(i)
}

// dayFirst reads 19 November 1951, 1st April, 5-8 March 1953, 5. März 1950.
func (s source) dayFirst(i int) (reading, verdict) {
	d, ok := s.day(i)
	if !ok {
		return reading{}, nothing
	}
	d = s.newStyle(d)
	r := reading{end: d.end, first: moment{day: d.value, doubt: d.doubt}}
	last, joined, isPeriod := s.secondDay(d.end)
	if isPeriod && last.value > d.value {
		r.relation, r.last = joined, moment{day: last.value, doubt: last.doubt}
		d = last
	}
	name, end, ok := s.monthOfDay(d)
	if !ok {
		return s.republican(d)
	}
	r.language = name.language
	r.first.month, r.last.month = name.month, name.month
	year, yearEnd, hasYear := s.year(end, name.abridged || d.zulu)
	if d.zulu && year.short && year.year >= firstZulu {
		year.year, year.short = 1900+year.year, false
	}
	if s.at(d.end) == '.' && name.language == "en" && !hasYear && !s.in(germanArticles, s.wordBefore(s.spaceBefore(i)), s.spaceBefore(i)) && !s.articled(i) {
		return r, nothing // an English point of a list: 5. May we ask
	}
	r.end = end
	if hasYear {
		r.share(year, yearEnd)
	}
	return r.judge()
}

// firstZulu is the year of its century in which telegrams began to have such heads.
const firstZulu = 40

// germanArticles stand before a day whose month has the same name in English.
var germanArticles = wordSet("den am vom zum dem")

// share gives both ends of r the year that was read up to end.
func (r *reading) share(year moment, end int) {
	if year.two && (r.first.month < 3 || r.first.month == 3 && r.first.day < 25) {
		year.year++
	}
	for _, m := range []*moment{&r.first, &r.last} {
		m.year, m.short, m.relative = year.year, year.short, year.relative
		m.doubt = m.doubt || year.doubt
	}
	r.end = end
}

// secondDay reads "-8", " to 8", " and 8" after a first day.
func (s source) secondDay(i int) (d day, r relation, ok bool) {
	j, r, ok := s.joint(i)
	if !ok {
		return d, r, false
	}
	d, ok = s.day(j)
	if _, _, time := s.halfDay(d.end, d.value, 0); ok && time { // of the day: May 5—11 a.m.
		return day{}, r, false
	}
	if ok && strings.HasPrefix(string(s[d.end:]), ":") && d.end+1 < len(s) && s[d.end+1] >= '0' && s[d.end+1] <= '5' { // May 5—11:40 a.m.
		return day{}, r, false
	}
	return d, r, ok
}

// joint skips what joins the two ends of a period: a dash, to, until, and.
// "And" joins only after "between"; the caller checks that.
func (s source) joint(i int) (end int, r relation, ok bool) {
	j := s.space(i)
	after := s.skip(j, "-", "–", "—", "to", "until", "till", "through", "bis", "по")
	if after > j {
		return s.space(s.skip(s.space(after), "the")), period, true
	}
	if after = s.skip(j, "and"); after > j && j > i {
		return s.space(s.skip(s.space(after), "the")), between, true
	}
	return i, exact, false
}

// monthOfDay reads the month after a day: " November", ". März", "th of May".
func (s source) monthOfDay(d day) (monthName, int, bool) {
	i := d.end
	if c := s.at(i); c == '.' || c == '-' {
		i++
	}
	i = s.space(i)
	if after := s.skip(i, "of", "day of", "de", "di", "des"); after > i {
		i = s.space(after)
	}
	if s.at(i) == '[' { // 5 [November] supplied by an editor
		m, end, ok := s.month(i + 1)
		if ok && s.at(end) == ']' {
			return m, end + 1, true
		}
		return m, i, false
	}
	return s.month(i)
}

// monthFirst reads November 19, 1951, November 24-28, 1963, November 1951.
func (s source) monthFirst(i int) (reading, verdict) {
	name, end, ok := s.month(i)
	if !ok || s.letteredBefore(i) {
		return reading{}, nothing
	}
	r := reading{language: name.language, end: end, first: moment{month: name.month}}
	j := s.space(end)
	if after := s.skip(j, "hó"); after > j { // as Hungarian has it
		j = s.space(after)
	}
	if d, ok := s.day(j); ok && !s.amount(d.end) {
		return s.restOfMonthFirst(r, d, name)
	}
	year, end, ok := s.year(s.space(s.skip(j, "of")), false)
	if !ok || year.short {
		return r, nothing
	}
	r.first.year, r.first.relative, r.first.doubt = year.year, year.relative, year.doubt
	r.end = end
	return r.judge()
}

func (s source) restOfMonthFirst(r reading, d day, name monthName) (reading, verdict) {
	r.first.day, r.first.doubt, r.end = d.value, d.doubt, d.end
	if last, joined, ok := s.secondDay(d.end); ok && last.value > d.value && !s.startsDate(last.end) {
		r.relation, r.end = joined, last.end
		r.last = moment{month: name.month, day: last.value, doubt: last.doubt}
	}
	after := r.end
	if s.at(after) == '.' && s.at(after+1) == ' ' { // May 3. 1784
		after++
	}
	if year, end, ok := s.strokedYear(after, d.value); ok {
		r.share(year, end)
		return r.judge()
	}
	if year, end, ok := s.year(after, name.abridged); ok && (after == r.end || !year.short) {
		r.share(year, end)
	}
	return r.judge()
}

// strokedYear reads two figures of a year behind a stroke, as letters from America have
// them: Nov. 3/17. A second day follows within a few, or has a year of its own behind it.
func (s source) strokedYear(i, day int) (m moment, end int, ok bool) {
	if s.at(i) != '/' {
		return m, i, false
	}
	value, end := s.digits(i + 1)
	if end != i+3 || s.lettered(end) || s.at(end) == '/' || value > day && value-day <= 13 && value <= 31 {
		return m, i, false
	}
	return moment{year: value, short: true}, end, true
}

// startsDate reports whether a name of a month follows i, so that the day
// before i belongs to it: November 28 to 3 December.
func (s source) startsDate(i int) bool {
	_, _, ok := s.month(s.space(i))
	return ok
}

// amount reports whether the figures that end at i go on as another number:
// 19,500 or 19.5 or 19%.
func (s source) amount(i int) bool {
	switch s.at(i) {
	case '%', ':':
		return true
	case '.':
		return isDigit(s.at(i + 1))
	case ',':
		_, end := s.digits(i + 1)
		return end-i-1 == 3
	}
	return false
}
