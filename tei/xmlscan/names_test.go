package xmlscan_test

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// different is a document with n pieces, each with the number of its own.
func different(n int, piece string) string {
	var b strings.Builder
	b.WriteString("<a>")
	for i := range n {
		b.WriteString(strings.ReplaceAll(piece, "N", fmt.Sprint(i)))
	}
	b.WriteString("</a>")
	return b.String()
}

// codeOf is the code of the finding that scanning text ends with, "" for none.
func codeOf(s *xmlscan.Scanner, text string) string {
	s.Reset(strings.NewReader(text))
	for s.Next() {
	}
	var d diag.Diagnostic
	errors.As(s.Err(), &d)
	return d.Code
}

// A document that goes on inventing names is refused, whatever they name.
func TestNamesAreLimited(t *testing.T) {
	for what, piece := range map[string]string{
		"elements":               "<eN/>",
		"attributes":             "<e aN=''/>",
		"prefixes":               "<pN:e xmlns:pN='urn:x'/>",
		"namespaces":             "<p:e xmlns:p='urn:N'/>",
		"the default namespace":  "<e xmlns='urn:N'/>",
		"long names of elements": "<e" + strings.Repeat("x", 200) + "N/>",
	} {
		text := different(50_000, piece)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		s := xmlscan.New(strings.NewReader(""), xmlscan.Options{})
		if got := codeOf(s, text); got != "xml-limit-names" {
			t.Errorf("%s: %q", what, got)
		}
		runtime.ReadMemStats(&after)
		if mib := (after.TotalAlloc - before.TotalAlloc) >> 20; mib > 64 {
			t.Errorf("%s: %d MiB were allocated", what, mib)
		}
		if got := codeOf(s, different(10_000, "<eN/>")); got != "" {
			t.Errorf("after %s, a document with 10,000 names: %q", what, got)
		}
	}
}

// What a document may have does not follow from those before it, and what they
// had is forgotten in the end.
func TestNamesOfManyDocuments(t *testing.T) {
	s := xmlscan.New(strings.NewReader(""), xmlscan.Options{Limits: xmlscan.Limits{Names: 64 << 10}})
	for i := range 1000 {
		fits := different(200, fmt.Sprintf("<d%d-N/>", i))
		if got := codeOf(s, fits); got != "" {
			t.Fatalf("document %d: %q", i, got)
		}
		if i%100 == 0 {
			if got := codeOf(s, different(700, fmt.Sprintf("<d%d-N/>", i))); got != "xml-limit-names" {
				t.Fatalf("document %d with too many names: %q", i, got)
			}
		}
	}
}
