package xmlscan_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

const suite = "../../../shared/suites/xmlconf"

// A conformanceTest is a TEST of the W3C XML Conformance Test Suite's catalog.
type conformanceTest struct {
	id, kind, file, output, entities, recommendation, namespace string
	version, edition                                            []string
}

// verdict is what a processor has to say about a document.
type verdict int

const (
	accept verdict = iota
	refuse
	either
)

// want is the verdict of an XML 1.0 (fifth edition) processor with namespaces
// that does not validate and reads no external entities, and why it differs
// from what the type of the test says. It follows from the attributes of the
// test alone.
func (c conformanceTest) want() (v verdict, why string) {
	switch {
	case c.recommendation == "XML1.1" || c.recommendation == "NS1.1" || len(c.version) > 0 && !slices.Contains(c.version, "1.0"):
		return either, "a test of XML 1.1"
	case len(c.edition) > 0 && !slices.Contains(c.edition, "5"):
		return either, "a test of earlier editions"
	case c.kind == "error":
		return either, "an error that need not be reported"
	case c.kind == "not-wf" && c.entities != "none":
		return either, "needs external entities"
	case c.kind == "not-wf":
		return refuse, ""
	case c.namespace == "no":
		return either, "not namespace-well-formed"
	}
	return accept, ""
}

func TestConformance(t *testing.T) {
	tests := catalog(t)
	ran, skipped := map[string]int{}, map[string]int{}
	for _, c := range tests {
		want, why := c.want()
		raw, err := os.ReadFile(c.file)
		if err != nil {
			t.Errorf("%s: %v", c.id, err)
			continue
		}
		got := scanAll(raw)
		var d diag.Diagnostic
		switch {
		case got != nil && !errors.As(got, &d):
			t.Errorf("%s: %v is not a finding", c.id, got)
		case got != nil && (!d.Span.Known() || d.Code == "" || d.Severity != diag.Error):
			t.Errorf("%s: %+v is incomplete", c.id, d)
		case want == accept && got != nil:
			t.Errorf("%s (%s) is refused: %v [%s]", c.id, c.kind, got, c.file)
		case want == refuse && got == nil:
			t.Errorf("%s (%s) is accepted [%s]", c.id, c.kind, c.file)
		case c.namespace == "no" && got != nil && c.kind != "not-wf" && !strings.HasPrefix(d.Code, "xml-namespace"):
			t.Errorf("%s (%s) is refused, but not for its namespaces: %v", c.id, c.kind, got)
		}
		if want == either {
			skipped[why]++
		} else {
			ran[c.kind]++
		}
	}
	t.Logf("%d tests; as they have to be: %v; either way: %v", len(tests), ran, skipped)
}

// The suite says for many documents which data a processor has to report, in
// a canonical form.
func TestCanonicalOutput(t *testing.T) {
	compared := 0
	for _, c := range catalog(t) {
		if v, _ := c.want(); v != accept || c.output == "" || c.entities != "none" {
			continue
		}
		raw, err := os.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(c.output)
		if err != nil {
			t.Errorf("%s: %v", c.id, err)
			continue
		}
		// Notations, which are not reported, are all that a canonical document
		// type declaration holds.
		want = canonicalDoctype.ReplaceAll(want, nil)
		if got := canonical(raw); got != string(want) {
			t.Errorf("%s [%s]:\ngot  %q\nwant %q", c.id, c.file, got, want)
		}
		compared++
	}
	t.Logf("%d documents compared", compared)
}

var canonicalDoctype = regexp.MustCompile(`(?s)<!DOCTYPE .*?\]>\n`)

// subsetInstruction is an instruction within the internal subset, which is
// part of the Doctype token but stands in the canonical form.
var subsetInstruction = regexp.MustCompile(`(?s)<\?.*?\?>`)

// canonical is James Clark's canonical form of a document.
func canonical(raw []byte) string {
	var b strings.Builder
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\t", "&#9;", "\n", "&#10;", "\r", "&#13;")
	s := xmlscan.New(bytes.NewReader(raw), xmlscan.Options{})
	for s.Next() {
		switch t := s.Token(); t.Kind {
		case xmlscan.Doctype:
			b.Write(bytes.Join(subsetInstruction.FindAll(t.Data, -1), nil))
		case xmlscan.StartElement:
			slices.SortFunc(t.Attrs, func(a, b xmlscan.Attr) int {
				return strings.Compare(a.Name.Qualified(), b.Name.Qualified())
			})
			b.WriteString("<" + t.Name.Qualified())
			for _, a := range t.Attrs {
				b.WriteString(" " + a.Name.Qualified() + `="` + escape.Replace(string(a.Value)) + `"`)
			}
			b.WriteString(">")
		case xmlscan.EndElement:
			b.WriteString("</" + t.Name.Qualified() + ">")
		case xmlscan.Text, xmlscan.CData:
			if s.Depth() > 0 {
				b.WriteString(escape.Replace(string(t.Data)))
			}
		case xmlscan.ProcInst:
			b.WriteString("<?" + string(t.Target) + " " + string(t.Data) + "?>")
		}
	}
	return b.String()
}

// scanAll reads a document to its end.
func scanAll(raw []byte) error {
	s := xmlscan.New(bytes.NewReader(raw), xmlscan.Options{})
	for s.Next() {
	}
	return s.Err()
}

var systemEntity = regexp.MustCompile(`<!ENTITY\s+(\S+)\s+SYSTEM\s+"([^"]+)"`)

var textDecl = regexp.MustCompile(`^<\?xml [^>]*\?>`)

// catalog reads the catalog of the suite: xmlconf.xml and the files that its
// entities stand for, which the scanner does not read by itself.
func catalog(t *testing.T) []conformanceTest {
	raw, err := os.ReadFile(filepath.Join(suite, "xmlconf.xml"))
	if err != nil {
		t.Skip("the W3C XML Conformance Test Suite is not at ../shared/suites/xmlconf")
	}
	files := map[string]string{}
	var tests []conformanceTest
	s := xmlscan.New(bytes.NewReader(raw), xmlscan.Options{})
	for s.Next() {
		switch tok := s.Token(); tok.Kind {
		case xmlscan.Doctype:
			for _, m := range systemEntity.FindAllSubmatch(tok.Data, -1) {
				files[string(m[1])] = string(m[2])
			}
		case xmlscan.EntityRef:
			tests = append(tests, catalogPart(t, filepath.Join(suite, files[string(tok.Target)]))...)
		}
	}
	if s.Err() != nil {
		t.Fatal(s.Err())
	}
	return tests
}

// catalogPart reads one file of the catalog, which is an external parsed
// entity and so needs no root element of its own.
func catalogPart(t *testing.T, file string) []conformanceTest {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var tests []conformanceTest
	text := textDecl.ReplaceAllString(string(raw), "")
	s := xmlscan.New(strings.NewReader("<part>"+text+"</part>"), xmlscan.Options{})
	for s.Next() {
		if tok := s.Token(); tok.Kind == xmlscan.StartElement && tok.Name.Local == "TEST" {
			tests = append(tests, newConformanceTest(tok, filepath.Dir(file)))
		}
	}
	if s.Err() != nil {
		t.Fatal(file, s.Err())
	}
	return tests
}

func newConformanceTest(tok *xmlscan.Token, dir string) conformanceTest {
	get := func(name, missing string) string {
		if a := tok.Attr("", name); a != nil {
			return string(a.Value)
		}
		return missing
	}
	c := conformanceTest{
		id: get("ID", ""), kind: get("TYPE", ""), file: filepath.Join(dir, get("URI", "")),
		entities: get("ENTITIES", "none"), recommendation: get("RECOMMENDATION", "XML1.0"), namespace: get("NAMESPACE", "yes"),
		version: strings.Fields(get("VERSION", "")), edition: strings.Fields(get("EDITION", "")),
	}
	if out := get("OUTPUT", ""); out != "" {
		c.output = filepath.Join(dir, out)
	}
	return c
}
