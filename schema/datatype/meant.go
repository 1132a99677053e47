package datatype

import (
	"fmt"
	"slices"
	"strings"
)

// explainMeant is the sentence for a value that is written in another way than
// its types ask for, with the way they do: "1,5" for 1.5. It is "" when it is
// not certain what is meant.
func explainMeant(types []*Datatype, text string) string {
	for _, way := range rewritings {
		meant, ok := way.rewrite(text)
		if !ok || meant == text {
			continue
		}
		i := slices.IndexFunc(types, func(d *Datatype) bool { return d.Valid([]byte(meant), everything.Namespaces) })
		if i < 0 {
			continue
		}
		what := way.flaw
		if what == "" {
			what = "is not " + types[i].base.words.noun
			if types[i].base.calendar&hasDay != 0 || types[i].base.calendar&hasYear != 0 {
				what = "is not a date"
			}
		}
		return fmt.Sprintf("%s %s: did you mean `%s`?", quote([]byte(text)), what, meant)
	}
	return ""
}

// rewritings are the ways in which values are written by habit. flaw says what
// is wrong with them, "" for not being of the type.
var rewritings = []struct {
	flaw    string
	rewrite func(string) (string, bool)
}{
	{"", asDate},
	{"", dateInWords},
	{"", asTime},
	{"", withPoint},
	{"", asBoolean},
	{"contains a space", withoutSpaces},
	{"contains a space", escapedSpaces},
}

// monthNames are how the names of the months begin in English.
var monthNames = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// dateInWords reads a date with the month by its English name: 19 Nov. 1951,
// November 19, 1951, November 1951.
func dateInWords(text string) (string, bool) {
	year, month, day := "", 0, ""
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" .,-/", r) }) {
		switch lower := strings.ToLower(word); {
		case isNumber(word) && len(word) == 4 && year == "":
			year = word
		case isNumber(strings.TrimRight(lower, "sndrth")) && len(lower) <= 4 && day == "":
			day = strings.TrimRight(lower, "sndrth")
		case len(lower) >= 3 && month == 0:
			month = 1 + slices.Index(monthNames, lower[:3])
			if month == 0 {
				return "", false
			}
		default:
			return "", false
		}
	}
	switch {
	case year == "" || month == 0 || len(day) > 2:
		return "", false
	case day == "":
		return fmt.Sprintf("%s-%02d", year, month), true
	}
	return fmt.Sprintf("%s-%02d-%02s", year, month, day), true
}

func isNumber(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// asTime reads a time of day without its seconds: 14:30, 9.05.
func asTime(text string) (string, bool) {
	hour, minute, ok := strings.Cut(strings.Replace(text, ".", ":", 1), ":")
	if !ok || !isNumber(hour) || !isNumber(minute) || len(hour) > 2 || len(minute) != 2 {
		return "", false
	}
	return fmt.Sprintf("%02s:%s:00", hour, minute), true
}

// withPoint reads a number with a comma before its fraction. Three digits
// behind the comma may be thousands.
func withPoint(text string) (string, bool) {
	whole, fraction, ok := strings.Cut(text, ",")
	return whole + "." + fraction, ok && isNumber(strings.TrimPrefix(whole, "-")) && isNumber(fraction) && len(fraction) != 3
}

func asBoolean(text string) (string, bool) {
	switch strings.ToLower(text) {
	case "yes", "true", "y":
		return "true", true
	case "no", "false", "n":
		return "false", true
	}
	return "", false
}

func withoutSpaces(text string) (string, bool) {
	return strings.ReplaceAll(text, " ", ""), strings.ContainsAny(text, "0123456789") && strings.Count(text, " ") == 1 && len(text) < 20
}

// escapedSpaces reads a path with spaces: it looks like one, not like words.
func escapedSpaces(text string) (string, bool) {
	return strings.ReplaceAll(text, " ", "%20"), strings.ContainsAny(text, "./#")
}
