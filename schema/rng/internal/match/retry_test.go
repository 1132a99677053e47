package match

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"catchword/schema/rng/internal/pattern"
	"catchword/schema/rng/internal/simplify"
	"catchword/schema/rng/internal/syntax"
	"catchword/schema/rng/internal/xmlform"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

func compile(t *testing.T, text []byte) *Schema {
	t.Helper()
	root, err := xmlform.Parse("schema.rng", text)
	if err != nil {
		t.Fatal(err)
	}
	b := pattern.NewBuilder()
	start, err := simplify.Schema(root, b, func(*syntax.File, string) (*syntax.Node, error) { return nil, os.ErrNotExist })
	if err != nil {
		t.Fatal(err)
	}
	return NewSchema(b, start, NewIDs(b, start, func(*syntax.Node, string) { t.Error("identifiers are refused") }))
}

func findings(s *Schema, document string) []string {
	var out []string
	scan := xmlscan.New(strings.NewReader(document), xmlscan.Options{})
	m := New(s)
	m.Begin(scan, func(d diag.Diagnostic) { out = append(out, fmt.Sprint(d.Error(), d.Expected)) })
	for scan.Next() {
		m.Token(scan.Token())
	}
	m.End()
	return out
}

// Findings are the same when an automaton is dropped after each token as when
// one is kept for all documents.
func TestDroppingAutomata(t *testing.T) {
	for _, name := range []string{"4.12-number-of-children", "4.13-mixed", "6.2-patterns", "compatibility-identifiers"} {
		archive, err := txtar.ParseFile("../../testdata/suite/" + name + ".txtar")
		if err != nil {
			t.Fatal(err)
		}
		var keep, drop *Schema
		for _, f := range archive.Files {
			switch {
			case strings.HasSuffix(f.Name, "incorrect.rng"):
				keep = nil
			case strings.HasSuffix(f.Name, ".rng"):
				keep, drop = compile(t, f.Data), compile(t, f.Data)
				drop.words = 1
				drop.renew()
			case keep != nil:
				for _, document := range []string{string(f.Data), wrapped(string(f.Data))} {
					if diff := cmp.Diff(findings(keep, document), findings(drop, document)); diff != "" {
						t.Errorf("%s/%s (-kept +dropped):\n%s", name, f.Name, diff)
					}
				}
			}
		}
	}
}

// wrapped is a document with more mistakes.
func wrapped(document string) string {
	if strings.HasPrefix(document, "<!") {
		return document
	}
	return "<wrong>text" + strings.Repeat(document, 3) + "<wrong/></wrong>"
}
