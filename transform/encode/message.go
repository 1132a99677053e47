package encode

import (
	"slices"
	"strings"

	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/structure"
)

// message is one division of the document as a message: its kind and, if it is
// correspondence, who sent it to whom.
type message struct {
	division *structure.Division
	id       string // of the div
	genre    *genre // nil when nothing says the kind
	item     *structure.Division
	itemID   string
	quoted   []*message // those in its text that have correspondents of their own

	sent, received, forwarded, copies []party
	places                            []party // where it was sent through
	from                              []party // place of sending
	date                              *dates.Date
	wording                           string // of the date
	corresp                           string // xml:id of its correspDesc, "" when it has none
	answers                           *answered
}

// readMessages finds the correspondence in every division.
func (e *encoder) readMessages() []*message {
	for i, d := range e.doc.Divisions {
		m := &message{division: d, genre: e.genreOfDivision(d, i)}
		m.id = e.ids.unique(m.divisionID(i))
		if len(d.Body) > 0 && d.Body[0].Division != nil && d.Body[0].Division.Type == structure.Item {
			m.item = d.Body[0].Division
			m.itemID = e.ids.unique(strings.TrimSuffix("item-"+slug(m.item.N), "-"))
		}
		e.messages = append(e.messages, m)
		e.correspondents(m, i)
	}
	return e.messages
}

func (m *message) divisionID(i int) string {
	switch {
	case m.genre != nil:
		return m.genre.key
	case i > 0 && m.division.Type == structure.Attachment:
		return "attachment"
	case i > 0:
		return "message"
	}
	return "document"
}

// correspondents finds who sent a message to whom, and when.
func (e *encoder) correspondents(m *message, i int) {
	document, attached := e.titleParts()
	m.quoted = e.readQuoted(m, i, attached)
	m.date, m.wording = e.dateOf(m)
	if m.date == nil && e.facts.date != nil && (i == 0 || m.division.Type == structure.Attachment && len(e.doc.Divisions) == 2) {
		m.date, m.wording = e.facts.date, e.facts.wording
	}
	if i == 0 && e.sameDay(m.date) {
		m.date, m.wording = e.facts.date, e.facts.wording
	}
	if m.genre != nil && !m.genre.exchange {
		return
	}
	if m.decides() {
		e.decision(m, document)
	} else {
		title, said := e.titleOf(m, i, document, attached)
		e.exchange(m, title, said)
		if i > 0 && len(e.messages[i-1].received) > 0 && e.toTheSame(m.division) {
			m.received = e.messages[i-1].received
		}
	}
	if i == 0 {
		e.fromHeader(m)
	}
	if len(m.from) == 0 {
		m.from = e.placeOf(m)
	}
	m.copies = e.copiesOf(m)
	if m.exchanged(document) {
		m.corresp = e.ids.unique("corresp-" + m.id)
		m.answers = e.answered(m)
	}
	e.missing(m, i)
}

// sameDay reports whether a date without its year is the day that the header says
// with it.
func (e *encoder) sameDay(d *dates.Date) bool {
	return d != nil && e.facts.date != nil && strings.HasPrefix(d.When, "--") && strings.HasSuffix(e.facts.date.When, d.When[1:])
}

// toTheSame reports whether a letter is headed `To the same`.
func (e *encoder) toTheSame(d *structure.Division) bool {
	if d.Type != structure.Letter {
		return false
	}
	for _, b := range d.Top[:min(2, len(d.Top))] {
		if theSame.MatchString(letterNumber.ReplaceAllString(e.text.Plain(b.Whole()), "")) {
			return true
		}
	}
	return false
}

// titleOf is the wording that says who sends message i to whom, and where it
// stands: the title for the document itself, what the title or the document says
// of an attachment, the heading of one of several letters.
func (e *encoder) titleOf(m *message, i int, document, attached string) (title, where string) {
	if m.division.Type == structure.Letter {
		return e.letterTitle(m.division), "the heading"
	}
	if announced := e.announced(i); announced != "" {
		return announced, "what it is attached to"
	}
	switch {
	case i == 0 && document == "":
		return e.exchangeHead(m.division), "the heading"
	case i == 0:
		return document, "the title"
	case i == 1 && m.division.Type == structure.Attachment && len(e.messages) > 0 && len(e.messages[0].quoted) == 0:
		return attached, "the title"
	}
	return "", ""
}

// exchangeHead is the first head of a message that says who sends it to whom, or "".
func (e *encoder) exchangeHead(d *structure.Division) string {
	for _, b := range d.Top {
		if b.Kind != structure.Head {
			continue
		}
		plain := e.text.Plain(b.Content())
		if t := e.titleParties(plain); len(t.from) > 0 && len(t.to) > 0 && (t.said || e.official(slices.Concat(t.from, t.to))) {
			return plain
		}
	}
	return ""
}

// readQuoted finds the messages in the text of m that have correspondents of
// their own: m is signed by somebody of its own, or the title tells of them.
func (e *encoder) readQuoted(m *message, i int, attached string) []*message {
	var all []*message
	for _, part := range m.division.Body {
		d := part.Division
		if d == nil || d.Type != structure.Quoted || i == 0 && attached == "" && !signs(m.division) || i > 0 && !signs(m.division) {
			continue
		}
		q := &message{division: d}
		title := ""
		if i == 0 {
			title = attached
		}
		q.genre, title = quotedKind(title)
		q.date, q.wording = e.dateOf(q)
		e.exchange(q, title, "the title")
		q.from = e.placeOf(q)
		if len(q.received) > 0 || len(q.sent) > 0 && len(q.from) > 0 {
			q.id = e.ids.unique("quoted-" + q.genre.key)
			q.corresp = e.ids.unique("corresp-" + q.id)
			all = append(all, q)
		}
	}
	return all
}

// quotedKind is the kind of the message that a title says is quoted, and the
// title behind other kinds: `to hand over a letter from A to B`, in `with
// instruction to hand over a letter from A to B`.
func quotedKind(title string) (kind *genre, from string) {
	for {
		g, _, end := genreOf(title)
		if g == nil {
			return genreNamed("message"), ""
		}
		switch g.key {
		case "letter", "telegram", "note", "memorandum", "message":
			return g, title
		}
		title = title[end:]
	}
}

// signs reports whether a division has a signature of its own.
func signs(d *structure.Division) bool {
	for _, b := range d.Bottom {
		if b.Kind == structure.Signature || b.Kind == structure.Office {
			return true
		}
	}
	return false
}

// exchanged reports whether enough is known to call a message correspondence:
// somebody received it, or a copy of it, or it is a telegram, a letter or the
// like and somebody sent it.
func (m *message) exchanged(title string) bool {
	switch {
	case m.directed() || len(m.copies) > 0:
		return true
	case len(m.sent) == 0 || m.genre == nil:
		return false
	}
	switch m.genre.key {
	case "telegram", "letter", "despatch", "message":
		return true
	case "note", "report":
		_, _, end := genreOf(title)
		return end > 0 && end < len(title) && strings.HasPrefix(strings.ToLower(strings.TrimLeft(title[end:], " ")), "from ")
	}
	return false
}

// directed reports whether it is known to whom a message went, or where.
func (m *message) directed() bool { return len(m.received)+len(m.places) > 0 }

func (m *message) decides() bool { return m.genre != nil && m.genre.key == "decision" }

// described is the messages that have a correspDesc, in order.
func (e *encoder) described() []*message {
	var all []*message
	for _, m := range e.messages {
		if m.corresp != "" {
			all = append(all, m)
		}
		all = append(all, m.quoted...)
	}
	return all
}

// quotedIn is the message with correspondents of its own that a quoted division
// is, or nil.
func (m *message) quotedIn(d *structure.Division) *message {
	for _, q := range m.quoted {
		if q.division == d {
			return q
		}
	}
	return nil
}

// blocks calls f for the blocks of a message in the order of the source, without
// those of the quoted messages that have correspondents of their own.
func (m *message) blocks(f func(structure.Block)) {
	if len(m.quoted) == 0 {
		eachBlock(m.division, f)
		return
	}
	d := *m.division
	d.Body = nil
	for _, part := range m.division.Body {
		if part.Division == nil || m.quotedIn(part.Division) == nil {
			d.Body = append(d.Body, part)
		}
	}
	eachBlock(&d, f)
}

// opened reports whether a message begins as messages do: with a number, a
// salutation, an address.
func (m *message) opened() bool {
	for _, b := range m.division.Top {
		switch b.Kind {
		case structure.Number, structure.Salutation, structure.Address, structure.Urgency, structure.Copies:
			return true
		}
	}
	return false
}

// written reports whether a message is called what goes from somebody to somebody.
func (m *message) written() bool {
	if m.genre == nil {
		return false
	}
	switch m.genre.key {
	case "letter", "memorandum", "telegram", "despatch", "message":
		return true
	}
	return false
}
