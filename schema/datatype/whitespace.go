package datatype

import "bytes"

// whitespace is what becomes of a value's white space before anything else
// looks at it (XML Schema Part 2, section 4.3.6).
type whitespace uint8

const (
	collapse whitespace = iota
	replace
	preserve
)

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

// normalize is the value with its white space treated. The result is a part of
// value where that is possible, else a copy.
func (w whitespace) normalize(value []byte) []byte {
	switch w {
	case collapse:
		return collapseBlanks(value)
	case replace:
		return replaceBlanks(value)
	default:
		return value
	}
}

func collapseBlanks(value []byte) []byte {
	value = trimBlanks(value)
	for i, b := range value {
		if isBlank(b) && (b != ' ' || isBlank(value[i+1])) {
			return squeezed(value, i)
		}
	}
	return value
}

// squeezed is value, which does not end with a blank, with one space for all
// that are together from value[i] on.
func squeezed(value []byte, i int) []byte {
	out := append(make([]byte, 0, len(value)), value[:i]...)
	for ; i < len(value); i++ {
		switch b := value[i]; {
		case !isBlank(b):
			out = append(out, b)
		case !isBlank(value[i+1]):
			out = append(out, ' ')
		}
	}
	return out
}

func trimBlanks(value []byte) []byte {
	for len(value) > 0 && isBlank(value[0]) {
		value = value[1:]
	}
	for len(value) > 0 && isBlank(value[len(value)-1]) {
		value = value[:len(value)-1]
	}
	return value
}

func replaceBlanks(value []byte) []byte {
	if !bytes.ContainsAny(value, "\t\r\n") {
		return value
	}
	out := bytes.Clone(value)
	for i, b := range out {
		if isBlank(b) {
			out[i] = ' '
		}
	}
	return out
}

// items calls f with each item of a collapsed list until f is false, and
// reports whether it never was.
func items(text []byte, f func(item []byte) bool) bool {
	for len(text) > 0 {
		item := text
		if i := bytes.IndexByte(text, ' '); i >= 0 {
			item, text = text[:i], text[i+1:]
		} else {
			text = nil
		}
		if !f(item) {
			return false
		}
	}
	return true
}
