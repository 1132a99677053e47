package encode_test

import (
	"os"
	"sync/atomic"
	"testing"

	examples "catchword/fixtures"
	"catchword/tei/authority"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
)

// sizes is the sizes of transcriptions in bytes as archives have them: many
// telegrams, some reports, few long ones.
var sizes = []int{1500, 2000, 2500, 3000, 4000, 5000, 7000, 9000, 12000, 20000, 35000}

// archive is many transcriptions, and an authority of 100,000 name forms and
// those of the fixtures.
func archive(b *testing.B, entries int) (raws [][]byte, average int64, o encode.Options) {
	b.Helper()
	invented := examples.Invent(1, "Stalin", "Mao Zedong", "Molotov", "Zhou Enlai", "Beijing", "Korea", "the USSR", "Kim Il Sung")
	many := xmlscan.Bytes("many.csv", []byte(invented.Authority(entries)))
	index, err := authority.Load(xmlscan.File(fixtures+"/authority.xml"), many)
	if err != nil {
		b.Fatal(err)
	}
	o = edition(b)
	o.Authority = index
	for i := range 220 {
		raw := []byte(invented.Transcription(sizes[i%len(sizes)]))
		raws, average = append(raws, raw), average+int64(len(raw))
	}
	return raws, average / int64(len(raws)), o
}

// BenchmarkArchive measures many transcriptions on all cores, with authorities of
// different sizes.
func BenchmarkArchive(b *testing.B) {
	for _, c := range []struct {
		name    string
		entries int
	}{{"1k-forms", 500}, {"100k-forms", 50_000}} {
		b.Run(c.name, func(b *testing.B) {
			raws, average, o := archive(b, c.entries)
			b.SetBytes(average)
			b.ReportAllocs()
			encodeParallel(b, raws, o)
		})
	}
}

// BenchmarkLength measures one transcription of growing length: the time of a
// byte is to stay the same.
func BenchmarkLength(b *testing.B) {
	o := edition(b)
	for _, c := range []struct {
		name string
		size int
	}{{"10k", 10_000}, {"100k", 100_000}, {"1M", 1_000_000}} {
		b.Run(c.name, func(b *testing.B) {
			raw := []byte(examples.Invent(3, "Stalin", "Mao").Transcription(c.size))
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			encoder := encode.New(o)
			for b.Loop() {
				encodeOne(b, raw, encoder)
			}
		})
	}
}

// BenchmarkEncode measures the sample, and all the transcriptions at hand on all
// cores.
func BenchmarkEncode(b *testing.B) {
	o := edition(b)
	raw, err := os.ReadFile(fixtures + "/110833.txt")
	if err != nil {
		b.Fatal(err)
	}
	b.Run("sample", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(raw)))
		encoder := encode.New(o)
		for b.Loop() {
			encodeOne(b, raw, encoder)
		}
	})
	b.Run("cases", func(b *testing.B) { encodeCases(b, o) })
}

func encodeOne(b *testing.B, raw []byte, encoder *encode.Encoder) {
	if r, err := encoder.Encode("x.txt", raw); err != nil || !r.Lossless {
		b.Error(err, r.Findings)
	}
}

func encodeCases(b *testing.B, o encode.Options) {
	if _, err := os.Stat(cases); err != nil {
		b.Skip("../shared/cases is not there")
	}
	var raws [][]byte
	size := 0
	for _, path := range transcriptions(b) {
		raw, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		raws, size = append(raws, raw), size+len(raw)
	}
	b.SetBytes(int64(size / len(raws)))
	b.ReportAllocs()
	encodeParallel(b, raws, o)
}

func encodeParallel(b *testing.B, raws [][]byte, o encode.Options) {
	encoder := encode.New(o)
	var next atomic.Int64
	b.ResetTimer()
	b.RunParallel(func(p *testing.PB) {
		for p.Next() {
			encodeOne(b, raws[int(next.Add(1))%len(raws)], encoder)
		}
	})
}
