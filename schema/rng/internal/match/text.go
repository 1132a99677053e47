package match

import (
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// characters judges character data in an element of which something is known.
func (m *Matcher) characters(tok *xmlscan.Token) {
	f := m.top()
	switch {
	case f.typed():
		m.keep(f, tok)
	case !blank(tok.Data):
		m.mixed(f)
	}
}

// maxText bounds in bytes the text of a datatype that is kept until its end:
// twice what a value of an attribute can be. It bounds the memory.
const maxText = 16 << 20

// keep keeps text whose verdict comes at the end of the element.
func (m *Matcher) keep(f *frame, tok *xmlscan.Token) {
	if len(m.text) == 0 {
		m.textAt = m.textStart()
	}
	if len(m.text)+len(tok.Data) > maxText {
		m.found(finding{kind: textTooLong, element: f.name.Qualified(), span: m.scan.Span()})
		f.state, m.text = nil, m.text[:0]
		return
	}
	m.text = append(m.text, tok.Data...)
}

// mixed judges the text between children that the current token is.
func (m *Matcher) mixed(f *frame) {
	next := m.auto.Text(f.state)
	if next.Dead {
		span := m.scan.Span()
		span.Start = m.textStart()
		m.strayText(f, span)
		return
	}
	f.state = next
}

// textStart is the place of the first character of the current token that is no
// white space.
func (m *Matcher) textStart() diag.Pos {
	tok := m.scan.Token()
	n := 0
	for n < len(tok.Raw) && blank(tok.Raw[n:n+1]) {
		n++
	}
	return m.scan.Pos(tok.Start + n)
}

// flush judges typed text that turns out to stand before a child.
func (m *Matcher) flush() {
	f := m.top() // its state is known: otherwise no text was kept
	if !blank(m.text) {
		next := m.auto.Text(f.state)
		if next.Dead {
			m.strayText(f, diag.Span{Start: m.textAt, End: m.scan.Span().End})
		} else {
			f.state = next
		}
	}
	m.text = m.text[:0]
}

// typed judges the text of an element at its end.
func (m *Matcher) typed(f *frame) func(int) bool {
	s := f.state
	matched := make([]bool, len(s.Alts))
	one := false
	for i, p := range s.Alts {
		matched[i] = m.auto.Matches(p, m.text, m.context)
		one = one || matched[i]
	}
	if one {
		return func(alt int) bool { return matched[alt] }
	}
	if !f.excused {
		m.badContent(f)
	}
	return alive(s)
}

func blank(text []byte) bool {
	for _, c := range text {
		if c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			return false
		}
	}
	return true
}
