package authority_test

import (
	"bytes"
	"strings"
	"testing"

	"catchword/tei/authority"
	"catchword/tei/xmlscan"

	"pgregory.net/rapid"
)

func TestProposal(t *testing.T) {
	known := load(t, "a.csv", "id,kind,name\nj-brook,person,Jane Brook of the Harbour\n")
	var p authority.Proposal
	for _, x := range [][2]string{
		{"J. BROOK", "a.txt:9:1"},
		{"А. Петров", "a.txt:3:1"},
		{"J. Brook", "b.txt:1:1"},
		{"J.Brook", "c.txt:1:1"},
		{"Žarko, \"the Elder\"", "c.txt:2:1"},
		{"3", "c.txt:2:1"},
		{"...", "c.txt:2:9"},
		{"J. Brook", "d.txt:1:1"},
		{"J. Brook", "e.txt:1:1"},
		{"J. Brook", "f.txt:1:1"},
		{"Ann Marsh", "f.txt:2:1"},
		{"Marsh, Ann", "f.txt:3:1"},
		{"MARSH, ANN", "f.txt:4:1"},
	} {
		p.Add("person", x[0], x[1])
	}
	var b bytes.Buffer
	if err := p.WriteCSV(&b, nil, known); err != nil {
		t.Fatal(err)
	}
	want := `id,kind,name,aliases,note
person,person,3,,seen at c.txt:2:1
j-brook-2,person,J. Brook,,"seen at a.txt:9:1, b.txt:1:1, c.txt:1:1, d.txt:1:1, e.txt:1:1 and at 1 more place"
marsh-ann,person,"Marsh, Ann",,"seen at f.txt:2:1, f.txt:3:1, f.txt:4:1"
zarko-the-elder,person,"Žarko, ""the Elder""",,seen at c.txt:2:1
а-петров,person,А. Петров,,seen at a.txt:3:1
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

// Whatever is proposed can be loaded, and is found in the text it was taken from.
func TestProposalsAreLoadedAndFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOf(rapid.StringMatching(`\p{Lu}[\p{L}'-]{0,8}([ ,;|"][\p{Lu}\d]\.?[\p{Ll}]{0,5}){0,3}`)).Draw(t, "names")
		var p authority.Proposal
		for _, n := range names {
			p.Add("person", n, "x.txt:1:1")
		}
		var b bytes.Buffer
		if err := p.WriteCSV(&b); err != nil {
			t.Fatal(err)
		}
		x, err := authority.Load(xmlscan.Bytes("a.csv", b.Bytes()))
		if err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
		for _, n := range names {
			if strings.TrimSpace(n) != "" && len(x.Lookup(n)) == 0 {
				t.Fatalf("%q is not known from\n%s", n, b.String())
			}
		}
	})
}
