package xmlscan

// Kind is what a token is.
type Kind uint8

// The kinds of token. Their raw texts, put one after the other, are the
// decoded document: nothing lies between two tokens.
const (
	None         Kind = iota
	XMLDecl           // <?xml version="1.0"?>
	Doctype           // <!DOCTYPE ...>, internal subset included
	StartElement      // <p n="1"> or <p n="1"/>
	EndElement        // </p>; after <p/> one with an empty raw text
	Text              // character data; predefined and character references are resolved in Data
	CData             // <![CDATA[...]]>
	Comment           // <!-- ... -->
	ProcInst          // <?target data?>
	EntityRef         // &name; of a declared general entity; the tokens of its replacement text follow, with InEntity set
)

// A Name is a qualified name with the namespace that its prefix stands for. A
// Scanner interns names: equal names in one Scanner (or in Scanners that share
// a Names table) are the same pointer, and ID numbers them from 0 in the order
// in which they were first met.
type Name struct {
	ID     int
	Prefix string // as written; "" when there is none
	Local  string
	Space  string // namespace name; "" for none
}

// Qualified is the name as the document writes it.
func (n *Name) Qualified() string {
	if n.Prefix == "" {
		return n.Local
	}
	return n.Prefix + ":" + n.Local
}

// AttrType is an attribute's declared type (XML 1.0, section 3.3.1).
type AttrType uint8

// The attribute types. Undeclared attributes are CDATA, xml:id is ID.
const (
	TypeCDATA AttrType = iota
	TypeID
	TypeIDREF
	TypeIDREFS
	TypeEntity
	TypeEntities
	TypeNMToken
	TypeNMTokens
	TypeNotation
	TypeEnumeration
)

// An Attr is one attribute of a start tag. Its slices are valid until the
// Scanner's next token.
type Attr struct {
	Name       *Name
	Value      []byte // normalised (XML 1.0, section 3.3.3), references resolved
	Raw        []byte // between the quotes, as written; nil for a default value
	Start, End int    // byte offsets, from the name's first byte to behind the closing quote
	ValueStart int    // byte offset of the first byte behind the opening quote
	Type       AttrType
	Namespace  bool // a namespace declaration: xmlns or xmlns:prefix
	Defaulted  bool // not written: supplied by the internal subset
}

// A Token is one lexical piece of a document. A Scanner owns one Token and
// fills it anew at each step: copy what must outlive the next call.
type Token struct {
	Kind       Kind
	Name       *Name  // of a start or end tag
	Attrs      []Attr // of a start tag, in document order, defaults last
	Target     []byte // of a processing instruction; the name of an entity reference or document type
	Data       []byte // character data, comment, instruction: line ends normalised, references resolved
	Raw        []byte // the source text of the token (UTF-8); empty inside an entity's replacement text
	Start, End int    // byte offsets in the decoded document; inside an entity those of the reference
	Empty      bool   // a start tag that is its own end: <p/>
	Tag        uint32 // of a start tag with attributes: the same number for the same tag; 0 when that is not known
	InEntity   bool   // from the replacement text of an entity
}

// Attr is the attribute with a namespace and local name, or nil.
func (t *Token) Attr(space, local string) *Attr {
	for i := range t.Attrs {
		if n := t.Attrs[i].Name; n.Local == local && n.Space == space {
			return &t.Attrs[i]
		}
	}
	return nil
}
