package xmlscan_test

import (
	"fmt"
	"strings"
	"testing"

	"catchword/tei/xmlscan"
)

// attrsOf are the attributes of the root element, one after the other.
func attrsOf(t *testing.T, doc string) string {
	t.Helper()
	s := xmlscan.New(strings.NewReader(doc), xmlscan.Options{})
	var got []string
	for s.Next() {
		if tok := s.Token(); tok.Kind == xmlscan.StartElement && s.Depth() == 1 {
			for _, a := range tok.Attrs {
				note := ""
				if a.Type != xmlscan.TypeCDATA {
					note += fmt.Sprintf(" type %d", a.Type)
				}
				if a.Namespace {
					note += " namespace"
				}
				if a.Defaulted {
					note += " default"
				}
				got = append(got, fmt.Sprintf("{%s}%s=%q%s", a.Name.Space, a.Name.Qualified(), a.Value, note))
			}
		}
	}
	if s.Err() != nil {
		t.Errorf("%s: %v", doc, s.Err())
	}
	return strings.Join(got, " ")
}

// Section 3.3.3 and the tables in it.
func TestAttributes(t *testing.T) {
	for _, c := range []struct{ doc, want string }{
		{`<a b="1" c='2'/>`, `{}b="1" {}c="2"`},
		{"<a b='\t1\r\n2\n\n3\r4'/>", `{}b=" 1 2  3 4"`},
		{"<a b='&#9;1&#13;&#10;2&#32;'/>", `{}b="\t1\r\n2 "`},
		{"<a xml:id='\n x1 '/>", `{http://www.w3.org/XML/1998/namespace}xml:id="x1" type 1`},
		{"<a xmlns='u' xmlns:p='v' b='' p:b=''/>", `{http://www.w3.org/2000/xmlns/}xmlns="u" namespace {http://www.w3.org/2000/xmlns/}xmlns:p="v" namespace {}b="" {v}p:b=""`},
		{"<!DOCTYPE a [<!ENTITY d '&#xD;'><!ENTITY a '&#xA;'><!ENTITY da '&#xD;&#xA;'>]><a b='&d;&d;A&a;&#x20;&a;B&da;'/>", `{}b="  A   B  "`},
		{"<!DOCTYPE a [<!ATTLIST a b NMTOKENS #IMPLIED>]><a b='\n\n x  y&#xA;z '/>", `{}b="x y\nz" type 7`},
		{"<!DOCTYPE a [<!ATTLIST a b CDATA 'x&amp;&lt;y' c ID #IMPLIED d (p|q) ' q '><!ATTLIST a b CDATA 'later' e CDATA ''>]><a c=' 1 '/>", `{}c="1" type 1 {}b="x&<y" default {}d="q" type 9 default {}e="" default`},
		{"<!DOCTYPE a [<!ATTLIST a xmlns CDATA #FIXED 'u' p:b CDATA 'x' xmlns:p CDATA 'v'>]><a/>", `{http://www.w3.org/2000/xmlns/}xmlns="u" namespace default {v}p:b="x" default {http://www.w3.org/2000/xmlns/}xmlns:p="v" namespace default`},
		{"<!DOCTYPE a [<!ATTLIST a b IDREF #IMPLIED c IDREFS #IMPLIED d ENTITY #IMPLIED e ENTITIES #IMPLIED f NMTOKEN #IMPLIED g NOTATION (n) #IMPLIED>]><a b='1' c='1  2' d='x' e='x' f='y' g='n'/>", `{}b="1" type 2 {}c="1 2" type 3 {}d="x" type 4 {}e="x" type 5 {}f="y" type 6 {}g="n" type 8`},
		{"<!DOCTYPE a [<!ENTITY % p SYSTEM 'p'>%p;<!ATTLIST a b CDATA 'x'>]><a/>", ""},
		{"<!DOCTYPE a [<!ATTLIST a xml:id CDATA ' x '>]><a/>", `{http://www.w3.org/XML/1998/namespace}xml:id="x" type 1 default`},
		{"<?xml version='1.0' standalone='yes'?><!DOCTYPE a [<!ENTITY % p SYSTEM 'p'>%p;<!ATTLIST a b CDATA 'x'>]><a/>", `{}b="x" default`},
	} {
		if got := attrsOf(t, c.doc); got != c.want {
			t.Errorf("%s\ngives %s\nwant  %s", c.doc, got, c.want)
		}
	}
}

// A tag in an entity has the place of the reference, and so have its
// attributes.
func TestAttributesInEntities(t *testing.T) {
	s := xmlscan.New(strings.NewReader("<!DOCTYPE a [<!ENTITY e '<b c=\"1\"/>'><!ATTLIST b d CDATA '2'>]>\n<a>x&e;</a>"), xmlscan.Options{})
	for s.Next() {
		tok := s.Token()
		for _, a := range tok.Attrs {
			if at := s.Pos(a.Start); at.Line != 2 || at.Column != 5 || a.Start != a.ValueStart {
				t.Errorf("%s is at %v", a.Name.Local, at)
			}
		}
	}
	if s.Err() != nil {
		t.Error(s.Err())
	}
}

func TestAttr(t *testing.T) {
	s := xmlscan.New(strings.NewReader("<a xmlns:p='u' b='1' p:b='2'/>"), xmlscan.Options{})
	s.Next()
	tok := s.Token()
	if string(tok.Attr("", "b").Value) != "1" || string(tok.Attr("u", "b").Value) != "2" || tok.Attr("v", "b") != nil {
		t.Error("attributes are not found by namespace and name")
	}
}
