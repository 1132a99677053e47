package encode

import (
	"strconv"
	"strings"
	"unicode"

	"catchword/transform/encode/internal/names"
)

// identifiers gives every element of a document an identifier of its own. They
// come from the content, so that they stay when other things change.
type identifiers struct {
	document string
	names    *names.Names // their entries have identifiers
	taken    map[string]bool
	next     map[string]int // the number to try next, by what was wanted
}

func (e *encoder) newIdentifiers() *identifiers {
	ids := &identifiers{names: e.names, next: map[string]int{}, taken: map[string]bool{ownID: true, sourceID: true, "genre": true, "classification": true}}
	ids.document = ids.unique(e.documentID())
	return ids
}

// unique is the wanted identifier, or the same with the first number that
// makes it one of its own.
func (ids *identifiers) unique(want string) string {
	id := want
	for n := max(2, ids.next[want]); ids.taken[id] || ids.names.Mentioned(id); n++ {
		id = want + "-" + strconv.Itoa(n)
		ids.next[want] = n + 1
	}
	ids.taken[id] = true
	return id
}

// slug makes an identifier's part of any text: letters and digits in lower
// case, a hyphen for everything between.
func slug(s string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), "-"))
}
