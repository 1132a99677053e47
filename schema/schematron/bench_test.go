package schematron_test

import (
	"os"
	"path/filepath"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// BenchmarkLetters checks a thousand letters by TEI's own rules.
func BenchmarkLetters(b *testing.B) {
	files, _ := filepath.Glob(filepath.Join(shared, "bench", "letters", "*.xml"))
	if len(files) == 0 {
		b.Skip("the letters (../shared/bench/letters) are not there")
	}
	s := compile(b, filepath.Join(shared, "schemas", "tei_all.isosch"))
	var texts []xmlscan.Source
	size := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		size += len(text)
		texts = append(texts, xmlscan.Bytes(file, text))
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if err := s.Validate(b.Context(), text, func(diag.Diagnostic) {}); err != nil {
				b.Fatal(err)
			}
		}
	}
}
