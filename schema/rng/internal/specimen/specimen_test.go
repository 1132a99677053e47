package specimen_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"testing"

	"catchword/schema/rng"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// A schema with each kind of pattern, an element that would nest for ever, and
// an alternative that no document can hold.
const schema = `
datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
start = a
a = element a { attribute id { xsd:ID }, attribute to { xsd:IDREF }?, attribute n { xsd:integer - "1" }?, (b & c & text), d*, (e | endless) }
b = element b { "one" | "two" }
c = element c { list { xsd:integer, xsd:integer } }
d = element d { empty | (d, d) }
e = element e { a* }
endless = element endless { endless }
`

func compile(t *testing.T) *rng.Schema {
	t.Helper()
	s, err := rng.Compile(xmlscan.Bytes("s.rnc", []byte(schema)), rng.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func draw(s *rng.Schema, seed uint64, n int) (texts [][]byte) {
	next := s.Specimens(rand.New(rand.NewPCG(seed, 0)))
	for size := range n {
		if text, ok := next(size); ok {
			texts = append(texts, text)
		}
	}
	return texts
}

func TestSpecimensAreValid(t *testing.T) {
	s := compile(t)
	texts := draw(s, 1, 300)
	if len(texts) < 200 {
		t.Errorf("only %d of 300 drawings succeeded", len(texts))
	}
	for _, text := range texts {
		err := s.Validate(context.Background(), xmlscan.Bytes("x.xml", text), func(d diag.Diagnostic) {
			t.Errorf("%v\n%s", d, text)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestSameNumbersDrawTheSame(t *testing.T) {
	a, b := draw(compile(t), 7, 50), draw(compile(t), 7, 50)
	if !bytes.Equal(bytes.Join(a, nil), bytes.Join(b, nil)) {
		t.Error("two drawings with the same numbers differ")
	}
	if c := draw(compile(t), 8, 50); bytes.Equal(bytes.Join(a, nil), bytes.Join(c, nil)) {
		t.Error("other numbers draw the same")
	}
}
