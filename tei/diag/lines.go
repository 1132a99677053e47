package diag

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"sort"
	"unicode/utf8"
)

// Lines turns byte offsets of a UTF-8 text into positions. A line ends with
// LF, CR LF or a CR of its own (XML 1.0, section 2.11). Building it is linear
// in the text, a look-up logarithmic in the number of lines. It is safe for
// concurrent use and keeps the text it was given.
type Lines struct {
	text   []byte
	starts []int
	runes  []int // code points before each multiple of stride
}

// stride keeps a look-up in a long line short.
const stride = 1 << 9

// NewLines indexes text.
func NewLines(text []byte) *Lines {
	l := &Lines{text: text, starts: make([]int, 1, 1+bytes.Count(text, []byte("\n"))), runes: []int{0}}
	for i := stride; i <= len(text); i += stride {
		l.runes = append(l.runes, l.runes[len(l.runes)-1]+runeStarts(text[i-stride:i]))
	}
	ends := "\r\n"
	if bytes.IndexByte(text, '\r') < 0 {
		ends = "\n" // in most texts, and much faster to find
	}
	for i := 0; ; {
		k := bytes.IndexAny(text[i:], ends)
		if k < 0 {
			return l
		}
		i += k + 1
		if text[i-1] == '\r' && i < len(text) && text[i] == '\n' {
			i++
		}
		l.starts = append(l.starts, i)
	}
}

// Pos is the position of a byte offset. Offsets outside the text are moved to
// its nearest end.
func (l *Lines) Pos(offset int) Pos {
	offset = max(0, min(offset, len(l.text)))
	line := sort.SearchInts(l.starts, offset+1)
	start := l.starts[line-1]
	return Pos{Offset: offset, Line: line, Column: 1 + l.count(start, offset)}
}

// count is the number of code points between two offsets.
func (l *Lines) count(start, end int) int {
	if end-start < stride {
		return utf8.RuneCount(l.text[start:end])
	}
	return l.before(end) - l.before(start)
}

// before is the number of code points before an offset.
func (l *Lines) before(offset int) int {
	return l.runes[offset/stride] + runeStarts(l.text[offset/stride*stride:offset])
}

// runeStarts counts the code points that start in a piece of UTF-8, which may
// start or end inside one. It reads eight bytes at a time: those that go on with a
// code point begin with the bits 10.
func runeStarts(piece []byte) int {
	const ones = 0x0101010101010101
	n := 0
	for ; len(piece) >= 8; piece = piece[8:] {
		x := binary.LittleEndian.Uint64(piece)
		n += 8 - bits.OnesCount64(x>>7&^(x>>6)&ones)
	}
	for _, c := range piece {
		if utf8.RuneStart(c) {
			n++
		}
	}
	return n
}

// Span is the span between two byte offsets.
func (l *Lines) Span(start, end int) Span {
	from := l.Pos(start)
	sameLine := from.Line == len(l.starts) || end < l.starts[from.Line]
	if sameLine && from.Offset < min(end, len(l.text)) && utf8.RuneStart(l.text[from.Offset]) {
		end = min(end, len(l.text))
		return Span{Start: from, End: Pos{Offset: end, Line: from.Line, Column: from.Column + l.count(from.Offset, end)}}
	}
	return Span{Start: from, End: l.Pos(end)}
}

// Text is the line with the given 1-based number, without its line end; nil
// when there is no such line.
func (l *Lines) Text(line int) []byte {
	if line < 1 || line > len(l.starts) {
		return nil
	}
	end := len(l.text)
	if line < len(l.starts) {
		end = l.starts[line]
	}
	return bytes.TrimRight(l.text[l.starts[line-1]:end], "\r\n")
}
