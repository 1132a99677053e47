package diff_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/transform/diff"
	"catchword/transform/diff/render"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what the comparisons give into the golden files")

// listed is a change on one line for the golden files.
func listed(b *strings.Builder, cs []diff.Change, indent string) {
	for i := range cs {
		c := &cs[i]
		fmt.Fprintf(b, "%s%s %s", indent, c.Kind, c.What)
		for _, s := range []string{c.Element, c.Attribute, c.Field} {
			if s != "" {
				fmt.Fprintf(b, " [%s]", s)
			}
		}
		fmt.Fprintf(b, ": %s | %s\n", oneSide(c.Old), oneSide(c.New))
		listed(b, c.Inner, indent+"  ")
	}
}

func oneSide(s *diff.Side) string {
	if s == nil {
		return "-"
	}
	path := s.Path[strings.LastIndexByte(s.Path, '/')+1:]
	return fmt.Sprintf("%d:%d %s %q", s.Line, s.Column, path, s.Text)
}

func file(a *txtar.Archive, name string) *txtar.File {
	for i := range a.Files {
		if a.Files[i].Name == name {
			return &a.Files[i]
		}
	}
	return &txtar.File{}
}

// Each file of testdata/changes is a pair of revisions and what an editor has
// done between them, as data and as text.
func TestChanges(t *testing.T) {
	names, _ := filepath.Glob("testdata/changes/*.txtar")
	if len(names) == 0 {
		t.Fatal("no cases")
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { testChanges(t, name) })
	}
}

func testChanges(t *testing.T, name string) {
	a, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	before, after := file(a, "before.xml").Data, file(a, "after.xml").Data
	c, back := compare(t, before, after), compare(t, after, before)
	if c.Summary != back.Summary {
		t.Errorf("%+v one way, %+v the other", c.Summary, back.Summary)
	}
	var list strings.Builder
	listed(&list, c.Changes, "")
	var text bytes.Buffer
	if err := render.Text(&text, c, render.Options{Context: 4}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []struct {
		name string
		got  []byte
	}{{"changes", []byte(list.String())}, {"text", text.Bytes()}} {
		f := file(a, want.name)
		if !bytes.Equal(f.Data, want.got) && !*update {
			t.Errorf("%s are\n%swant\n%s", want.name, want.got, f.Data)
		}
		f.Data = want.got
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(a), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
