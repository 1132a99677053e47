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
