package dates

import "strings"

// qualifiers are the words before a date that say how it is meant, longer
// ones before those that end like them.
var qualifiers = []struct {
	words    string
	relation relation
}{
	{"not later than", before},
	{"no later than", before},
	{"not after", before},
	{"no earlier than", after},
	{"not earlier than", after},
	{"not before", after},
	{"prior to", before},
	{"before", before},
	{"after", after},
	{"on or about", about},
	{"in about", about},
	{"approximately", about},
	{"around", about},
	{"circa", about},
	{"ca.", about},
	{"c.", about},
	{"ca", about},
	{"nicht vor", after},
	{"spätestens", before},
	{"vor dem", before},
	{"nach dem", after},
	{"vers le", about},
	{"avant le", before},
	{"après le", after},
	{"не позднее", before},
	{"не ранее", after},
	{"около", about},
	{"between", between},
}

// distanceWords before "before" and "after" make them a distance: in "two
// days after 5 May" the date itself is exact.
var distanceWords = wordSet("day days week weeks month months year years hour hours shortly soon long immediately just even right")

// qualified is the date of r at start with the words before it.
func (s source) qualified(start, limit int, r reading) Date {
	d := Date{
		Start: start, End: r.end, Language: r.language,
		first: r.first, last: r.last, relation: r.relation, order: r.order,
	}
	if q, at, ok := s.qualifier(start, limit); ok && fitsRelation(r.relation, q) {
		d.Start = at
		d.relation = q
	}
	end, doubt := s.doubt(d.End, d.first.doubt)
	d.End, d.first.doubt = end, doubt
	d.Reason = d.unsettled()
	d.settle()
	return d
}

// fitsRelation reports whether qualifier q can stand before a date of relation r.
func fitsRelation(r, q relation) bool {
	if q == between {
		return r == between || r == period
	}
	return r == exact
}

// qualifier finds the words that qualify the date at start.
func (s source) qualifier(start, limit int) (r relation, at int, ok bool) {
	end := s.spaceBefore(start)
	if s.has(end-4, " the") {
		end = s.spaceBefore(end - 3)
	}
	for _, q := range qualifiers {
		at = end - len(q.words)
		if at < limit || !endsAs(q.words, s[end-1]) || !strings.EqualFold(string(s[at:end]), q.words) || s.letteredBefore(at) {
			continue
		}
		word := s.spaceBefore(at)
		if (q.words == "before" || q.words == "after") && s.in(distanceWords, s.wordBefore(word), word) {
			return exact, start, false
		}
		return q.relation, at, true
	}
	return exact, start, false
}

// endsAs reports whether words may end with a byte, in either case.
func endsAs(words string, last byte) bool {
	c := words[len(words)-1]
	return c >= 0x80 || c|0x20 == last|0x20
}

// says reports whether the word w stands before i.
func (s source) says(i, limit int, w string) bool {
	end := s.spaceBefore(i)
	at := end - len(w)
	return at >= limit && s.has(at, w) && !s.letteredBefore(at)
}

// unsettled is the gravest reason why the words of d alone leave something open.
func (d *Date) unsettled() Reason {
	worst := d.first.unsettled()
	if d.relation >= period {
		worst = max(worst, d.last.unsettled())
	}
	if d.relation == about {
		worst = max(worst, Approximate)
	}
	return worst
}

func (m moment) unsettled() Reason {
	switch {
	case m.either:
		return AmbiguousOrder
	case m.short:
		return NoCentury
	case m.doubt:
		return Doubtful
	case m.relative || m.year == 0:
		return NoYear
	case m.blank || m.day == 0 && m.month > 0:
		return NoDay
	}
	return Plain
}
