package match

import (
	"slices"

	"catchword/schema/rng/internal/pattern"
	"catchword/tei/diag"
)

// kind is what a finding is about.
type kind uint8

const (
	nothingAllowed kind = iota
	elementUnknown
	elementNotAllowed
	elementNotAllowedYet
	elementIncomplete
	namespaceWrong
	attributeNotAllowed
	attributeMissing
	attributesMissing // one of several
	attributeValue
	textNotAllowed
	textValue
	textTooLong
	tooComplex
	idDuplicate
	idrefDangling
)

// A finding is what is known about a mistake; the sentence is made last, from
// the catalogue.
type finding struct {
	kind      kind
	span      diag.Span
	element   string    // the element around what is found, or that lacks something; "" for the document
	name      string    // what is found: a child or an attribute
	space     string    // its namespace, where that matters
	wanted    string    // the namespace it should have
	near      string    // the name that is probably meant
	missing   []string  // what has to be there, or come first
	either    []string  // one of them has to
	relation  relation  // of a child to what stands around it
	other     string    // to what
	inside    []string  // the elements in which it is allowed
	elsewhere bool      // for an attribute: elements of this name have it in other places
	wrap      []string  // the elements that text can be put into
	hollow    bool      // the element around has to be empty
	help      string    // what the schema's documentation says
	expected  []string  // what may be there
	value     []byte    // as the document has it
	reason    string    // what its datatype says against it
	first     diag.Span // where an identifier was used first
}

// found keeps a finding until its token has been judged.
func (m *Matcher) found(f finding) { m.pending = append(m.pending, f) }

// flushFindings hands out what has been found.
func (m *Matcher) flushFindings() {
	for i := range m.pending {
		m.hand(&m.pending[i])
	}
	m.pending = m.pending[:0]
}

func (m *Matcher) hand(f *finding) {
	for _, name := range []*string{&f.element, &f.name, &f.space, &f.other} {
		if len(*name) > longestWord {
			*name = short([]byte(*name))
		}
	}
	if len(f.expected) > 0 && !m.affords(len(f.expected)) {
		f.expected = nil
	}
	d := diag.Diagnostic{
		Severity: diag.Error, Source: diag.RelaxNG, Code: codes[f.kind], Message: f.sentence(), Span: f.span,
		Expected: f.expected, Help: f.help,
	}
	if f.kind == idDuplicate {
		d.Related = []diag.Related{{Message: "first used here", Span: f.first}}
	}
	m.report(d)
}

// childFinding is the finding about a child that may not come in f.
func (m *Matcher) childFinding(f, child *frame, r *recovery) finding {
	space := m.space(f)
	if f.name == nil && len(r.expected) > 0 {
		space = r.expected[0].Space
	}
	found := finding{
		kind: r.kind, element: elementName(f), name: child.name.Qualified(), span: m.scan.Span(),
		space: child.name.Space, wanted: r.near.Space, near: r.near.Local,
		missing: m.names(r.missing, space), either: m.names(r.either, space), expected: m.expected(r, space),
	}
	if r.kind == elementUnknown && r.near != (pattern.Name{}) {
		found.help = help(m.name(r.near, space), m.elementHelp(r.near))
	}
	if r.kind == elementNotAllowed {
		m.place(&found, f, child, r, space)
	}
	return found
}

// place adds to the finding about a child where it could be put, in names seen
// from a namespace.
func (m *Matcher) place(found *finding, f, child *frame, r *recovery, space string) {
	name := m.schema.base.NameOf(m.elementSymbol(child.name))
	var last pattern.Name
	if f.last != nil {
		last = m.schema.base.NameOf(m.elementSymbol(f.last))
	}
	found.relation, found.other = m.relate(f, name, last), m.name(last, space)
	parents := inside(found.relation, last, m.schema.parents(name), r)
	if found.relation == unrelated && f.name != nil && slices.Contains(parents, m.meant(f.name)) {
		parents = nil // it is there already
	}
	found.inside = m.names(parents, space)
}

// inside are the parents worth naming of a child that is not allowed behind
// another one.
func inside(r relation, last pattern.Name, parents []pattern.Name, at *recovery) []pattern.Name {
	switch r {
	case unrelated:
		return reachable(parents, last, at)
	case before:
		if slices.Contains(parents, last) {
			return []pattern.Name{last}
		}
	case outside:
		return slices.DeleteFunc(slices.Clone(at.next), func(n pattern.Name) bool { return !slices.Contains(parents, n) })
	}
	return nil
}

func elementName(f *frame) string {
	if f.name == nil {
		return ""
	}
	return f.name.Qualified()
}

// space is the namespace whose names need no prefix in f.
func (m *Matcher) space(f *frame) string {
	if f.name == nil {
		return ""
	}
	return m.meant(f.name).Space
}

// expected are the names of what may come, which often are many and for many
// findings the same.
func (m *Matcher) expected(r *recovery, space string) []string {
	if m.offer.of != r || m.offer.space != space {
		m.offer = offer{r, space, m.names(r.expected, space)}
	}
	return m.offer.names
}

// An offer is what may come in a place, in names seen from a namespace.
type offer struct {
	of    *recovery
	space string
	names []string
}

// names are names as messages write them, seen from a namespace.
func (m *Matcher) names(list []pattern.Name, space string) []string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = m.name(n, space)
	}
	return out
}

const xmlSpace = "http://www.w3.org/XML/1998/namespace"

func (m *Matcher) name(n pattern.Name, space string) string {
	switch {
	case n.Space == space:
		return n.Local
	case n.Space == xmlSpace:
		return "xml:" + n.Local
	}
	return "{" + n.Space + "}" + n.Local
}

// incomplete reports that an element ends too early.
func (m *Matcher) incomplete(f *frame) {
	r := m.recovery(f.state, pattern.Name{Local: endTag})
	if f.trouble.hasMet(r.missing) {
		return
	}
	space := m.space(f)
	found := finding{
		kind: elementIncomplete, element: f.name.Qualified(), span: m.scan.Span(),
		missing: m.names(r.missing, space), either: m.names(r.either, space), expected: m.expected(r, space),
	}
	if len(r.missing) == 1 {
		found.help = help(found.missing[0], m.elementHelp(r.missing[0]))
	}
	m.found(found)
}

// hasMet reports that all of what is missing has come, too early.
func (t *trouble) hasMet(missing []pattern.Name) bool {
	if t == nil || len(missing) == 0 {
		return false
	}
	return !slices.ContainsFunc(missing, func(n pattern.Name) bool { return !slices.Contains(t.early, n) })
}

// endTag is no name of an element: a place with it is the end of one.
const endTag = "/"

// badContent reports text that is not what an element's datatype asks for.
func (m *Matcher) badContent(f *frame) {
	span := m.scan.Span()
	if len(m.text) > 0 {
		span.Start = m.textAt
	}
	r := m.refusal(asked{content: f.state}, f.state.Alts)
	value := r.allowed.culprit(m.text)
	a := m.answer(r, value)
	m.found(finding{
		kind: textValue, element: f.name.Qualified(), span: span, value: value,
		reason: a.reason, near: a.near, expected: a.expected,
	})
}
