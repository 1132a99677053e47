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

// rising is a longest selection of pairs, given in rising order of A, whose B
// rises too (patience sorting).
func rising(pairs []Run) []Run {
	var tops []int // tops[n]: the pair with the least B that ends a chain of n+1
	prev := make([]int, len(pairs))
	for i, p := range pairs {
		n, _ := slices.BinarySearchFunc(tops, p.B, func(t, b int) int { return cmp.Compare(pairs[t].B, b) })
		prev[i] = -1
		if n > 0 {
			prev[i] = tops[n-1]
		}
		if n == len(tops) {
			tops = append(tops, i)
		} else {
			tops[n] = i
		}
	}
	out := make([]Run, len(tops))
	if len(tops) == 0 {
		return out
	}
	for i, n := tops[len(tops)-1], len(tops)-1; n >= 0; i, n = prev[i], n-1 {
		out[n] = pairs[i]
	}
	return out
}
