// Package datatype is the two datatype libraries of a RELAX NG schema: the
// built-in one (string, token) and XML Schema Part 2 with its facets.
//
//	dt, err := datatype.Compile(datatype.XSD, "date", []datatype.Param{{Name: "minInclusive", Value: "1945-01-01"}})
//	if err != nil { ... }
//	if !dt.Valid([]byte("1951-13-41"), nil) {
//		fmt.Println(dt.Explain([]byte("1951-13-41")))
//	}
//
// Where XML Schema leaves room or Jing differs from it, verdicts are Jing's:
// names are those of XML 1.0 up to its fourth edition, there is no year 0000
// and no 24:00:00, every minute may have a second 60, seconds are compared to
// the millisecond, digits are counted as written, and a string is an anyURI
// when java.net.URI would read it once the characters that no URI can hold are
// escaped.
package datatype

import "catchword/schema/datatype/internal/xsdregexp"

// The names of the datatype libraries.
const (
	BuiltIn       = ""                                                  // RELAX NG, section 6.2.8
	XSD           = "http://www.w3.org/2001/XMLSchema-datatypes"        // XML Schema Part 2
	Compatibility = "http://relaxng.org/ns/compatibility/datatypes/1.0" // RELAX NG DTD Compatibility, section 5
)

// A Param is a facet as a schema writes it, such as minInclusive.
type Param struct{ Name, Value string }

// Namespaces gives the namespace name that a prefix stands for at one place of
// a document; the prefix "" asks for the default namespace. A nil Namespaces
// knows no prefix.
type Namespaces = func(prefix string) (space string, ok bool)

// Context is what a value's meaning can depend on besides its text. The zero
// Context has no namespaces and no entities.
type Context struct {
	Namespaces Namespaces
	Unparsed   func(entity string) bool // is it the name of an unparsed entity?
}

// A Datatype is a type with its facets. It is immutable and safe for
// concurrent use.
type Datatype struct {
	base     *builtin
	library  string
	params   []Param
	bounds   []bound
	lengths  []lengthFacet
	digits   []digitsFacet
	patterns []*xsdregexp.Regexp
}

// Lookup is a type of a library without facets.
func Lookup(library, name string) (*Datatype, error) { return Compile(library, name, nil) }

// Compile is a type of a library with facets, each of which narrows what the
// type and the facets before it allow. The error is an *Error.
func Compile(library, name string, params []Param) (*Datatype, error) {
	base, err := find(library, name)
	if err != nil {
		return nil, err
	}
	d := &Datatype{base: base, library: library}
	for _, b := range base.bounds {
		d.bounds = append(d.bounds, newBound(base, b.Name, b.Value))
	}
	for i, p := range params {
		if err := d.add(p); err != nil {
			return nil, &Error{Param: i, Message: err.Error()}
		}
		d.params = append(d.params, p)
	}
	return d, nil
}

// Error says why a schema's use of a datatype is incorrect.
type Error struct {
	Param   int // index of the facet that is wrong, or -1 when the type is
	Message string
}

func (e *Error) Error() string { return e.Message }

// Name is the type's name in its library, such as "token".
func (d *Datatype) Name() string { return d.base.name }

// Library is the name of the library that the type was compiled from.
func (d *Datatype) Library() string { return d.library }

// Params are the facets as the schema writes them. The caller must not change
// them.
func (d *Datatype) Params() []Param { return d.params }

// IDKind says what identity the values of a type take part in.
type IDKind uint8

// The kinds of identity.
const (
	NoID   IDKind = iota
	ID            // a value names its element
	IDREF         // a value names another element
	IDREFS        // each item of a value names another element
)

// IDKind says whether values are identifiers or point to them.
func (d *Datatype) IDKind() IDKind { return d.base.id }

// NeedsContext reports whether a verdict depends on more than the value's
// text: only then is the Context looked at, and only for the other types may a
// verdict be remembered for its text alone.
func (d *Datatype) NeedsContext() bool {
	return d.base.kind == kindQName || d.base.kind == kindEntity || d.base.kind == kindEntities
}

// Valid reports whether value is in the type's value space. It is linear in
// the value and allocates nothing unless white space has to be collapsed
// inside the value, a prefix looked up or a facet's expression asks for more.
func (d *Datatype) Valid(value []byte, ns Namespaces) bool {
	return d.ValidIn(value, Context{Namespaces: ns})
}

// ValidIn is Valid for values that may also be names of unparsed entities.
func (d *Datatype) ValidIn(value []byte, c Context) bool {
	text := d.base.space.normalize(value)
	return d.base.allows(text, c) && d.facetsAllow(text)
}
