package encode

import (
	"cmp"
	"slices"
)

// nested makes trees of marks, each in the memory of the one before: a mark is
// large, and a text has many.
type nested struct {
	order  []ranked
	sorted []mark
	depths []int  // of those; -1 for what a declared rule takes with the mark around it
	open   []nest // what the mark at hand stands in, from the outermost in
	next   []int  // by depth: where in the tree the next mark comes to stand
	tree   []mark // by depth, so that those within one mark stand together
}

// ranked is where a mark stands in a list, and what decides where it stands in the tree:
// to sort these moves less memory than to sort marks.
type ranked struct{ start, end, at int }

// nest is a mark that others may stand in.
type nest struct {
	end  int
	lost bool // those in it are not: a declared rule takes the stretch
}

// of is a tree of marks of which no two cross. Of two with the same span the one
// that comes first is the outer one. Nothing is put into a stretch that a declared
// rule takes. The tree is there until the next call. Time is linear in the number
// of marks, but for their sorting.
func (n *nested) of(flat []mark) []mark {
	n.sort(flat)
	n.measure()
	n.lay()
	return n.tree[:n.next[0]:n.next[0]]
}

// sort puts the marks in the order of a walk through the tree.
func (n *nested) sort(flat []mark) {
	n.order = n.order[:0]
	for i := range flat {
		n.order = append(n.order, ranked{flat[i].Start, flat[i].End, i})
	}
	slices.SortFunc(n.order, func(a, b ranked) int {
		return cmp.Or(a.start-b.start, b.end-a.end, a.at-b.at)
	})
	n.sorted = n.sorted[:0]
	for _, r := range n.order {
		n.sorted = append(n.sorted, flat[r.at])
	}
}

// measure finds how deep each mark is, and where in the tree each depth begins.
func (n *nested) measure() {
	n.depths, n.open, n.next = n.depths[:0], n.open[:0], append(n.next[:0], 0)
	for i := range n.sorted {
		m := &n.sorted[i]
		for len(n.open) > 0 && n.open[len(n.open)-1].end <= m.Start {
			n.open = n.open[:len(n.open)-1]
		}
		depth := len(n.open)
		lost := depth > 0 && n.open[depth-1].lost
		n.open = append(n.open, nest{m.End, lost || m.taken()})
		if lost {
			n.depths = append(n.depths, -1)
			continue
		}
		n.depths = append(n.depths, depth)
		for len(n.next) < depth+2 {
			n.next = append(n.next, 0)
		}
		n.next[depth]++
	}
	from := 0
	for depth, many := range n.next {
		n.next[depth], from = from, from+many
	}
	n.tree = slices.Grow(n.tree[:0], from)[:from]
}

// lay puts the marks into the tree. Those within a mark begin where their depth
// has got to when it is put there, and end where those within the next one begin.
func (n *nested) lay() {
	for i, depth := range n.depths {
		if depth < 0 {
			continue
		}
		at := n.next[depth]
		n.next[depth]++
		n.tree[at] = n.sorted[i]
		n.tree[at].kids = n.tree[n.next[depth+1]:]
	}
	for depth, at := 0, 0; depth+1 < len(n.next); depth++ {
		for ; at < n.next[depth]; at++ {
			end := len(n.tree[n.next[depth+1]:])
			if at+1 < n.next[depth] {
				end = len(n.tree[at+1].kids)
			}
			kids := n.tree[at].kids
			n.tree[at].kids = kids[: len(kids)-end : len(kids)-end]
		}
	}
}

// taken reports whether a declared rule takes the stretch of a mark.
func (m *mark) taken() bool { return m.element == "" && m.block == nil }
