package datatype

import (
	"cmp"
	"encoding/binary"
	"math"
)

// calendar is a set of the parts that a date or time is written with.
type calendar uint8

const (
	hasYear calendar = 1 << iota
	hasMonth
	hasDay
	hasClock
)

// moment is a date, a time or both, on a line of milliseconds. Parts that are
// not written are those of the start of the year 2000, a leap year.
type moment struct {
	millis int64 // from 1970-01-01T00:00:00Z, proleptic Gregorian
	leap   int   // within a leap second: 1 + its milliseconds, else 0
	zoned  bool  // a time zone is written; else millis is local
}

// The bounds of the calendar: the last year of the common era and the first
// before it that 64 bits of milliseconds reach as a whole, and Jing's limits to
// the distance of a time zone from Greenwich, in minutes.
const (
	lastYear  = 292278993
	firstYear = 292269054
	westZone  = -13 * 60
	eastZone  = 14 * 60
)

const (
	minute     = 60 * 1000
	day        = 24 * 60 * minute
	zoneSpread = 14 * 60 * minute // section 3.2.7.3: what an unwritten zone may be away
)

// civil is a date and time in its written parts.
type civil struct {
	year                           int // of the era
	before                         bool
	month, day, hour, min, sec, ms int
	zone                           int // minutes east of Greenwich
	zoned                          bool
}

// isMoment reports whether text is a date or time with exactly these parts.
func (c calendar) isMoment(text []byte) bool {
	_, ok := c.read(text)
	return ok
}

// read takes a text apart; ok is false when it is no value.
func (c calendar) read(text []byte) (m moment, ok bool) {
	v, ok := c.parts(text)
	if !ok || !v.exists() {
		return moment{}, false
	}
	return v.moment(), true
}

// parts reads the parts of a text that has the form of a value; the date need
// not exist.
func (c calendar) parts(text []byte) (civil, bool) {
	v := civil{year: 2000, month: 1, day: 1}
	p := partReader{text: text}
	if c&hasYear != 0 {
		v.before = p.skip('-')
		v.year = p.year()
	} else if c&(hasMonth|hasDay) != 0 {
		p.expect('-')
	}
	if c&hasMonth != 0 {
		p.expect('-')
		v.month = p.two()
	} else if c&hasDay != 0 {
		p.expect('-')
	}
	if c&hasDay != 0 {
		p.expect('-')
		v.day = p.two()
	}
	if c == hasYear|hasMonth|hasDay|hasClock {
		p.expect('T')
	}
	if c&hasClock != 0 {
		p.clock(&v)
	}
	p.timeZone(&v)
	return v, !p.failed && len(p.text) == 0
}

// partReader reads the parts of a date from the front of a text.
type partReader struct {
	text   []byte
	failed bool
}

func (p *partReader) skip(b byte) bool {
	if len(p.text) == 0 || p.text[0] != b {
		return false
	}
	p.text = p.text[1:]
	return true
}

func (p *partReader) expect(b byte) {
	if !p.skip(b) {
		p.failed = true
	}
}

// two reads a number of two digits.
func (p *partReader) two() int {
	if len(p.text) < 2 || !isDigit(p.text[0]) || !isDigit(p.text[1]) {
		p.failed = true
		return 0
	}
	n := int(p.text[0]-'0')*10 + int(p.text[1]-'0')
	p.text = p.text[2:]
	return n
}

// year reads four digits or more, the first no zero when there are more.
func (p *partReader) year() int {
	n, i := 0, 0
	for ; i < len(p.text) && isDigit(p.text[i]); i++ {
		n = min(n*10+int(p.text[i]-'0'), math.MaxInt32)
	}
	if i < 4 || i > 4 && p.text[0] == '0' {
		p.failed = true
	}
	p.text = p.text[i:]
	return n
}

func (p *partReader) clock(v *civil) {
	v.hour = p.two()
	p.expect(':')
	v.min = p.two()
	p.expect(':')
	v.sec = p.two()
	if !p.skip('.') {
		return
	}
	for scale := 100; len(p.text) > 0 && isDigit(p.text[0]); scale /= 10 {
		v.ms += scale * int(p.text[0]-'0')
		p.text = p.text[1:]
	}
}

func (p *partReader) timeZone(v *civil) {
	sign := 0
	switch {
	case len(p.text) == 0:
		return
	case p.skip('Z'):
	case p.skip('+'):
		sign = 1
	default:
		p.expect('-')
		sign = -1
	}
	v.zoned = true
	if sign != 0 {
		hours := p.two()
		p.expect(':')
		minutes := p.two()
		p.failed = p.failed || minutes > 59
		v.zone = sign * (hours*60 + minutes)
	}
}

// exists reports whether there is such a day and time.
func (v civil) exists() bool {
	last := lastYear
	if v.before {
		last = firstYear
	}
	return 1 <= v.year && v.year <= last &&
		1 <= v.month && v.month <= 12 &&
		1 <= v.day && v.day <= daysIn(v.astronomical(), v.month) &&
		v.hour <= 23 && v.min <= 59 && v.sec <= 60 &&
		westZone <= v.zone && v.zone <= eastZone
}

// astronomical is the year counted with a year 0, the one before the year 1.
func (v civil) astronomical() int {
	if v.before {
		return 1 - v.year
	}
	return v.year
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if isLeap(year) {
			return 29
		}
		return 28
	default:
		return 31
	}
}

func isLeap(year int) bool { return year%4 == 0 && year%100 != 0 || year%400 == 0 }

func (v civil) moment() moment {
	m := moment{zoned: v.zoned}
	if v.sec == 60 {
		m.leap = 1 + v.ms
		v.sec, v.ms = 59, 999
	}
	clock := ((v.hour*60+v.min)*60+v.sec)*1000 + v.ms
	m.millis = daysFrom1970(v.astronomical(), v.month, v.day)*day + int64(clock) - int64(v.zone)*minute
	return m
}

// daysFrom1970 counts days in the proleptic Gregorian calendar: years begin in
// March, so that the leap day is the last of a year.
func daysFrom1970(year, month, dayOfMonth int) int64 {
	if month <= 2 {
		year--
		month += 12
	}
	era := floorDiv(year, 400)
	ofEra := year - era*400
	ofYear := (153*(month-3)+2)/5 + dayOfMonth - 1
	return int64(era)*146097 + int64(ofEra*365+ofEra/4-ofEra/100+ofYear) - 719468
}

func floorDiv(a, b int) int {
	if a < 0 {
		a -= b - 1
	}
	return a / b
}

// compare orders moments. One with and one without a time zone are comparable
// when they are more than 14 hours apart.
func (m moment) compare(n moment) order {
	switch {
	case m.zoned == n.zoned:
		return m.on(n)
	case n.zoned:
		return n.compare(m).reversed()
	case m.later(-zoneSpread).on(n) == greater:
		return greater
	case m.later(zoneSpread).on(n) == less:
		return less
	default:
		return incomparable
	}
}

func (m moment) later(millis int64) moment {
	m.millis += millis
	return m
}

func (m moment) on(n moment) order {
	return order(cmp.Or(cmp.Compare(m.millis, n.millis), cmp.Compare(m.leap, n.leap)))
}

func (m moment) appendKey(dst []byte) []byte {
	dst = binary.BigEndian.AppendUint64(dst, uint64(m.millis))
	dst = binary.BigEndian.AppendUint16(dst, uint16(m.leap))
	if m.zoned {
		dst = append(dst, 'Z')
	}
	return dst
}
