package diff

import (
	"bytes"
	"testing"

	"catchword/tei/xmlscan"

	"pgregory.net/rapid"
)

// The changes of a revision, put together, make it.
func TestChangesMakeTheRevision(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"one ", "two", " three\n", "<hi>four</hi>", "<hi n='1'>", "</hi>", "<p>", "</p>", "<lb/>", "<!-- c -->",
		"&amp;", "<![CDATA[x]]>", "\r\n", "<p>one two three</p>", "five",
	})
	rapid.Check(t, func(t *rapid.T) {
		var docs [2]*document
		var texts [2]string
		for i := range docs {
			texts[i] = "<a>"
			for _, p := range rapid.SliceOf(piece).Draw(t, "pieces") {
				texts[i] += p
			}
			texts[i] += "</a>"
			d, err := parse("", []byte(texts[i]), &xmlscan.Names{}, xmlscan.Limits{})
			if err != nil {
				t.Skip("not well-formed")
			}
			docs[i] = d
		}
		var out bytes.Buffer
		at := int32(0)
		for _, c := range revisionOf(matchEitherWay(docs[0], docs[1])) {
			if c.lo < at {
				t.Fatalf("changes overlap: %q to %q", texts[0], texts[1])
			}
			out.WriteString(texts[0][at:c.lo])
			out.WriteString(c.text)
			at = c.hi
		}
		out.WriteString(texts[0][at:])
		if out.String() != texts[1] {
			t.Fatalf("%q to %q makes %q", texts[0], texts[1], out.String())
		}
	})
}
