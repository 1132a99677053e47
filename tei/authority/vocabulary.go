package authority

import "hash/maphash"

// vocabulary numbers words, from 1.
//
// All words stand in one text, so that a large vocabulary has no pointers.
type vocabulary struct {
	seed  maphash.Seed
	text  []byte
	words []vocable // by number; 0 is none
	slots []slot    // a power of two of them, at most half of them taken
}

// vocable is a word of a vocabulary.
type vocable struct {
	start, end uint32 // in text
	root       uint32 // the trie's node behind it as the first word of names, or 0
}

type slot struct{ tag, id uint32 }

func newVocabulary() *vocabulary {
	v := &vocabulary{seed: maphash.MakeSeed(), words: make([]vocable, 1)}
	v.resize(16)
	return v
}

// of is the letters of a word.
func (v *vocabulary) of(w vocable) []byte { return v.text[w.start:w.end] }

func (v *vocabulary) resize(size int) {
	v.slots = make([]slot, size)
	for id := 1; id < len(v.words); id++ {
		v.place(maphash.Bytes(v.seed, v.of(v.words[id])), uint32(id))
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
		if s := v.slots[at]; s.tag == uint32(hash>>32) && string(v.of(v.words[s.id])) == string(word) {
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
	start := uint32(len(v.text))
	v.text = append(v.text, word...)
	v.words = append(v.words, vocable{start: start, end: uint32(len(v.text))})
	if 2*len(v.words) > len(v.slots) {
		v.resize(2 * len(v.slots))
	} else {
		v.place(maphash.Bytes(v.seed, word), id)
	}
	return id
}
