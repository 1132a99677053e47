package encode

import (
	"catchword/tei"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/structure"

	"github.com/beevik/etree"
)

// What the layout marks as quoted.

// quotations is how many parts at the start are paragraphs of one quotation.
func quotations(parts []structure.Part) int {
	n := 0
	for n < len(parts) && parts[n].Division == nil && parts[n].Kind == form.Quotation {
		n++
	}
	return n
}

// quotation is the paragraphs of a quotation.
func (e *encoder) quotation(parts []structure.Part) *etree.Element {
	var all tei.Mixed
	for _, p := range parts {
		if len(all) > 0 {
			all = append(all, e.nodes.CharData(" "))
		}
		all = append(all, e.nodes.Elem("p", nil, e.labelled(p.Block)))
	}
	return e.nodes.Elem("quote", nil, all)
}
