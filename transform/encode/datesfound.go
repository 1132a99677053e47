package encode

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"catchword/transform/encode/internal/correspondence"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// The dates of a document, and what the document says of its own.

// readDates finds the dates of the whole text. Those that leave something open
// are read by the others; a year that is not said is that of the document, when
// the document is dated.
func (e *encoder) readDates() []dates.Date {
	found := e.room.dates[:0]
	for _, s := range e.datable() {
		found = e.datesOf(found, s)
	}
	datelines := e.datelines()
	found = e.withBrief(found, datelines)
	var document dates.Context
	own := e.ownDate(found, datelines)
	if own == nil {
		own = e.diaryYear(found)
	}
	if own != nil {
		document.Document(*own)
	} else if year := e.titleYear(); year > 0 {
		document.Era(year)
	} else {
		for _, year := range e.citedYears() {
			document.Around(year)
		}
	}
	document.Learn(found)
	said := append(e.room.said[:0], found...)
	document.Resolve(found)
	for i := range found {
		if found[i].Reason == dates.YearFromContext && (own == nil || e.ofThatYear(found[i])) {
			found[i] = said[i]
		}
	}
	e.room.dates, e.room.said = found, said
	return found
}

// thatYear is the year that the text spoke of before, which is not the document's.
var thatYear = pattern.MustCompile(`^\s*,?\s*(?i:of the same year|of that year|that (?:same )?year|the same year|in that year|jenes jahres|desselben jahres|de cette année|de la même année|того же года)\b`)

// ofThatYear reports whether words after a date say that its year is another one.
func (e *encoder) ofThatYear(d dates.Date) bool {
	return thatYear.MatchString(e.text.Raw[d.End:min(d.End+60, len(e.text.Raw))])
}

// datelines is the lines that say when messages were written, in order.
func (e *encoder) datelines() []source.Span {
	var all []source.Span
	for _, division := range e.doc.Divisions {
		division.EachBlock(func(b *structure.Block) {
			if b.Kind == form.Dateline {
				all = append(all, b.Whole())
			}
		})
	}
	return all
}

// withBrief is the dates of the text with those that only a dateline may have: a day
// and month in figures.
func (e *encoder) withBrief(found []dates.Date, datelines []source.Span) []dates.Date {
	known := len(found)
	for _, s := range datelines {
		i := sort.Search(known, func(i int) bool { return found[i].Start >= s.Start })
		if i < known && found[i].End <= s.End {
			continue
		}
		if d, ok := dates.Brief(e.text.Of(s)); ok {
			d.Start, d.End = d.Start+s.Start, d.End+s.Start
			found = append(found, d)
		} else if d, ok := yearAtEnd(e.text.Of(s)); ok {
			d.Start, d.End = d.Start+s.Start, d.End+s.Start
			found = append(found, d)
		}
	}
	if len(found) > known {
		slices.SortStableFunc(found, func(a, b dates.Date) int { return a.Start - b.Start })
	}
	return found
}

// yearAtEnd is the year at the end of a dateline that has no other date: of a feast or the
// day of a saint.
func yearAtEnd(dateline string) (dates.Date, bool) {
	bare := strings.TrimRight(dateline, " .,)]")
	if len(bare) < 6 || strings.Trim(bare[len(bare)-4:], "0123456789") != "" || !strings.ContainsAny(bare[len(bare)-5:len(bare)-4], " [,") {
		return dates.Date{}, false
	}
	d, ok := dates.Parse(bare[len(bare)-4:])
	d.Start, d.End = len(bare)-4, len(bare)
	return d, ok
}

// ownDate is the date that the header or the first dateline gives the document,
// or nil.
func (e *encoder) ownDate(found []dates.Date, datelines []source.Span) *dates.Date {
	var at []source.Span
	if f, ok := e.doc.Field(layout.Date); ok {
		if d, ok := dates.Parse(e.text.Wording(f.Value)); ok && d.Certain {
			return &d
		}
		at = append(at, f.Whole())
	}
	at = append(at, datelines...)
	if len(datelines) == 0 {
		at = append(at, e.decidedHeads()...)
	}
	for _, s := range at {
		first, _ := slices.BinarySearchFunc(found, s.Start, func(d dates.Date, start int) int { return d.Span().Start - start })
		for i := first; i < len(found) && found[i].Span().Start < s.End; i++ {
			if s.Covers(found[i].Span()) && found[i].Certain && found[i].Reason == dates.Plain && !found[i].Clock {
				return &found[i]
			}
		}
	}
	return nil
}

// diaryYear is the one year that the heading of a diary has, when its days, which have none,
// follow one another within a year; or nil.
func (e *encoder) diaryYear(found []dates.Date) *dates.Date {
	if len(e.doc.Divisions) == 0 || !e.doc.Divisions[0].HasDays() {
		return nil
	}
	d := e.doc.Divisions[0]
	last := ""
	for _, p := range d.Body {
		if p.Division == nil {
			continue
		}
		if day := p.Division.DayOf(found); day != "" && day < last {
			return nil
		} else if day != "" {
			last = day
		}
	}
	var years []string
	for _, b := range d.Top {
		for _, m := range fourFigures.FindAllStringSubmatch(e.text.Plain(b.Content()), -1) {
			years = append(years, m[1])
		}
	}
	if f, ok := e.doc.Field(layout.Title); ok && len(years) == 0 {
		for _, m := range fourFigures.FindAllStringSubmatch(e.text.Wording(f.Value), -1) {
			years = append(years, m[1])
		}
	}
	if len(years) != 1 {
		return nil
	}
	year, ok := dates.Parse(years[0])
	if !ok {
		return nil
	}
	return &year
}

// decidedHeads is the heads of the document that say on what day something was decided:
// Decision of May 5, 1950.
func (e *encoder) decidedHeads() []source.Span {
	var all []source.Span
	if len(e.doc.Divisions) == 0 {
		return nil
	}
	for _, b := range e.doc.Divisions[0].Top {
		if b.Kind == form.Head && correspondence.Decides(e.text.Plain(b.Content())) {
			all = append(all, b.Whole())
		}
	}
	return all
}

// fourFigures is what may be a year.
var fourFigures = pattern.MustCompile(`(?:^|[^\d])(1[0-9]\d\d|20\d\d)(?:[^\d]|$)`)

// titleYear is the first year that the title of the document has, or 0.
func (e *encoder) titleYear() int {
	f, ok := e.doc.Field(layout.Title)
	if !ok {
		return 0
	}
	m := fourFigures.FindStringSubmatch(e.text.Wording(f.Value))
	if m == nil {
		return 0
	}
	year, _ := strconv.Atoi(m[1]) // four figures
	return year
}

// citedYear is a year by itself in a citation: TNA, FO 371/92200 (1951).
var citedYear = pattern.MustCompile(`(?:\(|, )(1[5-9]\d\d|20\d\d)(?:[),;.]|$)`)

// citedYears is the years that the citation of the document, and what is said of where it
// is kept, have by themselves.
func (e *encoder) citedYears() []int {
	var years []int
	read := func(wording string) {
		for _, m := range citedYear.FindAllStringSubmatch(wording, -1) {
			year, _ := strconv.Atoi(m[1]) // four figures
			years = append(years, year)
		}
	}
	if f, ok := e.doc.Field(layout.Citation); ok {
		read(e.text.Wording(f.Value))
	}
	for _, d := range e.doc.Divisions {
		for i := range d.After {
			if d.After[i].Kind == form.SourceNote {
				read(e.text.Plain(d.After[i].Whole()))
			}
		}
	}
	return years
}

// datable is the stretches of the source that may hold dates, in order: header
// fields and blocks, each by itself, so that no date goes from one into the
// next.
func (e *encoder) datable() []source.Span {
	all := slices.Clone(e.stretches())
	for _, f := range e.doc.Fields {
		all = append(all, f.Value...)
	}
	slices.SortFunc(all, func(a, b source.Span) int { return a.Start - b.Start })
	return all
}
