package encode_test

import (
	"strings"
	"testing"

	"catchword/transform/encode"

	"pgregory.net/rapid"
)

// Brackets and words in any order are encoded, and nothing of them is lost: no two
// elements cross, whichever words the brackets belong to.
func TestBracketsInAnyOrder(t *testing.T) {
	e := encode.New(edition(t))
	pieces := rapid.SampledFrom([]string{"b", "c", "é", "b.", "B", "[b]", "[c d]", "[sic]", "[?]", "[B]", "[we]", "[...]", "[", "b]", "[b", "(b)", " ", ". ", "\n"})
	rapid.Check(t, func(t *rapid.T) {
		text := "x" + strings.Join(rapid.SliceOfN(pieces, 1, 14).Draw(t, "pieces"), "")
		r, err := e.Encode("x.txt", []byte(text))
		if err != nil || !r.Lossless {
			t.Fatalf("%q: %v %v", text, err, r)
		}
	})
}

// Letters added to one word in several brackets make one expansion.
func TestLettersAddedTwice(t *testing.T) {
	r, err := encode.New(edition(t)).Encode("x.txt", []byte("Your ho[nou]r[able] friend came.\n"))
	if err != nil || !r.Lossless {
		t.Fatal(err, r)
	}
	if want := `<expan>ho[<ex resp="#source">nou</ex>]r[<ex resp="#source">able</ex>]</expan>`; !strings.Contains(string(r.TEI), want) {
		t.Errorf("no %s in\n%s", want, r.TEI)
	}
}

// The quotation mark that ends a message with its signature is no part of the name.
func TestQuotationMarkBehindSignature(t *testing.T) {
	r, err := encode.New(edition(t)).Encode("x.txt", []byte("To Roe\n\nFor transmission to Doe.\n\n\"Comrade Doe!\n\nI have received your telegram of 14 November and agree.\n\nVETROV\"\n"))
	if err != nil || !r.Lossless {
		t.Fatal(err, r)
	}
	if want := `<signed><persName>VETROV</persName>"</signed>`; !strings.Contains(string(r.TEI), want) {
		t.Errorf("no %s in\n%s", want, r.TEI)
	}
}
