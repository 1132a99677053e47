package match

import (
	"encoding/binary"
	"hash/maphash"
)

// idFlags say what is known of an identifier.
type idFlags uint8

const (
	idDefined  idFlags = 1 << iota // an element has it
	idRepeated                     // more than one has it
	idFlagBits = iota
)

// An idSet is a set of identifiers with their flags. Besides its own bytes each
// takes one or two for flags and length, and 11 to 21 in the table. The zero
// idSet is empty.
type idSet struct {
	seed   maphash.Seed
	slots  []uint64 // open hash table: part of the hash and an address; 0 for none
	used   int
	chunks [][]byte // entries, one behind the other
}

// An entry is a varint of length and flags, then the identifier. Its address is
// the number of its chunk, counted from 1, and its place in that.
type idAddress uint64

const (
	placeBits   = 16 // of an address
	addressBits = 40
	chunkSize   = 1 << placeBits
)

// reset makes the set empty. It keeps what one document usually needs.
func (s *idSet) reset() {
	const usual = 1 << 13 // slots
	if len(s.slots) > usual || len(s.chunks) > 1 || len(s.chunks) == 1 && cap(s.chunks[0]) > chunkSize {
		*s = idSet{seed: s.seed}
	}
	if s.used > 0 {
		clear(s.slots)
		s.used, s.chunks[0] = 0, s.chunks[0][:0]
	}
}

// add is the address of an identifier, which is put into the set if it is not
// there.
func (s *idSet) add(id []byte) (at idAddress, added bool) {
	if 4*s.used >= 3*len(s.slots) {
		s.grow()
	}
	h := maphash.Bytes(s.seed, id)
	slot, at := s.probe(h, id)
	if at != 0 {
		return at, false
	}
	at = s.append(id)
	s.slots[slot] = h>>addressBits<<addressBits | uint64(at)
	s.used++
	return at, true
}

// find is the address of an identifier, 0 when it is not in the set.
func (s *idSet) find(id []byte) idAddress {
	if s.used == 0 {
		return 0
	}
	_, at := s.probe(maphash.Bytes(s.seed, id), id)
	return at
}

// probe finds the slot of an identifier, or the free one that it would take.
func (s *idSet) probe(h uint64, id []byte) (slot int, at idAddress) {
	mask := len(s.slots) - 1
	for i := int(h) & mask; ; i = (i + 1) & mask {
		v := s.slots[i]
		if v == 0 {
			return i, 0
		}
		if at := idAddress(v & (1<<addressBits - 1)); v>>addressBits == h>>addressBits && string(s.text(at)) == string(id) {
			return i, at
		}
	}
}

// entry are the bytes from an entry on.
func (s *idSet) entry(at idAddress) []byte {
	return s.chunks[at>>placeBits-1][at&(chunkSize-1):]
}

func (s *idSet) text(at idAddress) []byte {
	e := s.entry(at)
	head, n := binary.Uvarint(e)
	return e[n : n+int(head>>idFlagBits)]
}

func (s *idSet) flags(at idAddress) idFlags {
	return idFlags(s.entry(at)[0]) & (1<<idFlagBits - 1)
}

// mark adds flags to those of an identifier.
func (s *idSet) mark(at idAddress, f idFlags) { s.entry(at)[0] |= byte(f) }

// append stores an identifier. One that is longer than a chunk has a chunk of
// its own.
func (s *idSet) append(id []byte) idAddress {
	need := binary.MaxVarintLen64 + len(id)
	k := len(s.chunks) - 1
	if k < 0 || cap(s.chunks[k])-len(s.chunks[k]) < need {
		s.chunks = append(s.chunks, make([]byte, 0, max(chunkSize, need)))
		k++
	}
	c := s.chunks[k]
	at := idAddress((k+1)<<placeBits | len(c))
	c = binary.AppendUvarint(c, uint64(len(id))<<idFlagBits)
	s.chunks[k] = append(c, id...)
	return at
}

// grow makes room in the table. The old one is given up before there is a new
// one: what was in it is all in the chunks.
func (s *idSet) grow() {
	size := max(1<<8, 2*len(s.slots))
	if s.seed == (maphash.Seed{}) {
		s.seed = maphash.MakeSeed()
	}
	s.slots = nil
	s.slots = make([]uint64, size)
	for k, c := range s.chunks {
		for i := 0; i < len(c); {
			at := idAddress((k+1)<<placeBits | i)
			head, n := binary.Uvarint(c[i:])
			i += n + int(head>>idFlagBits)
			s.put(at)
		}
	}
}

// put gives a stored identifier, which is not in the table, its slot.
func (s *idSet) put(at idAddress) {
	h := maphash.Bytes(s.seed, s.text(at))
	mask := len(s.slots) - 1
	i := int(h) & mask
	for s.slots[i] != 0 {
		i = (i + 1) & mask
	}
	s.slots[i] = h>>addressBits<<addressBits | uint64(at)
}
