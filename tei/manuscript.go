package tei

import "github.com/beevik/etree"

// MsDesc describes one document as an archive keeps it (Guidelines MS,
// Manuscript Description). TEI wants an identifier.
type MsDesc struct {
	ID         string
	Type, Lang string
	Identifier MsIdentifier
	Head       Mixed
	Summary    Mixed // of the contents
	TextLang   TextLang
	Items      []MsItem
	Physical   []Mixed // paragraphs of physDesc
	Origin     Mixed   // how it came about
	Provenance []Mixed // through whose hands it went
}

// Element is msDesc; nil when there is no identifier.
func (m MsDesc) Element(nodes *Nodes) *etree.Element {
	id := m.Identifier.Element(nodes)
	if id == nil {
		return nil
	}
	contents := nodes.filled("msContents", nil,
		nodes.Of(nodes.filled("summary", nil, m.Summary)), one(nodes, m.TextLang), each(nodes, m.Items))
	return nodes.Elem("msDesc", []Attr{{"xml:id", m.ID}, {"type", m.Type}, {"xml:lang", m.Lang}},
		nodes.Of(id, nodes.filled("head", nil, m.Head), contents, nodes.filled("physDesc", nil, nodes.paragraphs(m.Physical)), m.history(nodes)))
}

func (m MsDesc) history(nodes *Nodes) *etree.Element {
	return nodes.filled("history", nil,
		nodes.Of(nodes.filled("origin", nil, m.Origin)), nodes.filledEach("provenance", m.Provenance))
}

// MsIdentifier says where a document is kept (Guidelines MS, The Manuscript
// Identifier).
type MsIdentifier struct {
	Country, Region, Settlement Mixed
	Institution                 Repository
	Repository                  Repository
	Collections                 []Holding // from the largest to the smallest: fond, opis
	Idnos                       []Idno    // shelfmarks: delo, papka, item
	MsNames                     []Mixed   // what people call it
	Alternates                  []AltIdentifier
}

// Element is msIdentifier; nil when nothing is said.
func (m MsIdentifier) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("msIdentifier", nil,
		nodes.Of(nodes.filled("country", nil, m.Country), nodes.filled("region", nil, m.Region), nodes.filled("settlement", nil, m.Settlement)),
		m.Institution.as(nodes, "institution"), m.Repository.as(nodes, "repository"),
		each(nodes, m.Collections), each(nodes, m.Idnos), nodes.filledEach("msName", m.MsNames), each(nodes, m.Alternates))
}

// Repository is the archive or library, or the institution it belongs to.
type Repository struct {
	Ref     string // pointer to the organisation
	Content Mixed
}

func (r Repository) as(nodes *Nodes, element string) Mixed {
	return nodes.Of(nodes.filled(element, []Attr{{"ref", r.Ref}}, r.Content))
}

// Holding is a part of an archive's holdings: a fond, an opis, a series.
type Holding struct {
	Type    string
	N       string // the bare value: 059a for "Fond 059a"
	Content Mixed
}

// Element is collection; nil when there is no content.
func (h Holding) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("collection", []Attr{{"type", h.Type}, {"n", h.N}}, h.Content)
}

// AltIdentifier is another identifier of the same document: a former shelfmark,
// the number of another register (Guidelines MS, altIdentifier). TEI wants an
// idno.
type AltIdentifier struct {
	Type       string
	Settlement Mixed
	Repository Repository
	Collection Holding
	Idno       Idno
	Note       Note
}

// Element is altIdentifier; nil when there is no idno.
func (a AltIdentifier) Element(nodes *Nodes) *etree.Element {
	idno := a.Idno.Element(nodes)
	if idno == nil {
		return nil
	}
	return nodes.Elem("altIdentifier", []Attr{{"type", a.Type}},
		nodes.Of(nodes.filled("settlement", nil, a.Settlement)), a.Repository.as(nodes, "repository"), one(nodes, a.Collection), nodes.Of(idno), one(nodes, a.Note))
}

// MsItem is one text within a document: its leaves, its title, its language
// (Guidelines MS, msItem). TEI wants more than leaves: an item that has nothing
// else carries them in a paragraph.
type MsItem struct {
	ID       string
	N, Class string
	Loci     []Locus
	Authors  []Agent
	Titles   []Title
	TextLang TextLang
	Bibls    []Bibl
	Notes    []Note
}

// Element is msItem; nil when nothing is said.
func (m MsItem) Element(nodes *Nodes) *etree.Element {
	loci := each(nodes, m.Loci)
	rest := nodes.Join(agents(nodes, "author", m.Authors), each(nodes, m.Titles), one(nodes, m.TextLang), each(nodes, m.Bibls), each(nodes, m.Notes))
	if len(rest) == 0 {
		rest, loci = nodes.Of(nodes.filled("p", nil, spaced(nodes, loci, false))), nil
	}
	return nodes.filled("msItem", []Attr{{"xml:id", m.ID}, {"n", m.N}, {"class", m.Class}}, loci, rest)
}

// Locus is the leaves or pages of a document (Guidelines MS, References to
// Locations within a Manuscript).
type Locus struct {
	From, To string // the same for a single leaf
	Scheme   string
	Content  Mixed
}

// Element is locus; nil when there is neither a wording nor a number.
func (l Locus) Element(nodes *Nodes) *etree.Element {
	return nodes.said("locus", []Attr{{"scheme", l.Scheme}, {"from", l.From}, {"to", l.To}}, l.Content)
}

// TextLang is the languages of a text (Guidelines MS, Languages and Writing
// Systems).
type TextLang struct {
	Main    string // BCP 47
	Others  string // BCP 47, blanks between
	Content Mixed
}

// Element is textLang; nil when nothing is said.
func (t TextLang) Element(nodes *Nodes) *etree.Element {
	return nodes.said("textLang", []Attr{{"mainLang", t.Main}, {"otherLangs", t.Others}}, t.Content)
}
