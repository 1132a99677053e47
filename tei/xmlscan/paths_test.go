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

// Paths take memory for what is found, not for all elements around it.
func TestPathsInDeepDocuments(t *testing.T) {
	const deep = 50_000
	doc := strings.Repeat("<a>", deep) + strings.Repeat("</a>", deep)
	offsets := make([]int, deep)
	for i := range offsets {
		offsets[i] = 3 * i
	}
	src := xmlscan.Bytes("", []byte(doc))
	src.Limits.Depth = deep
	got, err := xmlscan.Paths(src, offsets)
	if err != nil {
		t.Fatal(err)
	}
	size := 0
	for _, p := range got {
		size += len(p)
	}
	if got[2] != "/a/a[1]/a[1]" || got[deep-1] != "" || size > 256*256*8 {
		t.Errorf("%q, %q, %d bytes", got[2], got[deep-1], size)
	}
}
