package structure

import (
	"strings"
	"unicode"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/pattern"
)

// What a piece of text looks like by itself, without regard to its place.

// form is a rule: texts that look so are of this kind.
type form struct {
	kind Kind
	is   *pattern.Regexp
}

const (
	secrecy = `(?i:absolutely secret|strictly secret|most secret|top secret|secret|strictly confidential|confidential|restricted|unclassified|classified|official use only|for official use only|special file|of special importance|eyes only|personal)`
	urgency = `(?i:most immediate|immediate|extremely urgent|very urgent|urgent|priority|routine|flash|out of turn|lightning)`
	// what a message is called before its number
	called = `(?i:(?:circular |cipher |ciphered |outgoing |incoming )?(?:cablegram|telegram|cable|savingram|despatch|dispatch|memorandum|letter|note|minute|submission|agendum|extracts?|teleprinter message|aide-memoire))s?`
)

// forms is tried in order on the whole text of a short block.
var forms = []form{
	{PageMark, pattern.MustCompile(`^\[\[page ([\divxlc]+)\]\]$`)},
	{PageMark, pattern.MustCompile(`^\[(?:Page number:|Page|p\.) ?(\d+)\]$`)},
	{Classification, pattern.MustCompile(`^[\[("]?(?:` + urgency + `[.,/]? (?:and )?)*` + secrecy + `(?:[.,/]? (?:and )?(?:` + secrecy + `|` + urgency + `))*[\])".,]*$`)},
	{Urgency, pattern.MustCompile(`^` + urgency + `(?:[.,/]? ` + urgency + `)*[.!]?$`)},
	{CopyNumber, pattern.MustCompile(`^(?i:(?:copy|ex\.|ekz\.|exemplar) (?:(?:no\.?|nr\.?|#|№) ?)?\d+(?: of \d+)?|no\.? \d+ of \d+ copies)\.?$`)},
	{Number, pattern.MustCompile(`^(?:(?:Spec|Ref|Ser|Telegram|Cable|Cablegram|Despatch|Protocol|Order)\.? )?(?:(?:No|Nos|Nr)\.? ?|№ ?|# ?)[\p{L}]{0,4}[\d][\d\p{L}/.,\- ]{0,30}$`)},
	{Number, pattern.MustCompile(`^` + called + `(?:(?: No\.?)? (?:[\p{Lu}.]{0,6} ?\d[\d\p{Lu}/.\-]*|unnumbered))?(?: \[\d+\])?,?$`)},
	{Number, pattern.MustCompile(`^\d{2,6}\\?\.$`)},
	{Copies, pattern.MustCompile(`^(?i:copies|copy to|cc|c\.c\.|distribution(?: list)?|distributed to|circulated to)(?: to)?\s?[:\-–].*$`)},
	{Reference, pattern.MustCompile(`^To (?:p\.|par\.|point|item|paragraph|section|art\.) ?(?:\d|[IVXLC]+\b).*$`)},
	{Reference, pattern.MustCompile(`^[\[(]?(?i:attachments?|annex|annexes|appendix|appendices|enclosures?|supplement)(?:\.? ?(?:No\.?|№|#)? ?(?:\d+|[A-Z]|[IVX]+))?[\])]?[.:]?$`)},
	{Reference, pattern.MustCompile(`^(?:To|Re|In reply to|Ref(?:erence)?:?) (?:our|your|my)? ?(?:No\.?|№|telegram) .{1,40}$`)},
	{Address, pattern.MustCompile(`^(?:TO|To|to|For|FOR|VIA|Via|THROUGH|Through|From|FROM): ?.{1,80}$`)},
	{Address, pattern.MustCompile(`^(?i:for (?:transmission|transmittal|delivery|forwarding|dr|mr|mrs|sir|minister|prime|comrade|cde)|through|via|pass to|to be handed)\b.{1,80}$`)},
	{Address, pattern.MustCompile(`^(?:THE |The )?(?:CC|C\.C\.|Central Committee)(?: OF| of)?(?: THE| the)? [\p{Lu}()b]{3,10}$`)},
	{Address, pattern.MustCompile(`^FOR (?:THE )?[\p{Lu}. ]{3,60}$`)},
	{Address, pattern.MustCompile(`^(?:TO|To|to) (?:(?:the|THE|Cde|Cdes|Comrade|Comrades|comrade|c|Mr|Mrs|Dr|Sir|His|Her)\.? )?[\p{Lu}\d][^!?]{1,80}$`)},
	{Salutation, pattern.MustCompile(`^(?i:dear|my dear|esteemed|respected|highly respected|much esteemed|deeply respected|honou?red|comrades?|cde\.?|gentlemen|sirs?|madam|your excellency|excellency|monsieur|lieber|liebe|sehr geehrter|sehr geehrte|verehrter|hochverehrter|mr\.|cher|chère)\b[^.?!]{0,80}(?:\w\.[^.?!]{0,40})?[!,:—–]$`)},
	{Closing, pattern.MustCompile(`^(?i:(?:yours|most|very|with|please accept|accept|sincerely|respectfully|faithfully|truly|best|kind|thank|cordially|i am|i remain|i have the honou?r to be|your|hoch)\b.{0,70}),$`)},
	{Closing, pattern.MustCompile(`^(?i:with (?:communist|comradely|bolshevik|fraternal|friendly|deep|sincere|great|best|kind|warm) .{0,60}|yours (?:sincerely|faithfully|truly|very truly|respectfully|fraternally|ever)|sincerely(?: yours)?|respectfully(?: yours)?|best wishes|long live .{1,60}!?)[.!]?$`)},
	{Form, pattern.MustCompile(`^\[?(?:Translat(?:ed|ion) from|Translated by|Typed|Printed|Sent|Rec(?:eived|['’]d)|Deciphered|Executed by|True copy|Certified|Verified)\b.{0,80}$`)},
	{Note, pattern.MustCompile(`^(?:REFERENCE|NOTE|Note|Translator['’]s [Nn]ote|Editor['’]s [Nn]ote|Translator['’]s comment):.*`)},
	{Postscript, pattern.MustCompile(`^(?:P\. ?S\.|PS\b|P\. ?P\. ?S\.|NB\.|Post[Ss]cript).*`)},
}

var (
	letterHead  = pattern.MustCompile(`^(?:[IVXLC]{1,8}|\d{1,4})\.? ?(?:--|—|–|-) ?(?:TO|To|FROM|From) .{2,80}$`)
	enumerator  = pattern.MustCompile(`^(?:\((\d{1,3}|[a-z]|[ivx]{1,5})\)|(\d{1,3})\\?[.)．]|([a-z]|[A-Z]|[IVX]{1,6})[.)])(?:\s|$)`)
	headForm    = pattern.MustCompile(`^(?:Excerpts?|Extracts?|Protocol|Minutes|Resolution|Decision|Decree|Directive|Order|Memorandum|Record|Report|Agenda|Annex|Telegram|Letter|Statement|Draft|DRAFT|Article|Chapter|Part|Section)\b`)
	officeWord  = pattern.MustCompile(`(?i)\b(?:secretary|minister|chairman|chairwoman|chair|ambassador|president|premier|head|chief|deputy|director|resident|consul|general|colonel|major|commander|commissar|representative|attach[eé]|counsell?or|adviser|advisor|envoy|charg[eé]|delegation|committee|government|member|editor|officer|governor|politburo|department|manager|inspector|professor|interpreter|translator|party|cc|ministry|embassy|bureau|council)\b`)
	nameForm    = pattern.MustCompile(`^(?:(?:\p{Lu}\.[ -]?|\p{Lu}\p{Ll}{0,3}\. ?|\p{Lu}[\p{L}'’\-]+ |(?:de|von|van|der|bin|al|el|du|la) |/s/ |\((?i:signed|sgd\.?|gez\.?)\) ?|(?:gez|Gez|Sgd)\. ?|\[[\p{L} ]+\] ?){0,5})(?:\p{Lu}[\p{L}'’\-]*\.?|(?:\p{Lu} ){3,}\p{Lu})(?: \[[^\]]{2,60}\]| \([^)]{2,60}\))?\.?$`)
	noSignature = pattern.MustCompile(`^(?i:end|finis|the end|ende|draft|copy|translation|original|notes?|footnotes|endnotes|references|sources?|contents|summary|continued|from|cc|and)[.:]?$`)
	archival    = pattern.MustCompile(`(?i)\b(?:fond|f\.|opis|op\.|delo|d\.|l\.|ll\.|listy?|papka|[A-Z]{3,}[, :])`)
	copyKept    = pattern.MustCompile(`(?i)\b(?:cop(?:y|ies)|original|text|draft|version|document)\b.{0,120}\b(?:found|kept|located|held|preserved|stored|in)\b`)
	decisionOf  = pattern.MustCompile(`^(?i:decision|resolution|decree|order)s? (?:of|from|dated) `)
	romanHead   = pattern.MustCompile(`^(?:[IVX]{1,6}|\d{1,2}|[A-Z])\. `)
	attachedRef = pattern.MustCompile(`^[\[(]?(?i:attachments?|annex|annexes|appendix|appendices|enclosures?|supplement)\b`)
	itemRef     = pattern.MustCompile(`^To (?:p\.|par\.|point|item|paragraph|section|art\.) ?(\d+|[IVXLC]+\b)`)
)

// formOf is the kind that a text of one or two lines shows by itself.
func formOf(text string) (kind Kind, n string, ok bool) {
	if isDateline(text) {
		return Dateline, "", true
	}
	for _, f := range forms {
		if m := f.is.FindStringSubmatch(text); m != nil {
			if len(m) > 1 {
				n = m[1]
			}
			return f.kind, n, true
		}
	}
	return Paragraph, "", false
}

var placeBefore = pattern.MustCompile(`^\[?\p{Lu}[\p{L} .'\-]{1,30},? ?$`)

// processed is a date of what was done with the paper, not of the message.
var processed = pattern.MustCompile(`^[\[(]?(?i:received|rec['’]d|sent|typed|deciphered|translated|printed)\b`)

// noteMark is the mark of a note after a date.
var noteMark = pattern.MustCompile(`(\d{4}\]?) ?(?:(?:at )?\d{1,3}|\*{1,5}|[ᵃ-ᶻ]|\[\d{1,3}\])$`)

// isDateline reports whether a short text is a date, with a place before it or not.
func isDateline(text string) bool {
	if len(text) > 80 || processed.MatchString(text) {
		return false
	}
	if !strings.ContainsAny(text, "0123456789_") { // no day and no year
		return false
	}
	if m := noteMark.FindStringSubmatchIndex(text); m != nil {
		text = text[:m[3]]
	}
	if d, ok := dates.Parse(strings.Trim(text, "[]() ")); ok && !d.Clock {
		return true
	}
	found := dates.Find(text)
	if len(found) == 0 || found[0].Clock {
		return false
	}
	before := text[:found[0].Start]
	if before == "" && found[0].End == len(text) {
		return true
	}
	after := strings.Trim(text[found[len(found)-1].End:], " .,;)]")
	return after == "" && placeBefore.MatchString(before) && len(strings.Fields(before)) <= 3 && !decisionOf.MatchString(text) && !headForm.MatchString(text)
}

// shouting reports whether most letters of a text are capitals.
func shouting(text string) bool {
	upper, letters := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				upper++
			}
		}
	}
	return letters > 1 && upper*10 >= letters*6
}

// sentence reports whether a text ends as prose does.
func sentence(text string) bool {
	text = strings.TrimRight(text, `"”»’')] `)
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") ||
		strings.HasSuffix(text, ";") || strings.HasSuffix(text, ":") || strings.HasSuffix(text, ",")
}

// words is the number of words of a text.
func words(text string) int { return len(strings.Fields(text)) }
