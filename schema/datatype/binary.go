package datatype

import (
	"encoding/base64"
	"encoding/hex"
)

// isHex: pairs of hexadecimal digits between white space.
func isHex(text []byte) bool {
	text = trimBlanks(text)
	for _, b := range text {
		if !isHexDigit(b) {
			return false
		}
	}
	return len(text)%2 == 0
}

func isHexDigit(b byte) bool { return isDigit(b) || 'a' <= b|0x20 && b|0x20 <= 'f' }

func hexLength(text []byte) int { return len(trimBlanks(text)) / 2 }

func appendHexKey(dst, text []byte) []byte {
	dst, _ = hex.AppendDecode(dst, trimBlanks(text)) // isHex: there is no error
	return dst
}

func isBase64(text []byte) bool { return base64Length(text) >= 0 }

// base64Length is the number of octets that text encodes, -1 when it is no
// base64: groups of four characters, the last padded with as many = as octets
// are missing and without stray bits; white space anywhere.
func base64Length(text []byte) int {
	digits, padding, last := 0, 0, 0
	for _, b := range text {
		w := base64Weight(b)
		switch {
		case isBlank(b):
		case b == '=':
			padding++
		case w < 0 || padding > 0:
			return -1
		default:
			digits, last = digits+1, w
		}
	}
	stray := [...]int{0, 0x3, 0xF}
	if padding > 2 || (digits+padding)%4 != 0 || digits > 0 && last&stray[padding] != 0 || digits == 0 && padding > 0 {
		return -1
	}
	return (digits+padding)/4*3 - padding
}

func base64Weight(b byte) int {
	switch {
	case 'A' <= b && b <= 'Z':
		return int(b - 'A')
	case 'a' <= b && b <= 'z':
		return int(b-'a') + 26
	case isDigit(b):
		return int(b-'0') + 52
	case b == '+':
		return 62
	case b == '/':
		return 63
	default:
		return -1
	}
}

func appendBase64Key(dst, text []byte) []byte {
	var digits []byte
	for _, b := range text {
		if !isBlank(b) {
			digits = append(digits, b)
		}
	}
	dst, _ = base64.StdEncoding.AppendDecode(dst, digits) // isBase64: there is no error
	return dst
}
