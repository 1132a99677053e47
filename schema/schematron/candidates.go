package schematron

import (
	"slices"

	"catchword/tei/xmlscan"
)

// A candidate is an alternative of the context of a rule that a node of some name
// may fit.
type candidate struct {
	pattern int // its number in the schema
	rule    *rule
	way     *alternative
}

// candidates are the rules that may be about a node, by what can be known of it
// without looking around: its kind and its name. They are for one document at a
// time.
type candidates struct {
	schema     *Schema
	names      *xmlscan.Names
	elements   map[*xmlscan.Name][]candidate
	attributed map[*xmlscan.Name][]candidate
	leaves     [anyKind + 1][]candidate
	root       []candidate
	attributes bool // whether an attribute may fit
	places     bool // whether the places of all nodes are wanted
}

func newCandidates(s *Schema) *candidates {
	c := &candidates{schema: s, names: new(xmlscan.Names), elements: map[*xmlscan.Name][]candidate{}, attributed: map[*xmlscan.Name][]candidate{}}
	for _, kind := range []nodeKind{textKind, commentKind, instructionKind} {
		c.leaves[kind] = c.choose(func(t nodeTest) bool { return t.kind == kind || t.kind == anyKind })
	}
	c.root = c.choose(func(t nodeTest) bool { return t.kind == documentKind })
	c.places = s.hasSubjects()
	c.attributes = c.places || len(c.choose(func(t nodeTest) bool { return t.kind == attributeKind })) > 0
	return c
}

// hasSubjects reports whether an assertion is about another node than the context.
func (s *Schema) hasSubjects() bool {
	for _, p := range s.patterns {
		for _, r := range p.rules {
			if slices.ContainsFunc(r.checks, func(c *check) bool { return c.subject != nil }) {
				return true
			}
		}
	}
	return false
}

// maxNames is how many names of documents are remembered for the next ones.
const maxNames = 1 << 16

// take returns candidates that no other document uses, and release gives them
// back for the next one.
func (s *Schema) take() *candidates {
	if c, ok := s.free.Get().(*candidates); ok {
		return c
	}
	return newCandidates(s)
}

func (s *Schema) release(c *candidates) {
	if c.names.Len() <= maxNames {
		s.free.Put(c)
	}
}

// of are the candidates of a name, in the order of the patterns and their rules.
func (c *candidates) of(kind nodeKind, name *xmlscan.Name) []candidate {
	known := c.elements
	if kind == attributeKind {
		known = c.attributed
	}
	found, ok := known[name]
	if !ok {
		found = c.choose(func(t nodeTest) bool {
			if t.kind == anyKind {
				return kind == elementKind
			}
			return t.kind == kind && t.hasName(name.Space, name.Local)
		})
		known[name] = found
	}
	return found
}

// choose are the alternatives whose last step passes; one that is a set of nodes
// may have any.
func (c *candidates) choose(passes func(nodeTest) bool) []candidate {
	var found []candidate
	for i, p := range c.schema.patterns {
		for _, r := range p.rules {
			for _, a := range r.context.alternatives {
				if a.set != nil || passes(a.segments[0][0].node) {
					found = append(found, candidate{i, r, a})
				}
			}
		}
	}
	return found
}
