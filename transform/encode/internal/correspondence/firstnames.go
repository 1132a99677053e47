package correspondence

import (
	"strings"
	"unicode/utf8"
)

// First names in salutations and below letters, beside the surnames of titles.

// intimate reports whether a salutation has a first name where the title has the surname,
// alone or with an initial that fits: Fritz, F. Tarlenheim.
func intimate(greeted, titled []Party) bool {
	if len(titled) != 1 || !titled[0].Person() || !oneUnknownName(greeted) {
		return false
	}
	name := greeted[0].Text
	_, initial := utf8.DecodeRuneInString(name)
	first, _, more := strings.Cut(titled[0].Text, " ")
	return !shareWord(name, titled[0].Text) && (!more || first == name[:initial]+".")
}

// signedByFirstName reports whether who signed did so by a first name, while the title has the
// surname.
func (e *examiner) signedByFirstName(signed []Party, titled Party) bool {
	if !titled.Person() || !oneUnknownName(signed) || shareWord(signed[0].Text, titled.Text) {
		return false
	}
	plain := e.text.Plain(signed[0].Span)
	return plain != strings.ToUpper(plain) && !strings.Contains(signed[0].Text, ".")
}

// oneUnknownName reports whether parties are a person whom the authority does not know, by
// one word.
func oneUnknownName(parties []Party) bool {
	return len(parties) == 1 && parties[0].Person() && parties[0].Ref == "" && !strings.Contains(parties[0].Text, " ")
}

// firstNameOf reports whether a name is nothing but the first name of another.
func firstNameOf(name, whole string) bool {
	first, _, more := strings.Cut(whole, " ")
	return more && name == first && utf8.RuneCountInString(name) > 2
}
