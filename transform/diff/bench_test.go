package diff_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"catchword/transform/diff"
)

// corpus is about 18 MB of made-up letters, and the same with 1,000 words
// changed.
func corpus(letter int) (before, after []byte) {
	r := rand.New(rand.NewPCG(5, 5))
	doc := letters(r, letter)
	words := strings.Split(doc, " ")
	for i := 1; i <= 1000; i++ {
		n := i * (len(words) - 1) / 1001
		if !strings.ContainsAny(words[n], "<>=\n") {
			words[n] = "changed"
		}
	}
	return []byte(doc), []byte(strings.Join(words, " "))
}

func benchmarkCompare(b *testing.B, before, after []byte) {
	b.SetBytes(int64(len(before) + len(after)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := diff.Compare(before, after, diff.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompare18MBWith1000Edits(b *testing.B) {
	before, after := corpus(40000)
	benchmarkCompare(b, before, after)
}

func BenchmarkCompareUnrelated1MB(b *testing.B) {
	benchmarkCompare(b, []byte(letters(rand.New(rand.NewPCG(1, 1)), 2200)), []byte(letters(rand.New(rand.NewPCG(2, 2)), 2200)))
}

func BenchmarkCompareLetter(b *testing.B) {
	before, after := corpus(12)
	benchmarkCompare(b, before, after)
}
