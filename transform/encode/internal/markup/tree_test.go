package markup

import (
	"testing"

	"catchword/transform/encode/internal/source"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestTree draws marks that do not cross: the tree has each of them once, within
// the smallest one around it, in the order of the text, but for those within a
// stretch that a rule takes.
func TestTree(t *testing.T) {
	var n Tree
	rapid.Check(t, func(t *rapid.T) {
		var flat []Mark
		want := draw(t, source.Span{End: 40}, 0, &flat)
		flat = rapid.Permutation(flat).Draw(t, "order")
		if diff := cmp.Diff(want, shape(n.Of(flat))); diff != "" {
			t.Fatalf("-drawn +tree\n%s", diff)
		}
	})
}

// shape is a tree of marks as Tree lists of spans.
func shape(tree []Mark) []any {
	var all []any
	for _, m := range tree {
		all = append(all, m.Span, shape(m.Kids))
	}
	return all
}

// draw adds marks to a list, each with others in it, and is their shape.
func draw(t *rapid.T, in source.Span, depth int, flat *[]Mark) []any {
	var all []any
	at := in.Start
	for depth < 4 && in.End-at > 1 && rapid.Bool().Draw(t, "more") {
		s := source.Span{Start: rapid.IntRange(at, in.End-2).Draw(t, "start")}
		s.End = rapid.IntRange(s.Start+1, in.End-1).Draw(t, "end")
		m := Mark{Span: s, Element: rapid.SampledFrom([]string{"hi", "date", ""}).Draw(t, "element")}
		*flat = append(*flat, m)
		kids := draw(t, source.Span{Start: s.Start + 1, End: s.End}, depth+1, flat)
		if m.Element == "" {
			kids = nil
		}
		all = append(all, s, kids)
		at = s.End
	}
	return all
}
