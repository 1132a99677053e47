package tei

import "github.com/beevik/etree"

// ProfileDesc describes the text itself: summary, date, languages, kind,
// correspondence (Guidelines, section 2.4).
type ProfileDesc struct {
	Abstracts []Abstract
	Creation  Creation
	Languages []Language
	Class     TextClass
	Corresp   []CorrespDesc
}

// Element is profileDesc; nil when nothing is said.
func (p ProfileDesc) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("profileDesc", nil, each(nodes, p.Abstracts), one(nodes, p.Creation),
		nodes.Of(nodes.filled("langUsage", nil, each(nodes, p.Languages))), one(nodes, p.Class), each(nodes, p.Corresp))
}

// Abstract is a summary (Guidelines, section 2.4.4).
type Abstract struct {
	Resp, Lang string
	Paragraphs []Mixed
}

// Element is abstract; nil when there is no paragraph.
func (a Abstract) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("abstract", []Attr{{"resp", a.Resp}, {"xml:lang", a.Lang}}, nodes.paragraphs(a.Paragraphs))
}

// Creation says when and where the text came about (Guidelines, section 2.4.1).
type Creation struct {
	Date  Date
	Place Name
}

// Element is creation; nil when nothing is said.
func (c Creation) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("creation", nil, spaced(nodes, nodes.Join(one(nodes, c.Date), one(nodes, c.Place)), false))
}

// Language is a language used in the text (Guidelines, section 2.4.2).
type Language struct {
	Ident   string // BCP 47
	Usage   string // per cent of the text
	Content Mixed
}

// Element is language; nil when there is no ident, which TEI wants.
func (l Language) Element(nodes *Nodes) *etree.Element {
	if l.Ident == "" {
		return nil
	}
	return nodes.Elem("language", []Attr{{"ident", l.Ident}, {"usage", l.Usage}}, l.Content)
}

// TextClass says what kind of text it is (Guidelines, section 2.4.3).
type TextClass struct {
	CatRefs  []CatRef
	Keywords []Keywords
}

// Element is textClass; nil when nothing is said.
func (t TextClass) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("textClass", nil, each(nodes, t.CatRefs), each(nodes, t.Keywords))
}

// CatRef names categories of a taxonomy.
type CatRef struct {
	Scheme string // pointer to the taxonomy: #genre
	Target string // pointers to the categories, blanks between
}

// Element is catRef; nil when there is no target.
func (c CatRef) Element(nodes *Nodes) *etree.Element {
	if c.Target == "" {
		return nil
	}
	return nodes.Elem("catRef", []Attr{{"scheme", c.Scheme}, {"target", c.Target}})
}

// Keywords are the subject terms of one vocabulary.
type Keywords struct {
	Scheme string
	Terms  []Mixed
}

// Element is keywords; nil when there is no term.
func (k Keywords) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("keywords", []Attr{{"scheme", k.Scheme}}, nodes.filledEach("term", k.Terms))
}
