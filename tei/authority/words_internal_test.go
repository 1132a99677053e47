package authority

import (
	"testing"

	"pgregory.net/rapid"
)

// Eight bytes at once are small letters and signs between words where each of them is.
func TestSmallOrBetweenReadsEveryByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOfN(rapid.OneOf(rapid.Byte(), rapid.SampledFrom([]byte("az ,."))), 8, 8).Draw(t, "text"))
		want := true
		for i := range len(text) {
			want = want && (between[text[i]] || text[i] >= 'a' && text[i] <= 'z')
		}
		if got := smallOrBetween(text); got != want {
			t.Fatalf("%q: %v", text, got)
		}
	})
}
