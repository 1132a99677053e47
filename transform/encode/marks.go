package encode

import (
	"catchword/tei"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
)

// readMarks finds what stands within the text: what brackets mean, dates,
// names. What crosses something found before is left out.
func (e *encoder) readMarks() []markup.Mark {
	r := e.room
	found := append(r.found[:0], e.interruptions...)
	found = e.stressed(e.readBrackets(found))
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

// stressed adds the words that the layout sets off, where they cross nothing.
func (e *encoder) stressed(found []markup.Mark) []markup.Mark {
	if len(e.doc.Emphases) == 0 {
		return found
	}
	tree := e.room.tree.Of(found)
	for _, s := range e.doc.Emphases {
		if markup.Crosses(tree, s.Outer) {
			continue
		}
		rend := "italic"
		if s.Strong {
			rend = "bold"
		}
		found = append(found,
			markup.Mark{Span: s.Outer, Element: "hi", Attrs: tei.Attrs("rend", rend)},
			markup.Mark{Span: source.Span{Start: s.Outer.Start, End: s.Inner.Start}, Change: source.Delimiter},
			markup.Mark{Span: source.Span{Start: s.Inner.End, End: s.Outer.End}, Change: source.Delimiter})
	}
	return found
}
