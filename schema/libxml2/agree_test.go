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
	"schemas/tei_minimal.rng", "schemas/tei_lite.rng", "corpora/cmif-spec/schema/cmi-customization.rng",
	"corpora/tillich/schema/tillich-briefe.rng", "corpora/jean-paul/schema/ediarum.JP-ANBRIEFE.rng",
	"corpora/jean-paul/schema/ediarum.JP-UMFELDBRIEFE.rng", "corpora/jean-paul/schema/ediarum.JP-VONBRIEFE.rng",
	"corpora/wega-odd/schema/wegaPersons.rng", "corpora/auden-musulin/schema/schema-indexes.rng",
}

// refused are the files that libxml2 2.9.14, and xmllint with it, refuses
// against ediarum.JP-ANBRIEFE.rng although they are valid: Jing and the native
// engine accept them.
var refused = map[string]bool{"IV_337.xml": true, "IX_1.xml": true, "VI_428.xml": true}

// TestNativeAgreement compares the verdicts of libxml2 and the native engine
// on real TEI files.
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
			known := name == "corpora/jean-paul/schema/ediarum.JP-ANBRIEFE.rng" && refused[filepath.Base(file)]
			if (a.HasErrors() != b.HasErrors()) != known {
				t.Errorf("%s against %s: native says %v, libxml2 %v", file, name, a.Err(), b.Err())
			}
		}
		t.Logf("%s: %d files, %d valid", name, len(files), valid)
	}
}
