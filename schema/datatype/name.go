package datatype

import (
	"bytes"
	"unicode/utf8"

	"catchword/schema/internal/xmlname"
)

// isName: Name of XML 1.0, production 5.
func isName(text []byte) bool { return leadsName(text) && isNMToken(text) }

// IsNCName reports whether a text is an NCName (Namespaces in XML 1.0, production 4).
func IsNCName(text []byte) bool {
	return isName(text) && bytes.IndexByte(text, ':') < 0
}

// isQName: QName of Namespaces in XML 1.0, production 7.
func isQName(text []byte) bool {
	prefix, local, ok := bytes.Cut(text, []byte{':'})
	if !ok {
		return IsNCName(text)
	}
	return IsNCName(prefix) && IsNCName(local)
}

// isNMToken: Nmtoken of XML 1.0, production 7.
func isNMToken(text []byte) bool {
	for i := 0; i < len(text); {
		if b := text[i]; b < utf8.RuneSelf {
			if !isASCIIName(b) {
				return false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		if !xmlname.Continues(r) {
			return false
		}
		i += n
	}
	return len(text) > 0
}

func leadsName(text []byte) bool {
	if len(text) == 0 {
		return false
	}
	if b := text[0]; b < utf8.RuneSelf {
		return isASCIILetter(b) || b == '_' || b == ':'
	}
	r, _ := utf8.DecodeRune(text)
	return xmlname.Starts(r)
}

func isASCIIName(b byte) bool {
	return isASCIILetter(b) || isDigit(b) || b == '-' || b == '.' || b == '_' || b == ':'
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// isLanguage: a language tag of RFC 3066.
func isLanguage(text []byte) bool {
	for first := true; ; first = false {
		part, rest, more := bytes.Cut(text, []byte{'-'})
		if len(part) == 0 || len(part) > 8 {
			return false
		}
		for _, b := range part {
			if !isASCIILetter(b) && (first || !isDigit(b)) {
				return false
			}
		}
		if !more {
			return true
		}
		text = rest
	}
}
