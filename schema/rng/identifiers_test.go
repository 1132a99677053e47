package rng

import (
	"bufio"
	"fmt"
	"io"
	"runtime"
	"slices"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

const identified = `<element name="r" ` + relaxng + ` datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><zeroOrMore><element name="a">
<optional><attribute name="id"><data type="ID"/></attribute></optional>
<optional><attribute name="to"><data type="IDREFS"/></attribute></optional>
<optional><attribute name="n"/></optional></element></zeroOrMore></element>`

func compiled(t testing.TB, schema string) *Schema {
	t.Helper()
	s, err := Compile(xmlscan.Bytes("s.rng", []byte(schema)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// What is said of identifiers names each place but the first that uses one, and
// each pointer that leads nowhere, once the whole document is known.
func TestIdentifiers(t *testing.T) {
	s := compiled(t, identified)
	for _, c := range []struct {
		document string
		want     []string
	}{
		{"<r><a id='x'/><a id='y'/></r>", nil},
		{"<r><a id='x'/>\n<a id=' x '/>\n<a\n id='x'/></r>", []string{"2:4 id-duplicate 1:7", "4:2 id-duplicate 1:7"}},
		{"<r><a id='x'/><a id='y'/>\n<a id='y'/><a id='x'/></r>", []string{"2:4 id-duplicate 1:18", "2:15 id-duplicate 1:7"}},
		{"<r><a to='x'/><a id='x'/></r>", nil},
		{"<r><a to='x'/><a id='x'/><a to='x'/>\n<a id='x'/></r>", []string{"2:4 id-duplicate 1:18"}},
		{"<r><a to='x y z y'/>\n<a id='z' to='v'/></r>", []string{"1:7 idref-dangling", "1:7 idref-dangling", "1:7 idref-dangling", "2:11 idref-dangling"}},
		{"<r><a to='x'/>\n<a id='y'/><a id='y'/>", []string{"2:23 xml-unclosed", "2:15 id-duplicate 2:4"}},
		{"<r><a id='x y'/><a id='x y'/></r>", []string{"1:7 attribute-value", "1:20 attribute-value"}},
		{"<r><a to='1'/>\n<a to='1 x'/><a id='x'/></r>", []string{"1:7 attribute-value", "2:4 attribute-value"}},
		{"<!DOCTYPE r [<!ATTLIST a id CDATA 'x'>]><r>\n<a/><a/></r>", []string{"2:5 id-duplicate 2:1"}},
		{"<!DOCTYPE r [<!ENTITY e \"<a id='x'/>\">]><r>\n&e;&e;</r>", []string{"2:4 id-duplicate 2:1"}},
		{"<r><b><a id='x'/></b><a id='x'/></r>", []string{"1:4 element-unknown", "1:25 id-duplicate 1:10"}},
	} {
		var got []string
		for _, d := range judge(t, s, "d.xml", c.document) {
			said := fmt.Sprintf("%d:%d %s", d.Span.Start.Line, d.Span.Start.Column, d.Code)
			for _, r := range d.Related {
				if d.Source == diag.RelaxNG {
					said += fmt.Sprintf(" %d:%d", r.Span.Start.Line, r.Span.Start.Column)
				}
			}
			got = append(got, said)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\ngives %q\nwant  %q", c.document, got, c.want)
		}
	}
}

// A document with a million identifiers takes little memory for each.
func TestManyIdentifiers(t *testing.T) {
	const many, most = 1_000_000, 64 << 20
	s := compiled(t, identified)
	src := xmlscan.Source{Name: "d.xml", Open: func() (io.ReadCloser, error) {
		r, w := io.Pipe()
		go func() {
			out := bufio.NewWriterSize(w, 1<<16)
			fmt.Fprint(out, "<r>")
			for i := range many {
				fmt.Fprintf(out, "<a id='i%d' to='i%d'/>\n", i, many-1-i)
			}
			fmt.Fprint(out, "</r>")
			w.CloseWithError(out.Flush())
		}()
		return r, nil
	}}
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if err := s.Validate(t.Context(), src, func(d diag.Diagnostic) { t.Error(d) }); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if grown := after.HeapSys - before.HeapSys; after.HeapSys > before.HeapSys && grown > most {
		t.Errorf("a million identifiers take %d MiB", grown>>20)
	}
}
