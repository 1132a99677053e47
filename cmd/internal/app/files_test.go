package app

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes empty files below a new directory, which becomes the working
// directory of the test.
func tree(t *testing.T, files ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, f := range files {
		if err := os.MkdirAll(filepath.Dir(f), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func TestInputs(t *testing.T) {
	tree(t, "b.txt", "a.txt", "letters/1949/x.TXT", "letters/y.md", "letters/z.xml", "letters/.git/q.txt", "odd[1].txt")
	for _, c := range []struct {
		args, want, rel string
	}{
		{"b.txt a.txt", "b.txt a.txt", "b.txt a.txt"},
		{"a.txt ./a.txt", "a.txt", "a.txt"},
		{"letters", "letters/1949/x.TXT letters/y.md", "1949/x.TXT y.md"},
		{"letters letters/y.md", "letters/1949/x.TXT letters/y.md", "1949/x.TXT y.md"},
		{"letters/z.xml", "letters/z.xml", "z.xml"},
		{"letters/**/*.{TXT,md}", "letters/1949/x.TXT letters/y.md", "1949/x.TXT y.md"},
		{"*.txt", "a.txt b.txt odd[1].txt", "a.txt b.txt odd[1].txt"},
		{"odd[1].txt", "odd[1].txt", "odd[1].txt"},
		{"- a.txt", "- a.txt", "stdin a.txt"},
	} {
		found, problems := inputs(strings.Fields(c.args), ".txt", ".md")
		var names, rels []string
		for _, i := range found {
			names, rels = append(names, filepath.ToSlash(i.name)), append(rels, filepath.ToSlash(i.rel))
			if i.err != nil {
				t.Errorf("%s: %v", c.args, i.err)
			}
		}
		if len(problems) > 0 || strings.Join(names, " ") != c.want || strings.Join(rels, " ") != c.rel {
			t.Errorf("%s: found %q at %q, problems %v", c.args, names, rels, problems)
		}
	}
}

func TestInputsThatAreNotThere(t *testing.T) {
	tree(t, "a.txt", "none/c.xml")
	found, problems := inputs([]string{"gone.txt", "*.md", "none", "a.txt", "x[.txt"}, ".txt", ".md")
	if len(found) != 2 || found[0].err == nil || found[1].name != "a.txt" {
		t.Errorf("found %v", found)
	}
	want := []string{
		"*.md: no file matches this pattern",
		"none: no file in this directory or below it ends in .txt or .md",
		"x[.txt: this is no pattern of file names (a bracket or brace is not closed?)",
	}
	for k, err := range problems {
		if err.Error() != want[k] {
			t.Errorf("got %q, want %q", err, want[k])
		}
	}
	if len(problems) != len(want) {
		t.Errorf("%d problems: %v", len(problems), problems)
	}
}

func TestOutputs(t *testing.T) {
	tree(t, "a.txt", "b.txt", "a.md", "in/sub/a.txt", "there/x", "own.xml")
	for _, c := range []struct {
		args, target, want string
	}{
		{"a.txt", "", "|"},
		{"a.txt", "new", "new"},
		{"a.txt", "new/", "new/a.xml"},
		{"a.txt", "there", "there/a.xml"},
		{"-", "new.xml", "new.xml"},
		{"-", "there", "there/stdin.xml"},
		{"a.txt b.txt", "new", "new/a.xml new/b.xml"},
		{"in", "new", "new/sub/a.xml"},
		{"a.txt b.txt", "", "error: 2 files need a directory to go to: say which with -o DIR"},
		{"a.txt b.txt", "there/x", "error: there/x is a file: 2 inputs need a directory to go to"},
		{"a.txt a.md", "new", "error: a.txt and a.md would both be written to new/a.xml: rename one of them, or encode them one after the other, each with an -o of its own"},
		{"own.xml", ".", "error: own.xml is an input: it is not overwritten"},
		{"a.txt", "./a.txt", "error: a.txt is an input: it is not overwritten"},
	} {
		in, _ := inputs(strings.Fields(c.args), ".txt", ".md")
		out, err := outputs(in, c.target)
		got := filepath.ToSlash(strings.Join(out, " "))
		if err != nil {
			got = "error: " + filepath.ToSlash(err.Error())
		}
		if got != strings.TrimSuffix(c.want, "|") {
			t.Errorf("%s to %q: got %q, want %q", c.args, c.target, got, c.want)
		}
	}
}

func TestWriteFileRefusesWhatItShould(t *testing.T) {
	tree(t, "locked.xml", "dir/x")
	if err := os.Chmod("locked.xml", 0o444); err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]string{
		"locked.xml": "cannot be written: the file exists and is read-only",
		"dir":        "cannot be written: it is a directory",
	} {
		if err := writeFile(file, []byte("x")); err == nil || err.Error() != want {
			t.Errorf("%s: %v", file, err)
		}
	}
}

func TestWriteFileReplacesThroughLinks(t *testing.T) {
	tree(t, "real.xml")
	if err := os.Symlink("real.xml", "link.xml"); err != nil {
		t.Skip("this system makes no links")
	}
	if err := writeFile("link.xml", []byte("new")); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile("real.xml")
	left, _ := os.ReadDir(".")
	if string(got) != "new" || len(left) != 2 {
		t.Errorf("real.xml holds %q; %d files", got, len(left))
	}
}

func TestSpoolReadsTwice(t *testing.T) {
	for _, size := range []int{0, 10, inMemory + 10} {
		s, err := newSpool(bytes.NewReader(bytes.Repeat([]byte("x"), size)))
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			r, _ := s.open()
			if n, err := io.Copy(io.Discard, r); int(n) != size || err != nil {
				t.Errorf("read %d of %d: %v", n, size, err)
			}
		}
		s.close()
		if s.rest != nil {
			if _, err := os.Stat(s.rest.Name()); err == nil {
				t.Error("the temporary file is left behind")
			}
		}
	}
}

func TestInputsOfABatchAreSorted(t *testing.T) {
	tree(t, "d/b.txt", "d/a/z.txt", "d/a.txt")
	found, _ := inputs([]string{"d"}, ".txt")
	if !slices.IsSortedFunc(found, func(a, b input) int { return strings.Compare(a.name, b.name) }) && len(found) != 3 {
		t.Errorf("found %v", found)
	}
}
