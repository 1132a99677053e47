package diff

// parts cuts what differs into pairs of blocks, when there are as many on
// either side and each looks like its counterpart: then a sentence that has
// gone from one paragraph to another does not take the paragraph with it.
// Otherwise all is one part.
//
// Opened and closed say that the first and the last block have begun, or go on,
// in what is the same.
func (r *refiner) parts(a, b []unit, opened, closed bool) [][2][]unit {
	as, bs := blocks(r.al.doc[older], a), blocks(r.al.doc[newer], b)
	if len(as) == len(bs) && len(as) > 1 {
		out := make([][2][]unit, len(as))
		for i := range as {
			sure := opened && i == 0 || closed && i == len(as)-1
			if !sure && !r.look(as[i], bs[i]) {
				return [][2][]unit{{a, b}}
			}
			out[i] = [2][]unit{as[i], bs[i]}
		}
		return out
	}
	return [][2][]unit{{a, b}}
}

// blocks cuts units where another block starts.
func blocks(d *document, us []unit) [][]unit {
	var out [][]unit
	last := int32(-2)
	for i := range us {
		if n := d.block(us[i].node); n != last {
			out = append(out, nil)
			last = n
		}
		out[len(out)-1] = append(out[len(out)-1], us[i])
	}
	return out
}

// block is the innermost element at n or around it that is no part of a text.
func (d *document) block(n int32) int32 {
	for n >= 0 && d.inText(n) {
		n = d.nodes[n].parent
	}
	return n
}

// inOneBlock reports whether two neighbours on either side, the unit at i and
// the one before, are in one block.
func (r *refiner) inOneBlock(i, j int) bool {
	a, b := r.from[older], r.from[newer]
	if i == 0 || j == 0 || i >= len(a) || j >= len(b) {
		return false
	}
	d, e := r.al.doc[older], r.al.doc[newer]
	return d.block(a[i-1].node) == d.block(a[i].node) && e.block(b[j-1].node) == e.block(b[j].node)
}

// alikeEnds is how many units two blocks have to start or end with in common.
const alikeEnds = 3

// look reports whether two blocks look like one: they have the same xml:id, or
// start or end alike.
func (r *refiner) look(a, b []unit) bool {
	d, e := r.al.doc[older], r.al.doc[newer]
	if a[0].node >= 0 && b[0].node >= 0 {
		if id := d.xmlID(a[0].node); id != "" && id == e.xmlID(b[0].node) {
			return true
		}
	}
	n := min(len(a), len(b), alikeEnds)
	return sameIDs(a[:n], b[:n]) || sameIDs(a[len(a)-n:], b[len(b)-n:])
}

func sameIDs(a, b []unit) bool {
	for i := range a {
		if a[i].id != b[i].id {
			return false
		}
	}
	return true
}
