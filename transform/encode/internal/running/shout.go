package running

import (
	"strings"
	"unicode"

	"catchword/transform/encode/internal/pattern"
)

// Words in capitals in a running text.

// shout is words in capitals: a letterhead, a heading, a place.
func (r *runner) shout(at int) (part, bool) {
	end := r.shoutEnd(at)
	if end <= 0 {
		return part{}, false
	}
	return part{end: end, sure: true}, true
}

// shoutEnd is where words in capitals end: two or more, one of them of five letters, or
// one of five in front of another part; 0 when there are none. A sentence that goes on
// with a small letter begins with the last of them.
func (r *runner) shoutEnd(from int) int {
	if r.capital {
		return 0
	}
	end, before, words, long := from, from, 0, false
	for at := from; at < len(r.text) && words < maxShout; {
		w := r.bracketed(at)
		if !shouted(w) || yearIn.MatchString(w) && !strings.HasSuffix(r.text[:end], ",") || words > 0 && r.shoutStops(from, at, end) {
			break
		}
		before, end, words = end, at+len(w), words+1
		long = long || letters(w) >= 5
		at = r.next(end)
	}
	if at := r.next(end); words > 0 && at < len(r.text) && !r.begins(at) {
		end, words = before, words-1
	}
	for words > 1 && initialEnd.MatchString(r.text[from:end]) { // that of a name
		end, words = from+len(strings.TrimRight(r.text[from:end-2], " ")), words-1
	}
	if words == 0 || !long || words == maxShout || end <= from {
		return 0
	}
	if words == 1 && !r.starts(r.next(end), false) && !r.speaks(r.next(end)) {
		return 0
	}
	return end
}

var initialEnd = pattern.MustCompile(` \p{Lu}\.$`)

// bracketed is the word at an offset, or words in round brackets.
func (r *runner) bracketed(at int) string {
	if r.text[at] == '(' {
		if n := strings.IndexByte(r.window(at, 60), ')'); n > 0 {
			return r.text[at:at+n] + r.word(at+n)
		}
	}
	return r.word(at)
}

// shoutStops reports whether words in capitals stop at an offset although others
// follow: an address begins, or a sentence has ended.
func (r *runner) shoutStops(from, at, end int) bool {
	window := r.window(at, 40)
	switch {
	case labelAt.MatchString(window), subjectAt.MatchString(window), dateAt.MatchString(window), copiesAt.MatchString(window):
		return true
	case toCapitals.MatchString(window) && !strings.Contains(r.text[from:end], " "):
		return true
	case strings.HasSuffix(r.text[:end], ".") && !stops(r.text[:end-1]):
		return true
	}
	p, ok := r.secrecy(at)
	return ok && r.ends(p.end)
}

// shouted reports whether a word is in capitals.
func shouted(w string) bool {
	if strings.HasPrefix(w, "(") {
		return strings.Contains(w, ")")
	}
	upper := false
	for i, c := range w {
		switch {
		case unicode.IsUpper(c):
			upper = true
		case unicode.IsLower(c) && !strings.HasPrefix(w[max(i-1, 0):], "'s") && !strings.HasPrefix(w[max(i-1, 0):], "(b)"):
			return false
		}
	}
	return upper || w == "&" || w == "-" || w == "–" || yearIn.MatchString(w)
}

// yearIn is a year in a heading.
var yearIn = pattern.MustCompile(`^\d{4}(?:[-–]\d{2,4})?[.,]?$`)

func letters(w string) int {
	n := 0
	for _, c := range w {
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n
}
