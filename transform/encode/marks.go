package encode

import (
	"slices"
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/brackets"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
)

// readMarks finds what stands within the text: what brackets mean, dates,
// names. What crosses something found before is left out.
func (e *encoder) readMarks() []markup.Mark {
	r := e.room
	r.attrs = r.attrs[:0]
	found := append(r.found[:0], e.interruptions...)
	found = e.stressed(e.bracketed(found))
	for _, more := range [][]markup.Mark{e.anchors, e.sourceRefs(), e.attachmentRefs(), e.dateMarks(), e.nameMarks(found)} {
		if len(more) == 0 {
			continue
		}
		tree := r.tree.Of(found)
		for _, m := range more {
			if !markup.Crosses(tree, m.Span) {
				found = append(found, m)
			}
		}
	}
	r.found = found
	return r.tree.Of(found)
}

// bracketed adds what the brackets mean.
func (e *encoder) bracketed(found []markup.Mark) []markup.Mark {
	read := brackets.Read(brackets.Source{
		Text:          e.text,
		Stretches:     e.stretches(),
		Interruptions: e.interruptions,
		Dates:         e.dates,
		Names:         e.names,
		Anchors:       e.anchors,
		Words:         &e.room.words,
	}, found)
	e.done.brackets = read.Kinds
	e.found = append(e.found, read.Findings...)
	return read.Marks
}

// within reports whether a stretch lies in one block, as one on a single line does.
func (e *encoder) within(s source.Span) bool {
	if !strings.Contains(e.text.Of(s), "\n") {
		return true
	}
	return slices.ContainsFunc(e.stretches(), func(block source.Span) bool { return block.Covers(s) })
}

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
		set = append(set, setting(s))
		if s.Outer == s.Inner { // the signs are none of the text
			continue
		}
		set = append(set,
			markup.Mark{Span: source.Span{Start: s.Outer.Start, End: s.Inner.Start}, Change: source.Delimiter},
			markup.Mark{Span: source.Span{Start: s.Inner.End, End: s.Outer.End}, Change: source.Delimiter})
	}
	return append(set, found...)
}
