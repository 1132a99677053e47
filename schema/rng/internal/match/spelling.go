package match

import (
	"slices"
	"strings"

	"catchword/schema/rng/internal/pattern"
)

// longestWord is the length in bytes of the longest word that can be a slip for
// another.
const longestWord = 100

// nearest is the name that is spelt most like local, if one is near enough.
func nearest(local string, names []pattern.Name) (pattern.Name, bool) {
	if len(local) > longestWord {
		return pattern.Name{}, false
	}
	best, least := -1, 1<<30
	used := lettersOf(local)
	for i, n := range names {
		if used.far(lettersOf(n.Local)) {
			continue
		}
		if d, ok := distance(local, n.Local); ok && d < least {
			best, least = i, d
		}
	}
	if best < 0 {
		return pattern.Name{}, false
	}
	return names[best], true
}

// near reports whether two names are spelt nearly alike.
func near(a, b string) bool {
	if len(a) > longestWord || lettersOf(a).far(lettersOf(b)) {
		return false
	}
	_, ok := distance(a, b)
	return ok
}

// distance says how far two names are from each other, if they are near enough
// for one to be a slip for the other: 0 when they are the same, 1 when they
// differ in case only, else 2 for each character too much, missing, wrong or
// exchanged with its neighbour. A doubled letter is one slip in any name; short names allow one such slip, longer ones
// two, and names of one or two characters none.
func distance(a, b string) (d int, ok bool) {
	if a == b {
		return 0, true
	}
	if strings.EqualFold(a, b) {
		return 1, true
	}
	if squeezed(a) == squeezed(b) {
		return 2, true
	}
	slips := min(len(a), len(b)) / 3
	slips = min(slips, 2)
	if slips == 0 || abs(len(a)-len(b)) > slips {
		return 0, false
	}
	n := edits([]rune(a), []rune(b))
	return 2 * n, n <= slips
}

// squeezed is a word with each doubled letter written once.
func squeezed(word string) string {
	return string(slices.Compact([]rune(word)))
}

func abs(n int) int { return max(n, -n) }

// edits is the number of single changes that make one of two words the other,
// exchanging neighbours being one (optimal string alignment).
func edits(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			same := 1
			if a[i-1] == b[j-1] {
				same = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+same)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
