package encode

import (
	"strings"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// answered is the message that another one answers.
type answered struct {
	kind    string
	sender  *party
	date    dates.Date
	wording string // of the date, or ""
	number  string // of the message, or ""
}

var answering = pattern.MustCompile(`(?i)\b(?:in (?:reply|response|answer) to|reply to|response to|answer(?:ing)? to|received|with reference to|referring to)\s+((?:your|his|the|my|our|[\p{L}' ’]{1,40}['’]s)\s+)?(telegrams?|cables?|letters?|inquiry|enquiry|message|note|cablegrams?|despatch|request|communication)\b([^.;]{0,80})`)

// answered is the message that m answers, when the text or the summary says so
// and gives its date.
func (e *encoder) answered(m *message) *answered {
	var spans []source.Span
	m.blocks(func(b structure.Block) { spans = append(spans, b.Content()) })
	if f, ok := e.doc.Field(layout.Summary); ok && e.summarised(m) {
		spans = append(spans, f.Whole())
	}
	var found *answered
	for _, s := range spans {
		if a := e.answeredIn(m, s); a != nil && (found == nil || found.wording == "" && a.wording != "") {
			if found != nil && a.kind == "inquiry" {
				a.kind = found.kind
			}
			found = a
		}
	}
	if found == nil || found.wording == "" {
		return e.referred(m)
	}
	return found
}

// referring is the first words of a message that name the one it refers to:
// `Your telegram of 3rd May.`, `Your 77.`, `To our No. 1204`.
var referring = pattern.MustCompile(`^["“«]?(?:\d+\.\s+)?(?i:with (?:further )?reference to|further to|refer(?:ence|ring to)?:?|re:?|ref\.?:?|in reply to|in response to|to|thank you for|auf)?\s*(?i:the )?(?i:(your|ihr|my|our))\s+(?i:(telegram|cablegram|cable|savingram|letter|note|despatch|dispatch|memorandum|message|schreiben|brief|telegramm))?s?,?\s*(?:(?:[Nn]o\.?|[Nn]os\.?|[Nn]r\.?|№)\s*)?(\p{Lu}{0,3}\d[\d/\-]*)?\b([^.;]{0,60})`)

// referred is the message to which the first words of m refer.
func (e *encoder) referred(m *message) *answered {
	var found *answered
	first := true
	m.blocks(func(b structure.Block) {
		prose := b.Kind == structure.Paragraph
		if found != nil || !first || !prose && b.Kind != structure.Reference && b.Kind != structure.Subject {
			return
		}
		first = !prose
		found = e.referredIn(m, b.Content())
	})
	return found
}

func (e *encoder) referredIn(m *message, s source.Span) *answered {
	loc := referring.FindStringSubmatchIndex(e.text.Of(s))
	if loc == nil || loc[4] < 0 && loc[6] < 0 {
		return nil
	}
	group := func(n int) string {
		if loc[2*n] < 0 {
			return ""
		}
		return e.text.Of(s)[loc[2*n]:loc[2*n+1]]
	}
	a := &answered{kind: answeredKind(group(2)), number: group(3)}
	if group(2) == "" && m.genre != nil && m.genre.key == "telegram" {
		a.kind = m.genre.key
	}
	whose := strings.ToLower(group(1))
	if whose == "ihr" {
		whose = "your"
	}
	a.sender = e.ownerOf(m, whose)
	e.dateAnswered(a, source.Span{Start: s.Start + max(loc[6], loc[5], loc[3]), End: s.Start + loc[9]})
	if a.wording == "" && a.number == "" {
		return nil
	}
	return a
}

// answeredKind is what a message is called in a reference to it.
func answeredKind(word string) string {
	switch kind := strings.ToLower(strings.TrimSuffix(word, "s")); kind {
	case "enquiry", "request", "communication":
		return "inquiry"
	case "":
		return "message"
	case "schreiben", "brief":
		return "letter"
	case "telegramm":
		return "telegram"
	default:
		return kind
	}
}

// dateAnswered takes the first date in a stretch for that of the message.
func (e *encoder) dateAnswered(a *answered, s source.Span) {
	for _, d := range e.datesIn(s) {
		if !d.Clock {
			a.date, a.wording = d, e.text.Plain(span(d))
			return
		}
	}
}

// summarised reports whether a summary speaks of m: of the first message that is
// not a decision that only carries others.
func (e *encoder) summarised(m *message) bool {
	if m.decides() && len(e.doc.Divisions) > 1 {
		return false
	}
	for _, before := range e.messages {
		if before != m && !before.decides() {
			return false
		}
	}
	return true
}

func (e *encoder) answeredIn(m *message, s source.Span) *answered {
	loc := answering.FindStringSubmatchIndex(e.text.Of(s))
	if loc == nil {
		return nil
	}
	a := &answered{kind: answeredKind(e.text.Of(s)[loc[4]:loc[5]])}
	whose := ""
	if loc[2] >= 0 {
		whose = strings.TrimSpace(e.text.Of(s)[loc[2]:loc[3]])
	}
	a.sender = e.ownerOf(m, whose)
	e.dateAnswered(a, source.Span{Start: s.Start + loc[6], End: s.Start + loc[7]})
	return a
}

// ownerOf is who sent the answered message, by the word before it: `your` is
// whom m is sent to.
func (e *encoder) ownerOf(m *message, whose string) *party {
	switch strings.ToLower(whose) {
	case "your":
		if len(m.received) > 0 {
			return &m.received[0]
		}
		return nil
	case "my", "our":
		if len(m.sent) > 0 {
			return &m.sent[0]
		}
		return nil
	case "the", "his", "her", "their", "":
		return nil
	}
	name := possessive.ReplaceAllString(whose, "")
	for _, p := range m.received { // Mao for Mao Zedong
		if shareWord(p.text, name) {
			return &p
		}
	}
	if named := e.resolveAll(name, source.Span{}); len(named) == 1 {
		return &named[0]
	}
	return nil
}
