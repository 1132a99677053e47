package record

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/beevik/etree"
)

// An Entry is one change in the revision history.
type Entry struct {
	When  string // a day, month, year or moment, as ISO 8601 writes it
	Who   string // pointers to the persons, blanks between
	Words string // what they changed
}

// Write is a document with an entry in its revision history: on the side of the
// newest, which is the first where nothing tells, as the Guidelines recommend.
// A history that there is not yet is made at the end of the header. An entry
// that is there already is not written twice. All other bytes stay. The error
// is a diag.Diagnostic when the document is not well-formed, or has no TEI
// header, or a history that takes no entry.
func Write(name string, file []byte, e Entry) ([]byte, error) {
	if err := e.check(); err != nil {
		return nil, err
	}
	e.Who = strings.Join(strings.Fields(e.Who), " ")
	doc, err := tei.Parse(xmlscan.Bytes(name, file))
	if err != nil {
		return nil, err
	}
	header := child(doc.Root(), "teiHeader")
	if header == nil || header.NamespaceURI() != tei.Namespace {
		return nil, problem(name, "record-no-header", "the document has no TEI header to write the entry into")
	}
	history := child(header, "revisionDesc")
	if history == nil {
		appendTo(header, newHistory(header, e))
		return doc.Bytes()
	}
	if err := e.into(history); err != nil {
		return nil, problem(name, "record-history", err.Error())
	}
	return doc.Bytes()
}

// check is an error when an entry would not be valid.
func (e Entry) check() error {
	if strings.TrimSpace(e.Who) == "" {
		return problem("", "record-who", "the entry does not say who made the change")
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006", "2006-01-02T15:04:05", time.RFC3339} {
		if _, err := time.Parse(layout, e.When); err == nil {
			return nil
		}
	}
	return problem("", "record-when", fmt.Sprintf("“%s” is not a date: use YYYY, YYYY-MM or YYYY-MM-DD", e.When))
}

func problem(file, code, message string) error {
	return diag.Diagnostic{File: file, Severity: diag.Error, Source: diag.Diff, Code: code, Message: message}
}

// into writes an entry into a history: as a change among changes, in a
// listChange when there is one, or as an item of a list, which is how
// histories used to be written.
func (e Entry) into(history *etree.Element) error {
	all := history.ChildElements()
	if len(all) == 0 {
		fill(history, e.change(history))
		return nil
	}
	first := newestFirst(dates(history))
	next := all[len(all)-1]
	if first {
		next = all[0]
	}
	switch next.Tag {
	case "change":
		e.beside(history, e.change(history), first)
		return nil
	case "listChange":
		return e.into(next)
	case "list":
		if child(next, "label") == nil && child(next, "item") != nil {
			e.beside(next, e.item(next), first)
			return nil
		}
	}
	return fmt.Errorf("the revision history holds `%s` in a form that takes no further entry", next.Tag)
}

// beside puts an entry before the first of its kind or behind the last one,
// unless the same stands there already.
func (e Entry) beside(parent, entry *etree.Element, first bool) {
	kin := slices.DeleteFunc(parent.ChildElements(), func(c *etree.Element) bool { return c.Tag != entry.Tag })
	if len(kin) == 0 {
		appendTo(parent, entry)
		return
	}
	neighbour := kin[len(kin)-1]
	if first {
		neighbour = kin[0]
	}
	if same(neighbour, entry) {
		return
	}
	space := spaceBefore(neighbour)
	if first {
		insert(parent, neighbour.Index(), entry, space)
		return
	}
	insert(parent, neighbour.Index()+1, space, entry)
}

// change is the entry as TEI has it now.
func (e Entry) change(parent *etree.Element) *etree.Element {
	c := tei.Change{When: e.When, Who: e.Who, Content: tei.Text(e.Words)}.Element(nil)
	c.Space = parent.Space
	return c
}

// item is the entry in a list.
func (e Entry) item(parent *etree.Element) *etree.Element {
	date := tei.Date{When: e.When, Content: tei.Text(e.When)}.Element(nil)
	date.Space = parent.Space
	item := tei.Elem("item", nil, tei.Of(date), tei.Text(fmt.Sprintf(" (%s): %s", e.Who, e.Words)))
	item.Space = parent.Space
	return item
}

// same reports whether two entries say the same.
func same(a, b *etree.Element) bool {
	return a.SelectAttrValue("when", "") == b.SelectAttrValue("when", "") &&
		a.SelectAttrValue("who", "") == b.SelectAttrValue("who", "") && said(a) == said(b)
}

// said is the text of an element, its white space made single spaces.
func said(e *etree.Element) string {
	var b strings.Builder
	for _, t := range e.Child {
		switch t := t.(type) {
		case *etree.CharData:
			b.WriteString(t.Data)
		case *etree.Element:
			b.WriteString(said(t))
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// dates are those of the entries of a history that have one.
func dates(history *etree.Element) []string {
	var out []string
	for _, c := range history.ChildElements() {
		if when := c.SelectAttrValue("when", ""); when != "" {
			out = append(out, when)
		}
		if c.Tag != "change" {
			out = append(out, dates(c)...)
		}
	}
	return out
}

// newestFirst reports whether dates fall rather than rise. Of two of which the
// one is but less exact nothing is known.
func newestFirst(dates []string) bool {
	falls := 0
	for i := 1; i < len(dates); i++ {
		switch a, b := dates[i-1], dates[i]; {
		case strings.HasPrefix(a, b) || strings.HasPrefix(b, a):
		case a > b:
			falls++
		default:
			falls--
		}
	}
	return falls >= 0
}
