package diff

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"catchword/tei/xmlscan"
)

// charMap is character data as it reads, and where each piece of it is written:
// references, CDATA sections and CR LF read otherwise than they are written.
type charMap struct {
	data   []byte
	pieces []charPiece
}

// charPiece is a stretch of data and its source: byte for byte the same, or,
// when whole is set, one thing written in place of another.
type charPiece struct {
	data, src, srcEnd int32
	whole             bool
}

// take adds a token of character data. What an entity stands for comes in
// tokens of its own, behind the reference.
func (m *charMap) take(t *xmlscan.Token) {
	switch {
	case t.InEntity:
		m.data = append(m.data, t.Data...)
	case t.Kind == xmlscan.EntityRef:
		m.piece(t.Start, t.End, true)
	case t.Kind == xmlscan.CData:
		m.cdata(t)
	default:
		m.written(t.Raw, t.Start)
	}
}

func (m *charMap) piece(src, srcEnd int, whole bool) {
	m.pieces = append(m.pieces, charPiece{int32(len(m.data)), int32(src), int32(srcEnd), whole})
}

func (m *charMap) cdata(t *xmlscan.Token) {
	const open, end = "<![CDATA[", "]]>"
	m.spelt(t.Raw[len(open):len(t.Raw)-len(end)], t.Start+len(open), "\r")
}

// written adds the source text of character data.
func (m *charMap) written(raw []byte, src int) { m.spelt(raw, src, "&\r") }

// spelt adds source text in which some characters start what stands for
// another text.
func (m *charMap) spelt(raw []byte, src int, special string) {
	for len(raw) > 0 {
		n := bytes.IndexAny(raw, special)
		if n < 0 {
			n = len(raw)
		}
		if n > 0 {
			m.piece(src, src+n, false)
			m.data = append(m.data, raw[:n]...)
			raw, src = raw[n:], src+n
			continue
		}
		text, width := spelled(raw)
		m.piece(src, src+width, true)
		m.data = append(m.data, text...)
		raw, src = raw[width:], src+width
	}
}

// spelled reads what stands for another text at the start of raw: a carriage
// return, with or without line feed, or a reference.
func spelled(raw []byte) (text []byte, width int) {
	if raw[0] == '\r' {
		if len(raw) > 1 && raw[1] == '\n' {
			return []byte{'\n'}, 2
		}
		return []byte{'\n'}, 1
	}
	end := bytes.IndexByte(raw, ';')
	if end < 0 {
		return raw[:1], 1
	}
	if r, ok := reference(string(raw[1:end])); ok {
		return utf8.AppendRune(nil, r), end + 1
	}
	return raw[:1], 1
}

// at is where the source of a place in the data starts.
func (m *charMap) at(pos int) int32 {
	p := m.pieces[m.index(pos)]
	if p.whole {
		return p.src
	}
	return p.src + int32(pos) - p.data
}

// end is where the source of the data before pos ends.
func (m *charMap) end(pos int) int32 {
	p := m.pieces[m.index(pos-1)]
	if p.whole {
		return p.srcEnd
	}
	return p.src + int32(pos) - p.data
}

// index is the piece that holds a byte of the data.
func (m *charMap) index(pos int) int {
	return max(0, sort.Search(len(m.pieces), func(i int) bool { return int(m.pieces[i].data) > pos })-1)
}

// pos is the place in the data of what is written at an offset or behind it.
func (m *charMap) pos(offset int32) int {
	for i, p := range m.pieces {
		switch {
		case offset <= p.src:
			return int(p.data)
		case p.whole && offset < p.srcEnd:
			return m.dataEnd(i)
		case offset < p.srcEnd:
			return int(p.data + offset - p.src)
		}
	}
	return len(m.data)
}

func (m *charMap) dataEnd(piece int) int {
	if piece+1 < len(m.pieces) {
		return int(m.pieces[piece+1].data)
	}
	return len(m.data)
}
