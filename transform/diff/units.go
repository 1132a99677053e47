package diff

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"slices"
	"strings"

	"catchword/tei/xmlscan"
	"catchword/transform/diff/internal/words"
)

// unit is what is matched between two documents: a word, or a whole stretch of
// text where the documents agree; an element without content; a comment; a
// processing instruction. White space and the tags of elements with content are
// no units: they are judged by the units around them.
type unit struct {
	id         int32 // equal units have equal ids
	tok        int32 // the token that it is (in); of an empty element its start tag
	node       int32 // the element around; an empty element is its own
	start, end int32 // in the source text
	weight     int32 // about its length in characters
	kind       unitKind
}

type unitKind uint8

const (
	wordUnit  unitKind = iota
	textUnit           // all of a text token
	emptyUnit          // an element without content
	noteUnit           // a comment, instruction or declaration
)

// isText reports whether the unit is text that a reader sees.
func (u *unit) isText() bool { return u.kind <= textUnit }

// interner gives equal contents equal numbers, in the order of their first use.
type interner struct {
	ids     map[string]int32
	places  map[pair]int32 // see placed
	scratch []byte
}

func newInterner() *interner { return &interner{ids: map[string]int32{}, places: map[pair]int32{}} }

// placed gives a text in an element of some name a number that is no id.
func (in *interner) placed(id, name int32) int32 {
	key := pair{id, name}
	n, ok := in.places[key]
	if !ok {
		n = -1 - int32(len(in.places))
		in.places[key] = n
	}
	return n
}

func (in *interner) id(key []byte) int32 {
	id, ok := in.ids[string(key)]
	if !ok {
		id = int32(len(in.ids))
		in.ids[string(key)] = id
	}
	return id
}

// text interns a text; white space counts as one space, and so do the ways of
// writing one accented letter.
func (in *interner) text(data []byte) int32 {
	data = words.Canonical(data)
	if !collapsed(data) {
		in.scratch = appendCollapsed(in.scratch[:0], data)
		data = in.scratch
	}
	return in.id(data)
}

// marked interns something that is no text, so that it equals none.
func (in *interner) marked(mark byte, data []byte) int32 {
	in.scratch = append(append(in.scratch[:0], 0, mark), data...)
	return in.id(in.scratch)
}

// empty interns an element without content, by its name and attributes.
func (in *interner) empty(d *document, n int32) int32 {
	key := binary.AppendVarint([]byte{0, 'e'}, int64(d.nodes[n].name.ID))
	for _, a := range sortedAttrs(d.attributes(n)) {
		key = binary.AppendVarint(key, int64(a.name.ID))
		key = append(append(key, a.value...), 0)
	}
	return in.id(key)
}

func sortedAttrs(attrs []attr) []attr {
	attrs = slices.Clone(attrs)
	slices.SortFunc(attrs, func(a, b attr) int { return a.name.ID - b.name.ID })
	return attrs
}

// collapsed reports whether the white space of a text is nothing but single
// spaces between words.
func collapsed(data []byte) bool {
	space := true
	for _, c := range data {
		isSpace := words.IsSpace(c)
		if isSpace && (space || c != ' ') {
			return false
		}
		space = isSpace
	}
	return !space
}

// appendCollapsed appends a text with its white space made single spaces.
func appendCollapsed(out, data []byte) []byte {
	start := len(out)
	space := false
	for _, c := range data {
		if words.IsSpace(c) {
			space = true
			continue
		}
		if space && len(out) > start {
			out = append(out, ' ')
		}
		space = false
		out = append(out, c)
	}
	return out
}

func collapse(s string) string { return strings.Join(strings.FieldsFunc(s, isXMLSpace), " ") }

func isXMLSpace(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }

// coarse lists the units of a document, each text whole.
func (d *document) coarse(in *interner) []unit {
	var out []unit
	before := make([]int, len(d.nodes)) // units before the element
	for t := range d.toks {
		tok := &d.toks[t]
		switch tok.kind {
		case xmlscan.StartElement:
			before[tok.node] = len(out)
		case xmlscan.EndElement:
			if before[tok.node] == len(out) {
				out = append(out, d.emptyUnit(tok.node, in))
			}
		case xmlscan.Text:
			if u, ok := d.wholeText(int32(t), in); ok {
				out = append(out, u)
			}
		default: // comments and instructions; the declarations at the start of the document
			out = append(out, d.note(int32(t), in))
		}
	}
	return out
}

func (d *document) emptyUnit(n int32, in *interner) unit {
	start, end := d.bounds(n)
	return unit{
		id: in.empty(d, n), tok: d.nodes[n].tok, node: n,
		start: start, end: end, weight: 1, kind: emptyUnit,
	}
}

var encodingDecl = regexp.MustCompile(` encoding ?= ?"[^"]*"`)

func (d *document) note(t int32, in *interner) unit {
	tok := d.toks[t]
	source := appendCollapsed(nil, d.text[tok.start:tok.end])
	if tok.kind == xmlscan.XMLDecl {
		source = bytes.ToLower(bytes.ReplaceAll(source, []byte{'\''}, []byte{'"'}))
		source = encodingDecl.ReplaceAll(source, nil) // that is said of the file
	}
	id := in.marked(byte(tok.kind), source)
	return unit{id: id, tok: t, node: tok.node, start: tok.start, end: tok.end, weight: 1, kind: noteUnit}
}

// wholeText is the unit of a text token, without the white space at its ends.
func (d *document) wholeText(t int32, in *interner) (unit, bool) {
	data := d.data(t)
	lo, hi := 0, len(data)
	for lo < hi && words.IsSpace(data[lo]) {
		lo++
	}
	for hi > lo && words.IsSpace(data[hi-1]) {
		hi--
	}
	if lo == hi {
		return unit{}, false
	}
	u := d.textUnit(t, lo, hi, in)
	u.kind = textUnit
	return u, true
}

// textUnit is the unit of a stretch of a text token's data.
func (d *document) textUnit(t int32, lo, hi int, in *interner) unit {
	tok := d.toks[t]
	u := unit{id: in.text(d.data(t)[lo:hi]), tok: t, node: tok.node, weight: int32(hi - lo)}
	if m := d.chars[t]; m != nil {
		u.start, u.end = m.at(lo), m.end(hi)
	} else {
		u.start, u.end = tok.start+int32(lo), tok.start+int32(hi)
	}
	return u
}

// fine appends a unit's words; other units stay as they are.
func (d *document) fine(out []unit, u unit, in *interner) []unit {
	if u.kind != textUnit {
		return append(out, u)
	}
	data := d.data(u.tok)
	for at := 0; at < len(data); {
		n := words.Next(data[at:])
		if !blank(data[at : at+n]) {
			out = append(out, d.textUnit(u.tok, at, at+n, in))
		}
		at += n
	}
	return out
}

// setUnits gives the document its units and tells each element which are its.
func (d *document) setUnits(units []unit) {
	d.units = units
	first := make([]int32, len(d.toks)+1) // by token: the first unit not before it
	u := int32(0)
	for t := range d.toks {
		for int(u) < len(units) && int(units[u].tok) < t {
			u++
		}
		first[t] = u
	}
	first[len(d.toks)] = int32(len(units))
	for n := range d.nodes {
		el := &d.nodes[n]
		el.unitLo, el.unitHi = first[el.tok], first[el.endTok]
	}
}
