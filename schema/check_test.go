package schema_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"catchword/schema"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// says is a schema that finds what it was told to, at the start of a piece of
// the document.
type says struct {
	document string
	findings []diag.Diagnostic
	err      error
}

func (s says) Validate(_ context.Context, _ xmlscan.Source, report func(diag.Diagnostic)) error {
	lines := diag.NewLines([]byte(s.document))
	for _, d := range s.findings {
		d.Span = diag.At(lines.Pos(strings.Index(s.document, d.Path)))
		d.Path = ""
		report(d)
	}
	return s.err
}

// at is a finding at a piece of the document, which says puts into its Path.
func at(piece, message string, source diag.Source) diag.Diagnostic {
	return diag.Diagnostic{Severity: diag.Error, Source: source, Code: "c", Message: message, Path: piece}
}

const letter = "<TEI>\n <text><p/>\n <p><hi/></p></text>\n</TEI>\n"

func check(t *testing.T, by ...schema.Named) (lines []string) {
	t.Helper()
	found, err := schema.Check(context.Background(), xmlscan.Bytes("x", []byte(letter)), by)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range found {
		lines = append(lines, d.Message+" "+d.Path)
	}
	return lines
}

func TestCheckMergesWhatSchemasSay(t *testing.T) {
	one := says{letter, []diag.Diagnostic{at("<p/>", "first", diag.RelaxNG), at("<hi/>", "third", diag.RelaxNG)}, nil}
	two := says{letter, []diag.Diagnostic{at("<p><hi/>", "second", diag.RelaxNG), at("<hi/>", "third", diag.RelaxNG), at("<hi/>", "fourth", diag.XML)}, nil}
	got := strings.Join(check(t, schema.Named{Name: "one", Schema: one}, schema.Named{Name: "two", Schema: two}), "\n")
	want := "first /TEI/text[1]/p[1]\nsecond /TEI/text[1]/p[2]\nthird /TEI/text[1]/p[2]/hi[1]\nfourth /TEI/text[1]/p[2]/hi[1]"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestCheckPassesOnTroubleInReading(t *testing.T) {
	trouble := errors.New("gone")
	_, err := schema.Check(context.Background(), xmlscan.Bytes("x", nil), []schema.Named{{Name: "s", Schema: says{err: trouble}}})
	if !errors.Is(err, trouble) {
		t.Errorf("got %v", err)
	}
}
