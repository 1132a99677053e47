package encode

import (
	"catchword/transform/encode/internal/source"

	"github.com/beevik/etree"
)

// withoutUnusable leaves the characters that no XML document can hold out of what the
// encoder itself says of a text: values of attributes, names in the header. What is copied
// from the text has lost them on its way, by a declared change.
func withoutUnusable(el *etree.Element) {
	for i := range el.Attr {
		el.Attr[i].Value = source.Usable(el.Attr[i].Value)
	}
	for _, child := range el.Child {
		switch c := child.(type) {
		case *etree.Element:
			withoutUnusable(c)
		case *etree.CharData:
			if said := source.Usable(c.Data); len(said) < len(c.Data) {
				c.SetData(said)
			}
		}
	}
}
