package rng

import (
	"context"
	"fmt"
	"strings"

	"catchword/tei/diag"

	"pgregory.net/rapid"
)

type diagnostic = diag.Diagnostic

var tContext = context.Background()

// randomSchema writes a schema of a few elements and attributes, which may well
// be incorrect.
func randomSchema(t *rapid.T) string {
	var b strings.Builder
	b.WriteString(`<grammar xmlns="http://relaxng.org/ns/structure/1.0" ` +
		`datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><start><ref name="a"/></start>`)
	for _, name := range []string{"a", "b", "c"} {
		fmt.Fprintf(&b, `<define name="%s"><element name="%s">%s</element></define>`,
			name, name, randomPattern(t, 4, false))
	}
	fmt.Fprintf(&b, `<define name="other"><element><anyName><except><name>a</name></except></anyName>%s</element></define>`,
		randomPattern(t, 2, false))
	b.WriteString("</grammar>")
	return b.String()
}

func randomPattern(t *rapid.T, depth int, typed bool) string {
	leaves := []string{
		`<ref name="a"/>`, `<ref name="b"/>`, `<ref name="c"/>`, `<ref name="other"/>`, "<text/>", "<empty/>",
		`<attribute name="x"/>`, `<attribute name="y"><choice><value>1</value><value>2</value></choice></attribute>`,
		`<attribute name="x"><data type="int"/></attribute>`, `<element name="b"><ref name="c"/></element>`,
		`<zeroOrMore><attribute><anyName><except><name>x</name><name>y</name></except></anyName></attribute></zeroOrMore>`,
		"<notAllowed/>",
	}
	values := []string{
		"<value>1</value>", `<data type="int"/>`, `<value type="string"> </value>`, `<data type="token"><except><value>2</value></except></data>`,
	}
	if typed {
		leaves = values
	}
	if depth == 0 {
		return rapid.SampledFrom(leaves).Draw(t, "leaf")
	}
	inner := func() string { return randomPattern(t, depth-1, typed) }
	kinds := []string{"group", "choice", "interleave", "optional", "zeroOrMore", "oneOrMore", "leaf", "leaf", "list", "value"}
	if typed {
		kinds = kinds[:7]
	}
	switch kind := rapid.SampledFrom(kinds).Draw(t, "kind"); kind {
	case "leaf":
		return rapid.SampledFrom(leaves).Draw(t, "leaf")
	case "value":
		return rapid.SampledFrom(values).Draw(t, "value")
	case "list":
		return "<list>" + randomPattern(t, 2, true) + "</list>"
	case "optional", "zeroOrMore", "oneOrMore":
		return "<" + kind + ">" + inner() + "</" + kind + ">"
	default:
		return "<" + kind + ">" + inner() + inner() + "</" + kind + ">"
	}
}

// randomDocument writes a document of the names that randomSchema uses.
func randomDocument(t *rapid.T) string {
	var b strings.Builder
	randomElement(t, &b, "a", 3)
	return b.String()
}

func randomElement(t *rapid.T, b *strings.Builder, name string, depth int) {
	b.WriteString("<" + name)
	for _, a := range []string{"x", "y", "z"} {
		if v := rapid.SampledFrom([]string{"", "", "1", "2", "v"}).Draw(t, a); v != "" {
			fmt.Fprintf(b, ` %s="%s"`, a, v)
		}
	}
	b.WriteString(">")
	children := 0
	if depth > 0 {
		children = rapid.IntRange(0, 3).Draw(t, "children")
	}
	for range children {
		switch kind := rapid.SampledFrom([]string{"a", "b", "c", "d", "text", "1", "1 2", " "}).Draw(t, "child"); kind {
		case "text", "1", "1 2", " ":
			b.WriteString(kind)
		default:
			randomElement(t, b, kind, depth-1)
		}
	}
	b.WriteString("</" + name + ">")
}
