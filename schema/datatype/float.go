package datatype

import "strconv"

// isFloat: a decimal number with an optional exponent, or INF, -INF, NaN.
func isFloat(text []byte) bool {
	switch string(text) {
	case "INF", "-INF", "NaN":
		return true
	}
	for i, b := range text {
		if b == 'e' || b == 'E' {
			return isDecimal(text[:i]) && isInteger(text[i+1:])
		}
	}
	return isDecimal(text)
}

// readFloat is the number that a text which isFloat stands for, to the nearest
// that bits (32 or 64) can hold.
func readFloat(text []byte, bits int) float64 {
	// A number too large is reported, but is returned as an infinity, which is
	// what is meant.
	f, _ := strconv.ParseFloat(string(text), bits)
	return f
}

// compareFloats orders numbers; NaN equals itself and nothing else.
func compareFloats(a, b float64) order {
	aNaN, bNaN := a != a, b != b
	switch {
	case aNaN && bNaN:
		return equal
	case aNaN || bNaN:
		return incomparable
	default:
		return orderOf(a, b)
	}
}

func appendFloatKey(dst []byte, f float64) []byte {
	if f == 0 {
		f = 0 // the negative zero too
	}
	return strconv.AppendFloat(dst, f, 'g', -1, 64)
}
