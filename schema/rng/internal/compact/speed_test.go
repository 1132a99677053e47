package compact_test

import (
	"os"
	"testing"

	"catchword/schema/rng/internal/compact"
)

const schemas = "../../../../../shared/schemas/"

func BenchmarkParse(b *testing.B) {
	raw, err := os.ReadFile(schemas + "tei_all.rnc")
	if err != nil {
		b.Skip("the schema tei_all.rnc is not beside the repository, in ../shared/schemas")
	}
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := compact.Parse("tei_all.rnc", raw); err != nil {
			b.Fatal(err)
		}
	}
}
