package correspondence

import (
	"slices"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
)

// What the fields of a header say of sender, addressee and place.

// stated is the sender and the addressee of the document that the header names.
func (e *examiner) stated(m *Message) (from, to []Party) {
	if len(e.Messages) == 0 || m != e.Messages[0] {
		return nil, nil
	}
	return e.statedIn(layout.Author), e.statedIn(layout.Recipient)
}

// statedIn is the parties in all fields of a key.
func (e *examiner) statedIn(key layout.Key) []Party {
	var all []Party
	for _, f := range e.Fields {
		if f.Key != key {
			continue
		}
		if listed := e.listed(e.text.Wording(f.Value), f.Whole()); listed != nil {
			all = append(all, listed...)
		} else {
			all = append(all, e.partiesIn(f.Whole())...)
		}
	}
	return all
}

// fromHeader takes what only the header says, or says of a decision.
func (e *examiner) fromHeader(m *Message) {
	if m.decides() {
		from, to := e.stated(m)
		if len(from) > 0 {
			m.Sent = from
		}
		if len(to) > 0 {
			m.Received = to
		}
	}
	if _, ok := e.Field(layout.Author); ok {
		e.otherSignatures(m)
	}
	if at, ok := e.Field(layout.Destination); ok && len(m.Received) > 0 {
		m.Places = []Party{e.place(e.text.Wording(at.Value), at.Whole())}
	}
	if at, ok := e.Field(layout.Place); ok {
		m.From = []Party{e.place(e.text.Wording(at.Value), at.Whole())}
	}
}

// otherSignatures notes the lines below the signature of the stated sender that
// look like signatures: one is his, the others are not.
func (e *examiner) otherSignatures(m *Message) {
	var others []int
	signed := false
	for _, b := range m.Division.Bottom {
		if b.Kind != form.Signature {
			continue
		}
		if slices.ContainsFunc(m.Sent, func(p Party) bool { return shareWord(p.Text, e.text.Plain(b.Content())) }) {
			signed = true
		} else {
			others = append(others, b.Whole().Start)
		}
	}
	for _, at := range others {
		e.Unsigned[at] = signed
	}
}
