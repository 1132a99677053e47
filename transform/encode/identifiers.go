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
	return strings.ToLower(strings.Join(strings.FieldsFunc(plainer.Replace(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) || unnamed(r)
	}), "-"))
}

// plainer writes the letters plainly that the first editions of XML 1.0 did not allow in
// names; Jing judges by them.
var plainer = strings.NewReplacer("ș", "s", "Ș", "s", "ț", "t", "Ț", "t", "ſ", "s", "ĳ", "ij", "Ĳ", "ij", "ŀ", "l", "Ŀ", "l", "ŉ", "n",
	"ǆ", "dz", "Ǆ", "dz", "ǉ", "lj", "Ǉ", "lj", "ǌ", "nj", "Ǌ", "nj")

// unnamed reports whether a letter or digit could not stand in a name before the fifth
// edition of XML 1.0 (appendix B): of the Latin and Cyrillic ones those that Unicode took
// in later, and signs like ª and ².
func unnamed(r rune) bool {
	switch {
	case r < 0x80:
		return false
	case r < 0x250:
		return r < 0xC0 || r == 0x13F || r == 0x140 || r == 0x149 || r == 0x17F || r >= 0x1C4 && r <= 0x1CC || r >= 0x1F1 && r <= 0x1F3 || r >= 0x1F6 && r <= 0x1F9 || r >= 0x218
	}
	return r == 0x400 || r == 0x40D || r == 0x450 || r == 0x45D || r >= 0x2C60 && r <= 0x2C7F || r >= 0xA640 && r <= 0xA7FF
}
