// Package spectest reads test suites in the form of the RELAX NG
// specification's own (spectest.xml), for the tests of several engines.
//
//	cases, err := spectest.Read("spectest.xml")
//	rng.Compile(xmlscan.Bytes("schema.rng", []byte(cases[0].Schema)), rng.Options{Open: cases[0].Open})
package spectest

import (
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

// A Case is a schema with the documents that it has to accept or refuse.
type Case struct {
	Line      int    // of the suite, on which the case begins
	Section   string // of the specification
	Schema    string
	Incorrect bool // the schema has to be refused
	Instances []Instance
	resources map[string]string
}

// An Instance is a document and the verdict on it.
type Instance struct {
	Text  string
	Valid bool
}

// Open reads what the schema of a case includes: it stands beside it in the
// suite. The error wraps fs.ErrNotExist for anything else.
func (c Case) Open(uri string) (io.ReadCloser, error) {
	text, ok := c.resources[uri]
	if !ok {
		return nil, fmt.Errorf("%s: %w", uri, fs.ErrNotExist)
	}
	return io.NopCloser(strings.NewReader(text)), nil
}

// Read reads a suite. The error is one of reading the file or of its XML.
func Read(name string) ([]Case, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	r := &reader{raw: raw, dec: xml.NewDecoder(strings.NewReader(string(raw)))}
	r.dec.Entity = map[string]string{"dii": ""}
	err = r.read()
	return r.cases, err
}

type reader struct {
	raw   []byte
	dec   *xml.Decoder
	cases []Case
	dirs  []string
}

func (r *reader) read() error {
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

func (r *reader) start(t xml.StartElement) error {
	var c *Case
	if len(r.cases) > 0 {
		c = &r.cases[len(r.cases)-1]
	}
	switch t.Name.Local {
	case "testCase":
		line, _ := r.dec.InputPos()
		r.cases = append(r.cases, Case{Line: line, resources: map[string]string{}})
	case "dir":
		r.dirs = append(r.dirs, nameOf(t))
	case "section":
		text, err := r.inner()
		if c != nil {
			c.Section = text
		}
		return err
	case "correct", "incorrect":
		text, err := r.inner()
		c.Schema, c.Incorrect = text, t.Name.Local == "incorrect"
		return err
	case "valid", "invalid":
		text, err := r.inner()
		text = attributeOf(t, "dtd") + text // the document type declaration that it begins with
		c.Instances = append(c.Instances, Instance{text, t.Name.Local == "valid"})
		return err
	case "resource":
		text, err := r.inner()
		c.resources[path.Join(path.Join(r.dirs...), nameOf(t))] = text
		return err
	case "documentation":
		return r.dec.Skip()
	}
	return nil
}

func nameOf(t xml.StartElement) string { return attributeOf(t, "name") }

func attributeOf(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// inner is the source text of the current element's content. The entity dii is
// an element whose name is not of ASCII letters.
func (r *reader) inner() (string, error) {
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
