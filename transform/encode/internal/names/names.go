// Package names finds the names of the authority in one document, with the
// aliases that the document itself teaches.
//
//	found := names.In(text, names.Options{Index: index, Context: context})
//	for _, m := range found.Within(paragraph) {
//		name, ok := found.Name(text[m.Start:m.End], m)
//	}
package names

import (
	"slices"
	"sort"

	"catchword/tei"
	"catchword/tei/authority"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
	"catchword/transform/encode/internal/who"
)

// Options is where names are looked up and how they are pointed to. The zero value
// finds none.
type Options struct {
	Index   *authority.Index
	Context authority.Context // what the authority has to know of the document
	Style   authority.RefStyle
	Used    map[*authority.Entry]string // empty: takes the pointers to the entries that are named
}

// Names is the names of one document. It is not safe for concurrent use.
type Names struct {
	index   *authority.Index
	style   authority.RefStyle
	matches []authority.Match // in the whole text, in order and disjoint
	used    map[*authority.Entry]string
	lessons []Lesson

	text  string
	whole map[string]bool // whether the text has a name, of those that were sought
}

// Name is a name as the authority has it.
type Name struct {
	Text string
	Kind tei.NameKind
	Ref  string
}

// In is the names in a text. Time is linear in the text.
func In(text string, o Options) *Names {
	n := &Names{index: o.Index, style: o.Style, used: o.Used, text: text}
	if n.index == nil {
		return n
	}
	n.index = n.index.For(o.Context)
	n.lessons = n.learn(text)
	n.index = n.index.With(aliases(n.lessons)...)
	n.matches = n.index.Match(unglued(text))
	return n
}

// unglued is a text with blanks in place of figures close after a word, byte for
// byte: they are the numbers of notes, and no part of a name.
func unglued(text string) string {
	glued := structure.Glued(text)
	if len(glued) == 0 {
		return text
	}
	out := []byte(text)
	for _, s := range glued {
		for i := s.Start; i < s.End; i++ {
			out[i] = ' '
		}
	}
	return string(out)
}

// All is the matches in the whole text, in order and disjoint. They must not be changed.
func (n *Names) All() []authority.Match { return n.matches }

// Within is the matches within a stretch of the text.
func (n *Names) Within(s source.Span) []authority.Match {
	i := sort.Search(len(n.matches), func(i int) bool { return n.matches[i].Start >= s.Start })
	j := i
	for j < len(n.matches) && n.matches[j].End <= s.End {
		j++
	}
	return n.matches[i:j]
}

// Overlapping is the matches that have a character in common with a span.
func (n *Names) Overlapping(s source.Span) []authority.Match {
	i := sort.Search(len(n.matches), func(i int) bool { return n.matches[i].End > s.Start })
	j := i
	for j < len(n.matches) && n.matches[j].Start < s.End {
		j++
	}
	return n.matches[i:j]
}

// Name is the name of a match with one entry.
func (n *Names) Name(text string, m authority.Match) (Name, bool) {
	if len(m.Entries) != 1 {
		return Name{}, false
	}
	entry := m.Entries[0]
	return Name{Text: text, Kind: entry.Kind, Ref: n.Ref(entry)}, true
}

// Best is the name in a wording: the last person, else the organisation or place
// that is most of it.
func (n *Names) Best(wording string) (Name, bool) {
	if n.index == nil {
		return Name{}, false
	}
	var found Name
	ok := false
	for _, m := range n.index.Match(wording) {
		p, one := n.Name(who.Calm(wording[m.Start:m.End]), m)
		if one && (p.Kind == tei.PersName || found.Kind != tei.PersName && (m.End-m.Start)*10 >= len(wording)*6) {
			found, ok = p, true
		}
	}
	return found, ok
}

// Lookup is the entries that have a name.
func (n *Names) Lookup(name string) []*authority.Entry {
	if n.index == nil {
		return nil
	}
	return n.index.Lookup(name)
}

// Mentioned reports whether a name of the text may be that of an entry with an identifier.
func (n *Names) Mentioned(id string) bool {
	if n.index == nil {
		return false
	}
	entry := n.index.Entry(id)
	return entry != nil && slices.ContainsFunc(n.matches, func(m authority.Match) bool { return slices.Contains(m.Entries, entry) })
}

// Ref is the pointer to an entry, which counts as used from then on.
func (n *Names) Ref(entry *authority.Entry) string {
	ref, ok := n.used[entry]
	if !ok {
		ref = n.style.Ref(entry)
		n.used[entry] = ref
	}
	return ref
}

// Used is the pointers to the entries that are named. It must not be changed.
func (n *Names) Used() map[*authority.Entry]string { return n.used }

// Uncertain reports whether the edition wants pointers to all entries that a name
// may be.
func (n *Names) Uncertain() bool { return n.style.Uncertain }
