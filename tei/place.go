package tei

import (
	"catchword/tei/diag"

	"github.com/beevik/etree"
)

// place is where a node was read and what it was then, so that a change can be
// told from what was there. Offsets count bytes of the decoded text.
type place struct {
	start, end int
	tagEnd     int    // of an element: behind its start tag
	endTag     int    // of an element: where its end tag begins; end for <p/>
	name       string // qualified name, or target of an instruction
	data       string // character data, comment, instruction, declaration
	cdata      bool
	attrs      []attrPlace
	reference  *reference // the reference whose replacement text it is from, or nil
}

type attrPlace struct {
	space, key, value string
	lead              int // where the white space before it begins
	start, end        int
	valueStart        int
	defaulted         bool
}

// reference is an entity reference in the source, and what it stands for.
type reference struct {
	start, end int
	nodes      []etree.Token // its outermost nodes, in order
	form       string        // how they would be written, to see whether they were changed
}

// attr is the record of an attribute, or nil.
func (p *place) attr(space, key string) *attrPlace {
	for i := range p.attrs {
		if a := &p.attrs[i]; a.key == key && a.space == space {
			return a
		}
	}
	return nil
}

// Span is where a node stands in the source, an element with its tags; ok is
// false for a node that was not read. For a node from the replacement text of
// an entity it is the reference. The cost is logarithmic in the number of lines.
func (d *Document) Span(t etree.Token) (span diag.Span, ok bool) {
	p := d.places[t]
	if p == nil {
		return diag.Span{}, false
	}
	return d.lines.Span(p.start, p.end), true
}

// StartTag is where an element's start tag stands in the source.
func (d *Document) StartTag(e *etree.Element) (span diag.Span, ok bool) {
	p := d.places[e]
	if p == nil {
		return diag.Span{}, false
	}
	return d.lines.Span(p.start, p.tagEnd), true
}

// EndTag is where an element's end tag stands in the source: an empty span
// behind the start tag for <p/>.
func (d *Document) EndTag(e *etree.Element) (span diag.Span, ok bool) {
	p := d.places[e]
	if p == nil {
		return diag.Span{}, false
	}
	return d.lines.Span(p.endTag, p.end), true
}

// AttrSpan is where an attribute stands in the source, from its name to its
// closing quote. Its key is qualified, as in xml:id. ok is false for an
// attribute that was not written there.
func (d *Document) AttrSpan(e *etree.Element, key string) (span diag.Span, ok bool) {
	if a := d.written(e, key); a != nil {
		return d.lines.Span(a.start, a.end), true
	}
	return diag.Span{}, false
}

// ValueSpan is where an attribute's value stands in the source, without its
// quotes.
func (d *Document) ValueSpan(e *etree.Element, key string) (span diag.Span, ok bool) {
	if a := d.written(e, key); a != nil {
		return d.lines.Span(a.valueStart, a.end-1), true
	}
	return diag.Span{}, false
}

func (d *Document) written(e *etree.Element, key string) *attrPlace {
	p := d.places[e]
	if p == nil || p.reference != nil {
		return nil
	}
	if a := p.attr(splitName(key)); a != nil && !a.defaulted {
		return a
	}
	return nil
}
