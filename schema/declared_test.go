package schema_test

import (
	"testing"

	"catchword/schema"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestDeclared(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []schema.Declaration
	}{
		{"none", `<TEI/>`, nil},
		{"relax ng", `<?xml version="1.0"?><!-- x --><?xml-model href="a.rng" type="application/xml"
			schematypens="http://relaxng.org/ns/structure/1.0"?><TEI/>`, []schema.Declaration{{Href: "a.rng", Kind: schema.RelaxNG}}},
		{"both", `<?xml-model href='http://example.org/a.rng?x=1&amp;y=2' schematypens='http://relaxng.org/ns/structure/1.0'?>
			<?xml-model href="a.rng" schematypens="http://purl.oclc.org/dsdl/schematron"?><TEI/>`, []schema.Declaration{
			{Href: "http://example.org/a.rng?x=1&y=2", Kind: schema.RelaxNG}, {Href: "a.rng", Kind: schema.Schematron},
		}},
		{"by media type", `<?xml-model href="a" type="application/relax-ng-compact-syntax"?><TEI/>`, []schema.Declaration{{Href: "a", Kind: schema.RelaxNG}}},
		{"by extension", `<?xml-model href="a.RNC"?><?xml-model href="b.sch"?><?xml-model href="c.xsd"?><TEI/>`, []schema.Declaration{
			{Href: "a.RNC", Kind: schema.RelaxNG}, {Href: "b.sch", Kind: schema.Schematron}, {Href: "c.xsd", Kind: schema.OtherKind},
		}},
		{"no href, another instruction", `<?xml-model type="x"?><?xml-stylesheet href="a.css"?><TEI/>`, nil},
		{"too late", `<TEI><?xml-model href="a.rng"?></TEI>`, nil},
		{"before a mistake", `<?xml-model href="a.rng"?><<TEI/>`, []schema.Declaration{{Href: "a.rng", Kind: schema.RelaxNG}}},
		{"empty", ``, nil},
	} {
		got, err := schema.Declared(xmlscan.Bytes(c.name, []byte(c.text)))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if d := cmp.Diff(c.want, got, cmpopts.IgnoreTypes(diag.Span{})); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

func FuzzDeclared(f *testing.F) {
	f.Add([]byte(`<?xml-model href="a.rng" type="application/xml" schematypens='http://relaxng.org/ns/structure/1.0'?><TEI/>`))
	f.Add([]byte(`<?xml-model href=""href='&amp;'?>`))
	f.Fuzz(func(t *testing.T, text []byte) {
		found, err := schema.Declared(xmlscan.Bytes("x", text))
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range found {
			if d.Href == "" {
				t.Error("a declaration of nothing")
			}
		}
	})
}
