package xmlform

import (
	"slices"

	"catchword/schema/rng/internal/syntax"
)

// Prune takes out of a schema what libxml2 does not cope with, and reports
// whether there was any: alternatives that allow nothing, be they notAllowed or
// references to definitions of it (section 4.20), and repetitions of empty
// (section 4.21). What the schema allows stays the same. It does so only
// where the tree is the whole schema, without other files and nested grammars.
// It takes time linear in the tree for each step from a definition of notAllowed
// to one that is so by reference.
func Prune(root *syntax.Node) bool {
	p := pruner{void: map[string]bool{}, definitions: map[string][]*syntax.Node{}}
	if root.Kind != syntax.Grammar || !p.collect(root) {
		return false
	}
	for p.spread() {
	}
	p.prune(root)
	return p.changed
}

type pruner struct {
	definitions map[string][]*syntax.Node
	void        map[string]bool // names of definitions that allow nothing
	changed     bool
}

// collect finds the definitions; it reports false for a tree that is not the
// whole schema.
func (p *pruner) collect(n *syntax.Node) bool {
	for _, child := range n.Children {
		switch child.Kind {
		case syntax.Include, syntax.ExternalRef, syntax.Grammar, syntax.ParentRef:
			return false
		case syntax.Define:
			name, _ := child.Value(syntax.AttrName)
			p.definitions[name] = append(p.definitions[name], child)
		}
		if !p.collect(child) {
			return false
		}
	}
	return true
}

// spread finds definitions that allow nothing because of those found before.
func (p *pruner) spread() bool {
	found := false
	for name, list := range p.definitions {
		if !p.void[name] && p.all(list) {
			p.void[name] = true
			found = true
		}
	}
	return found
}

func (p *pruner) all(list []*syntax.Node) bool {
	for _, n := range list {
		if !p.isVoid(n) {
			return false
		}
	}
	return len(list) > 0
}

// isVoid reports whether a pattern, or the content of a definition, allows
// nothing.
func (p *pruner) isVoid(n *syntax.Node) bool {
	switch n.Kind {
	case syntax.NotAllowed:
		return true
	case syntax.Ref:
		name, _ := n.Value(syntax.AttrName)
		return p.void[name]
	case syntax.Choice:
		return p.all(n.Children)
	case syntax.Define, syntax.Element, syntax.Attribute, syntax.Group, syntax.Interleave, syntax.Mixed, syntax.OneOrMore, syntax.List:
		for _, child := range n.Children {
			if p.isVoid(child) {
				return true
			}
		}
	}
	return false
}

// prune takes what allows nothing out of choices and repetitions below n.
func (p *pruner) prune(n *syntax.Node) {
	if n.Kind == syntax.Define && p.isVoid(n) {
		return // nothing refers to it any more
	}
	kept := n.Children[:0]
	for _, child := range n.Children {
		switch {
		case n.Kind == syntax.Choice && p.isVoid(child):
			p.changed = true
			continue
		case optional(child) && p.anyVoid(child.Children), repeatsNothing(child):
			p.changed = true
			child = &syntax.Node{Kind: syntax.Empty, File: child.File, Start: child.Start, End: child.End, Context: child.Context}
		}
		p.prune(child)
		kept = append(kept, child)
	}
	n.Children = kept
	if groups[n.Kind] {
		p.leaveOutEmpty(n)
	}
}

func optional(n *syntax.Node) bool { return n.Kind == syntax.Optional || n.Kind == syntax.ZeroOrMore }

func repeatsNothing(n *syntax.Node) bool {
	return (optional(n) || n.Kind == syntax.OneOrMore) && !slices.ContainsFunc(n.Children, notEmpty)
}

func notEmpty(n *syntax.Node) bool { return n.Kind != syntax.Empty }

// leaveOutEmpty takes empty out of a group of patterns, unless it is all there is.
func (p *pruner) leaveOutEmpty(n *syntax.Node) {
	first := 0
	if _, named := n.Value(syntax.AttrName); n.Kind == syntax.Element && !named {
		first = 1 // behind the name class
	}
	patterns := n.Children[min(first, len(n.Children)):]
	if len(patterns) < 2 {
		return
	}
	rest := slices.DeleteFunc(slices.Clone(patterns[1:]), func(n *syntax.Node) bool { return n.Kind == syntax.Empty })
	if patterns[0].Kind != syntax.Empty || len(rest) == 0 {
		rest = append(slices.Clone(patterns[:1]), rest...)
	}
	p.changed = p.changed || len(rest) < len(patterns)
	n.Children = append(n.Children[:min(first, len(n.Children))], rest...)
}

func (p *pruner) anyVoid(list []*syntax.Node) bool {
	for _, n := range list {
		if p.isVoid(n) {
			return true
		}
	}
	return false
}
