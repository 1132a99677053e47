package syntax

// Kind is which element of RELAX NG a Node is.
type Kind uint8

// The elements of RELAX NG (section 3).
const (
	Invalid Kind = iota
	AnyName
	Attribute
	Choice // of patterns or of name classes
	Data
	Define
	Div
	Element
	Empty
	Except // below data: a pattern; below anyName and nsName: name classes
	ExternalRef
	Grammar
	Group
	Include
	Interleave
	List
	Mixed
	Name
	NotAllowed
	NsName
	OneOrMore
	Optional
	Param
	ParentRef
	Ref
	Start
	Text
	Value
	ZeroOrMore
)

var kindNames = [...]string{
	Invalid: "?", AnyName: "anyName", Attribute: "attribute", Choice: "choice", Data: "data",
	Define: "define", Div: "div", Element: "element", Empty: "empty", Except: "except",
	ExternalRef: "externalRef", Grammar: "grammar", Group: "group", Include: "include",
	Interleave: "interleave", List: "list", Mixed: "mixed", Name: "name",
	NotAllowed: "notAllowed", NsName: "nsName", OneOrMore: "oneOrMore", Optional: "optional",
	Param: "param", ParentRef: "parentRef", Ref: "ref", Start: "start", Text: "text",
	Value: "value", ZeroOrMore: "zeroOrMore",
}

// String is the local name of the element in the XML syntax.
func (k Kind) String() string { return kindNames[k] }

// KindOf is the kind with a local name, or Invalid.
func KindOf(local string) Kind {
	for k := AnyName; k <= ZeroOrMore; k++ {
		if kindNames[k] == local {
			return k
		}
	}
	return Invalid
}
