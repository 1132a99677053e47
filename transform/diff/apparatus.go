package diff

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"

	"catchword/tei/xmlscan"
)

// Apparatus is the newer revision with an apparatus: where its text differs,
// an app holds the newer text as lem and the older as rdg (parallel
// segmentation; TEI P5, chapter 12). The two revisions become witnesses in the
// header, under the names given. Markup, attributes and the header are those of
// the newer revision; what has moved stands only where it is now. The result is
// in UTF-8. The error is a diag.Diagnostic when the revisions are not TEI.
func (c *Comparison) Apparatus(oldName, newName string) ([]byte, error) {
	if !c.TEI {
		return nil, patchError("apparatus-not-tei", "an apparatus can only be made of TEI documents")
	}
	c, err := c.matched()
	if err != nil {
		return nil, err
	}
	a := apparatus{matching: c.match, prefix: c.match.doc[newer].nodes[0].name.Prefix}
	if a.prefix != "" {
		a.prefix += ":"
	}
	a.takenIDs()
	a.sections = bytes.Contains(a.doc[older].text, sectionOpen) || bytes.Contains(a.doc[newer].text, sectionOpen)
	if err := a.witnesses(oldName, newName); err != nil {
		return nil, err
	}
	for i := range c.Changes {
		a.entry(&c.Changes[i])
	}
	out := a.splice()
	if _, err := parse(newName, out, &xmlscan.Names{}, xmlscan.Limits{}); err != nil {
		return nil, patchError("apparatus-mixed", "the older text cannot stand in the newer revision: %v", err)
	}
	return out, nil
}

// The identifiers of the witnesses.
const (
	oldWitness = "catchword-old"
	newWitness = "catchword-new"
)

// apparatus collects what is put into the source of the newer revision.
type apparatus struct {
	*matching
	prefix   string
	ids      map[string]bool // of the newer revision
	sections bool            // a revision has CDATA sections
	inserts  []insert
}

// insert is a text put into the source at an offset.
type insert struct {
	at   int32
	text string
}

func (a *apparatus) insert(at int32, format string, args ...any) {
	a.inserts = append(a.inserts, insert{at, fmt.Sprintf(format, args...)})
}

func (a *apparatus) takenIDs() {
	a.ids = map[string]bool{}
	d := a.doc[newer]
	for n := range d.nodes {
		if id := d.xmlID(int32(n)); id != "" {
			a.ids[id] = true
		}
	}
}

// witnesses puts the two revisions and the method into the header.
func (a *apparatus) witnesses(oldName, newName string) error {
	file := a.child(0, "teiHeader", "fileDesc")
	source := a.child(0, "teiHeader", "fileDesc", "sourceDesc")
	if source < 0 {
		return patchError("apparatus-no-source", "the newer revision has no sourceDesc that could name the two revisions as witnesses")
	}
	d := a.doc[newer]
	p := a.prefix
	list := fmt.Sprintf(`<%[1]slistWit><%[1]switness xml:id=%[2]q>%[3]s</%[1]switness><%[1]switness xml:id=%[4]q>%[5]s</%[1]switness></%[1]slistWit>`,
		p, newWitness, escapedText(newName), oldWitness, escapedText(oldName))
	at := d.toks[d.nodes[source].endTok].start
	switch last := d.lastChild(source); {
	case last < 0 || !isParagraph(d.local(last)):
	case d.isEmptyTag(last):
		list = fmt.Sprintf("<%[1]sp>%[2]s</%[1]sp>", p, list)
	default:
		at = d.toks[d.nodes[last].endTok].start // a list cannot stand beside paragraphs, but in one
	}
	a.insert(at, "%s", list)
	method := fmt.Sprintf(`<%svariantEncoding method="parallel-segmentation" location="internal"/>`, p)
	if enc := a.child(0, "teiHeader", "encodingDesc"); enc >= 0 {
		a.insert(d.toks[d.nodes[enc].endTok].start, "%s", method)
	} else {
		_, end := d.bounds(file)
		a.insert(end, "<%[1]sencodingDesc>%[2]s</%[1]sencodingDesc>", p, method)
	}
	return nil
}

func isParagraph(name string) bool { return name == "p" || name == "ab" }

func escapedText(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}

// child follows names from an element to its first child of each; -1 for none.
func (a *apparatus) child(n int32, names ...string) int32 {
	d := a.doc[newer]
	for _, name := range names {
		c := n + 1
		for c < d.nodes[n].after && d.local(c) != name {
			c = d.nodes[c].after
		}
		if c >= d.nodes[n].after {
			return -1
		}
		n = c
	}
	return n
}

// isEmptyTag reports whether an element is written as one tag.
func (d *document) isEmptyTag(n int32) bool {
	return d.toks[d.nodes[n].tok].end == d.toks[d.nodes[n].endTok].end
}

func (d *document) lastChild(n int32) int32 {
	last := int32(-1)
	for c := n + 1; c < d.nodes[n].after; c = d.nodes[c].after {
		last = c
	}
	return last
}

// entry puts an app where a text has changed, if one can stand there.
func (a *apparatus) entry(c *Change) {
	if c.Kind != Text || c.spot.m != a.matching || c.spot.joint || !a.allowed(c) || a.dividesSection(c) {
		return
	}
	lem, rdg := "", ""
	at, end := int32(-1), int32(-1)
	if c.New != nil {
		at, end = int32(c.New.Span.Start.Offset), int32(c.New.Span.End.Offset)
		lem = string(a.doc[newer].text[at:end])
	} else if at = a.place(c); at >= 0 {
		end = at
	}
	if c.Old != nil {
		rdg = a.withoutTakenIDs(c.Old)
	}
	if at < 0 || a.inHeaderAt(at) {
		return
	}
	p := a.prefix
	if lem == "" {
		a.insert(at, `<%[1]sapp><%[1]slem wit="#%[2]s"/><%[1]srdg wit="#%[3]s">%[4]s</%[1]srdg></%[1]sapp>`, p, newWitness, oldWitness, rdg)
		return
	}
	a.insert(at, `<%[1]sapp><%[1]slem wit="#%[2]s">`, p, newWitness)
	a.insert(end, `</%[1]slem><%[1]srdg wit="#%[2]s">%[3]s</%[1]srdg></%[1]sapp>`, p, oldWitness, rdg)
}

// allowed reports whether lem and rdg can hold what has changed: text, and the
// blocks that may stand in them.
func (a *apparatus) allowed(c *Change) bool {
	if c.spot.inline {
		return a.besideText(c)
	}
	switch c.Element {
	case "p", "ab", "lg", "l", "quote", "list", "table":
		return true
	}
	return false
}

// dividesSection reports whether a change begins or ends within a CDATA section, where
// tags would be text, and a piece of which does not say that its signs are text.
func (a *apparatus) dividesSection(c *Change) bool {
	return a.sections && (a.doc[older].dividesSection(c.Old) || a.doc[newer].dividesSection(c.New))
}

func (d *document) dividesSection(s *Side) bool {
	if s == nil {
		return false
	}
	start, end := int32(s.Span.Start.Offset), int32(s.Span.End.Offset)
	return d.inSection(start, start) || end > start && d.inSection(end-1, end)
}

var sectionOpen, sectionClose = []byte("<![CDATA["), []byte("]]>")

// inSection reports whether a CDATA section of the text that holds an offset is open up
// to a place.
func (d *document) inSection(offset, upTo int32) bool {
	tok := &d.toks[d.tokenAt(offset)]
	if tok.kind != xmlscan.Text {
		return false
	}
	before := d.text[min(tok.start, upTo):upTo]
	open := bytes.LastIndex(before, sectionOpen)
	return open >= 0 && !bytes.Contains(before[open:], sectionClose)
}

// besideText reports whether a change is directly in an element that has text of
// its own: there an app may stand, but not in a choice or an address.
func (a *apparatus) besideText(c *Change) bool {
	s, at := newer, c.New
	if at == nil {
		s, at = older, c.Old
	}
	d := a.doc[s]
	tok := &d.toks[d.tokenAt(int32(at.Span.Start.Offset))]
	n := tok.node
	if tok.kind == xmlscan.StartElement {
		n = d.nodes[n].parent
	}
	return n >= 0 && d.nodes[n].mixed
}

func (a *apparatus) inHeaderAt(at int32) bool {
	header := a.child(0, "teiHeader")
	if header < 0 {
		return false
	}
	start, end := a.doc[newer].bounds(header)
	return start <= at && at < end
}

// place is where in the newer revision a deleted text stood: behind what was
// before it, in the element that it was in; -1 when that has gone.
func (a *apparatus) place(c *Change) int32 {
	d := a.doc[newer]
	home := c.spot.home
	if home < 0 {
		return -1
	}
	at := d.toks[d.nodes[home].tok].end
	if k := c.spot.lo; k > 0 {
		u := &d.units[a.pairs[k-1][newer]]
		if top := a.topBelow(newer, u.node, home); d.inside(u.node, home) && top >= 0 {
			_, at = d.bounds(top)
		} else if d.inside(u.node, home) {
			at = u.end
		}
	}
	if d.isEmptyTag(home) {
		return -1 // <p/>: there is no inside
	}
	return at
}

var idAttribute = regexp.MustCompile(`\s+xml:id\s*=\s*("[^"]*"|'[^']*')`)

// withoutTakenIDs is a source text without the identifiers that the newer
// revision has.
func (a *apparatus) withoutTakenIDs(s *Side) string {
	text := a.doc[older].text[s.Span.Start.Offset:s.Span.End.Offset]
	return string(idAttribute.ReplaceAllFunc(text, func(attr []byte) []byte {
		i := bytes.IndexAny(attr, `"'`)
		if a.ids[string(attr[i+1:len(attr)-1])] {
			return nil
		}
		return attr
	}))
}

// splice is the source of the newer revision with the inserts, in UTF-8.
func (a *apparatus) splice() []byte {
	slices.SortStableFunc(a.inserts, func(x, y insert) int { return cmp.Compare(x.at, y.at) })
	d := a.doc[newer]
	var out bytes.Buffer
	at := int32(0)
	for _, in := range a.inserts {
		out.Write(d.text[at:in.at])
		out.WriteString(in.text)
		at = in.at
	}
	out.Write(d.text[at:])
	return asUTF8(out.Bytes())
}
