package xmlform_test

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"catchword/schema/rng/internal/compact"
	"catchword/schema/rng/internal/syntax"
	"catchword/schema/rng/internal/xmlform"

	"github.com/google/go-cmp/cmp"
)

const shared = "../../../../../shared/"

// said is what a tree says, line by line, without places and documentation,
// without the white space that the XML syntax takes from attributes, and without
// groups that make no difference.
func said(n *syntax.Node, indent string, outer *syntax.Context, lines []string) []string {
	line := fmt.Sprintf("%s%s %q", indent, n.Kind, n.Text)
	for _, a := range n.Attrs {
		if a.Key != syntax.AttrNS {
			a.Value = strings.Trim(a.Value, " \t\r\n")
		}
		line += fmt.Sprintf(" %s=%q", a.Key, a.Value)
	}
	if n.Context != outer {
		line += prefixes(n.Context)
	}
	lines = append(lines, line)
	return saidOf(n, n.Kind, indent+" ", lines)
}

func saidOf(n *syntax.Node, in syntax.Kind, indent string, lines []string) []string {
	for _, child := range n.Children {
		if child.Kind == syntax.Group && len(child.Attrs) == 0 && child.Context == n.Context && strings.Contains(grouping, " "+in.String()+" ") {
			lines = saidOf(child, in, indent, lines)
		} else {
			lines = said(child, indent, n.Context, lines)
		}
	}
	return lines
}

const grouping = " element define group oneOrMore zeroOrMore optional list mixed "

// prefixes are those that stand for a namespace.
func prefixes(c *syntax.Context) string {
	in := map[string]string{}
	for at := c; at != nil; at = at.Outer {
		if space, _ := c.Lookup(at.Prefix); at.Prefix != "" && space != "" {
			in[at.Prefix] = space
		}
	}
	if len(in) == 0 {
		return ""
	}
	return fmt.Sprint(" ", in)
}

// writtenSame fails unless a tree comes back as it was.
func writtenSame(t testing.TB, name string, tree *syntax.Node) {
	t.Helper()
	text := xmlform.Write(tree)
	back, err := xmlform.Parse(name, text)
	if err != nil {
		t.Errorf("%s: what was written is incorrect: %v\n%.2000s", name, err, text)
		return
	}
	want, got := said(tree, "", nil, nil), said(back, "", nil, nil)
	if !slices.Equal(want, got) {
		t.Errorf("%s (-given +written):\n%.2000s", name, cmp.Diff(want, got))
	}
}

func TestWrite(t *testing.T) {
	for _, c := range []struct{ compact, want string }{
		{`element a { text }`, `<element xmlns="http://relaxng.org/ns/structure/1.0"><name>a</name><text/></element>` + "\n"},
		{
			"namespace t = \"urn:t\"\nnamespace none = \"\"\nstart =\n  element t:a { attribute none:b { xsd:string { pattern = \"a\\x{9}<&\" } }? }\n",
			`<grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:t="urn:t">` + "\n\n" +
				`<start>` + "\n" + `<element><name ns="urn:t">a</name><optional><attribute><name ns="">b</name>` +
				`<data datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" type="string"><param name="pattern">a&#9;&lt;&amp;</param></data>` +
				`</attribute></optional></element></start></grammar>` + "\n",
		},
	} {
		tree, err := compact.Parse("a.rnc", []byte(c.compact))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, string(xmlform.Write(tree))); d != "" {
			t.Error(d)
		}
		writtenSame(t, c.compact, tree)
	}
}

func TestWriteKeepsPrefixes(t *testing.T) {
	const text = `<r:grammar xmlns:r="http://relaxng.org/ns/structure/1.0" xmlns="urn:d" xmlns:a="urn:1">
 <r:start><r:element name="a:x"><r:group xmlns:a="urn:2" ns=" "><r:element name="a:y"><r:value type="QName"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"> a:z&#13;
 </r:value></r:element></r:group></r:element></r:start></r:grammar>`
	tree, err := xmlform.Parse("a.rng", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	writtenSame(t, "a.rng", tree)
}

func TestWriteTheProfile(t *testing.T) {
	files, err := filepath.Glob("../../../profile/*.rnc")
	if err != nil || len(files) == 0 {
		t.Fatalf("the profile is not where it was: %v", err)
	}
	for _, name := range files {
		writeFile(t, name)
	}
}

func TestWriteTheSchemasOfTEI(t *testing.T) {
	files, _ := filepath.Glob(shared + "schemas/*.rn[cg]")
	if len(files) == 0 {
		t.Skip("the schemas of TEI (../shared/schemas) are not there")
	}
	for _, name := range files {
		writeFile(t, name)
	}
}

// writeFile writes the tree of a schema file, in either syntax.
func writeFile(t *testing.T, name string) {
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	parse := xmlform.Parse
	if filepath.Ext(name) == ".rnc" {
		parse = compact.Parse
	}
	tree, err := parse(name, raw)
	if err != nil {
		t.Fatal(err)
	}
	writtenSame(t, name, tree)
}

func TestWriteTheSuites(t *testing.T) {
	written := 0
	for _, suite := range []struct {
		name  string
		parse func(string, []byte) (*syntax.Node, error)
	}{{"spectest.xml", xmlform.Parse}, {"compacttest.xml", compact.Parse}} {
		raw, err := os.ReadFile(shared + "suites/relaxng/" + suite.name)
		if err != nil {
			t.Skip("the test suites of RELAX NG (../shared/suites/relaxng) are not there")
		}
		for _, text := range corrects(t, raw) {
			if tree, err := suite.parse(suite.name, []byte(text)); err == nil {
				writtenSame(t, suite.name, tree)
				written++
			}
		}
	}
	if written < 200 {
		t.Errorf("only %d schemas were written", written)
	}
}

// corrects are the correct schemas of a suite: compact ones are text, the
// others elements.
func corrects(t *testing.T, suite []byte) (texts []string) {
	d := xml.NewDecoder(strings.NewReader(string(suite)))
	d.Strict = false
	for {
		token, err := d.Token()
		if err != nil {
			return texts
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "correct" {
			continue
		}
		var c struct {
			Text  string `xml:",chardata"`
			Inner string `xml:",innerxml"`
		}
		if err := d.DecodeElement(&c, &start); err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(strings.TrimSpace(c.Inner), "<") && !strings.HasPrefix(strings.TrimSpace(c.Inner), "<![CDATA[") {
			texts = append(texts, c.Inner)
		} else {
			texts = append(texts, c.Text)
		}
	}
}

// What a compact schema says can be written, whatever it says.
func FuzzWrite(f *testing.F) {
	f.Add("namespace a = \"urn:a\"\nelement a:b { attribute * - (a:* | c) { list { xsd:date+ } }?, mixed { \"<&\\x{D}\" } }")
	f.Add("default namespace x = inherit\nstart |= external \"a.rnc\" inherit = x\na &= grammar { include \"b\" { start = parent a } div { b = empty } }")
	f.Fuzz(func(t *testing.T, text string) {
		if tree, err := compact.Parse("a.rnc", []byte(text)); err == nil {
			writtenSame(t, "a.rnc", tree)
		}
	})
}
