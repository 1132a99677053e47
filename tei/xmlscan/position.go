package xmlscan

import (
	"bytes"
	"encoding/binary"
	"math/bits"

	"catchword/tei/diag"
)

// Pos is the place of an offset within the current token, its end included.
// Positions are counted only when they are asked for: from the nearest known
// one, which the token before usually is.
func (s *Scanner) Pos(offset int) diag.Pos {
	if s.mark.Offset != s.token.Start {
		s.mark = s.position(s.token.Start)
	}
	return s.position(offset)
}

// Span is the place of the current token; for one from an entity, that of the
// reference in the document.
func (s *Scanner) Span() diag.Span {
	return diag.Span{Start: s.Pos(s.token.Start), End: s.Pos(s.token.End)}
}

// position is the place of an offset within the window.
func (s *Scanner) position(offset int) diag.Pos {
	from := s.floor
	switch {
	case offset == s.last.Offset:
		return s.last
	case offset >= s.last.Offset && s.last.Offset >= from.Offset:
		from = s.last
	case offset >= s.mark.Offset && s.mark.Offset >= from.Offset:
		from = s.mark
	}
	s.last = s.advance(from, offset)
	return s.last
}

// advance is the place of an offset that does not lie before p, counted from p.
func (s *Scanner) advance(p diag.Pos, offset int) diag.Pos {
	buf, base := s.document()
	offset = max(p.Offset, min(offset, base+len(buf)))
	text := buf[p.Offset-base : offset-base]
	lines, start := 0, 0
	if s.metCR() {
		lines, start = s.countLines(text, buf[offset-base:])
	} else if start = bytes.LastIndexByte(text, '\n') + 1; start > 0 {
		lines = 1 + bytes.Count(text[:start-1], []byte{'\n'})
	}
	if lines > 0 {
		p.Line += lines
		p.Column = 1
		text = text[start:]
	}
	p.Column += characters(text)
	p.Offset = offset
	return p
}

// countLines counts the line ends of a text that has carriage returns, and
// finds out where its last line starts. next is what follows.
func (s *Scanner) countLines(text, next []byte) (lines, start int) {
	for i := 0; ; {
		k := bytes.IndexAny(text[i:], "\r\n")
		if k < 0 {
			return lines, start
		}
		i += k + 1
		if text[i-1] == '\r' && (i < len(text) && text[i] == '\n' || i == len(text) && len(next) > 0 && next[0] == '\n') {
			continue
		}
		lines, start = lines+1, i
	}
}

// characters counts the characters of a text in UTF-8: the bytes that do not
// continue one.
func characters(text []byte) int {
	n := len(text)
	for ; len(text) >= 8; text = text[8:] {
		x := binary.LittleEndian.Uint64(text)
		n -= bits.OnesCount64(x & ^(x << 1) & highs)
	}
	for _, c := range text {
		if c&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

// document is the window of the document itself, also while an entity is read.
func (s *Scanner) document() (buf []byte, base int) {
	if len(s.inputs) > 0 {
		return s.inputs[0].buf, s.base
	}
	return s.buf, s.base
}

func (s *Scanner) metCR() bool {
	if len(s.inputs) > 0 {
		return s.inputs[0].cr
	}
	return s.cr
}

// settleFloor moves the floor to an offset before which everything is going
// to be forgotten, and notes where the open elements are that lie there.
func (s *Scanner) settleFloor(offset int) {
	p := s.floor
	if s.mark.Offset > p.Offset && s.mark.Offset <= offset && s.placed == len(s.elements) {
		p = s.mark
	}
	for ; s.placed < len(s.elements) && s.elements[s.placed].at.Offset < offset; s.placed++ {
		e := &s.elements[s.placed]
		if e.at.Offset >= p.Offset {
			p = s.advance(p, e.at.Offset)
		}
		e.at = p
	}
	s.floor = s.advance(p, offset)
	s.mark, s.last = s.floor, s.floor
}

// opened is the place of an open element's start tag.
func (s *Scanner) opened(i int) diag.Pos {
	if i < s.placed {
		return s.elements[i].at
	}
	return s.position(s.elements[i].at.Offset)
}
