package xmlscan

import (
	"bytes"
	"encoding/binary"
)

// A tag is a start tag with attributes as it is written, which has been read
// before: in one edition the same ones come again and again. What it means is
// known without reading it as long as its prefix stands for what it stood for.
type tag struct {
	raw    []byte
	number uint32
	entry  *entry
	space  *space // of the prefix of entry
	name   *Name
	attrs  []Attr // their offsets begin with the tag, their slices are of raw
	empty  bool
}

// tags are some of the tags that a Scanner has met, by a weak hash. A tag takes
// the place of another the second time it is met; the memory is used again.
type tags struct {
	known [1 << tagBits]tag
	once  [1 << (tagBits + 2)]uint32 // hashes of tags that have been met once
	count uint32                     // tags known so far
	hash  uint64                     // of the tag that is being read; 0 when it is not to be known
}

const (
	tagBits = 10
	// longestTag is the length in bytes up to which tags are known.
	longestTag = 96
)

// hashOf is a hash of a text of at least 8 bytes.
func hashOf(text []byte) uint64 {
	h := uint64(len(text)) * hashFactor
	for len(text) > 8 {
		h = (h ^ binary.LittleEndian.Uint64(text)) * hashFactor
		h ^= h >> 32
		text = text[8:]
	}
	h = (h ^ firstBytes(text)) * hashFactor
	return h ^ h>>32 | 1
}

// find is the tag that b is, nil when it is not known. It remembers the hash of b.
func (t *tags) find(b []byte) *tag {
	t.hash = hashOf(b)
	known := &t.known[t.hash>>(64-tagBits)]
	if string(known.raw) == string(b) && known.space == known.entry.prefix.space {
		return known
	}
	return nil
}

// again reports whether the tag with the hash at hand has been met before, and
// may have its place among the known.
func (t *tags) again() bool {
	slot := &t.once[t.hash>>(64-tagBits-2)]
	again := *slot == uint32(t.hash)
	*slot = uint32(t.hash)
	return again
}

// keep makes a tag known that has been read as the token, which begins at start,
// and numbers it.
func (t *tags) keep(token *Token, e *entry) {
	t.count++
	known := &t.known[t.hash>>(64-tagBits)]
	known.raw = append(known.raw[:0], token.Raw...)
	known.number, known.entry, known.space, known.name = t.count, e, e.prefix.space, token.Name
	known.empty = token.Empty
	known.attrs = append(known.attrs[:0], token.Attrs...)
	for i := range known.attrs {
		a := &known.attrs[i]
		a.move(-token.Start)
		a.Raw = known.raw[a.ValueStart : a.End-1]
		a.Value = a.Raw
	}
	token.Tag = known.number
}

// move changes the offsets of an attribute by a number of bytes.
func (a *Attr) move(by int) {
	a.Start += by
	a.End += by
	a.ValueStart += by
}

// knownTag is the tag with attributes that b begins with, if it is known; its
// name ends before b[i].
func (s *Scanner) knownTag(b []byte, i int) *tag {
	s.tags.hash = 0
	if len(s.inputs) > 0 || len(s.dtd.attlists) > 0 || len(s.elements) == 0 || len(s.elements) == s.limits.Depth || i >= longestTag {
		return nil
	}
	k := bytes.IndexByte(b[i:min(len(b), longestTag)], '>') // one in a value ends it too early: it will not be known
	if k < 0 {
		return nil
	}
	return s.tags.find(b[:i+k+1])
}

// repeat makes a known tag the current token.
func (s *Scanner) repeat(b []byte, known *tag) bool {
	s.attrs = append(s.attrs[:0], known.attrs...)
	for i := range s.attrs {
		s.attrs[i].move(s.base + s.pos)
	}
	s.open(b, len(known.raw), known.entry, known.name, known.empty).Tag = known.number
	return true
}

// learn makes the current token a known tag when it can be one and has been met
// before.
func (s *Scanner) learn(e *entry) {
	t := &s.token
	if s.tags.hash == 0 || len(t.Raw) > longestTag || !s.tags.again() {
		return
	}
	for i := range t.Attrs {
		a := &t.Attrs[i]
		if a.Namespace || a.Name.Prefix != "" && a.Name.Prefix != "xml" || !bytes.Equal(a.Value, a.Raw) {
			return
		}
	}
	s.tags.keep(t, e)
}
