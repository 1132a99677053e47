package citation

// A Parser takes citations apart. It is immutable and may be used by many
// goroutines at once.
type Parser struct{}

// New is a parser that knows the built-in repositories and the given ones.
func New(extra ...Repository) *Parser { return &Parser{} }

// A Repository is an archive or library under the names that citations use.
type Repository struct {
	Names   []string // as written, abbreviations and full names; matched in this case only
	Grammar string   // name of the grammar of its shelfmarks; "" for labelled levels (F. 1, Op. 2)
}

// Parse takes one citation apart.
func (p *Parser) Parse(text string) Citation {
	return Citation{Parts: []Part{{Kind: Remark, End: len(text)}}}
}

// Find is the archival references in running text, such as a note that says
// where a copy is kept, in order and disjoint.
func (p *Parser) Find(text string) []Reference { return nil }
