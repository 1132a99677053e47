package diff

import "catchword/tei/xmlscan"

// unify gives elements of two documents the same name when they mean the same:
// whatever prefix either document uses, and when one of them is TEI without the
// namespace, as P4 was and as documents are that lack it by mistake. The names as
// written stay.
func unify(a, b *document) {
	if a.nodes[0].name == b.nodes[0].name {
		return // documents whose roots are named alike name the rest alike
	}
	ids := make(map[expandedName]int)
	bare := [2]bool{a.isBareTEI(), b.isBareTEI()}
	a.rename(ids, bare[older] && !bare[newer])
	b.rename(ids, bare[newer] && !bare[older])
}

type expandedName struct{ local, space string }

func (d *document) isBareTEI() bool {
	root := d.nodes[0].name
	return root.Space == "" && teiRoots[root.Local]
}

// rename gives the elements names whose IDs are those of ids; inTEI puts those
// that are in no namespace into that of TEI.
func (d *document) rename(ids map[expandedName]int, inTEI bool) {
	made := make(map[*xmlscan.Name]*xmlscan.Name)
	for n := range d.nodes {
		old := d.nodes[n].name
		if made[old] == nil {
			name := *old
			if inTEI && name.Space == "" {
				name.Space = teiSpace
			}
			key := expandedName{name.Local, name.Space}
			if id, ok := ids[key]; ok {
				name.ID = id
			} else {
				ids[key] = name.ID
			}
			made[old] = &name
		}
		d.nodes[n].name = made[old]
	}
}
