package simplify

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"catchword/schema/datatype"
	"catchword/schema/rng/internal/pattern"
	"catchword/schema/rng/internal/syntax"
	"catchword/tei/diag"
)

// The limits of one schema. A schema that passes one of them is refused: of the
// real ones none comes near.
const (
	maxFiles = 2000    // files taken in by include and externalRef, repetitions counted
	maxNodes = 4 << 20 // elements of schema files looked at, repetitions counted
	maxSize  = 1 << 21 // words of patterns, see pattern.Builder.Size
)

// Load reads the schema file that href, seen from a file, names. Its error is a
// diag.List when the file is no correct schema.
type Load func(from *syntax.File, href string) (*syntax.Node, error)

// Schema is the pattern of a document's root. The error is a diag.List when the
// schema is incorrect. It takes time linear in the schema with all it includes.
func Schema(root *syntax.Node, b *pattern.Builder, load Load) (*pattern.Pattern, error) {
	s := &simplifier{b: b, load: load, types: map[string]*datatype.Datatype{}, plain: map[typeName]*datatype.Datatype{}, data: map[*datatype.Datatype]*pattern.Datum{}}
	start := s.pattern(root, env{files: &chain{name: root.File.Name}}.enter(s, root), nil)
	s.contents()
	if s.broken != nil {
		return nil, s.broken
	}
	if len(s.found) > 0 {
		return nil, s.found
	}
	return start, nil
}

type simplifier struct {
	b       *pattern.Builder
	load    Load
	found   diag.List
	broken  error                         // reading a file went wrong
	types   map[string]*datatype.Datatype // with params
	plain   map[typeName]*datatype.Datatype
	data    map[*datatype.Datatype]*pattern.Datum
	stack   []*pattern.Pattern // parts of the patterns that are being made
	pending []pending          // elements whose content is not yet known
	defined []*definition      // to be resolved even if nothing refers to them
	files   int
	nodes   int
	stopped bool

	definitions []definition // room for the next ones

	// All that can be reached from the start has been resolved: what follows
	// has to be correct, but may recur (4.19 leaves it out before it asks).
	unreached bool
}

// pending is an element that waits for its content: what recurs may do so only
// by way of elements, so that all else can be resolved at once (4.19).
type pending struct {
	element *pattern.Pattern
	content []*syntax.Node
	node    *syntax.Node
	env     env
	scope   *scope
}

// contents gives all elements their content, and resolves definitions that
// nothing refers to, which have to be correct, too.
func (s *simplifier) contents() {
	for !s.stopped && len(s.pending)+len(s.defined) > 0 {
		if k := len(s.pending); k > 0 {
			p := s.pending[k-1]
			s.pending = s.pending[:k-1]
			s.b.SetContent(p.element, s.group(p.node, p.content, p.env, p.scope))
			continue
		}
		s.unreached = true
		d := s.defined[len(s.defined)-1]
		s.defined = s.defined[:len(s.defined)-1]
		s.resolve(d)
	}
}

// refuse adds a finding. Some are enough: a schema that is wrong in one place
// many times over need not say so for ever.
func (s *simplifier) refuse(code string, at diag.Span, in *syntax.File, format string, args ...any) {
	const enough = 100
	if len(s.found) < enough {
		s.found.Add(diag.Diagnostic{
			File: in.Name, Severity: diag.Error, Source: diag.RelaxNG, Code: code, Span: at,
			Message: fmt.Sprintf(format, args...),
		})
	}
	s.stopped = s.stopped || len(s.found) >= enough
}

func (s *simplifier) at(code string, n *syntax.Node, format string, args ...any) {
	s.refuse(code, n.Span(), n.File, format, args...)
}

// within counts the work done and reports whether it is still within bounds.
func (s *simplifier) within(n *syntax.Node) bool {
	if s.nodes++; !s.stopped && (s.nodes > maxNodes || s.b.Size() > maxSize) {
		s.at("schema-size", n, "the schema is too large once its references are written out")
		s.stopped = true
	}
	return !s.stopped
}

// An env is what an element inherits.
type env struct {
	ns      string
	library string
	files   *chain
}

// A chain is the files on the way to an element, innermost first.
type chain struct {
	name  string
	outer *chain
}

func (c *chain) has(name string) bool {
	for ; c != nil; c = c.outer {
		if c.name == name {
			return true
		}
	}
	return false
}

// enter is e inside n (4.3, 4.9).
func (e env) enter(s *simplifier, n *syntax.Node) env {
	for i := range n.Attrs {
		switch a := &n.Attrs[i]; a.Key {
		case syntax.AttrNS:
			e.ns = a.Value
		case syntax.AttrDatatypeLibrary:
			e.library = a.Value
			s.checkLibrary(n, a)
		}
	}
	return e
}

// checkLibrary refuses what is no absolute URI without fragment (4.3).
func (s *simplifier) checkLibrary(n *syntax.Node, a *syntax.Attr) {
	if !isLibrary(a.Value) {
		s.refuse("schema-datatype", n.AttrSpan(a.Key), n.File,
			"`%s` cannot name a datatype library: an absolute URI without `#` is needed", a.Value)
	}
}

func isLibrary(uri string) bool {
	if uri == datatype.XSD || uri == datatype.BuiltIn {
		return true
	}
	u, err := url.Parse(uri)
	return err == nil && u.IsAbs() && !strings.Contains(uri, "#") && u.Opaque+u.Host+u.Path != ""
}

// open reads the file that n, an include or externalRef, names.
func (s *simplifier) open(n *syntax.Node, e env) (*syntax.Node, env) {
	href, _ := n.Value(syntax.AttrHref)
	if strings.Contains(href, "#") {
		s.at("schema-include", n, "`href` must not have a fragment (`#...`)")
		return nil, e
	}
	if s.files++; s.files > maxFiles {
		s.at("schema-size", n, "the schema takes in more than %d files", maxFiles)
		s.stopped = true
		return nil, e
	}
	root, err := s.load(n.File, href)
	if err != nil {
		s.unreadable(n, href, err)
		return nil, e
	}
	if e.files.has(root.File.Name) {
		s.at("schema-include", n, "`%s` takes itself in", root.File.Name)
		return nil, e
	}
	inner := env{ns: e.ns, files: &chain{root.File.Name, e.files}}
	return root, inner.enter(s, root)
}

func (s *simplifier) unreadable(n *syntax.Node, href string, err error) {
	var list diag.List
	if errors.As(err, &list) {
		s.found.Add(list...)
		s.stopped = true
		return
	}
	s.at("schema-include", n, "`%s` cannot be read: %v", href, err)
}
