package authority

import (
	"cmp"
	"slices"
	"strings"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/beevik/etree"
)

// loadTEI reads the persons, organisations and places of a TEI document,
// wherever they stand (Guidelines ND).
func (l *loader) loadTEI(src xmlscan.Source) error {
	doc, err := tei.Parse(src)
	if err != nil {
		return err
	}
	root := doc.Root()
	if space := root.NamespaceURI(); space != tei.Namespace {
		span, _ := doc.StartTag(root)
		l.errorf(codeFormat, span, "this is not TEI: its root element is in %s, and has to declare xmlns=\"%s\"", cmp.Or(quoted(space), "no namespace"), tei.Namespace)
		return nil
	}
	f := teiFile{loader: l, doc: doc, prefix: root.Space}
	f.walk(root, "")
	if f.entries == 0 {
		l.find(diag.Warning, codeNoName, diag.Span{}, "the file has no person, org or place with an identifier")
	}
	return nil
}

// teiFile reads the entries of one TEI document.
type teiFile struct {
	*loader
	doc     *tei.Document
	prefix  string
	entries int
}

// entryKinds is the elements that are entries, and what they are entries for.
var entryKinds = map[string]tei.NameKind{
	"person": tei.PersName, "personGrp": tei.PersName, "persona": tei.PersName,
	"org": tei.OrgName, "place": tei.PlaceName,
}

// walk reads the entries in an element, of the language lang.
func (f *teiFile) walk(e *etree.Element, lang string) {
	lang = e.SelectAttrValue("xml:lang", lang)
	if kind, ok := entryKinds[e.Tag]; ok && e.Space == f.prefix {
		f.entry(e, kind, lang)
	}
	for _, c := range e.Child {
		if c, ok := c.(*etree.Element); ok {
			f.walk(c, lang)
		}
	}
}

// entry reads one entry. One that has neither an identifier nor a name, as the
// speakers of a header may be, is none, and so is one that only points to another.
func (f *teiFile) entry(e *etree.Element, kind tei.NameKind, lang string) {
	span, _ := f.doc.StartTag(e)
	entry := &Entry{ID: e.SelectAttrValue("xml:id", ""), Kind: kind, Type: e.SelectAttrValue("type", ""), Span: span}
	for _, c := range e.Child {
		if c, ok := c.(*etree.Element); ok && c.Space == f.prefix {
			f.part(entry, c, lang)
		}
	}
	if len(entry.Names) == 0 && (entry.ID == "" || e.SelectAttr("sameAs") != nil || e.SelectAttr("copyOf") != nil) {
		return
	}
	f.entries++
	f.take(entry)
}

// nameElements is the elements that hold names of each kind of entry.
var nameElements = map[tei.NameKind][]string{
	tei.PersName:  {"persName", "name"},
	tei.OrgName:   {"orgName", "name", "abbr"},
	tei.PlaceName: {"placeName", "name", "settlement", "district", "region", "country", "bloc", "geogName"},
}

func (f *teiFile) part(entry *Entry, e *etree.Element, lang string) {
	switch {
	case slices.Contains(nameElements[entry.Kind], e.Tag):
		f.name(entry, e, e.SelectAttrValue("xml:lang", lang))
	case e.Tag == "idno":
		if uri := uriOf(cmp.Or(e.SelectAttrValue("subtype", ""), e.SelectAttrValue("type", "")), text(e, nil)); uri != "" && !slices.Contains(entry.URIs, uri) {
			entry.URIs = append(entry.URIs, uri)
		}
	case e.Tag == "note" && entry.Note == "":
		entry.Note = text(e, nil)
	}
}

// name reads the forms of one name.
func (f *teiFile) name(entry *Entry, e *etree.Element, lang string) {
	form := Form{Type: e.SelectAttrValue("type", ""), Lang: lang}
	when := e.SelectAttrValue("when", "")
	form.From = f.date(e, cmp.Or(e.SelectAttrValue("from", ""), e.SelectAttrValue("notBefore", ""), when))
	form.To = f.date(e, cmp.Or(e.SelectAttrValue("to", ""), e.SelectAttrValue("notAfter", ""), when))
	if span, ok := f.doc.StartTag(e); ok {
		f.checkPeriod(form.From, form.To, span)
	}
	form.Documents = f.documents(e)
	for _, whole := range alternatives(e) {
		form.Text = whole
		entry.add(form)
	}
	switch entry.Kind {
	case tei.PersName:
		entry.compose(partsOf(e), form)
	case tei.PlaceName:
		entry.addComposed(form, innermost(e))
	}
	for _, role := range descendants(e, "roleName") {
		if r := text(role, nil); r != "" && !slices.Contains(entry.Roles, r) {
			entry.Roles = append(entry.Roles, r)
		}
	}
}

// documents is the documents to which @corresp binds a name. What it points to in
// the file itself is no document.
func (f *teiFile) documents(e *etree.Element) []string {
	all := strings.Fields(e.SelectAttrValue("corresp", ""))
	all = slices.DeleteFunc(all, func(p string) bool { return strings.HasPrefix(p, "#") })
	span, _ := f.doc.StartTag(e)
	f.checkDocuments(all, span)
	return all
}

// date is the day of a bound. One that cannot be compared with others, as TEI
// allows (a day of any year, a year before Christ), bounds nothing.
func (f *teiFile) date(e *etree.Element, value string) string {
	day, _, _ := strings.Cut(value, "T")
	if day == "" || isDate(day) {
		return day
	}
	span, _ := f.doc.StartTag(e)
	f.find(diag.Warning, codeDate, span, "%s is no year, month or day after Christ: the name is taken to be in use at any time", quoted(value))
	return ""
}

// unnamed are the elements in a name that are no part of it.
var unnamed = []string{"roleName", "note", "desc", "idno"}

// alternatives is the wordings of a name: with its abbreviations and with
// their expansions, when it has both.
func alternatives(e *etree.Element) []string {
	short := text(e, append([]string{"expan", "sic", "orig"}, unnamed...))
	long := text(e, append([]string{"abbr", "sic", "orig"}, unnamed...))
	switch {
	case len(descendants(e, "expan")) == 0 || short == long:
		return []string{text(e, append([]string{"sic", "orig"}, unnamed...))}
	case short == "":
		return []string{long}
	}
	return []string{long, short}
}

// text is the text of an element without that of some elements in it, with
// single blanks.
func text(e *etree.Element, without []string) string {
	var b strings.Builder
	writeText(&b, e, without)
	return strings.Trim(strings.Join(strings.Fields(b.String()), " "), ",; ")
}

func writeText(b *strings.Builder, e *etree.Element, without []string) {
	for _, c := range e.Child {
		switch c := c.(type) {
		case *etree.CharData:
			b.WriteString(c.Data)
		case *etree.Element:
			if !slices.Contains(without, c.Tag) {
				writeText(b, c, without)
			}
		}
	}
}

// descendants is the elements of a name within e, in document order.
func descendants(e *etree.Element, tag string) []*etree.Element {
	var all []*etree.Element
	for _, c := range e.Child {
		if c, ok := c.(*etree.Element); ok {
			if c.Tag == tag {
				all = append(all, c)
			}
			all = append(all, descendants(c, tag)...)
		}
	}
	return all
}

// innermost is the name of the place itself in a name that also says where it
// lies: Beijing in "Beijing, China".
func innermost(e *etree.Element) string {
	for _, tag := range []string{"district", "settlement", "geogName", "region", "country", "bloc"} {
		if found := descendants(e, tag); len(found) > 0 {
			return text(found[0], unnamed)
		}
	}
	return ""
}
