package encode_test

import (
	"os"
	"testing"

	"catchword/transform/encode"
)

// BenchmarkEncode measures the sample, and a long report of which there are
// many like it.
func BenchmarkEncode(b *testing.B) {
	for name, path := range map[string]string{"sample": fixtures + "/110833.txt", "report": cases + "/wilson/009.txt"} {
		raw, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		o := edition(b)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				if _, err := encode.Encode(path, raw, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
