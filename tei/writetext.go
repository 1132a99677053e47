package tei

import (
	"bytes"
	"fmt"
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/beevik/etree"
)

func (w *writer) charData(c *etree.CharData) {
	p := w.kept(c)
	if w.depth == 0 && p != nil && !blank(string(w.doc.text[p.start:p.end])) {
		p = nil // a reference to a blank may not stand outside the root element
	}
	switch {
	case p != nil && p.data == c.Data && p.cdata == c.IsCData() && (p.cdata || !w.joins(w.doc.text[p.start:p.end])):
		w.source(p.start, p.end)
	case c.IsCData() && w.plain(c.Data):
		w.put("<![CDATA[", strings.ReplaceAll(w.lines(c.Data), "]]>", "]]]]><![CDATA[>"), "]]>")
	default:
		w.escapeText(c.Data)
	}
}

// joins reports whether a text, put behind what has been written, would make
// something new of the two: ]]> or one line end of CR and LF.
func (w *writer) joins(text []byte) bool {
	switch {
	case len(text) == 0:
		return false
	case text[0] == '\n':
		return bytes.HasSuffix(w.out, []byte("\r"))
	case text[0] == '>':
		return bytes.HasSuffix(w.out, []byte("]]"))
	}
	return bytes.HasPrefix(text, []byte("]>")) && bytes.HasSuffix(w.out, []byte("]"))
}

// plain reports whether a text can stand in a CDATA section, which has no
// character references.
func (w *writer) plain(text string) bool {
	for _, r := range text {
		if r == '\r' || !w.fits(r) {
			return false
		}
	}
	return true
}

// verbatim is a text for a place that has no character references.
func (w *writer) verbatim(text, where string) string {
	w.checkCharacters(text)
	if !w.plain(text) {
		w.fail("write-character", "%s cannot hold a carriage return, nor a character that the encoding %s does not have: %q", where, w.doc.encoding, text)
	}
	return w.lines(text)
}

// lines is text with the source's line ends.
func (w *writer) lines(text string) string {
	if w.newline == "\n" {
		return text
	}
	return strings.ReplaceAll(text, "\n", w.newline)
}

func (w *writer) escapeText(text string) {
	if strings.HasPrefix(text, "\n") && w.newline == "\n" && bytes.HasSuffix(w.out, []byte("\r")) {
		w.put("&#10;")
		text = text[1:]
	}
	for text != "" {
		if n := plainText(text); n > 0 { // most of a text
			w.out = append(w.out, text[:n]...)
			text = text[n:]
			continue
		}
		r, size := utf8.DecodeRuneInString(text)
		w.checkCharacters(text[:size])
		text = text[size:]
		switch r {
		case '&':
			w.put("&amp;")
		case '<':
			w.put("&lt;")
		case '>':
			w.put("&gt;")
		case '\r':
			w.put("&#13;")
		case '\n':
			w.put(w.newline)
		default:
			w.character(r)
		}
	}
}

// plainText is how many characters of ASCII a text begins with that are written as they are
// in text, but for the apostrophe. It looks at eight bytes at a time.
func plainText(text string) int {
	const (
		ones  = 0x0101010101010101
		highs = 0x8080808080808080
	)
	i := 0
	for ; i+8 <= len(text); i += 8 {
		t := text[i : i+8]
		x := uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 |
			uint64(t[4])<<32 | uint64(t[5])<<40 | uint64(t[6])<<48 | uint64(t[7])<<56
		angle := (x | 2*ones) ^ '>'*ones                                               // 0 for < and >
		amp := (x | ones) ^ '\''*ones                                                  // 0 for & and '
		odd := (angle-ones)&^angle | (amp-ones)&^amp | x | (x - ' '*ones) | (x + ones) // controls, DEL, and all beyond ASCII
		if odd &= highs; odd != 0 {
			return i + bits.TrailingZeros64(odd)/8
		}
	}
	return i + unescaped(text[i:])
}

// unescaped is how many characters of ASCII a text begins with that are written as
// they are in any place.
func unescaped(text string) int {
	n := 0
	for n < len(text) && plainly[text[n]] {
		n++
	}
	return n
}

// plainly is the characters of which unescaped speaks: the printable ones that mean
// nothing in XML.
var plainly = func() (set [256]bool) {
	for c := byte(' '); c < 0x7F; c++ {
		set[c] = strings.IndexByte(`&<>"'`, c) < 0
	}
	return set
}()

func (w *writer) escapeAttr(value string, quote byte) {
	for value != "" {
		if n := unescaped(value); n > 0 {
			w.out = append(w.out, value[:n]...)
			value = value[n:]
			continue
		}
		r, size := utf8.DecodeRuneInString(value)
		w.checkCharacters(value[:size])
		value = value[size:]
		switch {
		case r == '&':
			w.put("&amp;")
		case r == '<':
			w.put("&lt;")
		case r == '"' && quote == '"':
			w.put("&quot;")
		case r == '\'' && quote == '\'':
			w.put("&apos;")
		case r == '\t' || r == '\n' || r == '\r':
			w.put(fmt.Sprintf("&#%d;", r))
		default:
			w.character(r)
		}
	}
}

// character writes a character as itself, or as a reference where the encoding
// has none.
func (w *writer) character(r rune) {
	if w.fits(r) {
		w.out = utf8.AppendRune(w.out, r)
		return
	}
	w.put(fmt.Sprintf("&#x%X;", r))
}
