package rng

import (
	"os"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// schemaSeeds are schemas of the project's own suite.
func schemaSeeds(f *testing.F) {
	for _, name := range []string{"3-syntax", "4.07-include", "6.1-name-classes", "6.2-patterns", "7.1-paths", "compatibility-identifiers"} {
		raw, err := os.ReadFile("testdata/suite/" + name + ".txtar")
		if err != nil {
			f.Fatal(err)
		}
		for _, c := range folders(raw) {
			for file, text := range c.files {
				if len(file) > 4 && file[len(file)-4:] == ".rng" {
					f.Add(text)
				}
			}
		}
	}
}

// Whatever is given as a schema is compiled or refused with a finding.
func FuzzCompile(f *testing.F) {
	schemaSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Compile(xmlscan.Bytes("schema.rng", []byte(text)), Options{})
		if err != nil {
			if _, ok := err.(diag.List); !ok {
				t.Fatalf("an incorrect schema is no finding: %v", err)
			}
			return
		}
		judgeAny(t, s, "<a/>")
	})
}

// Whatever is given as a document gets the verdict of the oracle.
func FuzzValidate(f *testing.F) {
	raw, err := os.ReadFile("testdata/suite/6.2-patterns.txtar")
	if err != nil {
		f.Fatal(err)
	}
	var twins []twin
	var schemas []string
	for _, c := range folders(raw) {
		w, ok := newTwin(c.files["schema.rng"])
		if !ok {
			f.Fatalf("%s does not compile", c.name)
		}
		twins, schemas = append(twins, w), append(schemas, c.files["schema.rng"])
		for file, text := range c.files {
			if file != "schema.rng" {
				f.Add(len(twins)-1, text)
			}
		}
	}
	f.Fuzz(func(t *testing.T, which int, text string) {
		if len(text) > 1<<12 {
			return
		}
		i := max(0, which) % len(twins)
		judgeAny(t, twins[i].schema, text)
		twins[i].agree(t, schemas[i], text)
	})
}

func judgeAny(t *testing.T, s *Schema, text string) {
	err := s.Validate(t.Context(), xmlscan.Bytes("document.xml", []byte(text)), func(d diag.Diagnostic) {
		if d.Message == "" || d.Code == "" {
			t.Errorf("a finding that says nothing: %+v", d)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}
