package report

import (
	"fmt"
	"io"
	"strings"

	"catchword/tei/diag"
)

// stepRows is how many files the table of a step lists; GitHub refuses a
// summary of more than 1 MiB.
const stepRows = 500

// Step writes the Markdown summary that GitHub shows for the step of a
// workflow: a table of the files in which something was found. It keeps up to
// 500 rows.
type Step struct {
	w    io.Writer
	verb string
	rows []string
	left int
}

// NewStep returns the writer of a step's summary.
func NewStep(w io.Writer, o Options) *Step { return &Step{w: w, verb: o.Verb} }

// File adds a row for a file in which something was found.
func (s *Step) File(f File) error {
	switch {
	case f.Failure == "" && len(f.Findings) == 0:
	case len(s.rows) == stepRows:
		s.left++
	default:
		s.rows = append(s.rows, stepRow(f))
	}
	return nil
}

// Close writes the summary.
func (s *Step) Close(sum Summary) error {
	var b strings.Builder
	fmt.Fprintf(&b, "### catchword %s\n\n%s: %d valid, %d invalid", s.verb, Count(sum.Files, "file"), sum.Valid, sum.Invalid)
	if sum.Failed > 0 {
		fmt.Fprintf(&b, ", %d not judged", sum.Failed)
	}
	fmt.Fprintf(&b, "; %s, %s.\n", Count(sum.Errors, "error"), Count(sum.Warnings, "warning"))
	if len(s.rows) > 0 {
		b.WriteString("\n| file | errors | warnings | first finding |\n| --- | ---: | ---: | --- |\n")
		b.WriteString(strings.Join(s.rows, ""))
	}
	if s.left > 0 {
		fmt.Fprintf(&b, "\n%s with findings.\n", Count(s.left, "more file"))
	}
	b.WriteByte('\n')
	_, err := io.WriteString(s.w, b.String())
	return err
}

func stepRow(f File) string {
	first := f.Failure
	if first == "" {
		d := worst(f.Findings)
		first = d.Message
		if d.Span.Known() {
			first = d.Span.Start.String() + " " + first
		}
	}
	return fmt.Sprintf("| %s | %d | %d | %s |\n", cell(f.Path),
		f.Count(diag.Error), f.Count(diag.Warning), cell(first))
}

// worst is the first finding of the highest severity that occurs.
func worst(l diag.List) diag.Diagnostic {
	w := l[0]
	for _, d := range l {
		if d.Severity > w.Severity {
			w = d
		}
	}
	return w
}

// cell keeps text within its cell and free of markup.
func cell(s string) string {
	return strings.NewReplacer("|", "\\|", "<", "&lt;", "&", "&amp;", "*", "\\*", "_", "\\_").Replace(oneLine(s))
}
