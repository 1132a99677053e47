package match

import (
	"catchword/schema/datatype"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// identifiers are those of one document, and what points to them. Where they
// stand is not noted: when there is something to say about one, the document is
// read once more.
type identifiers struct {
	known    idSet
	missing  int  // identifiers that are pointed to and have not been met
	repeats  bool // one has been met twice
	complete bool // all have been met
	first    map[idAddress]diag.Span
}

func (d *identifiers) reset() {
	d.known.reset()
	d.missing, d.repeats, d.complete, d.first = 0, false, false, nil
}

// identify notes the identifiers and pointers in an attribute (RELAX NG DTD
// Compatibility, section 5).
func (m *Matcher) identify(tok *xmlscan.Token, a *xmlscan.Attr) {
	if m.retry {
		return
	}
	switch kind := m.idKind(tok, a); kind {
	case datatype.ID:
		m.ids.define(identifier(a.Value))
	case datatype.IDREF, datatype.IDREFS:
		m.ids.refer(kind, a.Value)
	}
}

// idKind says what identity the value of an attribute takes part in.
func (m *Matcher) idKind(tok *xmlscan.Token, a *xmlscan.Attr) datatype.IDKind {
	sym := m.symbol(a.Name)
	if !m.schema.ids.any(sym) {
		return datatype.NoID
	}
	return m.schema.ids.kind(m.symbol(tok.Name), sym)
}

// identifier is the only item of a value, nil when the value has none or several:
// that is a finding of its datatype.
func identifier(value []byte) []byte {
	id := nextItem(&value)
	if nextItem(&value) != nil {
		return nil
	}
	return id
}

func (d *identifiers) define(id []byte) {
	if id == nil {
		return
	}
	at, added := d.known.add(id)
	switch {
	case added:
	case d.known.flags(at)&idDefined == 0:
		d.missing--
	default:
		d.repeats = true
		d.known.mark(at, idRepeated)
	}
	d.known.mark(at, idDefined)
}

func (d *identifiers) refer(kind datatype.IDKind, value []byte) {
	value = pointers(kind, value)
	for id := nextPointer(&value); id != nil; id = nextPointer(&value) {
		if _, added := d.known.add(id); added {
			d.missing++
		}
	}
}

// pointers are those in a value: none in one of several items where there can be one.
// What else is wrong with a value is a finding of its datatype, and points to nothing.
func pointers(kind datatype.IDKind, value []byte) []byte {
	if kind == datatype.IDREF {
		return identifier(value)
	}
	return value
}

// nextPointer takes the next identifier off a list; nil when there is none left.
func nextPointer(text *[]byte) []byte {
	for {
		id := nextItem(text)
		if id == nil || datatype.IsNCName(id) {
			return id
		}
	}
}

// Unsettled reports, behind a document, whether it has to be read once more for
// what is to be said about its identifiers.
func (m *Matcher) Unsettled() bool {
	return m.ids.repeats || m.ids.complete && m.ids.missing > 0
}

// Settle takes a token of the second reading and reports what is wrong with its
// identifiers: those that were used before, with the place of the first, and,
// when the first reading has come to the document's end, pointers to some that
// the document lacks.
func (m *Matcher) Settle(tok *xmlscan.Token) {
	if tok.Kind != xmlscan.StartElement {
		return
	}
	for i := range tok.Attrs {
		a := &tok.Attrs[i]
		if a.Namespace {
			continue
		}
		switch kind := m.idKind(tok, a); kind {
		case datatype.ID:
			m.settle(tok, a)
		case datatype.IDREF, datatype.IDREFS:
			m.dangling(tok, a, kind)
		}
	}
	m.flushFindings()
}

// settle reports an identifier that has been used before.
func (m *Matcher) settle(tok *xmlscan.Token, a *xmlscan.Attr) {
	d := &m.ids
	id := identifier(a.Value)
	at := d.known.find(id)
	if at == 0 || d.known.flags(at)&idRepeated == 0 {
		return
	}
	span := m.attributeSpan(tok, a)
	first, met := d.first[at]
	if met {
		m.found(finding{kind: idDuplicate, name: a.Name.Qualified(), value: id, span: span, first: first})
		return
	}
	if d.first == nil {
		d.first = map[idAddress]diag.Span{}
	}
	d.first[at] = span
}

// dangling reports pointers to identifiers that the document lacks.
func (m *Matcher) dangling(tok *xmlscan.Token, a *xmlscan.Attr, kind datatype.IDKind) {
	d := &m.ids
	if !d.complete || d.missing == 0 {
		return
	}
	var span diag.Span
	value := pointers(kind, a.Value)
	for id := nextPointer(&value); id != nil; id = nextPointer(&value) {
		if at := d.known.find(id); at == 0 || d.known.flags(at)&idDefined != 0 {
			continue
		}
		if !span.Known() {
			span = m.attributeSpan(tok, a)
		}
		m.found(finding{kind: idrefDangling, name: a.Name.Qualified(), value: id, span: span})
		m.flushFindings()
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
