package encode

import (
	"strings"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
)

// dateMarks is a date element for each date of the text with a certain reading.
func (e *encoder) dateMarks() []markup.Mark {
	all := make([]markup.Mark, 0, len(e.dates))
	for _, d := range e.dates {
		if d.Reason == dates.AmbiguousOrder {
			e.report(diag.Warning, "ambiguous-date", d.Span(), "`%s` may be %s: no other date of the document decides it",
				e.text.Plain(d.Span()), orList(d.Readings))
		}
		if d.Clock {
			continue
		}
		all = append(all, markup.Mark{Span: d.Span(), Element: "date", Attrs: e.dateAttrs(d)})
	}
	return all
}

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
func (e *encoder) dateAttrs(d dates.Date) []tei.Attr {
	switch {
	case !d.Certain:
		return nil
	case d.When != "" && d.From == "" && d.To == "" && d.NotBefore == "" && d.NotAfter == "": // as most
		return e.room.attribute("when", d.When)
	}
	return []tei.Attr{
		{Name: "when", Value: d.When},
		{Name: "from", Value: bound(d.From)},
		{Name: "to", Value: bound(d.To)},
		{Name: "notBefore", Value: bound(d.NotBefore)},
		{Name: "notAfter", Value: bound(d.NotAfter)},
	}
}

// bound is the first or last day of a span; a day without its year, which comes
// again every year, bounds nothing.
func bound(value string) string {
	if strings.HasPrefix(value, "--") {
		return ""
	}
	return value
}

// datesIn is the dates within a span.
func (e *encoder) datesIn(s source.Span) []dates.Date { return dates.Within(e.dates, s) }

// dated is a date of the header with the wording of the source, said by the encoder.
func (e *encoder) dated(d dates.Date, wording string) tei.Date {
	t := tei.Date{Content: e.nodes.Text(wording)}
	if d.Certain {
		t.When, t.From, t.To, t.NotBefore, t.NotAfter = d.When, bound(d.From), bound(d.To), bound(d.NotBefore), bound(d.NotAfter)
	}
	return t
}
