package tei_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"catchword/tei"
	"catchword/tei/xmlscan"

	"github.com/beevik/etree"
	"pgregory.net/rapid"
)

// shape is a tree in a form that is equal for trees that mean the same: texts
// that stand side by side are one.
func shape(list []etree.Token) string {
	var b strings.Builder
	text := false
	for _, t := range list {
		if c, ok := t.(*etree.CharData); ok {
			if c.Data != "" && !text {
				b.WriteString("\ntext ")
				text = true
			}
			b.WriteString(fmt.Sprintf("%q", c.Data)[1:][:len(fmt.Sprintf("%q", c.Data))-2])
			continue
		}
		text = false
		switch t := t.(type) {
		case *etree.Element:
			fmt.Fprintf(&b, "\n<%s", t.FullTag())
			b.WriteString(attributes(t) + shape(t.Child) + "\n</")
		case *etree.Comment:
			fmt.Fprintf(&b, "\ncomment %q", t.Data)
		case *etree.ProcInst:
			fmt.Fprintf(&b, "\ninstruction %s %q", t.Target, t.Inst)
		case *etree.Directive:
			fmt.Fprintf(&b, "\ndeclaration %q", t.Data)
		}
	}
	return b.String()
}

// attributes is those of an element; their order means nothing.
func attributes(e *etree.Element) string {
	var list []string
	for _, a := range e.Attr {
		list = append(list, fmt.Sprintf(" %s=%q", a.FullKey(), a.Value))
	}
	slices.Sort(list)
	return strings.Join(list, "")
}

// source draws a document with an odd lexical form.
func source(t *rapid.T) string {
	head := rapid.SampledFrom([]string{
		"", "\ufeff", "<?xml version='1.0'?>\r\n",
		"<!DOCTYPE r [<!ENTITY e 'one <i>two</i>'><!ENTITY n ''><!ATTLIST p d CDATA 'x'>]>\n",
	}).Draw(t, "head")
	pieces := []string{"text ", "&#65;", "&lt;", "]]", "]", "\n", "\r\n", "\r", "<![CDATA[<x>]]>", "<!-- c -->", "<?a  b ?>", "<q/>", "<q  n='1' />", "é𝄞"}
	if strings.Contains(head, "ENTITY") {
		pieces = append(pieces, "&e;", "&n;")
	}
	return head + "<r>" + content(t, pieces, 3) + "</r>"
}

func content(t *rapid.T, pieces []string, depth int) string {
	var b strings.Builder
	for range rapid.IntRange(0, 5).Draw(t, "pieces") {
		if depth > 0 && rapid.Bool().Draw(t, "element") {
			b.WriteString(rapid.SampledFrom([]string{"<p>", "<p >", "<p  a='&#66;' b=\"2\">"}).Draw(t, "tag"))
			b.WriteString(content(t, pieces, depth-1) + rapid.SampledFrom([]string{"</p>", "</p >"}).Draw(t, "end"))
			continue
		}
		b.WriteString(rapid.SampledFrom(pieces).Draw(t, "piece"))
	}
	return b.String()
}

// elements is all elements of a tree that were read from the source itself.
func elements(doc *tei.Document, e *etree.Element) []*etree.Element {
	all := []*etree.Element{e}
	for _, c := range e.ChildElements() {
		all = append(all, elements(doc, c)...)
	}
	return all
}

// One new element is put in, and no other byte changes.
func TestInsertionTouchesNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := source(t)
		doc, err := tei.Parse(xmlscan.Bytes("", []byte(text)))
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		root := doc.Root()
		at := rapid.IntRange(0, len(root.Child)).Draw(t, "at")
		end, _ := doc.EndTag(root)
		offset := end.Start.Offset
		if at < len(root.Child) {
			span, _ := doc.Span(root.Child[at])
			offset = span.Start.Offset
			if at > 0 {
				if before, _ := doc.Span(root.Child[at-1]); before == span {
					t.Skip("within an entity")
				}
			}
		}
		root.InsertChildAt(at, tei.Change{When: "1951", Content: tei.Text("a<b")}.Element(nil))
		want := string(doc.Text()[:offset]) + `<change when="1951">a&lt;b</change>` + string(doc.Text()[offset:])
		out, err := doc.Bytes()
		if got := strings.TrimPrefix(string(out), "\ufeff"); err != nil || got != want {
			t.Fatalf("got %q (%v)\nwant %q", got, err, want)
		}
	})
}

// Whatever is changed, what is written reads as the changed tree.
func TestChangedTreesReadAsTheyAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc, err := tei.Parse(xmlscan.Bytes("", []byte(source(t))))
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			change(t, doc)
		}
		out, err := doc.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		again, err := tei.Parse(xmlscan.Bytes("", out))
		if err != nil {
			t.Fatalf("%q: %v", out, err)
		}
		if got, want := shape(again.Tree().Child), shape(doc.Tree().Child); got != want {
			t.Fatalf("%q reads as\n%s\nwant\n%s", out, got, want)
		}
	})
}

func change(t *rapid.T, doc *tei.Document) {
	e := rapid.SampledFrom(elements(doc, doc.Root())).Draw(t, "element")
	text := rapid.StringOf(rapid.SampledFrom([]rune("a <>&\"'\r\n\t]é𝄞"))).Draw(t, "text")
	at := rapid.IntRange(0, len(e.Child)).Draw(t, "at")
	switch rapid.IntRange(0, 6).Draw(t, "kind") {
	case 0:
		e.CreateAttr(rapid.SampledFrom([]string{"a", "b", "d", "xml:lang"}).Draw(t, "key"), text)
	case 1:
		e.RemoveAttr("a")
	case 2:
		e.InsertChildAt(at, etree.NewText(text))
	case 3:
		e.InsertChildAt(at, etree.NewCData(text))
	case 4:
		e.InsertChildAt(at, tei.Elem("new", []tei.Attr{{Name: "n", Value: text}}, tei.Text(text)))
	case 5:
		if at < len(e.Child) {
			e.RemoveChildAt(at)
		}
	case 6:
		for _, c := range e.Child {
			if c, ok := c.(*etree.CharData); ok {
				c.SetData(text)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range oddities {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		doc, err := tei.Parse(xmlscan.Bytes("", raw))
		if err != nil {
			return
		}
		out, err := doc.Bytes()
		if err != nil || string(out) != string(raw) {
			t.Fatalf("%q was written as %q (%v)", raw, out, err)
		}
		doc.Root().CreateComment("new")
		if out, err = doc.Bytes(); err != nil {
			t.Fatal(err)
		}
		again, err := tei.Parse(xmlscan.Bytes("", out))
		if err != nil {
			t.Fatalf("%q: %v", out, err)
		}
		if got, want := shape(again.Tree().Child), shape(doc.Tree().Child); got != want {
			t.Fatalf("%q reads as\n%s\nwant\n%s", out, got, want)
		}
	})
}
