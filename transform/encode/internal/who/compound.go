package who

import "strings"

// German makes words for offices of others: Archivrat, Kreissekretär, Amtsrichter.

// isOfficeWord reports whether a word in small letters is one for an office.
func isOfficeWord(word string) bool { return officeWords[word] || compoundOffice(word) }

// appoints reports whether a word in small letters is one for an office, a body or the party,
// as stands in lines with an office.
func appoints(word string) bool { return appointments[word] || compoundOffice(word) }

// minCompound is how many bytes such a word has at least.
const minCompound = 6

// compoundOffice reports whether a word ends with the one for an office, with another before it.
func compoundOffice(word string) bool {
	if len(word) < minCompound || bodyWords[word] { // Ministerrat
		return false
	}
	switch word[len(word)-1] {
	case 't', 'h', 'r', 'l', 'n':
	default:
		return false
	}
	for _, end := range compounded {
		if first, ok := strings.CutSuffix(word, end); ok {
			return len(first) > 2 && !(strings.HasPrefix(end, "rat") && noCouncil(first))
		}
	}
	return false
}

// compounded is the last words of such compounds.
var compounded = strings.Fields(`rat rath direktor director inspektor inspector sekretär secretär secretair präsident richter assessor archivar bibliothekar
	kommissar commissar kommissär amtmann anwalt vorsteher verwalter ingenieur referent rektor rector minister konsul notar physikus schreiber superintendent`)

// noCouncil reports whether what stands before rat makes another word: Apparat, Demokrat,
// Vorrat, Magistrat, or a surname: McGrath. No part of a compound ends with a vowel, but for Baurat,
// or has none.
func noCouncil(first string) bool {
	if strings.IndexByte("aeiouyck", first[len(first)-1]) >= 0 {
		return first != "bau"
	}
	if !strings.ContainsAny(first, "aeiouyäöü") {
		return true
	}
	for _, end := range []string{"gist", "quad", "voll", "sub", "subst", "vor", "ver", "zier", "un", "haus"} {
		if strings.HasSuffix(first, end) {
			return true
		}
	}
	return false
}
