package tei

import "github.com/beevik/etree"

// CorrespDesc describes one message: who sent it to whom, when, and what it
// answers (Guidelines, section 2.4.6). TEI wants an action or a context.
type CorrespDesc struct {
	ID            string
	Type, Subtype string // telegram, letter, ...
	N             string
	Ref           string
	Actions       []CorrespAction
	Context       CorrespContext
	Notes         []Note
}

// Element is correspDesc; nil when nothing is said.
func (c CorrespDesc) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("correspDesc", []Attr{
		{"xml:id", c.ID}, {"type", c.Type}, {"subtype", c.Subtype}, {"n", c.N}, {"ref", c.Ref},
	}, each(nodes, c.Actions), one(nodes, c.Context), each(nodes, c.Notes))
}

// CorrespAction is one stage in the way of a message.
type CorrespAction struct {
	Type, Subtype string // sent, received, forwarded, transmitted; cc
	Resp, Cert    string
	Names         []Name // who did it, in order
	Places        []Name
	Date          Date
	Notes         []Note
}

// Element is correspAction; nil when neither a name, a place nor a date is known.
func (a CorrespAction) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("correspAction", []Attr{
		{"type", a.Type}, {"subtype", a.Subtype}, {"resp", a.Resp}, {"cert", a.Cert},
	}, each(nodes, a.Names), each(nodes, a.Places), one(nodes, a.Date), each(nodes, a.Notes))
}

// CorrespContext relates a message to others: the one it answers (prev), the
// one that answers it (next).
type CorrespContext struct {
	Refs  []Ref
	Notes []Note
}

// Element is correspContext; nil when nothing is said.
func (c CorrespContext) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("correspContext", nil, each(nodes, c.Refs), each(nodes, c.Notes))
}
