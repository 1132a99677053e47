package dates

import (
	"sort"

	characters "catchword/transform/encode/internal/source"
)

// A Date is one date, period or time of the day as a text says it. The values
// are ISO 8601 in the forms of TEI's teidata.temporal.w3c: 1951-11-19,
// 1951-11, 1951, --11-19 (no year said) and 14:30:00.
type Date struct {
	Start, End int // bytes of the text, End not included

	When                string // the point in time, when there is one reading
	NotBefore, NotAfter string // bounds of an unknown point in time
	From, To            string // first and last day (or month, year) of a period

	Clock    bool     // a time of the day: When is hh:mm:ss
	Certain  bool     // one reading only, and the source does not doubt it
	Reason   Reason   // what is uncertain, missing, or was supplied by the context
	Readings []string // what it may mean, when Reason is AmbiguousOrder
	Language string   // of the name of the month (en, de, fr, ru, ru-Latn); "" in figures

	first, last moment
	relation    relation
	order       order // shown by a date in figures
}

// Span is where a date stands.
func (d Date) Span() characters.Span { return characters.Span{Start: d.Start, End: d.End} }

// Within is those of the dates of a text, which are in order, that lie within a
// stretch of it.
func Within(all []Date, s characters.Span) []Date {
	i := sort.Search(len(all), func(i int) bool { return all[i].Start >= s.Start })
	j := i
	for j < len(all) && all[j].End <= s.End {
		j++
	}
	return all[i:j]
}

// Reason says why a date is not complete or not certain, or how it became so.
type Reason uint8

// The reasons, from none to the gravest.
const (
	Plain              Reason = iota // said in full
	NoDay                            // the day is left blank or not said before a month
	CenturyFromContext               // two figures of the year, the century from the document
	OrderFromContext                 // day and month told apart by the document's other dates
	YearFromContext                  // the year is that of the document
	NoYear                           // day and month only
	Approximate                      // circa, about
	Doubtful                         // marked with a question mark in the source
	NoCentury                        // two figures of the year and nothing that tells the century
	AmbiguousOrder                   // may be day and month or month and day
)

var reasons = [...]string{
	Plain:              "",
	NoDay:              "the day is not given",
	CenturyFromContext: "the century is that of the document's other dates",
	OrderFromContext:   "day and month are told apart by the document's other dates",
	YearFromContext:    "the year is that of the document's other dates",
	NoYear:             "the year is not given",
	Approximate:        "the source calls the date approximate",
	Doubtful:           "the source marks the date as doubtful",
	NoCentury:          "only two figures of the year are given",
	AmbiguousOrder:     "day and month cannot be told apart",
}

// String is the reason in words for an editor; "" for Plain.
func (r Reason) String() string { return reasons[r] }

// A relation says what the words around the figures make of them.
type relation uint8

const (
	exact   relation = iota
	about            // circa 1950
	before           // before 5 May 1950, not later than
	after            // after 5 May 1950, not earlier than
	period           // 5-8 March 1953
	between          // between 5 and 8 March 1953
)

// An order of day and month, where the figures of a date show it: only
// strokes and dashes leave it open.
type order uint8

const (
	noOrder order = iota
	dayThenMonth
	monthThenDay
)

// A moment is a day, month or year as figures and names give it; zero parts
// are not said.
type moment struct {
	year, month, day int
	short            bool // the year has two figures
	either           bool // day and month, both under 13, in unknown order
	doubt            bool // with a question mark
	blank            bool // the day is a blank to be filled in: "__" November
	relative         bool // "of this year"; year is then the difference: 0, -1, 1
	two              bool // the year is followed by the next one: 1688/9
}

// swapped is m with the other order of day and month.
func (m moment) swapped() moment {
	m.day, m.month = m.month, m.day
	return m
}

// dated reports whether the year is said in full.
func (m moment) dated() bool { return m.year != 0 && !m.short && !m.relative }

// possible reports whether the calendar has m.
func (m moment) possible() bool {
	if m.month < 0 || m.month > 12 {
		return false
	}
	if m.day == 0 {
		return true
	}
	year := m.year
	if !m.dated() {
		year = 2000 // any leap year: 29 February may be meant
	}
	return m.day > 0 && m.day <= daysIn(year, m.month)
}

// daysIn is the number of days of a month of the Gregorian calendar.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// iso is m as a W3C date: 1951-11-19, 1951-11, 1951, --11-19 or --11.
func (m moment) iso() string {
	var b [10]byte
	out := b[:0]
	if m.dated() {
		out = append(out, byte('0'+m.year/1000), byte('0'+m.year/100%10), byte('0'+m.year/10%10), byte('0'+m.year%10))
	} else {
		out = append(out, '-')
	}
	if m.month > 0 {
		out = append(out, '-', byte('0'+m.month/10), byte('0'+m.month%10))
	}
	if m.day > 0 {
		out = append(out, '-', byte('0'+m.day/10), byte('0'+m.day%10))
	}
	return string(out)
}

// settle writes the values that the reading of d has.
func (d *Date) settle() {
	d.When, d.NotBefore, d.NotAfter, d.From, d.To, d.Readings = "", "", "", "", "", nil
	d.Certain = d.Reason < Approximate
	switch {
	case d.Reason == AmbiguousOrder:
		d.Readings = []string{d.first.iso(), d.first.swapped().iso()}
		return
	case d.Reason == NoCentury:
		return
	}
	switch d.relation {
	case exact, about:
		d.When = d.first.iso()
	case before:
		d.NotAfter = d.first.iso()
	case after:
		d.NotBefore = d.first.iso()
	case period:
		d.From, d.To = d.first.iso(), d.last.iso()
	case between:
		d.NotBefore, d.NotAfter = d.first.iso(), d.last.iso()
	}
}
