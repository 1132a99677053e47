package schematron

import (
	"slices"
	"strings"
)

// instance is an abstract pattern with its parameters filled in (ISO/IEC 19757-3,
// 5.4.10 and annex on abstract patterns): in every attribute $name gives way to
// what the parameter says. It is nil when there is something to say against it.
func (r *reader) instance(e *element, base string) *element {
	abstract := r.abstract[base]
	if abstract == nil {
		r.l.refuse("schema-syntax", e.file, e.at("is-a"), "there is no abstract pattern `%s`", base)
		return nil
	}
	for _, x := range e.elements() {
		if x.local != "param" && x.local != "title" && x.local != "p" {
			r.misplaced(x, "pattern` with the attribute `is-a")
		}
	}
	params := parameters{}
	params.read(abstract) // defaults
	params.read(e)
	slices.SortFunc(params.list, func(a, b parameter) int { return len(b.name) - len(a.name) })
	made := params.fill(abstract)
	made.attrs = nil
	for _, name := range []string{"id", "role", "flag", "documents"} {
		for _, from := range []*element{e, abstract} {
			if v, ok := from.attr(name); ok && (from == e || name != "id") {
				made.attrs = append(made.attrs, attribute{name: name, value: v, span: e.span})
				break
			}
		}
	}
	return made
}

type parameter struct{ name, value string }

// parameters are those of an abstract pattern, the longest names first.
type parameters struct{ list []parameter }

func (p *parameters) read(e *element) {
	for _, x := range e.elements() {
		if x.local != "param" {
			continue
		}
		made := parameter{x.value("name"), x.value("value")}
		if i := slices.IndexFunc(p.list, func(q parameter) bool { return q.name == made.name }); i >= 0 {
			p.list[i] = made
		} else {
			p.list = append(p.list, made)
		}
	}
}

// fill is a copy of a tree with the parameters filled in.
func (p *parameters) fill(e *element) *element {
	made := *e
	made.attrs = slices.Clone(e.attrs)
	for i := range made.attrs {
		made.attrs[i].value = p.replace(made.attrs[i].value)
	}
	made.children = slices.Clone(e.children)
	for i, c := range made.children {
		if c.element != nil {
			made.children[i].element = p.fill(c.element)
		}
	}
	return &made
}

// maxExpression bounds an expression once its parameters are filled in, in bytes.
const maxExpression = 1 << 16

func (p *parameters) replace(text string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(text, '$')
		if i < 0 || b.Len() > maxExpression {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:i])
		text = text[i:]
		q := p.at(text[1:])
		if q == nil {
			b.WriteByte('$')
			text = text[1:]
			continue
		}
		b.WriteString(q.value)
		text = text[1+len(q.name):]
	}
}

// at is the parameter whose name a text begins with, as a whole.
func (p *parameters) at(text string) *parameter {
	for i := range p.list {
		name := p.list[i].name
		if name != "" && strings.HasPrefix(text, name) && !continues(text[len(name):]) {
			return &p.list[i]
		}
	}
	return nil
}

// continues reports whether a name goes on in what follows.
func continues(rest string) bool {
	if rest == "" {
		return false
	}
	c := rest[0]
	return c == '_' || c == '-' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
}

// extends reads an abstract rule into the rule that extends it (5.4.3).
func (r *reader) extends(made *rule, e *element, scope []string) {
	id := e.value("rule")
	abstract := r.part(id)
	switch {
	case abstract == nil:
		r.l.refuse("schema-syntax", e.file, e.at("rule"), "there is no abstract rule `%s`", id)
	case slices.Contains(r.extending, id):
		r.l.refuse("schema-syntax", e.file, e.at("rule"), "the abstract rule `%s` extends itself", id)
	case r.extended > maxExtended:
		r.l.refuse("schema-size", e.file, e.span, "abstract rules are extended more than %d times", maxExtended)
	default:
		r.extended++
		r.extending = append(r.extending, id)
		r.ruleContent(made, abstract, scope)
		r.extending = r.extending[:len(r.extending)-1]
	}
}

// part is an abstract rule: that of the pattern at hand, whose parameters are
// filled in, or else any of the schema. nil when there is none.
func (r *reader) part(id string) *element {
	for _, x := range r.inner.elements() {
		if x.local == "rule" && x.value("abstract") == "true" && x.value("id") == id {
			return x
		}
	}
	return r.parts[id]
}

// maxExtended bounds how often a schema extends abstract rules: each of them can
// extend another twice.
const maxExtended = 10000
