package structure

import (
	"strings"
	"unicode/utf8"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// Who took part in a conversation or a meeting stands below a label, one on a
// line or in one paragraph.

var (
	attendance = pattern.MustCompile(`^(?i:(?:list of )?participants|those present|members present|persons present|(?:also )?present|(?:the following were )?also present|secretariat|(?:also )?in attendance|attended(?: by)?|(?:also )?attending|attendees|attendance|anwesend(?:e)?|teilnehmer|étaient présents|participaient|присутствовали|присутствуют|участники)(?: (?i:were|on|from|for|at) [^:.]{1,60})?\s?:(?:\s|$)|^(?:PARTICIPANTS|PRESENT|ATTENDANCE|ATTENDEES|Participants|Attendees)$`)
	sideNamed  = pattern.MustCompile(`^\p{Lu}[\p{L} ]{1,25}: (?:Comrades?|Cdes?\.?|Mr\.?|Mrs\.?|Dr\.?|Ambassador|President|Minister|General) \p{Lu}|^(?:From the |On the |For the )?[^:.]{2,30} (?:side|delegation)\s?: ?\S`)
	sideLabel  = pattern.MustCompile(`^(?i:(?:from|on|for) the [^:.]{2,40}(?: side)?|[^:.]{2,30} side|[^:.]{2,30} delegation)\s?:$`)
	// sideLine is one side and its people, where no label stands above both.
	sideLine = pattern.MustCompile(`^On the [^:.]{2,30} side ?: ?\p{Lu}`)
	// honoured is somebody with a title of honour.
	honoured = pattern.MustCompile(`^(?:The )?(?:Right |Rt\. ?)?Hon(?:\.|ourable) `)
	// absent is the label of those who did not.
	absent = pattern.MustCompile(`^(?i:absent|excused|apologies|entschuldigt)\b.{0,30}:`)
	// others is the label of a further group of those who took part.
	others     = pattern.MustCompile(`^(?i:from (?:the )?[^:.,]{2,40}|(?:also )?(?:invited|present|attending)|interpreters?|recorders?|note-?takers?|translators?|observers?|guests?|secretar(?:y|ies)|minutes taken by|keeper of the minutes|in the chair|chair(?:man|ed by)?)\s?: ?\S`)
	fieldLabel = pattern.MustCompile(`^\p{Lu}[\p{L} &]{1,25}:`)
)

// attending makes one block of a label and those who stand below it, or behind it.
func attending(text *source.Text, blocks []Block) []Block {
	all := blocks[:0]
	copied := false // the lines below those who took part name who gets copies
	for i := 0; i < len(blocks); {
		b := blocks[i]
		i++
		copied = copied && !b.Gap || b.Kind == form.Copies && len(all) > 0 && all[len(all)-1].Kind == form.Participants
		if copied && b.Kind == form.Paragraph && len(b.Lines) == 1 && b.lists() {
			b.Kind = form.Copies
		}
		if b.Kind != form.Paragraph || !(attendance.MatchString(b.plain) || i < len(blocks) && sideLine.MatchString(b.plain) && sideLine.MatchString(blocks[i].plain) || len(all) > 0 && (all[len(all)-1].Kind == form.Participants || absent.MatchString(all[len(all)-1].plain)) && (sideLabel.MatchString(b.plain) || others.MatchString(b.plain) && !wording.MoreWords(b.plain, 60))) {
			all = append(all, b)
			continue
		}
		n := persons(blocks[i:])
		if n > 0 && blocks[i].Gap && !bareLabel(b.plain) {
			n = 0 // all of them stand behind the label
		}
		if n == 0 && i < len(blocks) && bareLabel(b.plain) && oneSentence(text, blocks[i]) {
			b.Lines = append(b.Lines[:len(b.Lines):len(b.Lines)], blocks[i].Lines...)
			b.plain += " " + blocks[i].plain
			i++
		}
		if n == 0 && i+1 < len(blocks) && sideLabel.MatchString(blocks[i].plain) && strings.HasSuffix(b.plain, ":") {
			if n = persons(blocks[i+1:]); n > 0 { // the label of a side below the label
				b.Lines = append(b.Lines[:len(b.Lines):len(b.Lines)], blocks[i].Lines...)
				b.plain += " " + blocks[i].plain
				i++
			}
		}
		if n > 1 && headsProse(blocks[i:], n-1) {
			n--
		}
		if b.listPersons(text, blocks[i:i+n]) {
			i += n
		}
		all = append(all, b)
	}
	return all
}

// bareLabel reports whether nobody is named on the line of the label itself.
func bareLabel(plain string) bool {
	return !strings.Contains(strings.TrimSuffix(plain, ":"), ":") && !wording.MoreWords(plain, 6)
}

// oneSentence reports whether a paragraph is nothing but names, with commas or
// semicolons between them.
func oneSentence(text *source.Text, b Block) bool {
	if b.Kind != form.Paragraph || !b.Label.Empty() || !wording.MoreWords(b.plain, 3) {
		return false
	}
	return len(apartAt(text, b.Whole())) > 2 || strings.Count(b.plain, ",") > 2 && !wording.EndsAsProse(b.plain) && wording.Capitalised(b.plain)
}

// maxPersons is how many blocks one label may stand above.
const maxPersons = 200

// persons is how many of the blocks below a label list somebody each.
func persons(blocks []Block) int {
	n := 0
	for n < len(blocks) && n < maxPersons && blocks[n].lists() && (blocks[n].N == "") == (blocks[0].N == "") {
		n++
	}
	return n
}

// headsProse reports whether block n below those who took part is no other one of them
// but the heading of the text: they have titles, and it has none.
func headsProse(blocks []Block, n int) bool {
	b := blocks[n]
	return b.Gap && len(b.Lines) == 1 && n+1 < len(blocks) && isProse(&blocks[n+1]) && blocks[n+1].Gap &&
		who.Courteous(blocks[0].plain) && !who.Courteous(b.plain) && !who.HasOffice(b.plain) && wording.TitleCase(b.plain) && !strings.ContainsAny(b.plain, ".,;:()")
}

// lists reports whether a block is somebody in a list and no prose or label.
func (b *Block) lists() bool {
	if b.Kind != form.Paragraph && b.Kind != form.Signature && b.Kind != form.Address || b.Marked || len(b.Lines) > 12 {
		return false
	}
	plain := strings.TrimLeft(b.plain, "-–•*· ")
	if contents.MatchString(plain) {
		return false
	}
	return !met.MatchString(plain) && !wording.MoreWords(plain, 20*len(b.Lines)) && (!isProse(b) || honoured.MatchString(plain)) && (!fieldLabel.MatchString(plain) || namesSide(plain)) && !wording.StartsSmall(plain) && !(wording.Shouting(plain) && wording.MoreWords(plain, 3))
}

// contents is the heading of what a meeting dealt with.
var contents = pattern.MustCompile(`^(?:CONTENTS|AGENDA|SUBJECTS?|Contents|Agenda)$`)

// namesSide reports whether a line is a side of a conversation and its people.
func namesSide(plain string) bool {
	side, _, _ := strings.Cut(plain, ":")
	return sideNamed.MatchString(plain) && !form.IsLabel(strings.TrimSpace(side))
}

// listPersons makes a block a list of those on its own lines and in the blocks
// below it. It reports false, and changes nothing, when there is nobody.
func (b *Block) listPersons(text *source.Text, below []Block) bool {
	first := b.Lines[0].Span
	colon := strings.IndexByte(text.Of(first), ':') + 1
	switch {
	case strings.HasSuffix(b.plain, ":"): // nobody behind it
		first = b.Whole()
		colon = first.Len()
	case colon == 0: // the label is a line by itself
		colon = first.Len()
	case strings.HasPrefix(text.Of(first)[colon:], "**"): // of a label in bold
		colon += len("**")
	}
	items := b.persons(text, source.Span{Start: first.Start + colon, End: b.Whole().End})
	sides := map[int]int{}
	start := len(items) // of the lines since the last empty one
	for k, other := range below {
		items = append(items, spansOf(joinedLines(text, other))...)
		if k+1 == len(below) || below[k+1].Gap {
			if side(text, items[start:]) {
				sides[start] = len(items) - start - 1
			}
			start = len(items)
		}
		b.Lines = append(b.Lines[:len(b.Lines):len(b.Lines)], other.Lines...)
		b.plain += " " + other.plain
	}
	if len(items) == 0 {
		return false
	}
	b.Kind, b.Items, b.Sides, b.N = form.Participants, items, sides, ""
	b.Label = source.Span{Start: first.Start, End: first.Start + colon}
	return true
}

// persons is those named in the lines of a block behind its label: one on a line, or
// all in one sentence that runs over the lines.
func (b *Block) persons(text *source.Text, behind source.Span) []source.Span {
	rest := text.Trim(behind)
	if rest.Empty() {
		return nil
	}
	first := b.Lines[0].Span
	parts := apartAt(text, rest)
	if !isLines(text, b.Lines) || runsOn(text, b.Lines) && len(parts) > 2 || rest.Start > first.End && len(b.Lines) == 2 && len(parts) > 2 {
		return parts
	}
	var items []source.Span
	if rest.Start < first.End {
		items = apartAt(text, source.Span{Start: rest.Start, End: min(rest.End, first.End)})
	}
	return append(items, spansOf(b.Lines[1:])...)
}

// runsOn reports whether names go on from one line to the next: a line with several of
// them ends with a comma.
func runsOn(text *source.Text, lines []source.Line) bool {
	for _, l := range lines[:len(lines)-1] {
		if line := text.Of(l.Span); strings.HasSuffix(line, ",") && strings.Count(line, ",") > 1 || strings.HasSuffix(line, ";") && strings.Count(line, ";") > 1 {
			return true
		}
	}
	return false
}

// side reports whether the first of some lines names a side and the others its
// people: they have an office behind a comma, and it has none.
func side(text *source.Text, lines []source.Span) bool {
	for i, l := range lines {
		if strings.Contains(text.Of(l), ",") != (i > 0) {
			return false
		}
	}
	return len(lines) > 1
}

// joinedLines is the lines of a block, as one when they are prose that is broken
// at the width of the page.
func joinedLines(text *source.Text, b Block) []source.Line {
	if len(b.Lines) == 1 || isLines(text, b.Lines) {
		return b.Lines
	}
	l := b.Lines[0]
	l.Span = b.Whole()
	return []source.Line{l}
}

// isLines reports whether each line begins with a capital or an enumerator, as
// when everybody has a line of their own.
func isLines(text *source.Text, lines []source.Line) bool {
	for _, l := range lines {
		if wording.StartsSmall(text.Of(l.Span)) {
			return false
		}
	}
	return true
}

func spansOf(lines []source.Line) []source.Span {
	var all []source.Span
	for _, l := range lines {
		all = append(all, l.Span)
	}
	return all
}

// apartAt is the parts of a text at its semicolons; at its commas, when nothing
// but short names stands between them.
func apartAt(text *source.Text, s source.Span) []source.Span {
	if strings.Contains(text.Of(s), ";") {
		return partsAt(text, s, ';')
	}
	parts := partsAt(text, s, ',')
	for _, p := range parts {
		plain := strings.TrimPrefix(strings.TrimRight(text.Plain(p), ",. "), "and ")
		if wording.MoreWords(plain, 4) || !form.IsName(plain) {
			return []source.Span{s}
		}
	}
	return parts
}

// partsAt is the parts of a text, each with the sign that ends it and a blank
// behind: between figures and letters without one a sign parts nothing.
func partsAt(text *source.Text, s source.Span, sign byte) []source.Span {
	var all []source.Span
	start := s.Start
	for i := s.Start; i < s.End; i++ {
		if text.Raw[i] != sign {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(text.Raw[i+1 : s.End]); i+1 < s.End && !source.Blank(next) {
			continue
		}
		if part := text.Trim(source.Span{Start: start, End: i + 1}); part.Len() > 1 {
			all, start = append(all, part), i+1
		}
	}
	if part := text.Trim(source.Span{Start: start, End: s.End}); !part.Empty() {
		all = append(all, part)
	}
	return all
}
