package tei

import "github.com/beevik/etree"

// NameKind says what bears a name.
type NameKind uint8

// The kinds of name.
const (
	PlainName NameKind = iota // name: it is not known what bears it
	PersName                  // persName: a person
	OrgName                   // orgName: an organisation, an archive among them
	PlaceName                 // placeName: a place
)

var nameElements = [...]string{PlainName: "name", PersName: "persName", OrgName: "orgName", PlaceName: "placeName"}

// String is the name of the TEI element: "persName", "orgName", "placeName" or
// "name".
func (k NameKind) String() string {
	if int(k) < len(nameElements) {
		return nameElements[k]
	}
	return nameElements[PlainName]
}

// Name is the name of a person, an organisation or a place, in the header or in
// running text (Guidelines ND, Personal Names and Place Names). Without content
// it says nothing.
type Name struct {
	Kind    NameKind
	ID      string // xml:id
	Type    string // pseudonym, abbreviation, ...
	Ref     string // pointer to who or what is meant
	Cert    string // high, medium, low
	Resp    string // who says so
	Content Mixed
}

// Element is persName, orgName, placeName or name; nil when there is no content.
func (n Name) Element(nodes *Nodes) *etree.Element {
	return nodes.filled(n.Kind.String(), []Attr{
		{"xml:id", n.ID}, {"type", n.Type}, {"ref", n.Ref}, {"cert", n.Cert}, {"resp", n.Resp},
	}, n.Content)
}

// Date is a date with its reading in the forms of ISO 8601 that TEI takes
// (Guidelines ND, Dates and Times; att.datable.w3c).
type Date struct {
	When                string // the day, month or year itself
	From, To            string // a stretch of time that lasted so long
	NotBefore, NotAfter string // a day that is not known better
	Type, Cert, Resp    string
	Calendar            string // pointer to the calendar of the wording
	Content             Mixed  // the wording
}

// Element is date; nil when neither the wording nor a reading is known.
func (d Date) Element(nodes *Nodes) *etree.Element {
	return nodes.said("date", []Attr{
		{"type", d.Type},
		{"when", d.When},
		{"from", d.From},
		{"to", d.To},
		{"notBefore", d.NotBefore},
		{"notAfter", d.NotAfter},
		{"calendar", d.Calendar},
		{"cert", d.Cert},
		{"resp", d.Resp},
	}, d.Content)
}

// Ref is a pointer with its wording (Guidelines, section 3.7).
type Ref struct {
	Type, Target string
	Content      Mixed
}

// Element is ref; nil when there is neither a target nor a wording.
func (r Ref) Element(nodes *Nodes) *etree.Element {
	if r.Target == "" && len(r.Content) == 0 {
		return nil
	}
	return nodes.said("ref", []Attr{{"type", r.Type}, {"target", r.Target}}, r.Content)
}

// Idno is an identifier (Guidelines ND, idno).
type Idno struct {
	Type    string // delo, record, URI, ...
	N       string // the bare value: 828 for "Delo 828"
	Content Mixed
}

// Element is idno; nil when there is no content.
func (i Idno) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("idno", []Attr{{"type", i.Type}, {"n", i.N}}, i.Content)
}

// Note is a note on what it stands beside or in (Guidelines, section 3.9.1).
type Note struct {
	ID         string
	Type, N    string
	Resp       string
	Target     string
	Content    Mixed
	Paragraphs []Mixed // instead of Content, or after it
}

// Element is note; nil when there is no content.
func (n Note) Element(nodes *Nodes) *etree.Element {
	return nodes.filled("note", []Attr{
		{"xml:id", n.ID}, {"type", n.Type}, {"n", n.N}, {"target", n.Target}, {"resp", n.Resp},
	}, n.Content, nodes.paragraphs(n.Paragraphs))
}
