package diff

import "catchword/tei/diag"

// Kind is the class of a change, as summaries count them.
type Kind uint8

// The kinds of change.
const (
	Text       Kind = iota // words, or whole blocks with their words
	Markup                 // elements around, in or between text
	Attribute              // an attribute outside the header
	Header                 // anything in a teiHeader
	Move                   // the same content in another place
	Comment                // a comment or processing instruction
	Whitespace             // layout: how the same is written; counted, listed only on request
)

var kindNames = [...]string{
	Text: "text", Markup: "markup", Attribute: "attribute", Header: "header",
	Move: "move", Comment: "comment", Whitespace: "whitespace",
}

// String is the kind's name in reports.
func (k Kind) String() string { return kindNames[k] }

// MarshalText writes the kind as reports spell it.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// What says what has been done.
type What uint8

// What an editor may have done.
const (
	Edited           What = iota // words replaced, added or deleted in a text
	Added                        // an element with all that it holds
	Deleted                      // an element with all that it held
	Wrapped                      // an element put around what was there
	Unwrapped                    // an element taken away, what it held left there
	Renamed                      // an element given another name
	Extent                       // an element made to start or end elsewhere
	Split                        // one element made two
	Merged                       // two elements made one
	AttributeAdded               // an attribute
	AttributeDeleted             // an attribute
	AttributeChanged             // an attribute's value
	Moved                        // an element, or a text, taken elsewhere
	Layout                       // written differently
)

var whatNames = [...]string{
	Edited: "edited", Added: "added", Deleted: "deleted", Wrapped: "wrapped", Unwrapped: "unwrapped",
	Renamed: "renamed", Extent: "extent", Split: "split", Merged: "merged",
	AttributeAdded: "attribute-added", AttributeDeleted: "attribute-deleted", AttributeChanged: "attribute-changed",
	Moved: "moved", Layout: "layout",
}

// String is the name in reports.
func (w What) String() string { return whatNames[w] }

// MarshalText writes the name as reports spell it.
func (w What) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// A Change is one thing that an editor did between two revisions.
type Change struct {
	Kind Kind `json:"kind"`
	What What `json:"what"`
	// Element is the name of the element concerned, "" for a text that is part
	// of one; Attribute that of the attribute.
	Element   string `json:"element,omitempty"`
	Attribute string `json:"attribute,omitempty"`
	// Field is what an editor calls the place in the header, such as "date of
	// sending"; "" outside the header.
	Field string `json:"field,omitempty"`
	// Block is the path of the paragraph, or the like, of the newer revision in
	// whose text the change is; "" when it is in no text.
	Block string `json:"block,omitempty"`
	// Old and New are the two sides; nil where there is nothing.
	Old *Side `json:"old"`
	New *Side `json:"new"`
	// Inner are the changes within what has moved.
	Inner []Change `json:"changes,omitempty"`

	lines [2]int // see Lines
	order int64  // where it stands among the changes
	spot  spot
}

// Lines are the lines of a change in the older and the newer revision, from 1,
// also where it has no side: there it is the line in which nothing stands.
func (c *Change) Lines() (before, after int) { return c.lines[older], c.lines[newer] }

// A Side is where a change is in one of the revisions, and what stands there.
type Side struct {
	Line   int       `json:"line"`
	Column int       `json:"column"` // in characters, from 1
	Path   string    `json:"path"`
	Text   string    `json:"text"` // white space made single spaces
	Span   diag.Span `json:"-"`    // in the decoded text
}

// Summary counts changes by kind, the inner ones included.
type Summary struct {
	Text       int `json:"text"`
	Markup     int `json:"markup"`
	Attribute  int `json:"attribute"`
	Header     int `json:"header"`
	Move       int `json:"move"`
	Comment    int `json:"comment"`
	Whitespace int `json:"whitespace"`
}

// Listed is the number of changes but those of layout.
func (s Summary) Listed() int {
	return s.Text + s.Markup + s.Attribute + s.Header + s.Move + s.Comment
}

// Add counts the changes of another comparison too.
func (s *Summary) Add(t Summary) {
	for k := Text; k <= Whitespace; k++ {
		*s.of(k) += *t.of(k)
	}
}

func (s *Summary) count(changes []Change) {
	for i := range changes {
		*s.of(changes[i].Kind)++
		s.count(changes[i].Inner)
	}
}

func (s *Summary) of(k Kind) *int {
	return [...]*int{
		Text: &s.Text, Markup: &s.Markup, Attribute: &s.Attribute, Header: &s.Header,
		Move: &s.Move, Comment: &s.Comment, Whitespace: &s.Whitespace,
	}[k]
}
