package match

import (
	"slices"

	"catchword/schema/rng/internal/pattern"
)

// requiredElements are the names of elements without which none of alts can be
// completed.
func requiredElements(alts []*pattern.Pattern) []pattern.Name {
	return common(alts, func(p *pattern.Pattern) []pattern.Name { return p.Required(pattern.Element) })
}

// nextElements are the names of elements of which one has to come next; none
// when the element may end.
func nextElements(alts []*pattern.Pattern) []pattern.Name {
	var out []pattern.Name
	for _, p := range alts {
		if p.Nullable() {
			return nil
		}
		for _, n := range p.Next() {
			if !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// common are the names that all alternatives that are in question share.
func common(alts []*pattern.Pattern, of func(*pattern.Pattern) []pattern.Name) []pattern.Name {
	var out []pattern.Name
	first := true
	for _, p := range alts {
		if p.IsNotAllowed() {
			continue
		}
		names := of(p)
		if first {
			out, first = names, false
			continue
		}
		out = slices.DeleteFunc(out, func(n pattern.Name) bool { return !slices.Contains(names, n) })
	}
	return out
}

// sort puts names in the order of the schema.
func (s *Schema) sort(names []pattern.Name) {
	slices.SortStableFunc(names, func(a, b pattern.Name) int { return s.position(a) - s.position(b) })
}

// ranked orders names: the required ones first, then those spelt nearly like
// local, then those of which one has to come, then the others as they stand.
func ranked(names, required, next []pattern.Name, local string) []pattern.Name {
	var ranks [4][]pattern.Name
	used := lettersOf(local)
	for _, n := range names {
		rank := 3
		switch {
		case slices.Contains(required, n):
			rank = 0
		case local != "" && !used.far(lettersOf(n.Local)) && near(local, n.Local):
			rank = 1
		case slices.Contains(next, n):
			rank = 2
		}
		ranks[rank] = append(ranks[rank], n)
	}
	return slices.Concat(ranks[:]...)
}
