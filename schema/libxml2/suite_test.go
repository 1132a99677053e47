//go:build libxml2 && cgo

package libxml2

import (
	"fmt"
	"testing"

	"catchword/schema/internal/spectest"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

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
	cases, err := spectest.Read("../../../shared/suites/relaxng/spectest.xml")
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
		s, err := Load(xmlscan.Bytes("schema.rng", []byte(c.Schema)), Options{Open: c.Open})
		check(fmt.Sprint(c.Line), fmt.Sprintf("incorrect is %v: %v\n%s", c.Incorrect, err, c.Schema), (err != nil) == c.Incorrect)
		if s == nil {
			continue
		}
		for i, in := range c.Instances {
			var found diag.List
			if err := s.Validate(t.Context(), xmlscan.Bytes("a.xml", []byte(in.Text)), func(d diag.Diagnostic) { found.Add(d) }); err != nil {
				t.Fatal(err)
			}
			check(fmt.Sprintf("%d/%d", c.Line, i+1), fmt.Sprintf("valid is %v: %v\n%s\n%s", in.Valid, found.Err(), c.Schema, in.Text), found.HasErrors() != in.Valid)
		}
	}
	t.Logf("%d of %d agree", agreed, total)
}
