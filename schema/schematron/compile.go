package schematron

import (
	"io"
	"path"
	"strings"
	"sync"

	"catchword/schema/internal/part"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/lestrrat-go/helium"
	"github.com/lestrrat-go/helium/xpath3"
)

// Options say how rules are compiled. The zero value is ready for use.
type Options struct {
	// Phase is the phase whose patterns are active (ISO/IEC 19757-3, 5.4.11), or
	// #ALL; "" and #DEFAULT are the schema's default phase.
	Phase string
	// Open reads what include and extends name: a path, or a URI with a scheme.
	// nil opens files only, named by relative references.
	Open func(uri string) (io.ReadCloser, error)
	// Documents opens what rules read by document() and doc(), seen from the
	// schema. nil opens nothing.
	Documents func(uri string) (io.ReadCloser, error)
}

// A Schema is compiled rules, those of one phase. It is safe for concurrent use.
type Schema struct {
	name      string
	binding   *binding
	lets      []*let     // of the schema and the phase
	patterns  []*pattern // that are active
	all       []*pattern
	keys      []*key
	functions map[xpath3.QualifiedName]map[int]*xslFunction // by their name and the number of their arguments

	lookups   []*lookup // of rewritten expressions
	shared    sync.Map  // *lookup → *index, and keyOf → its index: those that are the same for all documents
	documents func(uri string) (io.ReadCloser, error)
	others    sync.Map  // name → func() (*document, error): what rules have read
	free      sync.Pool // of *candidates
}

// A pattern is rules of which the first that fits takes a node.
type pattern struct {
	id    string
	lets  []*let
	rules []*rule
}

// A rule is what has to hold where its context fits.
type rule struct {
	id       string
	severity severity
	pattern  *pattern
	context  *matching
	lets     []*let
	checks   []*check
	file     string
	span     diag.Span
}

// A check is an assert or a report.
type check struct {
	report      bool
	id          string
	severity    severity
	test        *expression
	subject     *expression // nil for the context
	message     message
	diagnostics []message
}

// A let is a variable.
type let struct {
	name    string
	value   *expression
	content *helium.Document // instead of a value: the elements that stand in it
}

// CodeNotEvaluated is the code of findings about what a schema asks for that is
// correct, but that this package cannot evaluate, such as a template of XSLT.
const CodeNotEvaluated = "schema-not-evaluated"

// Compile reads and checks rules: a Schematron schema, or a RELAX NG schema (in
// the XML syntax) in which Schematron elements stand. The error is a diag.List
// when the schema is incorrect, and otherwise what went wrong in reading src.
func Compile(src xmlscan.Source, o Options) (*Schema, error) {
	l := newLoader(o.Open)
	if strings.ToLower(path.Ext(src.Name)) == ".rnc" {
		l.refuse(CodeNotEvaluated, src.Name, diag.At(diag.Pos{Line: 1, Column: 1}), "rules that stand in a schema in the compact syntax are not read")
		return nil, l.found
	}
	raw, err := part.Read(src.Open)
	if err != nil {
		return nil, err
	}
	root, err := parse(src.Name, raw)
	if err != nil {
		return nil, err
	}
	l.files[src.Name] = root
	r := reader{l: l, schema: &Schema{name: src.Name, documents: o.Documents}}
	switch {
	case root.isSchematron() && root.local == "schema":
		root = l.expand(root, nil)
	case root.space == relaxngSpace:
		r.isEmbedded = true
		root = l.embedded(root)
	default:
		return nil, r.strange(root)
	}
	r.inner = root
	r.read(root, o.Phase)
	l.found.Sort()
	if err := l.found.Err(); err != nil {
		return nil, err
	}
	return r.schema, nil
}

// Rules is how many rules are checked.
func (s *Schema) Rules() int {
	n := 0
	for _, p := range s.patterns {
		n += len(p.rules)
	}
	return n
}

// strange says what is wrong with a file that holds no rules.
func (r *reader) strange(root *element) error {
	name := root.local
	if strings.ToLower(path.Ext(root.file)) != ".rng" && root.isSchematron() {
		r.l.refuse("schema-syntax", root.file, root.span, "`%s` is only a part of a Schematron schema: `schema` has to be around it", name)
	} else {
		r.l.refuse("schema-syntax", root.file, root.span, "`%s` is no Schematron schema: `schema` in the namespace %s is needed", name, isoSpace)
	}
	return r.l.found
}

// A severity is what role or flag say; unset when they say nothing known.
type severity struct {
	diag.Severity
	set bool
}

var severities = map[string]diag.Severity{
	"error": diag.Error, "fatal": diag.Error,
	"warning": diag.Warning, "warn": diag.Warning, "nonfatal": diag.Warning, "non-fatal": diag.Warning,
	"info": diag.Info, "information": diag.Info, "informational": diag.Info, "hint": diag.Info,
}

// severityOf is how much a check matters: what its role says, else its flag.
func severityOf(e *element) severity {
	for _, name := range []string{"role", "flag"} {
		if s, ok := severities[strings.ToLower(e.value(name))]; ok {
			return severity{s, true}
		}
	}
	return severity{}
}

// or is s, or the one around it when it is not set; in the end an error.
func (s severity) or(outer severity) severity {
	if s.set {
		return s
	}
	return outer
}

func (s severity) level() diag.Severity {
	if s.set {
		return s.Severity
	}
	return diag.Error
}

// bindings are the query languages that a schema may name, and whether values
// are converted as XPath 1.0 does it (ISO/IEC 19757-3, annexes C, H to K).
var bindings = map[string]bool{
	"": true, "xslt": true, "xslt1": true, "xslt1.0": true, "xpath": true, "xpath1": true, "exslt": true,
	"xslt2": false, "xslt2.0": false, "xpath2": false, "xslt3": false, "xslt3.0": false, "xpath3": false, "xpath31": false, "xpath3.1": false,
}

func (r *reader) bind(root *element) *binding {
	name := root.value("queryBinding")
	old, known := bindings[strings.ToLower(name)]
	if !known {
		r.l.refuse(CodeNotEvaluated, root.file, root.at("queryBinding"),
			"the rules are in the query language `%s`: only XPath is evaluated (xslt, xslt2, xslt3, xpath, xpath2, xpath3)", name)
	}
	return &binding{prefixes: map[string]string{}, old: old && !r.isEmbedded}
}
