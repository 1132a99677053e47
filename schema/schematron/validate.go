package schematron

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/lestrrat-go/helium"
)

// Validate checks a document and hands its findings to report, in the order of
// the nodes that the rules are about. A document that is not well-formed is a
// finding, and the only one. The error is one of reading src, or that of ctx.
//
// Time is linear in the document for rules that look at the neighbourhood of a
// node; one that looks at all of a document takes the square. Memory is some 30
// times the size of the document. What cannot be evaluated is a finding where it
// happens: a rule without a verdict does not hold.
func (s *Schema) Validate(ctx context.Context, src xmlscan.Source, report func(diag.Diagnostic)) error {
	r, err := src.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	rules := s.take()
	defer s.release(rules)
	scan := xmlscan.New(r, xmlscan.Options{Limits: src.Limits, Names: rules.names})
	doc, err := newBuilder(scan, rules).build(ctx)
	for _, note := range scan.Notes() {
		report(note)
	}
	if d, ok := broken(err); ok {
		report(d)
		return nil
	}
	if errors.Is(err, errTooLarge) {
		report(diag.Diagnostic{
			Severity: diag.Error, Source: diag.Schematron, Code: "document-too-large",
			Message: fmt.Sprintf("Schematron rules cannot be checked in this document: %v", err),
		})
		return nil
	}
	if err != nil {
		return err
	}
	return newWorker(ctx, s, doc).check(report)
}

// once hands a finding on unless the same has been said of the node before: TEI's
// schemas repeat a rule for each element that has an attribute in common.
type once struct {
	report func(diag.Diagnostic)
	said   []diag.Diagnostic
}

func (o *once) add(d diag.Diagnostic) {
	if slices.ContainsFunc(o.said, func(s diag.Diagnostic) bool {
		return s.Message == d.Message && s.Code == d.Code && s.Severity == d.Severity && s.Span == d.Span
	}) {
		return
	}
	o.said = append(o.said, d)
	o.report(d)
}

// check applies to each node, of every pattern, the first rule that fits.
func (w *worker) check(to func(diag.Diagnostic)) error {
	found := once{report: to}
	report := found.add
	for i := range w.doc.nodes {
		n := &w.doc.nodes[i]
		found.said = found.said[:0]
		taken := -1
		for _, c := range n.rules {
			if c.pattern == taken {
				continue
			}
			fits, err := w.isAbout(c, n)
			switch {
			case w.ctx.Err() != nil:
				return w.ctx.Err()
			case err != nil:
				report(unevaluated(c.rule, n, err))
				taken = c.pattern
			case fits:
				taken = c.pattern
				w.apply(c.rule, n, report)
			}
		}
	}
	return w.ctx.Err()
}

func (w *worker) isAbout(c candidate, n *node) (bool, error) {
	w.vars.leave(c.rule.pattern)
	w.current = n.Node
	return w.fits(c.way, n.Node)
}

// apply checks the assertions of a rule at a node. Those that cannot be evaluated
// are one finding.
func (w *worker) apply(r *rule, n *node, report func(diag.Diagnostic)) {
	w.vars.enter(r, n.Node)
	w.current = n.Node
	failed := false
	for _, c := range r.checks {
		holds, err := w.holds(c.test, n.Node)
		switch {
		case w.ctx.Err() != nil:
			return
		case err != nil && !failed:
			failed = true
			d := unevaluated(r, n, err)
			d.Severity = c.severity.level()
			report(d)
		case err == nil && holds == c.report:
			report(w.finding(r, c, n))
		}
	}
}

func (w *worker) finding(r *rule, c *check, n *node) diag.Diagnostic {
	d := diag.Diagnostic{
		Severity: c.severity.level(), Source: diag.Schematron, Code: c.code(r), Span: n.span,
		Message: w.say(c.message, n.Node),
	}
	if c.subject != nil {
		d.Span = w.subject(c.subject, n)
	}
	var said []string
	for _, m := range c.diagnostics {
		said = append(said, w.say(m, n.Node))
	}
	d.Help = strings.Join(said, " ")
	return d
}

// code is the identifier of an assertion, or of its rule, so that its findings
// can be told from others.
func (c *check) code(r *rule) string {
	for _, id := range []string{c.id, r.id} {
		if id != "" && len(id) <= maxCode && !strings.ContainsFunc(id, func(c rune) bool { return c <= ' ' || c == 0x7F }) {
			return id
		}
	}
	return "schematron"
}

// maxCode bounds a code, in bytes.
const maxCode = 100

// subject is the place of the node that an assertion says it is about: the context
// when there is none.
func (w *worker) subject(x *expression, n *node) diag.Span {
	result, err := w.run(x, n.Node, 0, 0)
	if err != nil {
		return n.span
	}
	nodes, err := result.Nodes()
	if err != nil || len(nodes) == 0 {
		return n.span
	}
	return w.placeOf(nodes[0], n.span)
}

func (w *worker) placeOf(n helium.Node, otherwise diag.Span) diag.Span {
	if w.places == nil {
		w.places = make(map[helium.Node]diag.Span, len(w.doc.nodes))
		for _, x := range w.doc.nodes {
			w.places[x.Node] = x.span
		}
	}
	if at, ok := w.places[n]; ok {
		return at
	}
	return otherwise // it is one of another document
}

// unevaluated says that a rule has no verdict on a node.
func unevaluated(r *rule, n *node, err error) diag.Diagnostic {
	return diag.Diagnostic{
		Severity: diag.Error, Source: diag.Schematron, Code: "rule-not-evaluated", Span: n.span,
		Message: "a rule cannot be evaluated here: " + reason(err),
		Related: []diag.Related{{File: r.file, Span: r.span, Message: "the rule"}},
	}
}
