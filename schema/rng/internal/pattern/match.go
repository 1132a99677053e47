package pattern

import (
	"catchword/schema/datatype"
)

// Simple reports whether Matches needs no builder for p.
func (p *Pattern) Simple() bool { return p.flags&hasHardList == 0 }

// Matches reports whether text, the whole value of an attribute or the whole
// content of an element, is what p, which is Simple, asks for. Attributes of p
// count as missing.
func (p *Pattern) Matches(text []byte, c datatype.Context) bool {
	var b *Builder
	return b.Matches(p, text, c)
}

// Matches is Pattern.Matches for all patterns.
func (b *Builder) Matches(p *Pattern, text []byte, c datatype.Context) bool {
	return p.Nullable() && blank(text) || b.matches(p, text, c)
}

// matches is whether p is satisfied by exactly one piece of text.
func (b *Builder) matches(p *Pattern, text []byte, c datatype.Context) bool {
	switch p.Kind {
	case Text:
		return true
	case Data:
		return p.Data.Type.ValidIn(text, c) && (p.Left == nil || !b.matches(p.Left, text, c))
	case Value:
		return p.Data.equals(text, c)
	case List:
		return b.lists(p, text, c)
	case Choice:
		return b.chooses(p, text, c)
	case OneOrMore:
		return b.matches(p.Left, text, c)
	case Group:
		return p.Right.Nullable() && b.matches(p.Left, text, c) ||
			p.Left.Nullable() && b.matches(p.Right, text, c)
	case Interleave:
		return b.interleaves(p, text, c)
	}
	return false
}

// chooses is whether one alternative of p is satisfied by text.
func (b *Builder) chooses(p *Pattern, text []byte, c datatype.Context) bool {
	alts := p.Alts
	if p.menu != nil {
		if alts = p.menu.others(p.Alts); p.menu.has(text, c) {
			return true
		}
	}
	for _, q := range alts {
		if b.matches(q, text, c) {
			return true
		}
	}
	return false
}

// interleaves is whether one part of p is satisfied by text and all others by
// nothing.
func (b *Builder) interleaves(p *Pattern, text []byte, c datatype.Context) bool {
	for i, q := range p.Alts {
		if !b.matches(q, text, c) {
			continue
		}
		others := true
		for j, r := range p.Alts {
			others = others && (i == j || r.Nullable())
		}
		if others {
			return true
		}
	}
	return false
}

// lists is whether the items of text, which white space separates, are what the
// list asks for.
func (b *Builder) lists(list *Pattern, text []byte, c datatype.Context) bool {
	p := list.Left
	if list.flags&hasHardList == 0 {
		return b.listsOnly(repeated(p).Left, text, p.Nullable(), c)
	}
	const itemWork = 256 // that an item may take besides what a step may
	for item := nextItem(&text); item != nil; item = nextItem(&text) {
		b.work = max(0, b.work-itemWork)
		d := itemizer{b: b, item: item, context: c}
		if p = d.derive(p); p.Kind == NotAllowed {
			return false
		}
	}
	return p.Nullable()
}

// repeats reports whether what p, the content of a list, asks for is that every
// item matches one pattern.
func repeats(p *Pattern) bool {
	p = repeated(p)
	return p.Kind == OneOrMore && single(p.Left)
}

// repeated is p without the choice to be nothing.
func repeated(p *Pattern) *Pattern {
	if p.Kind == Choice && len(p.Alts) == 2 && p.Alts[0].Kind == Empty {
		return p.Alts[1]
	}
	return p
}

// single reports whether p takes exactly one item of a list.
func single(p *Pattern) bool {
	switch p.Kind {
	case Data, Value:
		return true
	case Choice:
		for _, q := range p.Alts {
			if !single(q) {
				return false
			}
		}
		return true
	}
	return false
}

func (b *Builder) listsOnly(p *Pattern, text []byte, none bool, c datatype.Context) bool {
	item := nextItem(&text)
	if item == nil {
		return none
	}
	for ; item != nil; item = nextItem(&text) {
		if !b.matches(p, item, c) {
			return false
		}
	}
	return true
}

// An itemizer finds how a list goes on behind one item.
type itemizer struct {
	b       *Builder
	item    []byte
	context datatype.Context
	memo    memo[*Pattern]
}

func (d *itemizer) derive(p *Pattern) *Pattern {
	if found, ok := d.memo.get(p); ok {
		return found
	}
	return d.memo.keep(p, d.apply(p))
}

func (d *itemizer) apply(p *Pattern) *Pattern {
	b := d.b
	switch p.Kind {
	case Data, Value:
		if b.matches(p, d.item, d.context) {
			return b.empty
		}
	case Choice:
		return d.choice(p)
	case OneOrMore:
		return b.Group(d.derive(p.Left), b.Star(p), nil)
	case Group:
		first := b.Group(d.derive(p.Left), p.Right, nil)
		if !p.Left.Nullable() {
			return first
		}
		return b.Choice(nil, first, d.derive(p.Right))
	}
	return b.notAllowed
}

func (d *itemizer) choice(p *Pattern) *Pattern {
	alts := p.Alts
	out := make([]*Pattern, 0, min(len(alts), longMenu))
	if p.menu != nil {
		alts = p.menu.others(p.Alts)
		if p.menu.has(d.item, d.context) {
			out = append(out, d.b.empty)
		}
	}
	for _, q := range alts {
		out = append(out, d.derive(q))
	}
	return d.b.Choice(nil, out...)
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func blank(text []byte) bool {
	for _, c := range text {
		if !isBlank(c) {
			return false
		}
	}
	return true
}

// nextItem takes the next item off a list; nil when there is none left.
func nextItem(text *[]byte) []byte {
	t := *text
	i := 0
	for i < len(t) && isBlank(t[i]) {
		i++
	}
	j := i
	for j < len(t) && !isBlank(t[j]) {
		j++
	}
	*text = t[j:]
	if i == j {
		return nil
	}
	return t[i:j]
}
