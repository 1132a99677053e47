package authority

import (
	"slices"
	"strings"
)

// maxWords is the length of the longest name that is looked for in texts.
const maxWords = 32

// trie is names as paths of words. Looking for the names that begin at a word
// costs a step for each word of the longest, however many names there are.
//
// Nodes and forms point to nothing, but count: a large authority costs the
// collector of garbage little.
type trie struct {
	*vocabulary                   // of folded words
	edges       map[uint64]uint32 // node and word → node, for words that are not the first behind their node
	nodes       []node            // node 0 is none
	refs        []formRef         // those that are not the first at their node; ref 0 is none
	entries     []*Entry
	tails       []string // signs behind last words that belong to names: ) or .
	small       bool     // there is a name that may begin with a small letter
}

// node is where a path of words leads.
type node struct {
	first      formRef    // of the names that end here
	last       uint32     // of them, in refs; 0 when there are not several
	word, next uint32     // the first word behind this node and the node that it leads to, 0 for none
	gap        separators // signs that names have behind these words
	many       bool       // there are other words behind this node, in edges
	ends       bool       // names end here
}

// formRef is a form of a name that ends at a node.
type formRef struct {
	needs    uint64 // two bits a word: how it has to be written
	next     uint32 // the next one that ends at the node, in refs; 0 for none
	entry    uint32 // in entries
	form     int32  // in the entry's Names; -1 for a learned alias
	tail     uint16 // in tails
	dotted   bool   // only with a dot behind each letter: U.S.S.R. for USSR
	composed bool
	bounded  bool // to days or documents
	wary     bool // a word of the language: only where the text shows that it is a name
}

func newTrie() *trie {
	return &trie{
		vocabulary: newVocabulary(),
		edges:      make(map[uint64]uint32),
		nodes:      make([]node, 1),
		refs:       make([]formRef, 1),
	}
}

// addEntry adds the forms of an entry.
func (t *trie) addEntry(e *Entry) {
	n := uint32(len(t.entries))
	t.entries = append(t.entries, e)
	for i := range e.Names {
		f := &e.Names[i]
		t.insert(f.Text, formRef{entry: n, form: int32(i), composed: f.Composed, bounded: f.bounded()})
	}
}

// addAliases adds learned names of an entry.
func (t *trie) addAliases(e *Entry, names []string) {
	n := uint32(len(t.entries))
	t.entries = append(t.entries, e)
	for _, name := range names {
		t.insert(name, formRef{entry: n, form: -1})
	}
}

// tailOf is the number of signs behind a last word.
func (t *trie) tailOf(signs string) uint16 {
	n := slices.Index(t.tails, signs)
	if n < 0 {
		n = len(t.tails)
		t.tails = append(t.tails, signs)
	}
	return uint16(n)
}

// child is the node behind another word; 0 for none. Node 0 is the beginning.
func (t *trie) child(at, word uint32) uint32 {
	if at == 0 {
		return t.word(word).root
	}
	switch n := &t.nodes[at]; {
	case n.word == word:
		return n.next
	case n.many:
		return t.edges[uint64(at)<<32|uint64(word)]
	}
	return 0
}

func (t *trie) newChild(at, word uint32) uint32 {
	if n := t.child(at, word); n > 0 {
		return n
	}
	n := uint32(len(t.nodes))
	t.nodes = append(t.nodes, node{})
	switch from := &t.nodes[at]; {
	case at == 0:
		t.word(word).root = n
	case from.next == 0:
		from.word, from.next = word, n
	default:
		from.many = true
		t.edges[uint64(at)<<32|uint64(word)] = n
	}
	return n
}

// nameWord is a word of a name: folded, and how it is written.
type nameWord struct {
	word
	folded []byte
}

// wordsOf is the words of a name; a possessive is part of its word.
func wordsOf(name string) []nameWord {
	words := make([]nameWord, 0, 1+strings.Count(name, " "))
	folded := make([]byte, 0, len(name)) // of all, one behind the other
	abc := theAlphabet()
	l := wordReader{text: name, abc: abc}
	for w, ok := l.next(); ok; w, ok = l.next() {
		w.end = w.full
		from := len(folded)
		if folded = abc.fold(folded, name[w.start:w.end]); len(folded) > from {
			words = append(words, nameWord{w, folded[from:len(folded):len(folded)]})
		}
	}
	return words
}

// insert adds a form of an entry's name, and the abbreviation that it is with
// or without its dots.
func (t *trie) insert(name string, ref formRef) {
	words := wordsOf(name)
	if len(words) == 0 || len(words) > maxWords {
		return
	}
	kind := t.entries[ref.entry].Kind
	ref.needs = needs(words, kind)
	ref.wary = ref.form >= 0 && wary(words)
	ref.tail = t.tailOf(tail(name[words[len(words)-1].end:]))
	t.path(words, ref)
	switch {
	case len(words) > 1 && abbreviated(words):
		t.path(joined(words), ref.as(needCapitals, t.tailOf("")))
	case len(words) == 1 && words[0].letters == capitals && len(words[0].folded) > 1 && len(words[0].folded) <= 6:
		split := spelled(words[0])
		dotted := ref.as(needs(split, kind), t.tailOf("."))
		dotted.dotted = true
		t.path(split, dotted)
	}
}

// as is the same form written in another way.
func (r formRef) as(needs uint64, tail uint16) formRef {
	r.needs, r.tail = needs, tail
	return r
}

func (t *trie) path(words []nameWord, ref formRef) {
	t.small = t.small || ref.needs&3 == needNothing && words[0].letters != caseless
	at := uint32(0)
	for i := range words {
		if i > 0 {
			t.nodes[at].gap |= words[i].gap &^ paragraph
		}
		if t.full() {
			t.renumber(t.grow())
		}
		at = t.newChild(at, t.add(words[i].folded))
	}
	t.append(at, ref)
}

// renumber gives the words their new numbers.
func (t *trie) renumber(word []uint32) {
	for i := range t.nodes {
		t.nodes[i].word = word[t.nodes[i].word]
	}
	edges := make(map[uint64]uint32, len(t.edges))
	for edge, to := range t.edges {
		edges[edge>>32<<32|uint64(word[uint32(edge)])] = to
	}
	t.edges = edges
}

// append lets a form end at a node.
func (t *trie) append(at uint32, ref formRef) {
	node := &t.nodes[at]
	if !node.ends {
		node.first, node.ends = ref, true
		return
	}
	n := uint32(len(t.refs))
	t.refs = append(t.refs, ref)
	if node.last > 0 {
		t.refs[node.last].next = n
	} else {
		node.first.next = n
	}
	node.last = n
}

// ending is the first of the names that end at a node; nil for none.
func (t *trie) ending(at uint32) *formRef {
	if node := &t.nodes[at]; node.ends {
		return &node.first
	}
	return nil
}

// after is the name that ends at the same node as another and comes next; nil for none.
func (t *trie) after(ref *formRef) *formRef {
	if ref.next == 0 {
		return nil
	}
	return &t.refs[ref.next]
}

// tail is the signs behind a name's last word that belong to it.
func tail(rest string) string {
	return rest[:len(rest)-len(strings.TrimLeft(rest, ".)]\"”"))]
}

// abbreviated reports whether a name is letters with dots: U.S.S.R.
func abbreviated(words []nameWord) bool {
	for i := range words {
		if !words[i].single || words[i].letters != capitals || i > 0 && words[i].gap&dot == 0 {
			return false
		}
	}
	return true
}

// joined is an abbreviation without its dots, as one word.
func joined(words []nameWord) []nameWord {
	one := nameWord{word: word{letters: capitals}}
	for i := range words {
		one.folded = append(one.folded, words[i].folded...)
	}
	return []nameWord{one}
}

// spelled is an abbreviation as a word for each letter.
func spelled(w nameWord) []nameWord {
	var words []nameWord
	for _, r := range string(w.folded) {
		words = append(words, nameWord{word{letters: capitals, single: true}, []byte(string(r))})
	}
	return words
}
