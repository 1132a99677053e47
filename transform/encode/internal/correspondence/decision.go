package correspondence

import (
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// A decision is sent by the body that took it.

// decision finds who took a decision: the organisation that its head, the title
// or the letterhead names.
func (e *examiner) decision(m *Message, title string) {
	var spans []source.Span
	heads := func(k form.Kind) {
		for _, b := range m.Division.Top {
			if b.Kind == k {
				spans = append(spans, b.Whole())
			}
		}
	}
	heads(form.Head)
	if f, ok := e.Field(layout.Title); ok {
		spans = append(spans, f.Value...)
	}
	heads(form.Letterhead)
	for _, s := range spans {
		for _, p := range e.namesIn(s) {
			if p.Kind == tei.OrgName {
				m.Sent = []Party{p}
				return
			}
		}
	}
	if m.Sent = e.deciding(title); len(m.Sent) > 0 || title != "" {
		return
	}
	for _, b := range m.Division.Top {
		if b.Kind == form.Head && len(m.Sent) == 0 {
			m.Sent = e.deciding(withoutNumber(e.text.Plain(b.Whole())))
		}
	}
}

// told finds who gets a decision, or an excerpt from it, by the address above it.
func (e *examiner) told(m *Message) {
	body, from := m.Sent, m.From
	e.addressed(m)
	m.Sent, m.From = body, from
}

// deciding is the body that a title names before or behind the word for the
// decision.
func (e *examiner) deciding(title string) []Party {
	g, start, end := genreOf(title)
	if g == nil {
		return nil
	}
	before := strings.Trim(excerptLead.ReplaceAllString(title[:start], ""), " ,:")
	behind := ofBody.ReplaceAllString(strings.TrimLeft(quotation.ReplaceAllString(title[end:], ""), " "), "")
	behind = decreeBehind.ReplaceAllString(meeting.ReplaceAllString(behind, ""), "")
	for _, wording := range []string{before, strings.Trim(topic.ReplaceAllString(behind, ""), " ,")} {
		for _, n := range e.Memory.In(wording) {
			if n.Kind == who.Body {
				return []Party{e.partyOf(n, source.Span{})}
			}
		}
	}
	if before != "" {
		return []Party{{Text: before, Kind: tei.OrgName}}
	}
	return nil
}

// withoutNumber is the head of a decision without its number and its day.
func withoutNumber(head string) string {
	if m := headNumber.FindStringSubmatchIndex(head); m != nil {
		head = head[:m[3]] + head[m[1]:]
	}
	return headDay.ReplaceAllString(head, "")
}

var (
	headNumber = pattern.MustCompile(`(^\p{L}+) (?i:no\.?|nr\.?|№) ?[\p{L}\d/.\-]+`)
	headDay    = pattern.MustCompile(`,? (?:of |от )?\d{1,2}\.? \p{L}+\.? \d{4}(?: г(?:\.|ода))?$`)
)

// ofBody leads to who took a decision.
var ofBody = pattern.MustCompile(`^(?i:of )`)

// decreeBehind is the word for what was decided on one point, behind the record.
var decreeBehind = pattern.MustCompile(` (?i:решение|постановление|decision|resolution)$`)

// meeting is what stands between the word for the record and who met.
var meeting = pattern.MustCompile(`^(?i:(?:(?:no\.?|№) ?[\d/\-]+ )?(?:of )?(?:the )?(?:\p{L}+ )?(?:meeting|session|sitting) of (?:the )?)|^(?i:(?:№ ?[\d/]+ )?(?:заседания|совещания) )`)

var (
	// excerptOf is the title of an excerpt from the minutes of a body that decides.
	excerptOf = pattern.MustCompile(`(?i)(?:^|: )(?:an )?(?:excerpts?|extracts?) from (?:the )?(?:draft )?minutes\b`)
	// excerptLead is what stands before the word for the record there.
	excerptLead = pattern.MustCompile(`(?i)^(?:an )?(?:excerpts?|extracts?) from (?:the )?(?:draft )?$`)
)

// instructs reports whether the text of a division says what is to be done, as a decision
// does, and not what was said: a paragraph or a point begins with the verb, and nobody
// speaks.
func (e *examiner) instructs(d *structure.Division) bool {
	found, spoken := false, false
	d.EachBlock(func(b *structure.Block) {
		spoken = spoken || b.Kind == form.Turn
		found = found || b.Kind == form.Paragraph && instruction.MatchString(e.text.Plain(b.Content()))
	})
	return found && !spoken
}

// instruction is how what is decided begins: Instruct Comrade A, To approve the draft.
var instruction = pattern.MustCompile(`^(?i:(?:resolved|decided|decision)[:.,]? ?|to )?(?i:instruct|approve|accept|adopt|confirm|authorize|authorise|entrust|charge|commission|assign|oblige|permit|allow|release|appoint|grant|recommend|task|give (?:the )?(?:consent|agreement|instructions)|agree (?:with|to)|submit|order|send|consider it (?:necessary|advisable|expedient)|recognize it|reject|decline|postpone|take note|take (?:under|into) (?:advisement|consideration|account))\b`)
