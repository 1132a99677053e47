package encode

import (
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/correspondence"
)

// correspDesc is the correspondence of a message.
func (e *encoder) correspDesc(m *message) tei.CorrespDesc {
	c := tei.CorrespDesc{ID: m.corresp}
	if m.Genre != nil {
		c.Type = m.Genre.Key
	}
	sent := tei.CorrespAction{Type: "sent", Names: e.namesOf(m.Sent), Places: e.namesOf(m.From)}
	if m.Date != nil {
		sent.Date = e.dated(*m.Date, m.Wording)
	}
	c.Actions = append(c.Actions, sent)
	if len(m.Forwarded) > 0 {
		c.Actions = append(c.Actions, tei.CorrespAction{Type: "forwarded", Names: e.namesOf(m.Forwarded), Places: e.namesOf(m.Places)})
	}
	if m.Directed() && (len(m.Received) > 0 || len(m.Forwarded) == 0) {
		to := tei.CorrespAction{Type: "received", Names: e.namesOf(m.Received)}
		if len(m.Forwarded) == 0 {
			to.Places = e.namesOf(m.Places)
		}
		if m.Arrived != nil {
			to.Date = e.dated(*m.Arrived, m.ArrivedOn)
		}
		c.Actions = append(c.Actions, to)
	}
	if len(m.Copies) > 0 {
		c.Actions = append(c.Actions, tei.CorrespAction{Type: "received", Subtype: "cc", Names: e.namesOf(m.Copies)})
	}
	if m.Answers != nil {
		c.Context.Refs = []tei.Ref{{Type: "prev", Content: e.answeredWording(m.Answers)}}
	}
	return c
}

// answeredWording is an answered message in words: `Telegram of Mao Zedong, 14 November`.
func (e *encoder) answeredWording(a *correspondence.Answered) tei.Mixed {
	content := e.nodes.Text(strings.ToUpper(a.Kind[:1]) + a.Kind[1:])
	if a.Sender != nil {
		content = e.nodes.Join(content, e.nodes.Text(" of "), e.nodes.Of(e.nameOf(*a.Sender).Element(e.nodes)))
	}
	if a.Number != "" {
		content = e.nodes.Join(content, e.nodes.Text(", No. "+a.Number))
	}
	if a.Wording == "" {
		return content
	}
	return e.nodes.Join(content, e.nodes.Text(", "), e.nodes.Of(e.dated(a.Date, a.Wording).Element(e.nodes)))
}

func (e *encoder) namesOf(all []correspondence.Party) []tei.Name {
	var names []tei.Name
	for _, p := range all {
		names = append(names, e.nameOf(p))
	}
	return names
}

// nameOf is a party as a name in the header; an office stands for its holder.
func (e *encoder) nameOf(p correspondence.Party) tei.Name {
	n := tei.Name{Kind: p.Kind, Ref: p.Ref, Content: e.nodes.Text(p.Text)}
	if p.Office {
		n.Content = e.nodes.Of(e.nodes.Elem("roleName", nil, n.Content))
	}
	return n
}
