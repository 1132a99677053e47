package dates

import "cmp"

// A Context is what a document says about its own dates: its years and the
// order in which it writes day and month. The zero Context knows nothing. It
// is not safe for concurrent use.
type Context struct {
	known    []moment // complete dates, in the order learned
	dayFirst int      // dates in figures whose day can only be the first number
	dayLast  int      // and those whose day can only be the second
	years    []int    // that the document has by themselves
	year     int      // the year of the document; 0 until known
	month    int      // its month; 0 when not known
}

// Document tells c the date of the document itself, which weighs more than
// the dates in its text. Only a complete, certain date counts.
func (c *Context) Document(d Date) {
	if !d.Certain || d.Clock || !d.first.dated() {
		return
	}
	m := d.first
	if d.relation == period {
		m = d.last
	}
	c.year, c.month = m.year, m.month
	c.known = append(c.known, m)
}

// Era tells c a year of the time of which the document is, as a title has it. It
// tells the century of other years and no more.
func (c *Context) Era(year int) { c.year, c.month = year, 0 }

// Around tells c a year that the document has by itself, as a citation does. Of a date
// without its century it tells that, if no other year speaks against it.
func (c *Context) Around(year int) { c.years = append(c.years, year) }

// Learn takes the certain dates among found into c, and the order of day and
// month of all. The first complete one
// stands for the document's own date while that is not known.
func (c *Context) Learn(found []Date) {
	for _, d := range found {
		c.learnOrder(d)
		if d.Certain && !d.Clock && d.relation == exact && d.first.month == 0 && d.first.year >= firstYear {
			c.Around(d.first.year)
		}
		if !d.Certain || d.Clock || !d.first.dated() {
			continue
		}
		if c.year == 0 && d.first.month > 0 {
			c.year, c.month = d.first.year, d.first.month
		}
		c.known = append(c.known, d.first)
	}
}

// learnOrder takes the order of day and month from a date that can have but one:
// 09/30/50, whatever its century.
func (c *Context) learnOrder(d Date) {
	switch {
	case d.Clock:
	case d.order == dayThenMonth:
		c.dayFirst++
	case d.order == monthThenDay:
		c.dayLast++
	}
}

// Resolve settles those of found that c decides, in place.
func (c *Context) Resolve(found []Date) {
	for i := range found {
		c.resolve(&found[i])
	}
}

func (c *Context) resolve(d *Date) {
	if d.Clock || d.Reason == Plain {
		return
	}
	var supplied Reason
	if c.century(d) {
		supplied = CenturyFromContext
	}
	if d.first.either && c.order(d) {
		supplied = max(supplied, OrderFromContext)
	}
	if c.complete(d) {
		supplied = max(supplied, YearFromContext)
	}
	d.Reason = max(supplied, d.unsettled())
	d.settle()
}

// century gives a year of two figures the century that brings it nearest to
// the document's year.
func (c *Context) century(d *Date) bool {
	did := false
	for _, m := range []*moment{&d.first, &d.last} {
		if year := cmp.Or(c.year, c.yearNear(m.year)); m.short && year > 0 {
			m.year, m.short, did = nearestYear(m.year, year), false, true
		}
	}
	return did && d.first.possible()
}

// closeYears is how far the closest year that a document has may be from a year of two
// figures to tell its century.
const closeYears = 10

// yearNear is the closest of the years that the document has by themselves to a year of
// two figures: all of them give it the same century. It is 0 when they do not, or are far.
func (c *Context) yearNear(figures int) int {
	closest := 0
	for _, y := range c.years {
		full := nearestYear(figures, y)
		if closest > 0 && full != nearestYear(figures, closest) {
			return 0
		}
		if closest == 0 || apart(full, y) < apart(full, closest) {
			closest = y
		}
	}
	if closest == 0 || apart(nearestYear(figures, closest), closest) > closeYears {
		return 0
	}
	return closest
}

// apart is the number of years between two.
func apart(a, b int) int { return max(a-b, b-a) }

// nearestYear is the year ending in the two given figures that is nearest to year.
func nearestYear(figures, year int) int {
	full := year - year%100 + figures
	switch {
	case full-year > 50:
		return full - 100
	case year-full > 50:
		return full + 100
	}
	return full
}

// order tells day and month of d apart: by a complete date of the document
// that is one of the two readings, else by the order of its other dates in
// figures. When the order makes the date fall far from the document and the
// other reading close to it, the two disagree and nothing is decided.
func (c *Context) order(d *Date) bool {
	m := d.first
	m.either = false
	straight, crossed := c.knows(m), c.knows(m.swapped())
	if straight == crossed {
		if (c.dayFirst > 0) == (c.dayLast > 0) {
			return false
		}
		straight = c.dayFirst > 0
		chosen, other := m, m.swapped()
		if !straight {
			chosen, other = other, chosen
		}
		if c.distance(chosen) >= c.distance(other)+farther {
			return false
		}
	}
	if !straight {
		m = m.swapped()
	}
	d.first = m
	return true
}

// knows reports whether m is a complete date of the document.
func (c *Context) knows(m moment) bool {
	for _, k := range c.known {
		if k.day == m.day && k.month == m.month && (k.year == m.year || m.short) && k.day > 0 {
			return true
		}
	}
	return false
}

// farther is the number of months by which the reading that the order of the
// other figures asks for may be further from the document than the other one.
const farther = 3

// distance is the number of months between m and the document's own month; 0
// when that is not known.
func (c *Context) distance(m moment) int {
	if c.month == 0 || !m.dated() {
		return 0
	}
	return max((m.year-c.year)*12+m.month-c.month, (c.year-m.year)*12+c.month-m.month)
}

// closeMonths is the distance from the document's own month up to which a day
// and month without year are taken to belong to it.
const closeMonths = 4

// complete gives d the year of the document: the one that brings its month
// nearest to the document's month. "Of last year" counts from the document's
// year. A month half a year away from the document's may be of either year
// and stays as it is.
func (c *Context) complete(d *Date) bool {
	if c.year == 0 {
		return false
	}
	if d.first.relative {
		for _, m := range []*moment{&d.first, &d.last} {
			m.year, m.relative = c.year+m.year, false
		}
		return true
	}
	if d.first.year != 0 || d.first.month == 0 {
		return false
	}
	year := c.year
	if c.month > 0 {
		distance := d.first.month - c.month
		switch {
		case distance >= 12-closeMonths:
			year--
		case distance <= closeMonths-12:
			year++
		case distance > closeMonths || distance < -closeMonths-2:
			return false
		}
	}
	return c.setYear(d, year)
}

// setYear puts d into year, unless the calendar has no such day.
func (c *Context) setYear(d *Date, year int) bool {
	first, last := d.first, d.last
	first.year, last.year = year, year
	if last.month > 0 && first.after(last) {
		last.year++
	}
	if !first.possible() || !last.possible() {
		return false
	}
	d.first = first
	if d.relation >= period {
		d.last = last
	}
	return true
}
