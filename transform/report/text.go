package report

import (
	"fmt"
	"io"
	"strings"

	"catchword/tei/diag"
)

// Style paints the parts of a text report. A nil function leaves its part as
// it is.
type Style struct {
	Error, Warning, Info func(string) string // severities
	Place                func(string) string // path:line:column
	Faint                func(string) string // excerpts, codes and counts
}

func paint(f func(string) string, s string) string {
	if f == nil {
		return s
	}
	return f(s)
}

func (s Style) severity(sev diag.Severity) string {
	switch sev {
	case diag.Error:
		return paint(s.Error, sev.String())
	case diag.Warning:
		return paint(s.Warning, sev.String())
	default:
		return paint(s.Info, sev.String())
	}
}

// text writes one line for each finding, with an excerpt and what was
// expected. Files without findings leave no trace.
type text struct {
	w    io.Writer
	o    Options
	told map[string]bool // what has been said of expectations and documentation
}

func newText(w io.Writer, o Options) Writer { return &text{w: w, o: o, told: map[string]bool{}} }

func (t *text) File(f File) error {
	all := groups(f.Findings, f.Repeated)
	var b strings.Builder
	t.explanation(&b, f)
	left := len(f.Findings) + f.Left.Total()
	for i, g := range all {
		if t.o.Max > 0 && i >= t.o.Max {
			break
		}
		left -= 1 + g.repeated
		t.finding(&b, f, g)
	}
	if left > 0 {
		fmt.Fprintf(&b, "%s: %s not shown (--max-findings 0 shows all)\n", diag.Printable(f.Path), Count(left, "more finding"))
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

func (t *text) Close(Summary) error { return nil }

func (t *text) finding(b *strings.Builder, f File, g group) {
	s := t.o.Style
	fmt.Fprintf(b, "%s %s: %s", paint(s.Place, place(f.Path, g.Diagnostic)), s.severity(g.Severity), oneLine(g.Message))
	if g.Code != "" {
		b.WriteString(paint(s.Faint, " ["+g.Code+"]"))
	}
	b.WriteByte('\n')
	if e, ok := cut(f.linesOf(g.Diagnostic), g.Span); ok {
		fmt.Fprintf(b, "    %s\n    %s%s\n", paint(s.Faint, e.text), e.margin, paint(s.Error, e.marks))
	}
	t.guidance(b, g.Diagnostic)
	for _, r := range g.Related {
		fmt.Fprintf(b, "    %s %s\n", place(orElse(r.File, f.Path), diag.Diagnostic{Span: r.Span}), oneLine(r.Message))
	}
	if g.repeated > 0 {
		fmt.Fprintln(b, paint(s.Faint, fmt.Sprintf("    and %s more like this", thousands(g.repeated))))
	}
}

// maxTold is how many different findings are remembered as told.
const maxTold = 10_000

// guidance writes what was expected and what the schema's documentation says,
// once for findings that are the same in many files.
func (t *text) guidance(b *strings.Builder, d diag.Diagnostic) {
	var g strings.Builder
	if len(d.Expected) > 0 {
		fmt.Fprintf(&g, "    expected: %s\n", expectation(d.Expected))
	}
	if d.Help != "" {
		fmt.Fprintf(&g, "    %s\n", advice(d.Help))
	}
	key := d.Message + "\n" + g.String()
	if t.told[key] {
		return
	}
	if len(t.told) < maxTold {
		t.told[key] = true
	}
	b.WriteString(g.String())
}

// place is "path:line:column:", as short as the finding's place allows. A
// finding about another file than the one at hand (a schema) names that file.
func place(path string, d diag.Diagnostic) string {
	path = diag.Printable(orElse(d.File, path))
	if !d.Span.Known() {
		return path + ":"
	}
	return path + ":" + d.Span.Start.String() + ":"
}

// oneLine keeps a message on one line, whatever it quotes.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
