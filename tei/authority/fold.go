package authority

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold appends a word in the form in which names are compared: small letters
// without diacritics, apostrophes and soft hyphens, letters that have no
// decomposition (ł, ø, ß, æ) as they are commonly written without them.
func (a *alphabet) fold(dst []byte, word string) []byte {
	for i := 0; i < len(word); {
		switch c := word[i]; {
		case c >= 'a' && c <= 'z':
			dst = append(dst, c)
			i++
			continue
		case c >= 'A' && c <= 'Z':
			dst = append(dst, c|0x20)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		if r < tabled {
			dst = append(dst, a.folded[r]...)
		} else {
			dst = foldRune(dst, r)
		}
		i += size
	}
	return dst
}

func foldRune(dst []byte, r rune) []byte {
	if r == utf8.RuneError || dropped(r) {
		return dst
	}
	var text [utf8.UTFMax]byte
	parts := norm.NFD.Properties(text[:utf8.EncodeRune(text[:], r)]).Decomposition()
	if parts == nil {
		return appendLower(dst, r)
	}
	for _, p := range string(parts) {
		if !dropped(p) {
			dst = appendLower(dst, p)
		}
	}
	return dst
}

// dropped reports whether a character does not count in a name: diacritics,
// apostrophes and the signs of transliteration that look like them.
func dropped(r rune) bool {
	return r >= 0x300 && r <= 0x36F || r >= 0x2B9 && r <= 0x2BF || r == 0x2C8 || apostrophe(r) || r == 0xAD || r >= 0x200B && r <= 0x200D || r == 0x2060
}

// apostrophe reports whether r is an apostrophe or a quotation mark that is
// used as one: part of a word between two letters, and otherwise not.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '`', 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07:
		return true
	}
	return false
}

func appendLower(dst []byte, r rune) []byte {
	switch r = unicode.ToLower(r); r {
	case 'ß':
		return append(dst, "ss"...)
	case 'æ':
		return append(dst, "ae"...)
	case 'œ':
		return append(dst, "oe"...)
	case 'þ':
		return append(dst, "th"...)
	case 'ø':
		return append(dst, 'o')
	case 'ł':
		return append(dst, 'l')
	case 'đ', 'ð':
		return append(dst, 'd')
	case 'ħ':
		return append(dst, 'h')
	case 'ı':
		return append(dst, 'i')
	case 'ſ':
		return append(dst, 's')
	case 'ς':
		r = 'σ'
	}
	return utf8.AppendRune(dst, r)
}
