package pattern

// Without attributes: what p asks for once the start tag has ended. Attributes
// that are still asked for are not allowed any more.
func (b *Builder) EndAttributes(p *Pattern) *Pattern {
	r := rewriter{b: b, flag: hasAttribute, atom: b.notAllowed, of: Attribute}
	return r.rewrite(p)
}

// IgnoreAttributes is EndAttributes for a start tag that lacks some: those that
// are missing are taken as given.
func (b *Builder) IgnoreAttributes(p *Pattern) *Pattern {
	if p.flags&hasAttribute == 0 {
		return p
	}
	if found, ok := b.bare[p]; ok {
		return found
	}
	r := rewriter{b: b, flag: hasAttribute, atom: b.empty, of: Attribute}
	found := r.rewrite(p)
	if b.bare == nil {
		b.bare = map[*Pattern]*Pattern{}
	}
	b.bare[p] = found
	b.size += 4
	return found
}

// A rewriter replaces all patterns of one kind.
type rewriter struct {
	b    *Builder
	flag flags
	of   Kind
	atom *Pattern
	memo memo[*Pattern]
}

func (r *rewriter) rewrite(p *Pattern) *Pattern {
	if p.flags&r.flag == 0 {
		return p
	}
	if found, ok := r.memo.get(p); ok {
		return found
	}
	return r.memo.keep(p, r.apply(p))
}

func (r *rewriter) apply(p *Pattern) *Pattern {
	switch p.Kind {
	case r.of:
		return r.atom
	case OneOrMore:
		return r.b.OneOrMore(r.rewrite(p.Left), nil)
	case Group:
		return r.b.Group(r.rewrite(p.Left), r.rewrite(p.Right), nil)
	case Choice:
		return r.b.Choice(nil, r.all(p.Alts)...)
	case Interleave:
		return r.b.Interleave(nil, r.all(p.Alts)...)
	}
	return p
}

func (r *rewriter) all(list []*Pattern) []*Pattern {
	out := make([]*Pattern, len(list))
	for i, p := range list {
		out[i] = r.rewrite(p)
	}
	return out
}

// Mixed is how p goes on when text stands between children.
func (b *Builder) Mixed(p *Pattern) *Pattern {
	t := texter{b: b}
	return t.derive(p)
}

type texter struct {
	b    *Builder
	memo memo[*Pattern]
}

func (t *texter) derive(p *Pattern) *Pattern {
	if p.flags&hasText == 0 {
		return t.b.notAllowed
	}
	if found, ok := t.memo.get(p); ok {
		return found
	}
	return t.memo.keep(p, t.apply(p))
}

func (t *texter) apply(p *Pattern) *Pattern {
	b := t.b
	switch p.Kind {
	case Text:
		return p
	case OneOrMore:
		return b.Group(t.derive(p.Left), b.Star(p), nil)
	case Group:
		first := b.Group(t.derive(p.Left), p.Right, nil)
		if !p.Left.Nullable() {
			return first
		}
		return b.Choice(nil, first, t.derive(p.Right))
	case Choice:
		out := make([]*Pattern, len(p.Alts))
		for i, q := range p.Alts {
			out[i] = t.derive(q)
		}
		return b.Choice(nil, out...)
	case Interleave:
		return t.interleave(p)
	}
	return b.notAllowed
}

func (t *texter) interleave(p *Pattern) *Pattern {
	all := make([]*Pattern, 0, len(p.Alts))
	rest := make([]*Pattern, len(p.Alts))
	for i, q := range p.Alts {
		if q.flags&hasText == 0 {
			continue
		}
		copy(rest, p.Alts)
		rest[i] = t.derive(q)
		all = append(all, t.b.Interleave(nil, rest...))
	}
	return t.b.Choice(nil, all...)
}
