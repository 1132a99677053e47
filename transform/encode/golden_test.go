package encode_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
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

// What an edition sets stands in the header, and nothing of it is empty.
func TestOptionsStandInTheHeader(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(fixtures, "110833.txt"))
	if err != nil {
		t.Fatal(err)
	}
	o := edition(t)
	o.Edition, o.Date, o.Version, o.LicenceURL = "Telegrams", "2024-05-02", "1.2", "https://example.org/terms"
	o.Schema, o.NoStandOff, o.Refs = "house.rng", true, authority.RefStyle{File: "people.xml"}
	r, err := encode.Encode("x.txt", raw, o)
	if err != nil || !r.Lossless {
		t.Fatal(err, r.Findings)
	}
	for _, want := range []string{
		`<?xml-model href="house.rng"`, `<title level="s" resp="#catchword">Telegrams</title>`, `<date when="2024-05-02">2024-05-02</date>`,
		`<name type="software">catchword 1.2</name>`, `<licence target="https://example.org/terms">The transcription`, `ref="people.xml#stalin"`,
		`<change when="2024-05-02" who="#catchword">`,
	} {
		if !strings.Contains(string(r.TEI), want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(string(r.TEI), "<standOff") {
		t.Error("standOff is written")
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
	compareGolden(t, filepath.Join(fixtures, "110833.xml"), string(result.TEI))
	if result.Messages != 2 || result.Layout != "archive" || len(result.Unresolved) != 0 {
		t.Errorf("%d messages, layout %s, unresolved %v", result.Messages, result.Layout, result.Unresolved)
	}
}

// compareGolden compares with what stands in a golden file, or writes it anew.
func compareGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-expected +now):\n%s", file, diff)
	}
}
