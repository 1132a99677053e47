package running

import (
	"slices"
	"strings"
	"unicode"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/wording"
)

// What opens a running text as a whole.

// top is the cuts of what opens the text, of which the breaks are known.
func (r *runner) top(breaks []int) []int {
	var all []int
	for _, at := range append([]int{0}, breaks...) {
		parts, _ := r.opening(at)
		if at == 0 && len(parts) == 0 {
			parts = r.above()
		}
		all = append(all, parts...)
		last := at
		if len(parts) > 0 {
			last = parts[len(parts)-1]
		}
		if rest := r.text[last:]; len(rest) > maxPart || last > maxOpen { // running text
			if k, _ := slices.BinarySearch(breaks, last+1); k == len(breaks) || breaks[k]-last > maxPart {
				break
			}
		}
	}
	return all
}

// joinedTop is the cuts of an opening that stands on the line of the first paragraph.
func (r *runner) joinedTop() []int {
	if parts, strong := r.opening(0); strong && len(parts) > 1 && parts[len(parts)-1] < len(r.text) {
		return parts
	}
	return nil
}

// above is the cuts of an opening that is known by what stands below it: a form with
// labels, or the salutation, with an address and a date above it in words that are written
// as names are.
func (r *runner) above() []int {
	for at := r.next(len(r.word(0))); at < len(r.text) && at <= maxPart; at = r.next(at + len(r.word(at))) {
		if labelAt.MatchString(r.window(at, 24)) {
			if cuts, strong := r.opening(at); strong && len(cuts) > 1 {
				return append(append(cuts, at), r.labelled(at)...)
			}
		}
		p, ok := r.greeting(at)
		if !ok {
			continue
		}
		if !wording.Capitalised(r.text[:at]) || !r.begins(r.next(p.end)) {
			return nil
		}
		return append(r.datedIn(at), at, r.next(p.end))
	}
	return nil
}

// labelled is where other labels of a form begin in the text up to an offset.
func (r *runner) labelled(end int) []int {
	var all []int
	for at := 0; at < end; {
		w := r.word(at)
		if strings.HasSuffix(w, ":") && unicode.IsUpper(wording.First(w)) {
			all = append(all, at)
		}
		at = r.next(at + len(w))
	}
	return all
}

// datedIn is where the date, and the place before it, begins and ends in the text up to an
// offset.
func (r *runner) datedIn(end int) []int {
	found := dates.Find(r.text[:end])
	if len(found) == 0 || found[0].Clock || !hasYear.MatchString(r.text[found[0].Start:found[0].End]) {
		return nil
	}
	from := found[0].Start
	before := strings.TrimRight(r.text[:from], " ")
	if m := form.ArticleAtEnd(before + " "); m != nil {
		before = strings.TrimRight(before[:m[0]+1], " ")
	}
	if strings.HasSuffix(before, ",") || len(before) < from-1 {
		from = strings.LastIndexByte(strings.TrimRight(before, ","), ' ') + 1 // Zenda, the 5th of May
	}
	to := found[0].End
	for to < end && strings.IndexByte(".,)]", r.text[to]) >= 0 {
		to++
	}
	if !r.ends(to) {
		return nil
	}
	return []int{from, r.next(to)}
}

// maxOpen is how many bytes all that opens a text has at most.
const maxOpen = 3000
