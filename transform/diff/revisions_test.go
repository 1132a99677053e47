package diff_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/transform/diff"
)

// revisions are pairs of files that real editors made, kept beside the
// repository.
func revisions(t testing.TB) [][2]string {
	const dir = "../../../shared/revisions"
	var out [][2]string
	befores, _ := filepath.Glob(dir + "/*/before.xml")
	for _, b := range befores {
		out = append(out, [2]string{b, strings.Replace(b, "before.xml", "after.xml", 1)})
	}
	chains, _ := filepath.Glob(dir + "/chain-*")
	for _, c := range chains {
		versions, _ := filepath.Glob(c + "/v*.xml")
		for i, v := range versions {
			for _, w := range versions[i+1:] {
				out = append(out, [2]string{v, w})
			}
		}
	}
	if out == nil {
		t.Skip("the real revisions are not here: ../shared/revisions is missing")
	}
	return out
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func compare(t interface {
	Helper()
	Fatalf(string, ...any)
}, a, b []byte,
) *diff.Comparison {
	t.Helper()
	c, err := diff.Compare(a, b, diff.Options{})
	if err != nil {
		t.Fatalf("%v", err)
	}
	checkPatch(t, c.Patch, a, b)
	return c
}

// checkPatch applies a patch both ways, as it is and after a turn as text.
func checkPatch(t interface {
	Helper()
	Fatalf(string, ...any)
}, p *diff.Patch, a, b []byte,
) {
	t.Helper()
	text, _ := p.MarshalText()
	q, err := diff.ParsePatch(text)
	if err != nil {
		t.Fatalf("the patch cannot be read back: %v\n%s", err, text)
	}
	for _, p := range []*diff.Patch{p, q} {
		if got, err := p.Apply(a); err != nil || !bytes.Equal(got, b) {
			t.Fatalf("%v: apply gives\n%q, want\n%q\n%s", err, got, b, text)
		}
		if got, err := p.Invert().Apply(b); err != nil || !bytes.Equal(got, a) {
			t.Fatalf("%v: apply in reverse gives\n%q, want\n%q\n%s", err, got, a, text)
		}
	}
}

func TestRealRevisionsAreExact(t *testing.T) {
	for _, r := range revisions(t) {
		a, b := read(t, r[0]), read(t, r[1])
		c, back := compare(t, a, b), compare(t, b, a)
		if len(c.Changes) == 0 && c.Summary.Whitespace == 0 {
			t.Errorf("%s: no change is reported", r[1])
		}
		if c.Summary != back.Summary {
			t.Errorf("%s: %+v one way, %+v the other", r[1], c.Summary, back.Summary)
		}
	}
}
