package datatype

import "fmt"

// kind is the value space that a type's values lie in.
type kind uint8

const (
	kindString kind = iota // values are their normalised texts
	kindBoolean
	kindDecimal
	kindFloat
	kindDouble
	kindMoment
	kindDuration
	kindHex
	kindBase64
	kindURI
	kindQName
	kindEntity
	kindTokens // lists of names
	kindEntities
)

// builtin is a type as its library defines it.
type builtin struct {
	name     string
	kind     kind
	space    whitespace
	lexical  func(text []byte) bool // nil: every text, or what the calendar says
	calendar calendar
	bounds   []Param
	id       IDKind
	words    words
}

// words are how an editor is told of a type: what a value is ("a date"), the
// form it takes ("YYYY-MM-DD") and one of them ("1951-11-19").
type words struct{ noun, form, example string }

// find is the type that a library knows by a name.
func find(library, name string) (*builtin, error) {
	types, ok := map[string]map[string]*builtin{BuiltIn: plainTypes, XSD: schemaTypes, Compatibility: idTypes}[library]
	if !ok {
		return nil, &Error{Param: -1, Message: fmt.Sprintf("the datatype library `%s` is not known: `%s` is", library, XSD)}
	}
	if t := types[name]; t != nil {
		return t, nil
	}
	if library == BuiltIn && schemaTypes[name] != nil {
		return nil, &Error{Param: -1, Message: fmt.Sprintf("the datatype `%s` needs the datatype library `%s`; without a library there are only `string` and `token`", name, XSD)}
	}
	return nil, &Error{Param: -1, Message: fmt.Sprintf("the datatype library `%s` has no datatype `%s`", library, name)}
}

func index(types ...builtin) map[string]*builtin {
	m := make(map[string]*builtin, len(types))
	for i := range types {
		m[types[i].name] = &types[i]
	}
	return m
}

// plainTypes are those of the built-in library (RELAX NG, section 6.2.8).
var plainTypes = index(
	builtin{name: "string", space: preserve, words: words{noun: "text"}},
	builtin{name: "token", words: words{noun: "text"}},
)

var (
	idType     = builtin{name: "ID", lexical: IsNCName, id: ID, words: nameWords("an identifier", "p12")}
	idrefType  = builtin{name: "IDREF", lexical: IsNCName, id: IDREF, words: nameWords("the identifier of another element", "p12")}
	idrefsType = builtin{name: "IDREFS", kind: kindTokens, lexical: IsNCName, id: IDREFS, words: listWords("identifiers of other elements", "p12 p13")}
)

// idTypes are those of the compatibility library.
var idTypes = index(idType, idrefType, idrefsType)

// schemaTypes are those of XML Schema Part 2, section 3, and two of XML Schema
// 1.1 that Jing knows.
var schemaTypes = index(
	builtin{name: "string", space: preserve, words: words{noun: "text"}},
	builtin{name: "untypedAtomic", space: preserve, words: words{noun: "text"}},
	builtin{name: "anyAtomicType", space: preserve, words: words{noun: "text"}},
	builtin{name: "normalizedString", space: replace, words: words{noun: "text"}},
	builtin{name: "token", words: words{noun: "text"}},
	builtin{name: "language", lexical: isLanguage, words: words{"a language code", "a code of letters, with parts joined by hyphens", "en or zh-Hant"}},
	builtin{name: "Name", lexical: isName, words: words{"a name", "a letter, _ or :, then letters, digits and . - _ :", "persName"}},
	builtin{name: "NCName", lexical: IsNCName, words: nameWords("a name", "persName")},
	builtin{name: "NMTOKEN", lexical: isNMToken, words: words{"a single code", "letters, digits and . - _ :, without spaces", "f12r"}},
	builtin{name: "NMTOKENS", kind: kindTokens, lexical: isNMToken, words: words{"a list of codes", "letters, digits and . - _ : with spaces between the codes", "f12r f12v"}},
	idType, idrefType, idrefsType,
	builtin{name: "ENTITY", kind: kindEntity, lexical: IsNCName, words: words{noun: "the name of an unparsed entity", form: "a name that the document type declares"}},
	builtin{name: "ENTITIES", kind: kindEntities, lexical: IsNCName, words: words{noun: "a list of unparsed entities", form: "names that the document type declares"}},
	builtin{name: "QName", kind: kindQName, lexical: isQName, words: words{"a qualified name", "a name, or prefix:name with a declared prefix", "tei:persName"}},
	builtin{name: "NOTATION", kind: kindQName, lexical: isQName, words: words{"the name of a notation", "a name, or prefix:name with a declared prefix", "jpeg"}},
	builtin{name: "anyURI", kind: kindURI, lexical: isURI, words: words{"a web address or pointer", "a URI, absolute or relative", "https://example.org/ or #p12"}},
	builtin{name: "boolean", kind: kindBoolean, lexical: isBoolean, words: words{"true or false", "true, false, 1 or 0", ""}},

	builtin{name: "decimal", kind: kindDecimal, lexical: isDecimal, words: words{"a decimal number", "digits with a point for the fraction", "12.5"}},
	builtin{name: "float", kind: kindFloat, lexical: isFloat, words: words{"a number", "digits, with a point for the fraction or an exponent", "12.5"}},
	builtin{name: "double", kind: kindDouble, lexical: isFloat, words: words{"a number", "digits, with a point for the fraction or an exponent", "12.5"}},
	integer("integer", "", ""),
	integer("nonPositiveInteger", "", "0"),
	integer("negativeInteger", "", "-1"),
	integer("nonNegativeInteger", "0", ""),
	integer("positiveInteger", "1", ""),
	integer("long", "-9223372036854775808", "9223372036854775807"),
	integer("int", "-2147483648", "2147483647"),
	integer("short", "-32768", "32767"),
	integer("byte", "-128", "127"),
	integer("unsignedLong", "0", "18446744073709551615"),
	integer("unsignedInt", "0", "4294967295"),
	integer("unsignedShort", "0", "65535"),
	integer("unsignedByte", "0", "255"),

	moments("dateTime", hasYear|hasMonth|hasDay|hasClock, words{"a date and time", "YYYY-MM-DDThh:mm:ss", "1951-11-19T14:30:00"}),
	moments("time", hasClock, words{"a time", "hh:mm:ss", "14:30:00"}),
	moments("date", hasYear|hasMonth|hasDay, words{"a date", "YYYY-MM-DD", "1951-11-19"}),
	moments("gYearMonth", hasYear|hasMonth, words{"a year and month", "YYYY-MM", "1951-11"}),
	moments("gYear", hasYear, words{"a year", "YYYY", "1951"}),
	moments("gMonthDay", hasMonth|hasDay, words{"a month and day", "--MM-DD", "--11-19"}),
	moments("gDay", hasDay, words{"a day of the month", "---DD", "---19"}),
	moments("gMonth", hasMonth, words{"a month", "--MM", "--11"}),
	builtin{name: "duration", kind: kindDuration, lexical: isDuration, words: words{"a duration", "PnYnMnDTnHnMnS", "P2Y6M or PT1H30M"}},

	builtin{name: "hexBinary", kind: kindHex, space: preserve, lexical: isHex, words: words{"hexadecimal data", "pairs of 0-9 and A-F", "0FB7"}},
	builtin{name: "base64Binary", kind: kindBase64, space: preserve, lexical: isBase64, words: words{"base64 data", "groups of four of A-Z, a-z, 0-9, + and /, padded with =", "Zm9v"}},
)

func nameWords(noun, example string) words {
	return words{noun, "a letter or _, then letters, digits and . - _, without spaces or colons", example}
}

func listWords(noun, example string) words {
	return words{"a list of " + noun, "names with spaces between them", example}
}

// integer is a type of whole numbers between two limits; "" is none.
func integer(name, low, high string) builtin {
	b := builtin{name: name, kind: kindDecimal, lexical: isInteger, words: words{"a whole number", "digits only", "12"}}
	if low != "" {
		b.bounds = append(b.bounds, Param{"minInclusive", low})
	}
	if high != "" {
		b.bounds = append(b.bounds, Param{"maxInclusive", high})
	}
	return b
}

func moments(name string, c calendar, w words) builtin {
	return builtin{name: name, kind: kindMoment, calendar: c, words: w}
}

func isBoolean(text []byte) bool {
	switch string(text) {
	case "true", "false", "1", "0":
		return true
	}
	return false
}

// allows reports whether normalised text is a value of the type without any
// facets.
func (b *builtin) allows(text []byte, c Context) bool {
	switch b.kind {
	case kindMoment:
		return b.calendar.isMoment(text)
	case kindTokens:
		return len(text) > 0 && items(text, b.lexical)
	case kindEntity:
		return b.lexical(text) && c.isUnparsed(text)
	case kindEntities:
		return len(text) > 0 && items(text, func(item []byte) bool { return b.lexical(item) && c.isUnparsed(item) })
	case kindQName:
		if !b.lexical(text) {
			return false
		}
		_, _, ok := c.resolve(text)
		return ok
	default:
		return b.lexical == nil || b.lexical(text)
	}
}
