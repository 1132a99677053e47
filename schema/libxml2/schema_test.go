//go:build libxml2 && cgo

package libxml2

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

const letterSchema = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:letters"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
 <start><ref name="letter"/></start>
 <define name="letter">
  <element name="letter">
   <optional><attribute name="when"><data type="date"/></attribute></optional>
   <oneOrMore><element name="p"><mixed><zeroOrMore><element name="name"><text/></element></zeroOrMore></mixed></element></oneOrMore>
  </element>
 </define>
</grammar>`

func load(t *testing.T, text string) *Schema {
	t.Helper()
	s, err := Load(xmlscan.Bytes("letter.rng", []byte(text)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// judge is the findings of s about a document, a line for each.
func judge(t *testing.T, s *Schema, text string) string {
	t.Helper()
	var lines []string
	err := s.Validate(t.Context(), xmlscan.Bytes("a.xml", []byte(text)), func(d diag.Diagnostic) {
		lines = append(lines, fmt.Sprintf("%s %s %s", d.Span.Start, d.Source, d.Code))
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, "\n")
}

func TestVerdicts(t *testing.T) {
	s := load(t, letterSchema)
	for _, c := range []struct{ name, text, want string }{
		{"valid", `<letter xmlns="urn:letters"><p>Dear <name>Anna</name>,</p></letter>`, ""},
		{"prefixed", `<l:letter xmlns:l="urn:letters" when="1951-11-19"><l:p/></l:letter>`, ""},
		{"default of the internal subset", `<!DOCTYPE letter [<!ATTLIST letter xmlns CDATA "urn:letters">]><letter><p/></letter>`, ""},
		{"entity", `<!DOCTYPE letter [<!ENTITY a "<name xmlns='urn:letters'>A</name>">]><letter xmlns="urn:letters"><p>&a;</p></letter>`, ""},
		{"comment in a date", "<letter xmlns='urn:letters' when='1951-11-19'><!-- x --><p>a<!-- y -->b</p></letter>", ""},
		{"not well-formed", "<letter>\n<p></letter>", "2:4 xml xml-end-tag"},
		{"wrong date", "<letter xmlns='urn:letters' when='1951-31-12'><p/></letter>", "1:1 relaxng libxml2-attribute-invalid"},
		{"wrong element", "<letter xmlns='urn:letters'>\n <p>a</p>\n\n   <q>b</q></letter>", "4:4 relaxng libxml2-element-wrong"},
	} {
		if got := judge(t, s, c.text); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestFilesAreNotRead(t *testing.T) {
	s := load(t, `<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>`)
	for _, text := range []string{
		`<!DOCTYPE a SYSTEM "/etc/passwd"><a/>`,
		`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`,
		`<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x"> %x;]><a/>`,
	} {
		if got := judge(t, s, text); strings.Contains(got, "relaxng") {
			t.Errorf("%s: %s", text, got)
		}
	}
}

func TestDeep(t *testing.T) {
	s := load(t, `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="a"/></start>
<define name="a"><element name="a"><optional><ref name="a"/></optional></element></define></grammar>`)
	const depth = 1000
	if got := judge(t, s, strings.Repeat("<a>", depth)+strings.Repeat("</a>", depth)); got != "" {
		t.Errorf("%d levels: %s", depth, got)
	}
	if got := judge(t, s, strings.Repeat("<a>", depth+1)+strings.Repeat("</a>", depth+1)); !strings.Contains(got, "xml") {
		t.Errorf("%d levels: %q", depth+1, got)
	}
}

func TestIncorrectSchemas(t *testing.T) {
	const open = `<grammar xmlns="http://relaxng.org/ns/structure/1.0">`
	for _, c := range []struct{ text, want string }{
		{open + "\n<start>\n<ref name='missing'/></start></grammar>", "letter.rng:3:1: "},
		{open + "<start>", "letter.rng:1:"},
		{open + "\n <include href='/etc/passwd'/></grammar>", "letter.rng:2:2: "},
		{open + "<include href='http://127.0.0.1:1/a.rng'/></grammar>", "letter.rng:1:54: "},
		{open + "<include href='no-such-file.rng'/></grammar>", "no-such-file.rng"},
		{"<thisIsJunk/>", "letter.rng"},
	} {
		_, err := Load(xmlscan.Bytes("letter.rng", []byte(c.text)), Options{})
		var found diag.List
		if !errors.As(err, &found) || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v", c.text, err)
		}
	}
	for _, name := range []string{"letter.rnc", "letter"} {
		_, err := Load(xmlscan.Bytes(name, []byte("\n# a letter\nstart = element letter { text }")), Options{})
		if err == nil || !strings.Contains(err.Error(), "compact") {
			t.Errorf("compact syntax: %v", err)
		}
	}
}

func TestIncludes(t *testing.T) {
	const ns = ` xmlns="http://relaxng.org/ns/structure/1.0"`
	files := map[string]string{
		"dir two/common.rng":  `<grammar` + ns + `><define name="p"><element name="p"><externalRef href="sub/x.rng"/></element></define></grammar>`,
		"dir two/sub/x.rng":   `<!DOCTYPE text [<!ENTITY e "">]><text` + ns + `/>`,
		"http://a.test/x.rng": `<text` + ns + `/>`,
	}
	open := func(name string) (io.ReadCloser, error) {
		if text, ok := files[name]; ok {
			return io.NopCloser(strings.NewReader(text)), nil
		}
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	text := `<grammar` + ns + `><include href="common.rng"/><start><element name="a"><ref name="p"/><element name="q"><externalRef href="http://a.test/x.rng"/></element></element></start></grammar>`
	s, err := Load(xmlscan.Bytes("dir two/main.rng", []byte(text)), Options{Open: open})
	if err != nil {
		t.Fatal(err)
	}
	if got := judge(t, s, "<a><p>x</p><q>y</q></a>"); got != "" {
		t.Error(got)
	}
	if got := judge(t, s, "<a><p>x</p></a>"); got == "" {
		t.Error("an element is missing and nothing is found")
	}
	files["dir two/sub/x.rng"] = "<texts" + ns + "/>"
	if _, err = Load(xmlscan.Bytes("dir two/main.rng", []byte(text)), Options{Open: open}); err == nil {
		t.Error("an included schema is incorrect and nothing is found")
	}
}

func TestConcurrentUse(t *testing.T) {
	s := load(t, letterSchema)
	var all sync.WaitGroup
	for n := range 8 {
		all.Go(func() {
			for range 50 {
				if n%2 == 0 {
					load(t, letterSchema)
				}
				if got := judge(t, s, "<letter xmlns='urn:letters'>\n<q/></letter>"); got == "" {
					t.Error("nothing found")
				}
			}
		})
	}
	all.Wait()
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := load(t, letterSchema).Validate(ctx, xmlscan.Bytes("a.xml", []byte("<letter xmlns='urn:letters'><p/></letter>")), func(diag.Diagnostic) {})
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
