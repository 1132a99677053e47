package rng

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"catchword/tei/xmlscan"
)

const shared = "../../../shared"

func sharedSchema(t testing.TB, name string) *Schema {
	t.Helper()
	path := filepath.Join(shared, "schemas", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("the schemas of TEI P5 are not there: %v", err)
	}
	s, err := Compile(xmlscan.File(path), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The real files of editions get Jing's verdict against tei_all, and the first
// finding lies on Jing's line.
func TestCorporaGetJingsVerdict(t *testing.T) {
	s := sharedSchema(t, "tei_all.rng")
	tables, _ := filepath.Glob(filepath.Join(shared, "corpora", "*", "verdicts.tsv"))
	if len(tables) == 0 {
		t.Skip("the corpora of editions are not there")
	}
	for _, table := range tables {
		raw, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range strings.Split(strings.TrimSpace(string(raw)), "\n")[1:] {
			cells := strings.Split(row, "\t")
			jingsVerdict(t, s, filepath.Join(filepath.Dir(table), "samples", cells[0]), cells[3], cells[4])
		}
	}
}

func jingsVerdict(t *testing.T, s *Schema, file, count, first string) {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	found := judgedBy(t, s, file, string(raw))
	if found.HasErrors() != (count != "0") {
		t.Errorf("%s: Jing has %s errors (%s), here: %v", file, count, first, found)
		return
	}
	if len(found) == 0 {
		return
	}
	at, _, _ := strings.Cut(first, ":")
	line, err := strconv.Atoi(at)
	if span := found[0].Span; err == nil && (line < span.Start.Line || line > span.End.Line) {
		t.Errorf("%s: Jing's first error is on line %d, here it is %v", file, line, found[0])
	}
}
