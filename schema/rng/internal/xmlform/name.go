package xmlform

import (
	"strings"
	"unicode/utf8"
)

// qName reports whether s is a name with at most one prefix (Namespaces in XML,
// section 4).
func qName(s string) bool {
	prefix, local, ok := strings.Cut(s, ":")
	return ncName(prefix) && (!ok || ncName(local))
}

// ncName reports whether s is a name without a colon.
func ncName(s string) bool {
	if s == "" || !utf8.ValidString(s) {
		return false
	}
	for i, r := range s {
		if !nameStart(r) && (i == 0 || !nameInner(r)) {
			return false
		}
	}
	return true
}

// nameStart is NameStartChar of XML 1.0, fifth edition, without the colon.
func nameStart(r rune) bool {
	switch {
	case r < 0x80:
		return r == '_' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	case r < 0x370:
		return r >= 0xC0 && r != 0xD7 && r != 0xF7 && r < 0x300
	case r < 0x2000:
		return r != 0x37E
	case r < 0x3001:
		return r == 0x200C || r == 0x200D || 0x2070 <= r && r <= 0x218F || 0x2C00 <= r && r <= 0x2FEF
	}
	return r <= 0xD7FF || 0xF900 <= r && r <= 0xFDCF || 0xFDF0 <= r && r <= 0xFFFD || 0x10000 <= r && r <= 0xEFFFF
}

// nameInner is what NameChar adds to NameStartChar.
func nameInner(r rune) bool {
	return '0' <= r && r <= '9' || r == '-' || r == '.' || r == 0xB7 ||
		0x300 <= r && r <= 0x36F || r == 0x203F || r == 0x2040
}
