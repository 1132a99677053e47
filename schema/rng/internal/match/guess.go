package match

import (
	"slices"

	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
)

// A guesser works out what may have been meant where something is not allowed.
type guesser struct {
	schema  *Schema
	auto    *automaton.Automaton
	builder *pattern.Builder
	state   *automaton.State
	name    pattern.Name
	sym     pattern.Symbol
	first   []*pattern.Pattern // the children that may come
	allowed []way              // how it goes on with them; empty when they are too many
	later   []way              // those with the name that may come behind something missing
	ways    []automaton.Hypothesis
	alts    []*pattern.Pattern // how the element goes on behind text
}

// A way is a child that may come, for one alternative of the state.
type way struct {
	alt  int
	step pattern.Step
}

func (g *guesser) guess() *recovery {
	g.sym = g.schema.base.Symbol(g.name.Space, g.name.Local)
	r := &recovery{}
	g.auto.Build(func(b *pattern.Builder) {
		g.builder = b
		g.look()
		r.expected, r.other = g.expected()
		r.next = g.next()
		switch g.name {
		case pattern.Name{}:
			g.text(r)
		case pattern.Name{Local: endTag}:
			r.kind = elementIncomplete
			r.missing, r.either = g.required(), g.next()
		default:
			g.element(r)
		}
	})
	if len(g.ways) > 0 {
		r.opening = g.auto.Opening(len(g.state.Alts), g.ways)
	}
	if g.alts != nil {
		r.state = g.auto.State(g.alts)
	}
	return r
}

// maxAllowed is up to how many elements that may come it is asked what the
// document would be like if one of them had.
const maxAllowed = 500

// look finds the children that may come.
func (g *guesser) look() {
	for _, p := range g.state.Alts {
		g.first = append(g.first, p.First()...)
	}
	for i, p := range g.state.Alts {
		if len(g.first) <= maxAllowed {
			g.allowed = g.lead(g.allowed, i, g.builder.Steps(p, pattern.Strict))
		}
		if g.name != (pattern.Name{}) {
			g.later = g.lead(g.later, i, g.builder.Start(p, g.sym, pattern.Lenient))
		}
	}
}

// lead appends the steps of an alternative that lead somewhere.
func (*guesser) lead(to []way, alt int, steps []pattern.Step) []way {
	for _, s := range steps {
		if !s.Item.Left.IsNotAllowed() {
			to = append(to, way{alt, s})
		}
	}
	return to
}

// element decides what is wrong with a child, and what it may be meant as.
func (g *guesser) element(r *recovery) {
	own := g.schema.elements(g.sym)
	if near, ok := g.otherNamespace(own); ok {
		r.kind, r.near = namespaceWrong, near
		g.like(r)
		return
	}
	if len(own) == 0 {
		r.kind, r.unknown = elementUnknown, true
		if near, ok := nearest(g.name.Local, r.expected); ok {
			r.near, r.unknown = near, false
			g.like(r)
			return
		}
		if near, ok := nearest(g.name.Local, g.schema.order()); ok {
			r.near, r.unknown = near, false
			own = g.schema.elements(g.schema.base.Symbol(near.Space, near.Local))
		} else if near, ok := habit(elementHabits, g.name.Local, slices.Concat(r.expected, g.schema.order())); ok {
			r.near = near // a different element with other content: that is not judged
			if i := slices.Index(r.expected, near); i > 0 {
				r.expected = slices.Insert(slices.Delete(r.expected, i, i+1), 0, near)
			}
		}
	} else {
		r.kind = elementNotAllowed
		if len(g.later) > 0 {
			r.kind = elementNotAllowedYet
			g.prerequisites(r)
		}
	}
	g.extra(own)
	g.follow(g.later)
	g.substitutes()
	g.unwrapped()
	g.wrapped()
}

// prerequisites says what has to come before the child. Where the alternatives
// of the state differ, that is what the first asks for that has a place for it.
func (g *guesser) prerequisites(r *recovery) {
	for _, p := range g.state.Alts {
		if need, ok := g.builder.Before(p, g.sym); ok {
			r.missing, r.either = need.All, slices.Clone(need.Either)
			g.schema.sort(r.either)
			return
		}
	}
}

// otherNamespace is the name of an element that is called the same and is in
// another namespace, when the one that came is defined nowhere.
func (g *guesser) otherNamespace(own []*pattern.Pattern) (pattern.Name, bool) {
	if len(own) > 0 {
		return pattern.Name{}, false
	}
	for _, e := range g.first {
		if c := e.Names; c.Class == pattern.OneName && c.Name.Local == g.name.Local && !e.Left.IsNotAllowed() {
			return c.Name, true
		}
	}
	for _, n := range g.schema.order() {
		if n.Local == g.name.Local {
			return n, true
		}
	}
	return pattern.Name{}, false
}

// like goes on as if the child had the name that is probably meant, be it in its
// place or too much: one that has it may follow.
func (g *guesser) like(r *recovery) {
	sym := g.schema.base.Symbol(r.near.Space, r.near.Local)
	for i, p := range g.state.Alts {
		for _, s := range g.builder.Start(p, sym, pattern.Lenient) {
			g.follow([]way{{i, s}})
		}
	}
	g.extra(g.schema.elements(sym))
}

// extra takes the child for one of elements that is too much here. Of unknown
// elements nothing is asked but that the parent goes on as before.
func (g *guesser) extra(elements []*pattern.Pattern) {
	contents := []*pattern.Pattern{g.builder.Empty()}
	if len(elements) > 0 {
		contents = contents[:0]
		for _, e := range elements {
			contents = append(contents, e.Left)
		}
	}
	for _, content := range contents {
		for i, p := range g.state.Alts {
			g.ways = append(g.ways, automaton.Hypothesis{Content: content, Parent: i, Rest: p})
		}
	}
}

func (g *guesser) follow(ways []way) {
	for _, w := range ways {
		g.ways = append(g.ways, automaton.Hypothesis{Content: w.step.Item.Left, Parent: w.alt, Rest: w.step.Rest})
	}
}

// substitutes takes the child for any that may come here, with a wrong name.
func (g *guesser) substitutes() {
	for _, w := range g.allowed {
		if w.step.Item.Names.Class == pattern.OneName {
			g.follow([]way{w})
		}
	}
}

// unwrapped takes the child for the first in an element that may come here and
// whose tags are missing.
func (g *guesser) unwrapped() {
	for _, w := range g.allowed {
		content := w.step.Item.Left
		if !content.HasElements() || w.step.Item.Names.Class != pattern.OneName {
			continue
		}
		for _, s := range g.builder.Start(g.builder.IgnoreAttributes(content), g.sym, pattern.Strict) {
			rest := g.builder.Group(s.Rest, w.step.Rest, nil)
			g.ways = append(g.ways, automaton.Hypothesis{Content: s.Item.Left, Parent: w.alt, Rest: rest})
		}
	}
}

// maxWrapped is up to how many elements that may come it is asked whether the
// child is but tags around one of them: where there are more, it can mostly be
// taken for one of them itself.
const maxWrapped = 100

// wrapped takes the child for tags too many around those that may come here.
func (g *guesser) wrapped() {
	if len(g.allowed) > maxWrapped {
		return
	}
	for _, w := range g.allowed {
		if w.step.Item.Names.Class == pattern.OneName {
			content := g.builder.OneOrMore(w.step.Item, nil)
			g.ways = append(g.ways, automaton.Hypothesis{Content: content, Parent: w.alt, Rest: w.step.Rest})
		}
	}
}

// text takes text that is not allowed for something too much, or for the first
// in an element that may come here and whose tags are missing.
func (g *guesser) text(r *recovery) {
	r.kind = textNotAllowed
	g.wrappers(r)
	alts := make([][]*pattern.Pattern, len(g.state.Alts))
	for i, p := range g.state.Alts {
		alts[i] = []*pattern.Pattern{p}
	}
	for _, w := range g.allowed {
		content := w.step.Item.Left
		if !content.HasText() || w.step.Item.Names.Class != pattern.OneName {
			continue
		}
		inner := g.builder.Mixed(g.builder.IgnoreAttributes(content))
		alts[w.alt] = append(alts[w.alt], g.builder.Group(inner, w.step.Rest, nil))
	}
	list := make([]*pattern.Pattern, len(alts))
	for i, a := range alts {
		list[i] = g.builder.Choice(nil, a...)
	}
	g.alts = list
}

// fewWrappers is up to how many elements that text can be put into are worth
// naming although the element around asks for none of them.
const fewWrappers = 3

// wrappers finds the elements that text can be put into.
func (g *guesser) wrappers(r *recovery) {
	next := g.next()
	for _, w := range g.allowed {
		c := w.step.Item.Names
		if c.Class != pattern.OneName || !w.step.Item.Left.HasText() || slices.Contains(r.holders, c.Name) {
			continue
		}
		r.holders = append(r.holders, c.Name)
		if slices.Contains(next, c.Name) {
			r.wrap = append(r.wrap, c.Name)
		}
	}
	g.schema.sort(r.wrap)
	if len(r.wrap) == 0 && len(r.holders) <= fewWrappers {
		r.wrap = r.holders
	}
}

// next are the names of which one has to come next.
func (g *guesser) next() []pattern.Name {
	names := nextElements(g.state.Alts)
	g.schema.sort(names)
	return names
}

// required are the names that have to come before anything else can.
func (g *guesser) required() []pattern.Name { return requiredElements(g.state.Alts) }

// expected are the names that may come here: those that have to first, then
// those that are spelt nearly alike, then the others in the schema's order.
func (g *guesser) expected() (names []pattern.Name, other bool) {
	seen := map[pattern.Name]bool{}
	for _, e := range g.first {
		if e.Left.IsNotAllowed() {
			continue
		}
		other = e.Names.Names(func(n pattern.Name) {
			if !seen[n] {
				seen[n] = true
				names = append(names, n)
			}
		}) || other
	}
	g.schema.sort(names)
	return ranked(names, g.required(), g.next(), g.name.Local), other
}
