package encode_test

import (
	"strings"
	"testing"

	"catchword/tei"
	"catchword/tei/authority"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
)

// A pointer with a prefix can be followed only where the prefix is declared
// (Guidelines 16.2.3).
func TestPrefixesOfReferencesAreDeclared(t *testing.T) {
	index, err := authority.Load(xmlscan.Bytes("a.csv", []byte("id,kind,name\nroe,person,Jane Roe\n")))
	if err != nil {
		t.Fatal(err)
	}
	result, err := encode.Encode("x.txt", []byte("Yesterday I met Jane Roe at the harbour.\n"), encode.Options{
		Authority: index,
		Refs: authority.RefStyle{Prefixes: map[tei.NameKind]authority.Prefix{
			tei.PersName: {Ident: "psn"},
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<persName ref="psn:roe">Jane Roe</persName>`, `<prefixDef ident="psn"`} {
		if !strings.Contains(string(result.TEI), want) {
			t.Errorf("no %s in\n%s", want, result.TEI)
		}
	}
}
