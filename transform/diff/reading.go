package diff

import (
	"sort"

	"catchword/tei/xmlscan"
)

// reading is what a stretch of source says to a reader: its text, with its
// white space made single spaces.
func (d *document) reading(start, end int32) string {
	var out []byte
	for t := d.tokenAt(start); t < len(d.toks) && d.toks[t].start < end; t++ {
		tok := &d.toks[t]
		switch tok.kind {
		case xmlscan.Text:
			out = append(out, d.dataWithin(int32(t), start, end)...)
		case xmlscan.StartElement, xmlscan.EndElement:
			if !d.inText(tok.node) || d.readsAside(tok.node) {
				out = append(out, ' ') // paragraphs, cells and notes are not written together
			}
		}
	}
	return string(appendCollapsed(nil, out))
}

// readingOrSource is what a stretch says, or its source text when it says
// nothing.
func (d *document) readingOrSource(start, end int32) string {
	if s := d.reading(start, end); s != "" {
		return s
	}
	return collapse(string(d.text[start:end]))
}

// tokenAt is the token that holds an offset.
func (d *document) tokenAt(offset int32) int {
	return sort.Search(len(d.toks), func(i int) bool { return d.toks[i].end > offset })
}

// dataWithin is the part of a text token's data whose source lies in a stretch.
func (d *document) dataWithin(tok, start, end int32) []byte {
	t := &d.toks[tok]
	m := d.chars[tok]
	if m == nil {
		lo, hi := max(start, t.start), min(end, t.end)
		return d.text[lo:max(lo, hi)]
	}
	lo, hi := m.pos(start), m.pos(end)
	return m.data[lo:max(lo, hi)]
}
