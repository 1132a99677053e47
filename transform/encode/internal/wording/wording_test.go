package wording_test

import (
	"strings"
	"testing"
	"unicode"

	"catchword/transform/encode/internal/wording"

	"pgregory.net/rapid"
)

// words is texts of capitals, small letters, figures, signs and blanks of all kinds.
var words = rapid.Custom(func(t *rapid.T) string {
	pieces := []string{"a", "B", "é", "É", "ж", "Ж", "文", "1", "'", ".", "-", " ", " ", "\n", "\u00a0", "\u2003", "the", "Harbour"}
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "text"), "")
})

// MoreWords and Shouting stop reading as soon as they know; what they say is what
// reading the whole text tells.
func TestShortReadingTellsWhatTheWholeTextTells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := words.Draw(t, "words")
		than := rapid.IntRange(0, 12).Draw(t, "than")
		if got, want := wording.MoreWords(text, than), len(strings.Fields(text)) > than; got != want {
			t.Fatalf("MoreWords(%q, %d) = %v", text, than, got)
		}
		upper, letters := 0, 0
		for _, r := range text {
			if unicode.IsLetter(r) {
				letters++
			}
			if unicode.IsUpper(r) {
				upper++
			}
		}
		if got, want := wording.Shouting(text), letters > 1 && upper*10 >= letters*6; got != want {
			t.Fatalf("Shouting(%q) = %v: %d capitals of %d letters", text, got, upper, letters)
		}
	})
}

func TestWhatWordsLookLike(t *testing.T) {
	for _, c := range []struct {
		text                     string
		prose, capitalised, loud bool
	}{
		{"It rained.", true, false, false},
		{"It rained.”", true, false, false},
		{"It rained. [12]", true, false, false},
		{"Office of the Harbour Master", false, true, false},
		{"Gesandtschaft von der Insel", false, true, false},
		{"at 11.30 a.m.", false, false, false},
		{"3 мая 1951 г.", false, false, false},
		{"HARBOUR OFFICE", false, true, true},
		{"TO: Doe", false, true, true},
		{"", false, false, false},
		{"12", false, false, false},
	} {
		if got := wording.EndsAsProse(c.text); got != c.prose {
			t.Errorf("EndsAsProse(%q) = %v", c.text, got)
		}
		if got := wording.Capitalised(c.text); got != c.capitalised {
			t.Errorf("Capitalised(%q) = %v", c.text, got)
		}
		if got := wording.Shouting(c.text); got != c.loud {
			t.Errorf("Shouting(%q) = %v", c.text, got)
		}
	}
}
