package encode

import (
	"fmt"
	"slices"
	"strings"

	"catchword/transform/encode/internal/citation"
	"catchword/transform/encode/internal/correspondence"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// inTree is deeper than any element: what was told from a stretch stands behind the
// elements that it became.
const inTree = 1 << 20

// evidence explains what the header was told from: who wrote to whom, and which
// archives keep the document.
func (x *explanation) evidence() {
	for _, m := range x.e.described() {
		for _, action := range []struct {
			kind, role string
			who        []correspondence.Party
		}{
			{"sent", "the sender", m.Sent},
			{"sent", "the place of sending", m.From},
			{"forwarded", "who passed it on", m.Forwarded},
			{"received", "the addressee", m.Received},
			{"received'][@subtype='cc", "who got a copy", m.Copies},
		} {
			path := fmt.Sprintf("//correspDesc[@xml:id='%s']/correspAction[@type='%s']", m.corresp, action.kind)
			for _, p := range action.who {
				x.party(p, path, action.role)
			}
		}
	}
	for _, w := range x.e.witnesses {
		x.add(w.at, false, Explained{Became: "msIdentifier", Path: w.path(), Rule: w.reading, Depth: inTree})
	}
}

// party explains where a correspondent was read.
func (x *explanation) party(p correspondence.Party, path, role string) {
	at := p.Span
	if at.Empty() {
		f, ok := x.e.doc.Field(layout.Title)
		if !ok {
			return
		}
		at = f.Whole()
	}
	became := p.Kind.String()
	if p.Ref != "" {
		became += fmt.Sprintf(" ref=%q", p.Ref)
	}
	x.add(at, false, Explained{Became: became, Path: path, Rule: fmt.Sprintf("%s is %s, by %s", role, p.Text, x.where(at)), Depth: inTree})
}

// where says in which part of the document a stretch stands.
func (x *explanation) where(at source.Span) string {
	for _, f := range x.e.doc.Fields {
		if f.Whole().Covers(at) {
			if f.Key == layout.Title {
				return "the title"
			}
			return "the header"
		}
	}
	where := "the text"
	for _, d := range x.e.doc.Divisions {
		d.EachBlock(func(b *structure.Block) {
			if b.Whole().Covers(at) {
				where = whereIs(b.Kind)
			}
		})
	}
	return where
}

func whereIs(k form.Kind) string {
	switch k {
	case form.Copies:
		return "the line on copies"
	case form.Paragraph:
		return "the text"
	}
	return "the " + k.String()
}

// path is where a witness stands in the header.
func (w witness) path() string {
	if w.id == "" {
		return "//sourceDesc"
	}
	return fmt.Sprintf("//*[@xml:id='%s']//msIdentifier", w.id)
}

// reading is how a reference was read: `an archival reference: repository APRF,
// fond 3, opis 65, leaf 42-43`.
func reading(r *citation.Reference) string {
	if !r.Recognised {
		return "it stands where archives are named and follows no known form: it is kept whole"
	}
	var levels []string
	for _, t := range slices.Concat([]citation.Term{r.Repository}, r.Collections, r.Identifiers) {
		if t.Value != "" {
			levels = append(levels, strings.TrimSpace(t.Type+" "+t.Value))
		}
	}
	for _, l := range r.Loci {
		level := l.Unit + " " + l.From
		if l.To != l.From {
			level += "-" + l.To
		}
		levels = append(levels, level)
	}
	for _, t := range r.Others {
		levels = append(levels, "another identifier "+t.Value)
	}
	return "an archival reference: " + strings.Join(levels, ", ")
}
