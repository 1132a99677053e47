package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
	"catchword/transform/encode/internal/wording"
)

// Who took part in a conversation or a meeting stands below a label, one on a
// line or in one paragraph.

var (
	attendance = pattern.MustCompile(`^(?i:(?:list of )?participants|those (?:present|attending|taking part)|members present|persons present|(?:also )?present|(?:the following were )?also present|secretariat|(?:also )?in attendance|attended(?: by)?|(?:also )?attending|participating|taking part|attendees|attendance|anwesend(?:e)?|teilnehmer|étaient présents|participaient|присутствовали|присутствуют|участники)(?: were)?(?: (?i:on|from|for|at) [^:.]{1,60})?\s?:(?:\s|$)|^(?:PARTICIPANTS|PRESENT|ATTENDANCE|ATTENDEES|Participants|Attendees)$`)
	sideNamed  = pattern.MustCompile(`^\p{Lu}[\p{L} ]{1,25}: (?:Comrades?|Cdes?\.?|Mr\.?|Mrs\.?|Dr\.?|Ambassador|President|Minister|General) \p{Lu}|^(?:From the |On the |For the )?[^:.]{2,30} (?:side|delegation)\s?: ?\S`)
	sideLabel  = pattern.MustCompile(`^(?i:(?:from|on|for) the [^:.]{2,40}(?: side)?|[^:.]{2,30} side|[^:.]{2,30} delegation)\s?:$`)
	// sideLine is one side and its people, where no label stands above both.
	sideLine = pattern.MustCompile(`^On the [^:.]{2,30} side ?: ?\p{Lu}`)
	// honoured is somebody with a title of honour.
	honoured = pattern.MustCompile(`^(?:The )?(?:Right |Rt\. ?)?Hon(?:\.|ourable) `)
	// absent is the label of those who did not.
	absent = pattern.MustCompile(`^(?i:absent|excused|apologies|entschuldigt)\b.{0,30}:`)
	// others is the label of a further group of those who took part.
	others     = pattern.MustCompile(`^(?i:from (?:the )?[^:.,]{2,40}|(?:also )?(?:invited|present|attending)(?: (?:to|for) [^:.,]{1,40})?|interpreters?|recorders?|(?:taking )?notes|note-?takers?|translators?|observers?|guests?|secretar(?:y|ies)|minutes taken by|keeper of the minutes|in the chair|chair(?:man|ed by)?)\s?: ?\S`)
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
		if b.labelsPresent(all, blocks[i:]) {
			i += b.takePresent(text, blocks[i:])
		}
		all = append(all, b)
	}
	return all
}

// labelsPresent reports whether a block is, or begins with, the label of those who took
// part, or of a further group of them.
func (b *Block) labelsPresent(above, below []Block) bool {
	if b.Kind != form.Paragraph {
		return false
	}
	if attendance.MatchString(b.plain) || len(below) > 0 && sideLine.MatchString(b.plain) && sideLine.MatchString(below[0].plain) {
		return true
	}
	if len(above) == 0 {
		return false
	}
	last := &above[len(above)-1]
	if last.Kind != form.Participants && !absent.MatchString(last.plain) {
		return false
	}
	return sideLabel.MatchString(b.plain) || others.MatchString(b.plain) && !wording.MoreWords(b.plain, 60)
}

// takePresent takes those who took part into the block of their label, and gives how many
// of the blocks below are taken.
func (b *Block) takePresent(text *source.Text, below []Block) (taken int) {
	n := persons(below)
	if n > 0 && below[0].Gap && !bareLabel(b.plain) {
		n = 0 // all of them stand behind the label
	}
	if n == 0 && len(below) > 0 && bareLabel(b.plain) && oneSentence(text, below[0]) {
		b.take(below[0])
		taken++
	}
	if rest := below[taken:]; n == 0 && len(rest) > 1 && sideLabel.MatchString(rest[0].plain) && strings.HasSuffix(b.plain, ":") {
		if n = persons(rest[1:]); n > 0 { // the label of a side below the label
			b.take(rest[0])
			taken++
		}
	}
	if n > 1 && headsProse(below[taken:], n-1) {
		n--
	}
	if !b.listPersons(text, below[taken:taken+n]) {
		return taken
	}
	return taken + n
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
	b := &blocks[n]
	if !b.Gap || len(b.Lines) != 1 || n+1 >= len(blocks) || !blocks[n+1].Gap || !isProse(&blocks[n+1]) {
		return false
	}
	if !wording.TitleCase(b.plain) || strings.ContainsAny(b.plain, ".,;:()") {
		return false
	}
	return who.Courteous(blocks[0].plain) && !who.Courteous(b.plain) && !who.HasOffice(b.plain)
}
