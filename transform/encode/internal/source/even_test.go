package source

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Even says of any text what reading it byte for byte says.
func TestEvenReadsEveryByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("ab  !\x1f\x7f\né")), 0, 40, -1).Draw(t, "text")
		want := !strings.Contains(text, "  ") && !strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r >= 0x80 })
		if got := Even(text); got != want {
			t.Fatalf("Even(%q) = %v", text, got)
		}
	})
}

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
		mark := strings.IndexFunc(text, func(r rune) bool { return r >= 0x80 || strings.ContainsRune("0123456789[*x", r) })
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
