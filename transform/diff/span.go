package diff

import (
	"cmp"
	"slices"
)

// spanSet finds the changes that hold a place; stretches are sorted by start.
type spanSet []spanEnd

// spanEnd is a stretch; most is the end of the one that reaches farthest among
// it and those before it.
type spanEnd struct{ start, most int32 }

func spansOf(changes []*Change, s side, only func(*Change) bool) spanSet {
	var out spanSet
	for _, c := range changes {
		if at := c.side(s); at != nil && (only == nil || only(c)) {
			out = append(out, spanEnd{int32(at.Span.Start.Offset), int32(at.Span.End.Offset)})
		}
	}
	slices.SortFunc(out, func(x, y spanEnd) int { return cmp.Compare(x.start, y.start) })
	for i := 1; i < len(out); i++ {
		out[i].most = max(out[i].most, out[i-1].most)
	}
	return out
}

// holds reports whether a place, -1 for none, lies in one of the stretches.
func (s spanSet) holds(at int32) bool {
	i, found := slices.BinarySearchFunc(s, at, func(e spanEnd, at int32) int { return cmp.Compare(e.start, at) })
	for found && i+1 < len(s) && s[i+1].start == at {
		i++
	}
	if !found {
		i--
	}
	return at >= 0 && i >= 0 && at < s[i].most
}

func (c *Change) side(s side) *Side {
	if s == older {
		return c.Old
	}
	return c.New
}
