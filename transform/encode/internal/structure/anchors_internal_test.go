package structure

import (
	"slices"
	"testing"

	"catchword/transform/encode/internal/source"

	"pgregory.net/rapid"
)

// Glued finds the figures close after a word that Anchors finds.
func TestGluedIsOfAnchors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("abx12 [].,*²ᵃ/^é")), 0, 24, -1).Draw(t, "text")
		var want []source.Span
		for _, a := range Anchors(text) {
			if a.Glued {
				want = append(want, a.Span)
			}
		}
		if got := Glued(text); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, not %v", text, got, want)
		}
	})
}
