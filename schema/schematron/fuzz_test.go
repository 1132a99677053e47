package schematron_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/rogpeppe/go-internal/txtar"
)

func seeds(f *testing.F, add func(c testCase)) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		f.Fatal("there are no cases in testdata")
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		add(readCase(archive))
	}
}

// Whatever a schema says, it is compiled or refused with findings that have a
// place.
func FuzzCompile(f *testing.F) {
	seeds(f, func(c testCase) { f.Add(c["schema.sch"]+c["schema.rng"], c["phase"]) })
	f.Fuzz(func(t *testing.T, text, phase string) {
		files := testCase{"schema.sch": text, "part.sch": text, "phase": phase}
		_, err := files.compile()
		list, ok := err.(diag.List)
		if err != nil && !ok {
			t.Fatalf("no findings: %v", err)
		}
		for _, d := range list {
			if d.File == "" || !d.Span.Known() || d.Message == "" {
				t.Errorf("%+v", d)
			}
		}
	})
}

// Whatever rules ask of whatever document, they have an answer.
func FuzzValidate(f *testing.F) {
	seeds(f, func(c testCase) { f.Add(c["schema.sch"], c["letter.xml"]) })
	f.Add(`<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule context="a"><assert test="b">x</assert></rule></pattern></schema>`, `<a/>`)
	f.Fuzz(func(t *testing.T, rules, text string) {
		s, err := (testCase{"schema.sch": rules}).compile()
		if err != nil {
			return
		}
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		err = s.Validate(ctx, xmlscan.Bytes("letter.xml", []byte(text)), func(d diag.Diagnostic) {
			if d.Message == "" || d.Code == "" {
				t.Errorf("%+v", d)
			}
		})
		if err != nil && ctx.Err() == nil {
			t.Errorf("%v", err)
		}
	})
}

// FuzzExpression is FuzzValidate for the expression alone.
func FuzzExpression(f *testing.F) {
	for _, x := range []string{"@n", "count(//a) > 1", "matches(., '[a-z]+')", "some $x in //a satisfies $x/@n = '1'", "a[1]/b[last()]", "let $x := . return $x/.."} {
		f.Add(x)
	}
	quote := strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;")
	f.Fuzz(func(t *testing.T, x string) {
		rules := `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern><rule context="a"><assert test="` +
			quote.Replace(x) + `">x</assert></rule></pattern><pattern><rule context="` + quote.Replace(x) + `"/></pattern></schema>`
		s, err := (testCase{"schema.sch": rules}).compile()
		if err != nil {
			return
		}
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		err = s.Validate(ctx, xmlscan.Bytes("letter.xml", []byte(`<doc><a n="1">x<b/></a><a/></doc>`)), func(diag.Diagnostic) {})
		if err != nil && ctx.Err() == nil {
			t.Errorf("%v", err)
		}
	})
}
