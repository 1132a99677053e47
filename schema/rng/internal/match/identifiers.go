package match

import (
	"catchword/schema/datatype"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// identifiers are those of one document, and what points to them. They take
// memory for each identifier of the document.
type identifiers struct {
	defined  map[string]diag.Span
	pointers []pointer
}

// A pointer is an IDREF whose identifier has not been met when it was read.
type pointer struct {
	id        string
	attribute string
	span      diag.Span
}

func (d *identifiers) reset() {
	clear(d.defined)
	d.pointers = d.pointers[:0]
}

// identify notes the identifiers and pointers in an attribute (RELAX NG DTD
// Compatibility, section 5).
func (m *Matcher) identify(tok *xmlscan.Token, a *xmlscan.Attr) {
	ids := m.schema.ids
	sym := m.symbol(a.Name)
	if m.retry || !ids.any(sym) {
		return
	}
	switch ids.kind(m.symbol(tok.Name), sym) {
	case datatype.ID:
		m.define(tok, a)
	case datatype.IDREF, datatype.IDREFS:
		m.refer(tok, a)
	}
}

// define notes an identifier. A value that is none is a finding of its datatype.
func (m *Matcher) define(tok *xmlscan.Token, a *xmlscan.Attr) {
	rest := a.Value
	id := nextItem(&rest)
	if id == nil || nextItem(&rest) != nil {
		return
	}
	span := m.attributeSpan(tok, a)
	if m.ids.defined == nil {
		m.ids.defined = map[string]diag.Span{}
	}
	if first, twice := m.ids.defined[string(id)]; twice {
		m.found(finding{kind: idDuplicate, name: a.Name.Qualified(), value: id, span: span, first: first})
		return
	}
	m.ids.defined[string(id)] = span
}

func (m *Matcher) refer(tok *xmlscan.Token, a *xmlscan.Attr) {
	rest := a.Value
	for id := nextItem(&rest); id != nil; id = nextItem(&rest) {
		if _, ok := m.ids.defined[string(id)]; !ok {
			p := pointer{id: string(id), attribute: a.Name.Qualified(), span: m.attributeSpan(tok, a)}
			m.ids.pointers = append(m.ids.pointers, p)
		}
	}
}

// dangling reports the pointers to identifiers that the document lacks.
func (m *Matcher) dangling() {
	for _, p := range m.ids.pointers {
		if _, ok := m.ids.defined[p.id]; !ok {
			m.found(finding{kind: idrefDangling, name: p.attribute, value: []byte(p.id), span: p.span})
		}
	}
}

// nextItem takes the next item off a list; nil when there is none left.
func nextItem(text *[]byte) []byte {
	t := *text
	for len(t) > 0 && blank(t[:1]) {
		t = t[1:]
	}
	n := 0
	for n < len(t) && !blank(t[n:n+1]) {
		n++
	}
	*text = t[n:]
	if n == 0 {
		return nil
	}
	return t[:n]
}
