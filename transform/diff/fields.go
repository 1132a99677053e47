package diff

// dropFields gives up pairs in fields of a header that have nothing to do with each
// other: an address in which the letter was written is not the place of sending
// with other markup because both name one street.
func (al *alignment) dropFields() {
	kept := al.pairs[:0]
	for k, p := range al.pairs {
		if !al.isFirm(k, k+1) && al.unlikeFields(p) {
			continue
		}
		kept = append(kept, p)
	}
	al.pairs = kept // what is firm is where it was: it is the first header, and nothing before it is in one
	al.index()
}

// unlikeFields reports whether the elements in a header that two units are in, and
// those around them, have no name in common.
func (al *alignment) unlikeFields(p pair) bool {
	d, e := al.doc[older], al.doc[newer]
	a, b := d.units[p[older]].node, e.units[p[newer]].node
	if a < 0 || b < 0 || sameName(d.nodes[a].name, e.nodes[b].name) || !d.inHeader(a) || !e.inHeader(b) {
		return false
	}
	a, b = d.block(a), e.block(b)
	for _, x := range []int32{a, d.nodes[a].parent} {
		for _, y := range []int32{b, e.nodes[b].parent} {
			if x >= 0 && y >= 0 && sameName(d.nodes[x].name, e.nodes[y].name) {
				return false
			}
		}
	}
	return true
}
