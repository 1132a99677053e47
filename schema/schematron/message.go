package schematron

import (
	"slices"
	"strings"

	"github.com/lestrrat-go/helium"
)

// A message is the words of an assertion, with what is filled in.
type message []piece

// A piece is text, a value (value-of), or the name of a node (name).
type piece struct {
	text  string
	value *expression
	name  *expression
	names bool // it is a name, without an expression that of the context
}

// message reads the content of an assertion or a diagnostic. Elements that only
// say how words look (emph, dir, span, and foreign ones) give way to their words.
func (r *reader) message(e *element, scope []string) message {
	var m message
	for _, c := range e.children {
		switch x := c.element; {
		case x == nil:
			m = append(m, piece{text: c.text})
		case x.isSchematron() && x.local == "value-of":
			m = append(m, r.valueOf(x, scope))
		case x.isSchematron() && x.local == "name":
			p := piece{names: true}
			if _, ok := x.attr("path"); ok {
				p.name = r.expression(x, "path", scope)
			}
			m = append(m, p)
		case x.space == xslSpace && x.local != "text":
			r.l.refuse(CodeNotEvaluated, x.file, x.span, "`xsl:%s` in the words of an assertion is not evaluated", x.local)
		default:
			m = append(m, r.message(x, scope)...)
		}
	}
	if !slices.ContainsFunc(m, func(p piece) bool { return p.names || p.value != nil || strings.TrimSpace(p.text) != "" }) {
		return nil
	}
	return m
}

func (r *reader) valueOf(x *element, scope []string) piece {
	if _, ok := x.attr("select"); !ok {
		r.l.refuse("schema-syntax", x.file, x.span, "`value-of` has to have the attribute `select`")
		return piece{}
	}
	return piece{value: r.expression(x, "select", scope)}
}

// say is a message at a node, in which white space is collapsed.
func (w *worker) say(m message, n helium.Node) string {
	var b strings.Builder
	for _, p := range m {
		b.WriteString(w.piece(p, n))
	}
	return shorten(strings.Join(strings.Fields(b.String()), " "))
}

// piece is what a piece of a message says at a node. A value that cannot be
// evaluated is an ellipsis: the assertion is broken all the same.
func (w *worker) piece(p piece, n helium.Node) string {
	switch {
	case p.value != nil:
		return w.text(p.value, n)
	case p.names && p.name == nil:
		return nameOf(n)
	case p.names:
		result, err := w.run(p.name, n, 0, 0)
		if err != nil {
			return "…"
		}
		if nodes, err := result.Nodes(); err == nil {
			if len(nodes) == 0 {
				return ""
			}
			return nameOf(nodes[0])
		}
		return result.StringValue()
	}
	return p.text
}

// text is the value of an expression: of several, all, and by XPath 1.0 the first.
func (w *worker) text(x *expression, n helium.Node) string {
	result, err := w.run(x, n, 0, 0)
	if err != nil {
		return "…"
	}
	values, err := valuesOf(result.Sequence())
	if err != nil {
		return "…"
	}
	if w.schema.binding.old && len(values) > 1 {
		values = values[:1]
	}
	return strings.Join(values, " ")
}

// nameOf is the name of a node as the document writes it.
func nameOf(n helium.Node) string {
	switch n := n.(type) {
	case *helium.Element, *helium.Attribute, *helium.ProcessingInstruction:
		return n.Name()
	}
	return ""
}

// shorten keeps a value that is filled in from filling the report: it may be the
// text of a whole document.
func shorten(text string) string {
	const most = 2000
	if len(text) <= most {
		return text
	}
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return string(runes[:most]) + "…"
}

// diagnosticsOf finds the diagnostics of a schema (5.4.6).
func (r *reader) diagnosticsOf(root *element) {
	r.diagnostic = map[string]*element{}
	var visit func(e *element)
	visit = func(e *element) {
		for _, x := range e.elements() {
			switch x.local {
			case "diagnostics", "pattern":
				visit(x)
			case "diagnostic":
				r.diagnostic[x.value("id")] = x
			}
		}
	}
	visit(root)
}

func (r *reader) diagnosticFor(id string, scope []string) (message, bool) {
	e := r.diagnostic[id]
	if e == nil {
		return nil, false
	}
	return r.message(e, scope), true
}
