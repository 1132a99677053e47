package authority

import (
	"encoding/binary"
	"hash/maphash"
)

// vocabulary numbers words, from 1.
//
// It has no pointers to its words, so that a large one costs the collector of garbage
// nothing.
type vocabulary struct {
	seed  maphash.Seed
	long  []byte    // the words that are too long for a vocable, one behind the other
	words []vocable // by number; 0 is none
	slots []slot    // a power of two of them, at most half of them taken
}

// vocable is a word of a vocabulary. Most stand in it, so that it takes one visit to
// memory to compare them.
type vocable struct {
	root    uint32   // the trie's node behind it as the first word of names, or 0
	size    uint8    // tooLong for a word that stands elsewhere
	letters [11]byte // or the place and the size of the word in long
}

const tooLong = 255

type slot struct{ tag, id uint32 }

func newVocabulary() *vocabulary {
	v := &vocabulary{seed: maphash.MakeSeed(), words: make([]vocable, 1)}
	v.resize(16)
	return v
}

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

func (v *vocabulary) resize(size int) {
	v.slots = make([]slot, size)
	for id := 1; id < len(v.words); id++ {
		v.place(maphash.Bytes(v.seed, v.of(&v.words[id])), uint32(id))
	}
}

func (v *vocabulary) place(hash uint64, id uint32) {
	at := v.start(hash)
	for v.slots[at].id > 0 {
		at = (at + 1) & uint64(len(v.slots)-1)
	}
	v.slots[at] = slot{uint32(hash >> 32), id}
}

// start is the slot where the search for a hash begins.
func (v *vocabulary) start(hash uint64) uint64 { return hash & uint64(len(v.slots)-1) }

// id is the number of a word, or 0.
func (v *vocabulary) id(word []byte) uint32 {
	hash := maphash.Bytes(v.seed, word)
	for at := v.start(hash); v.slots[at].id > 0; at = (at + 1) & uint64(len(v.slots)-1) {
		if s := v.slots[at]; s.tag == uint32(hash>>32) && string(v.of(&v.words[s.id])) == string(word) {
			return s.id
		}
	}
	return 0
}

// add is the number of a word, a new one if it has none yet.
func (v *vocabulary) add(word []byte) uint32 {
	if id := v.id(word); id > 0 {
		return id
	}
	id := uint32(len(v.words))
	v.words = append(v.words, v.vocable(word))
	if 2*len(v.words) > len(v.slots) {
		v.resize(2 * len(v.slots))
	} else {
		v.place(maphash.Bytes(v.seed, word), id)
	}
	return id
}
