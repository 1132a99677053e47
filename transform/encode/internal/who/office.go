package who

import (
	"strings"
)

// How a name is told from the office in front of it.

// leadsOffice is the words in front of an office that are no first name.
var leadsOffice = set("prime vice deputy acting foreign first under chief federal general state")

// withOffice is the person of a name, which may have a rank before it, and an
// office behind a comma.
func withOffice(name, rest string) Party {
	if isOffice(name) {
		if p := byOffice(name); p.Kind == Person {
			p.Office = strings.Trim(p.Office+", "+rest, " ,")
			return p
		}
	}
	return Party{Kind: Person, Name: name, Office: rest} // Mr. Keith Officer
}

// BeforeOffice divides a wording at the first word for an office behind two words or more: a
// name, and the office without a comma before it.
func BeforeOffice(wording string) (name, office string) {
	words := strings.Fields(wording)
	for i, w := range words {
		if i > 1 && isOfficeWord(lower(w)) {
			return strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		}
	}
	return wording, ""
}

// byOffice divides the name behind an office from it; without one the office
// stands for the person.
func byOffice(wording string) Party {
	words := strings.Fields(wording)
	n := len(words)
	for n > 0 && len(words)-n < 3 && namelike(words[n-1]) {
		n--
	}
	for n > 0 && n < len(words) && !leads(words[n-1], len(words)-n) { // a country before the name
		n++
	}
	if n == 0 || n == len(words) || strings.Contains(words[n-1], "(") {
		return Party{Kind: Office, Name: wording}
	}
	name, office := Bare(strings.Join(words[n:], " ")), strings.Join(words[:n], " ")
	if name == "" {
		return Party{Kind: Office, Name: wording}
	}
	if IsPost(name) && strings.HasSuffix(office, ",") {
		return Party{Kind: Office, Name: strings.TrimSuffix(office, ",")} // where it is
	}
	if len(words)-n == 1 && n == 1 && ranks[lower(words[0])] {
		return Party{Kind: Person, Name: wording} // General Doe
	}
	return Party{Kind: Person, Name: name, Office: office}
}

// namelike reports whether a word may be part of a name: it has a capital and is
// no word of an office.
func namelike(word string) bool {
	if !capital(word) || strings.ContainsAny(word, ",()0123456789") || abbreviation(word) {
		return false
	}
	w := lower(word)
	return !smallWords[w] && !isOfficeWord(w) && !bodyWords[w] && !complements[w]
}

// leads reports whether a name of n words may stand behind a word: behind the
// office itself or the last word of what it is for. A single word behind a head
// or a director may be what he directs.
func leads(word string, n int) bool {
	w := lower(word)
	switch {
	case heads[w]:
		return n > 1
	case bodyWords[w] && w != "central":
		return n > 1 || strings.HasSuffix(word, ",")
	case isOfficeWord(w), closely[w]:
		return true
	}
	return n > 1 && ends[w]
}
