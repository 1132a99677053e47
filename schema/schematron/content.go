package schematron

import (
	"strings"

	"github.com/lestrrat-go/helium"
)

// contentOf is a tree of what stands in an element of a schema: the value of a
// variable that has no other (ISO/IEC 19757-3, 5.4.5), such as a table in which
// rules look things up.
func contentOf(e *element) *helium.Document {
	doc := helium.NewDefaultDocument()
	doc.SetSkipIDs(true)
	addContent(doc, doc, e)
	return doc
}

// addContent hangs copies of the children of an element below a node of a
// document. White space around them is left out.
func addContent(doc *helium.Document, below helium.MutableNode, e *element) {
	for _, c := range e.children {
		if c.element == nil {
			if strings.TrimSpace(c.text) != "" || below != helium.MutableNode(doc) {
				_ = below.AddChild(doc.CreateText([]byte(c.text)))
			}
			continue
		}
		made, err := doc.CreateElementNS(c.element.local, namespace(c.element.space))
		if err != nil || below.AddChild(made) != nil {
			continue
		}
		for _, a := range c.element.attrs {
			_ = made.SetAttributeNS(a.name, a.value, namespace(a.space))
		}
		addContent(doc, made, c.element)
	}
}

func namespace(uri string) *helium.Namespace {
	if uri == "" {
		return nil
	}
	return helium.NewNamespace("", uri)
}
