package tei

import "github.com/beevik/etree"

// Mixed is content in which text and elements stand side by side, in order.
// Its zero value is no content. A token that already has a parent is copied
// into the element that takes it, so one Mixed may be used more than once.
type Mixed []etree.Token

// Text is content that is one text; nil for an empty one.
func Text(s string) Mixed {
	if s == "" {
		return nil
	}
	return Mixed{etree.NewText(s)}
}

// Join is the contents one after the other.
func Join(parts ...Mixed) Mixed {
	var all Mixed
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

// Of is content made of elements; nil ones are left out.
func Of(elements ...*etree.Element) Mixed {
	var all Mixed
	for _, e := range elements {
		if e != nil {
			all = append(all, e)
		}
	}
	return all
}

// Attr is an attribute of an element to be built. One without a value is not
// written.
type Attr struct{ Name, Value string }

// Elem is an element with the given attributes, in that order, and content. It
// is never nil: for an element that must not be empty see the typed builders.
func Elem(name string, attrs []Attr, content ...Mixed) *etree.Element {
	e := etree.NewElement(name)
	e.Attr = make([]etree.Attr, 0, given(attrs))
	e.Child = make([]etree.Token, 0, length(content))
	for _, a := range attrs {
		if a.Value != "" {
			e.CreateAttr(a.Name, a.Value)
		}
	}
	for _, part := range content {
		addAll(e, part)
	}
	return e
}

// given is how many attributes have a value.
func given(attrs []Attr) int {
	n := 0
	for _, a := range attrs {
		if a.Value != "" {
			n++
		}
	}
	return n
}

// length is how many nodes there are in all of the parts.
func length(content []Mixed) int {
	n := 0
	for _, part := range content {
		n += len(part)
	}
	return n
}

// said is Elem, or nil when the element would have neither attribute nor content.
func said(name string, attrs []Attr, content ...Mixed) *etree.Element {
	e := Elem(name, attrs, content...)
	if len(e.Attr) == 0 && len(e.Child) == 0 {
		return nil
	}
	return e
}

// filled is Elem, or nil when the element would have no content.
func filled(name string, attrs []Attr, content ...Mixed) *etree.Element {
	e := Elem(name, attrs, content...)
	if len(e.Child) == 0 {
		return nil
	}
	return e
}

func addAll(e *etree.Element, content Mixed) {
	for _, t := range content {
		if t = unparented(t); t != nil {
			e.AddChild(t)
		}
	}
}

// unparented is t, or a copy of it when t already stands in a tree; nil for a
// nil element.
func unparented(t etree.Token) etree.Token {
	if e, ok := t.(*etree.Element); ok && e == nil {
		return nil
	}
	if t.Parent() == nil {
		return t
	}
	switch t := t.(type) {
	case *etree.Element:
		return t.Copy()
	case *etree.CharData:
		if t.IsCData() {
			return etree.NewCData(t.Data)
		}
		return etree.NewText(t.Data)
	case *etree.Comment:
		return etree.NewComment(t.Data)
	case *etree.ProcInst:
		return etree.NewProcInst(t.Target, t.Inst)
	case *etree.Directive:
		return etree.NewDirective(t.Data)
	}
	return t
}

// builder is what the typed structs have in common.
type builder interface{ Element() *etree.Element }

// each is the elements of a list of structs, without those that say nothing.
func each[B builder](list []B) Mixed {
	var all Mixed
	for _, b := range list {
		all = append(all, one(b)...)
	}
	return all
}

// one is the element of a struct as content.
func one[B builder](b B) Mixed { return Of(b.Element()) }

// paragraphs is a p for each content that is not empty.
func paragraphs(list []Mixed) Mixed {
	var all Mixed
	for _, content := range list {
		all = append(all, Of(filled("p", nil, content))...)
	}
	return all
}
