package encode_test

import (
	"os"
	"path/filepath"
	"testing"

	"catchword/transform/encode"
)

// A character that XML does not have is left out wherever it stands: in a name of the
// header, in a bracket, within a word.
func TestControlCharactersAreLeftOutEverywhere(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(fixtures, "110833.txt"))
	if err != nil {
		t.Fatal(err)
	}
	e := encode.New(edition(t))
	for at := 0; at <= len(raw); at += 3 {
		dirty := string(raw[:at]) + "\x01" + string(raw[at:])
		r, err := e.Encode("x.txt", []byte(dirty))
		if err != nil || !r.Lossless {
			t.Errorf("behind %q: %v %v", raw[max(0, at-20):at], err, r)
		}
	}
}
