package authority

import (
	"encoding/binary"
	"hash/maphash"
)

// vocabulary numbers words, from 1, by their places in a table. The numbers change
// when it grows.
//
// It has no pointers to its words, so that a large one costs the collector of garbage
// nothing. To look for a word takes one visit to memory: the tags of 100,000 words
// stay in the caches of a processor, and most words stand where their tag points.
type vocabulary struct {
	seed  maphash.Seed
	long  []byte    // the words that are too long for a vocable, one behind the other
	tags  []uint8   // of the places, a power of two of them, at most half of them taken; 0 is a free one
	table []vocable // by place
	taken int
}

// vocable is a word of a vocabulary. Most stand in it.
type vocable struct {
	root    uint32   // the trie's node behind it as the first word of names, or 0
	size    uint8    // tooLong for a word that stands elsewhere
	letters [11]byte // or the place and the size of the word in long
}

const tooLong = 255

func newVocabulary() *vocabulary {
	return &vocabulary{seed: maphash.MakeSeed(), tags: make([]uint8, 16), table: make([]vocable, 16)}
}

// word is the word with a number.
func (v *vocabulary) word(id uint32) *vocable { return &v.table[id-1] }

// of is the letters of a word.
func (v *vocabulary) of(w *vocable) []byte {
	if w.size != tooLong {
		return w.letters[:w.size]
	}
	start, size := binary.LittleEndian.Uint32(w.letters[:]), binary.LittleEndian.Uint32(w.letters[4:])
	return v.long[start : start+size]
}

// vocable is a new word.
func (v *vocabulary) vocable(word []byte) vocable {
	var w vocable
	if len(word) <= len(w.letters) {
		w.size = uint8(copy(w.letters[:], word))
		return w
	}
	w.size = tooLong
	binary.LittleEndian.PutUint32(w.letters[:], uint32(len(v.long)))
	binary.LittleEndian.PutUint32(w.letters[4:], uint32(len(word)))
	v.long = append(v.long, word...)
	return w
}

// find is the place of a word, or the free one where it would stand, and the tag of
// its hash.
func (v *vocabulary) find(word []byte) (at int, tag uint8) {
	hash := maphash.Bytes(v.seed, word)
	tag = uint8(hash>>57) | 1<<7
	last := uint64(len(v.tags) - 1)
	for at := hash & last; ; at = (at + 1) & last {
		if have := v.tags[at]; have == 0 || have == tag && string(v.of(&v.table[at])) == string(word) {
			return int(at), tag
		}
	}
}

// id is the number of a word, or 0.
func (v *vocabulary) id(word []byte) uint32 {
	if at, _ := v.find(word); v.tags[at] != 0 {
		return uint32(at) + 1
	}
	return 0
}

// full reports whether the vocabulary has to grow before a word is added.
func (v *vocabulary) full() bool { return 2*(v.taken+1) > len(v.tags) }

// add is the number of a word, a new one if it has none yet.
func (v *vocabulary) add(word []byte) uint32 {
	at, tag := v.find(word)
	if v.tags[at] == 0 {
		v.tags[at], v.table[at] = tag, v.vocable(word)
		v.taken++
	}
	return uint32(at) + 1
}

// grow doubles the table. It returns the new number of each word by its old one.
func (v *vocabulary) grow() []uint32 {
	tags, table := v.tags, v.table
	v.tags, v.table = make([]uint8, 2*len(tags)), make([]vocable, 2*len(table))
	renumbered := make([]uint32, len(tags)+1)
	for i := range table {
		if tags[i] == 0 {
			continue
		}
		at, tag := v.find(v.of(&table[i]))
		v.tags[at], v.table[at] = tag, table[i]
		renumbered[i+1] = uint32(at) + 1
	}
	return renumbered
}
