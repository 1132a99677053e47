package correspondence

import (
	"slices"
	"strings"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
)

// evidence is the parties that one part of a document names.
type evidence struct {
	where   string // in words: "the title"
	parties []Party
}

// exchange finds sender and addressee by what the document says in several
// places, and reports when these disagree. Its header is followed; then the document
// itself: its address, its signature; then the title; then the salutation. Where they agree
// the fuller name is taken. Title is the wording that tells of the message, and
// said where it stands.
func (e *examiner) exchange(m *Message, title, said string) {
	t := e.titleParties(title)
	if !t.said && !m.opened() && !m.written() && !e.official(append(t.from, t.to...)) {
		t = titleReading{}
	}
	e.addressed(m)
	from, to := e.stated(m)
	presents, presented := e.compliments(m.Division)
	e.receivers(m, to, presented, t, said)
	e.senders(m, from, presents, t.from, said)
}

// receivers weighs who got a message, and who passed it on: by the header, the address,
// what a title says, the salutation, and whom the text says that it presents to.
func (e *examiner) receivers(m *Message, stated, presented []Party, t titleReading, said string) {
	greeted := e.saluted(m.Division)
	if len(m.Quoted) > 0 && !greets(m.Division) {
		greeted = nil // it greets whom a message greets that it quotes
	}
	if len(stated) > 0 { // it says more than title and salutation, which may have a pet name
		t.to, greeted = nil, nil
	}
	if intimate(greeted, t.to) || m.Division.Type == structure.Letter && len(t.to) > 0 && len(greeted) > 0 && differ(t.to, greeted) {
		greeted = nil
	}
	if len(t.via) > 0 && len(t.to) > 0 && len(m.Received) > 0 && len(m.Forwarded) == 0 && !differ(m.Received, t.via) && differ(m.Received, t.to) {
		m.Forwarded, m.Received = m.Received, nil // the telegram is addressed to who passes it on
	}
	if len(t.to) > 0 && len(m.Forwarded) > 0 && len(m.Received) > 0 && !differ(t.to, m.Forwarded) && differ(t.to, m.Received) {
		t.to = nil // the title names who passes it on
	}
	if len(m.Received) > 0 && len(m.Places) == 0 {
		m.Places = placesOf(t.to) // Telegram from Strelsau to Zenda
	}
	m.Forwarded = e.weigh("transmitter", []evidence{{"the address", m.Forwarded}, {said, t.via}})
	m.Received = e.weigh("addressee", []evidence{
		{"the header", stated},
		{"the address", m.Received},
		{said, t.to},
		{"the address at the end", e.addressBelow(m)},
		{"the salutation", greeted},
		{"the text", presented},
	})
}

// senders weighs who sent a message: by the header, the address, the signature, what a
// title says, and who presents compliments in the text. Who got it is known.
func (e *examiner) senders(m *Message, stated, presents, titled []Party, said string) {
	if len(stated) > 0 {
		titled = nil
	}
	signed := e.signedBy(m)
	if len(signed) > 0 && len(titled) > 0 && len(m.Received) > 0 && !differ(signed, m.Received) && differ(signed, titled) {
		signed = nil // it is the addressee who signed what he noted below
	}
	if len(titled) == 1 && e.signedByFirstName(signed, titled[0]) {
		signed = nil
	}
	if fromPlace(m.Sent, signed) || len(signed)+len(titled)+len(stated) == 0 && e.fromPost(m) {
		m.From, m.Sent = []Party{e.place(m.Sent[0].Text, m.Sent[0].Span)}, nil
	}
	m.Sent = e.weigh("sender", []evidence{
		{"the header", stated},
		{"the address", m.Sent},
		{"the signature", signed},
		{said, titled},
		{"the heading", e.petitioner(m.Division)},
		{"the text", presents},
	})
	if len(m.Sent) == 1 && m.Sent[0].Person() {
		m.Sent = fuller(m.Sent, e.letterheadPersons(m.Division))
	}
}

// fromPlace reports whether what stands behind From is where a message comes from: one
// word that nobody knows, while somebody else signs.
func fromPlace(sent, signed []Party) bool {
	return len(sent) == 1 && len(signed) > 0 && sent[0].Person() && sent[0].Ref == "" && !strings.Contains(sent[0].Text, " ") && differ(sent, signed)
}

// fromPost reports whether a telegram from one word in capitals to a body or an office
// comes from a place: posts are called so, while nobody signs.
func (e *examiner) fromPost(m *Message) bool {
	if len(m.Sent) != 1 || !m.Sent[0].Person() || m.Sent[0].Ref != "" || len(m.Received) == 0 || slices.ContainsFunc(m.Received, Party.Person) {
		return false
	}
	return fromShouted.MatchString(e.text.Plain(m.Sent[0].Span))
}

var fromShouted = pattern.MustCompile(`^FROM ?: ?\p{Lu}{3,}[.,]?$`)

// official reports whether one of the parties of a title is more than a word
// with a capital: an office, a body, somebody known, a name with initials.
func (e *examiner) official(all []Party) bool {
	for _, p := range all {
		if p.Ref != "" || p.Office || p.Kind != tei.PersName || strings.Contains(p.Text, ".") {
			return true
		}
	}
	return false
}

// addressBelow is the addressee in the address below a signature.
func (e *examiner) addressBelow(m *Message) []Party {
	var all []Party
	if groups := e.addressGroups(m.Division.Bottom); len(groups) > 0 && groups[0].role == toRole {
		all = e.groupParties(groups[0])
		if len(groups) > 1 && groups[1].role == toRole && officeOnly(persons(all)) { // his name stands below
			if named := e.groupParties(groups[1]); len(named) > 0 && named[0].Person() {
				all = append(named, placesOf(all)...)
			}
		}
	}
	outside := e.outsideParties(m.Division.Bottom)
	switch {
	case len(persons(all)) == 0 && len(outside) > 0:
		all = outside
	case len(placesOf(all)) == 0:
		all = append(all, placesOf(outside)...)
	}
	if len(m.Places) == 0 && len(m.Received) == 0 {
		m.Places = placesOf(all)
	}
	return persons(all)
}

// weigh is the parties that the evidence speaks for, the strongest standing
// first. An office gives way to the person who holds it.
func (e *examiner) weigh(role string, all []evidence) []Party {
	var best evidence
	for _, found := range all {
		switch {
		case len(found.parties) == 0:
		case len(best.parties) == 0, officeOnly(best.parties) && !officeOnly(found.parties) && found.parties[0].Kind == tei.PersName:
			best = found
		case differ(best.parties, found.parties):
			e.disagree(role, best, found)
		default:
			best.parties = fuller(best.parties, found.parties)
		}
	}
	return best.parties
}

// disagree reports two pieces of evidence that name different people.
func (e *examiner) disagree(role string, followed, other evidence) {
	at := followed.parties[0].Span
	if at.Empty() {
		at = other.parties[0].Span
	}
	if f, ok := e.Field(layout.Title); ok && at.Empty() {
		at = f.Whole()
	}
	e.report(diag.Warning, "disagreeing-evidence", at, "the %s is `%s` in %s but `%s` in %s; %s is followed",
		role, followed.parties[0].Text, followed.where, other.parties[0].Text, other.where, followed.where)
}
