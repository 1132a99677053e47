package xmlscan

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"unicode/utf8"
)

// A flaw is why bytes are no characters that a document may contain (XML 1.0,
// section 2.2).
type flaw uint8

const (
	flawNone    flaw = iota
	flawPartial      // the text ends within a character
	flawUTF8         // no UTF-8
	flawIllegal      // a character that XML does not allow
)

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// legal is the number of bytes at the start of b that are characters XML
// allows, encoded in UTF-8, and what follows them. It also reports whether
// there is a carriage return among them.
func legal(b []byte) (n int, cr bool, f flaw) {
	i := 0
	for {
		i += plain(b[i:])
		if i == len(b) {
			return i, cr, flawNone
		}
		switch c := b[i]; {
		case c == '\n', c == '\t':
			i++
		case c == '\r':
			cr = true
			i++
		case c < 0x20:
			return i, cr, flawIllegal
		default:
			size, f := legalWide(b[i:])
			if f != flawNone {
				return i, cr, f
			}
			i += size
		}
	}
}

// plain is the number of bytes at the start of b from 0x20 to 0x7F.
func plain(b []byte) int {
	i := 0
	for ; i+8 <= len(b); i += 8 {
		x := binary.LittleEndian.Uint64(b[i:])
		if odd := (x | (x - 0x20*ones)) & highs; odd != 0 {
			return i + bits.TrailingZeros64(odd)/8
		}
	}
	for i < len(b) && b[i] >= 0x20 && b[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// legalWide is the size of the character of more than one byte that b begins
// with.
func legalWide(b []byte) (size int, f flaw) {
	if b[0] >= 0xC2 && b[0] <= 0xDF && len(b) > 1 && b[1]&0xC0 == 0x80 {
		return 2, flawNone
	}
	r, size := utf8.DecodeRune(b)
	switch {
	case r == utf8.RuneError && size == 1:
		if !utf8.FullRune(b) {
			return 0, flawPartial
		}
		return 0, flawUTF8
	case r == 0xFFFE || r == 0xFFFF:
		return 0, flawIllegal
	}
	return size, flawNone
}

// legalChar reports whether XML allows the character (production [2], Char).
func legalChar(r rune) bool {
	switch {
	case r < 0x20:
		return r == '\t' || r == '\n' || r == '\r'
	case r < 0xD800:
		return true
	}
	return r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= 0x10FFFF
}

// wholeCharacters is the length of the longest part of text[:n] that does not
// cut a character.
func wholeCharacters(text []byte, n int) int {
	for n > 0 && n < len(text) && !utf8.RuneStart(text[n]) {
		n--
	}
	return n
}

func (f flaw) code() string {
	if f == flawIllegal {
		return codeCharacter
	}
	return codeEncoding
}

// message is the sentence about the bytes that rest begins with.
func (f flaw) message(rest []byte, e *encoding) string {
	switch f {
	case flawIllegal:
		r, _ := utf8.DecodeRune(rest)
		return fmt.Sprintf("the character U+%04X is not allowed in XML", r)
	case flawPartial:
		return "the document ends in the middle of a character"
	}
	return fmt.Sprintf("the byte 0x%02X is not %s here: the file is damaged, or it is written in another encoding%s, which it has to declare", rest[0], e.name, likely(rest[0]))
}

// likely is what a byte stands for in the encoding that files in UTF-8 are most
// often taken for.
func likely(c byte) string {
	if c < utf8.RuneSelf || windows1252(c) == 0xFFFF {
		return ""
	}
	return fmt.Sprintf(" (in windows-1252 it is `%c`)", windows1252(c))
}

// size writes a number of bytes as people do.
func size(n int64) string {
	for _, unit := range []struct {
		shift uint
		name  string
	}{{30, "GiB"}, {20, "MiB"}, {10, "KiB"}} {
		if n >= 1<<unit.shift && n%(1<<unit.shift) == 0 {
			return fmt.Sprintf("%d %s", n>>unit.shift, unit.name)
		}
	}
	return fmt.Sprintf("%d bytes", n)
}
