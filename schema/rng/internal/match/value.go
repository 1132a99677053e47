package match

import (
	"fmt"
	"slices"
	"strings"

	"catchword/schema/datatype"
	"catchword/schema/rng/internal/pattern"
)

// values are what a schema says of a text: the datatypes and the values that it
// names.
type values struct {
	types  []*datatype.Datatype
	listed []pattern.Name // values, as names without a namespace
	list   bool           // the text is a list of them
}

func valuesOf(patterns []*pattern.Pattern) values {
	var v values
	for _, p := range patterns {
		p.EachDatum(func(d *pattern.Pattern, inList bool) {
			if d.Kind == pattern.Data {
				v.types = append(v.types, d.Data.Type)
			} else {
				v.listed = append(v.listed, pattern.Name{Local: d.Data.Value})
			}
			v.list = v.list || inList
		})
	}
	return v
}

// culprit is the first item of a list that is not among its values, where the
// schema lists them all; else it is the whole text.
func (v values) culprit(text []byte) []byte {
	if !v.list || len(v.types) > 0 {
		return text
	}
	rest := text
	for item := nextItem(&rest); item != nil; item = nextItem(&rest) {
		if !slices.ContainsFunc(v.listed, func(n pattern.Name) bool { return n.Local == string(item) }) {
			return item
		}
	}
	return text
}

// explain is what the datatypes have to say against a text, "" for nothing.
func (v values) explain(text []byte) string {
	switch {
	case len(v.types) == 0:
		return ""
	case len(v.ranked(nil)) > 0 && !v.list:
		return fmt.Sprintf("%s is not allowed, use %s", quoted(text), v.takes())
	case !v.list:
		return datatype.ExplainAny(v.types, text)
	}
	items := 0
	for item := nextItem(&text); item != nil; item = nextItem(&text) {
		items++
		if why := datatype.ExplainAny(v.types, item); why != "" {
			return why
		}
	}
	if items == 0 {
		return "the value is empty: use " + v.types[0].Describe()
	}
	return ""
}

// near is the listed value that is spelt most like a text, if one is near
// enough.
func (v values) near(text []byte) string {
	n, _ := nearest(string(text), v.listed)
	if n.Local == string(text) {
		return "" // it is the same text, and means something else
	}
	return n.Local
}

// ranked are the listed values, those spelt nearly alike first.
func (v values) ranked(text []byte) []string {
	var out []string
	for _, n := range ranked(v.listed, nil, nil, string(text)) {
		if n.Local != "" {
			out = append(out, n.Local)
		}
	}
	return out
}

// takes says what a value has to be, "" where any text will do.
func (v values) takes() string {
	listed := v.ranked(nil)
	switch {
	case len(listed) > 0 && len(v.types) > 0:
		return "`" + strings.Join(listed[:min(len(listed), 6)], "`, `") + "` or " + v.types[0].Describe()
	case len(listed) > 0:
		return listOf(listed, "or")
	case len(v.types) > 0:
		return v.types[0].Describe()
	}
	return ""
}
