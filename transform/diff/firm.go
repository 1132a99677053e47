package diff

import "bytes"

// findHeader finds the header when both sides have the same, byte for byte:
// whatever has become of the text, it has not changed. The result are the
// elements, or -1.
func findHeader(a, b *document) pair {
	x, y := a.header(), b.header()
	if x < 0 || y < 0 {
		return pair{-1, -1}
	}
	xLo, xHi := a.bounds(x)
	yLo, yHi := b.bounds(y)
	if !bytes.Equal(a.text[xLo:xHi], b.text[yLo:yHi]) || a.nodes[x].after-x != b.nodes[y].after-y {
		return pair{-1, -1}
	}
	for n := range a.nodes[x].after - x { // a prefix may stand for something else
		if !sameName(a.nodes[x+n].name, b.nodes[y+n].name) {
			return pair{-1, -1}
		}
	}
	return pair{x, y}
}

// header is the first teiHeader, or -1.
func (d *document) header() int32 {
	for n := range d.nodes {
		if d.local(int32(n)) == "teiHeader" {
			return int32(n)
		}
	}
	return -1
}

// unitsOf are the units among some that lie in an element; none, at the start,
// for -1.
func (d *document) unitsOf(us []unit, n int32) extent {
	var e extent
	if n < 0 {
		return e
	}
	first, last := d.nodes[n].tok, d.nodes[n].endTok
	for i := range us {
		if us[i].tok < first {
			e.lo = int32(i) + 1
		}
		if us[i].tok <= last {
			e.hi = int32(i) + 1
		}
	}
	return e
}

// isFirm reports whether pairs are of a header that has not changed: they are
// not given up.
func (al *alignment) isFirm(lo, hi int) bool {
	return int32(lo) >= al.firm.lo && int32(hi) <= al.firm.hi && lo < hi
}

// joinHeader matches the elements of a header that has not changed.
func (m *matching) joinHeader() {
	a, b := m.header[older], m.header[newer]
	if a < 0 {
		return
	}
	for n := range m.doc[older].nodes[a].after - a {
		m.join(a+n, b+n)
	}
}
