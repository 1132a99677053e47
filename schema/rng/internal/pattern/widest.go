package pattern

import "slices"

// far is how many optional things in front of another alternative are looked
// behind.
const far = 4

// widest leaves out what another alternative begins with something optional
// before: what matches q matches (p?, q), too. It keeps few the ways to go on in
// a sequence of optional things.
func widest(list []*Pattern) []*Pattern {
	if len(list) < 2 {
		return list
	}
	n := narrower{list: list}
	for _, p := range list {
		if p.Kind != Group {
			continue
		}
		if p.Left.Kind == Group {
			n.nested(p)
		}
		n.behind(p)
	}
	return n.rest()
}

// A narrower marks the alternatives that are narrower than others.
type narrower struct {
	list   []*Pattern    // ordered by ID
	narrow []bool        // by index in list; nil for none
	groups map[parts]int // indices of the groups in list
}

// parts are those of a group.
type parts struct{ left, right *Pattern }

// behind looks for what stands in p behind something optional.
func (n *narrower) behind(p *Pattern) {
	for i := 0; i < far && p.Kind == Group && p.Left.Nullable(); i++ {
		p = p.Right
		if n.found(p) {
			return // it looks behind itself
		}
	}
	if p.Kind == Choice && len(p.Alts) <= far { // its alternatives are those of the list
		for _, q := range p.Alts {
			n.found(q)
		}
	}
}

// found marks a pattern, if it is in the list.
func (n *narrower) found(p *Pattern) bool {
	at, found := slices.BinarySearchFunc(n.list, p, byID)
	if found {
		n.mark(at)
	}
	return found
}

// nested does so for a group whose first part is one: heavy ones stay as they
// are.
func (n *narrower) nested(p *Pattern) {
	if n.groups == nil {
		n.groups = map[parts]int{}
		for i, q := range n.list {
			if q.Kind == Group {
				n.groups[parts{q.Left, q.Right}] = i
			}
		}
	}
	left := p.Left
	for i := 0; i < far && left.Kind == Group && left.Left.Nullable(); i++ {
		left = left.Right
		if at, found := n.groups[parts{left, p.Right}]; found {
			n.mark(at)
			return
		}
	}
}

func (n *narrower) mark(at int) {
	if n.narrow == nil {
		n.narrow = make([]bool, len(n.list))
	}
	n.narrow[at] = true
}

// rest is the list without those that are marked.
func (n *narrower) rest() []*Pattern {
	if n.narrow == nil {
		return n.list
	}
	wide := n.list[:0]
	for i, p := range n.list {
		if !n.narrow[i] {
			wide = append(wide, p)
		}
	}
	return wide
}
