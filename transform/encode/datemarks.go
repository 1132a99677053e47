package encode

import (
	"sort"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/source"
)

// readDates finds the dates of the whole text; those that are said in full
// decide how the others are read.
func (e *encoder) readDates() []dates.Date {
	found := dates.Find(e.text.Raw)
	var document dates.Context
	document.Learn(found)
	document.Resolve(found)
	return found
}

// dateMarks is a date element for each date of the text with a certain reading.
func (e *encoder) dateMarks() []mark {
	var all []mark
	for _, d := range e.dates {
		if d.Reason == dates.AmbiguousOrder {
			e.report(diag.Warning, "ambiguous-date", span(d), "`%s` may be %s: no other date of the document decides it",
				e.text.Plain(span(d)), orList(d.Readings))
		}
		if d.Clock {
			continue
		}
		all = append(all, mark{Span: span(d), element: "date", attrs: dateAttrs(d)})
	}
	return all
}

func span(d dates.Date) source.Span { return source.Span{Start: d.Start, End: d.End} }

func orList(list []string) string {
	out := ""
	for i, s := range list {
		if i > 0 {
			out += " or "
		}
		out += s
	}
	return out
}

// dateAttrs is the reading of a date; an uncertain one has none.
func dateAttrs(d dates.Date) []tei.Attr {
	if !d.Certain {
		return nil
	}
	return []tei.Attr{
		{Name: "when", Value: d.When}, {Name: "from", Value: d.From}, {Name: "to", Value: d.To},
		{Name: "notBefore", Value: d.NotBefore}, {Name: "notAfter", Value: d.NotAfter},
	}
}

// datesIn is the dates within a span.
func (e *encoder) datesIn(s source.Span) []dates.Date {
	i := sort.Search(len(e.dates), func(i int) bool { return e.dates[i].Start >= s.Start })
	j := i
	for j < len(e.dates) && e.dates[j].End <= s.End {
		j++
	}
	return e.dates[i:j]
}

// dated is a date of the header with the wording of the source, said by the encoder.
func dated(d dates.Date, wording string) tei.Date {
	t := tei.Date{Content: tei.Text(wording)}
	if d.Certain {
		t.When, t.From, t.To, t.NotBefore, t.NotAfter = d.When, d.From, d.To, d.NotBefore, d.NotAfter
	}
	return t
}
