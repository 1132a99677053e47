package xsdregexp

import (
	"slices"
	"sort"
	"unicode"
)

// set is a set of characters: ranges in rising order that neither overlap nor
// touch. Sets are never changed.
type set []span

type span struct{ low, high rune }

func single(r rune) set { return set{{r, r}} }

func chars(s string) set {
	var all set
	for _, r := range s {
		all = append(all, span{r, r})
	}
	return union(all)
}

// union is the set of all characters in the sets, which may be in any order
// and overlap.
func union(sets ...set) set {
	all := slices.Concat(sets...)
	sort.Slice(all, func(i, j int) bool { return all[i].low < all[j].low })
	out := all[:0]
	for _, s := range all {
		if n := len(out); n > 0 && s.low <= out[n-1].high+1 {
			out[n-1].high = max(out[n-1].high, s.high)
		} else {
			out = append(out, s)
		}
	}
	return out
}

func (s set) complement() set {
	var out set
	next := rune(0)
	for _, r := range s {
		if r.low > next {
			out = append(out, span{next, r.low - 1})
		}
		next = r.high + 1
	}
	if next <= unicode.MaxRune {
		out = append(out, span{next, unicode.MaxRune})
	}
	return out
}

func (s set) minus(t set) set { return union(s.complement(), t).complement() }

func (s set) has(r rune) bool {
	i := sort.Search(len(s), func(i int) bool { return r <= s[i].high })
	return i < len(s) && s[i].low <= r
}

// of is the set of a Unicode table.
func of(tables ...*unicode.RangeTable) set {
	var all set
	for _, t := range tables {
		for _, r := range t.R16 {
			all = appendSpans(all, rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
		for _, r := range t.R32 {
			all = appendSpans(all, rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
	}
	return union(all)
}

func appendSpans(s set, low, high, stride rune) set {
	if stride == 1 {
		return append(s, span{low, high})
	}
	for r := low; r <= high; r += stride {
		s = append(s, span{r, r})
	}
	return s
}
