package rng

import (
	"testing"

	"catchword/schema/internal/spectest"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

func TestSpecificationSuite(t *testing.T) {
	const name = "../../../shared/suites/relaxng/spectest.xml"
	cases, err := spectest.Read(name)
	if err != nil {
		t.Skipf("the specification's test suite is not there: %v", err)
	}
	passed, total := 0, 0
	for _, c := range cases {
		s, err := Compile(xmlscan.Bytes("schema.rng", []byte(c.Schema)), Options{Open: c.Open})
		total++
		if (err != nil) != c.Incorrect {
			t.Errorf("line %d, section %s: incorrect is %v: %v", c.Line, c.Section, c.Incorrect, err)
			continue
		}
		passed++
		if s == nil {
			continue
		}
		for i, in := range c.Instances {
			total++
			var found diag.List
			err := s.Validate(t.Context(), xmlscan.Bytes("instance.xml", []byte(in.Text)), func(d diag.Diagnostic) { found.Add(d) })
			if err != nil || found.HasErrors() == in.Valid {
				t.Errorf("line %d, section %s, instance %d: valid is %v: %v %v", c.Line, c.Section, i, in.Valid, err, found)
				continue
			}
			passed++
		}
	}
	t.Logf("%d of %d", passed, total)
}
