package brackets

import (
	"hash/maphash"
	"unicode/utf8"
)

// wordSet is some of the words of a text. It holds their places, not the words.
type wordSet struct {
	text  string
	seed  maphash.Seed
	slots []place // a power of two of them, at most half of them taken
	n     int     // words in it
}

// place is where a word stands in a text; nothing where it is empty.
type place struct{ start, end uint32 }

// begin empties the set for the words of another text.
func (s *wordSet) begin(text string) {
	if s.slots == nil {
		s.seed, s.slots = maphash.MakeSeed(), make([]place, 512)
	}
	clear(s.slots)
	s.text, s.n = text, 0
}

// slot is where a word stands in the table, or would.
func (s *wordSet) slot(word string) *place {
	last := uint64(len(s.slots) - 1)
	for at := maphash.String(s.seed, word) & last; ; at = (at + 1) & last {
		if p := &s.slots[at]; p.end == 0 || s.text[p.start:p.end] == word {
			return p
		}
	}
}

// has reports whether a word is in the set.
func (s *wordSet) has(word string) bool { return s.slot(word).end > 0 }

// all yields the words of the set, in no order.
func (s *wordSet) all(yield func(word string) bool) {
	for _, p := range s.slots {
		if p.end > 0 && !yield(s.text[p.start:p.end]) {
			return
		}
	}
}

// add adds the word of the text from start to end, unless the set has it.
func (s *wordSet) add(start, end int) {
	p := s.slot(s.text[start:end])
	if p.end > 0 {
		return
	}
	*p = place{uint32(start), uint32(end)}
	if s.n++; 2*s.n > len(s.slots) {
		s.grow()
	}
}

func (s *wordSet) grow() {
	old := s.slots
	s.slots = make([]place, 2*len(old))
	for _, p := range old {
		if p.end > 0 {
			*s.slot(s.text[p.start:p.end]) = p
		}
	}
}

// letters is two or three bytes of a word, the last one lowest.
type letters uint32

// pair reports whether they are two.
func (l letters) pair() bool { return l < 1<<16 }

// eachRun calls f for the pairs and threes of bytes of a word with a blank before and
// after it; whole says that a run begins with a character and not within one.
func eachRun(word string, f func(run letters, whole bool)) {
	before, last := byte(0), byte(' ')
	for i := range len(word) + 1 {
		c := byte(' ')
		if i < len(word) {
			c = word[i]
		}
		if i > 0 {
			f(letters(before)<<16|letters(last)<<8|letters(c), utf8.RuneStart(before))
		}
		f(letters(last)<<8|letters(c), utf8.RuneStart(last))
		before, last = last, c
	}
}

// runs is a set of letters in a row: a bit for those of ASCII in small letters, as most
// are.
type runs struct {
	small  [1 << 15 / 64]uint64
	others map[letters]bool
}

// bit is the place in small of a run of small letters; ok is false for another one.
func (l letters) bit() (bit uint32, ok bool) {
	for shift := 16; shift >= 0; shift -= 8 {
		c := byte(l >> shift)
		switch {
		case c >= 'a' && c <= 'z':
			bit = bit<<5 | uint32(c-'a'+1)
		case c == ' ':
			bit = bit<<5 | 27
		case c == '\'':
			bit = bit<<5 | 28
		case c > 0:
			return 0, false
		}
	}
	return bit, true
}

func (r *runs) has(l letters) bool {
	if bit, ok := l.bit(); ok {
		return r.small[bit/64]&(1<<(bit%64)) != 0
	}
	return r.others[l]
}

func (r *runs) add(l letters) {
	if bit, ok := l.bit(); ok {
		r.small[bit/64] |= 1 << (bit % 64)
		return
	}
	if r.others == nil {
		r.others = map[letters]bool{}
	}
	r.others[l] = true
}
