package correspondence

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
)

// maxReceived is how many blocks below `Received ...` a date may stand that says
// when.
const maxReceived = 3

// dateOf is the date in the opening of a message, or at its end.
func (e *examiner) dateOf(m *Message) (*dates.Date, string) {
	if m.Division.HasDays() {
		return nil, "" // each of them has its own
	}
	var found *dates.Date
	var wording string
	since := maxReceived // blocks since it was said what was done with the paper
	look := func(b *structure.Block) {
		if since++; b.Kind == form.Handling && !ofTelegram.MatchString(e.text.Plain(b.Whole())) {
			since = 0
		}
		if b.Kind != form.Dateline || found != nil && found.When == "" || since < maxReceived && since > 0 && b.Says != form.DateLabel {
			return
		}
		for _, x := range e.datesIn(b.Whole()) {
			if !x.Clock && (found == nil || refines(&x, found)) {
				found, wording = &x, e.text.Plain(x.Span())
				return
			}
		}
	}
	outer := *m
	if signs(m.Division) {
		outer.Division = unquoted(m.Division)
	}
	outer.blocks(look)
	if found == nil {
		found, wording = e.sentOn(m)
	}
	if found == nil {
		found, wording = e.decidedOn(m)
	}
	if found == nil {
		if last, _ := e.lastDate(m); last != nil {
			found, wording = last, e.text.Plain(last.Span())
		}
	}
	return found, wording
}

// refines reports whether a date says the day where another one says the month or the year
// that it lies in.
func refines(x, rough *dates.Date) bool {
	return len(x.When) == len("2006-01-02") && len(rough.When) < len(x.When) && strings.HasPrefix(x.When, rough.When+"-")
}

// ofTelegram is a line on how a telegram went or to whom it was shown, beside which its
// own date stands.
var ofTelegram = pattern.MustCompile(` DISTRIBUTION$|^\[(?:Telegram|Airgram|Paraphrase|Extracts?|Translation)\b|^[DR][.:] ?\d|^(?i:cypher|cipher|code|en clair)\b`)

// unquoted is a division without the messages that it quotes.
func unquoted(d *structure.Division) *structure.Division {
	if !slices.ContainsFunc(d.Body, quotes) {
		return d
	}
	outer := *d
	outer.Body = slices.DeleteFunc(slices.Clone(d.Body), quotes)
	return &outer
}

// quotes reports whether a part of a body is a message that is quoted.
func quotes(p structure.Part) bool {
	return p.Division != nil && p.Division.Type == structure.Quoted
}

// decidedOn is the day in the head of a decision, or in that of the first of its items:
// Decision of May 5, 1950.
func (e *examiner) decidedOn(m *Message) (*dates.Date, string) {
	heads := m.Division.Top
	if body := m.Division.Body; len(body) > 0 && body[0].Division != nil && body[0].Division.Type == structure.Item {
		heads = slices.Concat(heads, body[0].Division.Top)
	}
	for _, b := range heads {
		if b.Kind != form.Head || !decided.MatchString(e.text.Plain(b.Content())) {
			continue
		}
		for _, x := range e.datesIn(b.Whole()) {
			if !x.Clock {
				return &x, e.text.Plain(x.Span())
			}
		}
	}
	return nil, ""
}

// Decides reports whether a head is that of a decision with its day.
func Decides(head string) bool { return decided.MatchString(head) }

// decided is how such a head begins.
var decided = pattern.MustCompile(`^(?i:decision|resolution|decree|order|protocol|minutes|решени[ея]|постановлени[ея]|распоряжение|протокол|выписка) .{0,80}\b\d{4}`)

// sentOn is the day in the line of a form that says when a message was sent.
func (e *examiner) sentOn(m *Message) (*dates.Date, string) { return e.handledOn(m, sentForm) }

// arrivedOn is the day in the line of a form that says when a message was received.
func (e *examiner) arrivedOn(m *Message) (*dates.Date, string) { return e.handledOn(m, receivedForm) }

// handledOn is the day in the first line of a form that begins so, or on the line below it.
func (e *examiner) handledOn(m *Message, begins *pattern.Regexp) (found *dates.Date, wording string) {
	said := false // by the block above, which has no day
	m.blocks(func(b *structure.Block) {
		below := said && b.Kind == form.Dateline
		if said = false; found != nil || !below && (b.Kind != form.Handling || !begins.MatchString(e.text.Plain(b.Content()))) {
			return
		}
		said = !below
		for _, x := range e.datesIn(b.Whole()) {
			if !x.Clock {
				found, wording, said = &x, e.text.Plain(x.Span()), false
				return
			}
		}
	})
	return found, wording
}

// receivedForm is how a line begins that says when a message came.
var receivedForm = pattern.MustCompile(`^[\[(]?(?i:received|rec['’]d|arrived|eingegangen|eing\.|получен[оа]|принят[оа])(?:[^\p{L}]|$)|^R[.:] ?\d`)

// sentForm is how such a line begins.
var sentForm = pattern.MustCompile(`^[\[(]?(?i:sent|dispatched|despatched|transmitted|(?:date|time|day|hour)(?: and time)? of (?:dispatch|despatch|sending|transmission)|отправлен[ао]|передан[ао]|сдан[ао])(?:[^\p{L}]|$)|^From \p{Lu}[\p{L} \-]{2,24}, (?i:dispatched|despatched|sent)\b|^D[.:] ?\d`)
