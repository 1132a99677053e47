package encode

import (
	"cmp"
	"slices"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/transform/encode/internal/citation"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/names"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"

	"github.com/beevik/etree"
)

// own is what the encoder's additions carry in @resp; sourceID is to whom those of the
// edition that was transcribed point.
const (
	ownID    = "catchword"
	own      = "#catchword"
	sourceID = "source"
)

// encoder is the state of encoding one document.
type encoder struct {
	name     string
	doc      *structure.Document
	unlinked []unlinkedName // for an explanation
	text     *source.Text
	options  Options

	ids           *identifiers
	room          *room
	nodes         *tei.Nodes                      // of the room: makes the tree
	places        map[*etree.CharData]source.Span // where each text node comes from
	changes       []source.Change                 // what is taken by a declared rule
	marks         []markup.Mark                   // what stands within the text, in order
	interruptions markup.Interruptions            // the blocks that interrupt others, in order
	dates         []dates.Date                    // of the whole text
	names         *names.Names
	parser        *citation.Parser
	stretched     []source.Span // what stretches has found

	messages    []*message
	witnesses   []witness
	reprints    []reprint
	secrecy     []category
	facts       facts
	unsigned    map[int]bool      // where lines begin that look like signatures and are none (correspondence.Reading)
	done        done              // what was done to the text, for the editorial declaration
	kept        map[string]string // xml:id of a witness by its identity
	footnotes   map[int]string    // xml:id of a footnote that the text points to, by where it begins
	anchors     []markup.Mark     // the marks in the text that point to notes, in order
	hyphenation hyphenation
	equalSigns  bool                            // the sign = divides words at the ends of lines
	hyphens     struct{ kept, open, signs int } // at the ends of lines: those of compounds, those that nothing tells of, the signs of manuscripts
	found       diag.List
	linked      int
	spoken      string // the language that the text's own words show, or the usual one
}

func newEncoder(name string, doc *structure.Document, o Options, parser *citation.Parser, r *room) *encoder {
	e := &encoder{
		name:    name,
		doc:     doc,
		text:    doc.Text,
		options: o,
		room:    r,
		nodes:   &r.nodes,
		places:  r.places,
		changes: doc.Changes,
		found:   append(r.findings[:0], doc.Findings...),
		parser:  parser,
		kept:    map[string]string{},
	}
	e.hyphenation, e.equalSigns = readHyphenation(e.text), equalSigns(e.text.Raw)
	e.interruptions = markup.InterruptionsOf(doc)
	e.dates = e.readDates()
	e.facts = e.readFacts()
	e.names = e.readNames()
	e.ids = e.newIdentifiers()
	e.witnesses = e.readWitnesses()
	e.messages = e.readMessages()
	e.readFootnotes()
	e.marks = e.readMarks()
	return e
}

func (e *encoder) result() *Result {
	e.found.Sort()
	e.room.findings = e.found
	return &Result{
		Layout:     e.doc.Layout,
		Sign:       e.doc.Sign,
		Messages:   len(e.described()),
		Linked:     e.linked,
		Unresolved: e.unresolved(),
		Findings:   slices.Clone(e.found),
	}
}

// language is the language of the text: by its header, else by its own words.
func (e *encoder) language() string {
	if l := e.facts.language; l != "" {
		return l
	}
	usual := cmp.Or(e.facts.stated, e.options.Language, "en")
	if e.spoken == "" {
		e.spoken = e.spokenIn(usual)
	}
	return e.spoken
}

// report adds a finding about a place of the source.
func (e *encoder) report(sev diag.Severity, code string, at source.Span, format string, args ...any) {
	e.found.Addf(sev, diag.Encode, code, e.text.Place(at), format, args...)
}

// done is what was done to the text of a document, beside the declared changes.
type done struct {
	blanks   bool            // line ends and runs of blanks became single blanks
	signs    bool            // line ends before closing signs were dropped
	pages    bool            // marks, heads and feet of pages were set where they stand
	brackets map[string]bool // what brackets became: an element, or the type of a note
}
