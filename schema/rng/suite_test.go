package rng

import (
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the golden files anew")

// A folder is one case of the project's own suite: schema.rng or incorrect.rng
// with the files that it takes in, and documents: v1.xml and so on are valid,
// i1.xml and so on are not.
type folder struct {
	name  string
	files map[string]string
}

func readFolders(t *testing.T, archive string) []folder {
	t.Helper()
	raw, err := os.ReadFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	return folders(raw)
}

func folders(archive []byte) []folder {
	var out []folder
	for _, f := range txtar.Parse(archive).Files {
		dir, name, _ := strings.Cut(f.Name, "/")
		i := slices.IndexFunc(out, func(f folder) bool { return f.name == dir })
		if i < 0 {
			i = len(out)
			out = append(out, folder{dir, map[string]string{}})
		}
		out[i].files[name] = string(f.Data)
	}
	return out
}

func (f folder) compile(name string) (*Schema, error) {
	return Compile(xmlscan.Bytes(name, []byte(f.files[name])), Options{Open: func(uri string) (io.ReadCloser, error) {
		text, ok := f.files[uri]
		if !ok {
			return nil, fmt.Errorf("%s: %w", uri, fs.ErrNotExist)
		}
		return io.NopCloser(strings.NewReader(text)), nil
	}})
}

// judge is the findings about a document. A schema that comes out of a cache has
// to make the same ones.
func judge(t *testing.T, s *Schema, name, text string) diag.List {
	t.Helper()
	found := judgedBy(t, s, name, text)
	if diff := cmp.Diff(found, judgedBy(t, remade(t, s), name, text)); diff != "" {
		t.Errorf("%s: findings differ once the schema has been kept:\n%s", name, diff)
	}
	return found
}

func judgedBy(t *testing.T, s *Schema, name, text string) diag.List {
	t.Helper()
	var found diag.List
	err := s.Validate(t.Context(), xmlscan.Bytes(name, []byte(text)), func(d diag.Diagnostic) { found.Add(d) })
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return found
}

// Each rule of the specification has schemas and documents that keep and break
// it. What is said about those that break it is kept in a golden file.
func TestSuite(t *testing.T) {
	archives, _ := filepath.Glob("testdata/suite/*.txtar")
	if len(archives) == 0 {
		t.Fatal("the suite is missing")
	}
	var said strings.Builder
	for _, archive := range archives {
		section := strings.TrimSuffix(filepath.Base(archive), ".txtar")
		for _, f := range readFolders(t, archive) {
			t.Run(path.Join(section, f.name), func(t *testing.T) { f.run(t, &said, section) })
		}
	}
	golden(t, "testdata/suite.golden", said.String())
}

func (f folder) run(t *testing.T, said *strings.Builder, section string) {
	if _, incorrect := f.files["incorrect.rng"]; incorrect {
		_, err := f.compile("incorrect.rng")
		if err == nil {
			t.Fatal("the schema is not refused")
		}
		fmt.Fprintf(said, "%s/%s\n\t%s\n", section, f.name, err)
		return
	}
	s, err := f.compile("schema.rng")
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, 0, len(f.files))
	for name := range f.files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if path.Ext(name) != ".xml" {
			continue
		}
		found := judge(t, s, name, f.files[name])
		if found.HasErrors() == (name[0] == 'v') {
			t.Errorf("%s: %v", name, found)
		}
		for _, d := range found {
			d.File = name
			fmt.Fprintf(said, "%s/%s\n\t%s\n", section, f.name, d.Error())
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}
