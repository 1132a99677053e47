package syntax

import "catchword/tei/diag"

// A Node is one element of a schema as written.
//
// The compact parser builds what the translation to the XML syntax would write:
// `element tei:p { text }` is an Element node whose first child is a Name node
// with the attribute ns and the text p; a name class or value whose namespace is
// inherited has no ns attribute, one in the default namespace has that of the
// declaration; `x = p`, `x |= p` and `x &= p` are Define nodes with the
// attribute combine unset, "choice" and "interleave".
type Node struct {
	Kind     Kind
	Attrs    []Attr  // of no namespace; foreign ones are left out
	Children []*Node // in order; foreign ones are left out
	Text     string  // content of name, value and param; name without white space around it
	File     *File
	Start    int      // byte offsets in File.Text: the start tag in the XML syntax, the
	End      int      // construct up to its content in the compact syntax
	Context  *Context // namespace prefixes in scope
	Doc      string   // the text of a:documentation as it stands, several joined by line ends
}

// Span is the place of the node, for findings.
func (n *Node) Span() diag.Span { return n.File.Span(n.Start, n.End) }

// AttrKey is one of the attributes that RELAX NG gives to its elements.
type AttrKey uint8

// The attributes of RELAX NG (section 3).
const (
	AttrUnknown         AttrKey = iota
	AttrName                    // of element, attribute, define, ref, parentRef and param
	AttrNS                      // ns
	AttrDatatypeLibrary         // datatypeLibrary
	AttrType                    // of data and value
	AttrHref                    // of include and externalRef, as written
	AttrCombine                 // of start and define
)

var attrNames = [...]string{"?", "name", "ns", "datatypeLibrary", "type", "href", "combine"}

// String is the name of the attribute in the XML syntax.
func (k AttrKey) String() string { return attrNames[k] }

// AttrKeyOf is the key of an attribute name, or AttrUnknown.
func AttrKeyOf(name string) AttrKey {
	for k := AttrName; k <= AttrCombine; k++ {
		if attrNames[k] == name {
			return k
		}
	}
	return AttrUnknown
}

// An Attr is one attribute of a Node.
type Attr struct {
	Key   AttrKey
	Value string // white space around it removed, except in ns
	Start int    // byte offsets of the attribute in the file of its node
	End   int
}

// Attr is the attribute with a key, or nil.
func (n *Node) Attr(key AttrKey) *Attr {
	for i := range n.Attrs {
		if n.Attrs[i].Key == key {
			return &n.Attrs[i]
		}
	}
	return nil
}

// Value is the value of an attribute and whether it is there.
func (n *Node) Value(key AttrKey) (string, bool) {
	if a := n.Attr(key); a != nil {
		return a.Value, true
	}
	return "", false
}

// Set appends an attribute.
func (n *Node) Set(key AttrKey, value string, start, end int) {
	n.Attrs = append(n.Attrs, Attr{Key: key, Value: value, Start: start, End: end})
}

// AttrSpan is the place of an attribute, or of the node when it has none with
// that key.
func (n *Node) AttrSpan(key AttrKey) diag.Span {
	if a := n.Attr(key); a != nil {
		return n.File.Span(a.Start, a.End)
	}
	return n.Span()
}
