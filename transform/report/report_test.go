package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/transform/report"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const letter = `<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
	<p>To <persname>Chou</persname> &amp; others</p>
  <p when="1951-13-41">毛泽东 同志 <bogus/>, a sentence that is long enough to be cut at both of its ends when an excerpt is shown, <wrong>here</wrong> and on and on and on</p>
  <p><b/></p><p><b/></p>
</TEI>
`

// span is the span of the n-th occurrence of a piece of the letter.
func span(piece string) diag.Span {
	i := strings.Index(letter, piece)
	return diag.NewLines([]byte(letter)).Span(i, i+len(piece))
}

// batch is a report with everything in it that a report can hold.
func batch() []report.File {
	return []report.File{
		{Path: "clean.xml", Schemas: []string{"catchword"}, Bytes: 10, Seconds: 0.001},
		{Path: "letters/a, b: 100%.xml", Schemas: []string{"catchword", "house.rng"}, Bytes: int64(len(letter)), Seconds: 0.0123, Lines: diag.NewLines([]byte(letter)), Findings: diag.List{
			{
				Severity: diag.Error, Source: diag.RelaxNG, Code: "element-not-allowed", Path: "/TEI/p[1]/persname[1]", Span: span("<persname>"),
				Message:  "element `persname` is not allowed here: did you mean `persName`?",
				Expected: []string{"persName", "abbr", "add", "addSpan", "address", "alt", "anchor", "app", "binaryObject", "c"},
				Help:     "`persName`: the name by which a letter calls a person, in whatever form: with a title or without, in full, by its initials, or by the surname alone",
			},
			{Severity: diag.Error, Source: diag.RelaxNG, Code: "bad-value", Span: span(`when="1951-13-41"`), Message: "`1951-13-41` is not a date", Related: []diag.Related{{Message: "first used here", Span: span("<TEI")}}},
			{Severity: diag.Warning, Source: diag.Reference, Code: "odd", Span: span("<bogus/>"), Message: "odd:\n50% | *of* <b>"},
			{Severity: diag.Error, Source: diag.RelaxNG, Code: "element-not-allowed", Span: span("<wrong>"), Message: "element `wrong` is not allowed here"},
			{Severity: diag.Info, Source: diag.XML, Code: "no-b", Span: span("<b/>"), Message: "element `b` is not of the TEI"},
			{Severity: diag.Info, Source: diag.XML, Code: "no-b", Span: span("<p><b/></p>\n"), Message: "element `b` is not of the TEI"},
			{Severity: diag.Warning, Source: diag.XML, Code: "whole", Message: "about the whole file", Expected: []string{"a title"}},
		}},
		{Path: "gone.xml", Failure: "cannot be read: permission denied"},
		{Path: "/abs/ü x.xml", Findings: diag.List{{Severity: diag.Error, Source: diag.XML, Code: "xml-empty", Message: "the file is empty", Span: diag.At(diag.Pos{Line: 1, Column: 1})}}},
	}
}

func encodings() []report.File {
	return []report.File{
		{Path: "1.txt", Bytes: 7, Encoding: &report.Encoding{
			Output: "out/1.xml", Layout: "wilson", Written: true, Lossless: true, Valid: true, Documents: 2, Linked: 5,
			Unresolved: []report.Unresolved{{Text: "Comrade Shen", Kind: "person", Line: 3, Column: 4}},
		}},
		{Path: "2.txt", Failure: "cannot be read: no such file"},
	}
}

func write(t *testing.T, format string, o report.Options, files []report.File) string {
	t.Helper()
	var b bytes.Buffer
	w, err := report.New(format, &b, o)
	if err != nil {
		t.Fatal(err)
	}
	var sum report.Summary
	for _, f := range files {
		sum.Add(f)
		if err := w.File(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(sum); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s differs (-want +got); -update rewrites it:\n%s", name, d)
	}
}

func TestFormats(t *testing.T) {
	for _, format := range report.Formats() {
		o := report.Options{Verb: "validate", Version: "1.2.3"}
		golden(t, "batch."+format, write(t, format, o, batch()))
		golden(t, "empty."+format, write(t, format, o, nil))
	}
	golden(t, "encode.json", write(t, "json", report.Options{Verb: "encode"}, encodings()))
}

func TestMaxLeavesOutAndSaysSo(t *testing.T) {
	o := report.Options{Verb: "validate", Max: 2}
	for format, want := range map[string]string{
		"text":  "letters/a, b: 100%.xml: 5 more findings not shown (--max-findings 0 shows all)\n",
		"json":  `"omitted":5`,
		"junit": "5 more findings not shown",
		"html":  "5 more findings not shown",
	} {
		if got := write(t, format, o, batch()); !strings.Contains(got, want) {
			t.Errorf("%s does not say %q:\n%s", format, want, got)
		}
	}
}

func TestTextSaysOnceWhatIsExpected(t *testing.T) {
	one := diag.Diagnostic{
		Severity: diag.Error, Code: "element-unknown", Message: "there is no `persname`",
		Expected: []string{"persName"}, Help: "`persName`: a name",
	}
	other := one
	other.Expected = []string{"persName", "orgName"}
	got := write(t, "text", report.Options{}, []report.File{
		{Path: "1.xml", Findings: diag.List{one, one}}, {Path: "2.xml", Findings: diag.List{one}}, {Path: "3.xml", Findings: diag.List{other}},
	})
	golden(t, "repeated.text", got)
}

func TestStyleMarksSeverityAndPlace(t *testing.T) {
	mark := func(s string) string { return "{" + s + "}" }
	o := report.Options{Style: report.Style{Error: mark, Place: mark}}
	got := write(t, "text", o, batch()[3:])
	if want := "{/abs/ü x.xml:1:1:} {error}: the file is empty [xml-empty]\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestUnknownFormatNamesTheOthers(t *testing.T) {
	_, err := report.New("yaml", nil, report.Options{})
	want := `unknown report format "yaml": choose one of text, json, sarif, junit, github or html`
	if err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 files", 1: "1 file", 999: "999 files", 1000: "1,000 files", 1234567: "1,234,567 files"} {
		if got := report.Count(n, "file"); got != want {
			t.Errorf("%d: got %q", n, got)
		}
	}
}
