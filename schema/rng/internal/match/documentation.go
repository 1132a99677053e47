package match

import (
	"strings"

	"catchword/schema/rng/internal/automaton"
	"catchword/schema/rng/internal/pattern"
)

// elementHelp is what the schema's documentation says of an element, "" for
// nothing or when it says several things.
func (m *Matcher) elementHelp(n pattern.Name) string {
	text := ""
	for _, e := range m.schema.elements(m.schema.base.Symbol(n.Space, n.Local)) {
		doc := e.Doc()
		if text != "" && doc != text {
			return ""
		}
		text = doc
	}
	return text
}

// attributeHelp is what it says of an attribute that may come in a state.
func (m *Matcher) attributeHelp(s *automaton.State, n pattern.Name) string {
	if !m.affords(len(m.attributeNames(s))) {
		return ""
	}
	text, several := "", false
	m.auto.Build(func(*pattern.Builder) {
		for _, p := range s.Alts {
			p.EachAttribute(func(a *pattern.Pattern) {
				if a.Names.Contains(n) {
					several = several || text != "" && a.Doc() != text
					text = a.Doc()
				}
			})
		}
	})
	if several {
		return ""
	}
	return text
}

// help is a documentation with the name that it is about.
func help(name, text string) string {
	if text == "" {
		return ""
	}
	return "`" + name + "`: " + strings.TrimSuffix(strings.Join(strings.Fields(text), " "), ".")
}
