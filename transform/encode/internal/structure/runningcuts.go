package structure

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/pattern"
)

// Where a running text is divided.

// cuts is the offsets at which blocks begin, in order and without the first.
func (r *runner) cuts(first bool) []int {
	all := r.breaks()
	if first {
		all = append(all, r.top(all)...)
	}
	for _, at := range slices.Clone(all) {
		all = append(all, r.within(at)...)
	}
	all = append(all, r.points(all)...)
	all = append(append(all, r.pages()...), r.footnotes()...)
	ends, behind := r.sentenceEnds(), 0
	for _, at := range ends {
		if at < behind {
			continue
		}
		if parts := r.within(at); len(parts) > 0 {
			all, behind = append(all, parts...), slices.Max(parts)
		}
	}
	all = append(all, r.turns(append(ends, all...))...)
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(at int) bool { return at <= 0 || at >= len(r.text) })
}

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
		if rest := r.text[last:]; len(rest) > maxPart || last > maxTop*10 { // running text
			if k, _ := slices.BinarySearch(breaks, last+1); k == len(breaks) || breaks[k]-last > maxPart {
				break
			}
		}
	}
	return all
}

// turns is where the speakers of a conversation begin who speak in turn: behind a
// sentence, the first of them anywhere.
func (r *runner) turns(starts []int) []int {
	slices.Sort(starts)
	var all []int
	speakers, again := map[string]int{}, false
	for _, at := range slices.Compact(starts) {
		m := turnStart.FindStringSubmatch(r.text[at:min(len(r.text), at+maxPart)])
		if m == nil || label.MatchString(m[1]) {
			continue
		}
		all = append(all, at)
		speakers[m[1]]++
		again = again || speakers[m[1]] > 1
	}
	if len(all) < minTurns || len(speakers) < 2 || !again {
		return nil
	}
	for name := range speakers {
		if k := strings.Index(r.text[:all[0]], " "+name+": "); k >= 0 && speakers[name] > 0 {
			return append(all, k+1)
		}
	}
	return all
}

var pagesAt = pattern.MustCompile(`\[\[page [\divxlc]+\]\]|\[(?:Page number:|Page) ?\d+\]`)

// pages is the cuts before and behind the marks of pages. A sentence that goes on over
// one is put together again.
func (r *runner) pages() []int {
	var all []int
	for _, m := range r.marks {
		all = append(all, m[0], r.next(m[1]))
	}
	return all
}

// above is the cuts of an opening that is known by what stands below it: a form with
// labels, or the salutation, with an address and a date above it in words that are written
// as names are.
func (r *runner) above() []int {
	for at := r.next(len(r.word(0))); at < len(r.text) && at <= maxPart; at = r.next(at + len(r.word(at))) {
		if labelAt.MatchString(r.text[at:min(len(r.text), at+24)]) {
			if cuts, strong := r.opening(at); strong && len(cuts) > 1 {
				return append(append(cuts, at), r.labelled(at)...)
			}
		}
		p, ok := r.greeting(at)
		if !ok {
			continue
		}
		if !capitalised(r.text[:at]) || !r.begins(r.next(p.end)) {
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
		if strings.HasSuffix(w, ":") && unicode.IsUpper(firstRune(w)) {
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
	if m := lastArticle.FindStringIndex(before + " "); m != nil {
		before = strings.TrimRight(before[:m[0]+1], " ")
	}
	if strings.HasSuffix(before, ",") || len(before) < from-1 {
		from = strings.LastIndexByte(strings.TrimRight(before, ","), ' ') + 1 // Zenda, the 5th of May
	}
	to := found[0].End
	for to < end && strings.IndexByte(".,)]", r.text[to]) >= 0 {
		to++
	}
	return []int{from, r.next(to)}
}

var starredAt = pattern.MustCompile(`\s(\*{1,5}) ?["“]?\p{Lu}`)

// footnotes is where notes begin whose stars stand by themselves: those of the text
// stand at a word.
func (r *runner) footnotes() []int {
	var all []int
	for _, m := range starredAt.FindAllStringSubmatchIndex(r.text, -1) {
		all = append(all, m[2])
	}
	return all
}

// opening is where the parts end that open a message at an offset, and how many of them
// tell that it is one of its own.
func (r *runner) opening(at int) (cuts []int, strong bool) {
	for at < len(r.text) && len(cuts) < maxParts {
		p, ok := r.formal(at)
		if !ok {
			return cuts, strong
		}
		if p.inner > 0 {
			cuts = append(cuts, p.inner)
		}
		at = r.next(p.end)
		cuts, strong = append(cuts, at), strong || p.strong
	}
	return cuts, strong
}

// within is the cuts at the start of a sentence within the text: that of a message with
// an opening of its own, or of what closes one.
func (r *runner) within(at int) []int {
	if parts, strong := r.opening(at); strong && len(parts) > 1 {
		return append(parts, at)
	}
	if parts, ok := r.closing(at); ok {
		return append(parts, at)
	}
	return nil
}

var blanksAt = pattern.MustCompile(`\s{2,}`)

// breaks is where runs of blanks stand for the end of a line: behind the end of a
// sentence, or around a few words. In a text that has them behind most of its sentences
// they say nothing.
func (r *runner) breaks() []int {
	var all []int
	single := 0
	for i := 1; i+1 < len(r.text); i++ {
		if r.text[i] == ' ' && strings.IndexByte(".?!", r.text[i-1]) >= 0 && r.text[i+1] != ' ' && unicode.IsUpper(rune(r.text[i+1])) {
			single++
		}
	}
	from := 0
	runs := blanksAt.FindAllStringIndex(r.text, -1)
	double := 0
	for _, run := range runs {
		before := r.text[from:run[0]]
		if !r.begins(run[1]) && !enumerator.MatchString(r.text[run[1]:min(len(r.text), run[1]+12)]) {
			continue
		}
		if strings.HasSuffix(before, ":") && labelsOnly(before) || unfinishedName(before) || strings.HasSuffix(before, ",") || strings.HasSuffix(before, ".") && stops(before[:len(before)-1]) {
			continue
		}
		if sentence(before) || strings.HasSuffix(before, "]") || !moreWords(before, 14) && capitalised(before) {
			all, from = append(all, run[1]), run[1]
		}
		if sentence(before) {
			double++
		}
	}
	if single < double/2 {
		return nil
	}
	return all
}

// labelsOnly reports whether a text is nothing but the label of a line of a form.
func labelsOnly(text string) bool {
	label, value := headLabel(text)
	return label != NoLabel && value == len(text)
}

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
	case isDigits(label):
		n, _ := strconv.Atoi(label)
		return strconv.Itoa(n + 1)
	case unicode.IsLower(firstRune(label)):
		return string(label[0] + 1)
	}
	if k := slices.Index(romans, label); k >= 0 && k+1 < len(romans) {
		return romans[k+1]
	}
	return ""
}
