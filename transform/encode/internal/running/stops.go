package running

import (
	"strings"
	"unicode"

	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// Where words behind a label of a running text stop.

// valueEnd is where words behind a label end, because another part or a sentence begins:
// at most so many, names unless they are free. It is 0 when nothing tells.
func (r *runner) valueEnd(from, words int, free bool) int {
	from = r.next(from)
	first := true
	for at := from; at < len(r.text) && words > 0; words-- {
		w := r.word(at)
		if !first && r.valueStops(from, at, free) {
			return from + len(strings.TrimRightFunc(r.text[from:at], unicode.IsSpace))
		}
		if !free && !first && unicode.IsLower(wording.First(w)) && !wording.Small(strings.TrimRight(w, ".,")) && !leaderWord[w] {
			return 0
		}
		first = false
		at = r.next(at + len(w))
		if at == len(r.text) || !free && strings.HasSuffix(w, ":") {
			return 0
		}
	}
	return 0
}

// leaderWord is the words of small letters in the line of an address.
var leaderWord = wordsOf(`transmission transmittal delivery forwarding comrade comrades cde. cdes.`)

// valueStops reports whether the words behind a label stop at an offset.
func (r *runner) valueStops(from, at int, free bool) bool {
	before := strings.TrimRight(r.text[from:at], " ")
	if !r.ends(from + len(before)) { // which a small letter may not follow
		return false
	}
	c := before[len(before)-1]
	switch {
	case c == ',' || unfinishedName(before) || c == '.' && titleEnd.MatchString(before):
		return false
	case !free && (c == '.' && !stops(before[:len(before)-1]) || c == '!' || r.prose(at)):
		return true
	case free && r.speaks(at) && (c == '.' || r.prose(at) || !wording.Capitalised(before)):
		return true // a capital within words that are not those of a title
	}
	return pointAt.MatchString(r.window(at, 12)) || r.starts(at, free) || !free && leaderAt.MatchString(r.window(at, 40))
}

// pointAt is the number of the first point of a message.
var pointAt = pattern.MustCompile(`^(?:1|I)[.)] ["“\[]?\p{Lu}[\p{L} ]`)

// titleEnd is a title at the end of words, behind which a name stands.
var titleEnd = pattern.MustCompile(`(?:^| )(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Messrs|Cdes?|St|Sen|Gov|Rev|Hon)\.$`)

// unfinishedName reports whether words end with one that leads to another.
func unfinishedName(before string) bool {
	last := before[strings.LastIndexByte(before, ' ')+1:]
	return wording.Small(last) || leaderWord[last] || last == "To" || last == "TO" || last == "For"
}

// starts reports whether a part begins at an offset that is known by its first word; free
// words may have a number in them.
func (r *runner) starts(at int, free bool) bool {
	if at >= len(r.text) {
		return false
	}
	for _, read := range []func(int) (part, bool){r.secrecy, r.copyNumber, r.number, r.dateline, r.translated, r.greeting, r.titled} {
		p, ok := read(at)
		if !ok || !r.ends(p.end) {
			continue
		}
		next := r.next(p.end)
		if p.sure || next == len(r.text) || !free && r.speaks(next) { // Subject: Your telegram No. 5
			return true
		}
		if d, ok := r.dateline(next); ok && d.sure {
			return true
		}
		if c, ok := r.copies(next); ok && r.ends(c.end) {
			return true
		}
	}
	if p, ok := r.copies(at); ok && r.ends(p.end) {
		return true
	}
	window := r.window(at, 24)
	for _, label := range []*pattern.Regexp{labelAt, answeredAt, subjectAt, dateAt, decisionEnd} {
		if label.MatchString(window) {
			return true
		}
	}
	if toCapitals.MatchString(window) && r.shoutEnd(at) > 0 || forwarding.MatchString(r.window(at, 60)) {
		return true
	}
	return unicode.IsUpper(rune(r.text[at])) && leaderAt.MatchString(r.window(at, 40))
}

// body is the name of a body above everything else: a letterhead.
func (r *runner) body(at int) (part, bool) {
	if at > 0 {
		return part{}, false
	}
	end := r.valueEnd(0, maxBehind, false)
	return part{end: end, sure: true}, end > 0 && r.starts(r.next(end), false) && who.HasBody(r.text[:end])
}
