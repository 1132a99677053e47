package automaton

import (
	"catchword/schema/rng/internal/pattern"
)

// Apart are the attributes in a state that have nothing to do with each other:
// they are judged as a set, so that it does not matter for the states in which
// order they come, and which of them.
type Apart struct {
	Rest     *State // what else is asked for
	Required int    // how many of them have to be there

	known []apart // open hash table whose size is a power of two, with room
}

// apart is an attribute that stands apart.
type apart struct {
	symbol    pattern.Symbol
	required  bool
	attribute *Attribute // nil for a free slot
}

// Find is the attribute with a name, nil when it does not stand apart, and
// whether it has to be there.
func (p *Apart) Find(sym pattern.Symbol) (t *Attribute, required bool) {
	if len(p.known) == 0 {
		return nil, false
	}
	mask := len(p.known) - 1
	for i := int(sym) & mask; ; i = (i + 1) & mask {
		if e := &p.known[i]; e.attribute == nil || e.symbol == sym {
			return e.attribute, e.required
		}
	}
}

// Apart are the attributes that stand apart in s, the state in which an element
// begins. Behind them its state is that of Rest.
func (a *Automaton) Apart(s *State) *Apart {
	if p := s.apart.Load(); p != nil {
		return p
	}
	a.mu.Lock()
	defer a.end()
	found := shared(s)
	p := &Apart{Rest: s, known: make([]apart, roomFor(len(found)))}
	if len(found) > 0 {
		p.Rest = a.each(s, func(q *pattern.Pattern) *pattern.Pattern {
			return a.builder.Without(q, func(attribute *pattern.Pattern) bool { return found[attribute.Names.Sym].Attribute == attribute })
		})
	}
	for sym, e := range found {
		p.put(sym, e)
	}
	a.words += 8 + 12*len(p.known)
	s.apart.Store(p)
	return p
}

// roomFor is the size of a table of n entries.
func roomFor(n int) int {
	if n == 0 {
		return 0
	}
	size := 2
	for size < 2*n {
		size *= 2
	}
	return size
}

// put adds an attribute.
func (p *Apart) put(sym pattern.Symbol, e pattern.Apart) {
	mask := len(p.known) - 1
	i := int(sym) & mask
	for p.known[i].attribute != nil {
		i = (i + 1) & mask
	}
	p.known[i] = apart{sym, e.Required, &Attribute{Values: []*pattern.Pattern{e.Attribute.Left}, alts: 1, next: p.Rest}}
	if e.Required {
		p.Required++
	}
}

// shared are the attributes that stand apart in all alternatives of s, by name.
func shared(s *State) map[pattern.Symbol]pattern.Apart {
	var all map[pattern.Symbol]pattern.Apart
	for _, p := range s.Alts {
		if p.IsNotAllowed() {
			continue
		}
		found := map[pattern.Symbol]pattern.Apart{}
		for e := range p.Apart() {
			if sym := e.Attribute.Names.Sym; all == nil || all[sym] == e {
				found[sym] = e
			}
		}
		all = found
	}
	return all
}
