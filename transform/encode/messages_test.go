package encode_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
	"catchword/transform/encode/internal/source"

	"github.com/beevik/etree"
)

// Invented documents of many kinds are read as a careful reader reads them:
// who wrote to whom, and what each line of an opening and an end is. Beside each
// stands its reading; -update writes it anew.
func TestMessagesAreReadAsExpected(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "messages", "*.[tm][xd]*"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := encode.Encode(filepath.Base(file), raw, edition(t))
		if err != nil || !r.Lossless {
			t.Errorf("%s: %v %v", file, err, r.Findings)
			continue
		}
		golden := strings.TrimSuffix(file, filepath.Ext(file)) + ".reading"
		compareGolden(t, golden, readingOf(t, r))
	}
}

// readingOf is a document as its correspondence, the outline of its text, and
// what was reported.
func readingOf(t *testing.T, r *encode.Result) string {
	t.Helper()
	doc, err := tei.Parse(xmlscan.Bytes("x.xml", r.TEI))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, c := range doc.Root().FindElements(".//correspDesc") {
		fmt.Fprintf(&b, "%s\n", c.SelectAttrValue("type", "message"))
		for _, a := range c.ChildElements() {
			fmt.Fprintf(&b, "  %s\n", action(a))
		}
	}
	outlineOf(&b, doc.Root().FindElement(".//body"), "")
	for _, d := range r.Findings {
		if d.Severity > diag.Info || d.Code != "no-header" {
			fmt.Fprintf(&b, "%d:%d %s %s\n", d.Span.Start.Line, d.Span.Start.Column, d.Severity, d.Code)
		}
	}
	return b.String()
}

// action is one action in a line: `sent: A. Doe, Strelsau, 5 May 1950 (1950-05-05)`.
func action(a *etree.Element) string {
	name := a.SelectAttrValue("subtype", a.SelectAttrValue("type", "context"))
	var parts []string
	for _, c := range a.ChildElements() {
		text := source.Collapse(whole(c))
		for _, key := range []string{"ref", "when", "from", "notBefore", "notAfter"} {
			if v := c.SelectAttrValue(key, ""); v != "" {
				text += " (" + v + ")"
			}
		}
		if c.Tag == "orgName" || c.SelectElement("roleName") != nil {
			text += map[bool]string{true: " [body]", false: " [office]"}[c.Tag == "orgName"]
		}
		parts = append(parts, text)
	}
	return name + ": " + strings.Join(parts, ", ")
}

// inOutline is how much of a paragraph an outline shows.
const inOutline = 40

func outlineOf(b *strings.Builder, el *etree.Element, indent string) {
	for _, c := range el.ChildElements() {
		kind := c.Tag
		if v := c.SelectAttrValue("type", ""); v != "" {
			kind += " " + v
		}
		switch c.Tag {
		case "div", "floatingText", "body", "opener", "closer", "address", "postscript":
			if c.Tag == "opener" || c.Tag == "closer" || c.Tag == "body" {
				outlineOf(b, c, indent)
				continue
			}
			fmt.Fprintf(b, "%s%s\n", indent, kind)
			outlineOf(b, c, indent+"  ")
		default:
			if c.Tag == "signed" && len(c.ChildElements()) > 0 {
				kind += " " + c.ChildElements()[0].Tag
			}
			text := source.Collapse(whole(c))
			if r := []rune(text); len(r) > inOutline && (c.Tag == "p" || c.Tag == "list" || c.Tag == "note") {
				text = string(r[:inOutline]) + "…"
			}
			fmt.Fprintf(b, "%s%s: %s\n", indent, kind, text)
		}
	}
}
