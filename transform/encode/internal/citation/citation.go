package citation

import "catchword/transform/encode/internal/dates"

// A Citation is a citation taken apart.
type Citation struct {
	Parts []Part // in order, without gaps: together they are the whole text
}

// Kind is what a part of a citation is.
type Kind uint8

// The kinds of parts.
const (
	Separator      Kind = iota // punctuation, white space and words that only join
	Title                      // without its quotation marks
	Day                        // a date; Part.Date
	Publisher                  // the body that publishes the transcription
	Archive                    // a reference to an archive; Part.Reference
	Print                      // a printed edition; Part.Printed
	Responsibility             // who translated, contributed, ...; Part.Responsibility
	Address                    // a URL, without angle brackets
	Remark                     // any other words: "Copy. Typewritten text."
)

var kinds = [...]string{
	"separator", "title", "date", "publisher", "archive", "printed", "responsibility", "url", "remark",
}

// String is the name of the kind: "archive".
func (k Kind) String() string { return kinds[k] }

// A Part is a stretch of a citation: bytes Start up to, not including, End.
// The pointer that belongs to the kind is set, the others are nil.
type Part struct {
	Kind           Kind
	Start, End     int
	Date           *dates.Date
	Reference      *Reference
	Printed        *Printed
	Responsibility *Responsible
}

// A Reference says where an archive keeps a document: repository, the levels
// of its collections, identifiers, leaves. The bytes between its terms are
// punctuation only.
type Reference struct {
	Start, End  int
	Grammar     string // name of the grammar that was recognised
	Recognised  bool   // false: no grammar fits, the words stand whole in one identifier
	Repository  Term   // Type "repository"; its Value is "" when none is said
	Settlement  Term   // where the repository is, when said; Type "settlement"
	Collections []Term // fond, opis, series, group, ... from the highest level down
	Identifiers []Term // delo, papka, por, item, file, ...
	Loci        []Locus
	Others      []Term // other identifiers of the same document; Type former or other
}

// A Term is one level of a reference, as in "Delo 828 [9]".
type Term struct {
	Type       string // fond, opis, delo, papka, series, item, file, ...; "" when the source does not say
	Value      string // the value alone, white space collapsed: "828 [9]"
	Start, End int    // with its label; empty when inherited
	ValueStart int    // the value in the text
	ValueEnd   int
	// Inherited: said by the reference before ("Ibid.", or the levels above
	// the first one said), so no words of the text belong to it here.
	Inherited bool
}

// A Locus is a leaf or page, or a range of them, as in "Listy 42-43".
type Locus struct {
	Unit       string // leaf, page, frame, column
	From, To   string // equal for a single one: "42", "9v"
	Start, End int    // with its label
	ValueStart int    // the numbers in the text
	ValueEnd   int
}

// Printed is a printed edition: "Reprinted in A. Author, Title, Vol. 5
// (Moscow: Press, 2005), pp. 495-497". Absent parts are empty.
type Printed struct {
	Start, End int
	Lead       Words // "Reprinted in"; empty when none
	Authors    []Words
	Title      Words
	Volumes    []Term // Type volume, book, part, number
	Place      Words
	Publisher  Words
	Year       Words
	Loci       []Locus
	Others     []Words // further words: "1946-February 1950"
}

// Responsible says who did what for a document: "Translated for CWIHP by
// Sergey Radchenko".
type Responsible struct {
	Start, End int
	Resp       Words   // "Translated for CWIHP by"
	Names      []Words // "Sergey Radchenko"
	Others     []Words // words after the names: "for CWIHP"
}

// Words is a stretch of the text.
type Words struct {
	Text       string // white space collapsed
	Start, End int
}

// References is the archival references of c in order.
func (c Citation) References() []*Reference {
	var all []*Reference
	for _, p := range c.Parts {
		if p.Reference != nil {
			all = append(all, p.Reference)
		}
	}
	return all
}
