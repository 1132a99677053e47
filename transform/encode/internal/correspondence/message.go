package correspondence

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
)

// Message is one division of the document as a message: its kind and, if it is
// correspondence, who sent it to whom.
type Message struct {
	Division *structure.Division
	Genre    *Genre     // nil when nothing says the kind
	Quoted   []*Message // those in its text that have correspondents of their own

	Sent, Received, Forwarded, Copies []Party
	Places                            []Party // where it was sent through
	From                              []Party // place of sending
	Date                              *dates.Date
	Wording                           string      // of the date
	Arrived                           *dates.Date // nil when nothing says when it was received
	ArrivedOn                         string      // the wording of that date
	Answers                           *Answered   // nil when it says of none
	Described                         bool        // it is correspondence, and enough is known to say so
}

// correspondents finds who sent a message to whom, and when.
func (e *examiner) correspondents(m *Message, i int) {
	document, attached := e.titleParts()
	m.Quoted = e.readQuoted(m, i, attached)
	m.Date, m.Wording = e.dateOf(m)
	if m.Date == nil {
		m.Date, m.Wording = e.headDate(m.Division)
	}
	if m.Date == nil && e.Header.Date != nil && (i == 0 || m.Division.Type == structure.Attachment && len(e.Divisions) == 2) {
		m.Date, m.Wording = e.Header.Date, e.Header.Dated
	}
	if i == 0 && e.sameDay(m.Date) {
		m.Date, m.Wording = e.Header.Date, e.Header.Dated
	}
	if m.Genre != nil && !m.Genre.exchange {
		if i == 0 && m.Genre.Key == "speech" {
			m.Sent = e.speaker(document)
		}
		return
	}
	if m.decides() {
		e.decision(m, document)
		e.told(m)
	} else {
		title, said := e.titleOf(m, i, document, attached)
		e.exchange(m, title, said)
		if i > 0 && len(e.Messages[i-1].Received) > 0 && e.toTheSame(m.Division) {
			m.Received = e.Messages[i-1].Received
		}
	}
	if i == 0 {
		e.fromHeader(m)
	}
	if len(m.From) == 0 {
		m.From = e.placeOf(m)
	}
	m.Copies = e.copiesOf(m)
	if m.exchanged(document) {
		m.Described = true
		m.Arrived, m.ArrivedOn = e.arrivedOn(m)
		m.Answers = e.answered(m)
	}
	e.missing(m, i)
}

// sameDay reports whether a date without its year is the day that the header says
// with it.
func (e *examiner) sameDay(d *dates.Date) bool {
	return d != nil && e.Header.Date != nil && strings.HasPrefix(d.When, "--") && strings.HasSuffix(e.Header.Date.When, d.When[1:])
}

// titleOf is the wording that says who sends message i to whom, and where it
// stands: the title for the document itself, what the title or the document says
// of an attachment, the heading of one of several letters.
func (e *examiner) titleOf(m *Message, i int, document, attached string) (title, where string) {
	if m.Division.Type == structure.Letter {
		return e.letterTitle(m.Division), "the heading"
	}
	if announced := e.announced(i); announced != "" {
		return announced, "what it is attached to"
	}
	switch {
	case i == 0 && document == "":
		return e.exchangeHead(m), "the heading"
	case i == 0:
		if head := e.exchangeHead(m); head != "" && e.namesNobody(document) {
			return head, "the heading"
		}
		return document, "the title"
	case m.Division.Type != structure.Attachment:
	case i == 1 && attached != "" && len(e.Messages) > 0 && len(e.Messages[0].Quoted) == 0:
		return attached, "the title"
	default:
		return e.exchangeHead(m), "the heading"
	}
	return "", ""
}

// namesNobody reports whether a title says neither who writes nor to whom.
func (e *examiner) namesNobody(title string) bool {
	t := e.titleParties(title)
	return len(t.from) == 0 && len(t.to) == 0
}

// exchangeHead is the first head of a message that says who sends it to whom, or "".
func (e *examiner) exchangeHead(m *Message) string {
	for _, b := range m.Division.Top {
		if b.Kind != form.Head {
			continue
		}
		plain := form.WithoutNoteMark(e.text.Plain(b.Content()))
		t := e.titleParties(plain)
		if len(t.to) > 0 && wiredTo.MatchString(plain) {
			return plain
		}
		if len(t.from) == 0 || len(t.to) == 0 {
			continue
		}
		if t.said || e.official(slices.Concat(t.from, t.to)) || m.opened() && wholeName(t.from) && wholeName(t.to) {
			return plain
		}
	}
	return ""
}

// wiredTo is the head of a telegram that says where it goes, and not from whom it comes.
var wiredTo = pattern.MustCompile(`^(?i:(?:cipher |ciphered |coded )?(?:telegram|cablegram|cable|ciphergram|cyphergram) to:? )\p{Lu}`)

// wholeName reports whether parties are one person with more than a surname.
func wholeName(all []Party) bool {
	return len(all) == 1 && all[0].Person() && strings.Contains(all[0].Text, " ")
}

// readQuoted finds the messages in the text of m that have correspondents of
// their own: m is signed by somebody of its own, or the title tells of them.
func (e *examiner) readQuoted(m *Message, i int, attached string) []*Message {
	var all []*Message
	for k, part := range m.Division.Body {
		d := part.Division
		if d == nil || d.Type != structure.Quoted || !d.Delimited && !signs(m.Division) && (i > 0 || attached == "") {
			continue
		}
		q := &Message{Division: d}
		title := ""
		if i == 0 {
			title = attached
		}
		q.Genre, title = quotedKind(title)
		q.Date, q.Wording = e.dateOf(q)
		e.exchange(q, title, "the title")
		if k > 0 && m.Division.Body[k-1].Division == nil {
			e.fullName(q.Received, e.text.Plain(m.Division.Body[k-1].Whole()))
		}
		q.From = e.placeOf(q)
		if len(q.Received) > 0 || len(q.Sent) > 0 && len(q.From) > 0 {
			q.Described = true
			all = append(all, q)
		}
	}
	return all
}

// quotedKind is the kind of the message that a title says is quoted, and the
// title behind other kinds: `to hand over a letter from A to B`, in `with
// instruction to hand over a letter from A to B`.
func quotedKind(title string) (kind *Genre, from string) {
	for {
		g, _, end := genreOf(title)
		if g == nil {
			return genreNamed("message"), ""
		}
		switch g.Key {
		case "letter", "telegram", "note", "memorandum", "message":
			return g, title
		}
		title = title[end:]
	}
}

// signs reports whether a division has a signature of its own.
func signs(d *structure.Division) bool {
	for _, b := range d.Bottom {
		if b.Kind == form.Signature || b.Kind == form.Office {
			return true
		}
	}
	return false
}

// exchanged reports whether enough is known to call a message correspondence:
// somebody received it, or a copy of it, or it is a telegram, a letter or the
// like and somebody sent it.
func (m *Message) exchanged(title string) bool {
	switch {
	case m.Directed() || len(m.Copies) > 0:
		return true
	case len(m.Sent) == 0 || m.Genre == nil:
		return false
	}
	switch m.Genre.Key {
	case "telegram", "letter", "despatch", "message":
		return true
	case "note", "report":
		_, _, end := genreOf(title)
		return end > 0 && end < len(title) && strings.HasPrefix(strings.ToLower(strings.TrimLeft(title[end:], " ")), "from ")
	}
	return false
}

// directed reports whether it is known to whom a message went, or where.
func (m *Message) Directed() bool { return len(m.Received)+len(m.Places) > 0 }

func (m *Message) decides() bool { return m.Genre != nil && m.Genre.Key == "decision" }

// quotedIn is the message with correspondents of its own that a quoted division
// is, or nil.
func (m *Message) quotedIn(d *structure.Division) *Message {
	for _, q := range m.Quoted {
		if q.Division == d {
			return q
		}
	}
	return nil
}

// blocks calls f for the blocks of a message in the order of the source, without
// those of the quoted messages that have correspondents of their own.
func (m *Message) blocks(f func(*structure.Block)) {
	if len(m.Quoted) == 0 {
		m.Division.EachBlock(f)
		return
	}
	d := *m.Division
	d.Body = nil
	for _, part := range m.Division.Body {
		if part.Division == nil || m.quotedIn(part.Division) == nil {
			d.Body = append(d.Body, part)
		}
	}
	d.EachBlock(f)
}

// opened reports whether a message begins as messages do: with a number, a
// salutation, an address.
func (m *Message) opened() bool {
	for _, b := range m.Division.Top {
		switch b.Kind {
		case form.Number, form.Salutation, form.Address, form.Urgency, form.Copies:
			return true
		}
	}
	return false
}

// written reports whether a message is called what goes from somebody to somebody.
func (m *Message) written() bool {
	if m.Genre == nil {
		return false
	}
	switch m.Genre.Key {
	case "letter", "memorandum", "telegram", "despatch", "message":
		return true
	}
	return false
}
