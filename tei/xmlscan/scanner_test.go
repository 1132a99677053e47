package xmlscan_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"catchword/tei/xmlscan"
)

// trace writes the tokens of a document, one a line, and the error at its end.
func trace(s *xmlscan.Scanner) string {
	var b strings.Builder
	for s.Next() {
		t := s.Token()
		fmt.Fprintf(&b, "%v %d-%d %v %d", t.Kind, t.Start, t.End, s.Span().Start, s.Depth())
		if t.Name != nil {
			fmt.Fprintf(&b, " {%s}%s", t.Name.Space, t.Name.Qualified())
		}
		if t.Target != nil {
			fmt.Fprintf(&b, " target=%q", t.Target)
		}
		if t.Data != nil {
			fmt.Fprintf(&b, " data=%q", t.Data)
		}
		for _, a := range t.Attrs {
			fmt.Fprintf(&b, " [{%s}%s=%q raw=%q %d-%d,%d type=%d ns=%v default=%v]", a.Name.Space, a.Name.Qualified(), a.Value, a.Raw, a.Start, a.End, a.ValueStart, a.Type, a.Namespace, a.Defaulted)
		}
		fmt.Fprintf(&b, " empty=%v entity=%v\n", t.Empty, t.InEntity)
	}
	if err := s.Err(); err != nil {
		fmt.Fprintln(&b, "error:", err)
	}
	for _, n := range s.Notes() {
		fmt.Fprintln(&b, "note:", n)
	}
	return b.String()
}

func TestSmoke(t *testing.T) {
	doc := `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TEI [<!ENTITY x "<b>&#233;</b>&lt;"> <!ATTLIST p n NMTOKEN "7">]>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:q='u'><!-- c --><?pi da?>
<p q:a="1&amp;2" xml:id=" a "/>x&x;y<![CDATA[<>]]></TEI>
`
	s := xmlscan.New(strings.NewReader(doc), xmlscan.Options{})
	t.Log("\n" + trace(s))
}

func TestLetters(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/bench/letters/*.xml")
	var s *xmlscan.Scanner
	for _, f := range files {
		raw, _ := os.ReadFile(f)
		if s == nil {
			s = xmlscan.New(bytes.NewReader(raw), xmlscan.Options{})
		} else {
			s.Reset(bytes.NewReader(raw))
		}
		var out []byte
		for s.Next() {
			out = append(out, s.Token().Raw...)
		}
		if s.Err() != nil || !bytes.Equal(raw, out) {
			t.Fatal(f, s.Err())
		}
	}
	_ = io.EOF
}

func BenchmarkLetters(b *testing.B) {
	files, _ := filepath.Glob("../../../shared/bench/letters/*.xml")
	var docs [][]byte
	n := 0
	for _, f := range files {
		raw, _ := os.ReadFile(f)
		docs = append(docs, raw)
		n += len(raw)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	s := xmlscan.New(nil, xmlscan.Options{})
	for b.Loop() {
		for _, d := range docs {
			s.Reset(bytes.NewReader(d))
			for s.Next() {
			}
			if s.Err() != nil {
				b.Fatal(s.Err())
			}
		}
	}
}

func TestPaths(t *testing.T) {
	doc := `<?xml version="1.0"?><TEI><a/><b>x<a/><c><a>y</a><a>z</a></c></b><a></a></TEI> `
	offsets := []int{strings.Index(doc, "z"), 0, strings.Index(doc, "<c>"), strings.Index(doc, "</b>"), strings.Index(doc, "y"), strings.Index(doc, "<a></a>"), len(doc) - 1, strings.Index(doc, "<TEI>"), strings.Index(doc, "<a/>")}
	got, err := xmlscan.Paths(xmlscan.Bytes("", []byte(doc)), offsets)
	want := []string{"/TEI/b[1]/c[1]/a[2]", "", "/TEI/b[1]/c[1]", "/TEI/b[1]", "/TEI/b[1]/c[1]/a[1]", "/TEI/a[2]", "", "/TEI", "/TEI/a[1]"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v %q", err, got)
	}
}
