package form

import "catchword/transform/encode/internal/pattern"

// Kind says what a block is.
type Kind uint8

// The kinds of block.
const (
	Paragraph      Kind = iota // running prose, with an enumerator or without
	Head                       // of the text or of a section
	Letterhead                 // who writes, above everything else
	Number                     // of the document or telegram
	Dateline                   // place and date
	Copies                     // who gets a copy
	Classification             // level of secrecy
	Urgency                    // URGENT, IMMEDIATE
	CopyNumber                 // Copy No. 1
	Reference                  // what the piece is attached to, or answers
	Address                    // to whom, through whom, where
	Salutation                 // Dear Mr. President,
	Closing                    // Yours sincerely,
	Signature                  // a name
	Office                     // the office of who signs
	Postscript                 // P.S. and what follows
	Note                       // of the edition, in brackets
	SourceNote                 // where a copy is kept
	Footnote                   // with its mark
	PageMark                   // a page of the source begins
	Verse                      // lines of verse
	Turn                       // what a speaker says, with the name before it
	Handling                   // what was done with the paper: typed, sent, received, translated
	Subject                    // Subject: what it is about
	Table                      // rows of cells
	Participants               // who took part
	PageHead                   // the head of a page
	PageFoot                   // the foot of a page, with its number or without
	Quotation                  // what the layout marks as quoted
	Phrase                     // a line of an opening or an end that nothing speaks for
)

var kindNames = [...]string{
	"paragraph", "head", "letterhead", "number", "dateline", "copies", "classification", "urgency", "copy number",
	"reference", "address", "salutation", "closing", "signature", "office", "postscript", "note", "source note",
	"footnote", "page mark", "verse", "turn", "form", "subject", "table", "participants", "page head", "page foot", "quotation", "phrase",
}

// ForEyes is how the line below a name begins that says that nobody else is to read a
// message.
var ForEyes = pattern.MustCompile(`^\W?(?i:eyes only|strictly personal|personal)\b`)

// String is the kind in words.
func (k Kind) String() string { return kindNames[k] }
