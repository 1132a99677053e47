package running

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// What closes a message in a running text: a formula, who signs with the office, a date,
// what stands below them. It must be followed by the end of the text or by the opening of
// another message, so that no words of a sentence are taken for it.

const (
	maxRunFormula = 160 // bytes of a closing formula
	maxSigner     = 18  // words of a name with its office
	maxClosing    = 12  // parts that close a message
)

// closing is where the parts begin that close a message from an offset on.
func (r *runner) closing(at int) (cuts []int, ok bool) {
	if before := strings.TrimRight(r.text[:at], " "); before != "" && strings.IndexByte(":;,", before[len(before)-1]) >= 0 {
		return nil, false
	}
	signed, formula, dated := false, false, false
	for at < len(r.text) && len(cuts) < maxClosing {
		if end := r.formulaEnd(at); end > 0 && !formula {
			formula, at = true, r.next(end)
			cuts = append(cuts, at)
			continue
		}
		begun := signed || formula || dated
		if end := r.below(at); end > 0 && (begun || r.text[at] == '[' || legendAt.MatchString(r.window(at, maxPart))) {
			signed, at = true, r.next(end)
			cuts = append(cuts, at)
			continue
		}
		if end := r.familiarEnd(at); end > 0 && !signed {
			signed, at = true, r.next(end)
			cuts = append(cuts, at)
			continue
		}
		p, isDate := r.dateline(at)
		if isDate && p.sure {
			dated, at = true, r.next(p.end)
			cuts = append(cuts, at)
			continue
		}
		if end, inner := r.signer(at, formula); end > 0 {
			signed, at = true, r.next(end)
			cuts = append(append(cuts, inner...), at)
			continue
		}
		if !isDate {
			break
		}
		dated, at = true, r.next(p.end)
		cuts = append(cuts, at)
	}
	return cuts, (signed || dated) && r.finished(at)
}

// familiarEnd is where a formula ends that says whose the writer is, with the name behind
// it, or 0: Mit herzlichem Gruß Ihr ergebener Albert Doe.
func (r *runner) familiarEnd(at int) int {
	window := r.window(at, maxRunFormula)
	if m := afterIn.FindStringIndex(window); m != nil {
		window = window[:m[0]]
	} else if at+len(window) < len(r.text) {
		return 0
	}
	line := strings.TrimRight(window, " .")
	if line == "" || wording.MoreWords(line, maxSigner) || r.speaks(at) || strings.ContainsAny(line, "?!;:") {
		return 0
	}
	if at := form.KinNamed(line); at > 0 {
		return at + len(line)
	}
	if k, ok := form.SignedWith(line); ok && (k == 0 || form.Of(strings.TrimRight(line[:k], " ,")).Kind == form.Closing) {
		return at + len(line)
	}
	return 0
}

// afterIn is what stands below a name.
var afterIn = pattern.MustCompile(` (?:P\. ?S\.|N\. ?B\.|Herrn |An (?:Herrn|Frau) )`)

// maxEnd is within how many bytes of its end a paragraph may have the end of a letter.
const maxEnd = 400

// joinedEnd is the cuts of a closing that stands on the line of the last paragraph.
func (r *runner) joinedEnd() []int {
	for _, at := range r.sentenceEnds() {
		if at < len(r.text)-maxEnd {
			continue
		}
		if cuts, ok := r.closing(at); ok && len(cuts) > 1 {
			return append([]int{at}, slices.DeleteFunc(cuts, func(at int) bool { return at >= len(r.text) })...)
		}
	}
	return nil
}

// finished reports whether a message may end at an offset: the text ends there, or
// another message, a note or a page begins.
func (r *runner) finished(at int) bool {
	if at >= len(r.text) || pageAt.MatchString(r.window(at, 24)) {
		return true
	}
	cuts, strong := r.opening(at)
	return strong && len(cuts) > 1
}

var (
	pageAt    = pattern.MustCompile(`^(?:\[\[page [\divxlc]+\]\]|\[(?:Page number:|Page|p\.) ?\d+\]|\[(?:Footnotes|Notes):?\])`)
	formulaAt = pattern.MustCompile(`^(?i:yours (?:very |most )?(?:sincerely|faithfully|truly|respectfully|fraternally|cordially|obediently|affectionately|ever)|(?:very |most )?(?:sincerely|respectfully|faithfully|truly|cordially|fraternally|affectionately)(?: yours)?|(?:with )?(?:best|kind|kindest|warm|warmest) (?:personal )?(?:wishes|regards)|with (?:communist|comradely|bolshevik|fraternal|friendly|deep|sincere|great|high)(?: \p{L}+){1,6}?|` +
		`(?:with )?(?:much |fondest |all my |best |lots of |dear )?love(?: (?:to|from) (?:all|you all|everybody|both))?|hochachtungsvoll|mit \p{L}+(?: \p{L}+){0,2} (?:grüßen|grüssen|gruß)|i (?:have the honou?r to (?:be|remain)|am|remain),?(?: [^ .!?]+){1,14}? (?:servants?|friend|sincerely|truly|faithfully|respectfully))[,.!]?(?:\s|$)`)
)

// formulaEnd is where the formula ends that closes a letter at an offset, or 0. A name
// must follow it.
func (r *runner) formulaEnd(at int) int {
	window := r.window(at, maxRunFormula)
	if first, _ := utf8.DecodeRuneInString(window); !unicode.IsUpper(first) {
		return 0
	}
	end := len(strings.TrimSpace(formulaAt.FindString(window)))
	if k := strings.IndexAny(window, ",!"); end == 0 && k > 0 && k < 90 && form.Of(window[:k+1]).Kind == form.Closing {
		end = k + 1
	}
	if end == 0 || !r.ends(at+end) {
		return 0
	}
	if n, _ := r.signer(r.next(at+end), true); n == 0 {
		return 0
	}
	return at + end
}

var (
	legendAt = pattern.MustCompile(`^(?:\p{Lu}{2,}(?: \p{Lu}{2,})*)[.,:]? (?:F|f|Fond|fond)[. ] ?\d`)
	typistAt = pattern.MustCompile(`^(?:\p{Lu}{2,4}[:/]\p{L}{2,4}|(?:Translated|Recorded|Typed|Printed|Drafted|Executed) by:? (?:\p{Lu}\. ?){0,2}\p{Lu}[\p{L}\-]+)\.?(?:\s|$)`)
	afterAt  = pattern.MustCompile(`^(?:P\. ?S\.|Post[Ss]cript:|(?:Enclosures?|Encl|Attachments?|Annex(?:es)?|Copies|Copy to|cc|CC|Distribution(?: list)?)[:.] ?\S)`)
)

// below is where a part ends that stands below a signature: a note in brackets, a
// typist's mark, copies, a postscript, where the document is kept. The last three take
// in what follows.
func (r *runner) below(at int) int {
	window := r.window(at, maxPart)
	if strings.HasPrefix(window, "[") && !pageAt.MatchString(window) {
		end := r.bracketEnd(at)
		if end > 0 && (r.next(end) == len(r.text) || r.text[r.next(end)] == '[') && wording.MoreWords(r.text[at:end], 3) {
			return end
		}
		return 0
	}
	if m := strings.TrimSpace(typistAt.FindString(window)); m != "" {
		return at + len(m)
	}
	if postalAt.MatchString(window) {
		return r.postalEnd(at)
	}
	if legendAt.MatchString(window) || afterAt.MatchString(window) {
		k, _ := slices.BinarySearchFunc(r.marks, at, func(m []int, at int) int { return m[0] - at })
		if k < len(r.marks) {
			return r.marks[k][0]
		}
		return len(r.text)
	}
	return 0
}

// postalAt is how the address of an addressee begins below a signature.
var postalAt = pattern.MustCompile(`^(?:The (?:(?:Right |Rt\.? )?Hon(?:ou?rable\b|\.))|(?:His|Her) Excellency\b|Herrn |An (?:Herrn|Frau) |Monsieur )`)

// postalEnd is where such an address ends: with the text, or where copies are named.
func (r *runner) postalEnd(at int) int {
	end := len(r.text)
	if m := copiesIn.FindStringIndex(r.text[at:]); m != nil {
		end = at + m[0]
	}
	if end-at > maxPart || !wording.Capitalised(r.text[at:end]) {
		return 0
	}
	return end
}

var copiesIn = pattern.MustCompile(` (?:Copies to|Copy to|Copies|cc|c\.c\.): `)

// signedAt is what stands before the name of who signs.
var signedAt = pattern.MustCompile(`^(?:/s/|\((?i:signed|sgd\.?|gez\.?)\)|\[(?:\p{L}+ )?(?i:signed|signature|signatures)\]|/(?i:signature|signed)/|(?i:signed|sgd|gez)[.:]) ?`)

// identified is who is meant, behind a name: FILIPPOV [Stalin].
var identified = pattern.MustCompile(`^\[\p{Lu}[\p{L}. ]{1,40}\](?:\s|$)`)

// signer is where the name that stands at an offset, and its office, end; 0 when there is
// none. Inner is where the one begins that stands behind the other.
func (r *runner) signer(at int, formula bool) (end int, inner []int) {
	from := at + len(signedAt.FindString(r.window(at, 40)))
	if m := initialsIn.FindString(r.window(from, 60)); m != "" {
		return from + len(m), nil
	}
	end = r.namesEnd(from)
	if end <= from || strings.ContainsAny(r.text[end-1:end], "!?,:;") {
		return 0, nil
	}
	name := r.text[from:end]
	bare := form.Unwrapped(strings.TrimSpace(name))
	whole := form.Signs(bare) && (wording.MoreWords(bare, 1) || wording.Shouting(bare))
	switch {
	case form.IsName(bare) && !form.NoName(bare) && (formula || from > at || whole):
		return end, nil
	case !who.HasOffice(name) || !wording.Capitalised(name):
		return 0, nil
	}
	if k := r.officeIn(from, end); k > from {
		return end, []int{k}
	}
	if k := tailName.FindStringSubmatchIndex(name); k != nil && who.HasOffice(name[:k[2]]) {
		return end, []int{from + k[2]}
	}
	return end, nil
}

// initialsIn is a name with initials in brackets, as it stands below the office.
var initialsIn = pattern.MustCompile(`^\((?:` + who.Initial + `\. ?){1,3}\p{Lu}[\p{L}\-]+\)`)

// tailName is a name with initials behind an office.
var tailName = pattern.MustCompile(` ((?:\p{Lu}(?:\[\p{L}+\])?\. ?){1,3}\p{Lu}[\p{L}'’\-]+|\p{Lu}\[\p{L}+\] \p{Lu}[\p{L}'’\-]+)\.?$`)

// beforeOffice is the words of an office before the one that tells it.
var beforeOffice = wordsOf(`vice deputy first second third acting prime foreign assistant under chief high charge permanent special`)

// officeIn is where the office behind a name begins, or 0.
func (r *runner) officeIn(from, end int) int {
	n := 0
	for at := from; at < end; n++ {
		w := strings.Trim(r.text[at:min(end, at+len(r.word(at)))], ",.")
		name := strings.TrimSpace(r.text[from:at])
		if n > 0 && !strings.HasSuffix(name, ",") && wording.Capitalised(w) && (beforeOffice[strings.ToLower(w)] || who.HasOffice(w)) {
			if n > 1 && form.IsName(name) && form.Signs(name) && !who.HasOffice(name) {
				return at
			}
			return 0
		}
		at = r.next(at + len(r.word(at)))
	}
	return 0
}

// namesEnd is where words end that are written as names and offices are: at another part,
// at the end of a sentence or of the text; 0 when a sentence goes on.
func (r *runner) namesEnd(from int) int {
	end, n := from, 0
	for at := from; at < len(r.text); n++ {
		if n > 0 && (r.text[at] == '[' || r.text[at] == '(') {
			m := identified.FindString(r.window(at, 60))
			if m == "" {
				return end
			}
			end = at + len(strings.TrimSpace(m))
			at = r.next(end)
			continue
		}
		if n > 0 && (r.text[at] == '/' && signedAt.MatchString(r.window(at, 40)) || r.partsAt(at)) {
			return end
		}
		w := r.word(at)
		first := wording.First(w)
		if n == 0 && r.speaks(at) || n == maxSigner || strings.HasSuffix(w, ":") {
			return 0
		}
		if !unicode.IsUpper(first) && !wording.Small(strings.TrimRight(w, ",")) {
			return 0
		}
		end = at + len(w)
		if at = r.next(end); strings.HasSuffix(w, ".") && !stops(w[:len(w)-1]) && !strings.Contains(w[:len(w)-1], ".") {
			return end
		}
	}
	return end
}

// partsAt reports whether a part that is no name begins at an offset behind one.
func (r *runner) partsAt(at int) bool {
	if r.below(at) > 0 {
		return true
	}
	if p, ok := r.dateline(at); ok && p.sure {
		return true
	}
	parts, strong := r.opening(at)
	return strong && len(parts) > 1
}
