package rng

import (
	"io"
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

// compactSeeds are schemas in the compact syntax, each with a document.
var compactSeeds = [][2]string{
	{`element a { text }`, `<a>x</a>`},
	{"default namespace = \"urn:x\"\nstart = element a { attribute b { xsd:int }?, (c | d)* }\nc = element c { empty }\nd = element d { list { token+ } }", `<a xmlns="urn:x" b="1"><c/><d>x y</d></a>`},
	{"namespace p = \"urn:p\"\nelement p:a { attribute p:* - p:b { text }*, mixed { element * - (p:c | d) { empty }+ } }", `<a xmlns="urn:p">x<e/></a>`},
	{"grammar { start |= a & b\nstart |= c\na = element a { parent z }\nb = notAllowed\nc = element c { \"x\" | xsd:string \"y\" - \"z\" } div { z = empty } }", `<c>x</c>`},
	{"## documented\n[ x:y = \"z\" ] element a { xsd:token { pattern = \"[a-z]+\" maxLength = '3' } >> x:b [ \"w\" ] }", `<a>abc</a>`},
	{"datatypes d = \"http://www.w3.org/2001/XMLSchema-datatypes\"\nelement \\element { d:ID* , inherit }", `<element/>`},
	{`include "x.rnc" { start = element a { external "y.rnc" } }`, `<a/>`},
}

// A schema in the compact syntax and what it is in the XML syntax are both
// correct or both incorrect, and give the same verdict on any document.
func FuzzSyntaxes(f *testing.F) {
	for _, s := range compactSeeds {
		f.Add(s[0], s[1])
	}
	none := Options{Open: func(string) (io.ReadCloser, error) { return nil, os.ErrNotExist }}
	f.Fuzz(func(t *testing.T, text, document string) {
		if len(text)+len(document) > 1<<12 {
			return
		}
		src := xmlscan.Bytes("schema.rnc", []byte(text))
		inXML, err := XML(src)
		if err != nil {
			return // it is not in the compact syntax
		}
		compact, wrong := Compile(src, none)
		written, alsoWrong := Compile(xmlscan.Source{Name: "schema.rng", Open: inXML.Open}, none)
		if (wrong == nil) != (alsoWrong == nil) {
			t.Fatalf("in the compact syntax: %v\nin the XML syntax: %v", wrong, alsoWrong)
		}
		if wrong != nil {
			return
		}
		if a, b := len(judge(t, compact, "a.xml", document)), len(judge(t, written, "a.xml", document)); (a == 0) != (b == 0) {
			t.Fatalf("%d findings by the compact syntax, %d by the XML syntax", a, b)
		}
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
