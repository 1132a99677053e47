package schematron_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"catchword/schema/internal/spectest"
	"catchword/schema/schematron"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

const shared = "../../../shared"

// Jing's test suite of Schematron 1.5: a report that comes true makes a document
// invalid, as an assertion that does not hold.
func TestSuite(t *testing.T) {
	cases, err := spectest.Read(filepath.Join(shared, "suites", "relaxng", "schematrontest.xml"))
	if err != nil {
		t.Skip("the Schematron test suite (../shared/suites/relaxng/schematrontest.xml) is not there")
	}
	documents := 0
	for _, c := range cases {
		s, err := schematron.Compile(xmlscan.Bytes("schema.sch", []byte(c.Schema)), schematron.Options{Documents: c.Open})
		var incorrect diag.List
		if got := errors.As(err, &incorrect); got != c.Incorrect {
			t.Errorf("line %d: incorrect is %v: %v", c.Line, got, err)
		}
		if err != nil {
			continue
		}
		for _, x := range c.Instances {
			documents++
			found := validate(t, s, strings.TrimSpace(x.Text))
			if found.HasErrors() == x.Valid {
				t.Errorf("line %d: valid is not %v\n%s\n%v", c.Line, x.Valid, x.Text, found)
			}
		}
	}
	t.Logf("%d schemas, %d documents", len(cases), documents)
}

func validate(t testing.TB, s *schematron.Schema, text string) diag.List {
	t.Helper()
	var found diag.List
	err := s.Validate(t.Context(), xmlscan.Bytes("letter.xml", []byte(text)), func(d diag.Diagnostic) { found.Add(d) })
	if err != nil {
		t.Fatal(err)
	}
	return found
}
