// Package encode turns plain-text transcriptions of archival documents into TEI P5.
//
//	encoder := encode.New(encode.Options{Authority: index})
//	result, err := encoder.Encode("110833.txt", raw)
//	if err == nil && result.Lossless {
//		os.Stdout.Write(result.TEI)
//	}
//
// Data flows one way: bytes → text (package source) → header fields and blocks
// (layout, running) → messages and their parts (form, structure) → dates, names, what
// brackets mean, who wrote to whom (dates, names, brackets, correspondence) → TEI → its
// proof (proof). Every character of the source that is not white space becomes content
// of exactly one text node, or is taken by a declared rule; the finished tree is held
// against the source, and a document that fails is not handed out.
package encode

import (
	"fmt"
	"sync"

	"catchword/tei"
	"catchword/tei/authority"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/citation"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/proof"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"

	"github.com/beevik/etree"
)

// Options is what an edition decides about its files. The zero value encodes
// without an authority and says nothing about publication.
type Options struct {
	// From is the name of a layout (see Layouts); "" detects it.
	From string

	// Fields is what the headers of the transcriptions call their fields, beside
	// the names that every edition may use.
	Fields Fields

	// Authority finds the names of persons, places and organisations; nil finds none.
	Authority *authority.Index

	// Language is the BCP 47 tag of the texts, when a text does not say it
	// itself; "" is "en".
	Language string

	// Publisher stands in publicationStmt, Edition in titleStmt as the title of
	// the series. Either may be "".
	Publisher, Edition string

	// Availability is free, restricted or unknown; Licence says the terms in a
	// sentence, LicenceURL where they stand. All may be "".
	Availability, Licence, LicenceURL string

	// Date is the day of the encoding as YYYY-MM-DD; "" writes none. The
	// encoder never asks the clock.
	Date string

	// Version is the encoder's own, for the statement of responsibility; "" writes none.
	Version string

	// Schema is the address for the xml-model instruction; "" writes none.
	Schema string

	// NoStandOff leaves the entries of the names used to the shared authority
	// file. Otherwise they are copied into the document's standOff.
	NoStandOff bool

	// Refs says how names point to their entries; the zero value writes #id,
	// the entry in the same file.
	Refs authority.RefStyle

	// Explain asks for Result.Explained.
	Explain bool
}

// Result is one encoded document.
type Result struct {
	TEI        []byte       // the document; nil unless Lossless
	Layout     string       // name of the layout that was read
	Sign       string       // what shows that layout, in an editor's words; "" when it was asked for
	Lossless   bool         // the proof that nothing of the source was lost
	Messages   int          // how many messages have a correspDesc
	Linked     int          // names in the text with a reference to the authority
	Unresolved []Unresolved // names that look like persons and are not in the authority
	Findings   diag.List    // for editors, with places in the source
	Explained  []Explained  // what became of every stretch of the source, and why; when asked for
	Source     string       // the decoded text in which these stretches lie; when they were asked for
}

// kept reports whether a line is nothing but where an archive keeps something.
func (p *Encoder) kept(line string) bool {
	_, ok := p.parser.Kept(line)
	return ok
}

// Unresolved is a name that the authority does not have.
type Unresolved struct {
	Text string
	Kind string // "person"
	Span diag.Span
}

// Rendering is another rendering of a document: the same words with other line ends, as
// the same PDF gives them with and without its layout. Where the text that is encoded
// does not show whether a paragraph ends, the rendering that has the same words there
// decides. Nothing of it is encoded, and it need not be of the same layout.
type Rendering = layout.Rendering

// Layouts is the names of the layouts that can be read.
func Layouts() []string { return layout.Names() }

// Encoder encodes the transcriptions of one edition. It is safe for concurrent use.
type Encoder struct {
	options Options
	parser  *citation.Parser
	rooms   sync.Pool // of *room: those in which nothing is being encoded
}

// New prepares an encoder. The archives of the authority are known to it as
// repositories of citations.
func New(o Options) *Encoder {
	return &Encoder{options: o, parser: citations().With(repositories(o.Authority)...)}
}

// Encode encodes one transcription with options of its own; for several use New.
func Encode(name string, raw []byte, o Options) (*Result, error) { return New(o).Encode(name, raw) }

// Encode encodes one transcription. The name is used for identifiers when the
// text has no number of its own, and for names that the authority binds to
// documents, never for the places of findings. The same input gives the same
// bytes. Time is linear in the text. The error is for options that make no sense;
// anything wrong with the text is a finding.
//
// Other renderings of the same document may be given; see Rendering.
func (p *Encoder) Encode(name string, raw []byte, others ...Rendering) (*Result, error) {
	o := p.options
	text := source.Decode(raw)
	if why, ok := refuse(text); ok {
		return &Result{Findings: diag.List{why}}, nil
	}
	script, err := layout.Read(text, o.From, o.Fields.labels(), others...)
	if err != nil {
		return nil, fmt.Errorf("layout: %w", err)
	}
	if len(script.Blocks) == 0 {
		return empty(script), nil
	}
	if script.Asked {
		unfit(script)
	}
	r := p.enter()
	defer p.leave(r)
	e := newEncoder(name, structure.Of(script, p.kept), o, p.parser, r)
	doc := e.document()
	result := e.result()
	if o.Explain {
		result.Explained, result.Source = e.explain(doc.Root()), e.text.Raw
	}
	if wrong := e.prove(doc.Root()); wrong != nil {
		result.Findings.Add(*wrong)
		return result, nil
	}
	out, err := r.write(doc)
	if err != nil {
		return nil, fmt.Errorf("write TEI: %w", err)
	}
	result.TEI, result.Lossless = out, true
	return result, nil
}

// empty is the result for a transcription without a text.
func empty(script *layout.Transcript) *Result {
	r := &Result{Layout: script.Layout, Sign: script.Sign, Findings: script.Findings}
	switch {
	case script.Asked:
		r.Findings.Addf(diag.Error, diag.Encode, "no-text", diag.Span{},
			"read in the layout `%s`, which was asked for and which nothing in the file shows, all of it is a header, and no text is left to encode: ask for another layout, or for none", script.Layout)
	case len(script.Fields) > 0:
		r.Findings.Addf(diag.Error, diag.Encode, "no-text", diag.Span{}, "the file has a header and no text below it: there is nothing to encode")
	default:
		r.Findings.Addf(diag.Error, diag.Encode, "no-text", diag.Span{}, "there is no text to encode")
	}
	return r
}

// unfit warns that the text does not show the layout that was asked for.
func unfit(script *layout.Transcript) {
	script.Findings.Addf(diag.Warning, diag.Encode, "layout-unfit", diag.Span{},
		"nothing in the file shows the layout `%s`, which was asked for: look whether title and header are what they should be", script.Layout)
}

// document builds the whole TEI document.
func (e *encoder) document() *tei.Document {
	text := e.body() // first: it finds out what the header says
	root := e.nodes.Elem("TEI", []tei.Attr{{Name: "xmlns", Value: tei.Namespace}, {Name: "xml:id", Value: e.ids.document}, {Name: "xml:lang", Value: e.language()}},
		e.nodes.Of(e.header(), e.standOff(), text))
	e.nodes.Layout(root)
	e.layoutParts(root, 0)
	if len(e.text.Unusable) > 0 {
		withoutUnusable(root)
	}
	doc := tei.FromElement(root)
	if o := e.options.Schema; o != "" {
		doc.BeforeRoot(tei.XMLModel{Href: o, Type: "application/xml", SchemaTypes: "http://relaxng.org/ns/structure/1.0"}.ProcInst())
	}
	return doc
}

// prove holds the document against the source; nil when nothing is wrong.
func (e *encoder) prove(root *etree.Element) *diag.Diagnostic {
	return proof.Claims{Text: e.text, Places: e.places, Changes: e.changes, Own: ownID}.Prove(root, &e.room.proof)
}
