//go:build libxml2 && cgo

package libxml2

import (
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// A suiteCase is a schema of the specification's test suite with the documents
// that it has to accept or refuse.
type suiteCase struct {
	line      int
	schema    string
	incorrect bool
	instances []suiteInstance
	resources map[string]string
}

type suiteInstance struct {
	text  string
	valid bool
}

// readSuite reads spectest.xml.
func readSuite(name string) ([]suiteCase, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	dec := xml.NewDecoder(strings.NewReader(string(raw)))
	dec.Entity = map[string]string{"dii": ""}
	var cases []suiteCase
	var dirs []string
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			return cases, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := tok.(type) {
		case xml.EndElement:
			if t.Name.Local == "dir" {
				dirs = dirs[:len(dirs)-1]
			}
		case xml.StartElement:
			name := ""
			for _, a := range t.Attr {
				if a.Name.Local == "name" {
					name = a.Value
				}
			}
			var c *suiteCase
			if len(cases) > 0 {
				c = &cases[len(cases)-1]
			}
			switch t.Name.Local {
			case "testCase":
				line, _ := dec.InputPos()
				cases = append(cases, suiteCase{line: line, resources: map[string]string{}})
			case "dir":
				dirs = append(dirs, name)
			case "correct", "incorrect":
				c.schema, c.incorrect = inner(raw, dec), t.Name.Local == "incorrect"
			case "valid", "invalid":
				c.instances = append(c.instances, suiteInstance{inner(raw, dec), t.Name.Local == "valid"})
			case "resource":
				c.resources[path.Join(append(dirs[:len(dirs):len(dirs)], name)...)] = inner(raw, dec)
			}
		}
	}
}

// inner is the source text of the current element's content.
func inner(raw []byte, dec *xml.Decoder) string {
	start := dec.InputOffset()
	for depth := 1; ; {
		end := dec.InputOffset()
		tok, err := dec.Token()
		if err != nil {
			return ""
		}
		switch tok.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
		if depth == 0 {
			return strings.ReplaceAll(strings.TrimLeft(string(raw[start:end]), "\r\n"), "&dii;", "<\u0e14\u0e35/>")
		}
	}
}

func (c suiteCase) load() (*Schema, error) {
	return Load(xmlscan.Bytes("schema.rng", []byte(c.schema)), Options{Open: func(uri string) (io.ReadCloser, error) {
		text, ok := c.resources[uri]
		if !ok {
			return nil, fmt.Errorf("%s: %w", uri, fs.ErrNotExist)
		}
		return io.NopCloser(strings.NewReader(text)), nil
	}})
}

// disagreements are the cases of the suite, by their line in spectest.xml, in
// which libxml2 2.9 differs from the specification, and why.
var disagreements = map[string]string{
	"612":    "it accepts datatypeLibrary=\"foo:\", which is no URI",
	"6580":   "it wants oneOrMore around an attribute of any name of a namespace only when that is not one of several choices (section 7.3)",
	"6980/2": qnames,
	"6980/4": qnames,
	"6999/1": qnames,
	"6999/3": qnames,
	"6999/4": qnames,
}

const qnames = "it compares values of the type QName letter by letter, not by namespace and local name"

// TestSpecificationSuite compares libxml2's verdicts with those that the
// specification asks for (and the native engine gives).
func TestSpecificationSuite(t *testing.T) {
	cases, err := readSuite("../../../shared/suites/relaxng/spectest.xml")
	if err != nil {
		t.Skip("the specification's test suite (../shared/suites/relaxng) is not there")
	}
	agreed, total := 0, 0
	check := func(id, what string, agree bool) {
		total++
		if agree {
			agreed++
		}
		if why, known := disagreements[id]; known == agree {
			t.Errorf("%s: %s: agreement is %v (%s)", id, what, agree, why)
		}
	}
	for _, c := range cases {
		s, err := c.load()
		check(fmt.Sprint(c.line), fmt.Sprintf("incorrect is %v: %v\n%s", c.incorrect, err, c.schema), (err != nil) == c.incorrect)
		if s == nil {
			continue
		}
		for i, in := range c.instances {
			var found diag.List
			if err := s.Validate(t.Context(), xmlscan.Bytes("a.xml", []byte(in.text)), func(d diag.Diagnostic) { found.Add(d) }); err != nil {
				t.Fatal(err)
			}
			check(fmt.Sprintf("%d/%d", c.line, i+1), fmt.Sprintf("valid is %v: %v\n%s\n%s", in.valid, found.Err(), c.schema, in.text), found.HasErrors() != in.valid)
		}
	}
	t.Logf("%d of %d agree", agreed, total)
}
