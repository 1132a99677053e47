package encode

import (
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
)

// party is a person, an organisation or a place that has to do with a message.
type party struct {
	text   string
	kind   tei.NameKind
	ref    string
	office bool        // the text is the office of a person whose name is not said
	span   source.Span // empty when the name comes from nowhere in particular
}

func (p party) person() bool { return p.kind == tei.PersName && !p.office }

// name is a party as a name in the header; an office stands for its holder.
func (e *encoder) nameOf(p party) tei.Name {
	n := tei.Name{Kind: p.kind, Ref: p.ref, Content: e.nodes.Text(p.text)}
	if p.office {
		n.Content = e.nodes.Of(e.nodes.Elem("roleName", nil, n.Content))
	}
	return n
}

// resolve is the party that a wording names: the last person in it that the
// authority knows, else an organisation, else who it names by its form.
func (e *encoder) resolve(wording string, at source.Span) party {
	if all := e.resolveAll(wording, at); len(all) > 0 {
		return all[len(all)-1]
	}
	return party{text: who.Calm(who.Bare(wording)), kind: tei.PersName, span: at}
}

// resolveAll is the parties that a wording names, in its order.
func (e *encoder) resolveAll(wording string, at source.Span) []party {
	named := e.whoIn(wording)
	if len(named) <= 1 {
		if p, ok := e.known(wording, at); ok {
			return []party{p}
		}
	}
	return e.partiesOf(named, at)
}

// whoIn is who.In, asked once for each wording: title, address, salutation and
// signature of a message name the same few parties. The list must not be changed.
func (e *encoder) whoIn(wording string) []who.Party {
	named, ok := e.room.parties[wording]
	if !ok {
		named = who.In(wording)
		e.room.parties[wording] = named
	}
	return named
}

func (e *encoder) partiesOf(named []who.Party, at source.Span) []party {
	var all []party
	for _, n := range named {
		all = append(all, e.partyOf(n, at))
	}
	return all
}

// partyOf is who a part of a wording names: an entry of the authority, or what
// the words say.
func (e *encoder) partyOf(n who.Party, at source.Span) party {
	if p, ok := e.known(n.Name, at); ok {
		return p
	}
	p := party{text: unbracketed.Replace(n.Name), kind: tei.PersName, span: at}
	switch n.Kind {
	case who.Office:
		p.office = true
		p.text = who.Calm(p.text)
	case who.Body:
		p.kind = tei.OrgName
		if p.text == strings.ToUpper(p.text) {
			p.text = who.Calm(p.text)
		}
	case who.Place:
		p.kind = tei.PlaceName
		p.text = who.Calm(p.text)
	case who.Person:
		p.text = who.Calm(p.text)
	}
	return p
}

// unbracketed drops the brackets around what an edition supplied in a name.
var unbracketed = strings.NewReplacer("[", "", "]", "")

var bracketsIn = pattern.MustCompile(`\s*[\[(][^\])]*[\])]`)

// known is the party of the authority that a wording names. A person keeps the
// name that the wording has, where it is nothing else.
func (e *encoder) known(wording string, at source.Span) (party, bool) {
	name, ok := e.names.Best(wording)
	if !ok {
		return party{}, false
	}
	p := party{text: name.Text, kind: name.Kind, ref: name.Ref, span: at}
	plain := who.Bare(wording)
	if p.kind == tei.PersName && len(strings.Fields(plain)) <= 3 && bracketsIn.FindString(plain) == "" && e.isName(plain) {
		p.text = who.Calm(plain)
	}
	return p, true
}

// isName reports whether a wording is the name of a person and nothing else.
func (e *encoder) isName(wording string) bool {
	named := e.whoIn(wording)
	return len(named) == 1 && named[0].Kind == who.Person && named[0].Name == wording
}

// partiesIn is the parties that a stretch of the source names.
func (e *encoder) partiesIn(s source.Span) []party {
	plain := e.text.Plain(s)
	if plain == "" {
		return nil
	}
	if all := e.resolveAll(plain, s); len(all) > 0 {
		return all
	}
	if bare := who.Bare(plain); bare != "" {
		return []party{{text: who.Calm(bare), kind: tei.PersName, span: s}}
	}
	return nil
}

// place is a place that a wording names.
func (e *encoder) place(wording string, at source.Span) party {
	if p, ok := e.names.Best(wording); ok && p.Kind == tei.PlaceName {
		return party{text: p.Text, kind: p.Kind, ref: p.Ref, span: at}
	}
	return party{text: wording, kind: tei.PlaceName, span: at}
}

// persons is the parties that are no places.
func persons(all []party) []party {
	var some []party
	for _, p := range all {
		if p.kind != tei.PlaceName {
			some = append(some, p)
		}
	}
	return some
}

func placesOf(all []party) []party {
	var some []party
	for _, p := range all {
		if p.kind == tei.PlaceName {
			some = append(some, p)
		}
	}
	return some
}
