package encode

import (
	"cmp"
	"slices"
	"sort"

	"catchword/transform/encode/internal/source"
)

// readMarks finds what stands within the text: what brackets mean, dates,
// names. What crosses something found before is left out.
func (e *encoder) readMarks() []mark {
	found := e.stressed(slices.Concat(e.interruptions, e.readBrackets()))
	for _, more := range [][]mark{e.anchors, e.sourceRefs(), e.attachmentRefs(), e.dateMarks(), e.nameMarks(found)} {
		if len(more) == 0 {
			continue
		}
		tree := nest(found)
		for _, m := range more {
			if !crosses(tree, m.Span) {
				found = append(found, m)
			}
		}
	}
	return nest(found)
}

// stressed adds the words that the layout sets off, where they cross nothing.
func (e *encoder) stressed(found []mark) []mark {
	if len(e.doc.Emphases) == 0 {
		return found
	}
	tree := nest(found)
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

// nest makes a tree of marks of which no two cross. Of two with the same span
// the one that comes first is the outer one. Nothing is put into a stretch that
// a declared rule takes.
func nest(flat []mark) []mark {
	sorted := slices.Clone(flat)
	slices.SortStableFunc(sorted, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	tree, _ := nestUpTo(sorted, int(^uint(0)>>1))
	return tree
}

func nestUpTo(sorted []mark, end int) (tree, rest []mark) {
	for len(sorted) > 0 && sorted[0].Start < end {
		m := sorted[0]
		m.kids, sorted = nestUpTo(sorted[1:], m.End)
		if m.element == "" && m.block == nil {
			m.kids = nil
		}
		tree = append(tree, m)
	}
	return tree, sorted
}

// crosses reports whether a span overlaps a mark of a tree without one
// containing the other.
func crosses(tree []mark, s source.Span) bool {
	i := sort.Search(len(tree), func(i int) bool { return tree[i].End > s.Start })
	for ; i < len(tree) && tree[i].Start < s.End; i++ {
		switch m := tree[i]; {
		case s.Covers(m.Span):
		case m.Covers(s):
			if m.element == "" && m.block == nil || crosses(m.kids, s) {
				return true
			}
		default:
			return true
		}
	}
	return false
}
