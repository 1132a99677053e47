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
	return !unicode.Is(nameable, r)
}

// nameable is letters and digits behind the Latin ones that could stand in names always:
// those of the scripts that are met in names of files and archives. Of what is not here,
// identifiers do without.
var nameable = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x386, Hi: 0x3CE, Stride: 1},   // Greek
	{Lo: 0x401, Hi: 0x40C, Stride: 1},   // Cyrillic
	{Lo: 0x40E, Hi: 0x44F, Stride: 1},   //
	{Lo: 0x451, Hi: 0x45C, Stride: 1},   //
	{Lo: 0x45E, Hi: 0x481, Stride: 1},   //
	{Lo: 0x490, Hi: 0x4C4, Stride: 1},   //
	{Lo: 0x531, Hi: 0x556, Stride: 1},   // Armenian
	{Lo: 0x561, Hi: 0x586, Stride: 1},   //
	{Lo: 0x5D0, Hi: 0x5EA, Stride: 1},   // Hebrew
	{Lo: 0x621, Hi: 0x63A, Stride: 1},   // Arabic
	{Lo: 0x641, Hi: 0x64A, Stride: 1},   //
	{Lo: 0x660, Hi: 0x669, Stride: 1},   //
	{Lo: 0x671, Hi: 0x6B7, Stride: 1},   //
	{Lo: 0x6F0, Hi: 0x6F9, Stride: 1},   //
	{Lo: 0x905, Hi: 0x939, Stride: 1},   // Devanagari
	{Lo: 0x966, Hi: 0x96F, Stride: 1},   //
	{Lo: 0xE01, Hi: 0xE2E, Stride: 1},   // Thai
	{Lo: 0x10D0, Hi: 0x10F6, Stride: 1}, // Georgian
	{Lo: 0x1E00, Hi: 0x1E9B, Stride: 1}, // Latin with two marks
	{Lo: 0x1EA0, Hi: 0x1EF9, Stride: 1}, //
	{Lo: 0x3041, Hi: 0x3094, Stride: 1}, // Kana
	{Lo: 0x30A1, Hi: 0x30FA, Stride: 1}, //
	{Lo: 0x4E00, Hi: 0x9FA5, Stride: 1}, // Chinese characters
	{Lo: 0xAC00, Hi: 0xD7A3, Stride: 1}, // Hangul
}}
