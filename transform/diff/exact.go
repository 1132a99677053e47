package diff

import (
	"bytes"
	"unicode/utf8"
)

// hunks are the exact differences of the source texts, by an alignment: what
// lies between two units that are written alike is replaced as far as it
// differs.
func (al *alignment) hunks() []Hunk {
	b := hunkBuilder{a: al.doc[older].text, b: al.doc[newer].text}
	for _, p := range al.pairs {
		u, v := &al.doc[older].units[p[older]], &al.doc[newer].units[p[newer]]
		b.same(int(u.start), int(u.end), int(v.start), int(v.end))
	}
	b.replace(len(b.a), len(b.b))
	return b.hunks
}

// hunkBuilder collects hunks; i and j are how far it has come.
type hunkBuilder struct {
	a, b  []byte
	i, j  int
	hunks []Hunk
}

// same passes a stretch of either side that may be the same.
func (h *hunkBuilder) same(a, aEnd, b, bEnd int) {
	if a < h.i || b < h.j || !bytes.Equal(h.a[a:aEnd], h.b[b:bEnd]) {
		return
	}
	h.replace(a, b)
	h.i, h.j = aEnd, bEnd
}

// replace goes on to two places, replacing what differs up to them.
func (h *hunkBuilder) replace(i, j int) {
	del, ins := h.a[h.i:i], h.b[h.j:j]
	if bytes.Equal(del, ins) {
		h.i, h.j = i, j
		return
	}
	head := commonHead(del, ins)
	tail := commonTail(del[head:], ins[head:])
	h.add(Hunk{Old: h.i + head, New: h.j + head, Del: del[head : len(del)-tail], Ins: ins[head : len(ins)-tail]})
	h.i, h.j = i, j
}

// near is the number of bytes between two hunks up to which they are one.
const near = 8

func (h *hunkBuilder) add(next Hunk) {
	if k := len(h.hunks) - 1; k >= 0 {
		last := &h.hunks[k]
		if next.Old-(last.Old+len(last.Del)) <= near {
			last.Del = h.a[last.Old : next.Old+len(next.Del)]
			last.Ins = h.b[last.New : next.New+len(next.Ins)]
			return
		}
	}
	h.hunks = append(h.hunks, next)
}

// commonHead is how many bytes two texts start with in common; no character is
// cut.
func commonHead(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && (inside(a, n) || inside(b, n)) {
		n--
	}
	return n
}

// commonTail is how many bytes two texts end with in common.
func commonTail(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && inside(a, len(a)-n) {
		n--
	}
	return n
}

// inside reports whether a place lies inside a character.
func inside(text []byte, n int) bool { return n < len(text) && !utf8.RuneStart(text[n]) }
