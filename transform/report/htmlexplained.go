package report

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// An explanation as a page: the transcription on one side, each piece of it a link to
// what is said of the innermost stretch in which it lies, and all that is said on the
// other side, each a link back.

// htmlExplanation is what became of one transcription.
type htmlExplanation struct {
	Layout, Sign string
	Lines        []htmlLine
	Stretches    []htmlStretch
}

// htmlLine is a line of the transcription in pieces.
type htmlLine struct {
	Number int
	Pieces []htmlPiece
}

// htmlPiece is a piece of a line that lies in the same stretches.
type htmlPiece struct {
	Text   string
	Class  string
	Title  string // what it became, in short
	Target string // id of what is said of it; "" when nothing is
	ID     string // its own, when a stretch begins with it
	in     []int  // numbers of the stretches in which it lies, the innermost last
}

// htmlStretch is what is said of one stretch.
type htmlStretch struct {
	Explained
	ID, Source string // its own, and that of its first piece
	Class      string
	Short      string // its words, or the first of them
	In         string // path of the element around what it became
}

// newHTMLExplanation is nil for a file of which nothing is explained; prefix makes its
// ids unlike those of other files. Time is linear in the transcription, times how many
// stretches lie in one another.
func newHTMLExplanation(f File, prefix string) *htmlExplanation {
	if f.Encoding == nil || len(f.Encoding.Explained) == 0 || f.Encoding.Source == nil {
		return nil
	}
	e := &htmlExplanation{Layout: f.Encoding.Layout, Sign: orElse(f.Encoding.Sign, "it was asked for")}
	for i, x := range f.Encoding.Explained {
		e.Stretches = append(e.Stretches, htmlStretch{
			Explained: x, ID: fmt.Sprintf("%s-why%d", prefix, i), Class: x.class(), Short: shortened(printable([]rune(x.Text)), wordsShown), In: parent(x.Path),
		})
	}
	e.lines(f, prefix)
	return e
}

// class is of what kind what became of a stretch is, for its colour.
func (x Explained) class() string {
	name, _, _ := strings.Cut(x.Became, " ")
	switch {
	case x.Unlinked:
		return "unlinked"
	case name == "":
		return "left"
	case name == "persName" || name == "placeName" || name == "orgName" || name == "date":
		return name
	}
	return "part"
}

// lines parts the transcription at the ends of all stretches.
func (e *htmlExplanation) lines(f File, prefix string) {
	cut := cutter{stretches: e.Stretches}
	for n := 1; ; n++ {
		text := f.Encoding.Source.Text(n)
		if text == nil && n > 1 && f.Encoding.Source.Text(n+1) == nil {
			return
		}
		line := htmlLine{Number: n, Pieces: cut.line(n, text)}
		for i := range line.Pieces {
			e.link(&line.Pieces[i], fmt.Sprintf("%s-at%d-%d", prefix, n, i))
		}
		e.Lines = append(e.Lines, line)
	}
}

// link joins a piece, with an id, to its stretches: to the innermost, and from those that
// begin with it.
func (e *htmlExplanation) link(p *htmlPiece, id string) {
	for _, i := range p.in {
		if s := &e.Stretches[i]; s.Source == "" {
			s.Source, p.ID = id, id
		}
		s := e.Stretches[i]
		p.Class, p.Title, p.Target = s.Class, orElse(s.Became, s.Rule), s.ID
	}
}

// cutter parts lines, one after the other, at the ends of stretches.
type cutter struct {
	stretches []htmlStretch
	begun     int   // so many stretches have begun
	open      []int // those of them that have not ended, the innermost last
}

// line is a line in pieces.
func (c *cutter) line(n int, text []byte) []htmlPiece {
	var pieces []htmlPiece
	column := 1
	for {
		next := c.at(n, column)
		piece, size := firstRunes(text, next-column)
		if size > 0 {
			pieces = append(pieces, htmlPiece{Text: printable([]rune(piece)), in: slices.Clone(c.open)})
		}
		if size == len(text) {
			return pieces
		}
		text, column = text[size:], next
	}
}

// at opens and closes stretches at a place, and returns the column of the next place on
// its line where one begins or ends.
func (c *cutter) at(n, column int) (next int) {
	next = math.MaxInt
	for c.begun < len(c.stretches) {
		s := c.stretches[c.begun]
		if s.Line > n || s.Line == n && s.Column > column {
			break
		}
		c.open = append(c.open, c.begun)
		c.begun++
	}
	open := c.open[:0]
	for _, i := range c.open {
		s := c.stretches[i]
		if s.EndLine < n || s.EndLine == n && s.EndColumn <= column {
			continue
		}
		if s.EndLine == n {
			next = min(next, s.EndColumn)
		}
		open = append(open, i)
	}
	c.open = open
	if c.begun < len(c.stretches) && c.stretches[c.begun].Line == n {
		next = min(next, c.stretches[c.begun].Column)
	}
	return next
}

// firstRunes is the first n characters of a text, or all of it, and how many bytes they
// have.
func firstRunes(text []byte, n int) (piece string, size int) {
	for ; n > 0 && size < len(text); n-- {
		_, width := utf8.DecodeRune(text[size:])
		size += width
	}
	return string(text[:size]), size
}
