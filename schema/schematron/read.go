package schematron

import (
	"slices"
	"strings"
)

// A reader makes rules of the tree of a schema.
type reader struct {
	l          *loader
	schema     *Schema
	isEmbedded bool
	abstract   map[string]*element // abstract patterns
	parts      map[string]*element // abstract rules
	phases     *phases
	active     *element // the phase; nil: all patterns are active
	inner      *element // the pattern that is being read: its abstract rules come first
	diagnostic map[string]*element
	all        []*pattern
	extending  []string          // abstract rules that are being read
	extended   int               // how many have been
	visible    []string          // the names of the variables that are seen everywhere
	values     map[string]string // of those of the schema, as they are written
}

// ignored are elements that say nothing about documents.
var ignored = []string{"title", "p", "ns", "phase", "diagnostics", "properties", "rules"}

// read reads a schema; the active patterns are those of a phase.
func (r *reader) read(root *element, phase string) {
	r.schema.binding = r.bind(root)
	r.namespaces(root)
	r.collect(root)
	r.phases = newPhases(root)
	r.active = r.phases.choose(r, root, phase)
	r.visible = r.global(root)
	r.functionsOf(root)
	r.schema.lets = r.lets(root, r.visible)
	if r.active != nil {
		r.schema.lets = append(r.schema.lets, r.lets(r.active, r.visible)...) // they hide those of the schema
	}
	r.keysOf(root)
	r.diagnosticsOf(root)
	for _, c := range root.children {
		if c.element != nil {
			r.top(c.element)
		}
	}
	if len(r.all) == 0 && !r.isEmbedded && len(r.l.found) == 0 {
		r.l.refuse("schema-syntax", root.file, root.span, "the schema has no `pattern`: there is nothing to check")
	}
	r.activate()
}

// namespaces binds the prefixes that ns declares (5.4.8).
func (r *reader) namespaces(root *element) {
	for _, e := range root.elements() {
		if e.local != "ns" {
			continue
		}
		prefix, ok := e.attr("prefix")
		uri, there := e.attr("uri")
		if !ok || !there {
			r.l.refuse("schema-syntax", e.file, e.span, "`ns` has to have the attributes `prefix` and `uri`")
			continue
		}
		if before, ok := r.schema.binding.prefixes[prefix]; ok && before != uri {
			r.l.refuse("schema-name", e.file, e.span, "the prefix `%s` stands for %s already", prefix, before)
			continue
		}
		r.schema.binding.prefixes[prefix] = uri
	}
}

// collect finds what is used by name: abstract patterns and abstract rules.
func (r *reader) collect(root *element) {
	r.abstract, r.parts = map[string]*element{}, map[string]*element{}
	var visit func(e *element)
	visit = func(e *element) {
		for _, x := range e.elements() {
			switch abstract := x.value("abstract") == "true"; {
			case abstract && x.local == "pattern":
				r.abstract[x.value("id")] = x
			case abstract && x.local == "rule":
				r.parts[x.value("id")] = x
			}
			if x.local == "pattern" || x.local == "rules" {
				visit(x)
			}
		}
	}
	visit(root)
}

func (r *reader) top(e *element) {
	switch {
	case e.space == xslSpace && e.local != "key" && e.local != "function":
		r.l.refuse(CodeNotEvaluated, e.file, e.span, "`xsl:%s` is not evaluated: of XSLT rules can have `xsl:key` and `xsl:function`", e.local)
	case !e.isSchematron():
	case e.local == "pattern":
		r.pattern(e)
	case e.local == "let" || slices.Contains(ignored, e.local):
	case r.isEmbedded && (e.local == "assert" || e.local == "report"):
		r.l.refuse("schema-syntax", e.file, e.span, "`%s` stands outside a `rule`", e.local)
	default:
		r.misplaced(e, "schema")
	}
}

func (r *reader) misplaced(e *element, outer string) {
	r.l.refuse("schema-syntax", e.file, e.span, "`%s` cannot stand in `%s`", e.local, outer)
}

func (r *reader) pattern(e *element) {
	if e.value("abstract") == "true" {
		return
	}
	if base := e.value("is-a"); base != "" {
		if e = r.instance(e, base); e == nil {
			return
		}
	}
	if documents, ok := e.attr("documents"); ok {
		r.l.refuse(CodeNotEvaluated, e.file, e.at("documents"), "rules about other documents (`%s`) are not evaluated", documents)
		return
	}
	r.inner = e
	p := &pattern{id: e.value("id")}
	scope := r.names(e, r.around(p.id))
	p.lets = r.lets(e, scope)
	outer := severityOf(e)
	for _, x := range e.elements() {
		switch x.local {
		case "rule":
			if x.value("abstract") != "true" {
				r.rule(p, x, scope, outer)
			}
		case "let", "title", "p", "param":
		default:
			r.misplaced(x, "pattern")
		}
	}
	r.all = append(r.all, p)
}

func (r *reader) rule(p *pattern, e *element, scope []string, outer severity) {
	context, ok := e.attr("context")
	if !ok {
		r.l.refuse("schema-syntax", e.file, e.span, "`rule` has to have the attribute `context`")
		return
	}
	made := &rule{id: e.value("id"), pattern: p, file: e.file, span: e.span}
	made.severity = severityOf(e).or(outer)
	made.context = r.context(e, context, scope)
	r.ruleContent(made, e, r.names(e, scope))
	p.rules = append(p.rules, made)
}

// ruleContent reads what stands in a rule, or in an abstract one that it extends.
func (r *reader) ruleContent(made *rule, e *element, scope []string) {
	for _, x := range e.elements() {
		switch x.local {
		case "assert", "report":
			made.checks = append(made.checks, r.check(made, x, scope))
		case "let":
			made.lets = r.let(x, scope, made.lets)
		case "extends":
			r.extends(made, x, scope)
		case "p", "title", "name":
		case "key":
			r.l.refuse(CodeNotEvaluated, x.file, x.span, "`key` of Schematron 1.5 is not evaluated: `xsl:key` is")
		default:
			r.misplaced(x, "rule")
		}
	}
}

func (r *reader) check(in *rule, e *element, scope []string) *check {
	c := &check{report: e.local == "report", id: e.value("id"), severity: severityOf(e).or(in.severity)}
	if _, ok := e.attr("test"); !ok {
		r.l.refuse("schema-syntax", e.file, e.span, "`%s` has to have the attribute `test`", e.local)
	} else {
		c.test = r.expression(e, "test", scope)
	}
	if _, ok := e.attr("subject"); ok {
		c.subject = r.expression(e, "subject", scope)
	}
	c.message = r.message(e, scope)
	if len(c.message) == 0 && c.test != nil {
		c.message = wordless(c)
	}
	for _, id := range strings.Fields(e.value("diagnostics")) {
		if m, ok := r.diagnosticFor(id, scope); ok {
			c.diagnostics = append(c.diagnostics, m)
		} else {
			r.l.refuse("schema-syntax", e.file, e.at("diagnostics"), "there is no `diagnostic` with the identifier `%s`", id)
		}
	}
	return c
}

// wordless are the words of an assertion that has none.
func wordless(c *check) message {
	if c.report {
		return message{{text: "the condition `" + c.test.source + "` holds here"}}
	}
	return message{{text: "the condition `" + c.test.source + "` does not hold here"}}
}

// lets are the variables that stand in an element.
func (r *reader) lets(e *element, scope []string) []*let {
	var found []*let
	for _, x := range e.elements() {
		if x.local == "let" {
			found = r.let(x, scope, found)
		}
	}
	return found
}

// names are those of the variables of an element, before those around it. Of a
// rule's they include those of the abstract rules that it extends.
func (r *reader) names(e *element, outer []string) []string {
	found := slices.Clone(outer)
	seen := map[*element]bool{}
	var visit func(e *element)
	visit = func(e *element) {
		if e == nil || seen[e] {
			return
		}
		seen[e] = true
		for _, x := range e.elements() {
			switch x.local {
			case "let":
				found = append(found, x.value("name"))
			case "extends":
				visit(r.part(x.value("rule")))
			}
		}
	}
	visit(e)
	return found
}

// global are the names of the variables that are seen everywhere: those of the
// schema, of the phase if there is one, and of all patterns.
func (r *reader) global(root *element) []string {
	found := r.names(root, nil)
	r.values = map[string]string{}
	for _, x := range root.elements() {
		if value, ok := x.attr("value"); ok && x.local == "let" {
			r.values[x.value("name")] = value
		}
	}
	if r.active != nil {
		found = r.names(r.active, found)
	}
	for _, x := range root.elements() {
		if x.local == "pattern" && x.value("abstract") != "true" {
			found = r.names(x, found)
		}
	}
	return found
}

// let adds a variable to a list (5.4.5).
func (r *reader) let(e *element, scope []string, list []*let) []*let {
	name := e.value("name")
	if name == "" {
		r.l.refuse("schema-syntax", e.file, e.span, "`let` has to have the attribute `name`")
		return list
	}
	if slices.ContainsFunc(list, func(l *let) bool { return l.name == name }) {
		r.l.refuse("schema-name", e.file, e.at("name"), "there is a variable `$%s` here already", name)
	}
	if _, ok := e.attr("value"); !ok {
		return append(list, &let{name: name, content: contentOf(e)})
	}
	return append(list, &let{name: name, value: r.expression(e, "value", scope)})
}
