package xmlscan_test

import (
	"slices"
	"strings"
	"testing"

	"catchword/tei/xmlscan"
)

func TestPaths(t *testing.T) {
	doc := `<?xml version="1.0"?><TEI><a/><b>x<a/><c><a>y</a><a>z</a></c></b><a></a></TEI> `
	offsets := []int{strings.Index(doc, "z"), 0, strings.Index(doc, "<c>"), strings.Index(doc, "</b>"), strings.Index(doc, "y"), strings.Index(doc, "<a></a>"), len(doc) - 1, strings.Index(doc, "<TEI>"), strings.Index(doc, "<a/>")}
	got, err := xmlscan.Paths(xmlscan.Bytes("", []byte(doc)), offsets)
	want := []string{"/TEI/b[1]/c[1]/a[2]", "", "/TEI/b[1]/c[1]", "/TEI/b[1]", "/TEI/b[1]/c[1]/a[1]", "/TEI/a[2]", "", "/TEI", "/TEI/a[1]"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v %q", err, got)
	}
}
