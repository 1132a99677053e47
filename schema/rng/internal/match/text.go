package match

import (
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// characters judges character data.
func (m *Matcher) characters(tok *xmlscan.Token) {
	f := m.top()
	switch {
	case f.state == nil || f.state.Mixed():
	case f.state.Typed && !f.child:
		if len(m.text) == 0 {
			m.textAt = m.scan.Pos(tok.Start)
		}
		m.text = append(m.text, tok.Data...)
	case !blank(tok.Data):
		m.mixed(f, m.scan.Span())
	}
}

// mixed judges text between children.
func (m *Matcher) mixed(f *frame, at diag.Span) {
	next := m.auto.Text(f.state)
	if !next.Dead {
		f.state = next
		return
	}
	m.strayText(f, at)
}

// flush judges typed text that turns out to stand before a child.
func (m *Matcher) flush() {
	f := m.top()
	if len(m.text) > 0 && f.state != nil && !blank(m.text) {
		m.mixed(f, diag.Span{Start: m.textAt, End: m.scan.Span().End})
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
