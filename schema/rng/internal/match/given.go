package match

import (
	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
)

// given are the attributes of the current start tag that have been met so far.
type given struct {
	first    *automaton.State // in which the element begins
	apart    *automaton.Apart // of first
	required int              // attributes met of those that stand apart and have to be there
	met      []uint32         // by Symbol: the tag in which it was met last
	tag      uint32           // number of the current tag
}

// begin begins with a start tag. There are a number of symbols.
func (g *given) begin(first *automaton.State, apart *automaton.Apart, symbols int) {
	if g.tag++; len(g.met) < symbols || g.tag == 0 {
		g.met, g.tag = make([]uint32, symbols), 1
	}
	g.first, g.apart, g.required = first, apart, 0
}

func (g *given) has(sym pattern.Symbol) bool { return g.met[sym] == g.tag }

// lacks reports whether attributes that stand apart are missing.
func (g *given) lacks() bool { return g.required < g.apart.Required }

// A demand is what is asked of an attribute; without Attribute there must be
// none.
type demand struct {
	*automaton.Attribute
	symbol   pattern.Symbol
	apart    bool // it stands apart
	required bool // and has to be there
}

// demand is what is asked of an attribute behind those that are given.
func (m *Matcher) demand(sym pattern.Symbol, f *frame) demand {
	if t, required := m.given.apart.Find(sym); t != nil {
		return demand{t, sym, true, required}
	}
	return demand{m.auto.Attribute(f.state, sym), sym, false, false}
}

// give notes that an attribute is there; next is the state behind it.
func (m *Matcher) give(d demand, next *automaton.State, f *frame) {
	g := &m.given
	if !d.apart {
		f.state = next
	}
	if d.required && !g.has(d.symbol) {
		g.required++
	}
	g.met[d.symbol] = g.tag
}

// possibleAttributes are the names of attributes that may still come.
func (m *Matcher) possibleAttributes(f *frame) []pattern.Name {
	g := &m.given
	gone := map[pattern.Name]bool{} // that others exclude
	if f.state != g.apart.Rest {
		for _, n := range m.attributeNames(g.apart.Rest) {
			gone[n] = true
		}
		for _, n := range m.attributeNames(f.state) {
			delete(gone, n)
		}
	}
	var names []pattern.Name
	for _, n := range m.attributeNames(g.first) {
		if !gone[n] && !g.has(m.schema.base.Symbol(n.Space, n.Local)) {
			names = append(names, n)
		}
	}
	return names
}

// maxMentions is for how many states their attributes are remembered.
const maxMentions = 200

// attributeNames are the names of attributes that a state mentions.
func (m *Matcher) attributeNames(s *automaton.State) []pattern.Name {
	if names, known := m.mentions[s]; known {
		return names
	}
	var names []pattern.Name
	seen := map[pattern.Name]bool{}
	m.auto.Build(func(*pattern.Builder) {
		for _, p := range s.Alts {
			p.EachAttribute(func(a *pattern.Pattern) {
				a.Names.Names(func(n pattern.Name) {
					if !seen[n] {
						seen[n] = true
						names = append(names, n)
					}
				})
			})
		}
	})
	if m.mentions == nil || len(m.mentions) == maxMentions {
		m.mentions = map[*automaton.State][]pattern.Name{}
	}
	m.mentions[s] = names
	return names
}

// requiredAttributes are the names of attributes that are missing in any case.
func (m *Matcher) requiredAttributes(f *frame) []pattern.Name {
	return append(m.missingApart(), common(f.state.Alts, func(p *pattern.Pattern) []pattern.Name { return p.Required(pattern.Attribute) })...)
}

// missingApart are the names of attributes that stand apart and are missing; of
// many the first ones.
func (m *Matcher) missingApart() (names []pattern.Name) {
	const most = 100
	g := &m.given
	if !g.lacks() {
		return nil
	}
	for _, p := range g.first.Alts {
		for e := range p.Apart() {
			sym := e.Attribute.Names.Sym
			if _, required := g.apart.Find(sym); required && !g.has(sym) {
				names = append(names, e.Attribute.Names.Name)
			}
			if len(names) == most {
				break
			}
		}
		if len(names) > 0 {
			return names // they are the same in the other alternatives
		}
	}
	return nil
}
