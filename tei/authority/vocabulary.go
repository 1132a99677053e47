package authority

import "hash/maphash"

// vocabulary numbers words, from 1. Most words of a text are not in it, and it
// says so at the cost of one bit that is likely to be at hand.
type vocabulary struct {
	seed   maphash.Seed
	words  []string // by number; 0 is none
	slots  []slot   // a power of two of them, at most half of them taken
	filter []uint64 // a bit for each of 8 times as many hashes
}

type slot struct{ tag, id uint32 }

func newVocabulary() *vocabulary {
	v := &vocabulary{seed: maphash.MakeSeed(), words: make([]string, 1)}
	v.resize(16)
	return v
}

func (v *vocabulary) resize(size int) {
	v.slots = make([]slot, size)
	v.filter = make([]uint64, size*8/64)
	for id := 1; id < len(v.words); id++ {
		v.place(maphash.String(v.seed, v.words[id]), uint32(id))
	}
}

func (v *vocabulary) place(hash uint64, id uint32) {
	bit := v.bit(hash)
	v.filter[bit/64] |= 1 << (bit % 64)
	at := v.start(hash)
	for v.slots[at].id > 0 {
		at = (at + 1) & uint64(len(v.slots)-1)
	}
	v.slots[at] = slot{uint32(hash), id}
}

// bit is the bit of the filter that belongs to a hash.
func (v *vocabulary) bit(hash uint64) uint64 { return hash >> 32 & uint64(len(v.filter)*64-1) }

// start is the slot where the search for a hash begins.
func (v *vocabulary) start(hash uint64) uint64 { return hash & uint64(len(v.slots)-1) }

// id is the number of a word, or 0.
func (v *vocabulary) id(word []byte) uint32 {
	hash := maphash.Bytes(v.seed, word)
	if bit := v.bit(hash); v.filter[bit/64]&(1<<(bit%64)) == 0 {
		return 0
	}
	for at := v.start(hash); v.slots[at].id > 0; at = (at + 1) & uint64(len(v.slots)-1) {
		if s := v.slots[at]; s.tag == uint32(hash) && v.words[s.id] == string(word) {
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
	v.words = append(v.words, string(word))
	if 2*len(v.words) > len(v.slots) {
		v.resize(2 * len(v.slots))
	} else {
		v.place(maphash.Bytes(v.seed, word), id)
	}
	return id
}
