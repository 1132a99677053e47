package encode_test

import (
	"strings"
	"testing"

	"catchword/transform/encode"
)

// A former shelfmark, or the number in another register, is another identifier of the
// same document.
func TestOtherIdentifiersOfADocument(t *testing.T) {
	raw := "Title: Letter, Doe to Roe\nSource: APRF, F. 45, Op. 1, D. 331, Ll. 119 (formerly F. 3, D. 12)\n\nDear Roe,\n\nThe salt has come.\n\nYours,\n\nA. Doe\n"
	r, err := encode.Encode("x.txt", []byte(raw), encode.Options{})
	if err != nil || !r.Lossless {
		t.Fatal(err, r)
	}
	want := `<altIdentifier type="former"><idno n="F. 3, D. 12">formerly F. 3, D. 12</idno></altIdentifier>`
	if got := strings.Join(strings.Fields(string(r.TEI)), " "); !strings.Contains(strings.ReplaceAll(got, "> <", "><"), want) {
		t.Errorf("no %s in %s", want, got)
	}
}

// An address that is damaged is pointed to as far as a pointer can hold it.
func TestAddressesThatNoPointerHolds(t *testing.T) {
	raw := "May 5, 1950\nReport, Doe\n\nCitation:\n“Report,” Archive.\nhttp://example.org/a]50%#b#c\n\nContents:\nEnglish\n\nThe salt has come.\n"
	if got, want := encoded(t, raw), `<ref target="http://example.org/a%5D50%25#b%23c">http://example.org/a]50%#b#c</ref>`; !strings.Contains(got, want) {
		t.Errorf("no %s in %s", want, got)
	}
}

// Identifiers hold no letter that names could not have before the fifth edition of XML 1.0.
func TestIdentifiersOfLettersThatCameLater(t *testing.T) {
	raw := "Title: Report, Doe to Roe\nSource: ANIC, Secția Sării, dosar 17/1972, f. 22\n\nDear Roe,\n\nThe salt has come.\n\nYours,\n\nA. Doe\n"
	r, err := encode.Encode("x.txt", []byte(raw), encode.Options{})
	if err != nil || !r.Lossless {
		t.Fatal(err, r)
	}
	if r, err := encode.Encode("Ꙋ𝔄ⴰ secția.txt", []byte(raw), encode.Options{}); err != nil || !strings.Contains(string(r.TEI), `xml:id="doc-sectia"`) {
		t.Errorf("identifier of a name: %v %s", err, r.TEI)
	}
	if want := `xml:id="wit-anic-secția-sării"`; strings.Contains(string(r.TEI), want) || !strings.Contains(string(r.TEI), `xml:id="wit-anic-sectia-sării"`) {
		t.Errorf("identifiers: %s", r.TEI)
	}
}
