package names_test

import (
	"fmt"
	"strings"
	"testing"

	"catchword/tei/authority"
	"catchword/tei/xmlscan"
	"catchword/transform/encode/internal/names"
	"catchword/transform/encode/internal/source"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const people = `id,kind,name,aliases,uri,from,to,documents
doe,person,"Doe, Ann",,,,,
roe,person,"Roe, Rupert",,,,,
rroe,person,"Roe, Rudolf",,,,,
zenda,place,Zenda,,,,,
`

func index(t interface{ Fatal(...any) }) *authority.Index {
	known, err := authority.Load(xmlscan.Bytes("people.csv", []byte(people)))
	if err != nil {
		t.Fatal(err)
	}
	return known
}

// in is the names in a text as `name -> pointers`.
func in(t interface{ Fatal(...any) }, text string) []string {
	found := names.In(text, names.Options{Index: index(t), Used: map[*authority.Entry]string{}})
	var all []string
	for _, m := range found.All() {
		var refs []string
		for _, entry := range m.Entries {
			refs = append(refs, found.Ref(entry))
		}
		all = append(all, fmt.Sprintf("%s -> %s", text[m.Start:m.End], strings.Join(refs, " ")))
	}
	return all
}

func TestNamesOfADocument(t *testing.T) {
	for text, want := range map[string][]string{
		"Ann Doe came to Zenda.":                           {"Ann Doe -> #doe", "Zenda -> #zenda"},
		"To Roe, in haste.":                                {"Roe -> #roe #rroe"},
		"Rupert Roe1 has come.":                            {"Rupert Roe -> #roe"}, // 1 is the mark of a note
		"FALKE [Doe] writes; I answered Falke.":            {"FALKE -> #doe", "Doe -> #doe", "Falke -> #doe"},
		"Falke [somebody else] writes; I answered Falke.":  nil,
		"Minister [Doe] writes; I have told the Minister.": {"Doe -> #doe"},
	} {
		if diff := cmp.Diff(want, in(t, text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// Within and Overlapping give, of all names, those that reading through them all gives.
func TestNamesOfAStretch(t *testing.T) {
	known := index(t)
	pieces := []string{"Ann Doe", "Zenda", "Roe", " ", " and ", ". ", "Rupert Roe"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 20).Draw(t, "text"), "")
		start := rapid.IntRange(0, len(text)).Draw(t, "start")
		s := source.Span{Start: start, End: rapid.IntRange(start, len(text)).Draw(t, "end")}
		found := names.In(text, names.Options{Index: known, Used: map[*authority.Entry]string{}})
		var within, overlapping []authority.Match
		for _, m := range found.All() {
			if m.Start >= s.Start && m.End <= s.End {
				within = append(within, m)
			}
			if m.Start < s.End && m.End > s.Start {
				overlapping = append(overlapping, m)
			}
		}
		if got := found.Within(s); len(got) != len(within) || len(got) > 0 && got[0].Start != within[0].Start {
			t.Fatalf("Within(%v) of %q: %v, want %v", s, text, got, within)
		}
		if got := found.Overlapping(s); len(got) != len(overlapping) || len(got) > 0 && got[0].Start != overlapping[0].Start {
			t.Fatalf("Overlapping(%v) of %q: %v, want %v", s, text, got, overlapping)
		}
	})
}
