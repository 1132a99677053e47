package tei

import (
	"strings"

	"github.com/beevik/etree"
)

// startTag writes an element's start tag: from the source what is unchanged,
// each attribute apart.
func (w *writer) startTag(e *etree.Element, p *place) {
	w.checkTag(e)
	if p == nil {
		w.newTag(e)
		return
	}
	if p.name == e.FullTag() && sameAttrs(e, p) {
		w.source(p.start, p.start+1+len(p.name))
		w.tagTail(p.start+1+len(p.name), e, p)
		return
	}
	w.put("<", e.FullTag())
	end := p.start + 1 + len(p.name)
	for i := range p.attrs {
		end = max(end, p.attrs[i].end)
	}
	for i := range e.Attr {
		w.changedAttr(&e.Attr[i], p)
	}
	w.tagTail(end, e, p)
}

// tagTail copies the rest of a start tag, and makes <p/> a <p> when the
// element now has content.
func (w *writer) tagTail(from int, e *etree.Element, p *place) {
	if p.endTag < p.end || len(e.Child) == 0 {
		w.source(from, p.tagEnd)
		return
	}
	w.put(strings.TrimRight(strings.TrimSuffix(string(w.doc.text[from:p.tagEnd]), "/>"), " \t\r\n"), ">")
}

func sameAttrs(e *etree.Element, p *place) bool {
	if len(e.Attr) != len(p.attrs) {
		return false
	}
	for i := range e.Attr {
		a, was := &e.Attr[i], &p.attrs[i]
		if a.Value != was.value || a.Key != was.key || a.Space != was.space {
			return false
		}
	}
	return true
}

// changedAttr writes an attribute of a tag in which something was changed.
func (w *writer) changedAttr(a *etree.Attr, p *place) {
	was := p.attr(a.Space, a.Key)
	switch {
	case was == nil || was.defaulted && was.value != a.Value:
		w.newAttr(a)
	case was.defaulted:
	case was.value == a.Value:
		w.source(was.lead, was.end)
	default:
		w.source(was.lead, was.valueStart)
		quote := w.doc.text[was.valueStart-1]
		w.escapeAttr(a.Value, quote)
		w.out = append(w.out, quote)
	}
}

func (w *writer) newTag(e *etree.Element) {
	w.out = append(w.out, '<')
	w.name(e.Space, e.Tag)
	for i := range e.Attr {
		w.newAttr(&e.Attr[i])
	}
	if len(e.Child) == 0 {
		w.out = append(w.out, '/')
	}
	w.out = append(w.out, '>')
}

// name writes a qualified name.
func (w *writer) name(prefix, local string) {
	if prefix != "" {
		w.out = append(append(w.out, prefix...), ':')
	}
	w.out = append(w.out, local...)
}

func (w *writer) newAttr(a *etree.Attr) {
	w.out = append(w.out, ' ')
	w.name(a.Space, a.Key)
	w.out = append(w.out, `="`...)
	w.escapeAttr(a.Value, '"')
	w.out = append(w.out, '"')
}

// splitName is the prefix and the local part of a qualified name.
func splitName(name string) (prefix, local string) {
	if before, after, ok := strings.Cut(name, ":"); ok {
		return before, after
	}
	return "", name
}
