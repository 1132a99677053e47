package correspondence

import (
	"slices"
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// What an address says: to whom, through whom, from whom, where.

// addressees is to whom a message goes by its address, and to whom these hand it on.
type addressees struct{ to, onward []Party }

// addressed reads the address above a message.
func (e *examiner) addressed(m *Message) {
	groups := e.addressGroups(m.Division.Top)
	var a addressees
	for i, g := range groups {
		if !e.bothIn(m, &a, g) {
			e.take(m, &a, groups, i)
		}
	}
	if signer := e.nameAboveNumber(m.Division.Top); len(m.Sent) > 0 && len(persons(m.Sent)) == 0 && len(signer) > 0 {
		m.From, m.Sent = m.Sent, signer
	}
	if m.Places = placesOf(a.to); len(m.Places) == 0 && len(a.to) > 0 && len(m.Sent) == 0 {
		m.Places = e.addresseePlace(m.Division.Top)
	}
	if len(a.onward) > 0 {
		m.Forwarded = append(m.Forwarded, persons(a.to)...)
		m.Received = persons(a.onward)
		return
	}
	m.Received = eachOnce(persons(a.to))
}

// eachOnce is parties without those that were named before.
func eachOnce(all []Party) []Party {
	var some []Party
	for _, p := range all {
		if !slices.ContainsFunc(some, func(q Party) bool { return q.Text == p.Text && q.Kind == p.Kind }) {
			some = append(some, p)
		}
	}
	return some
}

// bothIn reads a line that says who sends a message and who gets it, and reports whether
// it does: From A to B.
func (e *examiner) bothIn(m *Message, a *addressees, g addressGroup) bool {
	line := g.lines[0]
	if parts := forFrom.FindStringSubmatch(line.plain); parts != nil && (g.role == toRole || g.role == noRole) {
		a.to = append(a.to, e.resolveAll(parts[1], line.span)...)
		m.Sent = e.resolveAll(parts[2], line.span)
		return true
	}
	if parts := fromToPlaces.FindStringSubmatch(line.plain); parts != nil {
		m.From = []Party{e.place(who.Calm(parts[1]), line.span)}
		m.Sent = e.resolveAll(parts[3], line.span)
		a.to = append(append(a.to, e.resolveAll(parts[4], line.span)...), e.place(who.Calm(parts[2]), line.span))
		return true
	}
	alone := len(g.lines) == 1 || line.plain == strings.ToUpper(line.plain)
	whole := line.plain
	if len(g.lines) == 2 {
		whole += " " + g.lines[1].plain
	}
	if from, to, ok := form.FromTo(whole); ok && g.role == noRole {
		m.Sent = e.resolveAll(from, line.span)
		a.to = append(a.to, e.resolveAll(to, line.span)...)
		return true
	}
	if parts := fromTo.FindStringSubmatch(line.plain); parts != nil && g.role == fromRole && alone {
		m.Sent = e.resolveAll(parts[1], line.span)
		a.to = append(a.to, e.resolveAll(parts[2], line.span)...)
		return true
	}
	return false
}

// take reads one of the groups of lines of an address.
func (e *examiner) take(m *Message, a *addressees, groups []addressGroup, i int) {
	g := groups[i]
	switch e.roleAmong(groups, i, a.to) {
	case onwardRole:
		a.onward = append(a.onward, e.groupParties(g)...)
	case viaRole:
		m.Forwarded = append(m.Forwarded, persons(e.groupParties(g))...)
	case fromRole:
		e.sentFrom(m, e.groupParties(g))
	case toRole:
		found := e.viaIn(m, g)
		if i > 0 && (groups[i-1].role == toRole || groups[i-1].role == noRole) && len(found) > 0 && found[0].Person() && officeOnly(persons(a.to)) {
			a.to = placesOf(a.to) // TO THE PRESIDENT, and his name below
		}
		a.to = append(a.to, found...)
	case noRole:
		led := i+1 < len(groups) && groups[i+1].role != fromRole
		a.to = append(a.to, e.destination(g, led)...)
	}
}

// roleAmong is what a group of lines leads to below those before it, which name the given
// addressees.
func (e *examiner) roleAmong(groups []addressGroup, i int, to []Party) role {
	g := groups[i]
	switch {
	case g.role == toRole && i > 0 && strings.HasPrefix(g.lines[0].plain, "For ") && len(persons(to)) > 0 && (groups[i-1].role == noRole || officeOnly(persons(to))):
		return onwardRole // Strelsau, Ambassador. For the minister
	case g.role == noRole && e.toInTitle(g):
		return toRole
	}
	return g.role
}

// sentFrom takes what the address says of who sends a message, and from where.
func (e *examiner) sentFrom(m *Message, all []Party) {
	if places := placesOf(all); len(places) > 0 {
		m.From = places
	}
	people := persons(all)
	if len(m.Sent) == 1 && fromPlace(m.Sent, people) && len(m.From) == 0 { // From: Strelsau, and From: Doe below
		m.From = []Party{e.place(m.Sent[0].Text, m.Sent[0].Span)}
	}
	if len(people) > 0 {
		m.Sent = people
	}
}

// nameAboveNumber is the person whose name stands with a title above the number of a
// telegram, as the office that got it writes who sent it.
func (e *examiner) nameAboveNumber(top []structure.Block) []Party {
	for i := range top {
		if i+1 == len(top) || top[i].Kind != form.Phrase && top[i].Kind != form.Address || top[i+1].Kind != form.Number {
			continue
		}
		if plain := e.text.Plain(top[i].Whole()); courtesy.MatchString(plain) {
			return persons(e.resolveAll(plain, top[i].Whole()))
		}
	}
	return nil
}

// viaIn is the parties of a group; who hands the message on may stand in
// brackets in it.
func (e *examiner) viaIn(m *Message, g addressGroup) []Party {
	for i, l := range g.lines {
		if v := viaIn.FindStringSubmatchIndex(l.plain); v != nil {
			m.Forwarded = append(m.Forwarded, e.resolveAll(l.plain[v[2]:v[3]], l.span)...)
			g.lines[i].plain = l.plain[:v[0]] + l.plain[v[1]:]
		}
	}
	return e.groupParties(g)
}

// destination is what the lines say to which nothing leads: above an address the
// place, else the addressee below the place.
func (e *examiner) destination(g addressGroup, led bool) []Party {
	if n := len(g.lines) - 1; !led && n > 0 && (who.HasBody(g.lines[0].plain) || who.HasOffice(g.lines[0].plain) && who.Initialled(g.lines[n].plain) || slices.ContainsFunc(g.lines, func(l addressLine) bool { return who.Courteous(l.plain) })) {
		return e.groupParties(g)
	}
	if led || len(g.lines) > 1 {
		var all []Party
		for i, l := range g.lines {
			if i == len(g.lines)-1 && !led {
				p := e.resolve(l.plain, l.span)
				if p.Ref == "" && p.Person() && len(strings.Fields(l.plain)) == 1 && l.plain == strings.ToUpper(l.plain) {
					p.Kind = tei.OrgName // a mission by its telegraphic name
				}
				all = append(all, p)
				continue
			}
			if p := e.resolveAll(l.plain, l.span); len(p) > 0 && (!p[0].Person() || who.HasOffice(l.plain) && strings.HasSuffix(l.plain, "]")) {
				all = append(all, p[0])
				continue
			}
			all = append(all, e.place(who.Calm(strings.Trim(l.plain, " .,")), l.span))
		}
		return all
	}
	l := g.lines[0]
	if l.plain == strings.ToUpper(l.plain) || len(e.Memory.In(l.plain)) == 1 && e.Memory.In(l.plain)[0].Kind == who.Body {
		return e.partiesIn(l.span)
	}
	return nil
}

// comrade is a line of an address with one comrade by his surname in capitals.
var comrade = pattern.MustCompile(`^(?:(?i:cde|comrade|com|tov)\.?|c\.) [\p{Lu}\-]{3,}(?:,? (?:\p{Lu}\. ?){1,2})?[.,;]?$`)
