package tei

import "github.com/beevik/etree"

// Header is the description of a document (Guidelines, chapter 2). FileDesc is
// required: TEI wants a title, a publication statement and a source of it.
type Header struct {
	File     FileDesc
	Encoding EncodingDesc
	Profile  ProfileDesc
	Revision RevisionDesc
}

// Element is teiHeader; nil when nothing is said.
func (h Header) Element() *etree.Element {
	return filled("teiHeader", nil, one(h.File), one(h.Encoding), one(h.Profile), one(h.Revision))
}

// FileDesc describes the file and its source (Guidelines, section 2.2).
type FileDesc struct {
	Title       TitleStmt
	Publication PublicationStmt
	Notes       []Note // notesStmt
	Source      SourceDesc
}

// Element is fileDesc; nil when nothing is said.
func (f FileDesc) Element() *etree.Element {
	return filled("fileDesc", nil,
		one(f.Title), one(f.Publication), Of(filled("notesStmt", nil, each(f.Notes))), one(f.Source))
}

// TitleStmt names the document and those who answer for it (Guidelines,
// section 2.2.1). TEI wants at least one title.
type TitleStmt struct {
	Titles  []Title
	Authors []Agent
	Editors []Agent
	Resp    []RespStmt
}

// Element is titleStmt; nil when nothing is said.
func (t TitleStmt) Element() *etree.Element {
	return filled("titleStmt", nil,
		each(t.Titles), agents("author", t.Authors), agents("editor", t.Editors), each(t.Resp))
}

// Title is a title of the document or of a work named in the header.
type Title struct {
	Type    string // main, sub
	Level   string // a, m, j, s, u: of which bibliographic level
	Lang    string // xml:lang
	Content Mixed
}

// Element is title; nil when there is no content.
func (t Title) Element() *etree.Element {
	return filled("title", []Attr{{"type", t.Type}, {"level", t.Level}, {"xml:lang", t.Lang}}, t.Content)
}

// Agent is an author or editor: usually one Name, or a wording with names in it.
type Agent struct {
	Role, Ref, Cert, Resp string
	Content               Mixed
}

func agents(element string, list []Agent) Mixed {
	var all Mixed
	for _, a := range list {
		attrs := []Attr{{"role", a.Role}, {"ref", a.Ref}, {"cert", a.Cert}, {"resp", a.Resp}}
		all = append(all, Of(filled(element, attrs, a.Content))...)
	}
	return all
}

// RespStmt says who did what (Guidelines, section 2.2.1). TEI wants both.
type RespStmt struct {
	ID    string
	Resp  Mixed // what was done, in the source's words
	Names []Name
	Notes []Note
}

// Element is respStmt; nil when it is not said what was done or who did it.
func (r RespStmt) Element() *etree.Element {
	resp, names := Of(filled("resp", nil, r.Resp)), each(r.Names)
	if len(resp) == 0 || len(names) == 0 {
		return nil
	}
	return Elem("respStmt", []Attr{{"xml:id", r.ID}}, resp, names, each(r.Notes))
}

// PublicationStmt says who makes the file available and how (Guidelines,
// section 2.2.4). TEI wants a publisher, distributor or authority before
// anything else, or paragraphs and nothing else.
type PublicationStmt struct {
	Publisher, Distributor, Authority Mixed
	PubPlace                          Mixed
	Date                              Date
	Idnos                             []Idno
	Refs                              []Ref
	Availability                      Availability
	Paragraphs                        []Mixed // when none of the others is said
}

// Element is publicationStmt; nil when nothing is said. Without an agency only
// the paragraphs are written, because TEI takes nothing else then.
func (p PublicationStmt) Element() *etree.Element {
	agency := Join(
		Of(filled("publisher", nil, p.Publisher)),
		Of(filled("distributor", nil, p.Distributor)),
		Of(filled("authority", nil, p.Authority)))
	if len(agency) == 0 {
		return filled("publicationStmt", nil, paragraphs(p.Paragraphs))
	}
	return filled("publicationStmt", nil, agency,
		Of(filled("pubPlace", nil, p.PubPlace)), one(p.Date), each(p.Idnos), each(p.Refs), one(p.Availability))
}

// Availability says under which terms the file may be used (Guidelines,
// section 2.2.4).
type Availability struct {
	Status  string // free, restricted, unknown
	Licence Mixed
	Target  string // of the licence
	Notes   []Mixed
}

// Element is availability; nil when there are neither terms nor a licence.
func (a Availability) Element() *etree.Element {
	licence := Of(said("licence", []Attr{{"target", a.Target}}, a.Licence))
	return filled("availability", []Attr{{"status", a.Status}}, licence, paragraphs(a.Notes))
}
