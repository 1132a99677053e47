package app

import (
	"errors"
	"fmt"
	"slices"

	"catchword/schema"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// declared is what a document declares to be judged by.
type declared struct {
	grammars []schema.Named // RELAX NG schemas
	rules    []schema.Named // Schematron rules
	absent   []schema.Declaration
	refused  diag.List // about rules that cannot be checked
}

// declared follows the declarations of a document in a directory.
func (j *judges) declared(src xmlscan.Source, dir string) (declared, error) {
	var d declared
	declarations, err := schema.Declared(src)
	if err != nil {
		return d, err
	}
	for _, x := range declarations {
		s, ok, err := j.library.Follow(x, dir)
		switch {
		case err != nil && x.Kind == schema.Schematron:
			d.refused.Add(unchecked(x, err))
		case err != nil:
			return d, err
		case ok && x.Kind == schema.Schematron:
			if s.Rules() > 0 {
				d.rules = append(d.rules, s)
			}
		case ok:
			d.grammars = append(d.grammars, s)
		case x.Kind != schema.OtherKind:
			d.absent = append(d.absent, x)
		}
	}
	hasRules := slices.ContainsFunc(declarations, func(x schema.Declaration) bool { return x.Kind == schema.Schematron })
	j.vain.add(d.absent, j.phase != "" && !hasRules)
	return d, nil
}

// unchecked is the finding about rules that are incorrect or cannot be evaluated.
// The document is judged by its other schemas nevertheless. Rules that are correct
// leave its verdict as it is.
func unchecked(x schema.Declaration, err error) diag.Diagnostic {
	d := diag.Diagnostic{Severity: diag.Error, Source: diag.Schematron, Code: "rules-not-checked", Span: x.Span}
	reason := err.Error()
	var wrong diag.List
	if errors.As(err, &wrong) && len(wrong) > 0 {
		reason = wrong[0].Message
		d.Related = []diag.Related{{File: wrong[0].File, Span: wrong[0].Span, Message: "in the schema"}}
		if more := len(wrong) - 1; more > 0 {
			reason += fmt.Sprintf(" (and %d more)", more)
		}
	}
	d.Message = "the Schematron rules that the document declares are not checked: " + reason
	if schema.NotEvaluated(err) {
		d.Severity = diag.Warning
	}
	return d
}

// findings are those about declarations of what is not found, or not checked. A
// schema that is declared for its grammar and for its rules is missing once.
func (d *declared) findings() diag.List {
	var found diag.List
	said := make(map[string]bool)
	for _, x := range d.absent {
		if said[x.Href] {
			continue
		}
		said[x.Href] = true
		message := fmt.Sprintf("the schema `%s` that the document declares is neither beside it nor in a catalog: %s", x.Href, d.instead())
		if x.Kind == schema.Schematron {
			message = fmt.Sprintf("the Schematron rules `%s` that the document declares are neither beside it nor in a catalog: they are not checked", x.Href)
		}
		found.Add(diag.Diagnostic{
			Severity: diag.Warning, Source: diag.Reference, Code: "schema-not-found", Span: x.Span, Message: message,
		})
	}
	return append(found, d.refused...)
}

// instead says what a document is judged by when its schema is not found.
func (d *declared) instead() string {
	if len(d.grammars) > 0 {
		return "it is judged without it"
	}
	return "the embedded profile judges it instead"
}
