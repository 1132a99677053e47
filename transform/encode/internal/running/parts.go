package running

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// The formal parts of a message at the start of a running text: what each is known by,
// and where it ends. None may be followed by a small letter, which would make it a
// part of a sentence.

const (
	maxPart   = 200 // bytes of a formal part
	maxBehind = 14  // words behind a label
	maxValue  = 30  // words of a subject or a heading
	maxShout  = 40  // words in capitals
	lookAhead = 120 // bytes in which a date is looked for
	maxDoubts = 4   // parts one behind the other that each need the next to be one
	maxParts  = 40  // that open or close a message
)

// part is a formal part of a running text.
type part struct {
	end    int  // where it ends
	sure   bool // it is what it is whatever follows
	strong bool // a message that begins with it and another part is one of its own
	inner  int  // where an office begins in it, behind a name; 0 for none
}

// formal is the formal part that stands at an offset, which is remembered.
func (r *runner) formal(at int) (part, bool) {
	if p, ok := r.known[at]; ok {
		return p, p.end > 0
	}
	p := r.formalAt(at)
	if r.depth == 0 {
		r.known[at] = p
	}
	return p, p.end > 0
}

func (r *runner) formalAt(at int) part {
	for _, read := range []func(int) (part, bool){
		r.remark, r.enclosed, r.titled, r.secrecy, r.copyNumber, r.number, r.dateline, r.placeBelow, r.translated, r.greeting, r.addressed, r.attachedTo, r.label, r.copies, r.excerpt, r.fromDiary, r.record, r.received, r.shout, r.body,
	} {
		p, ok := read(at)
		if ok && p.end > at && r.ends(p.end) && (p.sure || r.leadsOn(p.end)) {
			return p
		}
	}
	return part{}
}

// ends reports whether a part may end at an offset: a blank, and what follows begins.
func (r *runner) ends(at int) bool {
	n := r.next(at)
	switch {
	case at == len(r.text):
		return true
	case n == at:
		return false
	}
	return n == len(r.text) || r.begins(n) || leaderAt.MatchString(r.window(n, 40)) || strings.HasPrefix(r.text[n:], "cc: ") || diaryAt.MatchString(r.window(n, 60))
}

// leadsOn reports whether another part, or a sentence, begins behind one that ends at
// an offset.
func (r *runner) leadsOn(end int) bool {
	at := r.next(end)
	if at == len(r.text) || r.speaks(at) {
		return true
	}
	if r.depth == maxDoubts {
		return false
	}
	r.depth++
	_, ok := r.formal(at)
	r.depth--
	return ok
}

// openers is the words that begin a sentence and no name.
var openers = wordsOf(`i we you he she it they this that these those there the a an in on at as after before following according reporting received having further please with since when while if although though because during under your my our his their its both all some many no not now today yesterday recently`)

// speaks reports whether a sentence begins at an offset with a word that no name begins
// with.
func (r *runner) speaks(at int) bool {
	w := strings.TrimLeft(r.word(at), `"“«[(`)
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(first) && openers[strings.ToLower(strings.TrimRight(w, ",]"))] && (len(w) == 1 || w != strings.ToUpper(w))
}

// prose reports whether running words begin at an offset, after a name or a label: a
// capital and a small letter, of which no name is made.
func (r *runner) prose(at int) bool {
	w := r.word(at)
	second := r.next(at + len(w))
	if second >= len(r.text) {
		return false
	}
	follows := r.word(second)
	first, _ := utf8.DecodeRuneInString(follows)
	if !unicode.IsLower(first) && w != "I" && w != "We" {
		return false
	}
	return r.speaks(at) || !wording.Small(follows) && !who.HasOffice(w)
}

var secrecyAt = pattern.MustCompile(`^[\["(]?(?:` + form.UrgencyWords + `[.,/]? (?i:and )?)*(?:` + form.SecrecyWords + `|` + form.UrgencyWords + `)(?:[.,/]? (?i:and |& )?(?:` + form.SecrecyWords + `|` + form.UrgencyWords + `))*[\])".,!]*(?:\s|$)`)

// secrecy is a level of secrecy or urgency. One word with a capital is weak: Secret
// talks.
func (r *runner) secrecy(at int) (part, bool) {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(r.window(at, 4), `["(`))
	if !unicode.IsUpper(first) {
		return part{}, false
	}
	found := strings.TrimSpace(secrecyAt.FindString(r.window(at, maxPart)))
	if found == "" {
		return part{}, false
	}
	capitals := found == strings.ToUpper(found)
	return part{end: at + len(found), sure: capitals || strings.Contains(found, " "), strong: true}, true
}

// enclosed is a part in brackets: (Due to arrive 5 May), [Undated].
func (r *runner) enclosed(at int) (part, bool) {
	if r.text[at] != '(' && r.text[at] != '[' {
		return part{}, false
	}
	n := strings.IndexAny(r.window(at, lookAhead), ")]")
	if n < 0 {
		return part{}, false
	}
	switch s := form.Of(r.text[at : at+n+1]); s.Kind {
	case form.Handling, form.Classification, form.Dateline:
		return part{end: at + n + 1, sure: true}, s.OK
	}
	return part{}, false
}

var copyNumberAt = pattern.MustCompile(`^(?:(?i:copy|ex\.|ekz\.) (?:(?i:no|nr)\.?|#|№|n[°º]) ?\d+(?: of \d+)?|No\.? \d+ of \d+ copies)\.?(?:\s|$)`)

func (r *runner) copyNumber(at int) (part, bool) {
	if at >= len(r.text) || !strings.ContainsRune("CENce", rune(r.text[at])) {
		return part{}, false
	}
	found := strings.TrimSpace(copyNumberAt.FindString(r.window(at, maxPart)))
	return part{end: at + len(found), sure: true}, found != ""
}

var numberAt = pattern.MustCompile(`^(?:(?:\p{Lu}\p{Ll}{1,12} |(?:Spec|Ref|Ser|Outg|Inc)\. )?(?:No\.|NO\.|Nos\.|No|№|N[°º]) ?(?:\p{L}{0,4}[\d][\d\p{Lu}/.\-]*(?:/\p{Ll}{1,3})?)(?:, \d[\d/\-]*)*(?: (?:\p{Lu}\. )?\([\d\p{L}/.,\- ]{1,30}\))?|\p{Lu}{1,4} \d{1,4}/\d{1,6}(?: \([\p{Lu}\d/ .\-]{2,20}\))?|` + form.CalledWords + `,? (?:(?:No|Nr)\.? ?)?\p{Lu}{0,3}\d[\d\p{Lu}/.\-]*(?: \[\d+\])?|` + form.CalledWords + `,|` +
	`(?i:(?:our |my |your )?ref\.?(?: no\.?)?|file(?: no\.?)?): ?[\p{L}\d]+(?:/[\p{L}\d]+)+|\d{3}[A-Z]?\.\d{2}[\w./]*(?:[\-–/][\w\-–]+)*(?:: ?(?:Telegram|Airgram|Despatch))?|\d{2,6}\\?\.)(?:\s|$)`)

// stateFile is the number of a file of the Department of State.
var stateFile = pattern.MustCompile(`^\d{3}[A-Z]?\.\d{2}\w*/`)

// number is the number of a message. By itself it may be a part of a sentence.
func (r *runner) number(at int) (part, bool) {
	found := strings.TrimSpace(numberAt.FindString(r.window(at, 80)))
	first, _ := utf8.DecodeRuneInString(found)
	return part{end: at + len(found), sure: stateFile.MatchString(found), strong: true}, found != "" && !unicode.IsLower(first)
}

// dateline is a date with the year, and the place before it, looked for once at each
// offset. A sentence that begins with a date goes on with a small letter.
func (r *runner) dateline(at int) (part, bool) {
	p, ok := r.dates[at]
	if !ok {
		if found, is := r.datelineAt(at); is {
			p = found
		}
		r.dates[at] = p
	}
	return p, p.end > 0
}

func (r *runner) datelineAt(at int) (part, bool) {
	window := r.window(at, lookAhead)
	found := dates.Find(window)
	if len(found) == 0 || found[0].Clock || found[0].Start > 60 {
		return part{}, false
	}
	if found[0].Start == 0 && !unicode.IsDigit(wording.First(strings.TrimLeft(window, "\"“"))) && dayBefore.MatchString(r.text[max(0, at-6):at]) {
		return part{}, false
	}
	end := found[0].End
	for _, d := range found[1:] { // the time of the day
		if !d.Clock || strings.Trim(window[end:d.Start], " ,") != "" {
			break
		}
		end = d.End
	}
	for end < len(window) && strings.ContainsRune(".)]*", rune(window[end])) {
		end++
	}
	whole := window[:end]
	before := strings.Trim(window[:found[0].Start], " \"“«") // "20" April
	if !form.IsDateline(strings.TrimRight(whole, ".*")) || !hasYear.MatchString(whole) || before != "" && !r.placed(at, before) {
		return part{}, false
	}
	sure := before == "" || strings.HasPrefix(before, "[") || strings.Contains(before, ",") && !who.HasOffice(before)
	return part{end: at + end, sure: sure}, true
}

var hasYear = pattern.MustCompile(`\d{4}|[./]\d{2}(?:\D|$)`)

// dayBefore is the day that stands before a month.
var dayBefore = pattern.MustCompile(`\s\d{1,2}(?:st|nd|rd|th|\.)? $`)

// placed reports whether words before a date are its place: no sentence begins with
// them.
func (r *runner) placed(at int, before string) bool {
	if strings.HasPrefix(before, "[") {
		return !strings.Contains(before, "]") || strings.HasSuffix(before, ",")
	}
	if strings.HasSuffix(before, "Sent") || strings.HasSuffix(before, "Received") {
		return false
	}
	if m := form.ArticleAtEnd(before); m != nil && m[0] > 0 {
		before = before[:m[0]]
	}
	if first, rest, _ := strings.Cut(before, " "); rest != "" && len(first) > 3 && wording.Shouting(first) && !wording.Shouting(before) {
		return false // a name
	}
	return !r.speaks(at) && !strings.HasSuffix(before, ".") && wording.Capitalised(before)
}

var placeAt = pattern.MustCompile(`^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? `)

// placeBelow is the place behind a date or a number, with the level of secrecy or the
// number of the copy behind it.
func (r *runner) placeBelow(at int) (part, bool) {
	before := strings.TrimRight(r.text[:at], " .")
	if before == "" || !unicode.IsDigit(wording.Last(before)) || r.speaks(at) {
		return part{}, false
	}
	place := placeAt.FindString(r.window(at, 60))
	if place == "" || who.HasOffice(place) {
		return part{}, false
	}
	for _, read := range []func(int) (part, bool){r.secrecy, r.copyNumber} {
		if p, ok := read(r.next(at + len(place))); ok && p.sure {
			return part{end: at + len(place) - 1, sure: true}, true
		}
	}
	return part{}, false
}

var translatedAt = pattern.MustCompile(`^(?:Translation|Translated|TRANSLATION|TRANSLATED) (?i:from)(?: the)? (?:\p{Lu}\p{L}+)\.?(?:\s|$)`)

// translated is what was done with the text: Translation from Chinese.
func (r *runner) translated(at int) (part, bool) {
	if r.text[at] != 'T' {
		return part{}, false
	}
	found := strings.TrimSpace(translatedAt.FindString(r.window(at, 60)))
	return part{end: at + len(found), sure: true}, found != ""
}

var (
	greetAt = pattern.MustCompile(`^["“«]?(?:` + form.GreetingWords + `)\b(?:[^.?!:,;"”]|\p{Lu}\.|(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Gen|Col|Hon|Cde|Messrs)\.){0,60}[!]\s`)
	warmAt  = pattern.MustCompile(`^["“«]?(?:` + form.WarmWords + ` (?:[^.?!:,;"”]|\p{Lu}\.|(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Gen|Col|Hon|Cde|Messrs)\.){1,60}|(?:Sir|Sirs|Gentlemen|Madam|Excellency|Your (?:Excellency|Majesty))|(?:Mr|Mrs|Madam)\.? (?:President|Chairman|Prime Minister|Minister|Secretary|Ambassador))(?:,|:|—|--)\s`)
)

// greeting is a salutation with the sign that ends it.
func (r *runner) greeting(at int) (part, bool) {
	window := r.window(at, maxPart)
	found := strings.TrimSpace(greetAt.FindString(window))
	if found == "" {
		found = strings.TrimSpace(warmAt.FindString(window))
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(found, `"“«`))
	return part{end: at + len(found), sure: true, strong: true}, found != "" && unicode.IsUpper(first) && !wording.MoreWords(found, 10)
}
