package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
)

// The formal parts of a running text that end where another part, or a sentence,
// begins: addresses, lines of a form, headings.

// remark is a note of the translator or the edition, in brackets.
func (r *runner) remark(at int) (part, bool) {
	if r.text[at] != '[' || !remarkAt.MatchString(r.text[at:min(len(r.text), at+40)]) {
		return part{}, false
	}
	end := r.bracketEnd(at)
	return part{end: end, sure: true}, end > 0
}

var remarkAt = pattern.MustCompile(`^\[(?i:(?:translator|editor|transcriber)['’]?s['’]? )?(?i:note|comment|remark)s?\b`)

// bracketEnd is the offset behind the bracket that closes the one at an offset, or 0.
func (r *runner) bracketEnd(at int) int {
	depth := 0
	for i := at; i < len(r.text) && i < at+1000; i++ {
		switch r.text[i] {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// titled is the title of the document, said once more above its text, with the date
// behind it.
func (r *runner) titled(at int) (part, bool) {
	if len(r.title) == 0 {
		return part{}, false
	}
	end, n := at, 0
	for n < len(r.title) && end < len(r.text) {
		at := r.next(end)
		w := r.word(at)
		if w == "" {
			return part{}, false
		}
		bare := bareWords(w)
		if len(bare) > 0 && bare[0] != r.title[n] {
			return part{}, false
		}
		n, end = n+len(bare), at+len(w)
	}
	if n < len(r.title) {
		return part{}, false
	}
	if d, ok := r.dateline(r.next(end)); ok && strings.HasSuffix(r.text[:end], ",") {
		end = d.end
	}
	if r.ends(end) {
		r.heads[at] = true
	}
	return part{end: end, sure: true}, true
}

// leader is the words that lead to who gets a message, and a title before a name.
var (
	leaderAt   = pattern.MustCompile(`^(?:To|to|For|for|From) (?:the )?(?:Comrades?|Cdes?\.?|[Cc]omrades?|cdes?\.?|Mr\.?|Mrs\.?|Dr\.?|Sir|His Excellency|Her Excellency|(?:Prime |Foreign )?Minister|Ambassador|President|Chairman|Secretary|Director|\p{Lu}{2,}(?:\(b\))?)(?:\s|$)`)
	forwarding = pattern.MustCompile(`^(?:For|FOR) (?i:(?:immediate|urgent|prompt|personal) )?(?i:transmission|transmittal|delivery|forwarding) (?i:to) `)
	toCapitals = pattern.MustCompile(`^(?:TO|FOR|FROM|VIA|THROUGH) (?:THE )?\p{Lu}`)
)

// addressed is the line of an address, with the word that leads to it.
func (r *runner) addressed(at int) (part, bool) {
	window := r.text[at:min(len(r.text), at+maxPart)]
	switch {
	case toCapitals.MatchString(window):
		if end := r.shoutEnd(at); end > 0 {
			return part{end: end, sure: true, strong: true}, true
		}
	case forwarding.MatchString(window), leaderAt.MatchString(window):
		if end := r.valueEnd(at, maxBehind, false); end > 0 {
			return part{end: end, sure: true, strong: true}, true
		}
	}
	return part{}, false
}

var (
	attachedAt  = pattern.MustCompile(`^\[(?i:attachments?|annex|annexes|appendix|appendices|enclosures?|supplement)(?: (?:No\.? ?|№ ?)?(?:\d+|[A-Z]|[IVX]+))?\]:?(?:\s|$)`)
	appendixAt  = pattern.MustCompile(`^(?:Attachment|Annex|Appendix|Enclosure|ATTACHMENT|ANNEX|APPENDIX|ENCLOSURE)(?: (?:No\.? ?|№ ?)?(?:\d+|[A-Z]|[IVX]+))?[.:]?(?:\s|$)`)
	toPointAt   = pattern.MustCompile(`^To (?:p\.|par\.|point|item|paragraph|section|art\.) ?(?:\d[\d()\p{L}]*|[IVXLC]+)(?: ?(?:of )?(?:the )?pr\S*(?: ?PB)?)?(?: ?(?:No\.?|№) ?\d+(?:/\d+)?)?\.?(?:\s|$)`)
	answeredAt  = pattern.MustCompile(`^(?:To |Re |TO )?(?:[Yy]our|[Oo]ur|YOUR|OUR) (?:No\.?|№|Nr\.) ?\d[\d/\-]*\.?(?:\s|$)`)
	decisionEnd = pattern.MustCompile(`^(?:Decision|Resolution|Decree|Order|DECISION|RESOLUTION) (?i:of|from|dated) `)
)

// attachedTo is what a message is attached to, or the word for it.
func (r *runner) attachedTo(at int) (part, bool) {
	window := r.text[at:min(len(r.text), at+80)]
	if found := attachedAt.FindString(window); found != "" {
		return part{end: at + len(strings.TrimSpace(found)), sure: true, strong: true}, true
	}
	if found := toPointAt.FindString(window); found != "" {
		return part{end: at + len(strings.TrimSpace(found)), sure: true, strong: true}, true
	}
	if found := answeredAt.FindString(window); found != "" {
		return part{end: at + len(strings.TrimSpace(found))}, true
	}
	found := appendixAt.FindString(window)
	return part{end: at + len(strings.TrimSpace(found)), strong: true}, found != ""
}

var (
	labelAt   = pattern.MustCompile(`^(?:(?:MEMORANDUM|Memorandum) (?:FOR|TO|For|for|to)|TO|To|FROM|From|FOR|VIA|Via|THROUGH|Through|INFO|PLACE|Place|LOCATION|REF|Ref|Addressee|Sender|An|Von)\s?: ?`)
	subjectAt = pattern.MustCompile(`^(?:SUBJECT|Subject|SUBJ|Subj\.?|RE|Re|REGARDING|Betreff|Betr\.|Betrifft|Objet)\s?: ?`)
	dateAt    = pattern.MustCompile(`^(?:DATE|Date|DATED|Dated|Datum|TIME|Time)\s?: ?`)
)

// label is a line of a form: TO: A. Roe.
func (r *runner) label(at int) (part, bool) {
	window := r.text[at:min(len(r.text), at+24)]
	if m := dateAt.FindString(window); m != "" {
		d, ok := r.dateline(r.next(at + len(m)))
		return part{end: d.end, sure: true}, ok
	}
	if m := subjectAt.FindString(window); m != "" {
		end := r.valueEnd(at+len(m), maxValue, true)
		return part{end: end, sure: true}, end > 0
	}
	if m := labelAt.FindString(window); m != "" && at+len(m) < len(r.text) {
		from := r.next(at + len(m))
		end := r.valueEnd(from, maxBehind, false)
		return part{end: end, sure: true, strong: true, inner: r.officeIn(from, end)}, end > 0
	}
	return part{}, false
}

var (
	copiesAt = pattern.MustCompile(`^(?:Copies|COPIES|Copy to|Copies to|COPY TO|COPIES TO|cc|CC|Distribution|Distribution list)\s?: ?`)
	copied   = pattern.MustCompile(`^(?:(?:Comrades?|Cdes?\.|Mr\.?) )?(?:\p{Lu}\.? ?){0,2}\p{Lu}[\p{L}'’\-]+(?: of (?:the )?\p{Lu}[\p{L}\-]+)?(?: ?- ?\d+| ?\(\d+\))?`)
)

// copies is who gets copies: names with commas between.
func (r *runner) copies(at int) (part, bool) {
	m := copiesAt.FindString(r.text[at:min(len(r.text), at+24)])
	if m == "" {
		return part{}, false
	}
	end := 0
	for at = r.next(at + len(m)); at < len(r.text); {
		loc := copied.FindStringIndex(r.text[at:min(len(r.text), at+60)])
		if loc == nil {
			break
		}
		end = at + loc[1]
		if !strings.HasPrefix(r.text[end:], ",") && !strings.HasPrefix(r.text[end:], ";") {
			break
		}
		at = r.next(end + 1)
	}
	if strings.HasPrefix(r.text[end:], ".") {
		end++
	}
	return part{end: end, sure: true}, end > 0
}

var excerptAt = pattern.MustCompile(`^(?:Excerpt|Extract|Protocol|Minutes|Record of|Memorandum of|Report|Draft|Telegram|Resolution|Decision|Decree|Directive) `)

// exchangeAt is the heading of an American volume: The Minister in Graustark (Doe) to the
// Secretary of State.
var exchangeAt = pattern.MustCompile(`^The \p{Lu}[^.;:?!]{3,60} \([^)]{2,30}\) to (?:the )?\p{Lu}`)

// excerpt is a heading that says what the text is, up to the next part; that of a
// decision up to its date.
func (r *runner) excerpt(at int) (part, bool) {
	window := r.text[at:min(len(r.text), at+lookAhead)]
	if m := decisionEnd.FindString(window); m != "" {
		found := dates.Find(window)
		if len(found) > 0 && found[0].Start == len(m) {
			return part{end: at + found[0].End, sure: true}, true
		}
	}
	if !excerptAt.MatchString(window) && !exchangeAt.MatchString(window) {
		return part{}, false
	}
	end := r.valueEnd(at, maxShout, true)
	return part{end: end, sure: exchangeAt.MatchString(window)}, end > 0
}

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
		if lower, _ := utf8.DecodeRuneInString(w); !free && unicode.IsLower(lower) && !small[strings.TrimRight(w, ".,")] && !first && !leaderWord[w] {
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
	case free && r.speaks(at) && (c == '.' || r.prose(at) || !capitalised(before)):
		return true // a capital within words that are not those of a title
	}
	return pointAt.MatchString(r.text[at:min(len(r.text), at+12)]) || r.starts(at, free) || !free && leaderAt.MatchString(r.text[at:min(len(r.text), at+40)])
}

// pointAt is the number of the first point of a message.
var pointAt = pattern.MustCompile(`^(?:1|I)[.)] ["“\[]?\p{Lu}[\p{L} ]`)

// titleEnd is a title at the end of words, behind which a name stands.
var titleEnd = pattern.MustCompile(`(?:^| )(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Messrs|Cdes?|St|Sen|Gov|Rev|Hon)\.$`)

// unfinishedName reports whether words end with one that leads to another.
func unfinishedName(before string) bool {
	last := before[strings.LastIndexByte(before, ' ')+1:]
	return small[last] || leaderWord[last] || last == "To" || last == "TO" || last == "For"
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
	}
	if p, ok := r.copies(at); ok && r.ends(p.end) {
		return true
	}
	window := r.text[at:min(len(r.text), at+24)]
	return labelAt.MatchString(window) || answeredAt.MatchString(window) || subjectAt.MatchString(window) || dateAt.MatchString(window) || decisionEnd.MatchString(window) ||
		toCapitals.MatchString(window) && r.shoutEnd(at) > 0 || forwarding.MatchString(r.text[at:min(len(r.text), at+60)]) || leaderAt.MatchString(r.text[at:min(len(r.text), at+40)]) && unicode.IsUpper(rune(r.text[at]))
}

// body is the name of a body above everything else: a letterhead.
func (r *runner) body(at int) (part, bool) {
	if at > 0 {
		return part{}, false
	}
	end := r.valueEnd(0, maxBehind, false)
	return part{end: end, sure: true}, end > 0 && r.starts(r.next(end), false) && who.HasBody(r.text[:end])
}

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
		if n := strings.IndexByte(r.text[at:min(len(r.text), at+60)], ')'); n > 0 {
			return r.text[at:at+n] + r.word(at+n)
		}
	}
	return r.word(at)
}

// shoutStops reports whether words in capitals stop at an offset although others
// follow: an address begins, or a sentence has ended.
func (r *runner) shoutStops(from, at, end int) bool {
	window := r.text[at:min(len(r.text), at+40)]
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
