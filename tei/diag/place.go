package diag

import "strconv"

// Pos is a place in a text. The zero Pos is an unknown place.
type Pos struct {
	Offset int // bytes from the start of the decoded text, 0-based
	Line   int // 1-based; 0 when the place is unknown
	Column int // 1-based, in code points from the start of the line
}

// Known reports whether p names a place.
func (p Pos) Known() bool { return p.Line > 0 }

// String is "line:column", or "-" for an unknown place.
func (p Pos) String() string {
	if !p.Known() {
		return "-"
	}
	return strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
}

// Span is a stretch of text from Start up to, not including, End.
type Span struct {
	Start, End Pos
}

// At is the empty span at p.
func At(p Pos) Span { return Span{Start: p, End: p} }

// Known reports whether s names a place.
func (s Span) Known() bool { return s.Start.Known() }

// Len is the number of bytes that s covers.
func (s Span) Len() int { return s.End.Offset - s.Start.Offset }
