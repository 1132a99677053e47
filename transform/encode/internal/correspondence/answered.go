package correspondence

import (
	"strings"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// Answered is the message that another one answers.
type Answered struct {
	Kind    string
	Sender  *Party
	Date    dates.Date
	Wording string // of the date, or ""
	Number  string // of the message, or ""
}

// answering is the words that name the answered message: `in reply to your telegram`. It
// begins behind the `in`, with which every second sentence has some word.
var answering = pattern.MustCompile(`(?i)\b(?:(?:reply|response|answer(?:ing)?) to|received|receipt of|(?:reference|refer|referring) to|in(?: your))\s+((?:your|his|its|the|my|our|[\p{L}' ’]{1,40}['’]s)\s+)?(telegrams?|cables?|letters?|inquiry|enquiry|message|note|cablegrams?|despatch|request|communication)\b([^.;]{0,80})`)

// answered is the message that m answers, when the text or the summary says so
// and gives its date.
func (e *examiner) answered(m *Message) *Answered {
	var spans []source.Span
	m.blocks(func(b *structure.Block) { spans = append(spans, b.Content()) })
	if f, ok := e.Field(layout.Summary); ok && e.summarised(m) {
		spans = append(spans, f.Whole())
	}
	var found *Answered
	for _, s := range spans {
		if found != nil && found.Wording != "" { // nothing says more of it
			break
		}
		if a := e.answeredIn(m, s); a != nil && (found == nil || a.Wording != "") {
			if found != nil && a.Kind == "inquiry" {
				a.Kind = found.Kind
			}
			found = a
		}
	}
	if found == nil || found.Wording == "" {
		return e.referred(m)
	}
	return found
}

// referring is the first words of a message that name the one it refers to:
// `Your telegram of 3rd May.`, `Your 77.`, `To our No. 1204`.
var referring = pattern.MustCompile(`^["“«]?(?:\d+\.\s+)?(?i:with (?:further )?reference to|further to|refer(?:ence|ring to)?:?|re:?|ref\.?:?|in reply to|in response to|to|thank you for|auf)?\s*(?i:the )?(?i:(your|ihr|my|our))\s+(?i:(telegram|cablegram|cable|savingram|letter|note|despatch|dispatch|memorandum|message|schreiben|brief|telegramm))?s?,?\s*(?:(?:[Nn]o\.?|[Nn]os\.?|[Nn]r\.?|№)\s*)?((?:\p{Lu}{1,3}\.?)?\d[\d/\-]*)?\b([^.;]{0,60})`)

// referred is the message to which the first words of m refer.
func (e *examiner) referred(m *Message) *Answered {
	var found *Answered
	first := true
	m.blocks(func(b *structure.Block) {
		prose := b.Kind == form.Paragraph
		if found != nil || !first || !prose && b.Kind != form.Reference && b.Kind != form.Subject {
			return
		}
		first = !prose
		found = e.referredIn(m, b.Content())
	})
	return found
}

func (e *examiner) referredIn(m *Message, s source.Span) *Answered {
	loc := referring.FindStringSubmatchIndex(e.text.Of(s))
	if loc == nil || loc[4] < 0 && loc[6] < 0 {
		return e.wiredIn(m, s)
	}
	group := func(n int) string {
		if loc[2*n] < 0 {
			return ""
		}
		return e.text.Of(s)[loc[2*n]:loc[2*n+1]]
	}
	a := &Answered{Kind: answeredKind(group(2)), Number: group(3)}
	if group(2) == "" && m.Genre != nil && m.Genre.Key == "telegram" {
		a.Kind = m.Genre.Key
	}
	whose := strings.ToLower(group(1))
	if whose == "ihr" {
		whose = "your"
	}
	a.Sender = e.ownerOf(m, whose)
	e.dateAnswered(a, source.Span{Start: s.Start + max(loc[6], loc[5], loc[3]), End: s.Start + loc[9]})
	if a.Wording == "" && a.Number == "" {
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
func (e *examiner) dateAnswered(a *Answered, s source.Span) {
	for _, d := range e.datesIn(s) {
		if !d.Clock {
			a.Date, a.Wording = d, e.text.Plain(d.Span())
			return
		}
	}
}

// summarised reports whether a summary speaks of m: of the first message that is
// not a decision that only carries others.
func (e *examiner) summarised(m *Message) bool {
	if m.decides() && len(e.Divisions) > 1 {
		return false
	}
	for _, before := range e.Messages {
		if before != m && !before.decides() {
			return false
		}
	}
	return true
}

func (e *examiner) answeredIn(m *Message, s source.Span) *Answered {
	loc := answering.FindStringSubmatchIndex(e.text.Of(s))
	if loc == nil {
		return nil
	}
	a := &Answered{Kind: answeredKind(e.text.Of(s)[loc[4]:loc[5]])}
	whose := ""
	if loc[2] >= 0 {
		whose = strings.TrimSpace(e.text.Of(s)[loc[2]:loc[3]])
	} else if strings.EqualFold(e.text.Of(s)[loc[0]:loc[0]+len("in your")], "in your") {
		whose = "your"
	}
	a.Sender = e.ownerOf(m, whose)
	e.dateAnswered(a, source.Span{Start: s.Start + loc[6], End: s.Start + loc[7]})
	return a
}

// ownerOf is who sent the answered message, by the word before it: `your` is
// whom m is sent to.
func (e *examiner) ownerOf(m *Message, whose string) *Party {
	switch strings.ToLower(whose) {
	case "its":
		if m.Genre == nil || m.Genre.Key != "note" {
			return nil
		}
		fallthrough // a note verbale speaks of whom it greets
	case "your":
		if len(m.Received) > 0 {
			return &m.Received[0]
		}
		return nil
	case "my", "our":
		if len(m.Sent) > 0 {
			return &m.Sent[0]
		}
		return nil
	case "the", "his", "her", "their", "":
		return nil
	}
	name := who.Unowning(whose)
	for _, p := range m.Received { // Mao for Mao Zedong
		if shareWord(p.Text, name) {
			return &p
		}
	}
	if named := e.resolveAll(name, source.Span{}); len(named) == 1 {
		return &named[0]
	}
	return nil
}
