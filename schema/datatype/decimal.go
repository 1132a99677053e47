package datatype

import "bytes"

// decimal is a decimal number as a text writes it: digits of any number before
// and behind the point.
type decimal struct {
	negative bool
	whole    []byte // without leading zeros
	fraction []byte // as written
}

// isDecimal: an optional sign, digits and at most one point, with a digit on
// one side of it at least.
func isDecimal(text []byte) bool {
	digits, points := 0, 0
	for i, b := range text {
		switch {
		case isDigit(b):
			digits++
		case b == '.':
			points++
		case i > 0 || b != '+' && b != '-':
			return false
		}
	}
	return digits > 0 && points <= 1
}

// isInteger: an optional sign and digits.
func isInteger(text []byte) bool {
	return isDecimal(text) && bytes.IndexByte(text, '.') < 0
}

// readDecimal takes apart a text that isDecimal.
func readDecimal(text []byte) decimal {
	var d decimal
	if text[0] == '-' || text[0] == '+' {
		d.negative = text[0] == '-'
		text = text[1:]
	}
	d.whole = text
	if i := bytes.IndexByte(text, '.'); i >= 0 {
		d.whole, d.fraction = text[:i], text[i+1:]
	}
	d.whole = trimLeadingZeros(d.whole)
	if len(d.whole)+len(d.significant()) == 0 {
		d.negative = false
	}
	return d
}

func trimLeadingZeros(digits []byte) []byte {
	for len(digits) > 0 && digits[0] == '0' {
		digits = digits[1:]
	}
	return digits
}

// significant is the fraction without the zeros at its end.
func (d decimal) significant() []byte {
	f := d.fraction
	for len(f) > 0 && f[len(f)-1] == '0' {
		f = f[:len(f)-1]
	}
	return f
}

// totalDigits counts digits as Jing does: zeros at the end of the fraction are
// counted, zeros at the start of the number are not.
func (d decimal) totalDigits() int {
	if len(d.whole) > 0 {
		return len(d.whole) + len(d.fraction)
	}
	return max(1, len(trimLeadingZeros(d.fraction)))
}

func (d decimal) fractionDigits() int { return len(d.fraction) }

func (d decimal) compare(e decimal) order {
	switch {
	case d.negative && !e.negative:
		return less
	case !d.negative && e.negative:
		return greater
	case d.negative:
		return e.compareSize(d)
	default:
		return d.compareSize(e)
	}
}

func (d decimal) compareSize(e decimal) order {
	if len(d.whole) != len(e.whole) {
		return orderOf(len(d.whole), len(e.whole))
	}
	if c := bytes.Compare(d.whole, e.whole); c != 0 {
		return order(c)
	}
	return order(bytes.Compare(d.significant(), e.significant()))
}

// appendKey appends the number in its shortest form.
func (d decimal) appendKey(dst []byte) []byte {
	if d.negative {
		dst = append(dst, '-')
	}
	dst = append(dst, d.whole...)
	if f := d.significant(); len(f) > 0 {
		dst = append(dst, '.')
		dst = append(dst, f...)
	}
	return dst
}
