package encode

import (
	"strings"

	"catchword/transform/encode/internal/correspondence"
	"catchword/transform/encode/internal/structure"
)

// message is a message with the identifiers of the elements that it becomes.
type message struct {
	*correspondence.Message
	id      string              // of its div
	item    *structure.Division // the point of a protocol that it begins with, or nil
	itemID  string
	corresp string     // of its correspDesc, "" when it has none
	quoted  []*message // those in its text that have correspondents of their own
}

// readMessages reads the correspondence of the document.
func (e *encoder) readMessages() []*message {
	read := correspondence.Read(correspondence.Source{
		Document: e.doc,
		Header:   correspondence.Header{Title: e.facts.title, Date: e.facts.date, Dated: e.facts.wording, Cited: e.facts.cited},
		Dates:    e.dates,
		Names:    e.names,
		Memory:   e.room.parties,
	})
	e.unsigned = read.Unsigned
	e.found = append(e.found, read.Findings...)
	var all []*message
	for i, m := range read.Messages {
		all = append(all, e.identified(m, i))
	}
	return all
}

// identified is message i with its identifiers.
func (e *encoder) identified(read *correspondence.Message, i int) *message {
	m := &message{Message: read, id: e.ids.unique(divisionID(read, i))}
	if body := read.Division.Body; len(body) > 0 && body[0].Division != nil && body[0].Division.Type == structure.Item {
		m.item = body[0].Division
		m.itemID = e.ids.unique(strings.TrimSuffix("item-"+slug(m.item.N), "-"))
	}
	for _, q := range read.Quoted {
		id := e.ids.unique("quoted-" + q.Genre.Key)
		m.quoted = append(m.quoted, &message{Message: q, id: id, corresp: e.ids.unique("corresp-" + id)})
	}
	if read.Described {
		m.corresp = e.ids.unique("corresp-" + m.id)
	}
	return m
}

func divisionID(m *correspondence.Message, i int) string {
	switch {
	case m.Genre != nil:
		return m.Genre.Key
	case i > 0 && m.Division.Type == structure.Attachment:
		return "attachment"
	case i > 0:
		return "message"
	}
	return "document"
}

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
		if q.Division == d {
			return q
		}
	}
	return nil
}
