package xmlscan

import (
	"encoding/binary"
	"strings"
	"sync"
)

// Names is a table of interned names that several Scanners may share, so that
// a name is the same pointer and has the same ID in all of them. Its zero
// value is ready for use, and it is safe for concurrent use. It holds every
// name that its Scanners have met.
type Names struct {
	mu    sync.Mutex
	table map[nameKey]*Name
}

type nameKey struct{ prefix, local, space string }

// Len is the number of names in the table; their IDs are smaller.
func (n *Names) Len() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return len(n.table)
}

func (n *Names) intern(prefix, local, space string) *Name {
	n.mu.Lock()
	defer n.mu.Unlock()
	key := nameKey{prefix, local, space}
	name := n.table[key]
	if name == nil {
		if n.table == nil {
			n.table = make(map[nameKey]*Name)
		}
		name = &Name{ID: len(n.table), Prefix: prefix, Local: local, Space: space}
		n.table[key] = name
	}
	return name
}

// symbols are the names that one Scanner has met, as they are written.
type symbols struct {
	names    *Names
	recent   [512]*entry // entries by a weak hash of their names, in front of entries
	entries  map[string]*entry
	prefixes map[string]*prefix
	spaces   map[string]*space
	byLocal  map[expandedKey]*expanded
	bindings []binding // the namespace declarations in scope, innermost last

	plain     *prefix // that of the default namespace
	noSpace   *space
	declaring *space // that of namespace declarations
}

// An entry is a name as it is written, and what it stood for last.
type entry struct {
	raw      string
	key      uint64 // its first 8 bytes
	prefix   *prefix
	local    string
	nameFlaw int  // index of the first byte that makes it no name, or -1
	colonBad bool // a name, but not a qualified one
	xmlID    bool
	element  resolved
	attr     resolved
	stamp    uint64 // number of the start tag in which it was last an attribute
}

// resolved is a name with the namespace it had when it was last met.
type resolved struct {
	space    *space
	name     *Name
	expanded *expanded
}

// expanded is a name without its prefix.
type expanded struct {
	stamp uint64 // number of the start tag in which it was last an attribute
}

type expandedKey struct {
	space *space
	local string
}

const hashFactor = 0x9E3779B97F4A7C15

// entryOf is the entry of a written name, which is not empty.
func (t *symbols) entryOf(raw []byte) *entry {
	key := firstBytes(raw)
	slot := &t.recent[(key*hashFactor^uint64(len(raw))*0xD6E8FEB86659FD93)>>(64-9)]
	if e := *slot; e != nil && e.key == key && len(e.raw) == len(raw) && (len(raw) <= 8 || e.raw == string(raw)) {
		return e
	}
	e := t.entries[string(raw)]
	if e == nil {
		e = t.newEntry(string(raw))
	}
	*slot = e
	return e
}

// firstBytes are up to 8 bytes of name in one word.
func firstBytes(name []byte) (key uint64) {
	switch n := len(name); {
	case n >= 8:
		return binary.LittleEndian.Uint64(name)
	case n >= 4:
		return uint64(binary.LittleEndian.Uint32(name)) | uint64(binary.LittleEndian.Uint32(name[n-4:]))<<(8*(n-4))
	case n > 0:
		return uint64(name[0]) | uint64(name[n/2])<<8 | uint64(name[n-1])<<16
	}
	return 0
}

func (t *symbols) newEntry(raw string) *entry {
	e := &entry{raw: raw, key: firstBytes([]byte(raw)), nameFlaw: nameFlaw(raw), xmlID: raw == "xml:id"}
	before, local, found := strings.Cut(raw, ":")
	if !found {
		before, local = "", raw
	}
	e.local = local
	e.colonBad = found && (before == "" || nameFlaw(local) >= 0 || strings.Contains(local, ":"))
	e.prefix = t.prefixOf(before)
	t.entries[raw] = e
	return e
}

// nameEnd is the index behind the name that starts at b[i]: of the first byte
// that can be no part of one. Bytes above 0x7F are taken as parts of it, which
// nameFlaw looks at.
func nameEnd(b []byte, i int) int {
	for i < len(b) && class[b[i]]&nameByte != 0 {
		i++
	}
	return i
}

// nameFlaw is the index of the first character that makes name none (XML 1.0,
// production [5]), or -1.
func nameFlaw(name string) int {
	for i, r := range name {
		if !nameChar(r) || i == 0 && !nameStart(r) {
			return i
		}
	}
	if name == "" {
		return 0
	}
	return -1
}

// nmtokenFlaw is nameFlaw for name tokens (production [7]).
func nmtokenFlaw(token string) int {
	for i, r := range token {
		if !nameChar(r) {
			return i
		}
	}
	if token == "" {
		return 0
	}
	return -1
}

// nameStart is production [4], NameStartChar.
func nameStart(r rune) bool {
	if r < 0x80 {
		return class[r]&nameStartByte != 0
	}
	return within(r, nameStartRanges[:])
}

// nameChar is production [4a], NameChar.
func nameChar(r rune) bool {
	if r < 0x80 {
		return class[r]&nameByte != 0
	}
	return within(r, nameStartRanges[:]) || r == 0xB7 || r >= 0x300 && r <= 0x36F || r == 0x203F || r == 0x2040
}

var nameStartRanges = [...][2]rune{
	{0xC0, 0xD6},
	{0xD8, 0xF6},
	{0xF8, 0x2FF},
	{0x370, 0x37D},
	{0x37F, 0x1FFF},
	{0x200C, 0x200D},
	{0x2070, 0x218F},
	{0x2C00, 0x2FEF},
	{0x3001, 0xD7FF},
	{0xF900, 0xFDCF},
	{0xFDF0, 0xFFFD},
	{0x10000, 0xEFFFF},
}

func within(r rune, ranges [][2]rune) bool {
	for _, x := range ranges {
		if r >= x[0] && r <= x[1] {
			return true
		}
	}
	return false
}

// The classes of bytes.
const (
	nameByte      = 1 << iota // may be part of a name
	nameStartByte             // may begin one
	spaceByte                 // white space (production [3])
	valueByte                 // stands for itself in an attribute value, whatever its quotes
	publicByte                // may be part of a public identifier (production [13])
)

var class = classes()

func classes() (t [256]uint8) {
	for i := range t {
		c := byte(i)
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		digit := c >= '0' && c <= '9'
		white := c == ' ' || c == '\t' || c == '\r' || c == '\n'
		put := func(yes bool, bit uint8) {
			if yes {
				t[i] |= bit
			}
		}
		put(letter || digit || c >= 0x80 || strings.IndexByte(":_-.", c) >= 0, nameByte)
		put(letter || c >= 0x80 || c == ':' || c == '_', nameStartByte)
		put(white, spaceByte)
		put(c == ' ' || !white && strings.IndexByte("<&\"'", c) < 0, valueByte)
		put(letter || digit || white && c != '\t' || c < 0x80 && strings.IndexByte("-'()+,./:=?;!*#@$_%", c) >= 0, publicByte)
	}
	return t
}

// skipSpace is the index of the first byte of b from i on that is no white space.
func skipSpace(b []byte, i int) int {
	for i < len(b) && class[b[i]]&spaceByte != 0 {
		i++
	}
	return i
}
