package schema_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
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

// What is not kept is counted, and what is kept comes first in the document.
func TestCheckSome(t *testing.T) {
	one := says{letter, []diag.Diagnostic{at("<p/>", "a", diag.RelaxNG), at("<p><hi/>", "b", diag.RelaxNG), at("<hi/>", "a", diag.RelaxNG)}, nil}
	two := says{letter, []diag.Diagnostic{at("<TEI>", "b", diag.RelaxNG), at("<hi/>", "a", diag.RelaxNG), at("</TEI>", "c", diag.RelaxNG)}, nil}
	by := []schema.Named{{Name: "one", Schema: one}, {Name: "two", Schema: two}}
	for _, c := range []struct {
		keep     schema.Keep
		want     string
		repeated []int
		left     int
	}{
		{schema.Keep{}, "b /TEI, a /TEI/text[1]/p[1], b /TEI/text[1]/p[2], a /TEI/text[1]/p[2]/hi[1], c /TEI", nil, 0},
		{schema.Keep{Most: 2}, "b /TEI, a /TEI/text[1]/p[1]", nil, 3},
		{schema.Keep{Alike: true}, "b /TEI, a /TEI/text[1]/p[1], c /TEI", []int{1, 1, 0}, 2},
		{schema.Keep{Most: 1, Alike: true}, "b /TEI", []int{0}, 4},
	} {
		found, err := schema.CheckSome(t.Context(), xmlscan.Bytes("x", []byte(letter)), by, c.keep)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range found.List {
			got = append(got, d.Message+" "+d.Path)
		}
		if strings.Join(got, ", ") != c.want || !slices.Equal(found.Repeated, c.repeated) || found.Left[diag.Error] != c.left {
			t.Errorf("%+v: got %q, %v, %v", c.keep, got, found.Repeated, found.Left)
		}
	}
}

// endlessly is a schema that finds one thing very often.
type endlessly int

func (n endlessly) Validate(_ context.Context, _ xmlscan.Source, report func(diag.Diagnostic)) error {
	for i := range int(n) {
		expected := slices.Repeat([]string{"p"}, 500)
		report(diag.Diagnostic{Severity: diag.Error, Code: "c", Message: fmt.Sprint("number ", i), Expected: expected})
	}
	return nil
}

// What is kept of very many findings is bounded, and their texts are shared.
func TestCheckKeepsLittle(t *testing.T) {
	const n = 20_000
	for _, c := range []struct {
		keep schema.Keep
		most uint64 // bytes
	}{
		{schema.Keep{}, n * 500},
		{schema.Keep{Most: 100}, 1 << 20},
		{schema.Keep{Most: 100, Alike: true}, 1 << 20},
	} {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		found, err := schema.CheckSome(t.Context(), xmlscan.Bytes("x", nil), []schema.Named{{Schema: endlessly(n)}}, c.keep)
		runtime.GC()
		runtime.ReadMemStats(&after)
		if kept := after.HeapAlloc - min(before.HeapAlloc, after.HeapAlloc); kept > c.most {
			t.Errorf("%+v: %d bytes are kept", c.keep, kept)
		}
		if err != nil || len(found.List)+found.Left[diag.Error] != n {
			t.Errorf("%+v: %d findings and %v more, %v", c.keep, len(found.List), found.Left, err)
		}
	}
}
