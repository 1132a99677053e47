package authority

import "slices"

// Lookup is the entries that have a name, in whatever case, with or without
// diacritics: those that declare the form first. It is nil when there is none.
func (x *Index) Lookup(name string) []*Entry {
	words := wordsOf(name)
	if found := x.lookup(words); found != nil || len(words) == 0 {
		return found
	}
	last := &words[len(words)-1]
	cut := possessive(name[last.start:last.full])
	if cut == 0 {
		return nil
	}
	last.folded = theAlphabet().fold(nil, name[last.start:last.start+cut])
	return x.lookup(words)
}

func (x *Index) lookup(words []nameWord) []*Entry {
	var found [unfit + 1][]*Entry
	for i := len(x.layers) - 1; i >= 0; i-- {
		t := x.layers[i]
		for ref := t.firstRef(words); ref != nil; ref = t.after(ref) {
			rank := x.rank(t, ref)
			found[rank] = append(found[rank], t.entries[ref.entry])
		}
	}
	if len(found[bound]) > 0 {
		return distinct(found[bound])
	}
	return distinct(append(found[declared], found[composed]...))
}

// distinct is a list without what stands in it before.
func distinct(list []*Entry) []*Entry {
	if len(list) < 2 {
		return list
	}
	seen := make(map[*Entry]bool, len(list))
	return slices.DeleteFunc(list, func(e *Entry) bool {
		before := seen[e]
		seen[e] = true
		return before
	})
}

// firstRef is the first of the names that consist of words; nil for none.
func (t *trie) firstRef(words []nameWord) *formRef {
	if t == nil || len(words) == 0 {
		return nil
	}
	at := uint32(0)
	for i := range words {
		if i > 0 && at == 0 {
			return nil
		}
		id := t.id(words[i].folded)
		if id == 0 {
			return nil
		}
		at = t.child(at, id)
	}
	return t.ending(at)
}
