package encode

import (
	"cmp"
	"slices"
	"strings"

	"catchword/tei"
	"catchword/transform/encode/internal/citation"
	"catchword/transform/encode/internal/source"

	"github.com/beevik/etree"
)

// reprint is a printed edition that a note on the source names.
type reprint struct {
	text    string
	printed *citation.Printed
}

// printedEditions is the printed editions that the citation names, and the notes on
// sources.
func (e *encoder) printedEditions() tei.Mixed {
	var all tei.Mixed
	for _, part := range e.facts.citation.Parts {
		if part.Kind == citation.Print {
			all = append(all, ours(e.printed(e.facts.cited, part.Printed)))
		}
	}
	for _, r := range e.reprints {
		all = append(all, ours(e.printed(r.text, r.printed)))
	}
	return all
}

// printed is a printed edition in the words of the citation, with an element for
// each part that is told apart.
func (e *encoder) printed(cited string, p *citation.Printed) *etree.Element {
	parts := e.printedParts(p)
	slices.SortFunc(parts, func(a, b printedPart) int { return cmp.Compare(a.start, b.start) })
	bibl := e.nodes.Elem("bibl", tei.Attrs("type", "printed"))
	at, end := p.Start, p.Start+len(strings.TrimRight(cited[p.Start:p.End], " ."))
	for _, part := range parts {
		if part.start < at || part.end > end {
			continue
		}
		e.addText(bibl, cited[at:part.start])
		part.element.AddChild(e.nodes.CharData(source.Collapse(cited[part.start:part.end])))
		bibl.AddChild(part.element)
		at = part.end
	}
	e.addText(bibl, cited[at:end])
	return bibl
}

// addText adds words with single blanks, at their ends too.
func (e *encoder) addText(el *etree.Element, text string) {
	if text = source.Squeeze(text); text != "" {
		el.AddChild(e.nodes.CharData(text))
	}
}

// printedPart is a stretch of a citation and the element for it.
type printedPart struct {
	start, end int
	element    *etree.Element
}

func (e *encoder) printedParts(p *citation.Printed) []printedPart {
	var all []printedPart
	add := func(start, end int, tag string, list ...string) {
		if start < end {
			all = append(all, printedPart{start, end, e.nodes.Elem(tag, tei.Attrs(list...))})
		}
	}
	for _, a := range p.Authors {
		add(a.Start, a.End, "author")
	}
	add(p.Title.Start, p.Title.End, "title", "level", "m")
	add(p.Place.Start, p.Place.End, "pubPlace")
	add(p.Publisher.Start, p.Publisher.End, "publisher")
	if when := p.Year.Text; len(when) == 4 && strings.Trim(when, "0123456789") == "" {
		add(p.Year.Start, p.Year.End, "date", "when", when)
	}
	for _, v := range p.Volumes {
		add(v.Start, v.End, "biblScope", "unit", v.Type, "n", v.Value)
	}
	for _, l := range p.Loci {
		add(l.Start, l.End, "biblScope", "unit", l.Unit, "from", l.From, "to", l.To)
	}
	return all
}
