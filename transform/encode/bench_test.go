package encode_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"sync/atomic"
	"testing"

	"catchword/tei/authority"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
)

// manyForms is an authority of 100,000 name forms, and those of the fixtures.
func manyForms(b *testing.B) *authority.Index {
	b.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		var w strings.Builder
		for range 2 + r.IntN(3) {
			w.WriteByte("bcdfghklmnprstvz"[r.IntN(16)])
			w.WriteByte("aeiou"[r.IntN(5)])
		}
		return strings.ToUpper(w.String()[:1]) + w.String()[1:]
	}
	var table strings.Builder
	table.WriteString("id,kind,name,aliases\n")
	for i := range 50_000 {
		fmt.Fprintf(&table, "n%d,%s,%s %s,%s\n", i, []string{"person", "place", "organisation"}[i%3], word(), word(), word())
	}
	index, err := authority.Load(xmlscan.File(fixtures+"/authority.xml"), xmlscan.Bytes("many.csv", []byte(table.String())))
	if err != nil {
		b.Fatal(err)
	}
	return index
}

// BenchmarkEncode measures the sample, a long report of which there are many
// like it, and all the transcriptions at hand on all cores.
func BenchmarkEncode(b *testing.B) {
	o := edition(b)
	o.Authority = manyForms(b)
	for _, c := range []struct{ name, path string }{{"sample", fixtures + "/110833.txt"}, {"report", cases + "/wilson/009.txt"}} {
		raw, err := os.ReadFile(c.path)
		if err != nil {
			continue
		}
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				encodeOne(b, c.path, raw, o)
			}
		})
	}
	b.Run("all", func(b *testing.B) { encodeAll(b, o) })
}

func encodeOne(b *testing.B, name string, raw []byte, o encode.Options) {
	if _, err := encode.Encode(name, raw, o); err != nil {
		b.Error(err)
	}
}

func encodeAll(b *testing.B, o encode.Options) {
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
	b.ReportAllocs()
	b.SetBytes(int64(size / len(raws))) // of a transcription
	var next atomic.Int64
	b.RunParallel(func(p *testing.PB) {
		for p.Next() {
			encodeOne(b, "x.txt", raws[int(next.Add(1))%len(raws)], o)
		}
	})
}
