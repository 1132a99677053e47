package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// List is findings in the order in which they were made. Its zero value is
// ready for use. It is not safe for concurrent use.
type List []Diagnostic

// Add appends findings.
func (l *List) Add(d ...Diagnostic) { *l = append(*l, d...) }

// Addf appends a finding whose message is formatted as by fmt.Sprintf.
func (l *List) Addf(sev Severity, src Source, code string, at Span, format string, args ...any) {
	l.Add(Diagnostic{Severity: sev, Source: src, Code: code, Span: at, Message: fmt.Sprintf(format, args...)})
}

// Count is the number of findings of a severity.
func (l List) Count(sev Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == sev {
			n++
		}
	}
	return n
}

// Counts are numbers of findings by Severity.
type Counts [Error + 1]int

// Total is the number of findings of any severity.
func (c Counts) Total() int {
	n := 0
	for _, k := range c {
		n += k
	}
	return n
}

// HasErrors reports whether a finding is of severity Error.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(d Diagnostic) bool { return d.Severity == Error })
}

// Err is the list as an error, or nil when it holds no finding of severity Error.
func (l List) Err() error {
	if !l.HasErrors() {
		return nil
	}
	return l
}

// Error is the first error and the number of those that follow it.
func (l List) Error() string {
	n := l.Count(Error)
	i := slices.IndexFunc(l, func(d Diagnostic) bool { return d.Severity == Error })
	switch {
	case i < 0:
		return "no errors"
	case n == 1:
		return l[i].Error()
	default:
		return fmt.Sprintf("%s (and %d more)", l[i].Error(), n-1)
	}
}

// Sort orders findings by file and place; those of one place keep their order.
func (l List) Sort() {
	slices.SortStableFunc(l, Compare)
}

// Compare orders two findings by file and place; those of one place are equal.
func Compare(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Span.Start.Line, b.Span.Start.Line),
		cmp.Compare(a.Span.Start.Column, b.Span.Start.Column),
	)
}

// Named returns a copy of l in which findings without a file carry name.
func (l List) Named(name string) List {
	out := slices.Clone(l)
	for i := range out {
		if out[i].File == "" {
			out[i].File = name
		}
	}
	return out
}
