package report_test

import (
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/transform/report"
)

func written(t *testing.T, format string, o report.Options, f report.File) string {
	t.Helper()
	var b strings.Builder
	w, err := report.New(format, &b, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.File(f); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(report.Summary{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A colon in the name of a file does not make a scheme of what stands before it.
func TestSARIFNamesFilesByURIReference(t *testing.T) {
	for name, want := range map[string]string{
		"co:lon.xml": `"uri":"./co:lon.xml"`, "a b.xml": `"uri":"a%20b.xml"`, "./a/../b.xml": `"uri":"b.xml"`,
	} {
		if got := written(t, "sarif", report.Options{}, report.File{Path: name, Failure: "x"}); !strings.Contains(got, want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestWhatIsNotShownIsCounted(t *testing.T) {
	f := report.File{Path: "a.xml"}
	for range 4 {
		f.Findings.Add(diag.Diagnostic{Severity: diag.Error, Code: "c", Message: "m", Span: diag.At(diag.Pos{Line: 1, Column: 1})})
	}
	for format, want := range map[string]string{
		"github": "3 more findings without an annotation: the runner shows 10 of a severity, and --max-findings 1 was asked for\n",
		"sarif":  `"message":{"text":"3 more findings not listed"}`,
	} {
		if got := written(t, format, report.Options{Max: 1}, f); !strings.Contains(got, want) {
			t.Errorf("%s: %s", format, got)
		}
	}
}

func TestControlCharactersInNamesAreNotPrinted(t *testing.T) {
	f := report.File{Path: "a\x1b[2J\n.xml"}
	f.Findings.Add(diag.Diagnostic{Severity: diag.Error, Code: "c", Message: "m"})
	if got := written(t, "text", report.Options{}, f); !strings.HasPrefix(got, `a\x1b[2J\x0a.xml: error: m`) {
		t.Errorf("got %q", got)
	}
}

// A run of SARIF is not made larger than those who read it take.
func TestSARIFHasASize(t *testing.T) {
	f := report.File{Path: "a.xml"}
	for range 25_003 {
		f.Findings.Add(diag.Diagnostic{Severity: diag.Error, Code: "c", Message: "m"})
	}
	got := written(t, "sarif", report.Options{}, f)
	if n := strings.Count(got, `"ruleIndex"`); n != 25_000 {
		t.Errorf("%d results", n)
	}
	if !strings.Contains(got, "3 more findings not listed: a run of SARIF has at most 25,000 results") {
		t.Error("what is left out is not counted")
	}
}
