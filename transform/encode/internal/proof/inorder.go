package proof

import "catchword/transform/encode/internal/source"

// inOrder sorts stretches that come in a few ascending runs: those of the header, of the
// text, and of the changes. The time is linear in them, and logarithmic in the number of
// runs. The result and what is left to spare share the memory that is given.
func inOrder(spans, spare []source.Span) (sorted, rest []source.Span) {
	for {
		spare = spare[:0]
		runs := 0
		for i := 0; i < len(spans); runs++ {
			middle := i + runOf(spans[i:])
			end := middle + runOf(spans[middle:])
			spare = merged(spare, spans[i:middle], spans[middle:end])
			i = end
		}
		spans, spare = spare, spans
		if runs <= 1 {
			return spans, spare
		}
	}
}

// runOf is how many stretches stand in order before one that does not.
func runOf(spans []source.Span) int {
	n := min(1, len(spans))
	for n < len(spans) && !precedes(spans[n], spans[n-1]) {
		n++
	}
	return n
}

// merged appends two runs as one; of equal stretches that of the first comes first.
func merged(dst, a, b []source.Span) []source.Span {
	for len(a) > 0 && len(b) > 0 {
		if precedes(b[0], a[0]) {
			dst, b = append(dst, b[0]), b[1:]
		} else {
			dst, a = append(dst, a[0]), a[1:]
		}
	}
	return append(append(dst, a...), b...)
}

func precedes(a, b source.Span) bool { return a.Start < b.Start || a.Start == b.Start && a.End < b.End }
