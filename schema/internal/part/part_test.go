package part_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/schema/internal/part"
)

func TestLocate(t *testing.T) {
	for _, c := range []struct {
		from, href string
		anywhere   bool
		want       string // "" for an error
	}{
		{"schema/a.rng", "b.rng", false, "schema/b.rng"},
		{"schema/a.rng", "../b.rng", false, "b.rng"},
		{`schema\a.rng`, "b.rng", false, "schema/b.rng"},
		{"a.rng", "b%20c.rng", false, "b c.rng"},
		{"a.rng", "/etc/b.rng", true, ""},
		{"a.rng", "http://example.org/b.rng", false, ""},
		{"a.rng", "http://example.org/b.rng", true, "http://example.org/b.rng"},
		{"http://example.org/x/a.rng", "../b.rng", true, "http://example.org/b.rng"},
		{"http://example.org/x/a.rng", "b.rng", false, "http:/example.org/x/b.rng"},
		{"a.rng", "%zz", true, ""},
	} {
		got, err := part.Locate(c.from, c.href, c.anywhere)
		if got != c.want || (err != nil) != (c.want == "") {
			t.Errorf("%s in %s: got %q, %v; want %q", c.href, c.from, got, err, c.want)
		}
	}
}

func TestRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.rng")
	if err := os.WriteFile(path, []byte("<a/>"), 0o666); err != nil {
		t.Fatal(err)
	}
	if raw, err := part.Read(func() (io.ReadCloser, error) { return os.Open(path) }); err != nil || string(raw) != "<a/>" {
		t.Errorf("got %q, %v", raw, err)
	}
	broken := errors.New("broken")
	if _, err := part.Read(func() (io.ReadCloser, error) { return nil, broken }); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	endless := func() (io.ReadCloser, error) { return io.NopCloser(zeros{}), nil }
	if _, err := part.Read(endless); err == nil || !strings.Contains(err.Error(), "larger than any schema") {
		t.Errorf("got %v", err)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }
