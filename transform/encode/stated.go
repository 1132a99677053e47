package encode

import (
	"slices"

	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/structure"
)

// What the fields of a header say of sender, addressee and place.

// stated is the sender and the addressee of the document that the header names.
func (e *encoder) stated(m *message) (from, to []party) {
	if len(e.messages) == 0 || m != e.messages[0] {
		return nil, nil
	}
	if f, ok := e.doc.Field(layout.Author); ok {
		from = e.partiesIn(f.Whole())
	}
	if f, ok := e.doc.Field(layout.Recipient); ok {
		to = e.partiesIn(f.Whole())
	}
	return from, to
}

// fromHeader takes what only the header says, or says of a decision.
func (e *encoder) fromHeader(m *message) {
	if m.decides() {
		from, to := e.stated(m)
		if len(from) > 0 {
			m.sent = from
		}
		if len(to) > 0 {
			m.received = to
		}
	}
	if _, ok := e.doc.Field(layout.Author); ok {
		e.otherSignatures(m)
	}
	if at, ok := e.doc.Field(layout.Place); ok {
		m.from = []party{e.place(e.wording(at.Value), at.Whole())}
	}
}

// otherSignatures notes the lines below the signature of the stated sender that
// look like signatures: one is his, the others are not.
func (e *encoder) otherSignatures(m *message) {
	var others []int
	signed := false
	for _, b := range m.division.Bottom {
		if b.Kind != structure.Signature {
			continue
		}
		if slices.ContainsFunc(m.sent, func(p party) bool { return shareWord(p.text, e.text.Plain(b.Content())) }) {
			signed = true
		} else {
			others = append(others, b.Whole().Start)
		}
	}
	for _, at := range others {
		e.lines[at] = signed
	}
}
