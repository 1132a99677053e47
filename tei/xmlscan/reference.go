package xmlscan

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// A reference is to a character or, if name is not nil, to an entity.
type reference struct {
	char rune
	name []byte
	end  int // index behind the semicolon
}

// reference reads the reference at b[i] (XML 1.0, section 4.1). The
// predefined entities are references to characters.
func (s *Scanner) reference(b []byte, i int) (r reference, ok bool) {
	if i+1 < len(b) && b[i+1] == '#' {
		return s.charReference(b, i)
	}
	j := nameEnd(b, i+1)
	switch {
	case j == len(b):
		return r, s.short(i, "a reference")
	case j == i+1, b[j] != ';':
		return r, s.failOpenReference(b[:j], i)
	}
	r.end = j + 1
	switch name := b[i+1 : j]; string(name) {
	case "lt":
		r.char = '<'
	case "gt":
		r.char = '>'
	case "amp":
		r.char = '&'
	case "quot":
		r.char = '"'
	case "apos":
		r.char = '\''
	default:
		r.name = name
		return r, s.checkPlainName(name, i+1, "an entity")
	}
	return r, true
}

// failOpenReference says that the reference that begins at b[i], and stops
// where b does, has no semicolon.
func (s *Scanner) failOpenReference(b []byte, i int) bool {
	if len(b) == i+1 {
		return s.fail(i, i+1, codeReference, "a `&` that begins no reference has to be written `&amp;`")
	}
	return s.fail(i, len(b), codeReference, "the reference `%s` has to end with `;`; a `&` of the text has to be written `&amp;`", clip(b[i:]))
}

// charReference reads a reference by number, as &#233; or &#xE9;.
func (s *Scanner) charReference(b []byte, i int) (r reference, ok bool) {
	j, base := i+2, rune(10)
	if j < len(b) && b[j] == 'x' {
		j, base = j+1, 16
	}
	first := j
	for ; j < len(b); j++ {
		d := digit(b[j])
		if d >= base {
			break
		}
		r.char = min(r.char*base+d, utf8.MaxRune+1)
	}
	switch {
	case j == len(b):
		return r, s.short(i, "a reference")
	case j == first || b[j] != ';':
		return r, s.fail(i, j, codeReference, "`%s` is no character reference: it has to look like `&#233;` or `&#xE9;`", clip(b[i:j+1]))
	case !legalChar(r.char):
		return r, s.fail(i, j+1, codeCharacter, "the reference `%s` stands for a character that XML does not allow", clip(b[i:j+1]))
	}
	r.end = j + 1
	return r, true
}

// digit is the value of a digit of a number to the base 16, or 16.
func digit(c byte) rune {
	switch {
	case c >= '0' && c <= '9':
		return rune(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10
	}
	return 16
}

// checkName refuses the name of an element or attribute, written at i of the
// current token, that is no qualified name.
func (s *Scanner) checkName(e *entry, i int) bool {
	if e.nameFlaw >= 0 {
		return s.failName(e.raw, e.nameFlaw, i)
	}
	if e.colonBad {
		return s.fail(i, i+len(e.raw), codeColon, "the name `%s` is no qualified name: a colon stands once, between a prefix and a name", clip(e.raw))
	}
	return true
}

// checkPlainName refuses what is no name, or one with a colon: that of an
// entity, a notation or an instruction (Namespaces in XML 1.0, section 7).
func (s *Scanner) checkPlainName(name []byte, i int, of string) bool {
	if k := nameFlaw(string(name)); k >= 0 {
		return s.failName(string(name), k, i)
	}
	if k := bytes.IndexByte(name, ':'); k >= 0 {
		return s.fail(i, i+len(name), codeColon, "the name `%s` of %s must not contain a colon", clip(name), of)
	}
	return true
}

func (s *Scanner) failName(name string, k, i int) bool {
	if k == 0 {
		return s.fail(i, i+len(name), codeName, "`%s` is no name: a name cannot begin with %s%s", clip(name), quoteFirst(name), s.lessHint(i))
	}
	return s.fail(i+k, i+len(name), codeName, "`%s` is no name: %s cannot be part of a name", clip(name), quoteFirst(name[k:]))
}

// quoteFirst quotes the first character of text, as an editor sees it or by
// its number if it cannot be seen.
// lessHint says how a "<" of the text is written, when one stands before the
// byte i of the current token.
func (s *Scanner) lessHint(i int) string {
	if i == 1 && s.buf[s.pos] == '<' {
		return "; a `<` of the text has to be written `&lt;`"
	}
	return ""
}

func quoteFirst[T string | []byte](text T) string {
	r, _ := utf8.DecodeRuneInString(string(text[:min(len(text), utf8.UTFMax)]))
	if r <= ' ' || r >= 0x7F && r <= 0xA0 || r >= 0x2000 && r <= 0x200F || r == 0xFEFF {
		return fmt.Sprintf("U+%04X", r)
	}
	return "`" + string(r) + "`"
}
