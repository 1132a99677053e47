package rng

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

func BenchmarkCompile(b *testing.B) {
	name := filepath.Join(shared, "schemas", "tei_all.rng")
	raw, err := os.ReadFile(name)
	if err != nil {
		b.Skipf("tei_all is not there: %v", err)
	}
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Compile(xmlscan.Bytes(name, raw), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A schema out of a cache, its file read and compared.
func BenchmarkCached(b *testing.B) {
	src := xmlscan.File(filepath.Join(shared, "schemas", "tei_all.rng"))
	sharedSchema(b, "tei_all.rng")
	o := Options{Cache: Cache{Dir: b.TempDir()}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Compile(src, o); err != nil {
			b.Fatal(err)
		}
	}
}

func letters(b *testing.B) (texts [][]byte, size int64) {
	names, _ := filepath.Glob(filepath.Join(shared, "bench", "letters", "*.xml"))
	if len(names) == 0 {
		b.Skip("the letters to measure with are not there")
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		texts, size = append(texts, text), size+int64(len(text))
	}
	return texts, size
}

// BenchmarkLetters judges letters with a schema that has seen them before.
func BenchmarkLetters(b *testing.B) {
	s := sharedSchema(b, "tei_all.rng")
	texts, size := letters(b)
	judgeAll(b, s, texts)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		judgeAll(b, s, texts)
	}
}

// BenchmarkFirst judges letters with a new schema each time.
func BenchmarkFirst(b *testing.B) {
	texts, size := letters(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		s := sharedSchema(b, "tei_all.rng")
		b.StartTimer()
		judgeAll(b, s, texts)
	}
}

// BenchmarkScan only reads the letters.
func BenchmarkScan(b *testing.B) {
	texts, size := letters(b)
	b.SetBytes(size)
	b.ReportAllocs()
	scan := xmlscan.New(bytes.NewReader(nil), xmlscan.Options{})
	for b.Loop() {
		for _, text := range texts {
			scan.Reset(bytes.NewReader(text))
			for scan.Next() {
			}
		}
	}
}

func judgeAll(b *testing.B, s *Schema, texts [][]byte) {
	for _, text := range texts {
		err := s.Validate(b.Context(), xmlscan.Bytes("letter.xml", text), func(d diag.Diagnostic) { b.Error(d) })
		if err != nil {
			b.Fatal(err)
		}
	}
}
