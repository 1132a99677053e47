package encode

import (
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

// TestShortcutsOfDates compares what is seen at a glance with the patterns that it
// stands for.
func TestShortcutsOfDates(t *testing.T) {
	five, signs := regexp.MustCompile(`, [0-9]{5}`), regexp.MustCompile(`[ᴬ-ᵪᵸᶛ-ᶿ⁰-₎¹²³]`)
	pieces := []string{"a", " ", ", ", "1", "19", "1964", "²", "⁰", "₎", "ᵃ", "ᶿ", "“", "—", "é", "Ж", "°"}
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, p := range rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "pieces") {
			text += p
		}
		if got, want := mayBeGlued(text), five.MatchString(text); got != want {
			t.Errorf("%q has five figures behind a comma: %v", text, got)
		}
		if signs.MatchString(text) && !mayBeRaised(text) {
			t.Errorf("%q has raised signs", text)
		}
	})
}
