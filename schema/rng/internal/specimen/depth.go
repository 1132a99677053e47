package specimen

import "catchword/schema/rng/internal/pattern"

// never is the depth of what no document can hold.
const never = 1 << 20

// depths maps every element that start leads to to the least nesting that a
// valid one needs, itself included.
func depths(start *pattern.Pattern) map[*pattern.Pattern]int {
	depth := map[*pattern.Pattern]int{}
	var order []*pattern.Pattern
	elements(start, func(e *pattern.Pattern) bool {
		if _, seen := depth[e]; seen {
			return false
		}
		depth[e] = never
		order = append(order, e)
		return true
	})
	for changed := true; changed; {
		changed = false
		for _, e := range order {
			if d := 1 + least(e.Left, depth); d < depth[e] {
				depth[e], changed = d, true
			}
		}
	}
	return depth
}

// elements calls enter with the elements that p leads to, and goes into those
// for which it says so.
func elements(p *pattern.Pattern, enter func(*pattern.Pattern) bool) {
	switch p.Kind {
	case pattern.Element:
		if enter(p) {
			elements(p.Left, enter)
		}
	case pattern.Choice, pattern.Interleave:
		for _, a := range p.Alts {
			elements(a, enter)
		}
	case pattern.Group:
		elements(p.Left, enter)
		elements(p.Right, enter)
	case pattern.OneOrMore:
		elements(p.Left, enter)
	}
}

// least is the least nesting that p needs.
func least(p *pattern.Pattern, depth map[*pattern.Pattern]int) int {
	switch p.Kind {
	case pattern.NotAllowed:
		return never
	case pattern.Element:
		return depth[p]
	case pattern.Choice:
		n := never
		for _, a := range p.Alts {
			n = min(n, least(a, depth))
		}
		return n
	case pattern.Interleave:
		n := 0
		for _, a := range p.Alts {
			n = max(n, least(a, depth))
		}
		return n
	case pattern.Group:
		return max(least(p.Left, depth), least(p.Right, depth))
	case pattern.OneOrMore, pattern.Attribute:
		return least(p.Left, depth)
	}
	return 0
}
