package source

import (
	"bytes"
	"encoding/binary"
	"strings"
	"sync"
	"unicode/utf16"
	"unicode/utf8"

	"catchword/tei/diag"
)

// Decode reads a transcription. A byte order mark decides; without one valid
// UTF-8 is UTF-8, a text whose every second byte is a NUL, or the number of one of the
// first scripts, is UTF-16, and everything else is windows-1252. No input is refused. The text keeps raw, which
// must not be changed as long as it is asked for places.
func Decode(raw []byte) *Text {
	text, encoding := decode(raw)
	t := &Text{Raw: text, Encoding: encoding}
	if encoding == "UTF-8" {
		t.lines = diag.NewLines(raw[len(raw)-len(text):])
	} else {
		t.lines = diag.NewLines([]byte(text))
	}
	t.Unusable = unusable(text)
	t.Holes = t.Unusable
	t.each = sync.OnceValue(func() []Line { return t.LinesOf(t.All()) })
	return t
}

func decode(raw []byte) (text, encoding string) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xEF\xBB\xBF")) && utf8.Valid(raw):
		return string(raw[3:]), "UTF-8"
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
		return decode16(raw[2:], binary.LittleEndian), "UTF-16LE"
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		return decode16(raw[2:], binary.BigEndian), "UTF-16BE"
	case halfNUL(raw, 1):
		return decode16(raw, binary.LittleEndian), "UTF-16LE"
	case halfNUL(raw, 0):
		return decode16(raw, binary.BigEndian), "UTF-16BE"
	case utf8.Valid(raw):
		return string(raw), "UTF-8"
	}
	return decode1252(raw), "windows-1252"
}

// halfNUL reports whether most bytes at even (phase 0) or odd (phase 1) places
// are NUL and hardly any of the others are, as in Latin text in UTF-16, or they are the
// numbers of another script.
func halfNUL(raw []byte, phase int) bool {
	if len(raw) < 4 || bytes.IndexByte(raw, 0) < 0 {
		return false
	}
	var nul [2]int
	for i, b := range raw {
		if b == 0 {
			nul[i%2]++
		}
	}
	half := len(raw) / 2
	return nul[phase] > half*3/4 && nul[1-phase] < half/8 || halfScript(raw, phase)
}

// leastScript is how many bytes it takes to tell a script by its numbers.
const leastScript = 32

// halfScript reports whether the bytes at even (phase 0) or odd (phase 1) places are the
// numbers of a script between the Latin and the Arabic one (Greek 3, Cyrillic 4, Hebrew
// 5), of what all scripts share (0) and of punctuation (0x20, 0x21), and the others are
// not: no text of single bytes has so many control characters.
func halfScript(raw []byte, phase int) bool {
	if len(raw) < leastScript {
		return false
	}
	var script [7]int
	high, low := 0, 0
	for i, b := range raw {
		switch {
		case i%2 != phase && b > 0 && b < 7:
			low++
		case i%2 != phase:
		case b < 7:
			script[b]++
			high++
		case b == 0x20 || b == 0x21:
			high++
		}
	}
	half := len(raw) / 2
	return high >= half*49/50 && max(script[1], script[3], script[4], script[5], script[6]) > half/2 && low < half/20
}

// decode16 reads UTF-16; half a surrogate pair and an odd byte at the end
// become U+FFFD.
func decode16(raw []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(raw)/2+1)
	for ; len(raw) >= 2; raw = raw[2:] {
		units = append(units, order.Uint16(raw))
	}
	if len(raw) == 1 {
		units = append(units, utf8.RuneError)
	}
	return string(utf16.Decode(units))
}

// high1252 is what windows-1252 has at 0x80 to 0x9F; a zero is not assigned
// and stays the control character of that number.
var high1252 = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

func decode1252(raw []byte) string {
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/8)
	for _, c := range raw {
		r := rune(c)
		if c >= 0x80 && c < 0xA0 && high1252[c-0x80] != 0 {
			r = high1252[c-0x80]
		}
		b.WriteRune(r)
	}
	return b.String()
}

// unusable is the characters that the production Char of XML 1.0 (section 2.2)
// leaves out, but for those that count as white space.
func unusable(text string) []Span {
	var spans []Span
	for i := 0; i < len(text); {
		if n := Ordinary(text[i:]); n > 0 {
			i += n
			continue
		}
		if c := text[i]; c >= 0x80 && c < 0xED || c == '\n' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		if usable(r) || Blank(r) {
			i = end
			continue
		}
		if n := len(spans); n > 0 && spans[n-1].End == i {
			spans[n-1].End = end
		} else {
			spans = append(spans, Span{i, end})
		}
		i = end
	}
	return spans
}

// Usable is a text without the characters that no XML document can hold.
func Usable(text string) string {
	return strings.Map(func(r rune) rune {
		if usable(r) || Blank(r) {
			return r
		}
		return -1
	}, text)
}

func usable(r rune) bool {
	return r >= 0x20 && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000
}
