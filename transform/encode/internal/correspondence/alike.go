package correspondence

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"catchword/tei"
)

// Whether two names are those of one party, and which of them says more.

// fuller is the parties of the first list with the names of the second where
// these say more of the same person: A.B. Doe for Doe, Ann Doe for Ann.
func fuller(a, b []Party) []Party {
	out := slices.Clone(a)
	for i, p := range out {
		for _, q := range b {
			if samePerson(p, q) && weight(q.Text) > weight(p.Text) {
				out[i].Text = q.Text
				if q.Ref != "" {
					out[i].Ref = q.Ref
				}
				break
			}
		}
	}
	return out
}

// samePerson reports whether two parties are one person, whom the second may name more
// fully.
func samePerson(p, q Party) bool {
	if !p.Person() || !q.Person() || p.Ref != "" && p.Ref != q.Ref {
		return false
	}
	return surname(p.Text) == surname(q.Text) || firstNameOf(p.Text, q.Text) || shortened(p.Text, q.Text)
}

// shortened reports whether a name is nothing but the initials of another: A. D. for
// Ann Doe.
func shortened(name, whole string) bool {
	return initialsOf(strings.FieldsFunc(whole, betweenNames), strings.FieldsFunc(name, betweenNames)) && !strings.ContainsFunc(name, unicode.IsLower)
}

// surname is the last word of a name in small letters.
func surname(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), betweenNames)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// weight is how many names and initials a name has; a name spelled out counts
// for more than its initial.
func weight(name string) int {
	n := 0
	for _, w := range strings.FieldsFunc(name, betweenNames) {
		n += 2
		if len(w) > 1 {
			n++
		}
	}
	return n
}

// officeOnly reports whether no party has a name.
func officeOnly(all []Party) bool {
	for _, p := range all {
		if p.Ref != "" || !p.Office {
			return false
		}
	}
	return true
}

// differ reports whether two pieces of evidence name different people: different
// entries of the authority or, where it does not know both, names without a
// word in common. An office, and one name alone in a salutation, may be anybody's.
func differ(a, b []Party) bool {
	if a[0].Ref != "" && b[0].Ref != "" {
		return a[0].Ref != b[0].Ref
	}
	if a[0].Kind != b[0].Kind || officeOnly(a) || officeOnly(b) {
		return false
	}
	if a[0].Ref != "" || b[0].Ref != "" {
		return a[0].Kind == tei.PersName && !shareWords(a, b)
	}
	return !shareWords(a, b)
}

func shareWords(a, b []Party) bool {
	for _, p := range a {
		for _, q := range b {
			if shareWord(p.Text, q.Text) {
				return true
			}
		}
	}
	return false
}

// shareWord reports whether two names have a word of more than one letter in
// common, or one of them is nothing but initials or a first name alone.
func shareWord(a, b string) bool {
	x, y := strings.FieldsFunc(strings.ToLower(a), betweenNames), strings.FieldsFunc(strings.ToLower(b), betweenNames)
	long := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return len(w) > 1 })
	}
	if !long(x) || !long(y) || initialsOf(x, y) || initialsOf(y, x) {
		return true
	}
	if a, b := strings.Join(x, ""), strings.Join(y, ""); len(a) > 4 && strings.HasSuffix(b, a) || len(b) > 4 && strings.HasSuffix(a, b) {
		return true // Du Bois, Dubois
	}
	for _, w := range x {
		for _, v := range y {
			if len(w) > 1 && w == v || len(w) > 4 && strings.HasSuffix(v, w) || len(v) > 4 && strings.HasSuffix(w, v) {
				return true // also Sovembassy and embassy
			}
		}
	}
	return false
}

// initialsOf reports whether all the words of a name of two or more begin with the
// initials of another: Иван Петрович is Зендов И. П.
func initialsOf(name, other []string) bool {
	var initials []string
	for _, w := range other {
		if utf8.RuneCountInString(w) == 1 {
			initials = append(initials, w)
		}
	}
	if len(name) < 2 || len(name) != len(initials) {
		return false
	}
	for i, w := range name {
		if !strings.HasPrefix(w, initials[i]) || utf8.RuneCountInString(w) == 1 {
			return false
		}
	}
	return true
}

// betweenNames reports whether a character parts the words of a name.
func betweenNames(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' }
