package dates

import "unicode/utf8"

// A day is a day of the month with what the source says of it.
type day struct {
	value int
	doubt bool // [14?], 14 [sic]
	zulu  bool // with the time, in the head of a telegram
	end   int
}

// openingQuote is behind a quotation mark at i, or i.
func (s source) openingQuote(i int) int { return s.skip(i, `"`, "“", "«", "„") }

// day reads 14, 14th, [14], [14?], 14[?], 28 [sic] or the "14" of a form at i.
func (s source) day(i int) (d day, ok bool) {
	if quoted := s.openingQuote(i); quoted > i {
		value, end := s.digits(quoted)
		after := s.skip(end, `"`, "”", "»", "“")
		return day{value: value, end: after}, end > quoted && end <= quoted+2 && after > end && value > 0 && value <= 31
	}
	open := s.at(i) == '[' || s.at(i) == '('
	if open {
		i++
	}
	value, end := s.digits(i)
	if s.zulu(i, end) {
		return day{value: value / 10000, end: end + 1, zulu: true}, value/10000 <= 31
	}
	if end == i || end > i+2 || value == 0 || value > 31 {
		return d, false
	}
	d = day{value: value, end: end}
	d.end = s.ordinal(end)
	if s.at(d.end) == '?' {
		d.doubt = true
		d.end++
	}
	if open {
		if c := s.at(d.end); c != ']' && c != ')' {
			return d, false
		}
		d.end++
	} else if s.lettered(d.end) {
		return d, false
	}
	d.end, d.doubt = s.doubt(d.end, d.doubt)
	return d, true
}

// zulu reports whether figures are the day and the time of a telegram, which its month and
// year follow: 041530Z MAY 75.
func (s source) zulu(i, end int) bool {
	return end == i+6 && s.at(end) == 'Z' && !s.lettered(end+1)
}

// ordinal skips what makes an ordinal number of the figures that end at i.
func (s source) ordinal(i int) int {
	switch c := s.at(i); {
	case c == ' ':
		return s.skip(i, " ten", " sten", " t")
	case isLetter(c), c == '-', c >= utf8.RuneSelf:
		return s.skip(i, "st", "nd", "rd", "th", "er", "re", "-го", "die", "den", "de", "d", "ten", "te", "ter", "º", "°", "sten", "t", "ème", "en", "e",
			"-én", "-án", "-jén", "-ei", "-i", "-e")
	}
	return i
}

// doubt skips a mark of doubt at i: [?], (?) or [sic].
func (s source) doubt(i int, already bool) (end int, doubt bool) {
	j := s.space(i)
	if after := s.skip(j, "[?]", "(?)", "[sic]", "[sic!]", "(sic)"); after > j {
		return after, true
	}
	return i, already
}

// newStyle is the second of two days of one month that the calendars of Julius and of
// Gregory count for the same one, ten days to thirteen later: 12/24 May 1865.
func (s source) newStyle(d day) day {
	if s.at(d.end) != '/' {
		return d
	}
	second, ok := s.day(d.end + 1)
	if later := second.value - d.value; !ok || later < 10 || later > 13 {
		return d
	}
	return second
}

// blankDay reads "__" November 1963: a form whose day was never filled in.
func (s source) blankDay(i int) (reading, verdict) {
	j := i
	j = s.skip(j, `"`, "“", "«", "„")
	blank := j
	for s.at(j) == '_' || s.at(j) == ' ' && blank > i {
		j++
	}
	if j == blank || j > blank+20 {
		return reading{}, nothing
	}
	if blank > i {
		after := s.skip(j, `"`, "”", "»", "“")
		if after == j {
			return reading{}, nothing
		}
		j = after
	}
	name, end, ok := s.month(s.space(j))
	if !ok {
		return reading{}, nothing
	}
	r := reading{language: name.language, end: end, first: moment{month: name.month, blank: true}}
	if year, end, ok := s.year(end, false); ok {
		r.share(year, end)
		r.last = moment{}
	}
	return r.judge()
}
