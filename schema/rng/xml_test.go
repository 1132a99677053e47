package rng

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/schema/internal/part"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"pgregory.net/rapid"
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

// What allows nothing, and repetitions of nothing, are left out of what is the
// whole schema.
func TestXMLLeavesOutWhatAllowsNothing(t *testing.T) {
	const head = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"`
	for schema, want := range map[string]string{
		"start = a\na = element a { b? , c*, (b | d) }\nb = c\nc = notAllowed\nd = element d { (b | text), empty*, empty }": head +
			`><start><ref name="a"/></start><define name="a"><element><name>a</name><choice><ref name="d"/></choice></element></define>` +
			`<define name="b"><ref name="c"/></define><define name="c"><notAllowed/></define><define name="d"><element><name>d</name><choice><text/></choice></element></define></grammar>`,
		"start = element a { notAllowed+ | empty }": head + `><start><element><name>a</name><choice><empty/></choice></element></start></grammar>`,
		"include \"x.rnc\"\nstart = a | notAllowed": head + `><include href="x.rnc"/><start><choice><ref name="a"/><notAllowed/></choice></start></grammar>`,
	} {
		src, err := XML(xmlscan.Bytes("house.rnc", []byte(schema)))
		if err != nil {
			t.Fatal(err)
		}
		raw, err := part.Read(src.Open)
		if got := strings.ReplaceAll(string(raw), "\n", ""); err != nil || got != want {
			t.Errorf("%s\n got %s\nwant %s", schema, got, want)
		}
	}
}

// Leaving it out changes no verdict.
func TestXMLJudgesTheSameAtRandom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		schema := randomSchema(t)
		w, ok := newTwin(schema)
		if !ok {
			t.Skip("an incorrect schema")
		}
		src, err := XML(xmlscan.Bytes("schema.rng", []byte(schema)))
		if err != nil {
			t.Fatal(err)
		}
		if w.schema, err = Compile(src, Options{}); err != nil {
			t.Fatalf("%v\n%s", err, schema)
		}
		for range 4 {
			w.agree(t, schema, randomDocument(t))
			d := drawer{t: t, depth: 6}
			if _, document, ok := d.draw(w.start); ok {
				w.agree(t, schema, document)
			}
		}
	})
}

func TestXMLLeavesXMLAsItIs(t *testing.T) {
	const text = `<element xmlns="http://relaxng.org/ns/structure/1.0" name="a"><!-- x --><empty/></element>`
	src, err := XML(xmlscan.Bytes("house", []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	if raw, err := part.Read(src.Open); err != nil || string(raw) != text || src.Name != "house" {
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
