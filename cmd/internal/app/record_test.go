package app

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Recording what real editors did leaves documents as valid as they were, and
// adds one line to them.
func TestRecordOnRealRevisions(t *testing.T) {
	pairs, _ := filepath.Glob("../../../../shared/revisions/*/after.xml")
	schema := "../../../../shared/schemas/tei_all.rng"
	if len(pairs) == 0 {
		t.Skip("the collection of real revisions is missing (../shared/revisions)")
	}
	var files []string
	dir := t.TempDir()
	for _, after := range pairs {
		id := filepath.Base(filepath.Dir(after))
		made := filepath.Join(dir, id+".xml")
		var stderr bytes.Buffer
		code := Main([]string{"record", "--who", "#mk", "--when", "2026-01-02", "-o", made, strings.Replace(after, "after", "before", 1), after}, nil, &bytes.Buffer{}, &stderr)
		if code != exitClean {
			t.Errorf("%s: %s", id, stderr.String())
			continue
		}
		insertedOnce(t, id, after, made)
		files = append(files, after, made)
	}
	counts := errorsOf(t, schema, files)
	for i := 0; i < len(counts); i += 2 {
		if counts[i] != counts[i+1] {
			t.Errorf("%s: %d errors, %d before", files[i+1], counts[i+1], counts[i])
		}
	}
}

// insertedOnce fails unless a file is another one with something put in.
func insertedOnce(t *testing.T, id, file, made string) {
	t.Helper()
	a, _ := os.ReadFile(file)
	b, _ := os.ReadFile(made)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	if len(b) < len(a) || !bytes.HasSuffix(b, a[n:]) {
		t.Errorf("%s: more has changed than what was put in at %d", id, n)
	}
}

// errorsOf counts the errors of each file by a schema.
func errorsOf(t *testing.T, schema string, files []string) []int {
	t.Helper()
	var out, stderr bytes.Buffer
	Main(append([]string{"validate", "--format", "json", "--schema", schema}, files...), nil, &out, &stderr)
	var report struct {
		Files []struct{ Findings []any }
	}
	if err := json.Unmarshal(out.Bytes(), &report); err != nil || len(report.Files) != len(files) {
		t.Fatalf("%v: %s", err, stderr.String())
	}
	counts := make([]int, len(files))
	for i, f := range report.Files {
		counts[i] = len(f.Findings)
	}
	return counts
}
