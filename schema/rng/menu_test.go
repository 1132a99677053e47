package rng

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"catchword/tei/xmlscan"
)

// enumeration is n values of several datatypes, and an alternative that is none.
func enumeration(n int) []string {
	var all []string
	for i := range n {
		form := []string{
			"<value>w %d</value>", `<value type="integer">%d</value>`,
			`<value type="QName">p:q%d</value>`, `<value type="string"> s%d</value>`,
		}[i%4]
		all = append(all, fmt.Sprintf(form, i))
	}
	return append(all, `<data type="integer"><param name="minInclusive">100000</param><except><value type="integer">100001</value></except></data>`)
}

// enumerated is the schema of an element whose content is a pattern.
func enumerated(content string) string {
	return `<element name="r" xmlns:p="urn:p" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" ` + relaxng + `>` + content + `</element>`
}

// Of many values the same are found as of few: by the datatype of each, in the
// namespaces of the document, whatever else stands beside them.
func TestManyValues(t *testing.T) {
	s := compiled(t, enumerated(`<element name="a"><attribute name="v"><choice>`+strings.Join(enumeration(400), "")+`</choice></attribute></element>`))
	for value, valid := range map[string]bool{
		"w 4": true, " w \n 4 ": true, "w4": false, "w 5": false,
		"5": true, " +05 ": true, "5.0": false, "6": false,
		"z:q6": true, "p:q6": false, "q6": false, "o:q6": false,
		" s7": true, "s7": false, " s7 ": false,
		"100000": true, "100001": false, "+100001": false, "100002": true,
		"": false,
	} {
		document := fmt.Sprintf(`<r xmlns:z="urn:p" xmlns:o="urn:o"><a v="%s"/></r>`, strings.ReplaceAll(value, "\n", "&#10;"))
		if found := judge(t, s, "d.xml", document); (len(found) == 0) != valid {
			t.Errorf("%q: %v", value, found)
		}
	}
}

// A value is allowed by a choice of many when it is by one of them alone, and a
// list when each item is.
func TestManyValuesAreEachOfThem(t *testing.T) {
	all := enumeration(60)
	alone := make([]*Schema, len(all))
	for i, one := range all {
		alone[i] = compiled(t, enumerated(one))
	}
	choice := "<choice>" + strings.Join(all, "") + "</choice>"
	together := compiled(t, enumerated(choice))
	list := compiled(t, enumerated("<list><oneOrMore>"+choice+"</oneOrMore></list>"))
	pairs := compiled(t, enumerated("<list><oneOrMore>"+choice+"<value>x</value></oneOrMore></list>"))
	valid := func(s *Schema, text string) bool {
		return len(judgedBy(t, s, "d.xml", `<r xmlns:z="urn:p">`+text+"</r>")) == 0
	}
	rapid.Check(t, func(t *rapid.T) {
		form := rapid.SampledFrom([]string{"w %d", " w  %d", "%d", "+0%d", "z:q%d", "p:q%d", " s%d", "s%d", "10000%d", "x"}).Draw(t, "form")
		text := strings.ReplaceAll(form, "%d", fmt.Sprint(rapid.IntRange(0, 63).Draw(t, "number")))
		want := slices.ContainsFunc(alone, func(s *Schema) bool { return valid(s, text) })
		if valid(together, text) != want {
			t.Errorf("%q: one of them is %v", text, want)
		}
		if word := strings.TrimSpace(text); word == text && !strings.Contains(word, " ") {
			if valid(list, word+" 1 "+word) != want || valid(pairs, "1 x "+word+" x") != want {
				t.Errorf("%q in a list: one of them is %v", text, want)
			}
		}
	})
}

// BenchmarkManyValues judges values of a list of 50,000.
func BenchmarkManyValues(b *testing.B) {
	var values, items strings.Builder
	for i := range 50_000 {
		fmt.Fprintf(&values, "<value>v%d</value>", i)
		fmt.Fprintf(&items, "<a>v%d</a>", i)
	}
	s := compiled(b, `<element name="r" `+relaxng+`><oneOrMore><element name="a"><choice>`+values.String()+`</choice></element></oneOrMore></element>`)
	text := []byte("<r>" + items.String() + "</r>")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if err := s.Validate(b.Context(), xmlscan.Bytes("d.xml", text), nil); err != nil {
			b.Fatal(err)
		}
	}
}
