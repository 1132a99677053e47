// Package structure says what the blocks of a transcription are: letterhead,
// date, address, paragraph, signature, note, and which of them make up one
// message.
//
//	doc := structure.Of(transcript, kept)
//	for _, d := range doc.Divisions {
//		fmt.Println(d.Type, len(d.Top), len(d.Body), len(d.Bottom))
//	}
//
// It goes by form and place alone and knows no names. Blocks stay in the order
// of the source, and every block of the transcript is in exactly one division.
package structure

import (
	"strings"

	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/pattern"
	"catchword/transform/encode/internal/running"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/wording"
)

// Block is lines of one kind.
type Block struct {
	Kind   form.Kind
	Lines  []source.Line
	Label  source.Span // the enumerator or mark at its start, else empty
	N      string      // the bare number of the label, page or footnote
	Open   source.Span // the quotation mark that opens a quoted message here
	Within []Block     // what interrupts it: notes at the foot of a page and the mark of the next
	Rest   []Block     // the further paragraphs of a note
	Gap    bool        // an empty line stands before it
	Page   bool        // a page of the source begins with it

	Rows  [][]source.Span // the cells of a table, line by line; nil for a line that only rules one off
	Items []source.Span   // those who took part, one by one; Label is what stands above them
	Sides map[int]int     // how many of them belong to an item above, which names their side

	Says  form.HeadLabel // what the label of a line in the head of a memorandum says
	Value source.Span    // what stands behind that label

	Aside    bool // the layout sets it off from the text
	Marked   bool // the layout marks it as a heading
	Bullet   bool // Label is a mark and no number
	Enclosed bool // it stands in square brackets as a whole
	Outside  bool // it belongs to the address on the outside of a letter

	ruled  bool   // a line that parts two texts stands above it
	letter bool   // it is the heading of one of the letters of a volume
	title  bool   // it stands above the first of them
	begun  bool   // words above it say that a message begins here
	ended  bool   // words behind it say that the message ends here
	plain  string // its text with single blanks
}

// Whole is the span from the first line of a block to its last.
func (b *Block) Whole() source.Span {
	return source.Span{Start: b.Lines[0].Start, End: b.Lines[len(b.Lines)-1].End}
}

// Extent is the span of a block with the further paragraphs of a note.
func (b *Block) Extent() source.Span {
	s := b.Whole()
	if n := len(b.Rest); n > 0 {
		s.End = b.Rest[n-1].Whole().End
	}
	return s
}

// Unmarked is Content without a last line that is nothing but the mark of a note, and
// without the words behind a name that say that its bearer has signed himself.
func (b *Block) Unmarked(text *source.Text) source.Span {
	s := b.Content()
	if text.Of(s) != "" && text.Raw[s.End-1] == ']' {
		s.End = s.Start + form.NoteMarkAtEnd(text.Of(s))
	}
	s.End = s.Start + form.OwnHand(text.Of(s))
	if n := len(b.Lines) - 1; n > 0 && wording.Digits(text.Of(b.Lines[n].Span)) {
		s.End = b.Lines[n-1].End
	}
	return s
}

// Content is Whole without the label and the quotation mark before it, and
// without the brackets around it.
func (b *Block) Content() source.Span {
	s := b.Whole()
	if b.Enclosed {
		s = source.Span{Start: s.Start + 1, End: s.End - 1}
	}
	for _, before := range []source.Span{b.Open, b.Label} {
		if !before.Empty() && before.End > s.Start {
			s.Start = before.End
		}
	}
	return s
}

// Division is a part of the text with an opening and an end of its own.
type Division struct {
	Type   Type
	N      string  // number of the item or attachment
	Top    []Block // heads and what opens a message, in the order of the source
	Body   []Part
	Bottom []Block // what closes it
	After  []Block // notes that stand after its end

	Titles    bool // the title page of a volume of letters
	Unclosed  bool // a quoted message whose quotation mark is never closed
	Delimited bool // a quoted message between words that say where it begins and ends
}

// Part is a block, or a division within a division.
type Part struct {
	Block
	Division *Division // nil for a block
}

// Type says what a division is.
type Type uint8

// The types of division.
const (
	Main       Type = iota // the document itself
	Letter                 // one of several letters with headings of their own
	Attachment             // what is attached to it
	Item                   // one point of an agenda with its decision
	Section                // a part with a heading
	Quoted                 // a message quoted in full
	Message                // one of several messages of equal rank
	Entry                  // one day of a diary
)

// Document is a transcription with its structure.
type Document struct {
	*layout.Transcript
	Divisions []*Division
	Divided   bool // lines that run on have been divided into blocks
	Anchored  bool // its blocks may have marks that point to notes (Anchors)
}

// telegramFile is the end of a file number of a telegram.
var telegramFile = pattern.MustCompile(`\d: ?(?:Telegram|Airgram)$`)

// Of finds the structure of a transcript. Kept reports whether a line is nothing but where
// an archive keeps something.
func Of(t *layout.Transcript, kept func(string) bool) *Document {
	d := &Document{Transcript: t}
	all, divided := running.Divide(t)
	d.Divided = len(divided) > 0
	d.Findings = append(d.Findings, divided...)
	r := &reader{Text: t.Text, broken: t.Fragments}
	if f, ok := t.Field(layout.Citation); ok {
		r.wired = telegramFile.MatchString(t.Text.Of(f.Whole()))
	}
	if f, ok := t.Field(layout.Title); ok {
		r.title = t.Text.Plain(f.Whole())
	}
	parts := cut(r.openingsApart(r.classify(all)))
	d.Anchored = r.anchored
	title := strings.ToLower(r.title)
	spoken := false
	for i, part := range parts {
		sourceBelow(part, kept)
		of := rank(part, i == 0, spoken)
		spoken = spoken || i+1 < len(parts) && speaksOfAttached(part) // nothing is attached behind the last
		d.Divisions = append(d.Divisions, r.divide(part, title, of))
	}
	return d
}
