package encode

import (
	"strings"
	"unicode/utf8"
)

// First names in salutations and below letters, beside the surnames of titles.

// intimate reports whether a salutation has a first name where the title has the surname,
// alone or with an initial that fits: Fritz, F. Tarlenheim.
func intimate(greeted, titled []party) bool {
	if len(greeted) != 1 || len(titled) != 1 || !greeted[0].person() || !titled[0].person() || greeted[0].ref != "" || strings.Contains(greeted[0].text, " ") {
		return false
	}
	name := greeted[0].text
	_, initial := utf8.DecodeRuneInString(name)
	first, _, more := strings.Cut(titled[0].text, " ")
	return !shareWord(name, titled[0].text) && (!more || first == name[:initial]+".")
}

// signedByFirstName reports whether who signed did so by a first name, while the title has the
// surname.
func (e *encoder) signedByFirstName(signed []party, titled party) bool {
	if len(signed) != 1 || !signed[0].person() || !titled.person() || signed[0].ref != "" || strings.Contains(signed[0].text, " ") || shareWord(signed[0].text, titled.text) {
		return false
	}
	plain := e.text.Plain(signed[0].span)
	return plain != strings.ToUpper(plain) && !strings.Contains(signed[0].text, ".")
}

// firstNameOf reports whether a name is nothing but the first name of another.
func firstNameOf(name, whole string) bool {
	first, _, more := strings.Cut(whole, " ")
	return more && name == first && utf8.RuneCountInString(name) > 2
}
