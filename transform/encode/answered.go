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
	wording string
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
		return nil
	}
	return found
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

// replying reports whether a text has one of the words that speak of another
// message; most have none, and need not be searched for more.
func replying(text string) bool {
	for _, w := range []string{"eply", "esponse", "nswer", "eceived", "eference to", "eferring to"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

func (e *encoder) answeredIn(m *message, s source.Span) *answered {
	if !replying(e.text.Of(s)) {
		return nil
	}
	loc := answering.FindStringSubmatchIndex(e.text.Of(s))
	if loc == nil {
		return nil
	}
	a := &answered{kind: strings.ToLower(strings.TrimSuffix(e.text.Of(s)[loc[4]:loc[5]], "s"))}
	if a.kind == "enquiry" || a.kind == "request" || a.kind == "communication" {
		a.kind = "inquiry"
	}
	whose := ""
	if loc[2] >= 0 {
		whose = strings.TrimSpace(e.text.Of(s)[loc[2]:loc[3]])
	}
	a.sender = e.ownerOf(m, whose)
	for _, d := range e.datesIn(source.Span{Start: s.Start + loc[6], End: s.Start + loc[7]}) {
		if !d.Clock {
			a.date, a.wording = d, e.text.Plain(span(d))
			break
		}
	}
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
