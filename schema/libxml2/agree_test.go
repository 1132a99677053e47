//go:build libxml2 && cgo

package libxml2

import (
	"os"
	"path/filepath"
	"testing"

	"catchword/schema/rng"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// schemas are those that libxml2 compiles in less than a second.
var schemas = []string{
	"schemas/tei_minimal.rng", "schemas/tei_lite.rng", "schemas/tei_simplePrint.rng", "corpora/cmif-spec/schema/cmi-customization.rng",
	"corpora/tillich/schema/tillich-briefe.rng", "corpora/jean-paul/schema/ediarum.JP-ANBRIEFE.rng",
	"corpora/jean-paul/schema/ediarum.JP-UMFELDBRIEFE.rng", "corpora/jean-paul/schema/ediarum.JP-VONBRIEFE.rng",
	"corpora/wega-odd/schema/wegaPersons.rng", "corpora/auden-musulin/schema/schema-indexes.rng",
}

// TestNativeAgreement compares the verdicts of libxml2 and the native engine
// on real TEI files. libxml2 is given the schemas as users' are: without what it
// does not cope with, see rng.XML.
func TestNativeAgreement(t *testing.T) {
	const shared = "../../../shared/"
	files, _ := filepath.Glob(shared + "corpora/*/samples/*.xml")
	if len(files) == 0 {
		t.Skip("the real TEI files (../shared/corpora) are not there")
	}
	for _, name := range schemas {
		src := xmlscan.File(shared + name)
		ours, err := rng.Compile(src, rng.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if src, err = rng.XML(src); err != nil {
			t.Fatal(err)
		}
		theirs, err := Load(src, Options{})
		if err != nil {
			t.Fatal(err)
		}
		valid := 0
		for _, file := range files {
			if info, err := os.Stat(file); err != nil || info.Size() > 500_000 {
				continue
			}
			var a, b diag.List
			if err := ours.Validate(t.Context(), xmlscan.File(file), func(d diag.Diagnostic) { a.Add(d) }); err != nil {
				t.Fatal(err)
			}
			if err := theirs.Validate(t.Context(), xmlscan.File(file), func(d diag.Diagnostic) { b.Add(d) }); err != nil {
				t.Fatal(err)
			}
			if !a.HasErrors() {
				valid++
			}
			if a.HasErrors() != b.HasErrors() {
				t.Errorf("%s against %s: native says %v, libxml2 %v", file, name, a.Err(), b.Err())
			}
		}
		t.Logf("%s: %d files, %d valid", name, len(files), valid)
	}
}
