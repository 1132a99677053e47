package correspondence

import (
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/names"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/who"
)

// Party is a person, an organisation or a place that has to do with a message.
type Party struct {
	Text   string
	Kind   tei.NameKind
	Ref    string
	Office bool        // the text is the office of a person whose name is not said
	Span   source.Span // empty when the name comes from nowhere in particular
}

// Person reports whether a party is a person with a name.
func (p Party) Person() bool { return p.Kind == tei.PersName && !p.Office }

// named is the party with a name of the authority.
func named(n names.Name, at source.Span) Party {
	return Party{Text: n.Text, Kind: n.Kind, Ref: n.Ref, Span: at}
}

// resolve is the party that a wording names: the last person in it that the
// authority knows, else an organisation, else who it names by its form.
func (e *examiner) resolve(wording string, at source.Span) Party {
	if all := e.resolveAll(wording, at); len(all) > 0 {
		return all[len(all)-1]
	}
	return Party{Text: who.Calm(who.Bare(wording)), Kind: tei.PersName, Span: at}
}

// resolveAll is the parties that a wording names, in its order.
func (e *examiner) resolveAll(wording string, at source.Span) []Party {
	wording = e.Names.Whole(wording)
	named := e.Memory.In(wording)
	if len(named) <= 1 {
		if p, ok := e.known(wording, at); ok {
			return []Party{p}
		}
	}
	return e.partiesOf(named, at)
}

func (e *examiner) partiesOf(named []who.Party, at source.Span) []Party {
	var all []Party
	for _, n := range named {
		all = append(all, e.partyOf(n, at))
	}
	return all
}

// partyOf is who a part of a wording names: an entry of the authority, or what
// the words say.
func (e *examiner) partyOf(n who.Party, at source.Span) Party {
	if p, ok := e.known(n.Name, at); ok {
		return p
	}
	p := Party{Text: unbracketed.Replace(n.Name), Kind: tei.PersName, Span: at}
	switch n.Kind {
	case who.Office:
		p.Office = true
		p.Text = who.Calm(p.Text)
	case who.Body:
		p.Kind = tei.OrgName
		if p.Text == strings.ToUpper(p.Text) {
			p.Text = who.Calm(p.Text)
		}
	case who.Place:
		p.Kind = tei.PlaceName
		p.Text = who.Calm(p.Text)
	case who.Person:
		p.Text = who.Calm(p.Text)
	}
	return p
}

// unbracketed drops the brackets around what an edition supplied in a name.
var unbracketed = strings.NewReplacer("[", "", "]", "")

var bracketsIn = pattern.MustCompile(`\s*[\[(][^\])]*[\])]`)

// known is the party of the authority that a wording names. A person keeps the
// name that the wording has, where it is nothing else.
func (e *examiner) known(wording string, at source.Span) (Party, bool) {
	name, ok := e.Names.Best(wording)
	if !ok {
		return Party{}, false
	}
	p := named(name, at)
	plain := who.Bare(wording)
	if p.Kind == tei.PersName && len(strings.Fields(plain)) <= 3 && bracketsIn.FindString(plain) == "" && e.isName(plain) {
		p.Text = who.Calm(plain)
	}
	return p, true
}

// isName reports whether a wording is the name of a person and nothing else.
func (e *examiner) isName(wording string) bool {
	named := e.Memory.In(wording)
	return len(named) == 1 && named[0].Kind == who.Person && named[0].Name == wording
}

// partiesIn is the parties that a stretch of the source names.
func (e *examiner) partiesIn(s source.Span) []Party {
	plain := e.text.Plain(s)
	if plain == "" {
		return nil
	}
	if all := e.resolveAll(plain, s); len(all) > 0 {
		return all
	}
	if bare := who.Bare(plain); bare != "" {
		return []Party{{Text: who.Calm(bare), Kind: tei.PersName, Span: s}}
	}
	return nil
}

// place is a place that a wording names.
func (e *examiner) place(wording string, at source.Span) Party {
	if p, ok := e.Names.Best(wording); ok && p.Kind == tei.PlaceName {
		return named(p, at)
	}
	return Party{Text: wording, Kind: tei.PlaceName, Span: at}
}

// persons is the parties that are no places.
func persons(all []Party) []Party {
	var some []Party
	for _, p := range all {
		if p.Kind != tei.PlaceName {
			some = append(some, p)
		}
	}
	return some
}

func placesOf(all []Party) []Party {
	var some []Party
	for _, p := range all {
		if p.Kind == tei.PlaceName {
			some = append(some, p)
		}
	}
	return some
}
