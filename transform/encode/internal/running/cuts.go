package running

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/wording"
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
	return slices.DeleteFunc(slices.Compact(all), func(at int) bool { return at <= 0 || at >= len(r.text) || !r.mayBegin(at) })
}

// mayBegin reports whether a block may begin at an offset: with a small letter only to the
// Ministry, cc:, the letter of a point, and what goes on behind the mark of a page; nowhere
// within a word, or close behind a sign.
func (r *runner) mayBegin(at int) bool {
	if before, _ := utf8.DecodeLastRuneInString(r.text[:at]); !unicode.IsSpace(before) {
		return false
	}
	window := r.window(at, 40)
	if r.begins(at) || !unicode.IsLower(wording.First(window)) || leaderAt.MatchString(window) || strings.HasPrefix(window, "cc:") || diaryAt.MatchString(r.window(at, 60)) {
		return true
	}
	return form.Enumerator(window) != nil || strings.HasSuffix(strings.TrimRight(r.text[:at], " "), "]]")
}

// turns is where the speakers of a conversation begin who speak in turn: behind a
// sentence, the first of them anywhere.
func (r *runner) turns(starts []int) []int {
	slices.Sort(starts)
	var all []int
	speakers, again := map[string]int{}, false
	for _, at := range slices.Compact(starts) {
		m := form.Speaker(r.window(at, maxPart))
		if m == "" || form.IsLabel(m) {
			continue
		}
		all = append(all, at)
		speakers[m]++
		again = again || speakers[m] > 1
	}
	if len(all) < minSpoken || len(speakers) < 2 || !again {
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
		if (m[0] == 0 || r.text[m[0]-1] == ' ') && (m[1] == len(r.text) || r.text[m[1]] == ' ') {
			all = append(all, m[0], r.next(m[1]))
		}
	}
	return all
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
		if !r.begins(run[1]) && !(wording.EndsAsProse(before) && form.Enumerator(r.window(run[1], 12)) != nil) {
			continue
		}
		if unfinishedName(before) || strings.HasSuffix(before, ",") || strings.HasSuffix(before, ":") && labelsOnly(before) {
			continue
		}
		if abbreviated, ok := strings.CutSuffix(before, "."); ok && stops(abbreviated) {
			continue
		}
		if wording.EndsAsProse(before) || strings.HasSuffix(before, "]") || !wording.MoreWords(before, 14) && wording.Capitalised(before) {
			all, from = append(all, run[1]), run[1]
		}
		if wording.EndsAsProse(before) {
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
	label, value := form.LabelAt(text)
	return label != form.NoLabel && value == len(text)
}

// minSpoken is how many turns make a conversation.
const minSpoken = 4
