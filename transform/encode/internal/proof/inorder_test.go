package proof

import (
	"slices"
	"testing"

	"catchword/transform/encode/internal/source"

	"pgregory.net/rapid"
)

func TestInOrderSorts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var spans []source.Span
		for _, n := range rapid.SliceOfN(rapid.IntRange(0, 99), 0, 30).Draw(t, "spans") {
			spans = append(spans, source.Span{Start: n / 10, End: n/10 + n%10})
		}
		want := slices.Clone(spans)
		slices.SortFunc(want, func(a, b source.Span) int {
			if a.Start != b.Start {
				return a.Start - b.Start
			}
			return a.End - b.End
		})
		if got, _ := inOrder(spans, nil); !slices.Equal(got, want) {
			t.Fatalf("%v, not %v", got, want)
		}
	})
}
