package words

import (
	"cmp"
	"slices"
)

// uniquePairs are the sequences of k elements that occur exactly once in a and
// once in b, in the order of a.
func uniquePairs(a, b []int32, k int) []Run {
	if len(a) < k || len(b) < k {
		return nil
	}
	ka, kb := shingles(a, b, k)
	return onceInBoth(ka, kb)
}

// shingles numbers the sequences of k elements: equal ones get equal numbers.
func shingles(a, b []int32, k int) (ka, kb []int32) {
	ka, kb = a, b
	for w := 1; w < k; w *= 2 { // k is a power of two
		ids := map[[2]int32]int32{}
		ka, kb = joined(ka, w, ids), joined(kb, w, ids)
	}
	return ka, kb
}

func joined(s []int32, w int, ids map[[2]int32]int32) []int32 {
	out := make([]int32, max(0, len(s)-w))
	for i := range out {
		key := [2]int32{s[i], s[i+w]}
		id, ok := ids[key]
		if !ok {
			id = int32(len(ids))
			ids[key] = id
		}
		out[i] = id
	}
	return out
}

// onceInBoth pairs the elements that occur once in a and once in b.
func onceInBoth(a, b []int32) []Run {
	type seen struct{ inA, inB, at int32 }
	count := make(map[int32]seen, len(b))
	for j, id := range b {
		s := count[id]
		s.inB, s.at = s.inB+1, int32(j)
		count[id] = s
	}
	for _, id := range a {
		if s, ok := count[id]; ok {
			s.inA++
			count[id] = s
		}
	}
	var out []Run
	for i, id := range a {
		if s := count[id]; s.inA == 1 && s.inB == 1 {
			out = append(out, Run{A: i, B: int(s.at), N: 1})
		}
	}
	return out
}

// rising is the heaviest selection of pairs, given in rising order of A and
// each with a B of its own, whose B rises too; of equal ones it is the same each
// time. Time is n log n.
func rising(pairs []Run, weight func(Run) int) []Run {
	best := chains{at: make([]int, len(pairs)+1), sum: make([]int, len(pairs)), prev: make([]int, len(pairs))}
	for i, rank := range ranks(pairs) {
		best.add(i, rank, weight(pairs[i]))
	}
	var out []Run
	for i := best.upTo(len(pairs)); i >= 0; i = best.prev[i] {
		out = append(out, pairs[i])
	}
	slices.Reverse(out)
	return out
}

// ranks are the places of the pairs in the order of B, from 1.
func ranks(pairs []Run) []int {
	order := make([]int, len(pairs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(x, y int) int { return cmp.Compare(pairs[x].B, pairs[y].B) })
	out := make([]int, len(pairs))
	for rank, i := range order {
		out[i] = rank + 1
	}
	return out
}

// chains are the heaviest rising chains by their last pair, in a tree of sums
// (Fenwick, "A New Data Structure for Cumulative Frequency Tables", 1994).
type chains struct {
	at   []int // by rank: one more than the pair that ends the heaviest chain there; 0 for none
	sum  []int // by pair: the weight of the heaviest chain that it ends
	prev []int // by pair: the one before it in that chain, or -1
}

// upTo is the pair that ends the heaviest chain up to a rank, or -1.
func (c *chains) upTo(rank int) int {
	best := -1
	for ; rank > 0; rank -= rank & -rank {
		if i := c.at[rank] - 1; i >= 0 && (best < 0 || c.sum[i] > c.sum[best]) {
			best = i
		}
	}
	return best
}

func (c *chains) add(i, rank, weight int) {
	c.prev[i] = c.upTo(rank - 1)
	c.sum[i] = weight
	if p := c.prev[i]; p >= 0 {
		c.sum[i] += c.sum[p]
	}
	for ; rank < len(c.at); rank += rank & -rank {
		if j := c.at[rank] - 1; j < 0 || c.sum[i] > c.sum[j] {
			c.at[rank] = i + 1
		}
	}
}
