package tei

import "github.com/beevik/etree"

// SourceDesc says what the file was made from (Guidelines, section 2.2.7).
// Several manuscripts become witnesses of a listWit; a single one without an
// identifier of its own stands as msDesc.
type SourceDesc struct {
	Bibls      []Bibl
	Witnesses  []Witness
	Paragraphs []Mixed // when nothing else is known
}

// Element is sourceDesc; nil when nothing is said.
func (s SourceDesc) Element(nodes *Nodes) *etree.Element {
	content := nodes.Join(each(nodes, s.Bibls), s.manuscripts(nodes))
	if len(content) == 0 {
		content = nodes.paragraphs(s.Paragraphs)
	}
	return nodes.filled("sourceDesc", nil, content)
}

func (s SourceDesc) manuscripts(nodes *Nodes) Mixed {
	if len(s.Witnesses) == 1 {
		if desc := s.Witnesses[0].alone(nodes); desc != nil {
			return nodes.Of(desc)
		}
	}
	return nodes.Of(nodes.filled("listWit", nil, each(nodes, s.Witnesses)))
}

// Bibl is a bibliographic reference: the digital or printed publication that
// the text comes from (Guidelines, section 3.12.1). Its parts are written in
// the order of the struct, with white space between them; a reference whose
// wording has parts of its own is given as Content.
type Bibl struct {
	ID, Type  string // digital, printed
	Content   Mixed
	Titles    []Title
	Authors   []Agent
	Editors   []Agent
	Publisher Mixed
	Date      Date
	Idnos     []Idno
	Refs      []Ref
	TextLang  TextLang
	Notes     []Note
}

// Element is bibl; nil when there is no content.
func (b Bibl) Element(nodes *Nodes) *etree.Element {
	parts := nodes.Join(each(nodes, b.Titles), agents(nodes, "author", b.Authors), agents(nodes, "editor", b.Editors),
		nodes.Of(nodes.filled("publisher", nil, b.Publisher)), one(nodes, b.Date), each(nodes, b.Idnos), each(nodes, b.Refs), one(nodes, b.TextLang), each(nodes, b.Notes))
	return nodes.filled("bibl", []Attr{{"xml:id", b.ID}, {"type", b.Type}}, b.Content, spaced(nodes, parts, len(b.Content) > 0))
}

// spaced puts a blank between elements that stand in mixed content, and before
// the first one when something stands before it.
func spaced(nodes *Nodes, parts Mixed, leading bool) Mixed {
	all := nodes.Room(2 * len(parts))
	for i, p := range parts {
		if i > 0 || leading {
			all = append(all, nodes.CharData(" "))
		}
		all = append(all, p)
	}
	return all
}

// Witness is one of several documents that carry the text (Guidelines TC,
// Witness Lists).
type Witness struct {
	ID      string
	N       string
	Content Mixed  // a wording before the description
	Ms      MsDesc // the document itself
}

// Element is witness; nil when nothing is said of it.
func (w Witness) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("witness", []Attr{{"xml:id", w.ID}, {"n", w.N}}, w.Content, one(nodes, w.Ms))
}

// alone is the description of an only witness, with its identifier; nil when
// the witness has a wording that a msDesc has no place for.
func (w Witness) alone(nodes *Nodes) *etree.Element {
	if len(w.Content) > 0 {
		return nil
	}
	if w.Ms.ID == "" {
		w.Ms.ID = w.ID
	}
	return w.Ms.Element(nodes)
}
