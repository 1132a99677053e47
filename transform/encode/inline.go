package encode

import (
	"strings"
	"unicode/utf8"

	"catchword/tei"
	"catchword/transform/encode/internal/markup"
	"catchword/transform/encode/internal/source"
)

// breaks says what becomes of the line ends within a text.
type breaks uint8

const (
	fill  breaks = iota // white space
	keep                // lb
	plain               // white space, and no lb in a divided word either
)

// unbroken reports whether no lb may stand in an element.
func unbroken(element string) bool { return element == "desc" || element == "ex" || element == "idno" }

// inline is the content of a stretch of the source with its marks.
func (e *encoder) inline(s source.Span, b breaks) tei.Mixed {
	s = e.text.Trim(s)
	marks := markup.Within(e.marks, s)
	for len(marks) == 1 && marks[0].Block != nil && marks[0].Span == s {
		marks = marks[0].Kids // this is what interrupts a text, and no part of itself
	}
	return e.mixed(s, marks, b)
}

// verbatim is the content of a stretch of the source without any markup.
func (e *encoder) verbatim(s source.Span) tei.Mixed { return e.mixed(e.text.Trim(s), nil, fill) }

// number is the content of an idno: a stretch of the source in which no lb may stand.
func (e *encoder) number(s source.Span) tei.Mixed { return e.mixed(e.text.Trim(s), nil, plain) }

// pieces is the content of several stretches, one after the other.
func (e *encoder) pieces(spans []source.Span, content func(source.Span) tei.Mixed) tei.Mixed {
	var all tei.Mixed
	for i, s := range spans {
		if i > 0 && !(hyphenated(e.text.Of(spans[i-1])) && e.afterHyphen(e.text.Of(s)) != unclear) {
			all = append(all, e.nodes.CharData(" "))
		}
		all = append(all, content(s)...)
	}
	return all
}

func (e *encoder) mixed(s source.Span, marks []markup.Mark, b breaks) tei.Mixed {
	if len(marks) == 0 {
		return e.unmarked(s, b)
	}
	all := e.nodes.Room(2*len(marks) + 1)
	at := s.Start
	for i := range marks {
		m := &marks[i]
		all = append(all, e.unmarked(source.Span{Start: at, End: m.Start}, b)...)
		all = append(all, e.marked(m, b)...)
		at = m.End
	}
	return append(all, e.unmarked(source.Span{Start: at, End: s.End}, b)...)
}

// marked is the element of a mark.
func (e *encoder) marked(m *markup.Mark, b breaks) tei.Mixed {
	if m.Block != nil {
		return e.block(*m.Block)
	}
	if m.Element == "" {
		e.changes = append(e.changes, source.Change{Span: m.Span, Kind: m.Change})
		return nil
	}
	if m.Linked {
		e.linked++
	}
	if unbroken(m.Element) {
		b = plain
	}
	return e.nodes.Of(e.nodes.Elem(m.Element, m.Attrs, e.mixed(m.Span, m.Kids, b)))
}

// unmarked is text without marks: runs of white space become one blank, line ends
// as b says.
func (e *encoder) unmarked(s source.Span, b breaks) tei.Mixed {
	var all tei.Mixed
	at := s.Start
	for from := s.Start; ; {
		k := lineEnd(e.text.Raw[from:s.End])
		if k < 0 {
			break
		}
		stop, next := e.seam(s, from+k)
		switch {
		case b != plain && next < len(e.text.Raw) && mayDivide(e.text.Raw, stop, next) && e.dividing(e.text.Raw[at:stop], e.text.Raw[next:]):
			e.hyphens.signs++
			all = append(all, e.lineBreak(e.node(source.Span{Start: at, End: stop}), "no", b)...)
			at = next
		case next < len(e.text.Raw) && hyphenated(e.text.Raw[at:stop]):
			all = append(all, e.broken(source.Span{Start: at, End: stop}, next, b)...)
			at = next
		case e.loose(stop, next):
			e.done.signs = true
			all = append(all, e.node(source.Span{Start: at, End: stop})...)
			at = next
		case b == keep:
			all = append(all, e.node(source.Span{Start: at, End: stop})...)
			all = append(all, e.nodes.CharData(" "), e.nodes.Elem("lb", nil))
			at = next
		}
		from = next
	}
	if at == s.Start {
		return e.node(s)
	}
	return append(all, e.node(source.Span{Start: at, End: s.End})...)
}

// mayDivide reports whether the bytes around a line end are those of the signs that divide
// words in manuscripts.
func mayDivide(text string, stop, next int) bool {
	if stop == 0 {
		return false
	}
	last, first := text[stop-1], text[next]
	return last == '=' || last == 0xAC || last == 0x97 || first == '=' || first == 0xE2
}

// lineEnd is where the first line end of a text begins, or -1.
func lineEnd(text string) int {
	k := strings.IndexByte(text, '\n')
	if k < 0 {
		return strings.IndexByte(text, '\r')
	}
	if r := strings.IndexByte(text[:k], '\r'); r >= 0 {
		return r
	}
	return k
}

// loose reports whether a line end from one place to another only comes from a
// web page that put a part of a sentence on a line of its own: no blank belongs
// there, before a closing sign or behind an opening one.
func (e *encoder) loose(stop, next int) bool {
	if !e.doc.Fragments {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(e.text.Raw[:stop])
	after, _ := utf8.DecodeRuneInString(e.text.Raw[next:])
	return source.Closing(after) || source.Opening(before)
}

// broken is a line that ends with a hyphen and goes on at next: a divided word
// loses it, with a lb at its place; a compound keeps it. Where nothing tells
// which, it stays, with a lb that leaves open whether the word goes on.
func (e *encoder) broken(line source.Span, next int, b breaks) tei.Mixed {
	switch e.afterHyphen(e.text.Raw[next:]) {
	case compounds:
		e.hyphens.kept++
		return e.node(line)
	case divided:
		_, size := utf8.DecodeLastRuneInString(e.text.Of(line))
		hyphen := source.Span{Start: line.End - size, End: line.End}
		e.changes = append(e.changes, source.Change{Span: hyphen, Kind: source.Hyphen})
		return e.lineBreak(e.node(source.Span{Start: line.Start, End: hyphen.Start}), "no", b)
	}
	e.hyphens.open++
	return e.lineBreak(e.node(line), "maybe", b)
}

// lineBreak adds the lb that says whether a word goes on, where one may stand.
func (e *encoder) lineBreak(line tei.Mixed, goesOn string, b breaks) tei.Mixed {
	if b == plain {
		return line
	}
	return append(line, e.nodes.Elem("lb", tei.Attrs("break", goesOn)))
}

// seam is where the white space around a line end begins and ends.
func (e *encoder) seam(s source.Span, lineEnd int) (stop, next int) {
	left := strings.TrimRightFunc(e.text.Raw[s.Start:lineEnd], source.Blank)
	right := strings.TrimLeftFunc(e.text.Raw[lineEnd:s.End], source.Blank)
	return s.Start + len(left), s.End - len(right)
}

// node is the text nodes for a stretch of the source, without its holes.
func (e *encoder) node(s source.Span) tei.Mixed {
	holes := e.text.HolesIn(s)
	if len(holes) == 0 {
		return e.leaf(s)
	}
	var all tei.Mixed
	at := s.Start
	for _, hole := range holes {
		if e.text.Kept[hole.Start] {
			continue
		}
		all = append(all, e.leaf(source.Span{Start: at, End: max(at, hole.Start)})...)
		at = hole.End
	}
	return append(all, e.leaf(source.Span{Start: at, End: s.End})...)
}

func (e *encoder) leaf(s source.Span) tei.Mixed {
	if s.Empty() {
		return nil
	}
	text := e.text.Of(s)
	said := source.Squeeze(text)
	e.done.blanks = e.done.blanks || said != text
	node := e.nodes.CharData(said)
	e.places[node] = s
	return append(e.nodes.Room(1), node)
}
