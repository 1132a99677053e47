package match

import (
	"catchword/schema/rng/internal/pattern"
	"catchword/tei/xmlscan"
)

// An alias is a namespace that stands for another within an element, because
// the element's own was a finding already.
type alias struct {
	from, to string
	depth    int // of the element
}

// elementSymbol is the symbol of an element's name, with aliases.
func (m *Matcher) elementSymbol(name *xmlscan.Name) pattern.Symbol {
	if len(m.aliases) == 0 {
		return m.symbol(name)
	}
	n := m.meant(name)
	return m.schema.base.Symbol(n.Space, n.Local)
}

// meant is an element's name, with aliases. What the schema defines in the
// namespace that it is in needs none.
func (m *Matcher) meant(name *xmlscan.Name) pattern.Name {
	for i := len(m.aliases) - 1; i >= 0; i-- {
		if a := m.aliases[i]; a.from == name.Space && len(m.schema.elements(m.symbol(name))) == 0 {
			return pattern.Name{Space: a.to, Local: name.Local}
		}
	}
	return pattern.Name{Space: name.Space, Local: name.Local}
}
