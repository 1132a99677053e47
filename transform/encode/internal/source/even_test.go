package source

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Single and Squeeze say of any text what reading its characters says.
func TestSingleReadsEveryCharacter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("abcdé  !\x1f\x7f\n\u00A0“\u2003文\uFEFF")), 0, 40, -1).Draw(t, "text")
		want, last := len(text), 'x'
		for i, r := range text {
			if Blank(r) && (r != ' ' || last == ' ') {
				want = i
				break
			}
			last = r
		}
		if got := Single(text); got != want {
			t.Fatalf("Single(%q) = %d, not %d", text, got, want)
		}
		if got, want := Squeeze(text), blanks.ReplaceAllString(text, " "); got != want {
			t.Fatalf("Squeeze(%q) = %q, not %q", text, got, want)
		}
	})
}

// blanks is a run of white space.
var blanks = regexp.MustCompile(`[\n \x{A0}\x{2003}\x{FEFF}]+`)

// Ordinary and IndexEither find the first byte that reading all of them finds.
func TestEightAtATime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("abx*Z09/:_ [(\x1f\x7f\né")), 0, 40, -1).Draw(t, "text")
		odd := strings.IndexFunc(text, func(r rune) bool { return r < ' ' || r >= 0x80 })
		if odd < 0 {
			odd = len(text)
		}
		if got := Ordinary(text); got != odd {
			t.Fatalf("Ordinary(%q) = %d", text, got)
		}
		if got, want := Figure(text), strings.IndexAny(text+"0", "0123456789_"); got != want {
			t.Fatalf("Figure(%q) = %d, not %d", text, got, want)
		}
		if got, want := Capital(text), strings.IndexAny(text+"Z", "ABCXYZé"); got != want {
			t.Fatalf("Capital(%q) = %d, not %d", text, got, want)
		}
		mark := strings.IndexFunc(text, func(r rune) bool { return r >= 0x80 || strings.ContainsRune("0123456789[(*x", r) })
		if mark < 0 {
			mark = len(text)
		}
		if got := NoteMark(text); got != mark {
			t.Fatalf("NoteMark(%q) = %d, not %d", text, got, mark)
		}
		if got, want := IndexEither(text, '[', '('), strings.IndexAny(text, "[("); got != want {
			t.Fatalf("IndexEither(%q) = %d, not %d", text, got, want)
		}
	})
}
