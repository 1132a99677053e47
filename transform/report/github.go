package report

import (
	"fmt"
	"io"
	"strings"

	"catchword/tei/diag"
)

// annotationsShown is how many annotations of one severity the runner shows
// for one step; it drops the others silently, so that we do not write them.
const annotationsShown = 10

// github writes workflow commands, which the runner of GitHub Actions turns
// into annotations.
type github struct {
	w     io.Writer
	shown map[diag.Severity]int
	left  int
	o     Options
}

func newGitHub(w io.Writer, o Options) Writer {
	return &github{w: w, o: o, shown: make(map[diag.Severity]int)}
}

func (g *github) File(f File) error {
	var b strings.Builder
	if f.Failure != "" {
		g.annotate(&b, f.Path, diag.Diagnostic{Severity: diag.Error, Code: notJudged, Message: f.Failure})
	}
	shown, omitted := g.o.shown(f)
	g.left += omitted
	for _, d := range shown {
		g.annotate(&b, f.Path, d)
	}
	_, err := io.WriteString(g.w, b.String())
	return err
}

func (g *github) Close(Summary) error {
	if g.left == 0 {
		return nil
	}
	_, err := fmt.Fprintf(g.w, "%s without an annotation: the runner shows %d of a severity%s\n",
		Count(g.left, "more finding"), annotationsShown, g.o.atMost())
	return err
}

func (g *github) annotate(b *strings.Builder, path string, d diag.Diagnostic) {
	if g.shown[d.Severity] == annotationsShown {
		g.left++
		return
	}
	g.shown[d.Severity]++
	fmt.Fprintf(b, "::%s file=%s", command(d.Severity), escapeProperty(orElse(d.File, path)))
	if s := d.Span; s.Known() {
		fmt.Fprintf(b, ",line=%d,col=%d", s.Start.Line, s.Start.Column)
		if s.End.Known() {
			fmt.Fprintf(b, ",endLine=%d,endColumn=%d", s.End.Line, s.End.Column)
		}
	}
	fmt.Fprintf(b, ",title=%s::%s\n", escapeProperty(d.Code), escapeData(withExpectation(d)))
}

func command(s diag.Severity) string {
	if s == diag.Info {
		return "notice"
	}
	return s.String()
}

// escapeData and escapeProperty are what the runner undoes.
func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func escapeProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
