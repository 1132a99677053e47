package words_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"catchword/transform/diff/internal/words"

	"github.com/rivo/uniseg"
	"pgregory.net/rapid"
)

func split(text string) []string {
	var out []string
	for b := []byte(text); len(b) > 0; {
		n := words.Next(b)
		out = append(out, string(b[:n]))
		b = b[n:]
	}
	return out
}

func TestNextCutsWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Grüße aus Wien, 3,5 km", "Grüße| |aus| |Wien|,| |3,5| |km"},
		{"l'été  \n z", "l'été|  \n |z"},
		{"(ibid.)", "(|ibid|.|)"},
		{"e\u0301te\u0301 x", "e\u0301te\u0301| |x"},
		{"a \u0301b", "a| \u0301|b"},
		{"Vídeňský", "Vídeňský"},
		{"abc\u0301d", "abc\u0301d"},
		{"🇩\u0301🇩🇩", "🇩\u0301🇩🇩"},
		{"тов. Сталин", "тов|.| |Сталин"},
	} {
		if got := strings.Join(split(c.text), "|"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// Words put together are the text, and none starts inside a grapheme cluster.
func TestNextNeverCutsAGraphemeCluster(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("ab1., \n'\u0301\u200dé中👩👨🇩🇪"))).Draw(t, "text")
		cuts := map[int]bool{}
		for at, rest := 0, text; rest != ""; {
			cluster, tail, _, _ := uniseg.FirstGraphemeClusterInString(rest, -1)
			cuts[at] = true
			at, rest = at+len(cluster), tail
		}
		at := 0
		for _, w := range split(text) {
			if w == "" || !cuts[at] {
				t.Fatalf("%q is cut at %d into %q", text, at, split(text))
			}
			at += len(w)
		}
	})
}

func check(t interface{ Fatalf(string, ...any) }, a, b []int32, runs []words.Run) {
	i, j := 0, 0
	for _, r := range runs {
		if r.A < i || r.B < j || r.N < 1 || !slices.Equal(a[r.A:r.A+r.N], b[r.B:r.B+r.N]) {
			t.Fatalf("%v and %v: bad run %v in %v", a, b, r, runs)
		}
		i, j = r.A+r.N, r.B+r.N
	}
}

func TestMatchIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOf(rapid.Int32Range(0, 6))
		a, b := ids.Draw(t, "a"), ids.Draw(t, "b")
		check(t, a, b, words.Match(a, b, words.Options{}))
		if len(a) > 0 {
			if got := fmt.Sprint(words.Match(a, a, words.Options{})); got != fmt.Sprintf("[{0 0 %d}]", len(a)) {
				t.Fatalf("a sequence against itself: %s", got)
			}
		}
	})
}

// long is a sequence of n elements, most of which repeat.
func long(n, salt int) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = int32((i*i*7919 + i*31*salt) % 4093)
	}
	return out
}

func TestMatchOfLongSequences(t *testing.T) {
	a := long(20000, 1)
	b := slices.Concat(a[:3000], []int32{-1, -2}, a[3010:9000], a[9500:])
	runs := words.Match(a, b, words.Options{})
	check(t, a, b, runs)
	shared := 0
	for _, r := range runs {
		shared += r.N
	}
	if shared != len(b)-2 {
		t.Errorf("%d of %d elements matched: %v", shared, len(b)-2, runs)
	}
	check(t, a, long(20000, 2), words.Match(a, long(20000, 2), words.Options{}))
}

func BenchmarkMatchUnrelated(b *testing.B) {
	x, y := long(200000, 1), long(200000, 2)
	for b.Loop() {
		words.Match(x, y, words.Options{})
	}
}
