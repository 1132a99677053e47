package schematron

import (
	"strings"

	"github.com/lestrrat-go/helium"
	"github.com/lestrrat-go/helium/xpath3"
)

// A nodeKind is what a step asks for.
type nodeKind uint8

const (
	elementKind nodeKind = iota
	attributeKind
	textKind
	commentKind
	instructionKind
	documentKind
	anyKind // any child: an element, text, a comment or an instruction
)

// A nodeTest is a kind with a name: "" for any local name and any namespace.
type nodeTest struct {
	kind     nodeKind
	local    string
	space    string
	anySpace bool // the namespace does not matter
}

// testOf is a node test of XPath. ok is false for one by type.
func testOf(t xpath3.NodeTest, attribute bool, b *binding) (made nodeTest, ok bool) {
	if attribute {
		made.kind = attributeKind
	}
	switch t := t.(type) {
	case xpath3.NameTest:
		return made.named(t.Prefix, t.Local, t.URI, b)
	case xpath3.TypeTest:
		kinds := map[xpath3.NodeKind]nodeKind{
			xpath3.NodeKindNode: anyKind, xpath3.NodeKindText: textKind,
			xpath3.NodeKindComment: commentKind, xpath3.NodeKindProcessingInstruction: instructionKind,
		}
		kind, ok := kinds[t.Kind]
		if attribute {
			return nodeTest{kind: attributeKind, anySpace: true}, kind == anyKind
		}
		return nodeTest{kind: kind, anySpace: true}, ok
	case xpath3.PITest:
		return nodeTest{kind: instructionKind, local: t.Target}, !attribute
	case xpath3.DocumentTest:
		return nodeTest{kind: documentKind}, t.Inner == nil && !attribute
	case xpath3.ElementTest:
		return made.typed(t.Name, t.TypeName, b, !attribute)
	case xpath3.AttributeTest:
		return made.typed(t.Name, t.TypeName, b, attribute)
	}
	return made, false
}

// typed is element(name) or attribute(name).
func (n nodeTest) typed(name, typeName string, b *binding, fits bool) (nodeTest, bool) {
	if typeName != "" || !fits || strings.HasPrefix(name, "Q{") {
		return n, false
	}
	prefix, local, ok := strings.Cut(name, ":")
	if !ok {
		prefix, local = "", name
	}
	if name == "" {
		local = "*"
	}
	return n.named(prefix, local, "", b)
}

func (n nodeTest) named(prefix, local, uri string, b *binding) (nodeTest, bool) {
	n.local, n.space = local, uri
	switch {
	case local == "*" && prefix == "" && uri == "", prefix == "*":
		n.anySpace = true
	case prefix != "":
		n.space = b.prefixes[prefix]
		if prefix == "xml" {
			n.space = "http://www.w3.org/XML/1998/namespace"
		}
	}
	if local == "*" {
		n.local = ""
	}
	return n, true
}

// hasName reports whether the test accepts a name.
func (n nodeTest) hasName(space, local string) bool {
	return (n.local == "" || n.local == local) && (n.anySpace || n.space == space)
}

// fits tests a node.
func (n nodeTest) fits(x helium.Node) bool {
	switch x := x.(type) {
	case *helium.Element:
		return n.kind == anyKind || n.kind == elementKind && n.hasName(x.URI(), x.LocalName())
	case *helium.Attribute:
		return n.kind == attributeKind && n.hasName(x.URI(), x.LocalName())
	case *helium.Text:
		return n.kind == anyKind || n.kind == textKind
	case *helium.Comment:
		return n.kind == anyKind || n.kind == commentKind
	case *helium.ProcessingInstruction:
		return n.kind == anyKind || n.kind == instructionKind && (n.local == "" || n.local == x.Name())
	case *helium.Document:
		return n.kind == documentKind
	}
	return false
}
