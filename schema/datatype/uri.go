package datatype

import (
	"bytes"
	"unicode/utf8"
)

// uriClass is a set of the parts of a URI that a character may stand in.
type uriClass uint8

const (
	inScheme   uriClass = 1 << iota // behind its first letter
	inPath                          // RFC 2396 pchar, ";" and "/"
	inQuery                         // RFC 2396 uric: queries, fragments, opaque parts
	inRegistry                      // authorities that name no server
	inServer                        // authorities that name a server
	inUser                          // user information
	inZone                          // the zone of an IPv6 address
	nowhere                         // no URI can hold the character as it is
)

// escaped is where a percent sign with two digits may stand, and what becomes
// one: everywhere but in a scheme and in a zone.
const escaped = inPath | inQuery | inRegistry | inServer | inUser

// uriClasses says where each ASCII character may stand. Characters that no URI
// can hold count as escaped, because a reader escapes them first.
var uriClasses = classifyURI()

func classifyURI() (t [128]uriClass) {
	for b := range t {
		switch b := byte(b); {
		case isASCIILetter(b) || isDigit(b):
			t[b] = escaped | inScheme | inZone
		case b <= ' ' || b == 0x7F || bytes.IndexByte([]byte("<>\"{}|\\^`"), b) >= 0:
			t[b] = escaped | nowhere
		}
	}
	add := func(chars string, c uriClass) {
		for _, b := range []byte(chars) {
			t[b] |= c
		}
	}
	add("-_.!~*'()", escaped)
	add("&=+$,", escaped)
	add(":@", escaped&^inUser)
	add(":", inUser)
	add(";", escaped)
	add("/", inPath|inQuery)
	add("?[]", inQuery)
	add("[]", inServer)
	add("+-.", inScheme)
	add("_.", inZone)
	return t
}

// isURI reports whether java.net.URI reads text (RFC 2396 with deviations:
// empty paths, other characters, IPv6) after Jing has escaped the characters
// that it would stumble over. Relative references are URIs too.
func isURI(text []byte) bool {
	if i := bytes.IndexAny(text, ":/?#"); i >= 0 && text[i] == ':' {
		return isScheme(text[:i]) && isAfterScheme(text[i+1:])
	}
	return isHierarchical(text)
}

func isScheme(text []byte) bool {
	return len(text) > 0 && isASCIILetter(text[0]) && allURI(text, inScheme)
}

func isAfterScheme(text []byte) bool {
	if len(text) > 0 && text[0] == '/' {
		return isHierarchical(text)
	}
	opaque, fragment, _ := bytes.Cut(text, []byte{'#'})
	return len(opaque) > 0 && allURI(opaque, inQuery) && allURI(fragment, inQuery)
}

func isHierarchical(text []byte) bool {
	text, fragment, fragmented := bytes.Cut(text, []byte{'#'})
	path, query, asked := bytes.Cut(text, []byte{'?'})
	if bytes.HasPrefix(path, []byte("//")) {
		authority := path[2:]
		path = nil
		if i := bytes.IndexByte(authority, '/'); i >= 0 {
			authority, path = authority[:i], authority[i:]
		}
		bare := len(path) == 0 && !asked && !fragmented
		if len(authority) == 0 && bare || !isAuthority(authority) {
			return false
		}
	}
	return allURI(path, inPath) && allURI(query, inQuery) && allURI(fragment, inQuery)
}

// isAuthority: the name of a registry or of a server. Only the latter can hold
// brackets, so that a server need be looked for only where they are.
func isAuthority(text []byte) bool {
	if allURI(text, inRegistry) {
		return true
	}
	open := bytes.IndexByte(text, '[')
	return open >= 0 && isBracketed(text, open)
}

// isBracketed: [user@][address%zone][:port], its first bracket at open.
func isBracketed(text []byte, open int) bool {
	if open > 0 && (text[open-1] != '@' || !allURI(text[:open-1], inUser)) {
		return false
	}
	address, port, closed := bytes.Cut(text[open+1:], []byte{']'})
	address, zone, ok := cutZone(address)
	if !closed || !ok || !isIPv6(address) || !allURI(zone, inZone) {
		return false
	}
	return len(port) == 0 || port[0] == ':' && isPort(port[1:])
}

// cutZone cuts an IPv6 address at the percent sign before its zone, which must
// not be empty. A character that is escaped first becomes a percent sign too.
func cutZone(text []byte) (address, zone []byte, ok bool) {
	for i, b := range text {
		if b == '%' {
			return text[:i], text[i+1:], i+1 < len(text)
		}
		if b < utf8.RuneSelf && uriClasses[b]&nowhere != 0 {
			return text[:i], text[i+1:], true
		}
	}
	return text, nil, true
}

// isPort: a number that a 32-bit integer holds, or nothing.
func isPort(text []byte) bool {
	n := 0
	for _, b := range text {
		if !isDigit(b) {
			return false
		}
		if n = n*10 + int(b-'0'); n > 1<<31-1 {
			return false
		}
	}
	return true
}

// allURI reports whether every character may stand in a part of a URI. A
// percent sign is followed by two hexadecimal digits.
func allURI(text []byte, part uriClass) bool {
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case b >= utf8.RuneSelf:
			if part&(inScheme|inZone) != 0 {
				return false
			}
		case b == '%':
			if part&(inScheme|inZone) != 0 || i+2 >= len(text) || !isHexDigit(text[i+1]) || !isHexDigit(text[i+2]) {
				return false
			}
			i += 2
		case uriClasses[b]&part == 0:
			return false
		}
	}
	return true
}

// isIPv6: groups of four hexadecimal digits (RFC 2373, section 2.2), with one
// :: at most for groups of zeros and perhaps an IPv4 address at the end.
func isIPv6(text []byte) bool {
	head, tail, compressed := bytes.Cut(text, []byte("::"))
	n, ok := countGroups(head, !compressed)
	if !ok || !compressed {
		return ok && n == 8
	}
	m, ok := countGroups(tail, true)
	return ok && n+m < 8
}

// countGroups counts the groups of 16 bits that text stands for.
func countGroups(text []byte, endsWithIPv4 bool) (n int, ok bool) {
	if len(text) == 0 {
		return 0, true
	}
	for {
		group, rest, more := bytes.Cut(text, []byte{':'})
		if !more && endsWithIPv4 && isIPv4(group) {
			return n + 2, true
		}
		if !isGroup(group) {
			return 0, false
		}
		if n++; !more {
			return n, true
		}
		text = rest
	}
}

func isGroup(text []byte) bool {
	for _, b := range text {
		if !isHexDigit(b) {
			return false
		}
	}
	return 0 < len(text) && len(text) <= 4
}

func isIPv4(text []byte) bool {
	parts := bytes.Split(text, []byte{'.'})
	for _, p := range parts {
		if len(p) == 0 || !isPort(p) || len(trimLeadingZeros(p)) > 3 || octet(p) > 255 {
			return false
		}
	}
	return len(parts) == 4
}

func octet(digits []byte) (n int) {
	for _, b := range trimLeadingZeros(digits) {
		n = n*10 + int(b-'0')
	}
	return n
}
