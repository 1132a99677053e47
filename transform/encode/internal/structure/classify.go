package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// classify gives every block the kind that it shows by itself, and takes lines
// apart that hold several things: a number and a date, a date and the copies.
func (r *reader) classify(raw []layout.Block) []Block {
	all := make([]Block, 0, len(raw)+len(raw)/4+8)
	for _, b := range raw {
		all = r.blocksFrom(all, b)
	}
	all = reportForm(memoHeads(r.Text, recordHeads(all)))
	datedFirst(all)
	single(all)
	paired(r.Text, all)
	firstRoman(r.Text, all)
	figures(all)
	despatched(all)
	wired(all)
	r.volume(all)
	all = attending(r.Text, enclosed(r.Text, all))
	bullets(r.Text, all)
	leaves(all)
	copyLines(all)
	all = r.footnotes(all)
	all = speakersAbove(r.Text, all)
	turns(r.Text, all)
	return r.begunMessages(resumed(all))
}

// blocksFrom adds a block of the layout, or the blocks that its lines are, to those before it.
func (r *reader) blocksFrom(all []Block, b layout.Block) []Block {
	switch {
	case b.Furniture != layout.NoFurniture:
		return append(all, furniture(r.Text, b))
	case b.Verse, b.Quote:
		kind := form.Quotation
		if b.Verse {
			kind = form.Verse
		}
		return append(all, Block{Kind: kind, Lines: b.Lines, Gap: b.Gap, Page: b.Page, plain: r.Plain(b.Whole())})
	case len(b.Within) > 0:
		return append(all, interruptedBlock(r.Text, b))
	case b.Rows != nil:
		return append(all, Block{Kind: form.Table, Lines: b.Lines, Rows: b.Rows, Gap: b.Gap, Page: b.Page})
	case !b.Mark.Empty():
		n := Block{Lines: b.Lines, Gap: b.Gap, Page: b.Page, plain: r.Plain(b.Whole())}
		n.note(r.Of(b.Mark), b.Mark.Len())
		return append(all, n)
	}
	for i, lines := range r.pieces(b) {
		piece := Block{Lines: lines, Gap: b.Gap && i == 0, Page: b.Page && i == 0, Aside: b.Aside, ruled: b.Ruled && i == 0}
		piece.Marked = b.Head || b.Bold && r.numberedHead(lines) || r.repeatsTitle(lines)
		all = r.quotedGreeting(all, r.local(piece))
	}
	return all
}

// local decides what can be decided without the blocks around.
func (r *reader) local(b Block) Block {
	plain := r.Plain(b.Whole())
	if r.broken {
		plain = r.Plain(b.Unmarked(r.Text))
	}
	b.plain = plain
	if b.Marked {
		b.Kind = form.Head
		return b
	}
	if letterHead.MatchString(plain) {
		b.Kind, b.Marked = form.Head, true
		return b
	}
	if r.footnoteInBrackets(&b) {
		return b
	}
	if kind, n, ok := r.bracketed(plain); ok {
		b.Kind, b.N = kind, n
		b.Enclosed = (kind == form.Note || kind == form.SourceNote) && b.bracketed(r.Text)
		return b
	}
	if len(plain) < 1200 && (legend.MatchString(plain) || dayAtEnd(plain) && printedIn.MatchString(plain) || sourceOf.MatchString(plain)) {
		b.Kind = form.SourceNote
		return b
	}
	if onPaper(plain) {
		b.Kind = form.Note
		return b
	}
	if len(plain) < 200 && len(b.Lines) <= 4 {
		if kind, n, ok := r.formOf(unquoted(plain)); ok {
			b.Kind, b.N = kind, n
		}
	}
	if b.Kind == form.Paragraph {
		b.enumerate(r.Text)
	}
	return b
}

// onPaper reports whether a text tells of what is on the paper beside the message: a seal, a
// stamp, what somebody wrote in the margin, a note of the office.
func onPaper(plain string) bool {
	switch {
	case len(plain) < 28 && sealPlace.MatchString(plain):
	case referenceNote.MatchString(plain) && wording.MoreWords(plain, 5):
	case marginal.MatchString(plain), form.IsMarginal(plain), form.OnSheet(plain), saysStamp(plain):
	case strings.HasPrefix(plain, "(") && postmarkRound.MatchString(plain):
	default:
		return false
	}
	return true
}

// numberedHead reports whether a line that the layout has in strong emphasis is a
// heading: it has a number and is no sentence.
func (r *reader) numberedHead(lines []source.Line) bool {
	plain := r.Plain(lines[0].Span)
	return romanHead.MatchString(plain) && wording.MoreWords(plain, 1) && !wording.MoreWords(plain, 20) && !wording.EndsAsProse(plain)
}

// unquoted is a text without the quotation marks around it, but for those around
// a day that is left blank.
func unquoted(plain string) string {
	if blankDay.MatchString(plain) {
		return plain
	}
	plain = strings.TrimLeft(plain, `"“«`)
	if quoted, ok := strings.CutSuffix(plain, "."); ok && strings.HasSuffix(quoted, `"`) {
		plain = quoted // December 18, 1963".
	}
	return strings.TrimRight(plain, `"”»`)
}

// datedFirst takes a first line for place and date, though a newspaper and its day look the
// same: Zenda, 1921. május 5.
func datedFirst(blocks []Block) {
	if len(blocks) > 1 && blocks[0].Kind == form.SourceNote && form.IsDateline(blocks[0].plain) {
		blocks[0].become(form.Dateline)
	}
}

// referenceNote is the note of an office on the message that another one answers.
var referenceNote = pattern.MustCompile(`^(?:REFERENCE|SPRAVKA|Translator['’]s [Nn]ote|Editor['’]s [Nn]ote|Translator['’]s comment):|^Resolution: (?:To|For|Cdes?|Comrades?|T)\b`)

// sealPlace is the place of a seal: L. S.
var sealPlace = pattern.MustCompile(`^[\[(]?(?:L\. ?S\.|(?i:place of (?:the )?seal|round seal|seal)[.:]?)[\])]?$`)

// withheld is how an edition says that it may not print something.
var withheld = pattern.MustCompile(`\b(?:not declassified|blacked out|sanitized)\b`)

// marginal is what an edition calls words that somebody wrote on the paper.
var marginal = pattern.MustCompile(`^\[(?:Resolution|Handwritten|Notation|Marginal|In the margin|Annotation|Visa)[^\]]{0,60}:?\]:? ?\S|^(?:Handwritten|Marginal)(?: (?:note|notes|resolution|inscription|addition|comment))?(?: (?:by|of|in) [^:]{2,40})?: \S`)

// numberedNote is a note of an edition that one pair of brackets encloses, with its number:
// [Footnote 1: It rained.]
var numberedNote = pattern.MustCompile(`^\[((?i:foot ?note|note|fu(?:ß|ss)note|anmerkung|nota|noot|voetnoot|przypis|not) ?(\d{1,3}|[A-Z]|\*{1,3}) ?[:.]) ?\S`)

// footnoteInBrackets makes a footnote of such a block and reports whether it is one.
func (r *reader) footnoteInBrackets(b *Block) bool {
	if !strings.HasPrefix(b.plain, "[") || !wholeBracket(b.plain) {
		return false
	}
	whole := r.Of(b.Whole())
	m := numberedNote.FindStringSubmatchIndex(whole)
	if m == nil || !b.bracketed(r.Text) {
		return false
	}
	start := b.Whole().Start
	b.Kind, b.N, b.Enclosed = form.Footnote, whole[m[4]:m[5]], true
	b.Label = source.Span{Start: start + m[2], End: start + m[3]}
	return true
}

var (
	legend = pattern.MustCompile(`^(?:\p{Lu}{3,}[\p{Lu} ]*|АП РФ|CIA KGB RB|(?:Central |National )?State Archives?(?:, \p{Lu}\p{L}+)?|(?:Central |State |Party |Foreign Policy )?Archives? of (?:the )?\p{Lu}[^.]{2,60})[.,:]? ?(?:F|f|Fond|fond|D|Ф|ф|Фонд|фонд)[. ] ?\d+.*[ .,;](?:(?:Op|D|L|Ll|op|d|l|ll|Оп|оп|Д|д|Лл?|лл?)\. ?|(?:[Oo]pis|[Dd]elo|[Ll]isty?) )\d+`)
	// sourceOf is what American editions say of where a document is kept.
	sourceOf = pattern.MustCompile(`^(?:RC|FC|SC|PrC|Tr|Dft|Df|ALS|LS|ADS|ADfS|AL|LB|LbC|MS) \(\p{Lu}[^()]{4,80}\)|^Source: \p{Lu}.{3,160}\b(?:1[6-9]|20)\d\d, pp?\. ?\d|^Source: .{0,200}\b(?:Library|Archives?|Files?|Papers|Department of|Records),? `)
	// printedIn is the same of a document known from print: Courier. 1964. June 4.
	printedIn = pattern.MustCompile(`^(?:\p{Lu}[\p{L}'’\- ]{2,60}|\p{Lu}[^!?:;]{20,250}\. \p{Lu}\p{L}+),? ?\.? (?:1[6-9]|20)\d\d\. (?:(?:P{1,2}|[Pp]{1,2}|C|S)\. ?\d+(?:[-–—]\d+)?|(?:No\. ?\d+\. )?(?:\d{1,2} \p{L}{3,9}|\p{L}{3,9} \d{1,2})(?:\. (?:P{1,2}|C|S)\. ?\d+)?)\.$`)
	// signatureNote is the shelfmark of an archive that is known by its initials.
	signatureNote = pattern.MustCompile(`^\[\p{Lu}{2,8}, .{0,120}\b(?:sygn|teczka|vol|fond|f|op|d|k|ll?|pp?|Bl)\.? ?\d[\d\-–, ]*\.?\]$`)
	seriesNote    = pattern.MustCompile(`^\[\p{Lu}{2,6} ?: ?[\p{Lu}\d].*\]$`)
)

// dayAtEnd reports whether a text ends with a figure, or a short word behind one, and a
// full stop, as few paragraphs do.
func dayAtEnd(plain string) bool {
	n := len(plain)
	return n < 400 && strings.HasSuffix(plain, ".") && strings.ContainsAny(plain[max(n-12, 0):], "0123456789")
}

// bracketed says what a block is that stands in square brackets as a whole.
func (r *reader) bracketed(plain string) (kind form.Kind, n string, ok bool) {
	if n, ok := form.Page(plain); ok {
		return form.PageMark, n, true
	}
	if notesHead.MatchString(plain) {
		return form.Note, "", true
	}
	if wholeBracket(plain) && (postmark.MatchString(plain) || described.MatchString(plain) || stampWords.MatchString(plain)) {
		return form.Note, "", true
	}
	if !wholeBracket(plain) || !wording.MoreWords(plain, 1) && !seriesNote.MatchString(plain) {
		return form.Paragraph, "", false
	}
	if attachedRef.MatchString(plain) {
		return form.Reference, "", true
	}
	if notesSource(plain) {
		return form.SourceNote, "", true
	}
	if kind, _, ok := r.formOf(plain); ok && kind == form.Handling {
		return form.Handling, "", true
	}
	if form.IsDateline(plain) || !wording.MoreWords(plain, 3) || withheld.MatchString(plain) {
		return form.Paragraph, "", false
	}
	return form.Note, "", true
}

// stampWords is what a stamp says, in brackets: [Stamp: Secret].
var stampWords = pattern.MustCompile(`^\[(?i:(?:round |square |rubber |office )?(?:stamp|seal))(?: ?:| of ) ?\S`)

// notesSource reports whether a text in brackets says where a document is kept.
func notesSource(plain string) bool {
	if strings.HasPrefix(plain, "[Source: ") || signatureNote.MatchString(plain) || seriesNote.MatchString(plain) {
		return true
	}
	return copyKept.MatchString(plain) && archival.MatchString(plain)
}

// postmark is what an edition says of the stamp of a post office.
var postmark = pattern.MustCompile(`^\[(?i:postmark(?:ed|e)?|poststempel|stempel|cachet|timbre)\b`)

var (
	// postmarkRound is the same in round brackets.
	postmarkRound = pattern.MustCompile(`^\((?i:postmark(?:ed|e)?|poststempel|stempel|cachet|timbre)\b[^()]*\)$`)
	// described is what an edition says of the paper: [Printed circular]
	described = pattern.MustCompile(`^\[(?i:printed|lithographed|typed|typescript|manuscript|handwritten|engraved|black-edged) (?i:circular|form|letter|card|copy|draft|invitation|leaflet|note)\]$`)
)

// wholeBracket reports whether one pair of square brackets encloses the text.
func wholeBracket(plain string) bool {
	if !strings.HasPrefix(plain, "[") || !strings.HasSuffix(plain, "]") {
		return false
	}
	depth := 0
	for i, r := range plain {
		switch r {
		case '[':
			depth++
		case ']':
			depth--
			if depth == 0 && i < len(plain)-1 {
				return false
			}
		}
	}
	return depth == 0
}

var archival = pattern.MustCompile(`(?i)\b(?:fond|f\.|opis|op\.|delo|d\.|l\.|ll\.|listy?|papka|[A-Z]{3,}[, :])`)

var copyKept = pattern.MustCompile(`(?i)\b(?:cop(?:y|ies)|original|text|draft|version|document)\b.{0,120}\b(?:found|kept|located|held|preserved|stored|in)\b`)

var attachedRef = pattern.MustCompile(`^[\[(]?(?i:attachments?|annex|annexes|appendix|appendices|[ei]nclosures?|supplement)\b|^(?i:приложени[ея])(?: ?№ ?\d+)?(?: к .{2,80})?$`)

var itemRef = pattern.MustCompile(`^(?:To|to|К|Приложение к) (?:p\.|par\.|point|item|paragraph|section|art\.|п\.|пункту|ст\.) ?(\d+|[IVXLC]+\b)`)

var letterHead = pattern.MustCompile(`^(?:(?i:letter) )?(?:[IVXLC]{1,8}|\d{1,4})\.? ?(?:--|—|–|-) ?(?:TO|To|FROM|From) .{2,80}$`)

var romanHead = pattern.MustCompile(`^(?:[IVX]{1,6}|\d{1,2}|[A-Z])\. `)

// blankDay is the place for a day to be filled in, with or without quotation marks.
var blankDay = pattern.MustCompile(`^["“«]? ?(?:_+|\d{1,2}["”»]) ?["”»]? `)
