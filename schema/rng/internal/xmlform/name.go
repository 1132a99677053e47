package xmlform

import (
	"strings"

	"catchword/schema/datatype"
)

// names decides what a name is. A schema's own names are those of XML 1.0 up to
// its fourth edition, as the datatype NCName has them.
type names struct{ ncName *datatype.Datatype }

func newNames() names {
	t, err := datatype.Lookup(datatype.XSD, "NCName")
	if err != nil {
		panic(err) // the library has NCName
	}
	return names{t}
}

// isQName reports whether s is a name with at most one prefix (Namespaces in
// XML, section 4).
func (n names) isQName(s string) bool {
	prefix, local, ok := strings.Cut(s, ":")
	return n.isNCName(prefix) && (!ok || n.isNCName(local))
}

// isNCName reports whether s is a name without a colon. White space around it
// is gone already. Only names that are not plain ASCII need the datatype.
func (n names) isNCName(s string) bool {
	return isPlain(s) || n.ncName.Valid([]byte(s), nil)
}

// isPlain reports whether s is a name of ASCII letters, digits and ".", "-", "_".
func isPlain(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_':
		case i > 0 && ('0' <= c && c <= '9' || c == '.' || c == '-'):
		default:
			return false
		}
	}
	return s != ""
}
