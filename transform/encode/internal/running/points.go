package running

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/wording"
)

// The numbered points of a running text: 1., 2., 3.

var (
	numberedAt = pattern.MustCompile(`\s(?:\((\d{1,2}|[a-z])\)|(\d{1,3})\\?[.)]|([a-z])[.)]|([IVX]{1,5})[.)]) ["“«\[(]?\p{Lu}`)
	initialAt  = pattern.MustCompile(`^["“«\[(]?\p{Lu}\.`)
)

// points is where numbered points begin that follow one another: 1., 2., 3. They stand
// behind a sentence, or at the start of another block.
func (r *runner) points(starts []int) []int {
	var open []numbering // those that a next number may belong to, the innermost last
	var all []int
	take := func(n numbering) {
		if len(n.at) > 1 {
			all = append(all, n.at...)
		}
	}
	for _, p := range r.numbers(starts) {
		k := len(open) - 1
		for k >= 0 && open[k].next != p.label {
			k--
		}
		if k < 0 && !firstLabel(p.label) {
			continue
		}
		if k < 0 {
			if len(open) == maxNested {
				take(open[0])
				open = open[1:]
			}
			open = append(open, numbering{next: successor(p.label), at: []int{p.at}})
			continue
		}
		for _, n := range open[k+1:] {
			take(n)
		}
		open = open[:k+1]
		open[k].next, open[k].at = successor(p.label), append(open[k].at, p.at)
	}
	for _, n := range open {
		take(n)
	}
	return all
}

// numbered is a number and where it stands.
type numbered struct {
	at    int
	label string
}

// numbering is points that follow one another.
type numbering struct {
	next string // the label of the next point
	at   []int
}

// maxNested is how many numberings are open at a time.
const maxNested = 4

// numbers is all numbers of points, behind the end of a sentence or of a part.
func (r *runner) numbers(starts []int) []numbered {
	begins := map[int]bool{}
	for _, at := range starts {
		begins[at] = true
	}
	var all []numbered
	for from := 0; from < len(r.text); {
		m := numberedAt.FindStringSubmatchIndex(r.text[from:])
		if m == nil {
			break
		}
		at := r.next(from + m[0])
		label := ""
		for g := 2; g < len(m); g += 2 {
			if m[g] >= 0 {
				label = r.text[from+m[g] : from+m[g+1]]
			}
		}
		roman := m[8] >= 0 && initialAt.MatchString(r.text[r.next(at+len(r.word(at))):])
		if !roman && (begins[at] || r.behindSentence(at)) {
			all = append(all, numbered{at, label})
		}
		from = at + 1
	}
	return all
}

// behindSentence reports whether a sentence, or a part of one, ends before an offset.
func (r *runner) behindSentence(at int) bool {
	before := strings.TrimRight(r.text[:at], " ")
	bare := strings.TrimRight(before, `"'”’»)]*`)
	if bare == "" {
		return true
	}
	return strings.IndexByte(".!?:;", bare[len(bare)-1]) >= 0 && !(bare == before && strings.HasSuffix(bare, ".") && stops(bare[:len(bare)-1]))
}

var romans = strings.Fields("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX")

// firstLabel reports whether a label is that of a first point.
func firstLabel(label string) bool { return label == "1" || label == "a" || label == "I" }

// successor is the label that follows another.
func successor(label string) string {
	switch {
	case wording.Digits(label):
		n, _ := strconv.Atoi(label)
		return strconv.Itoa(n + 1)
	case unicode.IsLower(wording.First(label)):
		return string(label[0] + 1)
	}
	if k := slices.Index(romans, label); k >= 0 && k+1 < len(romans) {
		return romans[k+1]
	}
	return ""
}
