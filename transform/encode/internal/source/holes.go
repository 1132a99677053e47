package source

import (
	"maps"
	"slices"
	"sort"
)

// Holes are what is no content within a line: the signs of an edition, escapes, characters
// that no XML document can hold.

// Without is the text with more holes in it.
func (t *Text) Without(holes []Span) *Text {
	if len(holes) == 0 {
		return t
	}
	u := *t
	u.Holes = slices.Concat(t.Holes, holes)
	slices.SortFunc(u.Holes, func(a, b Span) int { return a.Start - b.Start })
	return &u
}

// Unread is the text with more holes in it that are content all the same: signs within a
// word, and words of an edition, that no reading of the text takes into account.
func (t *Text) Unread(holes []Span) *Text {
	if len(holes) == 0 {
		return t
	}
	u := t.Without(holes)
	u.Kept = make(map[int]bool, len(t.Kept)+len(holes))
	maps.Copy(u.Kept, t.Kept)
	for _, h := range holes {
		u.Kept[h.Start] = true
	}
	return u
}

// HolesIn is the holes that overlap a span.
func (t *Text) HolesIn(s Span) []Span {
	i := sort.Search(len(t.Holes), func(i int) bool { return t.Holes[i].End > s.Start })
	j := i
	for j < len(t.Holes) && t.Holes[j].Start < s.End {
		j++
	}
	return t.Holes[i:j]
}

// InHole reports whether a place is no content.
func (t *Text) InHole(at int) bool { return len(t.HolesIn(Span{at, at + 1})) > 0 }
