package datatype

import (
	"bytes"
	"math/big"
	"strings"
)

// The fields of a duration, in the order in which they are written.
const (
	years = iota
	months
	days
	hours
	minutes
	seconds
	durationFields
)

// duration is a length of time field by field, the digits as written; fields
// that are not written are empty. Months have no fixed number of days, so that
// durations are ordered only in part, and Jing holds them equal only when they
// agree in every field.
type duration struct {
	negative bool
	fields   [durationFields][]byte
}

// isDuration: -?PnYnMnDTnHnMnS, with one field at least, and one behind T.
func isDuration(text []byte) bool {
	_, ok := readDuration(text)
	return ok
}

func readDuration(text []byte) (duration, bool) {
	var d duration
	d.negative = len(text) > 0 && text[0] == '-'
	if d.negative {
		text = text[1:]
	}
	if len(text) == 0 || text[0] != 'P' {
		return d, false
	}
	text = text[1:]
	date, clock, timed := bytes.Cut(text, []byte{'T'})
	if len(date)+len(clock) == 0 || timed && len(clock) == 0 {
		return d, false
	}
	return d, d.read(date, "YMD", years) && d.read(clock, "HMS", hours)
}

// read fills the fields from first on with numbers that end in the given
// letters, each at most once and in order.
func (d *duration) read(text []byte, letters string, first int) bool {
	next := 0
	for len(text) > 0 {
		end := bytes.IndexFunc(text, func(r rune) bool { return r != '.' && (r < '0' || '9' < r) })
		if end < 0 {
			return false
		}
		for next < len(letters) && letters[next] != text[end] {
			next++
		}
		if next == len(letters) || !isField(text[:end], first+next) {
			return false
		}
		d.fields[first+next] = text[:end]
		text = text[end+1:]
		next++
	}
	return true
}

func isField(digits []byte, field int) bool {
	if field == seconds {
		return isDecimal(digits)
	}
	return isInteger(digits)
}

// compare orders durations by what they come to from each of four moments
// (XML Schema Part 2, section 3.2.6.2).
func (d duration) compare(e duration) order {
	if d.same(e) {
		return equal
	}
	var all order
	for i, start := range [...]struct{ year, month int }{{1696, 9}, {1697, 2}, {1903, 3}, {1903, 7}} {
		o := order(d.secondsFrom(start.year, start.month).Cmp(e.secondsFrom(start.year, start.month)))
		if o == equal || i > 0 && o != all {
			return incomparable
		}
		all = o
	}
	return all
}

func (d duration) same(e duration) bool {
	return bytes.Equal(d.appendKey(nil), e.appendKey(nil))
}

// secondsFrom is the duration in seconds when it starts with a month.
func (d duration) secondsFrom(year, month int) *big.Rat {
	total := new(big.Int).Add(bigTimes(d.fields[years], 12), bigTimes(d.fields[months], 1))
	sum := daysOfMonths(total, year, month)
	sum.Add(sum, bigTimes(d.fields[days], 1))
	sum.Mul(sum, big.NewInt(24))
	sum.Add(sum, bigTimes(d.fields[hours], 1))
	sum.Mul(sum, big.NewInt(60))
	sum.Add(sum, bigTimes(d.fields[minutes], 1))
	sum.Mul(sum, big.NewInt(60))
	out := new(big.Rat).SetInt(sum)
	if s := d.fields[seconds]; len(s) > 0 {
		f, _ := new(big.Rat).SetString("0" + strings.TrimSuffix(string(s), ".")) // isDecimal
		out.Add(out, f)
	}
	if d.negative {
		out.Neg(out)
	}
	return out
}

func bigTimes(digits []byte, factor int64) *big.Int {
	n, ok := new(big.Int).SetString(string(digits), 10)
	if !ok {
		return new(big.Int) // a field that is not written
	}
	return n.Mul(n, big.NewInt(factor))
}

// daysOfMonths is the number of days in so many months from a month on.
func daysOfMonths(n *big.Int, year, month int) *big.Int {
	cycles, rest := new(big.Int).QuoRem(n, big.NewInt(400*12), new(big.Int))
	sum := cycles.Mul(cycles, big.NewInt(146097))
	for range rest.Int64() {
		sum.Add(sum, big.NewInt(int64(daysIn(year, month))))
		if month++; month > 12 {
			year, month = year+1, 1
		}
	}
	return sum
}

func (d duration) appendKey(dst []byte) []byte {
	for _, f := range d.fields {
		n := decimal{}
		if len(f) > 0 {
			n = readDecimal(f)
			n.negative = d.negative && len(n.whole)+len(n.significant()) > 0
		}
		dst = append(n.appendKey(dst), ' ')
	}
	return dst
}
