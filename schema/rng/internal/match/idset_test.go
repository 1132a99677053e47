package match

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// An idSet knows what a map knows, whatever the length of identifiers.
func TestIDSetIsASet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s idSet
		for range rapid.IntRange(1, 3).Draw(t, "documents") {
			s.reset()
			known := map[string]idFlags{}
			for range rapid.IntRange(0, 400).Draw(t, "steps") {
				id := fmt.Sprintf("%0*d", rapid.SampledFrom([]int{1, 3, 200, 70_000}).Draw(t, "length"), rapid.IntRange(0, 99).Draw(t, "id"))
				at, added := s.add([]byte(id))
				if _, met := known[id]; met == added {
					t.Fatalf("%.10s: added is %v", id, added)
				}
				f := rapid.SampledFrom([]idFlags{0, idDefined, idRepeated}).Draw(t, "flags")
				s.mark(at, f)
				known[id] |= f
			}
			for id, f := range known {
				if at := s.find([]byte(id)); at == 0 || s.flags(at) != f || string(s.text(at)) != id {
					t.Fatalf("%.10s is lost", id)
				}
			}
			if s.find([]byte("x")) != 0 {
				t.Fatal("it knows what it was not told")
			}
		}
	})
}

func BenchmarkIDSet(b *testing.B) {
	const many = 1 << 20
	ids := make([][]byte, many)
	for i := range ids {
		ids[i] = fmt.Appendf(nil, "id%d", i)
	}
	b.ReportAllocs()
	for b.Loop() {
		var s idSet
		for _, id := range ids {
			s.add(id)
		}
	}
}
