package pattern

import "slices"

// A Step is one way to go on: an element or attribute pattern that is met, and
// what the element around it still asks for behind that.
type Step struct {
	Item *Pattern // Element or Attribute
	Rest *Pattern
}

// Mode says how far a start tag may jump.
type Mode uint8

const (
	// Strict is the derivative of the specification's semantics (section 6).
	Strict Mode = iota
	// Lenient also finds elements that may come only behind something that is
	// missing; that may then still come directly behind them.
	Lenient
	// Skipping also finds elements that may come only behind something that is
	// missing, and gives that up.
	Skipping
)

// Start is how p goes on when a child with a name begins. No two steps have the
// same item; there is none when no such child may come.
func (b *Builder) Start(p *Pattern, sym Symbol, mode Mode) []Step {
	s := stepper{b: b, name: b.NameOf(sym), sym: sym, item: Element, flag: hasElement, mode: mode}
	return s.steps(p)
}

// Attribute steps: how p goes on when an attribute with a name is met.
func (b *Builder) StartAttribute(p *Pattern, sym Symbol) []Step {
	s := stepper{b: b, name: b.NameOf(sym), sym: sym, item: Attribute, flag: hasAttribute}
	return s.steps(p)
}

// Steps is how p goes on with any child at all.
func (b *Builder) Steps(p *Pattern, mode Mode) []Step {
	s := stepper{b: b, any: true, item: Element, flag: hasElement, mode: mode}
	return s.steps(p)
}

// AttributeSteps is how p goes on with any attribute at all.
func (b *Builder) AttributeSteps(p *Pattern) []Step {
	s := stepper{b: b, any: true, item: Attribute, flag: hasAttribute}
	return s.steps(p)
}

type stepper struct {
	b    *Builder
	sym  Symbol
	name Name
	any  bool
	item Kind
	flag flags
	mode Mode
	memo memo[[]Step]
}

func (s *stepper) steps(p *Pattern) []Step {
	if p.flags&s.flag == 0 {
		return nil
	}
	if found, ok := s.memo.get(p); ok {
		return found
	}
	return s.memo.keep(p, s.derive(p))
}

func (s *stepper) derive(p *Pattern) []Step {
	switch p.Kind {
	case Element, Attribute:
		return s.atom(p)
	case Choice:
		return s.choice(p)
	case OneOrMore:
		return s.followed(s.steps(p.Left), s.b.Star(p))
	case Group:
		return s.group(p)
	case Interleave:
		return s.interleave(p)
	}
	return nil
}

// atom is the step into p itself, if p has the name.
func (s *stepper) atom(p *Pattern) []Step {
	if p.Kind != s.item || !s.any && !s.b.has(p.Names, s.sym, s.name) {
		return nil
	}
	return []Step{{p, s.b.empty}}
}

// has reports whether a name, whose symbol is sym, is in a class.
func (b *Builder) has(c *NameClass, sym Symbol, name Name) bool {
	if c.Class == OneName {
		return c.Sym == sym
	}
	return c.Contains(name)
}

func (s *stepper) group(p *Pattern) []Step {
	switch {
	case s.item == Attribute: // attributes have no order
		return s.unordered(p, p.Left)
	case s.mode == Lenient && !p.Left.Nullable():
		return s.unordered(p, s.b.Optional(p.Left, nil))
	}
	return s.sequence(p)
}

// unordered are the steps into both parts of a group; owed is what is still
// asked for behind one into the second.
func (s *stepper) unordered(p, owed *Pattern) []Step {
	first := s.followed(s.steps(p.Left), p.Right)
	return s.merge(first, s.preceded(owed, s.steps(p.Right)))
}

// sequence are the steps into the parts of a group and of those that follow in
// it, as far as they can be reached without another being owed. Long sequences
// are taken in stretches that end where others, which share their ends, end too:
// they are remembered.
func (s *stepper) sequence(p *Pattern) []Step {
	const stretch = 64
	var all []Step
	for first := p; p.Kind == Group && p.flags&s.flag != 0; p = p.Right {
		owed := !p.Left.Nullable()
		if owed && s.mode == Lenient || p.ID%stretch == 0 && p != first {
			break
		}
		all = append(all, s.followed(s.steps(p.Left), p.Right)...)
		if owed && s.mode == Strict {
			return s.merge(nil, all)
		}
	}
	return s.merge(nil, append(all, s.steps(p)...))
}

// followed appends what has to come behind each step. The steps are owned by
// the caller's caller when they are remembered: they are not changed.
func (s *stepper) followed(steps []Step, by *Pattern) []Step {
	out := make([]Step, len(steps))
	for i, t := range steps {
		out[i] = Step{t.Item, s.b.Group(t.Rest, by, nil)}
	}
	return out
}

// preceded puts what is still owed before what comes behind each step.
func (s *stepper) preceded(owed *Pattern, steps []Step) []Step {
	out := make([]Step, len(steps))
	for i, t := range steps {
		out[i] = Step{t.Item, s.b.Group(owed, t.Rest, nil)}
	}
	return out
}

func (s *stepper) interleave(p *Pattern) []Step {
	var all []Step
	rest := make([]*Pattern, len(p.Alts))
	for i, q := range p.Alts {
		found := s.steps(q)
		if len(found) == 0 {
			continue
		}
		out := make([]Step, len(found))
		for j, t := range found {
			copy(rest, p.Alts)
			rest[i] = t.Rest
			out[j] = Step{t.Item, s.b.Interleave(nil, rest...)}
		}
		all = s.merge(all, out)
	}
	return all
}

// choice joins the steps of all alternatives.
func (s *stepper) choice(p *Pattern) []Step {
	var first, rest []Step
	for _, q := range p.Alts {
		switch found := s.steps(q); {
		case len(found) == 0:
		case len(first) == 0:
			first = found
		default:
			rest = append(rest, found...)
		}
	}
	return s.merge(first, rest)
}

// merge joins two lists of steps, one step for each item. The first list has no
// item twice.
func (s *stepper) merge(all, more []Step) []Step {
	if len(all) == 0 && len(more) < 2 {
		return more
	}
	if len(more) == 0 {
		return all
	}
	out := make([]Step, len(all), len(all)+len(more))
	copy(out, all)
	index := indexItems(out, len(more))
	var again map[int][]*Pattern // what is asked for behind items that are met again
	for _, t := range more {
		i := index.find(out, t.Item)
		if i < 0 {
			index.add(t.Item, len(out))
			out = append(out, t)
			continue
		}
		if again == nil {
			again = map[int][]*Pattern{}
		}
		again[i] = append(again[i], t.Rest)
	}
	for i := range out {
		if rests := again[i]; rests != nil {
			out[i].Rest = s.b.Choice(nil, append(rests, out[i].Rest)...)
		}
	}
	return out
}

// An itemIndex finds steps by their item: in a map when there are many.
type itemIndex map[*Pattern]int

func indexItems(steps []Step, more int) itemIndex {
	const few = 16
	if len(steps)+more <= few {
		return nil
	}
	index := make(itemIndex, len(steps)+more)
	for i, t := range steps {
		index[t.Item] = i
	}
	return index
}

func (x itemIndex) add(item *Pattern, at int) {
	if x != nil {
		x[item] = at
	}
}

func (x itemIndex) find(steps []Step, item *Pattern) int {
	if x == nil {
		return slices.IndexFunc(steps, func(t Step) bool { return t.Item == item })
	}
	if i, ok := x[item]; ok {
		return i
	}
	return -1
}
