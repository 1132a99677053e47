package words

import "golang.org/x/text/unicode/norm"

// Canonical is a text in Unicode's Normalization Form C: texts that look the
// same, although one of them writes an accented letter as one character and the
// other as a letter and its mark, are the same in it (Unicode Standard Annex 15).
func Canonical(text []byte) []byte {
	if norm.NFC.IsNormal(text) {
		return text
	}
	return norm.NFC.Bytes(text)
}
