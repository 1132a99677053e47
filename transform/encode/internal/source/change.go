package source

// Change is a stretch of the source that stands in the result as markup, or
// not at all, because a declared rule says so. Whatever is neither content nor
// a Change is lost, and the encoder refuses to lose anything.
type Change struct {
	Span
	Kind ChangeKind
}

// ChangeKind is the rule by which a stretch of the source was changed.
type ChangeKind uint8

// The rules. What each may touch is checked when a document is proved.
const (
	Label     ChangeKind = iota // the label of a header field: `Citation:`
	Bullet                      // the mark before a list item
	Delimiter                   // punctuation of the layout: `<` `>` around an address, `---` of a front matter
	Bracket                     // a bracket of the edition that became an element
	Escape                      // the backslash that protects a character in Markdown
	Hyphen                      // what divides a word at the end of a line
	Control                     // a character that no XML document can hold
	Revision                    // a sign around what the writer struck, added or raised: `~~`, `⟦`
)

var changeNames = [...]string{"label", "bullet", "delimiter", "bracket", "escape", "hyphen", "control", "revision"}

// String is the rule's name in reports.
func (k ChangeKind) String() string { return changeNames[k] }
