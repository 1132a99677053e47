package match

import (
	"fmt"
	"strings"

	"catchword/schema/datatype"
	"catchword/schema/rng/internal/pattern"
)

// values are what a schema says of a text: the datatypes and the values that it
// names.
type values struct {
	types  []*datatype.Datatype
	listed []pattern.Name      // values, as names without a namespace
	words  []string            // those of them that are not empty
	all    map[string]struct{} // listed
	list   bool                // the text is a list of them
}

func valuesOf(patterns []*pattern.Pattern) values {
	v := values{all: map[string]struct{}{}}
	for _, p := range patterns {
		p.EachDatum(func(d *pattern.Pattern, inList bool) {
			if d.Kind == pattern.Data {
				v.types = append(v.types, d.Data.Type)
			} else {
				v.listed = append(v.listed, pattern.Name{Local: d.Data.Value})
				v.all[d.Data.Value] = struct{}{}
			}
			v.list = v.list || inList
		})
	}
	v.words = words(v.listed)
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
		if _, found := v.all[string(item)]; !found {
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
	case len(v.words) > 0 && !v.list:
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
	return words(ranked(v.listed, nil, nil, string(text)))
}

// words are the names that are not empty.
func words(names []pattern.Name) []string {
	var out []string
	for _, n := range names {
		if n.Local != "" {
			out = append(out, n.Local)
		}
	}
	return out
}

// takes says what a value has to be, "" where any text will do.
func (v values) takes() string {
	switch {
	case len(v.words) > 0 && len(v.types) > 0:
		return "`" + strings.Join(v.words[:min(len(v.words), 6)], "`, `") + "` or " + v.types[0].Describe()
	case len(v.words) > 0:
		return listOf(v.words, "or")
	case len(v.types) > 0:
		return v.types[0].Describe()
	}
	return ""
}
