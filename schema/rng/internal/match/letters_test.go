package match

import (
	"testing"

	"pgregory.net/rapid"
)

// Words that are spelt nearly alike are not far from each other by their
// letters.
func TestLettersAreFarOnlyWhereSpellingIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[a-eA-EKſ.é1]{0,8}`)
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		if rapid.Bool().Draw(t, "slips") {
			b = slip(t, slip(t, a))
		}
		if _, alike := distance(a, b); alike && lettersOf(a).far(lettersOf(b)) {
			t.Fatalf("%q and %q are taken to be far from each other", a, b)
		}
	})
}

// slip changes one character of a word.
func slip(t *rapid.T, word string) string {
	runes := []rune(word)
	if len(runes) == 0 {
		return word
	}
	i := rapid.IntRange(0, len(runes)-1).Draw(t, "at")
	put := rapid.SampledFrom([]string{"", "x", "xé", "é", "Z"}).Draw(t, "put")
	return string(runes[:i]) + put + string(runes[i+1:])
}
