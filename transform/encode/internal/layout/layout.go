// Package layout reads transcriptions in the forms in which archives and
// editions hand them out. A reader turns a text into header fields and blocks
// of lines, all of them places in that text; it decides nothing about what a
// block means.
//
//	script, err := layout.Read(source.Decode(raw), "", nil) // "" detects the layout
//
// Every character of the text that is not white space ends up in a field, in a
// block or in a declared change.
package layout

import (
	"fmt"
	"slices"
	"strings"

	"catchword/tei/diag"
	"catchword/transform/encode/internal/source"
)

// Key says what a header field is about.
type Key uint8

// What the header fields of the layouts are about.
const (
	Other          Key = iota // a field that has no place of its own
	Site                      // the lines of the web site above a document
	Title                     // of the document
	Date                      // of the document, in words
	Author                    // who wrote it
	Recipient                 // who was to receive it
	Place                     // where it was written
	Citation                  // how to cite the document, with the archives that keep it
	Address                   // on the web
	Record                    // number in the digital archive
	Summary                   // or description
	Language                  // of the original
	Contents                  // what is offered: translation, transcription, scan
	Credits                   // who made it possible
	Classification            // level of secrecy
	Number                    // of the document in its volume
	Series                    // title of the volume or collection
	Destination               // where it was sent
	Repository                // the archive or library that keeps it
	Shelfmark                 // its shelfmark there
)

// Field is one piece of information that stands outside the text.
type Field struct {
	Key   Key
	Label source.Span   // the label, when its wording is kept; else empty
	Kept  bool          // label and value are kept together as they stand
	Value []source.Span // line by line
}

// Block is lines that stand together: usually a paragraph.
type Block struct {
	Lines []source.Line
	Gap   bool // an empty line stands before it
	Page  bool // a page of the source begins with it
	Head  bool // the layout marks it as a heading
	Verse bool // its lines are lines of verse
	Quote bool // the layout marks it as quoted
	Aside bool // the layout sets it off from the text, with what stands around it
	Bold  bool // a line by itself in strong emphasis
	Ruled bool // a line of hyphens or the like stands above it

	Furniture Furniture // what it is of its page, when it is no text
	Number    string    // of the page
	Within    []Block   // the furniture of the page that ends within it

	Mark source.Span     // the mark of the note that it is, where the layout shows it; else empty
	Rows [][]source.Span // the cells of a table, line by line; nil for a line that only rules one off
}

// Labels is what an edition calls the fields of its headers, in small letters,
// beside the usual names.
type Labels map[string]Key

// Transcript is what a reader makes of a text.
type Transcript struct {
	Text     *source.Text
	Layout   string
	Sign     string // what shows the layout, in words; "" when it was asked for
	Fields   []Field
	Blocks   []Block
	Changes  []source.Change
	Anchors  []source.Span // the marks in the text that belong to notes, where the layout shows them
	Emphases []Emphasis    // in order
	Findings diag.List
	Asked    bool // the layout was asked for, and the text does not show it

	labels      Labels
	renderings  []Rendering    // other ones of the document
	asked       []sentenceEnds // of those that were asked, what they say
	unclear     []source.Span  // lines that may end a paragraph and are taken not to
	parted      map[int]bool   // where texts begin below a line that parts them
	headNumbers map[int]int    // of pages, by where the running heads begin that have them
	Fragments   bool           // its lines are parts of sentences, as the elements of a web page broke them
}

// Emphasis is words that the layout sets off by signs around them.
type Emphasis struct {
	Outer, Inner source.Span // with the signs and without
	As           Setting
}

// Setting is how words are set off, or what the writer did to them.
type Setting uint8

// The settings.
const (
	Italic Setting = iota
	Bold
	Superscript
	Subscript
	Underlined
	Struck
	Added
	Above // added above the line
)

// reader is a layout: its name, how it is known, in words and by a text, and how it is read.
type reader struct {
	name   string
	sign   string
	detect func(*source.Text) bool
	read   func(*Transcript)
}

// readers is all layouts; the first that knows its own sign in a text reads it.
// The last one knows every text.
func readers() []reader {
	return []reader{
		{"archive", "a date and a title stand above labels such as Citation: and Summary:", isArchive, readArchive},                             // export of a digital archive: date, title, labelled fields, text
		{"archive-line", "date, title and labels such as Citation: stand on one line", isFlat, readFlat},                                        // the same export in one line
		{"archive-columns-line", "the labels Title:, Author:, Date:, Source: and Description: stand on one line", isColumnLine, readColumnLine}, // older export in columns, in one line
		{"archive-page-line", "a date begins and the labels of the page end the one line", isWebLine, readWebLine},                              // newer page, in one line
		{"archive-columns", "the labels Title:, Author:, Date: and Source: stand in columns", isColumns, readColumns},                           // older export with the labels Title, Author, Date, Source, Description in columns
		{"archive-page", "the labels of the page stand below the text", isWeb, readWeb},                                                         // newer page of the same archive, with the labels below the text
		{"front-matter", "a header stands between lines of hyphens or plus signs", isFrontMatter, readFrontMatter},                              // Markdown with a front matter in YAML
		{"markdown", "it begins with a heading or a label in bold of Markdown", isHeaded, readHeaded},                                           // Markdown that begins with a heading, or in bold
		{"collection", "it begins with its number in a collection and its title", isCollection, readCollection},                                 // document of a documentary collection: number, title, text with page marks
		{"frus", "title, file number and number stand one below the other, as in Foreign Relations of the United States", isFRUS, readFRUS},     // document of Foreign Relations of the United States
		{"frus-volume", "its number in the volume stands before its title", isVolume, readVolume},                                               // the same with its number before its title, as newer volumes have it
		{"frus-filed", "the number of its file stands above its title", isFiled, readFiled},                                                     // the same with the number of the file above the title, as the books have it
		{"plain", "nothing shows another layout", anyText, readPlain},                                                                           // any other text, with or without a header of `Key: value` lines
	}
}

func anyText(*source.Text) bool { return true }

// Names is the names of the layouts, in the order in which they are tried.
func Names() []string {
	var names []string
	for _, r := range readers() {
		names = append(names, r.name)
	}
	return names
}

// Read reads a text in the layout of the given name, or in the one that the
// text shows when the name is empty. Labels may be nil. The error is for a name
// that is none. Other renderings of the document settle what the text leaves open.
func Read(text *source.Text, name string, labels Labels, others ...Rendering) (*Transcript, error) {
	all := readers()
	i := slices.IndexFunc(all, func(r reader) bool {
		if name == "" {
			return r.detect(text)
		}
		return r.name == name
	})
	if i < 0 {
		return nil, fmt.Errorf("there is no layout `%s`: known are %s", name, strings.Join(Names(), ", "))
	}
	t := all[i].transcript(text, labels, others)
	if name == "" {
		t.Sign = all[i].sign
		if last := all[len(all)-1]; t.swallowed() && !t.release() {
			t = last.transcript(text, labels, others)
			t.Sign = last.sign
		}
	}
	t.Asked = name != "" && name != "markdown" && !all[i].detect(text) // any text may be Markdown
	return t, nil
}

func (r reader) transcript(text *source.Text, labels Labels, others []Rendering) *Transcript {
	t := &Transcript{Text: text, Layout: r.name, labels: labels, renderings: others}
	t.dropUnusable()
	t.noMarkup()
	r.read(t)
	t.kept()
	t.summaryBelow()
	return t
}

// kept makes a citation of a repository without a shelfmark, and of a shelfmark without a
// repository: it may say both.
func (t *Transcript) kept() {
	_, at := t.Field(Repository)
	_, as := t.Field(Shelfmark)
	if at == as {
		return
	}
	for i := range t.Fields {
		if k := t.Fields[i].Key; k == Repository || k == Shelfmark {
			t.Fields[i].Key = Citation
		}
	}
}

func (t *Transcript) dropUnusable() {
	for _, s := range t.Text.Unusable {
		t.change(source.Control, s)
		t.Findings.Addf(diag.Warning, diag.Encode, "control-character", t.Text.Place(s),
			"the character U+%04X cannot stand in an XML document and is left out", []rune(t.Text.Of(s))[0])
	}
}

// noMarkup warns of a document in XML or HTML, whose tags become text.
func (t *Transcript) noMarkup() {
	lead := t.Text.Raw[:min(len(t.Text.Raw), 512)]
	blank := len(lead) - len(strings.TrimLeft(lead, " \t\r\n"))
	for _, sign := range []string{"<?xml", "<!doctype", "<html", "<tei"} {
		if n := blank + len(sign); n <= len(lead) && strings.EqualFold(lead[blank:n], sign) {
			t.Findings.Addf(diag.Warning, diag.Encode, "no-transcription", t.Text.Place(source.Span{Start: blank, End: n}),
				"this is XML or HTML and no transcription: its tags are encoded as text")
			return
		}
	}
}

func (t *Transcript) change(kind source.ChangeKind, s source.Span) {
	if !s.Empty() {
		t.Changes = append(t.Changes, source.Change{Span: s, Kind: kind})
	}
}

func (t *Transcript) field(key Key, value ...source.Span) {
	value = slices.DeleteFunc(value, source.Span.Empty)
	if len(value) > 0 {
		t.Fields = append(t.Fields, Field{Key: key, Value: value})
	}
}

// classified stores a line that says the level of secrecy above title and date.
func (t *Transcript) classified(line source.Span) {
	if !line.Empty() {
		t.Fields = append(t.Fields, Field{Key: Classification, Label: source.Span{Start: line.Start, End: line.Start}, Kept: true, Value: []source.Span{line}})
	}
}

// Field is the first field of a key, and whether there is one.
func (t *Transcript) Field(key Key) (Field, bool) {
	for _, f := range t.Fields {
		if f.Key == key {
			return f, true
		}
	}
	return Field{}, false
}

// Whole is the span from the first line of a field's value to its last.
func (f Field) Whole() source.Span {
	if len(f.Value) == 0 {
		return source.Span{Start: f.Label.End, End: f.Label.End}
	}
	return source.Span{Start: f.Value[0].Start, End: f.Value[len(f.Value)-1].End}
}

// Whole is the span from the first line of a block to its last.
func (b Block) Whole() source.Span {
	return source.Span{Start: b.Lines[0].Start, End: b.Lines[len(b.Lines)-1].End}
}
