package report_test

import (
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/transform/report"
)

// What was found and not kept is counted in every format that says how much is
// left out, in the verdict and in the summary.
func TestFindingsThatAreNotKept(t *testing.T) {
	note := diag.Diagnostic{Severity: diag.Info, Code: "n", Message: "a note"}
	f := report.File{Path: "a.xml", Findings: diag.List{note}, Repeated: []int{2}, Left: diag.Counts{diag.Info: 2, diag.Error: 5}}
	for format, want := range map[string]string{
		"text":   "and 2 more like this\na.xml: 5 more findings not shown",
		"json":   `"valid":false,"schemas":[],"findings":[{"severity":"info","code":"n","message":"a note","line":null,"column":null,"endLine":null,"endColumn":null,"path":"","expected":[],"source":""}],"omitted":7`,
		"junit":  `<failure type="error" message="5 errors">7 more findings not shown`,
		"github": "7 more findings without an annotation",
		"html":   "7 more",
	} {
		var b strings.Builder
		w, err := report.New(format, &b, report.Options{Verb: "validate"})
		if err != nil {
			t.Fatal(err)
		}
		var sum report.Summary
		sum.Add(f)
		if sum.Errors != 5 || sum.Invalid != 1 {
			t.Errorf("the summary is %+v", sum)
		}
		if err := w.File(f); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(sum); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s lacks %q:\n%s", format, want, b.String())
		}
	}
}
