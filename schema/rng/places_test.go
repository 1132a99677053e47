package rng

import (
	"testing"

	"catchword/tei/xmlscan"
)

// Findings cover the line on which Jing reports: that of the first character of
// text that is no white space, and that on which a start tag ends. They begin
// where an editor looks.
func TestPlacesOfFindings(t *testing.T) {
	s, err := Compile(xmlscan.Bytes("s.rng", []byte(`<element name="r" `+relaxng+`><oneOrMore><element name="a">
<optional><attribute name="n"><value>1</value></attribute></optional></element></oneOrMore></element>`)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		document          string
		line, column, end int
	}{
		{"<r>\n\n  stray\n text\n<a/></r>", 3, 3, 5},
		{"<r><!-- c -->\n&#32;\n stray<a/></r>", 2, 1, 3},
		{"<r><![CDATA[\n stray]]><a/></r>", 1, 4, 2},
		{"<r><a\n n='2'\n/></r>", 2, 2, 3},
		{"<r><a\n n='2'/></r>", 2, 2, 2},
		{"<r><a\n x='2'\n n='1'\n/></r>", 2, 2, 4},
		{"<r>\n<b\n n='1'\n/></r>", 2, 1, 4},
	} {
		found := judge(t, s, "d.xml", c.document)
		if len(found) == 0 {
			t.Errorf("%q: nothing is found", c.document)
			continue
		}
		if at := found[0].Span; at.Start.Line != c.line || at.Start.Column != c.column || at.End.Line != c.end {
			t.Errorf("%q: %v to %v, want %d:%d to line %d", c.document, at.Start, at.End, c.line, c.column, c.end)
		}
	}
}
