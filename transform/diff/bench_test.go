package diff_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"catchword/transform/diff"
)

// corpus is made-up paragraphs, 40,000 of them about 18 MB, and the same with
// some words changed all over them.
func corpus(paragraphs, edits int) (before, after []byte) {
	r := rand.New(rand.NewPCG(5, 5))
	doc := letters(r, paragraphs)
	words := strings.Split(doc, " ")
	for i := 1; i <= edits; i++ {
		n := i * (len(words) - 1) / (edits + 1)
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
	before, after := corpus(40000, 1000)
	benchmarkCompare(b, before, after)
}

// The same number of edits in ever larger documents: what is to be seen is that
// the speed, in MB/s, stays the same.
func BenchmarkCompareBySize(b *testing.B) {
	for _, mb := range []int{4, 8, 16, 32, 64} {
		b.Run(fmt.Sprintf("%dMB", mb), func(b *testing.B) {
			before, after := corpus(mb*40000/18, 100)
			benchmarkCompare(b, before, after)
		})
	}
}

func BenchmarkCompareUnrelated1MB(b *testing.B) {
	benchmarkCompare(b, []byte(letters(rand.New(rand.NewPCG(1, 1)), 2200)), []byte(letters(rand.New(rand.NewPCG(2, 2)), 2200)))
}

func BenchmarkCompareLetter(b *testing.B) {
	before, after := corpus(12, 1000)
	benchmarkCompare(b, before, after)
}
