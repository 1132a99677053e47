package xsdregexp

import (
	"fmt"
	"strings"
)

// mostRepeats is how many repetitions package regexp counts, those within
// others multiplied.
const mostRepeats = 1000

// translate is the expression in the syntax of package regexp, anchored at
// both ends.
func translate(n *node) string {
	var b strings.Builder
	b.WriteString(`\A(?:`)
	writeNode(&b, n)
	b.WriteString(`)\z`)
	return b.String()
}

// writeNode writes a node so that a quantifier may follow, and returns how many
// repetitions, multiplied, are counted in it.
func writeNode(b *strings.Builder, n *node) (counted int) {
	switch n.op {
	case opClass:
		writeClass(b, n.class)
		return 1
	case opRepeat:
		return writeRepeat(b, n)
	}
	between := ""
	if n.op == opAlternate {
		between = "|"
	}
	counted = 1
	b.WriteString("(?:")
	for i, p := range n.parts {
		if i > 0 {
			b.WriteString(between)
		}
		counted = max(counted, writeNode(b, p))
	}
	b.WriteString(")")
	return counted
}

func writeClass(b *strings.Builder, s set) {
	if len(s) == 0 {
		b.WriteString(`[^\x{0}-\x{10FFFF}]`)
		return
	}
	b.WriteByte('[')
	for _, r := range s {
		fmt.Fprintf(b, `\x{%X}-\x{%X}`, r.low, r.high)
	}
	b.WriteByte(']')
}

// writeRepeat writes a repetition as several smaller ones where package regexp
// would not count so far.
func writeRepeat(b *strings.Builder, n *node) (counted int) {
	var part strings.Builder
	within := writeNode(&part, n.parts[0])
	w := repeatWriter{b: b, part: part.String(), chunk: max(1, mostRepeats/within)}
	b.WriteString("(?:")
	w.write(n.min, "{%d}")
	if n.max == unlimited {
		fmt.Fprintf(b, "(?:%s)*", w.part)
	} else {
		w.write(n.max-n.min, "{0,%d}")
	}
	b.WriteString(")")
	return max(within, within*w.most)
}

type repeatWriter struct {
	b     *strings.Builder
	part  string
	chunk int // the most repetitions to count in one go
	most  int // those that were
}

func (w *repeatWriter) write(times int, quantifier string) {
	for times > 0 {
		n := min(times, w.chunk)
		fmt.Fprintf(w.b, "(?:%s)"+quantifier, w.part, n)
		w.most = max(w.most, n)
		times -= n
	}
}
