package pattern

import (
	"slices"

	"catchword/schema/rng/internal/syntax"
)

// intern is the pattern that is like p, made now if there is none. The lists
// of p are copied when they are kept.
func (b *Builder) intern(p Pattern, node *syntax.Node) *Pattern {
	p.hash = hash(&p)
	b.work += 16 + len(p.Alts)
	if q := b.find(&p); q != nil {
		return q
	}
	p.weight = weight(&p)
	p.Node = node
	p.Alts = slices.Clip(slices.Clone(p.Alts))
	p.menu = menuOf(&p)
	slot := p.hash & uint64(len(b.buckets)-1)
	p.next = b.buckets[slot]
	q := b.alloc(p)
	b.buckets[slot] = q
	if b.interned++; b.interned > len(b.buckets) {
		b.grow()
	}
	return q
}

// alloc numbers a pattern and gives it a place.
func (b *Builder) alloc(p Pattern) *Pattern {
	if len(b.arena) == 0 {
		b.arena = make([]Pattern, 256)
	}
	q := &b.arena[0]
	b.arena = b.arena[1:]
	*q = p
	if b.ids != nil {
		q.ID = b.ids.Add(1)
	} else {
		q.ID = int64(b.count)
		b.count++
	}
	b.size += 18 + len(p.Alts)
	return q
}

func (b *Builder) grow() {
	old := b.buckets
	b.buckets = make([]*Pattern, 4*len(old))
	for _, p := range old {
		for p != nil {
			next := p.next
			slot := p.hash & uint64(len(b.buckets)-1)
			p.next = b.buckets[slot]
			b.buckets[slot] = p
			p = next
		}
	}
}

const prime = 0x9E3779B97F4A7C15

func mix(h, v uint64) uint64 {
	h = (h ^ v) * prime
	return h ^ h>>29
}

func hash(p *Pattern) uint64 {
	h := mix(prime, uint64(p.Kind))
	for _, q := range p.Alts {
		h = mix(h, uint64(q.ID))
	}
	h = mix(h, id(p.Left))
	h = mix(h, id(p.Right))
	if p.Names != nil {
		h = mix(h, uint64(p.Names.ID))
	}
	if p.Data != nil {
		for i := range len(p.Data.id) {
			h = mix(h, uint64(p.Data.id[i]))
		}
	}
	return h
}

func id(p *Pattern) uint64 {
	if p == nil {
		return 1 << 40
	}
	return uint64(p.ID)
}

func same(p, q *Pattern) bool {
	return p.Kind == q.Kind && p.Left == q.Left && p.Right == q.Right && p.Names == q.Names &&
		slices.Equal(p.Alts, q.Alts) &&
		(p.Data == q.Data || p.Data != nil && q.Data != nil && p.Data.same(q.Data))
}

// weight is the number of nodes of p written out as a tree.
func weight(p *Pattern) uint32 {
	sum := uint32(1)
	add := func(q *Pattern) {
		if q != nil {
			sum = min(sum+q.weight, maxWeight)
		}
	}
	add(p.Left)
	add(p.Right)
	for _, q := range p.Alts {
		add(q)
	}
	return sum
}
