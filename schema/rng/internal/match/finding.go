package match

import (
	"catchword/schema/datatype"
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
	kind     kind
	span     diag.Span
	element  string    // the element around what is found, or that lacks something; "" for the document
	name     string    // what is found: a child or an attribute
	space    string    // its namespace, where that matters
	wanted   string    // the namespace it should have
	near     string    // the name that is probably meant
	missing  []string  // what has to be there, or come first
	expected []string  // what may be there
	value    []byte    // as the document has it
	reason   string    // what its datatype says against it
	first    diag.Span // where an identifier was used first
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
	d := diag.Diagnostic{
		Severity: diag.Error, Source: diag.RelaxNG, Code: codes[f.kind], Message: f.sentence(), Span: f.span,
		Expected: f.expected,
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
	return finding{
		kind: r.kind, element: elementName(f), name: child.name.Qualified(), span: m.scan.Span(),
		space: child.name.Space, wanted: r.near.Space, near: r.near.Local,
		missing: m.names(r.missing, space), expected: m.names(r.expected, space),
	}
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
	for i := len(m.aliases) - 1; i >= 0; i-- {
		if m.aliases[i].from == f.name.Space {
			return m.aliases[i].to
		}
	}
	return f.name.Space
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
	m.found(finding{
		kind: elementIncomplete, element: f.name.Qualified(), span: m.scan.Span(),
		missing: m.names(requiredElements(f.state.Alts), m.space(f)), expected: m.names(r.expected, m.space(f)),
	})
}

// endTag is no name of an element: a place with it is the end of one.
const endTag = "/"

// badContent reports text that is not what an element's datatype asks for.
func (m *Matcher) badContent(f *frame) {
	span := m.scan.Span()
	if len(m.text) > 0 {
		span.Start = m.textAt
	}
	m.found(finding{
		kind: textValue, element: f.name.Qualified(), span: span, value: m.text,
		reason: explain(f.state.Alts, m.text), expected: listed(f.state.Alts, m.text),
	})
}

// explain is what is wrong with a value, when one datatype alone has to say
// something.
func explain(values []*pattern.Pattern, value []byte) string {
	var types []*datatype.Datatype
	lists := false
	for _, v := range values {
		v.EachDatum(func(d *pattern.Pattern, inList bool) {
			if d.Kind == pattern.Data {
				types = append(types, d.Data.Type)
			}
			lists = lists || inList
		})
	}
	if len(types) == 0 {
		return ""
	}
	if !lists {
		return explainOne(types, value)
	}
	items := 0
	for item := nextItem(&value); item != nil; item = nextItem(&value) {
		items++
		if !validOne(types, item) {
			return explainOne(types, item)
		}
	}
	if items == 0 {
		return "it is empty"
	}
	return ""
}

func validOne(types []*datatype.Datatype, value []byte) bool {
	for _, t := range types {
		if t.Valid(value, func(string) (string, bool) { return "", true }) {
			return true
		}
	}
	return false
}

// explainOne asks the first datatype that refuses the value: schemas put the
// most usual one first.
func explainOne(types []*datatype.Datatype, value []byte) string {
	for _, t := range types {
		if !t.Valid(value, func(string) (string, bool) { return "", true }) {
			return t.Explain(value)
		}
	}
	return ""
}

// listed are the values that a schema lists, those spelt nearly alike first.
func listed(values []*pattern.Pattern, value []byte) []string {
	var names []pattern.Name
	for _, v := range values {
		v.EachDatum(func(d *pattern.Pattern, _ bool) {
			if d.Kind == pattern.Value {
				names = append(names, pattern.Name{Local: d.Data.Value})
			}
		})
	}
	var out []string
	for _, n := range ranked(names, nil, string(value)) {
		out = append(out, n.Local)
	}
	return out
}
