package datatype

import (
	"fmt"
	"slices"
	"strings"
)

// ExplainAny is Explain for a value that may be of any of several types; "" when
// it is of one of them. Of dates it speaks as one: a year, a month and a day are
// each a date.
func ExplainAny(types []*Datatype, value []byte) string {
	if len(types) == 0 || slices.ContainsFunc(types, func(d *Datatype) bool { return d.Valid(value, everything.Namespaces) }) {
		return ""
	}
	if why := explainMeant(types, string(types[0].base.space.normalize(value))); why != "" {
		return why
	}
	for _, d := range types {
		if d.base.calendar == hasYear|hasMonth|hasDay && len(types) > 1 {
			return explainDate(types, d.base.space.normalize(value))
		}
	}
	return types[0].Explain(value)
}

// dateForms are the forms of the types that a date is usually one of.
var dateForms = []calendar{hasYear, hasYear | hasMonth, hasYear | hasMonth | hasDay}

// explainDate is what is wrong with a date.
func explainDate(types []*Datatype, text []byte) string {
	var forms []string
	reason := ""
	for _, c := range dateForms {
		i := slices.IndexFunc(types, func(d *Datatype) bool { return d.base.calendar == c })
		if i < 0 {
			continue
		}
		forms = append(forms, types[i].base.words.form)
		if why := types[i].base.reason(text); why != "" {
			reason = why
		}
	}
	for _, d := range types {
		if reason == "" && d.base.calendar&hasYear != 0 {
			reason = d.base.reason(text) // of a date with a time
		}
	}
	what := quote(text)
	if len(text) == 0 {
		what = "an empty value"
	}
	return fmt.Sprintf("%s is not a date: %suse %s", what, reason, alternatives(forms))
}

// alternatives is "a, b or c".
func alternatives(forms []string) string {
	last := len(forms) - 1
	if last < 1 {
		return strings.Join(forms, "")
	}
	return strings.Join(forms[:last], ", ") + " or " + forms[last]
}

// asDate reads a date that is written with numbers in another way: day, month
// and year with points between them, or parts of too few digits.
func asDate(text string) (string, bool) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(".-/ ", r) })
	if len(parts) != 3 {
		return "", false
	}
	if strings.Count(text, ".") == 2 && len(parts[2]) == 4 {
		parts[0], parts[2] = parts[2], parts[0]
	}
	for i, p := range parts[1:] {
		if len(p) == 1 {
			parts[i+1] = "0" + p
		}
	}
	date := strings.Join(parts, "-")
	return date, calendar(hasYear|hasMonth|hasDay).isMoment([]byte(date)) && date != text
}
