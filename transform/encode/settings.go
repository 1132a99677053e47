package encode

import (
	"sort"

	"catchword/tei"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
)

// Words that the layout sets off, and what the writer did to some.

// setting is the mark of words that are set off: hi, or what the writer did to them [PH 11.3.1.4].
func setting(s layout.Emphasis) markup.Mark {
	m := markup.Mark{Span: s.Outer, Element: "hi"}
	switch s.As {
	case layout.Struck:
		m.Element = "del"
	case layout.Added:
		m.Element = "add"
	case layout.Above:
		m.Element, m.Attrs = "add", tei.Attrs("place", "above")
	default:
		m.Attrs = tei.Attrs("rend", rends[s.As])
	}
	return m
}

// rends is what the settings of hi are called.
var rends = map[layout.Setting]string{
	layout.Italic: "italic", layout.Bold: "bold", layout.Superscript: "superscript", layout.Subscript: "subscript", layout.Underlined: "underline",
}

// stressed adds the words that the layout sets off, where they cross nothing and stand
// in one block. They stand before the others: what is set off as a whole, as a gap may be,
// stands within.
func (e *encoder) stressed(found []markup.Mark) []markup.Mark {
	if len(e.doc.Emphases) == 0 {
		return found
	}
	var set []markup.Mark
	tree := e.room.tree.Of(found)
	for _, s := range e.doc.Emphases {
		if markup.Crosses(tree, s.Outer) || !e.within(s.Outer) {
			continue
		}
		for _, part := range e.besideDates(s) {
			m := setting(s)
			m.Span = part
			set = append(set, m)
		}
		if s.Outer == s.Inner { // the signs are none of the text
			continue
		}
		set = append(set,
			markup.Mark{Span: source.Span{Start: s.Outer.Start, End: s.Inner.Start}, Change: source.Delimiter},
			markup.Mark{Span: source.Span{Start: s.Inner.End, End: s.Outer.End}, Change: source.Delimiter})
	}
	return append(set, found...)
}

// besideDates is words in italics or the like in parts, where a date begins or ends within
// them and goes on outside: _Tuesday, May 3d_, 1811.
func (e *encoder) besideDates(s layout.Emphasis) []source.Span {
	whole := []source.Span{s.Outer}
	if rends[s.As] == "" {
		return whole
	}
	i := sort.Search(len(e.dates), func(i int) bool { return e.dates[i].End > s.Inner.Start })
	for ; i < len(e.dates) && e.dates[i].Start < s.Inner.End; i++ {
		at := e.dates[i].Start
		if at <= s.Inner.Start {
			at = e.dates[i].End
		} else if e.dates[i].End <= s.Inner.End {
			continue
		}
		if at <= s.Inner.Start || at >= s.Inner.End {
			continue
		}
		return []source.Span{{Start: s.Outer.Start, End: at}, {Start: at, End: s.Outer.End}}
	}
	return whole
}
