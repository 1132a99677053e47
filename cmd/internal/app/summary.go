package app

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"catchword/cmd/internal/terminal"
	"catchword/schema"
	"catchword/transform/report"
)

// summary is the one line that a person reads first.
func (r *results) summary() string {
	counts := append(r.outcomes(), r.encoded()...)
	if r.sum.Errors > 0 {
		counts = append(counts, report.Count(r.sum.Errors, "error"))
	}
	if r.sum.Warnings > 0 {
		counts = append(counts, report.Count(r.sum.Warnings, "warning"))
	}
	return fmt.Sprintf("%s: %s%s (%.2f s)", report.Count(r.sum.Files, "file"),
		strings.Join(counts, ", "), r.judges(), r.sum.Seconds)
}

// outcomes count the files by what came of them.
func (r *results) outcomes() []string {
	failed := "not judged"
	if r.sum.EncodingSummary != nil {
		failed = "failed"
	}
	counts := []string{r.outcome(terminal.Green, r.sum.Valid, "valid")}
	if r.sum.Invalid > 0 {
		counts = append(counts, r.outcome(terminal.Red, r.sum.Invalid, "invalid"))
	}
	if r.sum.Failed > 0 {
		counts = append(counts, r.outcome(terminal.Red, r.sum.Failed, failed))
	}
	return counts
}

// encoded counts what encode made of the files.
func (r *results) encoded() []string {
	e := r.sum.EncodingSummary
	if e == nil {
		return nil
	}
	return []string{
		fmt.Sprintf("%d written", e.Written), report.Count(e.Documents, "message"),
		report.Count(e.Linked, "name") + " linked", fmt.Sprintf("%d unresolved", e.Unresolved),
	}
}

// judges says what the files were judged by: the schema, or each schema with
// the number of files that it judged, and what was declared to no avail.
func (r *results) judges() string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(r.schemas)) {
		n := r.schemas[name]
		if name == schema.Profile {
			name = "the embedded profile"
		}
		if n != r.sum.Files {
			name = fmt.Sprintf("%s (%s)", name, report.Count(n, "file"))
		}
		parts = append(parts, name)
	}
	by := ""
	if len(parts) > 0 {
		by = "; judged by " + strings.Join(parts, ", ")
	}
	return by + declaredInVain(r.judged)
}

func (r *results) outcome(colour func(string) string, n int, word string) string {
	text := fmt.Sprintf("%d %s", n, word)
	if n == 0 {
		return text
	}
	return r.p.paint(colour, text)
}
