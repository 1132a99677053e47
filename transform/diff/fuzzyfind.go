package diff

import (
	"bytes"
	"slices"
)

// reaches are how much of the text before and behind a hunk is looked for: all
// of it, then less on one side or the other, which may have changed.
var reaches = [][2]int{{around, around}, {around / 2, around}, {around, around / 2}, {around / 4, around}, {around, around / 4}, {around / 2, around / 2}}

// find looks for a hunk in all of the text. Where what stands around it stood more than
// once from the first, nothing is certain.
func (f *fuzzy) find(i int) finding {
	s := f.within(i, 0, len(f.text))
	if s.placed && f.hunks[i].Sure >= Between {
		return finding{reason: ambiguous}
	}
	return s
}

// within looks for a hunk in a stretch of the text, with as much of what stands
// around it as is found and says by itself where that is.
func (f *fuzzy) within(i, lo, hi int) finding {
	s := finding{reason: notFound}
	for _, r := range reaches {
		if r != reaches[0] && f.hunks[i].Sure != ByPart {
			break
		}
		h := f.hunks[i]
		h.Before, h.After = tailOf(h.Before, r[0]), headOf(h.After, r[1])
		if r != reaches[0] && len(h.Before)+len(h.Del)+len(h.After) < enough {
			continue
		}
		if s = f.findExactly(&h, lo, hi); s.reason != notFound {
			break
		}
	}
	return s
}

// findExactly looks for a hunk with all that stands around it. Where the text
// stands both as it was and as the patch makes it, nothing is certain.
func (f *fuzzy) findExactly(h *Hunk, lo, hi int) finding {
	at, was := only(f.text[lo:hi], slices.Concat(h.Before, h.Del, h.After))
	_, is := only(f.text[lo:hi], slices.Concat(h.Before, h.Ins, h.After))
	switch {
	case was == 1 && is == 0:
		return finding{at: lo + at + len(h.Before), placed: true}
	case was == 0 && is == 1 && len(h.Before)+len(h.Ins)+len(h.After) >= enough:
		return finding{there: true}
	case was == 0 && is == 0:
		return finding{reason: notFound}
	default:
		return finding{reason: ambiguous}
	}
}

// only is where a text stands in another, and how often: 0, 1, or 2 for more
// than once.
func only(text, sought []byte) (at, n int) {
	at = bytes.Index(text, sought)
	switch {
	case at < 0 || len(sought) == 0:
		return 0, 0
	case bytes.Contains(text[at+1:], sought):
		return at, 2
	default:
		return at, 1
	}
}
