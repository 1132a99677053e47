package running

import (
	"strings"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/pattern"
)

// The formal parts of a running text that end where another part, or a sentence,
// begins: addresses, lines of a form, headings.

// remark is a note of the translator or the edition, in brackets.
func (r *runner) remark(at int) (part, bool) {
	if r.text[at] != '[' || !remarkAt.MatchString(r.window(at, 40)) {
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
	window := r.window(at, maxPart)
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
	window := r.window(at, 80)
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
	window := r.window(at, 24)
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
	m := copiesAt.FindString(r.window(at, 24))
	if m == "" {
		return part{}, false
	}
	end := 0
	for at = r.next(at + len(m)); at < len(r.text); {
		loc := copied.FindStringIndex(r.window(at, 60))
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
	window := r.window(at, lookAhead)
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
