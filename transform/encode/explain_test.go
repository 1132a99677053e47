package encode_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/tei"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
	"catchword/transform/encode/internal/rules"

	"github.com/beevik/etree"
	"pgregory.net/rapid"
)

func explained(t testing.TB, text string) *encode.Result {
	t.Helper()
	o := edition(t)
	o.Explain = true
	r, err := encode.Encode("x.txt", []byte(text), o)
	if err != nil || !r.Lossless {
		t.Fatal(err, r.Findings)
	}
	return r
}

// What the source says of an element, its place and the rule.
func TestExplain(t *testing.T) {
	r := explained(t, "19 November 1951\n\nTO BEIJING\n\nDear Comrade Mao,\n\nI saw Kuznetsov [Stalin] here [sic]. Kuznetsov came on 05/06/50.\n\nSTALIN\n\n[Handwritten: agreed]\n")
	for _, want := range []struct {
		line, column         int
		text, became, reason string
	}{
		{1, 1, "19 November 1951", `dateline`, "a date stands by itself"},
		{1, 1, "19 November 1951", `date when="1951-11-19"`, "a date"},
		{3, 4, "BEIJING", `placeName ref="#beijing"`, "`BEIJING` is a name of beijing (Beijing, China) in "},
		{7, 7, "Kuznetsov", `persName ref="#stalin"`, "`Kuznetsov` stands for stalin in this document: line 7 says so in brackets"},
		{7, 26, "here", "sic", "the word before [sic]"},
		{7, 38, "Kuznetsov", `persName ref="#stalin"`, "stands for stalin in this document"},
		{7, 56, "05/06/50", `date`, "a date; day and month cannot be told apart"},
		{11, 21, "]", "", "the element that it became says what it means"},
		{9, 1, "STALIN", `persName ref="#stalin"`, "the sender is Stalin, by the signature"},
	} {
		if !hasExplained(r.Explained, want.line, want.column, want.text, want.became, want.reason) {
			t.Errorf("not explained: %v in\n%+v", want, r.Explained)
		}
	}
}

func hasExplained(all []encode.Explained, line, column int, text, became, reason string) bool {
	for _, x := range all {
		at := x.Span.Start
		if at.Line == line && at.Column == column && x.Text == text && x.Became == became && strings.Contains(x.Rule, reason) {
			return true
		}
	}
	return false
}

// Explanations stand in the order of the source, and every word of the source is
// in one of them.
func TestEveryWordIsExplained(t *testing.T) {
	o := edition(t)
	o.Explain = true
	rapid.Check(t, func(t *rapid.T) {
		text := composition(t)
		r, err := encode.Encode("x.txt", []byte(text), o)
		if err != nil || !r.Lossless {
			return
		}
		last := 0
		covered := make([]bool, len(text)+1)
		for _, x := range r.Explained {
			if x.Span.Start.Offset < last {
				t.Fatalf("%q stands too late", x.Text)
			}
			last = x.Span.Start.Offset
			for i := x.Span.Start.Offset; i < min(x.Span.End.Offset, len(text)); i++ {
				covered[i] = true
			}
			if x.Rule == "" {
				t.Fatalf("nothing is said of %q", x.Text)
			}
		}
		for i, c := range []byte(text) {
			if c > ' ' && c < 0x7F && !covered[i] {
				t.Fatalf("nothing is said of %q in\n%s", text[i:min(len(text), i+20)], text)
			}
		}
	})
}

// Every element that holds words of the source has a rule.
func TestEveryElementHasARule(t *testing.T) {
	texts := []string{strings.Join(parts, "\n\n")}
	for _, head := range heads {
		texts = append(texts, head+"Some text.")
	}
	if _, err := os.Stat(cases); err == nil {
		for _, path := range transcriptions(t) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(raw))
		}
	}
	o := edition(t)
	for _, text := range texts {
		r, err := encode.Encode("x.txt", []byte(text), o)
		if err != nil || !r.Lossless {
			t.Fatal(err, r.Findings)
		}
		doc, err := tei.Parse(xmlscan.Bytes(filepath.Base("x.xml"), r.TEI))
		if err != nil {
			t.Fatal(err)
		}
		unruled(t, doc.Root(), nil)
	}
}

// unruled reports the elements with text of the source that have no rule.
func unruled(t *testing.T, el, parent *etree.Element) {
	t.Helper()
	switch el.Tag {
	case "publicationStmt", "encodingDesc", "revisionDesc", "standOff":
		return
	}
	if el.SelectAttrValue("resp", "") == "#catchword" || el.SelectAttrValue("xml:id", "") == "catchword" {
		return
	}
	for _, child := range el.Child {
		switch c := child.(type) {
		case *etree.Element:
			unruled(t, c, el)
		case *etree.CharData:
			if kind := el.SelectAttrValue("type", ""); strings.TrimSpace(c.Data) != "" && !rules.Known([]string{parent.Tag, el.Tag}, kind) {
				t.Errorf("no rule for %s/%s of type %q", parent.Tag, el.Tag, kind)
			}
		}
	}
}
