package encode

import (
	"cmp"

	"catchword/tei"
	"catchword/transform/encode/internal/citation"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"

	"github.com/beevik/etree"
)

// header is the teiHeader. It is built after the text, because it declares what
// was done there.
func (e *encoder) header() *etree.Element {
	file := e.nodes.Elem("fileDesc", nil, e.nodes.Of(e.titleStmt(), e.publication().Element(e.nodes), e.metadata(), e.sourceDesc()))
	header := e.nodes.Elem("teiHeader", nil, e.nodes.Of(file))
	profile := e.profile()
	header.AddChild(e.encoding())
	header.AddChild(profile)
	if r := e.revision().Element(e.nodes); r != nil {
		header.AddChild(r)
	}
	return header
}

// fieldsOf is the values of all fields of a key.
func (e *encoder) fieldsOf(key layout.Key) [][]source.Span {
	var all [][]source.Span
	for _, f := range e.doc.Fields {
		if f.Key == key && !f.Kept {
			all = append(all, f.Value)
		}
	}
	return all
}

// content is the content of a header field with its names and dates.
func (e *encoder) content(value []source.Span) tei.Mixed {
	return e.pieces(value, func(s source.Span) tei.Mixed { return e.inline(s, fill) })
}

// bare is the content of a header field without markup.
func (e *encoder) bare(value []source.Span) tei.Mixed { return e.pieces(value, e.verbatim) }

func (e *encoder) titleStmt() *etree.Element {
	stmt := tei.TitleStmt{}
	for i, value := range e.fieldsOf(layout.Title) {
		t := tei.Title{Content: e.content(value)}
		if i == 0 {
			t.Type = "main"
		}
		stmt.Titles = append(stmt.Titles, t)
	}
	for _, value := range e.fieldsOf(layout.Date) {
		stmt.Titles = append(stmt.Titles, tei.Title{Type: "sub", Content: e.dateline(value)})
	}
	stmt.Authors = e.authors()
	element := e.nodes.Elem("titleStmt", nil)
	if len(stmt.Titles) == 0 || stmt.Titles[0].Type != "main" {
		element.AddChild(ours(tei.Title{Type: "main", Content: e.nodes.Text(e.ownTitle())}.Element(e.nodes)))
	}
	moveChildren(element, stmt.Element(e.nodes))
	if o := e.options.Edition; o != "" {
		insertAfterTitles(element, ours(tei.Title{Level: "s", Content: e.nodes.Text(o)}.Element(e.nodes)))
	}
	if len(e.fieldsOf(layout.Date)) == 0 && e.facts.date != nil {
		sub := tei.Title{Type: "sub", Content: e.nodes.Of(e.dated(*e.facts.date, e.facts.wording).Element(e.nodes))}
		insertAfterTitles(element, ours(sub.Element(e.nodes)))
	}
	for _, r := range e.responsible() {
		element.AddChild(ours(r.Element(e.nodes)))
	}
	element.AddChild(tei.RespStmt{
		ID:    ownID,
		Resp:  e.nodes.Text("TEI encoding of the plain-text transcription"),
		Names: []tei.Name{{Type: "software", Content: e.software()}},
	}.Element(e.nodes))
	return element
}

// insertAfterTitles puts an element after the titles at the start of another.
func insertAfterTitles(stmt, el *etree.Element) {
	n := 0
	for n < len(stmt.Child) {
		if c, ok := stmt.Child[n].(*etree.Element); !ok || c.Tag != "title" {
			break
		}
		n++
	}
	stmt.InsertChildAt(n, el)
}

// dateline is the date field of a header: one date, also when it stands on two
// lines.
func (e *encoder) dateline(value []source.Span) tei.Mixed {
	if len(value) < 2 || e.facts.date == nil {
		return e.content(value)
	}
	return e.nodes.Of(e.nodes.Elem("date", e.dateAttrs(*e.facts.date), e.bare(value)))
}

// moveChildren gives the children of one element to another; from may be nil.
func moveChildren(to, from *etree.Element) {
	if from == nil {
		return
	}
	children := from.Child
	from.Child = nil // else each would be taken out of it by itself
	for _, child := range children {
		to.AddChild(child)
	}
}

// ours marks an element as the encoder's own.
func ours(el *etree.Element) *etree.Element {
	el.CreateAttr("resp", own)
	return el
}

func (e *encoder) software() tei.Mixed {
	if e.options.Version == "" {
		return e.nodes.Text("catchword")
	}
	return e.nodes.Text("catchword " + e.options.Version)
}

// ownTitle is a title for a text that has none.
func (e *encoder) ownTitle() string {
	switch {
	case e.facts.title != "":
		return e.facts.title
	case e.firstHead() != "":
		return e.firstHead()
	case len(e.messages) > 0 && e.messages[0].Genre != nil:
		return e.messages[0].Genre.Name
	}
	return "Transcription"
}

// firstHead is the wording of the first heading of the text, if it is short.
func (e *encoder) firstHead() string {
	if len(e.doc.Divisions) == 0 {
		return ""
	}
	for _, b := range e.doc.Divisions[0].Top {
		if b.Kind == form.Head && b.Whole().Len() < 200 {
			return form.WithoutNoteMark(e.text.Plain(b.Whole()))
		}
	}
	return ""
}

// authors is who is said to be the author, else the sender of the document.
func (e *encoder) authors() []tei.Agent {
	var all []tei.Agent
	for _, value := range e.fieldsOf(layout.Author) {
		all = append(all, tei.Agent{Content: e.content(value)})
	}
	if len(all) > 0 || len(e.messages) == 0 {
		return all
	}
	for _, p := range e.messages[0].Sent {
		if p.Kind == tei.PlaceName {
			continue // a post writes nothing
		}
		all = append(all, tei.Agent{Resp: own, Content: e.nodes.Of(e.nameOf(p).Element(e.nodes))})
	}
	return all
}

// responsible is who translated, contributed or provided the document, by the
// citation.
func (e *encoder) responsible() []tei.RespStmt {
	var all []tei.RespStmt
	for _, part := range e.facts.citation.Parts {
		if part.Kind != citation.Responsibility {
			continue
		}
		r := tei.RespStmt{Resp: e.nodes.Text(part.Responsibility.Resp.Text)}
		for _, n := range part.Responsibility.Names {
			ref := ""
			if known, ok := e.names.Best(n.Text); ok && known.Kind == tei.PersName {
				ref = known.Ref
			}
			r.Names = append(r.Names, tei.Name{Kind: tei.PersName, Ref: ref, Content: e.nodes.Text(n.Text)})
		}
		all = append(all, r)
	}
	return all
}

func (e *encoder) publication() tei.PublicationStmt {
	o := e.options
	p := tei.PublicationStmt{
		Publisher: e.nodes.Text(o.Publisher),
		Availability: tei.Availability{
			Status: o.Availability,
			Target: o.LicenceURL,
		},
	}
	if o.LicenceURL != "" {
		p.Availability.Licence = e.nodes.Text(cmp.Or(o.Licence, o.LicenceURL))
	} else if o.Licence != "" {
		p.Availability.Notes = []tei.Mixed{e.nodes.Text(o.Licence)}
	}
	if o.Date != "" {
		p.Date = tei.Date{When: o.Date, Content: e.nodes.Text(o.Date)}
	}
	p.Idnos = []tei.Idno{{Type: "document", Content: e.nodes.Text(e.ids.document)}}
	p.Paragraphs = []tei.Mixed{e.nodes.Text("Unpublished encoding.")}
	return p
}

func (e *encoder) revision() tei.RevisionDesc {
	if e.options.Date == "" {
		return tei.RevisionDesc{}
	}
	return tei.RevisionDesc{Status: "draft", Changes: []tei.Change{{
		When: e.options.Date, Who: own, Content: e.nodes.Text("First encoding from the plain-text transcription."),
	}}}
}

// placed is the fields that have an element of their own.
var placed = map[layout.Key]bool{
	layout.Site: true, layout.Title: true, layout.Date: true, layout.Author: true, layout.Citation: true,
	layout.Address: true, layout.Record: true, layout.Summary: true, layout.Language: true, layout.Contents: true,
	layout.Credits: true, layout.Number: true,
}

// metadata is the header fields that have no element of their own, with their labels.
func (e *encoder) metadata() *etree.Element {
	var items tei.Mixed
	for _, f := range e.doc.Fields {
		if !f.Kept && placed[f.Key] {
			continue
		}
		value := e.bare(f.Value)
		label := e.verbatim(f.Label)
		switch {
		case len(label) == 0:
			items = append(items, e.nodes.Of(e.nodes.Elem("item", nil, value))...)
		case len(value) == 0:
			items = append(items, e.nodes.Of(e.nodes.Elem("item", nil, label))...)
		default:
			items = append(items, e.nodes.Of(e.nodes.Elem("item", nil, e.nodes.Of(e.nodes.Elem("label", nil, label)), e.nodes.Text(" "), value))...)
		}
	}
	if len(items) == 0 {
		return nil
	}
	note := e.nodes.Elem("note", tei.Attrs("type", "header"), e.nodes.Of(e.nodes.Elem("list", nil, items)))
	return e.nodes.Elem("notesStmt", nil, e.nodes.Of(note))
}
