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
func (h Header) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("teiHeader", nil, one(nodes, h.File), one(nodes, h.Encoding), one(nodes, h.Profile), one(nodes, h.Revision))
}

// FileDesc describes the file and its source (Guidelines, section 2.2).
type FileDesc struct {
	Title       TitleStmt
	Publication PublicationStmt
	Notes       []Note // notesStmt
	Source      SourceDesc
}

// Element is fileDesc; nil when nothing is said.
func (f FileDesc) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("fileDesc", nil,
		one(nodes, f.Title), one(nodes, f.Publication), nodes.Of(nodes.filled("notesStmt", nil, each(nodes, f.Notes))), one(nodes, f.Source))
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
func (t TitleStmt) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("titleStmt", nil,
		each(nodes, t.Titles), agents(nodes, "author", t.Authors), agents(nodes, "editor", t.Editors), each(nodes, t.Resp))
}

// Title is a title of the document or of a work named in the header.
type Title struct {
	Type    string // main, sub
	Level   string // a, m, j, s, u: of which bibliographic level
	Lang    string // xml:lang
	Content Mixed
}

// Element is title; nil when there is no content.
func (t Title) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("title", []Attr{{"type", t.Type}, {"level", t.Level}, {"xml:lang", t.Lang}}, t.Content)
}

// Agent is an author or editor: usually one Name, or a wording with names in it.
type Agent struct {
	Role, Ref, Cert, Resp string
	Content               Mixed
}

func agents(nodes *Nodes, element string, list []Agent) Mixed {
	all := nodes.Room(len(list))
	for _, a := range list {
		attrs := []Attr{{"role", a.Role}, {"ref", a.Ref}, {"cert", a.Cert}, {"resp", a.Resp}}
		if e := nodes.filled(element, attrs, a.Content); e != nil {
			all = append(all, e)
		}
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
func (r RespStmt) Element(nodes *Nodes) *etree.Element {
	resp, names := nodes.Of(nodes.filled("resp", nil, r.Resp)), each(nodes, r.Names)
	if len(resp) == 0 || len(names) == 0 {
		return nil
	}
	return nodes.Elem("respStmt", []Attr{{"xml:id", r.ID}}, resp, names, each(nodes, r.Notes))
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
func (p PublicationStmt) Element(nodes *Nodes) *etree.Element {
	agency := nodes.Join(
		nodes.Of(nodes.filled("publisher", nil, p.Publisher)),
		nodes.Of(nodes.filled("distributor", nil, p.Distributor)),
		nodes.Of(nodes.filled("authority", nil, p.Authority)))
	if len(agency) == 0 {
		return nodes.filled("publicationStmt", nil, nodes.paragraphs(p.Paragraphs))
	}
	return nodes.filled("publicationStmt", nil, agency,
		nodes.Of(nodes.filled("pubPlace", nil, p.PubPlace)), one(nodes, p.Date), each(nodes, p.Idnos), each(nodes, p.Refs), one(nodes, p.Availability))
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
func (a Availability) Element(nodes *Nodes) *etree.Element {
	licence := nodes.Of(nodes.said("licence", []Attr{{"target", a.Target}}, a.Licence))
	return nodes.filled("availability", []Attr{{"status", a.Status}}, licence, nodes.paragraphs(a.Notes))
}
