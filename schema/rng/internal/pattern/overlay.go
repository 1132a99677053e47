package pattern

// NewOverlay is a Builder that knows all patterns of base and makes new ones of
// its own. base must not change any more; it may have many overlays, which can
// be used at the same time.
func NewOverlay(base *Builder, limit int) *Builder {
	return &Builder{
		names: base.names, base: base, buckets: make([]*Pattern, 1<<10), count: base.count, limit: limit,
		notAllowed: base.notAllowed, empty: base.empty, text: base.text,
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
