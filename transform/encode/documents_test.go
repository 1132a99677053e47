package encode_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"catchword/transform/encode"
)

var wholeText = regexp.MustCompile(`(?s) *<text>.*</text>\n`)

// Documents that hold many things at once: a conversation with its participants, a
// table and a stamp; minutes with points on several levels; a letter with notes of
// several marks; a typescript with divided words; a report with figures. What is
// expected of each text stands beside it, as it is written.
func TestDocumentsAreEncodedAsExpected(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join("testdata", "documents", "*.txt"))
	if len(files) == 0 {
		t.Fatal("no documents")
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := encode.Encode(filepath.Base(file), raw, edition(t))
		if err != nil || !r.Lossless {
			t.Fatalf("%s: %v %v", file, err, r.Findings)
		}
		golden := strings.TrimSuffix(file, ".txt") + ".text.xml"
		compareGolden(t, golden, wholeText.FindString(string(r.TEI)))
	}
}
