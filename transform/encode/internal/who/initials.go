package who

import (
	"strings"

	"catchword/transform/encode/internal/pattern"
)

// Names with initials.

// Initial is a pattern for an initial without its full stop. Several letters of one
// are a letter of another alphabet: V.Ya. Doe, Yu. Roe.
const Initial = `(?:\p{Lu}|Y[aeou]|[CKSZ]h|Ts)`

var (
	// initialled is a name with initials before it.
	initialled = pattern.MustCompile(`(?:` + Initial + `\. ?){1,4}(?:(?:[Dd]e|[Vv]on|[Vv]an|[Dd]u|[Ll]a|[Ll]e) ){0,2}\p{Lu}[\p{L}'’\-]+`)
	// inverted is a surname with the initials behind it.
	inverted   = pattern.MustCompile(`\p{Lu}[\p{L}'’\-]+ (?:` + Initial + `\. ?){1,3}$`)
	startsName = pattern.MustCompile(`^(?:(?:Comrade|Cde\.|Mr\.?|Mrs\.?|Dr\.?) )?(?:` + Initial + `\. ?){1,4}\p{Lu}[\p{L}'’\-]+`)
	// countries is initials that are no person's.
	countries = pattern.MustCompile(`^U\. ?(?:S|K|N)\.`)
)

// byInitials is the person whose name has initials; what stands before it is the
// office.
func byInitials(wording string) (Party, bool) {
	found := initialled.FindAllStringIndex(wording, -1)
	if len(found) == 0 {
		found = inverted.FindAllStringIndex(wording, 1)
	}
	for _, at := range found {
		name := wording[at[0]:at[1]]
		if countries.MatchString(name) || isOfficeWord(lower(lastWord(name))) || bodyWords[lower(lastWord(name))] {
			continue
		}
		start := at[0]
		if mayBeFirstName(strings.TrimSpace(wording[:start])) {
			start = 0 // John B. Doe
		} else if rank, first := lastSplit(wording[:start]); rankAlone.MatchString(rank) && mayBeFirstName(first) {
			start = len(rank) + 1 // General John B. Doe
		}
		end := at[1]
		if last := surnameAtEnd.FindString(wording[end:]); last != "" && !isOffice(last) && !isBody(last) && !IsPost(last[1:]) {
			end += len(last) // V. K. Wellington Koo
		}
		if suffix := junior.FindString(wording[end:]); suffix != "" {
			end += len(suffix)
		}
		return Party{Kind: Person, Name: strings.TrimSpace(wording[start:end]), Office: strings.Trim(wording[:start], " ,")}, true
	}
	return Party{}, false
}

// surnameAtEnd is a word behind initials and a name that ends a wording.
var surnameAtEnd = pattern.MustCompile(`^ \p{Lu}\p{Ll}+$`)

// rankAlone is a rank and no more.
var rankAlone = pattern.MustCompile(`^(?i:(?:(?:lieutenant|major|brigadier|vice|rear|air|field)[ -])*(?:general|admiral|colonel|captain|commander|marshal|commodore|major|lieutenant))$`)

// lastSplit is a text without its last word, and that word.
func lastSplit(text string) (before, last string) {
	text = strings.TrimRight(text, " ")
	k := strings.LastIndexByte(text, ' ')
	if k < 0 {
		return "", text
	}
	return text[:k], text[k+1:]
}

// mayBeFirstName reports whether what stands before initials is one word that is no office,
// no body and no title.
func mayBeFirstName(first string) bool {
	if wordCount(first) != 1 || !capital(first) {
		return false
	}
	return !starters[lower(first)] && !isOffice(first) && !isBody(first) && !complements[lower(first)]
}

var junior = pattern.MustCompile(`^,? (?:Jr|Sr|II|III)\.?`)
