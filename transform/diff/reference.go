package diff

import (
	"strconv"
	"strings"
)

// reference resolves the name of a predefined entity or a character reference,
// without its "&" and ";" (XML 1.0, sections 4.1 and 4.6).
func reference(name string) (rune, bool) {
	if num, ok := strings.CutPrefix(name, "#"); ok {
		return numbered(num)
	}
	switch name {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "apos":
		return '\'', true
	case "quot":
		return '"', true
	}
	return 0, false
}

func numbered(num string) (rune, bool) {
	base := 10
	if hex, ok := strings.CutPrefix(num, "x"); ok {
		num, base = hex, 16
	}
	v, err := strconv.ParseUint(num, base, 21)
	return rune(v), err == nil
}
