package encode

import (
	"testing"

	"catchword/transform/encode/internal/source"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestNested draws marks that do not cross: the tree has each of them once, within
// the smallest one around it, in the order of the text, but for those within a
// stretch that a rule takes.
func TestNested(t *testing.T) {
	var n nested
	rapid.Check(t, func(t *rapid.T) {
		var flat []mark
		want := draw(t, source.Span{End: 40}, 0, &flat)
		flat = rapid.Permutation(flat).Draw(t, "order")
		if diff := cmp.Diff(want, shape(n.of(flat))); diff != "" {
			t.Fatalf("-drawn +tree\n%s", diff)
		}
	})
}

// shape is a tree of marks as nested lists of spans.
func shape(tree []mark) []any {
	var all []any
	for _, m := range tree {
		all = append(all, m.Span, shape(m.kids))
	}
	return all
}

// draw adds marks to a list, each with others in it, and is their shape.
func draw(t *rapid.T, in source.Span, depth int, flat *[]mark) []any {
	var all []any
	at := in.Start
	for depth < 4 && in.End-at > 1 && rapid.Bool().Draw(t, "more") {
		s := source.Span{Start: rapid.IntRange(at, in.End-2).Draw(t, "start")}
		s.End = rapid.IntRange(s.Start+1, in.End-1).Draw(t, "end")
		m := mark{Span: s, element: rapid.SampledFrom([]string{"hi", "date", ""}).Draw(t, "element")}
		*flat = append(*flat, m)
		kids := draw(t, source.Span{Start: s.Start + 1, End: s.End}, depth+1, flat)
		if m.element == "" {
			kids = nil
		}
		all = append(all, s, kids)
		at = s.End
	}
	return all
}
