package authority

import "catchword/tei"

// What a form asks of a word's letters.
const (
	needNothing  uint64 = 0
	needCapital  uint64 = 1 // a capital at its beginning
	needCapitals uint64 = 2 // nothing but capitals
)

// needs is how the words of a text have to be written to be this name. A word
// with a capital needs one, so that May is not found in may; an abbreviation
// needs all of its capitals, so that US is not found in us. What follows a
// hyphen, and what follows the first word of an organisation's name, is
// written either way.
func needs(words []nameWord, kind tei.NameKind) uint64 {
	shouted := shouted(words)
	var all uint64
	for i := range words {
		w, need := &words[i], needNothing
		switch {
		case w.letters == capitals && !shouted && (w.single || len(w.folded) <= 3):
			need = needCapitals
		case i > 0 && (w.gap&hyphen != 0 || kind == tei.OrgName):
		case w.letters == capital || w.letters == capitals:
			need = needCapital
		}
		all |= need << (2 * i)
	}
	return all
}

// shouted reports whether a name is given in capitals that are no abbreviation:
// MAO ZEDONG.
func shouted(words []nameWord) bool {
	long := false
	for i := range words {
		if words[i].letters != capitals {
			return false
		}
		long = long || len(words[i].folded) > 3
	}
	return long && len(words) > 1
}

// met reports whether a word written so is what is needed.
func met(need uint64, written letterCase) bool {
	switch need {
	case needCapital:
		return written != small
	case needCapitals:
		return written == capitals || written == caseless
	}
	return true
}
