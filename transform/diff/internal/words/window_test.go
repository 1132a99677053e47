package words

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func shared(a, b []int32, runs []Run) int {
	n, i, j := 0, 0, 0
	for _, r := range runs {
		if r.A < i || r.B < j || !slices.Equal(a[r.A:r.A+r.N], b[r.B:r.B+r.N]) {
			return -1
		}
		n, i, j = n+r.N, r.A+r.N, r.B+r.N
	}
	return n
}

// A window that suffices finds the most that two sequences have in common.
func TestWindowIsMinimal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOfN(rapid.Int32Range(0, 3), 0, 120)
		a, b := ids.Draw(t, "a"), ids.Draw(t, "b")
		m := matcher{a: a, b: b}
		m.windowed(0, len(a), 0, len(b))
		if got, want := shared(a, b, m.runs), shared(a, b, minimal(a, b)); got != want {
			t.Fatalf("%v and %v: %d in common, want %d: %v", a, b, got, want, m.runs)
		}
	})
}

// Many windows find nearly all.
func TestWindowsFollowManyEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entry := rapid.SliceOfN(rapid.Int32Range(0, 9), 4, 20).Draw(t, "entry")
		at := rapid.IntRange(0, len(entry)-1).Draw(t, "at")
		edited := slices.Insert(slices.Clone(entry), at, 10)
		const n = 1500
		var a, b []int32
		for i := range n {
			a = append(a, entry...)
			if i != n/3 {
				b = append(b, edited...)
			}
		}
		m := matcher{a: a, b: b}
		m.windowed(0, len(a), 0, len(b))
		if got, want := shared(a, b, m.runs), (n-1)*len(entry); got < want*99/100 {
			t.Fatalf("%d in common, want %d", got, want)
		}
	})
}

// Sequences that have nothing but their elements in common are done in time
// that follows their length.
func TestWindowsOfUnrelatedSequences(t *testing.T) {
	var a, b []int32
	for i := range 50000 {
		a, b = append(a, int32(i*i%97)), append(b, int32(i*i%89))
	}
	m := matcher{a: a, b: b[:30000]}
	m.windowed(0, len(a), 0, 30000)
	if shared(a, b, m.runs) <= 0 {
		t.Error("the runs are not sound")
	}
}
