package encode

import "strings"

// webAddress is an address of the text as a pointer (RFC 2396, sections 2.4 and 4.1):
// square brackets, percent signs that escape nothing and all number signs but the first
// are escaped. What no address can hold, readers of pointers escape themselves.
func webAddress(address string) string {
	if !strings.ContainsAny(address, "[]%#") {
		return address
	}
	var b strings.Builder
	fragment := false
	for i, c := range []byte(address) {
		switch {
		case c == '[':
			b.WriteString("%5B")
		case c == ']':
			b.WriteString("%5D")
		case c == '%' && !escapes(address[i+1:]):
			b.WriteString("%25")
		case c == '#' && fragment:
			b.WriteString("%23")
		default:
			b.WriteByte(c)
		}
		fragment = fragment || c == '#'
	}
	return b.String()
}

// escapes reports whether two hexadecimal digits follow a percent sign.
func escapes(rest string) bool {
	const digits = "0123456789abcdefABCDEF"
	return len(rest) >= 2 && strings.Contains(digits, rest[:1]) && strings.Contains(digits, rest[1:2])
}
