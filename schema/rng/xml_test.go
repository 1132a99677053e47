package rng

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// A schema in the compact syntax, written in the XML syntax, judges as the same
// schema does that TEI publishes in the XML syntax.
func TestXMLJudgesTheSame(t *testing.T) {
	names, _ := filepath.Glob(filepath.Join(shared, "schemas", "*.rnc"))
	files, _ := filepath.Glob(filepath.Join(shared, "corpora", "*", "samples", "*.xml"))
	if len(names) == 0 || len(files) == 0 {
		t.Skip("the schemas of TEI and real TEI files (../shared/schemas, ../shared/corpora) are not there")
	}
	for _, name := range names {
		src, err := XML(xmlscan.File(name))
		if err != nil {
			t.Fatal(err)
		}
		written, err := Compile(xmlscan.Source{Name: "written.rng", Open: src.Open}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		published := sharedSchema(t, strings.TrimSuffix(filepath.Base(name), "c")+"g")
		for _, file := range files {
			judgedAlike(t, name, written, published, file)
		}
	}
}

func judgedAlike(t *testing.T, name string, a, b *Schema, file string) {
	t.Helper()
	const enough = 60_000 // bytes: what is longer says the same again
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(raw) > enough {
		return
	}
	if x, y := judge(t, a, file, string(raw)), judge(t, b, file, string(raw)); len(x) != len(y) {
		t.Errorf("%s: %s has %d findings, the schema in the XML syntax %d", name, file, len(x), len(y))
	}
}

func TestXMLLeavesXMLAsItIs(t *testing.T) {
	const text = `<element xmlns="http://relaxng.org/ns/structure/1.0" name="a"><!-- x --><empty/></element>`
	src, err := XML(xmlscan.Bytes("house", []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	if raw, err := readAll(src.Open); err != nil || string(raw) != text || src.Name != "house" {
		t.Errorf("%s: %s, %v", src.Name, raw, err)
	}
}

func TestXMLSaysWhatIsWrong(t *testing.T) {
	_, err := XML(xmlscan.Bytes("house.rnc", []byte("element a {\n }")))
	var found diag.List
	if !errors.As(err, &found) || !strings.HasPrefix(err.Error(), "house.rnc:2:2: ") {
		t.Errorf("%v", err)
	}
	if _, err := XML(xmlscan.File(filepath.Join(t.TempDir(), "gone.rnc"))); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
}
