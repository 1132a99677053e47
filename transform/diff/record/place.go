package record

import (
	"strings"

	"github.com/beevik/etree"
)

// child is the first child of a name, in the namespace of its parent.
func child(parent *etree.Element, tag string) *etree.Element {
	if parent == nil {
		return nil
	}
	for _, c := range parent.ChildElements() {
		if c.Tag == tag && c.NamespaceURI() == parent.NamespaceURI() {
			return c
		}
	}
	return nil
}

// newHistory is a revision history, laid out as the other parts of the header.
func newHistory(header *etree.Element, e Entry) *etree.Element {
	history := etree.NewElement("revisionDesc")
	history.Space = header.Space
	outer, inner := "", ""
	if parts := header.ChildElements(); len(parts) > 0 {
		outer = spaceBefore(parts[len(parts)-1])
		inner = outer + strings.TrimPrefix(indent(outer), indent(spaceBefore(header)))
	}
	insert(history, 0, inner, e.change(header), outer)
	return history
}

// fill puts an entry into an element that holds none, a step further in than
// the element itself.
func fill(parent, entry *etree.Element) {
	for len(parent.Child) > 0 && isSpace(parent.Child[len(parent.Child)-1]) {
		parent.RemoveChildAt(len(parent.Child) - 1)
	}
	outer := spaceBefore(parent)
	inner := outer
	if up := parent.Parent(); up != nil && outer != "" {
		inner += strings.TrimPrefix(indent(outer), indent(spaceBefore(up)))
	}
	insert(parent, len(parent.Child), inner, entry, outer)
}

// appendTo puts an element behind all that its parent holds, on a line of its
// own if the last element there has one.
func appendTo(parent, e *etree.Element) {
	at, space := len(parent.Child), ""
	for at > 0 && isSpace(parent.Child[at-1]) {
		at--
	}
	if all := parent.ChildElements(); len(all) > 0 {
		space = spaceBefore(all[len(all)-1])
	}
	insert(parent, at, space, e)
}

// insert puts tokens, white space given as strings, into an element.
func insert(parent *etree.Element, at int, tokens ...any) {
	for _, t := range tokens {
		switch t := t.(type) {
		case string:
			if t == "" {
				continue
			}
			parent.InsertChildAt(at, etree.NewText(t))
		case *etree.Element:
			parent.InsertChildAt(at, t)
		}
		at++
	}
}

// spaceBefore is the white space from the line end before an element.
func spaceBefore(e *etree.Element) string {
	at := e.Index()
	if e.Parent() == nil || at < 1 || !isSpace(e.Parent().Child[at-1]) {
		return ""
	}
	space := e.Parent().Child[at-1].(*etree.CharData).Data
	if i := strings.LastIndexByte(space, '\n'); i >= 0 {
		return space[i:]
	}
	return space
}

// indent is the white space behind the line end.
func indent(space string) string { return space[strings.LastIndexByte(space, '\n')+1:] }

func isSpace(t etree.Token) bool {
	text, ok := t.(*etree.CharData)
	return ok && strings.TrimSpace(text.Data) == ""
}
