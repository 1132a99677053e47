package pairs

import (
	"cmp"
	"slices"
)

// matcher pairs files with different paths.
type matcher struct {
	gone, come []*looked // without a counterpart so far
	pairs      []Pair
}

// by pairs the files of which one feature is equal, if no other file of either
// side has it.
func (m *matcher) by(feature func(*looked) string) {
	old, now := unique(m.gone, feature), unique(m.come, feature)
	for _, l := range slices.Clone(m.come) {
		f := feature(l)
		if other := old[f]; other != nil && now[f] == l {
			m.join(other, l)
		}
	}
}

// unique are the files by a feature that no other has; that of a file which has
// none is "".
func unique(files []*looked, feature func(*looked) string) map[string]*looked {
	out := make(map[string]*looked, len(files))
	for _, l := range files {
		f := feature(l)
		if _, twice := out[f]; twice || f == "" {
			out[f] = nil
			continue
		}
		out[f] = l
	}
	return out
}

func (m *matcher) join(old, now *looked) {
	m.pairs = append(m.pairs, Pair{Old: old.file, New: now.file})
	m.gone = slices.DeleteFunc(m.gone, func(l *looked) bool { return l == old })
	m.come = slices.DeleteFunc(m.come, func(l *looked) bool { return l == now })
}

// byText pairs files most of whose texts are the same, the most alike first.
func (m *matcher) byText() {
	paired := make(map[*looked]bool)
	for _, c := range m.candidates() {
		if !paired[c.old] && !paired[c.now] {
			paired[c.old], paired[c.now] = true, true
			m.join(c.old, c.now)
		}
	}
}

// candidate is a pair of files whose texts are alike.
type candidate struct {
	old, now *looked
	alike    float64
}

// candidates are in falling order of likeness.
func (m *matcher) candidates() []candidate {
	holders := make(map[uint64][]*looked)
	for _, l := range m.gone {
		for _, h := range l.sketch {
			holders[h] = append(holders[h], l)
		}
	}
	var out []candidate
	for _, now := range m.come {
		seen := make(map[*looked]bool)
		for _, h := range now.sketch {
			if len(holders[h]) > commonplace {
				continue
			}
			for _, old := range holders[h] {
				if seen[old] {
					continue
				}
				seen[old] = true
				if a := alike(old.sketch, now.sketch); a >= mostly {
					out = append(out, candidate{old, now, a})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.alike, x.alike), cmp.Compare(x.now.file.Path, y.now.file.Path), cmp.Compare(x.old.file.Path, y.old.file.Path))
	})
	return out
}

const (
	mostly      = 0.5 // of the text is the same
	commonplace = 20  // documents in which one phrase stands say nothing about any of them
)
