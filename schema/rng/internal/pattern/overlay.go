package pattern

import "sync/atomic"

// Overlays makes Builders that know all patterns of a base and make new ones of
// their own. They can be used at the same time, and patterns of one in another:
// no two patterns have the same ID.
type Overlays struct {
	base *Builder
	ids  atomic.Int64
}

// NewOverlays returns the Overlays of base, which must not change any more.
func NewOverlays(base *Builder) *Overlays {
	o := &Overlays{base: base}
	o.ids.Store(int64(base.count))
	return o
}

// New is a new overlay. It is full once it has made patterns of limit words.
func (o *Overlays) New(limit int) *Builder {
	b := o.base
	return &Builder{
		names: b.names, base: b, ids: &o.ids, buckets: make([]*Pattern, 1<<10), limit: limit,
		notAllowed: b.notAllowed, empty: b.empty, text: b.text,
	}
}

// find is the interned pattern that is like p, or nil.
func (b *Builder) find(p *Pattern) *Pattern {
	for ; b != nil; b = b.base {
		for q := b.buckets[p.hash&uint64(len(b.buckets)-1)]; q != nil; q = q.next {
			if q.hash == p.hash && same(q, p) {
				return q
			}
		}
	}
	return nil
}
