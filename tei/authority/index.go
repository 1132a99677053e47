package authority

import "catchword/tei/diag"

// layers is how many tries an Index has: the names it was loaded with, and
// those that were learned from a document.
const layers = 2

// Index is entries with their names. It is not changed once it is loaded, and
// is safe for concurrent use.
type Index struct {
	entries []*Entry
	byID    map[string]*Entry
	keepers []*Entry // archives, libraries and museums
	notes   diag.List
	layers  [layers]*trie
	learned []Alias
	context Context
}

// Context is the document in which names are looked for. The zero value is any
// document: names that are bound to days are found then, those that are bound to
// documents are not.
type Context struct {
	Date      string   // YYYY, YYYY-MM or YYYY-MM-DD; "" when it is not known
	Documents []string // what the document goes by: its record number, the name of its file
	Language  string   // BCP 47
}

// Alias is a name that a document gives to an entry; without an entry it says
// nothing.
type Alias struct {
	Name  string
	Entry *Entry
}

// newIndex is an index of entries whose identifiers differ.
func newIndex(entries []*Entry) *Index {
	x := &Index{entries: entries, byID: make(map[string]*Entry, len(entries))}
	names := newTrie()
	for _, e := range entries {
		e.pack()
		x.byID[e.ID] = e
		if e.Repository() {
			x.keepers = append(x.keepers, e)
		}
		names.addEntry(e)
	}
	x.layers[0] = names
	return x
}

// Entry is the entry with an identifier, or nil.
func (x *Index) Entry(id string) *Entry { return x.byID[id] }

// Entries is all entries in the order in which they were loaded. The slice
// must not be changed.
func (x *Index) Entries() []*Entry { return x.entries }

// Repositories is the entries that are archives, libraries or museums, in the order
// in which they were loaded. The slice must not be changed.
func (x *Index) Repositories() []*Entry { return x.keepers }

// Notes is what is worth knowing about the files, though it kept nobody from
// loading them.
func (x *Index) Notes() diag.List { return x.notes }

// With is the index with aliases that hold for one document. Where an alias is
// found, the index's own names for the same words do not count. The cost is
// linear in the aliases learned so far, not in the index, which is shared.
func (x *Index) With(aliases ...Alias) *Index {
	if len(aliases) == 0 {
		return x
	}
	y := *x
	y.learned = append(x.learned[:len(x.learned):len(x.learned)], aliases...)
	names := make(map[*Entry][]string)
	var entries []*Entry
	for _, a := range y.learned {
		if a.Entry == nil {
			continue
		}
		entries = append(entries, a.Entry)
		names[a.Entry] = append(names[a.Entry], a.Name)
	}
	own := newTrie()
	for _, e := range distinct(entries) {
		own.addAliases(e, names[e])
	}
	y.layers[1] = own
	return &y
}

// For is the index for one document: names that were not in use then, or not in
// it, are not found, and a name that is bound to it goes before the same name that
// is not. The index itself is shared.
func (x *Index) For(c Context) *Index {
	y := *x
	y.context = c
	return &y
}
