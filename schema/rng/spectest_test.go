package rng

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

// A suiteCase is a schema of a test suite of the specification's form, with
// the documents that it has to accept or refuse.
type suiteCase struct {
	line      int
	section   string
	schema    string
	incorrect bool
	instances []suiteInstance
	resources map[string]string
}

type suiteInstance struct {
	text  string
	valid bool
}

// readSuite reads a test suite in the form of spectest.xml.
func readSuite(name string) ([]suiteCase, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	r := &suiteReader{raw: raw, dec: xml.NewDecoder(strings.NewReader(string(raw)))}
	r.dec.Entity = map[string]string{"dii": ""}
	err = r.read()
	return r.cases, err
}

type suiteReader struct {
	raw   []byte
	dec   *xml.Decoder
	cases []suiteCase
	dirs  []string
}

func (r *suiteReader) read() error {
	for {
		tok, err := r.dec.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if err := r.start(t); err != nil {
				return err
			}
		case xml.EndElement:
			if t.Name.Local == "dir" {
				r.dirs = r.dirs[:len(r.dirs)-1]
			}
		}
	}
}

func (r *suiteReader) start(t xml.StartElement) error {
	name := ""
	for _, a := range t.Attr {
		if a.Name.Local == "name" {
			name = a.Value
		}
	}
	var c *suiteCase
	if len(r.cases) > 0 {
		c = &r.cases[len(r.cases)-1]
	}
	switch t.Name.Local {
	case "testCase":
		line, _ := r.dec.InputPos()
		r.cases = append(r.cases, suiteCase{line: line, resources: map[string]string{}})
	case "dir":
		r.dirs = append(r.dirs, name)
	case "section":
		text, err := r.inner()
		if c != nil {
			c.section = text
		}
		return err
	case "correct", "incorrect":
		text, err := r.inner()
		c.schema, c.incorrect = text, t.Name.Local == "incorrect"
		return err
	case "valid", "invalid":
		text, err := r.inner()
		c.instances = append(c.instances, suiteInstance{text, t.Name.Local == "valid"})
		return err
	case "resource":
		text, err := r.inner()
		c.resources[path.Join(append(r.dirs, name)...)] = text
		return err
	case "documentation":
		return r.dec.Skip()
	}
	return nil
}

// inner is the source text of the current element's content.
func (r *suiteReader) inner() (string, error) {
	start := r.dec.InputOffset()
	for depth := 1; ; {
		end := r.dec.InputOffset()
		tok, err := r.dec.Token()
		if err != nil {
			return "", err
		}
		switch tok.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
		if depth == 0 {
			text := strings.TrimLeft(string(r.raw[start:end]), "\r\n")
			return strings.ReplaceAll(text, "&dii;", "<\u0e14\u0e35/>"), nil
		}
	}
}

// compile compiles the schema of a case, whose resources stand beside it.
func (c suiteCase) compile() (*Schema, error) {
	return Compile(xmlscan.Bytes("schema.rng", []byte(c.schema)), Options{Open: func(uri string) (io.ReadCloser, error) {
		text, ok := c.resources[uri]
		if !ok {
			return nil, fmt.Errorf("%s: %w", uri, fs.ErrNotExist)
		}
		return io.NopCloser(strings.NewReader(text)), nil
	}})
}

func TestSpecificationSuite(t *testing.T) {
	const name = "../../../shared/suites/relaxng/spectest.xml"
	cases, err := readSuite(name)
	if err != nil {
		t.Skipf("the specification's test suite is not there: %v", err)
	}
	passed, total := 0, 0
	for _, c := range cases {
		s, err := c.compile()
		total++
		if (err != nil) != c.incorrect {
			t.Errorf("line %d, section %s: incorrect is %v: %v", c.line, c.section, c.incorrect, err)
			continue
		}
		passed++
		if s == nil {
			continue
		}
		for i, in := range c.instances {
			total++
			var found diag.List
			err := s.Validate(t.Context(), xmlscan.Bytes("instance.xml", []byte(in.text)), func(d diag.Diagnostic) { found.Add(d) })
			if err != nil || found.HasErrors() == in.valid {
				t.Errorf("line %d, section %s, instance %d: valid is %v: %v %v", c.line, c.section, i, in.valid, err, found)
				continue
			}
			passed++
		}
	}
	t.Logf("%d of %d", passed, total)
}
