package markup

import (
	"cmp"
	"slices"
)

// Tree makes trees of marks, each in the memory of the one before: a mark is
// large, and a text has many. The zero value is ready.
type Tree struct {
	order  []ranked
	merged []ranked // the memory of the order before
	sorted []Mark
	depths []int  // of those; -1 for what a declared rule takes with the mark around it
	open   []nest // what the mark at hand stands in, from the outermost in
	next   []int  // by depth: where in the tree the next mark comes to stand
	tree   []Mark // by depth, so that those within one mark stand together
}

// ranked is where a mark stands in a list, and what decides where it stands in the tree:
// to sort these moves less memory than to sort marks.
type ranked struct{ start, end, at int }

// nest is a mark that others may stand in.
type nest struct {
	end  int
	lost bool // those in it are not: a declared rule takes the stretch
}

// Of is a tree of marks of which no two cross. Of two with the same span the one
// that comes first is the outer one, but for a choice. Nothing is put into a stretch that a declared
// rule takes. The tree is there until the next call. The list is put in the order of a
// walk through it, so that one with more behind it is quickly sorted. Time is linear in
// the number of marks, but for their sorting.
func (t *Tree) Of(flat []Mark) []Mark {
	t.sort(flat)
	t.measure()
	t.lay()
	return t.tree[:t.next[0]:t.next[0]]
}

// sort puts the marks in the order of a walk through the tree. Lists that are in order
// already, one behind the other, are merged.
func (t *Tree) sort(flat []Mark) {
	t.order = t.order[:0]
	for i := range flat {
		t.order = append(t.order, ranked{flat[i].Start, flat[i].End, i})
	}
	first := ascending(t.order)
	switch rest := t.order[first:]; {
	case len(rest) == 0:
		t.sorted = append(t.sorted[:0], flat...)
		return
	case ascending(rest) == len(rest):
		t.merged = merge(t.merged[:0], t.order[:first], rest)
		t.order, t.merged = t.merged, t.order
	default:
		slices.SortFunc(t.order, ranked.compare)
	}
	t.sorted = t.sorted[:0]
	for _, r := range t.order {
		t.sorted = append(t.sorted, flat[r.at])
	}
	copy(flat, t.sorted)
}

func (a ranked) compare(b ranked) int { return cmp.Or(a.start-b.start, b.end-a.end, a.at-b.at) }

// ascending is how many marks of a list are in order from its beginning on.
func ascending(list []ranked) int {
	for i := 1; i < len(list); i++ {
		if list[i-1].compare(list[i]) > 0 {
			return i
		}
	}
	return len(list)
}

// merge adds two lists that are in order to one that is.
func merge(to, a, b []ranked) []ranked {
	for len(a) > 0 && len(b) > 0 {
		if a[0].compare(b[0]) < 0 {
			to, a = append(to, a[0]), a[1:]
		} else {
			to, b = append(to, b[0]), b[1:]
		}
	}
	return append(append(to, a...), b...)
}

// within puts a choice behind a mark with the same span, to be in it: a choice holds
// nothing but the readings of which it is one.
func (t *Tree) within(i int) {
	if next := i + 1; t.sorted[i].Element == "choice" && next < len(t.sorted) && t.sorted[next].Span == t.sorted[i].Span {
		t.sorted[i], t.sorted[next] = t.sorted[next], t.sorted[i]
	}
}

// measure finds how deep each mark is, and where in the tree each depth begins.
func (t *Tree) measure() {
	t.depths, t.open, t.next = t.depths[:0], t.open[:0], append(t.next[:0], 0)
	for i := range t.sorted {
		t.within(i)
		m := &t.sorted[i]
		for len(t.open) > 0 && t.open[len(t.open)-1].end <= m.Start {
			t.open = t.open[:len(t.open)-1]
		}
		depth := len(t.open)
		lost := depth > 0 && t.open[depth-1].lost
		t.open = append(t.open, nest{m.End, lost || m.Taken()})
		if lost {
			t.depths = append(t.depths, -1)
			continue
		}
		t.depths = append(t.depths, depth)
		for len(t.next) < depth+2 {
			t.next = append(t.next, 0)
		}
		t.next[depth]++
	}
	from := 0
	for depth, many := range t.next {
		t.next[depth], from = from, from+many
	}
	t.tree = slices.Grow(t.tree[:0], from)[:from]
}

// lay puts the marks into the tree. Those within a mark begin where their depth
// has got to when it is put there, and end where those within the next one begin.
func (t *Tree) lay() {
	for i, depth := range t.depths {
		if depth < 0 {
			continue
		}
		at := t.next[depth]
		t.next[depth]++
		t.tree[at] = t.sorted[i]
		t.tree[at].Kids = t.tree[t.next[depth+1]:]
	}
	for depth, at := 0, 0; depth+1 < len(t.next); depth++ {
		for ; at < t.next[depth]; at++ {
			end := len(t.tree[t.next[depth+1]:])
			if at+1 < t.next[depth] {
				end = len(t.tree[at+1].Kids)
			}
			kids := t.tree[at].Kids
			t.tree[at].Kids = kids[: len(kids)-end : len(kids)-end]
		}
	}
}
