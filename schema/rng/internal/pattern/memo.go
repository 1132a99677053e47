package pattern

// memoWeight is from which weight on the steps of a pattern are remembered
// during one derivation: patterns that share their parts may be exponentially
// heavier than the number of their nodes.
const memoWeight = 1 << 6

// A memo is what one derivation has found out about heavy patterns. The zero
// memo is empty. For a light pattern it is cheaper to derive again.
type memo[V any] map[*Pattern]V

// get is what is known of p.
func (m memo[V]) get(p *Pattern) (v V, ok bool) {
	if p.weight < memoWeight {
		return v, false
	}
	v, ok = m[p]
	return v, ok
}

// keep remembers v of p, if p is heavy, and returns it.
func (m *memo[V]) keep(p *Pattern, v V) V {
	if p.weight < memoWeight {
		return v
	}
	if *m == nil {
		*m = memo[V]{}
	}
	(*m)[p] = v
	return v
}
