package dates

import (
	"strings"
	"unicode/utf8"

	characters "catchword/transform/encode/internal/source"
)

// Find is every date and time of the day in text, in order and disjoint. It
// reads text once, in linear time; offsets are bytes.
func Find(text string) []Date { return FindAt(nil, text, 0) }

// FindAt appends the dates of a text, as Find finds them, to a list. The text stands at a
// place from which offsets count.
func FindAt(all []Date, text string, at int) []Date {
	s := source(text)
	before := len(all)
	numerals := s.numerals()
	for i := 0; i < len(s); {
		if i = min(i+characters.Figure(text[i:]), numerals.from(i)); i == len(s) {
			break
		}
		limit := 0
		if len(all) > before {
			limit = all[len(all)-1].End - at
		}
		d, end, ok := s.dateAround(i, limit, false)
		if ok {
			d.Start, d.End = d.Start+at, d.End+at
			all = append(all, d)
		}
		i = max(end, s.pastFigures(i))
	}
	return all
}

// Parse reads a text that is nothing but one date, as in a header field.
// Here a number of four figures is a year.
func Parse(text string) (Date, bool) {
	start := len(text) - len(strings.TrimLeft(text, " \t\r\n"))
	s := source(text)
	for i := start; i < len(s); i++ {
		if !isDigit(s[i]) && s[i] != '_' && !s.numeral(i) {
			continue
		}
		d, _, ok := s.dateAround(i, start, true)
		return d, ok && d.Start == start && strings.Trim(text[d.End:], " \t\r\n.,;") == ""
	}
	return Date{}, false
}

// pastFigures is the end of the figures, letters and marks that begin at i:
// no other date begins inside them.
func (s source) pastFigures(i int) int {
	for i < len(s) && (isDigit(s[i]) || s[i] == '_') {
		i++
	}
	for s.numeral(i) {
		_, size := utf8.DecodeRuneInString(string(s[i:]))
		i += size
	}
	return i
}

// dateAround reads the date or time whose first figure (or blank) is at i. It
// begins at limit or later. End is where to go on looking, also when nothing
// was found.
func (s source) dateAround(i, limit int, whole bool) (d Date, end int, ok bool) {
	if c := s[i]; c >= utf8.RuneSelf || isDigit(c) && s.unitFollows(i) {
		if r, start, v := s.eastern(i, limit); v == found {
			return s.qualified(start, limit, r), r.end, true
		}
		if c >= utf8.RuneSelf {
			return d, i, false
		}
	}
	if d, end, ok := s.roman(i, limit); ok {
		return d, end, true
	}
	start := s.opening(i, limit)
	if start == i && !whole && !s.promising(i) {
		return d, i, false
	}
	if r, v := s.period(start, limit, whole); v != nothing {
		if v == impossible {
			return d, r.end, false
		}
		return s.qualified(start, limit, r), r.end, true
	}
	if start != i {
		if r, v := s.period(i, limit, whole); v == found {
			return s.qualified(i, limit, r), r.end, true
		}
	}
	if when, end, ok := s.clock(i); ok {
		return Date{Start: i, End: end, When: when, Clock: true, Certain: true}, end, true
	}
	return d, i, false
}

// promising reports whether figures at i that no month precedes may begin a
// date or time at all: most numbers of a text count something, and the word
// after them says so.
func (s source) promising(i int) bool {
	if !isDigit(s[i]) {
		return true
	}
	_, end := s.digits(i)
	if end-i >= 4 {
		return end-i == 4 || s.zulu(i, end)
	}
	j := s.space(end)
	if j == end || j == len(s) {
		return j < len(s)
	}
	after := s.word(j)
	return after == j || s.in(followers, j, after) || s.isMonth(j)
}

// followers are the words other than months that may follow the first figures
// of a date or time.
var followers = wordSet("of de di des ten sten t to and until till through bis по day a am p pm hours hrs heures noon midnight o uhr h i v x ii iii iv vi vii viii ix xi xii " +
	"vendémiaire vendemiaire brumaire frimaire nivôse nivose pluviôse pluviose ventôse ventose germinal floréal floreal prairial messidor thermidor fructidor")

// isMonth reports whether the name of a month stands at i.
func (s source) isMonth(i int) bool {
	_, _, ok := s.month(i)
	return ok
}

// opening steps back from the first figure at i over a bracket or quotation
// mark that opens it and over the name of a month before it.
func (s source) opening(i, limit int) int {
	start := i
	if c := s.at(i - 1); c == '[' || c == '(' {
		start--
	} else if s.at(i) == '_' || s.quotedDay(i) {
		if r, n := utf8.DecodeLastRuneInString(string(s[:i])); strings.ContainsRune(`"“«„`, r) {
			start -= n
		}
	}
	end := s.spaceBefore(start)
	if s.at(end-1) == ',' {
		end = s.spaceBefore(end - 1)
	} else if s.has(end-2, "of") && !s.letteredBefore(end-2) {
		end = s.spaceBefore(end - 2)
	}
	if c := s.at(end - 1); c == '.' || c == ':' {
		end--
	}
	name := s.wordBefore(end)
	if _, _, ok := s.month(name); ok && name >= limit && name < end {
		return name
	}
	return max(start, limit)
}

// quotedDay reports whether the figures at i stand in quotation marks that a day was
// filled in between: "27" November 1963.
func (s source) quotedDay(i int) bool {
	if c := s.at(i - 1); c != '"' && c < 0x80 { // most figures
		return false
	}
	_, end := s.digits(i)
	return end <= i+2 && s.skip(end, `"`, "”", "»", "“") > end
}

// period reads one date at i, or two that a dash or a word joins.
func (s source) period(i, limit int, whole bool) (reading, verdict) {
	if s.letteredBefore(i) {
		return reading{}, nothing
	}
	r, v := s.point(i)
	if v == nothing {
		if r, v = s.joinedYears(i, whole); v == nothing {
			r, v = s.bareYear(i, whole)
		}
	}
	if v != found || r.first.either {
		return r, v
	}
	if r.relation == exact {
		r = s.secondEnd(r)
	}
	if r.relation == between && !s.says(i, limit, "between") {
		return s.withoutSecond(i, r)
	}
	return r, v
}

// withoutSecond undoes the joining of r by "and", which joins only after
// "between": in "5 and 8 March" the first number is not a date.
func (s source) withoutSecond(i int, r reading) (reading, verdict) {
	if _, _, ok := s.month(i); !ok {
		if d, ok := s.day(i); ok {
			if _, _, ok = s.monthOfDay(d); !ok {
				return reading{}, nothing
			}
		}
	}
	// A month stands before "and": only the first day is read.
	return s.firstOnly(i)
}

// firstOnly reads the date at i without a second end.
func (s source) firstOnly(i int) (reading, verdict) {
	r, v := s.point(i)
	if v == found && r.relation == between {
		j := s.space(s.word(i))
		d, _ := s.day(j)
		r.relation, r.last, r.end = exact, moment{}, d.end
	}
	return r, v
}

// secondEnd goes on after a complete first end: "5 March to 7 April 1953".
func (s source) secondEnd(r reading) reading {
	j, joined, ok := s.joint(r.end)
	if !ok {
		return r
	}
	last, v := s.point(j)
	if v == nothing && r.first.day == 0 {
		if m, end, ok := s.fullYear(j); ok {
			last, v = reading{first: m, end: end}, found
		}
	}
	if v != found || last.relation != exact || last.first.either || last.first.blank {
		return r
	}
	both := r
	both.relation, both.last, both.end = joined, last.first, last.end
	if both.language == "" {
		both.language = last.language
	}
	if !both.fits() {
		return r
	}
	return both
}

// fits gives the first end the year of the last when it has none, and reports
// whether the two ends are in order and of one kind.
func (r *reading) fits() bool {
	a, b := &r.first, &r.last
	if a.year == 0 && !a.relative && (b.year != 0 || b.relative) {
		a.year, a.short, a.relative = b.year, b.short, b.relative
		if a.after(*b) {
			a.year--
		}
	}
	if (a.day == 0) != (b.day == 0) || a.dated() != b.dated() {
		return false
	}
	return !a.after(*b) && a.possible() && *a != *b
}

// after reports whether m is later than o, as far as both are said.
func (m moment) after(o moment) bool {
	if m.year != o.year {
		return m.year > o.year
	}
	if m.month != o.month && m.month > 0 && o.month > 0 {
		return m.month > o.month
	}
	return m.day > o.day && m.month == o.month
}

// joinedYears reads 1946-1950 and 1946-February 1950.
func (s source) joinedYears(i int, whole bool) (reading, verdict) {
	m, end, ok := s.fullYear(i)
	if !ok || s.partOfNumber(i) || s.numbered(i) {
		return reading{}, nothing
	}
	r := s.secondEnd(reading{first: m, end: end})
	if r.relation == exact || r.first.year < 1500 || r.last.year-r.first.year > 200 {
		return reading{}, nothing
	}
	if r.relation == between && r.last.month == 0 && !s.says(i, 0, "between") {
		return reading{}, nothing
	}
	if !whole && s.counts(r.end) {
		return reading{}, nothing
	}
	return r, found
}
