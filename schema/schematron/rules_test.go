package schematron_test

import (
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/schema/schematron"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Each file of testdata is a schema (schema.sch or schema.rng) with the files that
// it takes in, a document, and what is found: about the schema, if it is
// incorrect, else about the document.
func TestRules(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("there are no cases in testdata")
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			c := readCase(archive)
			got := c.findings(t)
			if *update {
				c.write(t, archive, name, got)
				return
			}
			if diff := cmp.Diff(c["findings"], got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
		})
	}
}

// A testCase is files by name.
type testCase map[string]string

func readCase(a *txtar.Archive) testCase {
	c := testCase{}
	for _, f := range a.Files {
		c[f.Name] = string(f.Data)
	}
	return c
}

func (c testCase) open(uri string) (io.ReadCloser, error) {
	text, ok := c[uri]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: uri, Err: fs.ErrNotExist}
	}
	return io.NopCloser(strings.NewReader(text)), nil
}

func (c testCase) compile() (*schematron.Schema, error) {
	name := "schema.sch"
	if _, ok := c[name]; !ok {
		name = "schema.rng"
	}
	return schematron.Compile(xmlscan.Bytes(name, []byte(c[name])), schematron.Options{
		Phase: strings.TrimSpace(c["phase"]), Open: c.open, Documents: c.open,
	})
}

func (c testCase) findings(t *testing.T) string {
	s, err := c.compile()
	if list, ok := err.(diag.List); ok {
		return written(list)
	}
	if err != nil {
		t.Fatal(err)
	}
	return written(validate(t, s, c["letter.xml"]))
}

func written(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		fmt.Fprintln(&b, d.Error())
		if d.Help != "" {
			fmt.Fprintln(&b, "    "+d.Help)
		}
	}
	return b.String()
}

func (c testCase) write(t *testing.T, a *txtar.Archive, name, findings string) {
	var files []txtar.File
	for _, f := range a.Files {
		if f.Name != "findings" {
			files = append(files, f)
		}
	}
	a.Files = append(files, txtar.File{Name: "findings", Data: []byte(findings)})
	if err := os.WriteFile(name, txtar.Format(a), 0o666); err != nil {
		t.Fatal(err)
	}
}
