package encode

import (
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// maxReceived is how many blocks below `Received ...` a date may stand that says
// when.
const maxReceived = 3

// dateOf is the date in the opening of a message, or at its end.
func (e *encoder) dateOf(m *message) (*dates.Date, string) {
	var found *dates.Date
	var wording string
	since := maxReceived // blocks since it was said what was done with the paper
	look := func(b structure.Block) {
		if since++; b.Kind == structure.Form {
			since = 0
		}
		if b.Kind != structure.Dateline || found != nil || since < maxReceived && since > 0 {
			return
		}
		for _, x := range e.datesIn(b.Whole()) {
			if !x.Clock {
				found, wording = &x, e.text.Plain(span(x))
				return
			}
		}
	}
	m.blocks(look)
	if found == nil {
		return e.sentOn(m)
	}
	return found, wording
}

// sentOn is the day in the line of a form that says when a message was sent.
func (e *encoder) sentOn(m *message) (found *dates.Date, wording string) {
	m.blocks(func(b structure.Block) {
		if found != nil || b.Kind != structure.Form || !sentForm.MatchString(e.text.Plain(b.Content())) {
			return
		}
		for _, x := range e.datesIn(b.Whole()) {
			if !x.Clock {
				found, wording = &x, e.text.Plain(span(x))
				return
			}
		}
	})
	return found, wording
}

// sentForm is how such a line begins.
var sentForm = pattern.MustCompile(`^[\[(]?(?i:sent|dispatched|despatched)\b`)

// placeOf is where a message was written, by its first dateline: the place that
// the authority knows there, or the words before the date.
func (e *encoder) placeOf(m *message) []party {
	var found []party
	m.blocks(func(b structure.Block) {
		if b.Kind != structure.Dateline || len(found) > 0 {
			return
		}
		if found = placesOf(e.namesIn(b.Whole())); len(found) > 0 {
			found = found[:1]
			return
		}
		if ds := e.datesIn(b.Whole()); len(ds) > 0 {
			before := source.Span{Start: b.Content().Start, End: ds[0].Start}
			if at := placeWords.FindStringSubmatch(weekdays.ReplaceAllString(e.text.Plain(before), "")); at != nil {
				found = []party{{text: who.Calm(at[1]), kind: tei.PlaceName, span: before}}
			}
			return
		}
		if plain := strings.TrimRight(e.text.Plain(b.Content()), " .,"); placeLine.MatchString(plain) {
			found = []party{{text: who.Calm(plain), kind: tei.PlaceName, span: b.Content()}}
		}
	})
	return found
}

// placeLine is a place on a line of its own beside the date.
var placeLine = pattern.MustCompile(`^\p{Lu}[\p{L}.'’\-]+(?:,? \p{Lu}[\p{L}.'’\-]+){0,2}$`)

// weekdays is a day of the week before a date, which is no place.
var weekdays = pattern.MustCompile(`,? ?(?i:(?:mon|diens|dins|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica),?(?: (?:früh|morgen|mittag|nachmittag|abends?|nachts|matin|soir))?,? ?(?:den|am|the|le)? ?$`)

// placeWords is a place before a date: `[London, ` or `NEW YORK, `.
var placeWords = pattern.MustCompile(`^\[?(?:[\p{L}.'’\- ]+, ?)?(\p{Lu}[\p{L}.'’\-]+(?: \p{Lu}[\p{L}.'’\-]+){0,2}) ?,?\]?(?: ?(?i:den|d\.|am|the|le|li|lì|il|addì),?)?(?: (?i:mon|tues|wednes|thurs|fri|satur|sun)day.*)?\[?$`)
