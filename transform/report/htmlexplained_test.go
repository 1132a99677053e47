package report_test

import (
	"cmp"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/transform/report"

	"pgregory.net/rapid"
)

var (
	sourceLine = regexp.MustCompile(`<li value="\d+">(.*)</li>`)
	tag        = regexp.MustCompile(`<[^>]*>`)
	target     = regexp.MustCompile(`href="#([^"]+)"`)
)

// stretches are explained pieces of a source, in its order and the longest first.
func stretches(t *rapid.T, source string) []report.Explained {
	lines := diag.NewLines([]byte(source))
	starts := []int{}
	for i := range source {
		starts = append(starts, i)
	}
	var all []report.Explained
	for range rapid.IntRange(0, 12).Draw(t, "stretches") {
		if len(starts) < 2 {
			break
		}
		i := rapid.IntRange(0, len(starts)-2).Draw(t, "start")
		k := rapid.IntRange(i+1, len(starts)-1).Draw(t, "end")
		at := lines.Span(starts[i], starts[k])
		all = append(all, report.Explained{
			Line: at.Start.Line, Column: at.Start.Column, EndLine: at.End.Line, EndColumn: at.End.Column,
			Text: source[starts[i]:starts[k]], Became: rapid.SampledFrom([]string{"", "p", `date when="1951"`, "persName"}).Draw(t, "became"), Rule: "so <it> is",
		})
	}
	slices.SortStableFunc(all, func(a, b report.Explained) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(b.EndLine, a.EndLine), cmp.Compare(b.EndColumn, a.EndColumn))
	})
	return all
}

// The page shows every line of the source as it is, however the stretches lie in one
// another or overlap; and every link leads to something.
func TestExplanationShowsTheWholeSource(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		source := rapid.StringOfN(rapid.SampledFrom([]rune("ab <&>\"é毛𝄞.\n\n")), 0, 60, -1).Draw(t, "source")
		explained := stretches(t, source)
		if len(explained) == 0 {
			return
		}
		page := pageOf(t, report.File{Path: "a.txt", Encoding: &report.Encoding{Layout: "plain", Explained: explained, Source: diag.NewLines([]byte(source))}})
		var shown []string
		for _, m := range sourceLine.FindAllStringSubmatch(page, -1) {
			shown = append(shown, html.UnescapeString(tag.ReplaceAllString(m[1], "")))
		}
		if got := strings.TrimRight(strings.Join(shown, "\n"), "\n"); got != strings.TrimRight(source, "\n") {
			t.Fatalf("source %q is shown as %q", source, got)
		}
		for _, m := range target.FindAllStringSubmatch(page, -1) {
			if strings.Count(page, `id="`+m[1]+`"`) != 1 {
				t.Fatalf("%q does not lead to one place in\n%s", m[0], page)
			}
		}
	})
}

func pageOf(t *rapid.T, f report.File) string {
	var b strings.Builder
	w, err := report.New("html", &b, report.Options{Verb: "encode"})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.File(f); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A stretch of which nothing else is shown leads to where it begins, also when others
// begin there.
func TestExplanationLeadsBack(t *testing.T) {
	source := diag.NewLines([]byte("4 May 1931\n"))
	whole := report.Explained{Line: 1, Column: 1, EndLine: 1, EndColumn: 11, Text: "4 May 1931"}
	line, date, left := whole, whole, whole
	line.Became, line.Path, line.Rule = "dateline", "/TEI/text[1]/dateline[1]", "it is alone"
	date.Became, date.Path, date.Rule, date.Depth = `date when="1931-05-04"`, "/TEI/text[1]/dateline[1]/date[1]", "a date", 1
	left.Unlinked, left.Rule, left.Depth, left.EndColumn = true, "may be two", 2, 6
	got := written(t, "html", report.Options{Verb: "encode"}, report.File{Path: "a.txt", Encoding: &report.Encoding{
		Layout: "plain", Sign: "nothing shows another layout", Explained: []report.Explained{line, date, left}, Source: source,
	}})
	golden(t, "explained.html", got[strings.Index(got, "<details"):])
}
