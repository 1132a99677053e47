package authority

// Match is a name in a text.
type Match struct {
	Start, End int      // byte offsets
	Entries    []*Entry // whose name it may be, in the order in which they were loaded; more than one when it is ambiguous
}

// Match finds the names in a text: at word boundaries, the longest that begins
// where the first begins, and none within another. A name that is written with
// a capital is not found in small letters, an abbreviation not without its
// capitals; text in capitals has all names. Diacritics, apostrophes, hyphens
// and the dots of abbreviations do not count, a possessive 's and a trailing
// apostrophe are no part of the name, and no name goes across a blank line.
//
// A name that is also a word of the language (He, So, May) is found where the text shows
// that it is one: within a sentence, behind a title, alone on its line.
//
// A form that an entry declares goes before one that was only composed from the
// parts of another entry's name. The cases of names in Cyrillic letters are found,
// and the genitive in the languages that write it without an apostrophe
// (inflection.go); other inflected forms are found when they are declared.
//
// The time is linear in the text and does not depend on the number of names.
// It is safe for concurrent use.
func (x *Index) Match(text string) []Match {
	m := matcher{index: x, lex: wordReader{text: text, abc: theAlphabet()}}
	found := make([]Match, 0, len(text)/usual)
	small := x.small()
	for {
		if m.first == m.last && !small {
			m.lex.passSmall()
		}
		if !m.fill(1) {
			return found
		}
		match, words := m.longest()
		if words == 0 {
			words = 1
		} else {
			found = append(found, match)
		}
		m.first += words
	}
}

// usual is how many bytes of a text there are to each name.
const usual = 128

// small reports whether there is a name that may begin with a small letter.
func (x *Index) small() bool {
	for _, layer := range x.layers {
		if layer != nil && layer.small {
			return true
		}
	}
	return false
}

// ahead is how many words are kept: more than any name has.
const ahead = maxWords + 8

// matcher goes through a text, a few words ahead of what it has decided.
type matcher struct {
	index       *Index
	lex         wordReader
	words       [ahead]textWord
	first, last int // of words: those that were read and are not decided
	folded      []byte
	stem        [64]byte
	lists       []*Entry // of the names that may be several entries, one behind the other
}

// textWord is a word with its number in each layer's vocabulary.
type textWord struct {
	word
	numbered [layers]bool
	ids      [layers]uint32
	bares    [layers]uint32 // without its possessive 's
}

// at is word i of those that are not decided.
func (m *matcher) at(i int) *textWord { return &m.words[m.first+i] }

// fill sees to it that n words are read, if there are as many.
func (m *matcher) fill(n int) bool {
	for m.last-m.first < n {
		w, ok := m.lex.next()
		if !ok {
			return false
		}
		if m.last == len(m.words) {
			m.last = copy(m.words[:], m.words[m.first:])
			m.first = 0
		}
		m.words[m.last] = textWord{word: w}
		m.last++
	}
	return true
}

// number looks up word i in the vocabulary of layer k, unless that was done.
func (m *matcher) number(i, k int) *textWord {
	t := m.at(i)
	if t.numbered[k] {
		return t
	}
	t.numbered[k] = true
	layer := m.index.layers[k]
	m.folded = m.lex.abc.fold(m.folded[:0], m.lex.text[t.start:t.full])
	t.ids[k] = layer.id(m.folded)
	if t.ids[k] == 0 && t.letters >= capital {
		t.ids[k] = layer.inflected(m.folded, m.index.context.Language, m.stem[:])
	}
	if t.full > t.end {
		t.bares[k] = layer.id(m.folded[:len(m.folded)-1])
	}
	return t
}

// longest is the longest name that begins at the next word, and the number of
// its words; 0 if none begins there.
func (m *matcher) longest() (best Match, words int) {
	for i, layer := range m.index.layers {
		if layer == nil || m.at(0).letters == small && !layer.small {
			continue
		}
		if match, n := m.longestOf(i, layer); match.End > best.End || n > 0 && match.End == best.End {
			best, words = match, n
		}
	}
	return best, words
}

// longestOf is the longest name of a layer.
func (m *matcher) longestOf(i int, t *trie) (best Match, words int) {
	at := uint32(0)
	for n := 1; m.fill(n); n++ {
		if n > 1 && !m.crosses(n, t.nodes[at].gap) {
			break
		}
		w := m.number(n-1, i)
		if bare := w.bares[i]; bare > 0 {
			if match, ok := m.accept(t, t.child(at, bare), n, w.end); ok {
				best, words = match, n
			}
		}
		if w.ids[i] == 0 {
			break
		}
		if at = t.child(at, w.ids[i]); at == 0 {
			break
		}
		if match, ok := m.accept(t, at, n, w.full); ok {
			best, words = match, n
		}
		if t.nodes[at].next == 0 {
			break
		}
	}
	return best, words
}

// crosses reports whether a name may go on from word n-1 to word n: over
// blanks, a hyphen, the dot of an initial, and the signs that the name has.
func (m *matcher) crosses(n int, allowed separators) bool {
	allowed |= hyphen
	if m.at(n - 2).single {
		allowed |= dot
	}
	return m.at(n-1).gap&^allowed == 0
}

// accept is the match of the names that end with word n at a node, as far as
// the text is written as they need it.
func (m *matcher) accept(t *trie, at uint32, n, end int) (Match, bool) {
	var entries []*Entry
	best := unfit
	stop := end
	for ref := t.ending(at); ref != nil; ref = t.after(ref) {
		rank := m.index.rank(t, ref)
		if rank == unfit || rank > best || !m.fits(ref, n) || ref.wary && rank != bound && !m.vouched() {
			continue
		}
		if rank < best {
			entries, best = nil, rank
		}
		if entries == nil {
			entries = t.entries[ref.entry : ref.entry+1 : ref.entry+1]
		} else {
			entries = m.several(entries, t.entries[ref.entry])
		}
		stop = max(stop, end+common(m.lex.text[end:], t.tails[ref.tail]))
	}
	return Match{m.at(0).start, stop, entries}, entries != nil
}

// The ranks of the forms that end at one node: only the entries of the best one
// count.
const (
	bound    = iota // to this document
	declared        // by the entry
	composed        // from the parts of another form
	unfit           // in this document
)

// rank is the rank of a form in the document at hand.
func (x *Index) rank(t *trie, ref *formRef) int {
	if ref.bounded {
		form := &t.entries[ref.entry].Names[ref.form]
		if !form.ValidOn(x.context.Date) || !form.usedIn(x.context.Documents) {
			return unfit
		}
		if len(form.Documents) > 0 {
			return bound
		}
	}
	if ref.composed {
		return composed
	}
	return declared
}

func (m *matcher) fits(ref *formRef, n int) bool {
	for i := range n {
		if ref.dotted && i > 0 && m.at(i).gap&dot == 0 || !met(ref.needs>>(2*i)&3, m.at(i).letters) {
			return false
		}
	}
	return true
}

// several is a list with one more entry, unless it is the last: the names of an entry
// that end at one node stand together.
func (m *matcher) several(list []*Entry, e *Entry) []*Entry {
	n := len(list)
	if list[n-1] == e {
		return list
	}
	if n < cap(list) {
		return append(list, e)
	}
	from := len(m.lists)
	m.lists = append(append(m.lists, list...), e)
	return m.lists[from : from+n+1 : from+n+1]
}

// common is the length of the beginning that two texts have in common.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
