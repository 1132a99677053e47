package structure

import (
	"strings"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/wording"
)

// The days of a diary, each with its date at the start of a paragraph or on a line of its
// own:
//
//	12 March. We marched at six.        Monday, 3 May
//
//	13 March. Rain all day.             Left Zenda by the early train.
//
// They are divisions where a heading says that it is a diary and several follow one another
// in the order of the calendar. Elsewhere a date at the start of a paragraph dates nothing
// but what is told there.

const (
	leastDays = 2  // that make a diary
	dayLead   = 60 // bytes at the start of a paragraph that may be its date
	diaryHead = 3  // blocks at the top that may say that it is one
)

// diaryWord is a word for a diary.
var diaryWord = pattern.MustCompile(`(?:^|[^\p{L}])(?i:diar(?:y|ies)|journal|tagebuch(?:blätter|notizen)?|diario|дневника?)(?:[^\p{L}]|$)`)

var (
	// beforeDay is what may stand before the date of a day.
	beforeDay = pattern.MustCompile(`^["“]?(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[.,]? ?)?(?:(?i:the|den|am|le|il) )?$`)
	// behindDay is what follows when it stands at the start of a paragraph.
	behindDay = pattern.MustCompile(`^(?:[.:]| ?[.,]? ?[-–—]+)[*_]* ?["“(]?\p{Lu}`)
)

// days is where the days of a diary begin among the blocks; nil when it is none.
func (d divider) days() []int {
	if !d.first || !d.isDiary() {
		return nil
	}
	var at []int
	last := ""
	for i := range d.blocks {
		b := &d.blocks[i]
		if b.Kind != form.Paragraph && b.Kind != form.Dateline || b.Lines[0].Beside {
			continue
		}
		day := dayAt(b.plain)
		if day == "" {
			continue
		}
		if last != "" && len(last) == len(day) && day < last && !newYear(last, day) {
			return nil
		}
		at, last = append(at, i), day
	}
	if len(at) < leastDays {
		return nil
	}
	return at
}

// isDiary reports whether the title or a heading at the top says so, and nobody is greeted.
func (d divider) isDiary() bool {
	is := namesDiary(d.title)
	for i, b := range d.blocks[:min(maxOpening, len(d.blocks))] {
		if b.Kind == form.Salutation {
			return false
		}
		is = is || i < diaryHead && b.Kind != form.Dateline && !isProse(&b) && namesDiary(b.plain)
	}
	return is
}

// namesDiary reports whether a heading calls a diary what stands below it: the word is one
// of the first, and none that leads to what something is about stands before it.
func namesDiary(heading string) bool {
	m := diaryWord.FindStringIndex(heading)
	return m != nil && !wording.MoreWords(heading[:m[0]], diaryWords) && !ofSomething.MatchString(heading[:m[0]])
}

// diaryWords is how many words may stand before the word for a diary: Extracts from the.
const diaryWords = 6

// ofSomething is such a word, or that for another kind of document.
var ofSomething = pattern.MustCompile(`(?i)\b(?:to|on|about|concerning|with|letter|telegram|note|record|report|memorandum|über|an|à)\b`)

// newYear reports whether a day without its year is one of January behind one of December.
func newYear(last, day string) bool {
	return strings.HasPrefix(last, "--12") && strings.HasPrefix(day, "--01")
}

// dayAt is the day, as a date of ISO 8601, with which a text begins, alone or behind a day
// of the week, and with a full stop, colon or dash behind it; "" when there is none.
func dayAt(plain string) string {
	plain = strings.TrimLeft(plain, "*_")
	lead := plain[:min(len(plain), dayLead)]
	if !strings.ContainsAny(lead, "0123456789") {
		return ""
	}
	found := dates.Find(lead)
	if len(found) == 0 || found[0].Clock || len(found[0].When) < len("--05-03") || !beforeDay.MatchString(lead[:found[0].Start]) {
		return ""
	}
	if toldBehind(plain) && !behindDay.MatchString(plain[found[0].End:]) {
		return ""
	}
	return found[0].When
}

// diary is the body of a diary: what stands above its first day, and a division for each of
// the days.
func (d divider) diary(top int, days []int) []Part {
	for i := range top {
		if b := &d.blocks[i]; b.Kind == form.Letterhead && diaryWord.MatchString(b.plain) {
			b.become(form.Head)
		}
	}
	body := d.sections(top, days[0])
	for k, from := range days {
		to := len(d.blocks)
		if k+1 < len(days) {
			to = days[k+1]
		}
		day := &Division{Type: Entry}
		if !wording.MoreWords(d.plain(from), maxDated) && !toldBehind(d.plain(from)) {
			d.blocks[from].become(form.Dateline)
			day.Top = d.blocks[from : from+1]
			from++
		}
		day.Body = d.sections(from, to)
		body = append(body, Part{Division: day})
	}
	return body
}

// toldBehind reports whether more than the end of a line stands behind its day.
func toldBehind(plain string) bool {
	found := dates.Find(plain)
	return strings.Trim(plain[found[0].End:], " .,:*_") != ""
}

// HasDays reports whether a division is a diary with its days.
func (d *Division) HasDays() bool {
	n := len(d.Body)
	return n > 0 && d.Body[n-1].Division != nil && d.Body[n-1].Division.Type == Entry
}

// DayOf is the first of some dates in order that stands in a day of a diary; "" when none
// does.
func (d *Division) DayOf(found []dates.Date) string {
	var first *Block
	d.EachBlock(func(b *Block) {
		if first == nil {
			first = b
		}
	})
	if first == nil {
		return ""
	}
	if all := dates.Within(found, first.Whole()); len(all) > 0 {
		return all[0].When
	}
	return ""
}
