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
func (m MsDesc) Element() *etree.Element {
	id := m.Identifier.Element()
	if id == nil {
		return nil
	}
	contents := filled("msContents", nil,
		Of(filled("summary", nil, m.Summary)), one(m.TextLang), each(m.Items))
	return Elem("msDesc", []Attr{{"xml:id", m.ID}, {"type", m.Type}, {"xml:lang", m.Lang}},
		Of(id, filled("head", nil, m.Head), contents, filled("physDesc", nil, paragraphs(m.Physical)), m.history()))
}

func (m MsDesc) history() *etree.Element {
	var provenance Mixed
	for _, p := range m.Provenance {
		provenance = append(provenance, Of(filled("provenance", nil, p))...)
	}
	return filled("history", nil, Of(filled("origin", nil, m.Origin)), provenance)
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
func (m MsIdentifier) Element() *etree.Element {
	return filled("msIdentifier", nil,
		Of(filled("country", nil, m.Country), filled("region", nil, m.Region), filled("settlement", nil, m.Settlement)),
		m.Institution.as("institution"), m.Repository.as("repository"),
		each(m.Collections), each(m.Idnos), msNames(m.MsNames), each(m.Alternates))
}

func msNames(names []Mixed) Mixed {
	var all Mixed
	for _, n := range names {
		all = append(all, Of(filled("msName", nil, n))...)
	}
	return all
}

// Repository is the archive or library, or the institution it belongs to.
type Repository struct {
	Ref     string // pointer to the organisation
	Content Mixed
}

func (r Repository) as(element string) Mixed {
	return Of(filled(element, []Attr{{"ref", r.Ref}}, r.Content))
}

// Holding is a part of an archive's holdings: a fond, an opis, a series.
type Holding struct {
	Type    string
	N       string // the bare value: 059a for "Fond 059a"
	Content Mixed
}

// Element is collection; nil when there is no content.
func (h Holding) Element() *etree.Element {
	return filled("collection", []Attr{{"type", h.Type}, {"n", h.N}}, h.Content)
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
func (a AltIdentifier) Element() *etree.Element {
	idno := a.Idno.Element()
	if idno == nil {
		return nil
	}
	return Elem("altIdentifier", []Attr{{"type", a.Type}},
		Of(filled("settlement", nil, a.Settlement)), a.Repository.as("repository"), one(a.Collection), Of(idno), one(a.Note))
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
func (m MsItem) Element() *etree.Element {
	loci := each(m.Loci)
	rest := Join(agents("author", m.Authors), each(m.Titles), one(m.TextLang), each(m.Bibls), each(m.Notes))
	if len(rest) == 0 {
		rest, loci = Of(filled("p", nil, spaced(loci, false))), nil
	}
	return filled("msItem", []Attr{{"xml:id", m.ID}, {"n", m.N}, {"class", m.Class}}, loci, rest)
}

// Locus is the leaves or pages of a document (Guidelines MS, References to
// Locations within a Manuscript).
type Locus struct {
	From, To string // the same for a single leaf
	Scheme   string
	Content  Mixed
}

// Element is locus; nil when there is neither a wording nor a number.
func (l Locus) Element() *etree.Element {
	return said("locus", []Attr{{"scheme", l.Scheme}, {"from", l.From}, {"to", l.To}}, l.Content)
}

// TextLang is the languages of a text (Guidelines MS, Languages and Writing
// Systems).
type TextLang struct {
	Main    string // BCP 47
	Others  string // BCP 47, blanks between
	Content Mixed
}

// Element is textLang; nil when nothing is said.
func (t TextLang) Element() *etree.Element {
	return said("textLang", []Attr{{"mainLang", t.Main}, {"otherLangs", t.Others}}, t.Content)
}
