package brackets

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A word that is sought stands in the text when it is met by reading.
func TestSeekingFindsWhatReadingMeets(t *testing.T) {
	pieces := []string{"a", "ab", "ba", "B", "é", "ж", "文", "'", "’", "[", "]", " ", " ", ".", "\n", "1"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 30).Draw(t, "text"), "")
		word := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces[:9]), 1, 3).Draw(t, "word"), "")
		var sought, read Vocabulary
		sought.begin(text)
		read.begin(text)
		for read.next() != "" {
		}
		if got, want := sought.stands(word), read.words.has(word); got != want || sought.words.has(word) != want {
			t.Fatalf("%q in %q: %v, want %v", word, text, got, want)
		}
	})
}
