package encode_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"catchword/tei/authority"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the expected TEI anew")

const fixtures = "../../fixtures"

// edition is the options that fixtures/catchword.yaml sets.
func edition(t testing.TB) encode.Options {
	t.Helper()
	index, err := authority.Load(xmlscan.File(filepath.Join(fixtures, "authority.xml")))
	if err != nil {
		t.Fatal(err)
	}
	return encode.Options{
		Authority:    index,
		Language:     "en",
		Publisher:    "Example edition",
		Availability: "restricted",
		Licence:      "The transcription and its translation belong to their rights holders; see the source. This file is an example.",
	}
}

func TestSampleIsEncodedAsExpected(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(fixtures, "110833.txt"))
	if err != nil {
		t.Fatal(err)
	}
	result, err := encode.Encode("110833.txt", raw, edition(t))
	if err != nil {
		t.Fatal(err)
	}
	if !result.Lossless {
		t.Fatalf("not lossless: %v", result.Findings)
	}
	golden := filepath.Join(fixtures, "110833.xml")
	if *update {
		if err := os.WriteFile(golden, result.TEI, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(result.TEI)); diff != "" {
		t.Errorf("the TEI of the sample has changed (-expected +now):\n%s", diff)
	}
	if result.Messages != 2 || result.Layout != "archive" || len(result.Unresolved) != 0 {
		t.Errorf("%d messages, layout %s, unresolved %v", result.Messages, result.Layout, result.Unresolved)
	}
}
