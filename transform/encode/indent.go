package encode

import (
	"catchword/transform/encode/internal/source"

	"github.com/beevik/etree"
)

// layoutParts puts the parts of openers, closers and the like on lines of their
// own. TEI allows text beside the parts, so the layout of package tei leaves
// them alone; but where there is none, the white space between them is that
// between lines of the source.
func (e *encoder) layoutParts(el *etree.Element, level int) {
	if partsOnly(el.Tag) && !hasText(el) {
		e.nodes.BreakLines(el, level)
	}
	for _, child := range el.Child {
		if c, ok := child.(*etree.Element); ok {
			e.layoutParts(c, level+1)
		}
	}
}

// partsOnly reports whether an element is one in which the encoder puts whole blocks.
func partsOnly(tag string) bool {
	switch tag {
	case "opener", "closer", "address", "list", "bibl":
		return true
	}
	return false
}

func hasText(el *etree.Element) bool {
	for _, child := range el.Child {
		if c, ok := child.(*etree.CharData); ok && !source.AllBlank(c.Data) {
			return true
		}
	}
	return false
}
