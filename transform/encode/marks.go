package encode

import (
	"sort"

	"catchword/transform/encode/internal/source"
)

// readMarks finds what stands within the text: what brackets mean, dates,
// names. What crosses something found before is left out.
func (e *encoder) readMarks() []mark {
	r := e.room
	found := append(r.found[:0], e.interruptions...)
	found = e.stressed(e.readBrackets(found))
	for _, more := range [][]mark{e.anchors, e.sourceRefs(), e.attachmentRefs(), e.dateMarks(), e.nameMarks(found)} {
		if len(more) == 0 {
			continue
		}
		tree := r.nested.of(found)
		for _, m := range more {
			if !crosses(tree, m.Span) {
				found = append(found, m)
			}
		}
	}
	r.found = found
	return r.nested.of(found)
}

// stressed adds the words that the layout sets off, where they cross nothing.
func (e *encoder) stressed(found []mark) []mark {
	if len(e.doc.Emphases) == 0 {
		return found
	}
	tree := e.room.nested.of(found)
	for _, s := range e.doc.Emphases {
		if crosses(tree, s.Outer) {
			continue
		}
		rend := "italic"
		if s.Strong {
			rend = "bold"
		}
		found = append(found,
			mark{Span: s.Outer, element: "hi", attrs: attrs("rend", rend)},
			mark{Span: source.Span{Start: s.Outer.Start, End: s.Inner.Start}, change: source.Delimiter},
			mark{Span: source.Span{Start: s.Inner.End, End: s.Outer.End}, change: source.Delimiter})
	}
	return found
}

// crosses reports whether a span overlaps a mark of a tree without one
// containing the other.
func crosses(tree []mark, s source.Span) bool {
	i := sort.Search(len(tree), func(i int) bool { return tree[i].End > s.Start })
	for ; i < len(tree) && tree[i].Start < s.End; i++ {
		switch m := &tree[i]; {
		case s.Covers(m.Span):
		case m.Covers(s):
			if m.taken() || crosses(m.kids, s) {
				return true
			}
		default:
			return true
		}
	}
	return false
}
