package xmlscan_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// tokensOf are the tokens of a document in short.
func tokensOf(t *testing.T, doc string) string {
	t.Helper()
	s := xmlscan.New(strings.NewReader(doc), xmlscan.Options{})
	var got []string
	for s.Next() {
		tok := s.Token()
		text := map[xmlscan.Kind]string{
			xmlscan.XMLDecl: "decl", xmlscan.Doctype: "doctype", xmlscan.StartElement: "start", xmlscan.EndElement: "end",
			xmlscan.Text: "text", xmlscan.CData: "cdata", xmlscan.Comment: "comment", xmlscan.ProcInst: "pi", xmlscan.EntityRef: "ref",
		}[tok.Kind]
		if tok.Name != nil {
			text += ":" + tok.Name.Qualified()
		}
		if tok.Target != nil {
			text += ":" + string(tok.Target)
		}
		if tok.Data != nil {
			text += fmt.Sprintf("%q", tok.Data)
		}
		if tok.InEntity {
			text = "(" + text + ")"
		}
		got = append(got, fmt.Sprint(text, "@", s.Depth()))
	}
	if s.Err() != nil {
		t.Errorf("%s: %v", doc, s.Err())
	}
	return strings.Join(got, " ")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ doc, want string }{
		{"<a/>", `start:a@1 end:a@1`},
		{"<a>x</a >\n", `start:a@1 text"x"@1 end:a@1 text"\n"@0`},
		{"<?xml version='1.0'?> <a/>", `decl:xml"version='1.0'"@0 text" "@0 start:a@1 end:a@1`},
		{"<!DOCTYPE a:b SYSTEM 'u' [ <!-- c -->\r\n ] ><a/>", `doctype:a:b" <!-- c -->\n "@0 start:a@1 end:a@1`},
		{"<a>1&lt;2 &amp;\r\n3\r4&#13;</a>", `start:a@1 text"1<2 &\n3\n4\r"@1 end:a@1`},
		{"<a><![CDATA[]]><![CDATA[&lt;\r\n]]></a>", `start:a@1 cdata""@1 cdata"&lt;\n"@1 end:a@1`},
		{"<a><!---->\r<!--\r--></a>", `start:a@1 comment""@1 text"\n"@1 comment"\n"@1 end:a@1`},
		{"<a><?b?><?b  c \r\n ?></a>", `start:a@1 pi:b""@1 pi:b"c \n "@1 end:a@1`},
		{"<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", `doctype:a"<!ENTITY e 'x'>"@0 start:a@1 ref:e@1 (text"x")@1 end:a@1`},
		{"<!DOCTYPE a [<!ENTITY e ''>]><a>x&e;y&e;</a>", `doctype:a"<!ENTITY e ''>"@0 start:a@1 text"x"@1 ref:e@1 text"y"@1 ref:e@1 end:a@1`},
		{"<!DOCTYPE a [<!ENTITY e '<b/>&f;<!--c-->'><!ENTITY f '<![CDATA[x]]><?p?>'>]><a>&e;</a>", `doctype:a"<!ENTITY e '<b/>&f;<!--c-->'><!ENTITY f '<![CDATA[x]]><?p?>'>"@0 start:a@1 ref:e@1 (start:b)@2 (end:b)@2 (ref:f)@1 (cdata"x")@1 (pi:p"")@1 (comment"c")@1 end:a@1`},
		// Appendix D of the specification.
		{"<!DOCTYPE a [<!ENTITY example \"<p>An ampersand (&#38;#38;) may be escaped\nnumerically (&#38;#38;#38;) or with a general entity\n(&amp;amp;).</p>\" >]><a>&example;</a>", "doctype:a" + fmt.Sprintf("%q", "<!ENTITY example \"<p>An ampersand (&#38;#38;) may be escaped\nnumerically (&#38;#38;#38;) or with a general entity\n(&amp;amp;).</p>\" >") + `@0 start:a@1 ref:example@1 (start:p)@2 (text"An ampersand (&) may be escaped\nnumerically (&#38;) or with a general entity\n(&amp;).")@2 (end:p)@2 end:a@1`},
		{"<!DOCTYPE test [ <!ELEMENT test (#PCDATA) > <!ENTITY % xx '&#37;zz;'><!ENTITY % zz '&#60;!ENTITY tricky \"error-prone\" >' >%xx; ]><test>This sample shows a &tricky; method.</test>", `doctype:test` + fmt.Sprintf("%q", " <!ELEMENT test (#PCDATA) > <!ENTITY % xx '&#37;zz;'><!ENTITY % zz '&#60;!ENTITY tricky \"error-prone\" >' >%xx; ") + `@0 start:test@1 text"This sample shows a "@1 ref:tricky@1 (text"error-prone")@1 text" method."@1 end:test@1`},
	} {
		if got := tokensOf(t, c.doc); got != c.want {
			t.Errorf("%q\ngives %s\nwant  %s", c.doc, got, c.want)
		}
	}
}

func TestNamespace(t *testing.T) {
	s := xmlscan.New(strings.NewReader("<a xmlns='u'><p:b xmlns:p='v' xmlns=''/></a>"), xmlscan.Options{})
	want := []string{"u -", " v", " v", "u -"}
	for i := 0; s.Next(); i++ {
		space, _ := s.Namespace("")
		p, ok := s.Namespace("p")
		if !ok {
			p = "-"
		}
		if got := space + " " + p; got != want[i] {
			t.Errorf("token %d: %q, want %q", i, got, want[i])
		}
	}
	if xml, ok := s.Namespace("xml"); !ok || xml != "http://www.w3.org/XML/1998/namespace" {
		t.Error("xml is not bound")
	}
}

// Equal names are one pointer, in Scanners that share a table as well, and
// their IDs count from 0.
func TestNames(t *testing.T) {
	names := new(xmlscan.Names)
	var mu sync.Mutex
	ids := map[int]*xmlscan.Name{}
	var group sync.WaitGroup
	for i := range 4 {
		group.Go(func() {
			doc := fmt.Sprintf("<a xmlns='u' b=''><p:b xmlns:p='u' c%d=''/><b/><b xmlns='v'/></a>", i%2)
			s := xmlscan.New(strings.NewReader(doc), xmlscan.Options{Names: names})
			for s.Next() {
				tok := s.Token()
				mu.Lock()
				for _, n := range append([]*xmlscan.Name{tok.Name}, namesOf(tok.Attrs)...) {
					if before := ids[n.ID]; before != nil && before != n {
						t.Errorf("%v and %v have the same ID", before, n)
					}
					ids[n.ID] = n
				}
				mu.Unlock()
			}
		})
	}
	group.Wait()
	// xmlns, u:a, b, xmlns:p, u:p:b, c0, c1, u:b, v:b
	if len(ids) != 9 || names.Len() != 9 {
		t.Errorf("%d names, table of %d", len(ids), names.Len())
	}
	for id := range ids {
		if id < 0 || id >= names.Len() {
			t.Errorf("ID %d of %d", id, names.Len())
		}
	}
}

func namesOf(attrs []xmlscan.Attr) []*xmlscan.Name {
	var names []*xmlscan.Name
	for i := range attrs {
		names = append(names, attrs[i].Name)
	}
	return names
}

// A Scanner is as good as new after Reset, wherever it stopped.
func TestReset(t *testing.T) {
	s := xmlscan.New(nil, xmlscan.Options{})
	for _, c := range incorrect {
		s.Reset(strings.NewReader(c.doc))
		for s.Next() {
		}
		s.Reset(strings.NewReader("<a xmlns:p='u'>&e;</a>"))
		if n := 0; s.Next() && s.Depth() == 1 {
			for ; s.Next(); n++ {
			}
			if n != 0 || s.Err() == nil || len(s.Notes()) > 0 {
				t.Errorf("behind %q: %d tokens, %v, %v", c.doc, n, s.Err(), s.Notes())
			}
		}
		s.Reset(strings.NewReader("<b/>"))
		s.Next()
		if _, ok := s.Namespace("p"); ok || s.Token().Start != 0 || s.Err() != nil {
			t.Errorf("behind %q: the next document is not read from its beginning", c.doc)
		}
	}
}

// In the steady state nothing is allocated: once each tag has been met twice.
func TestNoAllocations(t *testing.T) {
	doc := letter()
	s := xmlscan.New(nil, xmlscan.Options{})
	r := bytes.NewReader(nil)
	read := func() {
		r.Reset(doc)
		s.Reset(r)
		for s.Next() {
			s.Span()
		}
	}
	read()
	allocated := testing.AllocsPerRun(20, read)
	if s.Err() != nil || allocated > 5 { // the XML declaration
		t.Errorf("%v allocations for a document: %v", allocated, s.Err())
	}
}

// A message quotes only the beginning of a long name.
func TestLongNamesInMessages(t *testing.T) {
	name := strings.Repeat("x", 59) + "é" + strings.Repeat("y", 1000)
	want := "the end tag `</" + name[:59] + "...>` has no start tag: the element that is open here is `<a>`, opened at line 1"
	var d diag.Diagnostic
	if errors.As(scanAll([]byte("<a></"+name+">")), &d); d.Message != want {
		t.Errorf("got %s", d.Message)
	}
}

func TestFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "letter.xml")
	if err := os.WriteFile(path, letter(), 0o600); err != nil {
		t.Fatal(err)
	}
	paths, err := xmlscan.Paths(xmlscan.File(path), []int{bytes.Index(letter(), []byte("<dateline"))})
	if err != nil || paths[0] != "/TEI/text[1]/body[1]/div[1]/opener[1]/dateline[1]" {
		t.Errorf("%q, %v", paths, err)
	}
	if _, err := xmlscan.Paths(xmlscan.File(path+".missing"), []int{0}); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

func TestEncodingIsKnownFromTheFirstToken(t *testing.T) {
	s := xmlscan.New(strings.NewReader("<a/>"), xmlscan.Options{})
	if s.Encoding() != "" {
		t.Error("the encoding is known before anything is read")
	}
	if s.Next(); s.Encoding() != "UTF-8" {
		t.Error("the encoding is not known")
	}
}
