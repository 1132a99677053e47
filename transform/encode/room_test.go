package encode_test

import (
	"bytes"
	"sync"
	"testing"

	examples "catchword/fixtures"
	"catchword/transform/encode"
)

// TestOneEncoderManyDocuments encodes documents of all lengths in the same memory,
// some at once: each is as if it were the only one, and stays so.
func TestOneEncoderManyDocuments(t *testing.T) {
	invented := examples.Invent(7, "Stalin", "Mao Zedong")
	encoder := encode.New(encode.Options{})
	var raws, want, got [][]byte
	for _, size := range []int{40_000, 300, 9000, 1200, 20_000, 0, 700} {
		raw := []byte(invented.Transcription(size))
		raws = append(raws, raw)
		want = append(want, encodedBy(t, encode.New(encode.Options{}), raw))
	}
	for range 3 {
		got = make([][]byte, len(raws))
		var all sync.WaitGroup
		for i, raw := range raws {
			all.Go(func() { got[i] = encodedBy(t, encoder, raw) })
		}
		all.Wait()
		for i := range raws {
			if !bytes.Equal(got[i], want[i]) {
				t.Fatalf("document %d: not what an encoder of its own makes of it:\n%s", i, got[i])
			}
		}
	}
}

func encodedBy(t *testing.T, encoder *encode.Encoder, raw []byte) []byte {
	r, err := encoder.Encode("x.txt", raw)
	if err != nil || !r.Lossless {
		t.Error(err, r)
		return nil
	}
	return r.TEI
}
