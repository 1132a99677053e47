package diff

import (
	"fmt"
	"strings"

	"catchword/tei/diag"
)

// A Conflict is a place where both revisions changed the same and not in the
// same way. The merged document has our text there and says what theirs was.
type Conflict struct {
	Base         diag.Span // in the document that both come from
	Merged       diag.Span // of our text, in the merged document
	Path         string    // of the element there
	Ours, Theirs string    // the source texts
	// Moved says that one of them moved this, and the other took it elsewhere or
	// away; where it was moved to it stays.
	Moved bool
}

// place is a stretch of the merged text, in bytes.
type place struct{ start, length int }

// locate says of each conflict where it is in the merged text, which is longer
// than what was written by what its declaration has become.
func (m *merger) locate(text []byte) {
	lines, shift := diag.NewLines(text), len(text)-m.out.Len()
	for i, p := range m.places {
		m.conflicts[i].Merged = lines.Span(p.start+shift, p.start+shift+p.length)
	}
}

// conflict keeps our text and says what theirs is.
func (m *merger) conflict(lo, hi int32, ours, theirs string) {
	n := m.base.toks[min(m.base.tokenAt(lo), len(m.base.toks)-1)].node
	m.conflicts = append(m.conflicts, Conflict{
		Base: m.base.lines.Span(int(lo), int(hi)), Path: m.pathAt(lo), Ours: ours, Theirs: theirs,
	})
	m.mark(n, lo, ours, theirs)
}

// pathAt is the path of the element at an offset of the base.
func (m *merger) pathAt(offset int32) string {
	return m.base.path(m.base.toks[min(m.base.tokenAt(offset), len(m.base.toks)-1)].node)
}

// mark writes both texts, or what can be said of theirs, and notes where ours
// stands.
func (m *merger) mark(n, lo int32, ours, theirs string) {
	at := m.out.Len()
	if p, ok := m.prefix(); ok && !m.comments && m.isReading(n) && balanced(ours) && balanced(theirs) {
		head := fmt.Sprintf(`<%[1]sapp type="conflict"><%[1]srdg type="ours">`, p)
		m.places = append(m.places, place{at + len(head), len(ours)})
		fmt.Fprintf(&m.out, `%[4]s%[2]s</%[1]srdg><%[1]srdg type="theirs">%[3]s</%[1]srdg></%[1]sapp>`, p, ours, theirs, head)
		return
	}
	m.places = append(m.places, place{at, len(ours)})
	m.out.WriteString(ours)
	if strings.Contains(ours, "<") && !balanced(ours) || m.insideTag(lo) {
		return
	}
	fmt.Fprintf(&m.out, "<!-- conflict: the other revision has: %s -->", strings.ReplaceAll(theirs, "--", "- -"))
}

// prefix is what stands before the names of TEI elements.
func (m *merger) prefix() (string, bool) {
	if !m.base.isTEI() {
		return "", false
	}
	if p := m.base.nodes[0].name.Prefix; p != "" {
		return p + ":", true
	}
	return "", true
}

// isReading reports whether an app may stand in an element: it is in the text,
// and has text of its own.
func (m *merger) isReading(n int32) bool {
	if n < 0 || !m.base.nodes[n].mixed {
		return false
	}
	for ; n >= 0; n = m.base.nodes[n].parent {
		if m.base.local(n) == "teiHeader" {
			return false
		}
	}
	return true
}

func (m *merger) insideTag(offset int32) bool {
	t := m.base.tokenAt(offset)
	return t < len(m.base.toks) && !m.base.toks[t].isText() && m.base.toks[t].start < offset
}

// balanced reports whether a source text is text and whole elements.
func balanced(s string) bool {
	depth := 0
	for _, part := range strings.Split(s, "<")[1:] {
		tag, _, closed := strings.Cut(part, ">")
		switch {
		case !closed:
			return false
		case strings.HasPrefix(tag, "/"):
			depth--
		case !strings.HasSuffix(tag, "/") && !strings.HasPrefix(tag, "!") && !strings.HasPrefix(tag, "?"):
			depth++
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
}
