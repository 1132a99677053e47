package pattern

import (
	"catchword/schema/rng/internal/syntax"
)

// Kind is what a pattern is.
type Kind uint8

// The patterns of the simple syntax.
const (
	NotAllowed Kind = iota
	Empty
	Text
	Data
	Value
	List
	Attribute
	Element
	Choice
	Interleave
	Group
	OneOrMore
)

// flags say what a pattern is made of, at the level of one element: what
// elements contain in turn does not count, nor does what attributes contain,
// but for hasAttribute.
type flags uint16

const (
	nullable flags = 1 << iota
	hasAttribute
	hasElement
	hasText
	hasTyped // data, value or list
	hasEmpty
	hasList
	hasGroup
	hasInterleave
	hasOneOrMore
	hasGroupedAttribute // a group or an interleave with an attribute inside
	hasHardList         // a list that is more than repetitions of one item
	hasID               // text that is an identifier or points to one, also in attributes
	hasContext          // text whose verdict depends on its place in the document

	inherited = hasAttribute | hasElement | hasText | hasTyped | hasEmpty | hasList |
		hasGroup | hasInterleave | hasOneOrMore | hasGroupedAttribute | hasHardList | hasID |
		hasContext
)

// content is the content type of a pattern (section 7.2).
type content uint8

const (
	contentEmpty content = iota
	contentComplex
	contentSimple
	contentNone // the pattern breaks the rule
)

// A Pattern is one node of a schema in simple form, or what remains of one. It
// is immutable, but for Content of an Element while the schema is built, and
// safe for concurrent use.
type Pattern struct {
	ID      int64 // among all patterns of a Builder and its overlays
	Kind    Kind
	content content
	flags   flags
	weight  uint32 // number of nodes when written out as a tree, at most maxWeight

	// Choice and Interleave: two or more, ordered by ID, none of the same kind.
	Alts []*Pattern
	// Group: what comes first. OneOrMore and List: what is repeated or listed.
	// Attribute and Element: the content. Data: what is excepted, or nil.
	Left *Pattern
	// Group: what follows.
	Right *Pattern

	Names *NameClass   // of Element and Attribute
	Data  *Datum       // of Data and Value
	Node  *syntax.Node // where it was first written; nil for derivatives

	vague bool // written in several places with different documentation

	hash uint64
	next *Pattern // of the same hash
	star *Pattern // OneOrMore: its optional form
	menu *menu    // Choice: of many values, else nil
}

// Nullable reports whether nothing at all matches p.
func (p *Pattern) Nullable() bool { return p.flags&nullable != 0 }

// HasAttributes reports whether p contains attributes of the current element.
func (p *Pattern) HasAttributes() bool { return p.flags&hasAttribute != 0 }

// HasElements reports whether p contains children of the current element.
func (p *Pattern) HasElements() bool { return p.flags&hasElement != 0 }

// HasText reports whether p contains text somewhere between children.
func (p *Pattern) HasText() bool { return p.flags&hasText != 0 }

// Typed reports whether p contains text that has to be of a datatype.
func (p *Pattern) Typed() bool { return p.flags&hasTyped != 0 }

// IsNotAllowed reports whether nothing matches p.
func (p *Pattern) IsNotAllowed() bool { return p.Kind == NotAllowed }

// NeedsContext reports whether the verdict on a text depends on the namespaces
// of its place.
func (p *Pattern) NeedsContext() bool { return p.flags&hasContext != 0 }

// Doc is what the schema's documentation says of an element or attribute; ""
// when it says nothing, or different things of what is one pattern.
func (p *Pattern) Doc() string {
	if p.Node == nil || p.vague {
		return ""
	}
	return p.Node.Doc
}
