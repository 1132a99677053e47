package tei

import "github.com/beevik/etree"

// Mixed is content in which text and elements stand side by side, in order.
// Its zero value is no content. A token that already has a parent is copied
// into the element that takes it, so one Mixed may be used more than once.
type Mixed []etree.Token

// Text is content that is one text; nil for an empty one.
func Text(s string) Mixed { return (*Nodes)(nil).Text(s) }

// Join is the contents one after the other.
func Join(parts ...Mixed) Mixed { return (*Nodes)(nil).Join(parts...) }

// Of is content made of elements; nil ones are left out.
func Of(elements ...*etree.Element) Mixed { return (*Nodes)(nil).Of(elements...) }

// Attr is an attribute of an element to be built. One without a value is not
// written.
type Attr struct{ Name, Value string }

// Attrs is a list of attributes, from names and values by turns: Attrs("type", "main").
func Attrs(pairs ...string) []Attr {
	all := make([]Attr, 0, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		all = append(all, Attr{Name: pairs[i], Value: pairs[i+1]})
	}
	return all
}

// Elem is an element with the given attributes, in that order, and content. It
// is never nil: for an element that must not be empty see the typed builders.
func Elem(name string, attrs []Attr, content ...Mixed) *etree.Element {
	return (*Nodes)(nil).Elem(name, attrs, content...)
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
type builder interface {
	Element(*Nodes) *etree.Element
}

// each is the elements of a list of structs, without those that say nothing.
func each[B builder](nodes *Nodes, list []B) Mixed {
	all := nodes.Room(len(list))
	for _, b := range list {
		if e := b.Element(nodes); e != nil {
			all = append(all, e)
		}
	}
	return all
}

// one is the element of a struct as content.
func one[B builder](nodes *Nodes, b B) Mixed { return nodes.Of(b.Element(nodes)) }
