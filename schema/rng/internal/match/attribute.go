package match

import (
	"slices"

	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// attributes judges the attributes of a start tag, then whether some are missing.
func (m *Matcher) attributes(tok *xmlscan.Token, f *frame) {
	if f.state != nil {
		m.given.begin(f.state, m.auto.Apart(f.state), m.schema.base.Count())
		f.state = m.given.apart.Rest
	}
	for i := range tok.Attrs {
		if a := &tok.Attrs[i]; !a.Namespace {
			m.identify(tok, a)
			if f.state != nil {
				m.attribute(tok, a, f)
			}
		}
	}
	if f.state == nil {
		return
	}
	closed := m.auto.Close(f.state)
	if closed.Dead || m.given.lacks() {
		closed = m.lacking(tok, f)
	}
	f.state = closed
}

func (m *Matcher) attribute(tok *xmlscan.Token, a *xmlscan.Attr, f *frame) {
	d := m.demand(m.symbol(a.Name), f)
	if d.Attribute == nil {
		m.strayAttribute(tok, a, f)
		return
	}
	next := m.value(d.Attribute, a.Value)
	if next == nil {
		m.badValue(tok, a, f, d.Attribute)
		next = d.Next()
	}
	m.give(d, next, f)
}

// attributeSpan is the place of an attribute. When the tag goes on on other
// lines it reaches to the tag's end, where other validators report.
func (m *Matcher) attributeSpan(tok *xmlscan.Token, a *xmlscan.Attr) diag.Span {
	tag := m.tagSpan(tok)
	if a.Defaulted {
		return tag
	}
	span := diag.Span{Start: m.scan.Pos(a.Start), End: m.scan.Pos(a.End)}
	if span.End.Line < tag.End.Line {
		span.End = tag.End
	}
	return span
}

// tagSpan is the place of a start tag. That of a tag with many attributes is
// counted once.
func (m *Matcher) tagSpan(tok *xmlscan.Token) diag.Span {
	if m.tag.Start.Offset != tok.Start || m.tag.End.Offset != tok.End {
		m.tag = m.scan.Span()
	}
	return m.tag
}

// strayAttribute reports an attribute that may not be there. When it is
// misspelt, what is meant counts as given.
func (m *Matcher) strayAttribute(tok *xmlscan.Token, a *xmlscan.Attr, f *frame) {
	var possible []pattern.Name
	if m.affords(2 * len(m.attributeNames(m.given.first))) {
		possible = m.possibleAttributes(f)
	}
	near, found := nearest(a.Name.Local, possible)
	if !found {
		near, found = habit(attributeHabits, a.Name.Local, possible)
	}
	if !f.excused {
		m.found(m.attributeFinding(tok, a, f, possible, near))
	}
	if !found || tok.Attr(near.Space, near.Local) != nil {
		return
	}
	if d := m.demand(m.schema.base.Symbol(near.Space, near.Local), f); d.Attribute != nil {
		m.give(d, d.Next(), f)
	}
}

// attributeFinding is the finding about an attribute that may not be there; near
// is the one that is probably meant, or the zero Name.
func (m *Matcher) attributeFinding(tok *xmlscan.Token, a *xmlscan.Attr, f *frame, possible []pattern.Name, near pattern.Name) finding {
	name := pattern.Name{Space: a.Name.Space, Local: a.Name.Local}
	found := finding{
		kind: attributeNotAllowed, name: a.Name.Qualified(), element: f.name.Qualified(), space: name.Space,
		span: m.attributeSpan(tok, a),
	}
	if len(possible) > 0 {
		found.expected = m.names(ranked(possible, m.requiredAttributes(f), nil, a.Name.Local), "")
	}
	if near != (pattern.Name{}) {
		found.near = m.name(near, "")
		found.help = help(found.near, m.attributeHelp(m.given.first, near))
		return found
	}
	if found.other = m.excludes(tok, a, f); found.other == "" {
		owners := m.schema.owners(name)
		if found.elsewhere = slices.Contains(owners, m.meant(f.name)); !found.elsewhere {
			found.inside = m.names(owners, m.space(f))
		}
	}
	return found
}

// excludes is the name of an attribute beside which another cannot stand, "" for
// none.
func (m *Matcher) excludes(tok *xmlscan.Token, a *xmlscan.Attr, f *frame) string {
	first := m.given.apart.Rest
	if f.opening == nil || m.auto.Attribute(first, m.symbol(a.Name)) == nil {
		return ""
	}
	for i := range tok.Attrs {
		b := &tok.Attrs[i]
		if b.Namespace || b.Name == a.Name {
			continue
		}
		if apart, _ := m.given.apart.Find(m.symbol(b.Name)); apart != nil {
			continue
		}
		t := m.auto.Attribute(first, m.symbol(b.Name))
		if t != nil && m.auto.Attribute(t.Next(), m.symbol(a.Name)) == nil {
			return b.Name.Qualified()
		}
	}
	return ""
}

// badValue reports an attribute's value.
func (m *Matcher) badValue(tok *xmlscan.Token, a *xmlscan.Attr, f *frame, t *automaton.Attribute) {
	name := a.Name.Qualified()
	at := asked{attribute: t}
	r := m.refusals[at]
	if r == nil {
		r = m.refusal(at, t.Values)
		r.help = help(name, m.attributeHelp(m.given.first, pattern.Name{Space: a.Name.Space, Local: a.Name.Local}))
	}
	value := r.allowed.culprit(a.Value)
	said := m.answer(r, value)
	m.found(finding{
		kind: attributeValue, name: name, element: f.name.Qualified(), value: value,
		span: m.attributeSpan(tok, a), reason: said.reason, near: said.near,
		expected: said.expected, help: r.help,
	})
}

// lacking reports that attributes are missing, and is the state as if they were
// there.
func (m *Matcher) lacking(tok *xmlscan.Token, f *frame) *automaton.State {
	if !f.excused {
		required := m.requiredAttributes(f)
		kind := attributeMissing
		if len(required) == 0 {
			required, kind = m.possibleAttributes(f), attributesMissing
		}
		found := finding{
			kind: kind, element: f.name.Qualified(), span: m.scan.Span(), missing: m.names(required, ""),
			expected: m.names(required, ""),
		}
		if len(required) == 1 {
			found.help = help(found.missing[0], m.attributeHelp(m.given.first, required[0]))
			if d := m.demand(m.schema.base.Symbol(required[0].Space, required[0].Local), f); d.Attribute != nil {
				found.reason = valuesOf(d.Values).takes()
			}
		}
		m.found(found)
	}
	return m.auto.IgnoreAttributes(f.state)
}
