package encode_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/transform/encode"
)

const cases = "../../../shared/cases"

// Every transcription at hand gives a faithful document, the same on every run.
func TestRealTranscriptionsAreFaithful(t *testing.T) {
	if _, err := os.Stat(cases); err != nil {
		t.Skip("../shared/cases is not there")
	}
	o := edition(t)
	for _, path := range transcriptions(t) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		first, err := encode.Encode(path, raw, o)
		if err != nil {
			t.Fatal(err)
		}
		if !first.Lossless {
			t.Errorf("%s: %v", path, first.Findings.Err())
		}
		second, err := encode.Encode(path, raw, o)
		if err != nil || !bytes.Equal(first.TEI, second.TEI) {
			t.Errorf("%s: two runs give two documents", path)
		}
	}
}

func transcriptions(t testing.TB) []string {
	var all []string
	err := filepath.WalkDir(cases, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && (strings.HasSuffix(path, ".txt") || strings.HasSuffix(path, ".md")) {
			all = append(all, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
