package encode

import (
	"strings"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/citation"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"

	"github.com/beevik/etree"
)

// sourceDesc is the edition that was transcribed, with its citation word for
// word, and the archives that keep the document.
func (e *encoder) sourceDesc() *etree.Element {
	desc := tei.SourceDesc{}
	for _, w := range e.witnesses {
		if w.witness.ID != "" {
			desc.Witnesses = append(desc.Witnesses, w.witness)
		}
	}
	element := e.nodes.Elem("sourceDesc", nil, e.nodes.Of(e.digital()), e.printedEditions())
	if manuscripts := desc.Element(e.nodes); manuscripts != nil {
		element.AddChild(ours(manuscripts.ChildElements()[0]))
	}
	return element
}

// digital is the edition that was transcribed.
func (e *encoder) digital() *etree.Element {
	parts := e.editionTitle()
	if e.facts.record != "" && len(e.fieldsOf(layout.Record)) == 0 {
		parts = append(parts, ours(tei.Idno{Type: "record", Content: e.nodes.Text(e.facts.record)}.Element(e.nodes)))
	}
	for _, value := range e.fieldsOf(layout.Record) {
		parts = append(parts, e.nodes.Elem("idno", tei.Attrs("type", "record"), e.bare(value)))
	}
	for _, value := range e.fieldsOf(layout.Number) {
		parts = append(parts, e.nodes.Elem("idno", tei.Attrs("type", "number"), e.bare(value)))
	}
	for _, value := range e.fieldsOf(layout.Address) {
		parts = append(parts, e.nodes.Elem("ref", tei.Attrs("target", webAddress(e.text.Wording(value))), e.bare(value)))
	}
	for _, kind := range []struct {
		key  layout.Key
		name string
	}{{layout.Site, "header"}, {layout.Citation, "citation"}, {layout.Credits, "credits"}} {
		for _, value := range e.fieldsOf(kind.key) {
			parts = append(parts, e.nodes.Elem("note", tei.Attrs("type", kind.name), e.bare(value)))
		}
	}
	if e.facts.cited != "" && len(e.fieldsOf(layout.Citation)) == 0 {
		parts = append(parts, ours(tei.Note{Type: "citation", Content: e.nodes.Text(source.Collapse(e.facts.cited))}.Element(e.nodes)))
	}
	for _, value := range e.offers() {
		parts = append(parts, e.nodes.Elem("note", tei.Attrs("type", "description"), e.bare(value)))
	}
	return e.nodes.Elem("bibl", tei.Attrs("xml:id", sourceID, "type", "digital"), e.nodes.Of(parts...))
}

// editionTitle is the titles of the document and of the edition by the
// citation, so that a bibl is never empty.
func (e *encoder) editionTitle() []*etree.Element {
	titles := []*etree.Element{ours(tei.Title{Level: "a", Content: e.nodes.Text(e.ownTitle())}.Element(e.nodes))}
	for _, part := range e.facts.citation.Parts {
		if part.Kind == citation.Publisher {
			words := source.Collapse(e.facts.cited[part.Start:part.End])
			titles = append(titles, ours(e.nodes.Elem("publisher", nil, e.nodes.Text(words))))
		}
	}
	if e.facts.date != nil {
		titles = append(titles, ours(e.dated(*e.facts.date, e.facts.wording).Element(e.nodes)))
	}
	return titles
}

// witness is an archive that keeps the document or a copy.
type witness struct {
	id      string
	witness tei.Witness
	note    source.Span // where the text names it; empty for the citation
	at      source.Span // where it is named
	reading string      // how the reference was read, in words
}

// readWitnesses finds the archives in the citation and in the notes on sources.
func (e *encoder) readWitnesses() []witness {
	var all []witness
	for _, r := range e.facts.citation.References() {
		all = append(all, e.witness(r, e.facts.place, false, ""))
	}
	if w, ok := e.stored(); ok {
		all = append(all, w)
	}
	for _, d := range e.doc.Divisions {
		d.EachBlock(func(b *structure.Block) {
			if b.Kind == form.SourceNote || b.Kind == form.Footnote && strings.HasPrefix(e.text.Of(e.text.Trim(b.Content())), "Source: ") {
				all = append(all, e.noted(b)...)
			}
		})
	}
	return all
}

// stored is the archive that the header names in fields for it and for the shelfmark.
func (e *encoder) stored() (w witness, ok bool) {
	at, ok := e.doc.Field(layout.Repository)
	mark, marked := e.doc.Field(layout.Shelfmark)
	if !ok || !marked {
		return w, false
	}
	name, shelf := e.text.Wording(at.Value), e.text.Wording(mark.Value)
	id := tei.MsIdentifier{Repository: tei.Repository{Content: e.nodes.Text(name)}, Idnos: []tei.Idno{{Type: "shelfmark", N: shelf, Content: e.nodes.Text(shelf)}}}
	if p, known := e.names.Best(name); known && p.Kind == tei.OrgName {
		id.Repository.Ref = p.Ref
	}
	w = witness{at: at.Whole(), reading: "the header says which archive keeps it, and its shelfmark there", id: e.ids.unique("wit-" + slug(name))}
	e.kept[identity(id, nil)] = w.id
	w.witness = tei.Witness{ID: w.id, Ms: tei.MsDesc{Identifier: id}}
	return w, true
}

// noted is the archives that a note in the text names: the whole note is a
// reference, or it says that a copy is found in one.
func (e *encoder) noted(b *structure.Block) []witness {
	at := e.text.Trim(b.Content())
	text := e.text.Of(at)
	start, what := 0, ""
	if at, ok := e.parser.Kept(text); ok {
		start = at
	} else if strings.HasPrefix(text, "Source: ") {
		start = len("Source: ")
	} else if cut := keptIn.FindStringIndex(text); cut != nil {
		start, what = cut[1], source.Collapse(text[:cut[0]])
	}
	var all []witness
	cited := e.parser.Parse(text[start:])
	for _, part := range cited.Parts {
		if part.Kind == citation.Print {
			e.reprints = append(e.reprints, reprint{text[start:], part.Printed})
		}
	}
	for _, r := range cited.References() {
		if r.Recognised {
			place := func(from, to int) source.Span {
				return source.Span{Start: at.Start + start + from, End: at.Start + start + to}
			}
			all = append(all, e.witness(r, place, true, what))
		}
	}
	return all
}

// witness describes where an archive keeps the document. The reference stands in
// a note or in the citation; place is where a stretch of either stands in the
// source.
func (e *encoder) witness(r *citation.Reference, place func(start, end int) source.Span, noted bool, what string) witness {
	w := witness{at: place(r.Start, r.End), reading: reading(r)}
	if noted {
		w.note = w.at
	}
	if !r.Recognised {
		e.report(diag.Warning, "unrecognised-reference", w.at,
			"the archival reference `%s` follows no known form and is kept whole", e.text.Plain(w.at))
	}
	id, item := e.msIdentifier(r, place), e.msItem(r, place, what)
	key := identity(id, item.Loci)
	if known, ok := e.kept[key]; ok {
		w.id = known // described before
		return w
	}
	w.id = e.ids.unique(witnessID(r))
	e.kept[key] = w.id
	w.witness = tei.Witness{ID: w.id, Ms: tei.MsDesc{Identifier: id, Items: []tei.MsItem{item}}}
	return w
}

// msIdentifier is where the archive keeps the document, by the parts of the reference.
func (e *encoder) msIdentifier(r *citation.Reference, place func(start, end int) source.Span) tei.MsIdentifier {
	id := tei.MsIdentifier{}
	if r.Repository.Value != "" {
		id.Repository = tei.Repository{Content: e.nodes.Text(r.Repository.Value)}
		if p, ok := e.names.Best(r.Repository.Value); ok && p.Kind == tei.OrgName {
			id.Repository.Ref = p.Ref
		}
	}
	if r.Settlement.Value != "" {
		id.Settlement = e.nodes.Text(e.term(r.Settlement, place))
	}
	for _, c := range r.Collections {
		id.Collections = append(id.Collections, tei.Holding{Type: c.Type, N: c.Value, Content: e.nodes.Text(e.term(c, place))})
	}
	for _, t := range r.Identifiers {
		id.Idnos = append(id.Idnos, tei.Idno{Type: t.Type, N: t.Value, Content: e.nodes.Text(e.term(t, place))})
	}
	for _, t := range r.Others {
		id.Alternates = append(id.Alternates, tei.AltIdentifier{Type: t.Type, Idno: tei.Idno{N: t.Value, Content: e.nodes.Text(e.term(t, place))}})
	}
	return id
}

// msItem is the leaves of the document, and what the note says of it or in what language
// the original is.
func (e *encoder) msItem(r *citation.Reference, place func(start, end int) source.Span, what string) tei.MsItem {
	item := tei.MsItem{}
	for _, l := range r.Loci {
		item.Loci = append(item.Loci, tei.Locus{From: l.From, To: l.To, Content: e.nodes.Text(e.text.Plain(place(l.Start, l.End)))})
	}
	if what != "" {
		item.Titles = []tei.Title{{Content: e.nodes.Text(what)}}
	} else if len(e.facts.original) > 0 {
		item.TextLang = tei.TextLang{
			Main: e.facts.original[0], Others: strings.Join(e.facts.original[1:], " "), Content: e.nodes.Text(e.facts.languages),
		}
	}
	return item
}

// identity is what makes a reference the same as another.
func identity(id tei.MsIdentifier, loci []tei.Locus) string {
	parts := []string{wordingOf(id.Repository.Content)}
	for _, c := range id.Collections {
		parts = append(parts, c.Type, c.N)
	}
	for _, i := range id.Idnos {
		parts = append(parts, i.Type, i.N)
	}
	for _, l := range loci {
		parts = append(parts, l.From, l.To)
	}
	return strings.Join(parts, "\x00")
}

func wordingOf(content tei.Mixed) string {
	for _, t := range content {
		if c, ok := t.(*etree.CharData); ok {
			return c.Data
		}
	}
	return ""
}

// term is the wording of one level of a reference.
func (e *encoder) term(t citation.Term, place func(start, end int) source.Span) string {
	if t.Inherited || t.End <= t.Start {
		return t.Value
	}
	return e.text.Plain(place(t.Start, t.End))
}

// witnessID is made of the archive and the first level of its holdings.
func witnessID(r *citation.Reference) string {
	id := "wit"
	if s := slug(r.Repository.Value); s != "" {
		id += "-" + s
	}
	if len(r.Collections) > 0 {
		id += "-" + slug(r.Collections[0].Value)
	}
	return id
}

// sourceRefs is a ref to the witness for each reference in a note.
func (e *encoder) sourceRefs() []markup.Mark {
	var all []markup.Mark
	for _, w := range e.witnesses {
		if !w.note.Empty() {
			all = append(all, markup.Mark{Span: w.note, Element: "ref", Attrs: tei.Attrs("target", "#"+w.id)})
		}
	}
	return all
}
