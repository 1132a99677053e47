package diff

import (
	"bytes"
	"math/bits"
	"slices"
	"sync"
)

// Certainty is how much of what stands around a hunk says where it belongs, in the
// two files of the patch: where the same text stands again, a file in which the one
// place has been changed has the other one left.
type Certainty uint8

// The degrees of certainty.
const (
	ByPart    Certainty = iota // also a part of what stands around it stands there only
	AsWhole                    // all of it does
	Between                    // all of it does between the hunks before and behind it
	Uncertain                  // not even there
)

var certainties = [...]string{ByPart: "", AsWhole: "whole", Between: "between", Uncertain: "repeated"}

// unrated are the files of a patch of which the certainties are not yet asked for: it
// takes its time to count.
type unrated struct {
	once  sync.Once
	texts [2][]byte
}

// rate gives the hunks of a patch their certainty, if they have none. Time is near
// linear in the size of the files.
func (p *Patch) rate() {
	if u := p.unrated; u != nil {
		u.once.Do(func() { p.count(u.texts[older], u.texts[newer]) })
	}
}

func (p *Patch) count(old, new []byte) {
	var s seeker
	for i := range p.Hunks {
		s.seek(i, &p.Hunks[i])
	}
	s.count(old, older)
	s.count(new, newer)
	for _, w := range s.sought {
		if w.n < 2 {
			continue
		}
		if h := &p.Hunks[w.hunk]; w.whole {
			h.Sure = Between
		} else {
			h.Sure = max(h.Sure, AsWhole)
		}
	}
	for i := range p.Hunks {
		if p.Hunks[i].Sure == Between && (p.repeated(i, old, older) || p.repeated(i, new, newer)) {
			p.Hunks[i].Sure = Uncertain
		}
	}
}

// repeated reports whether what stands around a hunk stands more than once between its
// neighbours.
func (p *Patch) repeated(i int, text []byte, s side) bool {
	lo, hi := 0, len(text)
	if i > 0 {
		at, part := p.Hunks[i-1].on(s)
		lo = at + len(part)
	}
	if i+1 < len(p.Hunks) {
		hi, _ = p.Hunks[i+1].on(s)
	}
	_, part := p.Hunks[i].on(s)
	_, n := only(text[lo:hi], slices.Concat(p.Hunks[i].Before, part, p.Hunks[i].After))
	return n > 1
}

// on is where a hunk is on one side, and what stands there.
func (h *Hunk) on(s side) (at int, text []byte) {
	if s == older {
		return h.Old, h.Del
	}
	return h.New, h.Ins
}

// A sought is a text of which it is counted how often it stands in a file, up to twice.
type sought struct {
	text  []byte
	side  side
	grip  int // where its most telling bytes start
	hunk  int
	whole bool // all that stands around the hunk
	n     int
}

// gripSize is how many bytes of a text it is looked for by.
const gripSize = 16

// longestSought is how many bytes of what a hunk takes away, or puts there, are looked
// for.
const longestSought = 256

// seeker counts many texts at once, by the hashes of gripSize bytes (Karp and Rabin,
// "Efficient randomized pattern-matching algorithms", 1987).
type seeker struct{ sought []sought }

// seek adds what may be looked for around a hunk.
func (s *seeker) seek(i int, h *Hunk) {
	for side := older; side <= newer; side++ {
		_, part := h.on(side)
		after := h.After
		if len(part) > longestSought { // what starts as nothing else does is like nothing else
			part, after = part[:longestSought], nil
		}
		for k, r := range reaches {
			text := slices.Concat(tailOf(h.Before, r[0]), part, headOf(after, r[1]))
			if len(text) >= gripSize && (k == 0 || len(text) >= enough) {
				s.sought = append(s.sought, sought{text: text, side: side, grip: gripOf(text), hunk: i, whole: k == 0})
			}
		}
	}
}

// gripOf is where the gripSize bytes of a text start that have most different ones:
// white space and tags are everywhere.
func gripOf(text []byte) int {
	best, at := 0, 0
	for i := 0; i+gripSize <= len(text) && i < 4*around; i += gripSize / 4 {
		var seen [4]uint64
		for _, c := range text[i : i+gripSize] {
			seen[c>>6] |= 1 << (c & 63)
		}
		n := 0
		for _, set := range seen {
			n += bits.OnesCount64(set)
		}
		if n > best {
			best, at = n, i
		}
	}
	return at
}

const hashBase = 0x9E3779B97F4A7C15 // odd: 2^64 divided by the golden ratio

// count counts the texts of one side in a file.
func (s *seeker) count(text []byte, on side) {
	var mayBe hashes
	where := map[uint64][]*sought{}
	for i := range s.sought {
		if w := &s.sought[i]; w.side == on {
			h := hashOf(w.text[w.grip : w.grip+gripSize])
			where[h] = append(where[h], w)
			mayBe.add(h)
		}
	}
	if len(where) == 0 || len(text) < gripSize {
		return
	}
	first := uint64(1) // the weight of the byte that goes out
	for range gripSize {
		first *= hashBase
	}
	h := hashOf(text[:gripSize])
	for at := 0; ; at++ {
		if mayBe.has(h) {
			if ws := where[h]; len(ws) > 0 {
				where[h] = metAt(text, at, ws)
			}
		}
		if at+gripSize == len(text) {
			return
		}
		h = h*hashBase + uint64(text[at+gripSize]) + 1 - first*(uint64(text[at])+1)
	}
}

// hashes are a set of hashes that may hold some more.
type hashes [1 << 12]uint64

func (m *hashes) add(h uint64)      { m[h>>52] |= 1 << (h >> 46 & 63) }
func (m *hashes) has(h uint64) bool { return m[h>>52]&(1<<(h>>46&63)) != 0 }

func hashOf(text []byte) (h uint64) {
	for _, c := range text {
		h = h*hashBase + uint64(c) + 1
	}
	return h
}

// metAt counts the texts that stand at a place, and keeps those that are not yet
// counted twice.
func metAt(text []byte, at int, ws []*sought) []*sought {
	return slices.DeleteFunc(ws, func(w *sought) bool {
		if start := at - w.grip; start >= 0 && bytes.HasPrefix(text[start:], w.text) {
			w.n++
		}
		return w.n > 1
	})
}
