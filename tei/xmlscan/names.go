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
	kept     int       // what the names of earlier documents take, as Limits.Names counts it
	met      int       // and those that this one has added

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

// firstBytes are up to 8 bytes of name, which is not empty, in one word.
func firstBytes(name []byte) (key uint64) {
	switch n := len(name); {
	case n >= 8:
		return binary.LittleEndian.Uint64(name)
	case n >= 4:
		return uint64(binary.LittleEndian.Uint32(name)) | uint64(binary.LittleEndian.Uint32(name[n-4:]))<<(8*(n-4))
	default:
		return uint64(name[0]) | uint64(name[n/2])<<8 | uint64(name[n-1])<<16
	}
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
	t.met += nameSize + len(raw)
	return e
}

// nameSize is what a name counts for besides its bytes.
const nameSize = 100
