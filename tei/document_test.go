package tei_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"catchword/tei"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/beevik/etree"
)

func parse(t testing.TB, text string) *tei.Document {
	t.Helper()
	doc, err := tei.Parse(xmlscan.Bytes("test.xml", []byte(text)))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return doc
}

func written(t testing.TB, doc *tei.Document) string {
	t.Helper()
	out, err := doc.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func wide(order binary.AppendByteOrder, text string) string {
	var out []byte
	for _, u := range utf16.Encode([]rune(text)) {
		out = order.AppendUint16(out, u)
	}
	return string(out)
}

// oddities are documents whose lexical form is not the usual one.
var oddities = map[string]string{
	"quotes":       `<p a='1'  b = "it's"	c="&#x41;&lt;">x</p >`,
	"empty":        `<p><a/><a /><a></a><a  b='c'  /></p>`,
	"declaration":  "<?xml version='1.0' standalone='yes'?>\n<!-- c -->\n<p/>\n<?pi  two  ?>\n",
	"carriage":     "<p>\r\n<a>1\r\n2\r3</a>\r\n</p>\r\n",
	"mark":         "\ufeff<p>x</p>",
	"references":   `<p>&#65;&#x42;&amp;&gt;]]&gt;</p>`,
	"cdata":        "<p>a<![CDATA[<b>&amp;]]>c<![CDATA[]]></p>",
	"doctype":      "<!DOCTYPE p [\n<!-- kept -->\n<!ENTITY e 'one <b>two</b>'>\n<!ENTITY none ''><!ATTLIST p n CDATA 'd'>\n]>\n<p>&e;&none;&e; and &amp;</p>",
	"external":     `<!DOCTYPE p SYSTEM "p.dtd"><p>&unknown; rest</p>`,
	"namespaces":   `<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0" xmlns="u"><p t:n="1"/></t:TEI>`,
	"latin":        "<?xml version='1.0' encoding='iso-8859-1'?><p>caf\xe9</p>",
	"windows":      "<?xml version='1.0' encoding='windows-1252'?><p>\x93caf\xe9\x94 \x80</p>",
	"utf-16":       "\xff\xfe" + wide(binary.LittleEndian, "<?xml version='1.0' encoding='UTF-16'?><p>žluťoučký 𝄞</p>"),
	"utf-16 big":   "\xfe\xff" + wide(binary.BigEndian, "<p a='ž'>𝄞</p>"),
	"line ends":    "<p a='1\n2\t3'>\u0085\u2028</p>",
	"instructions": "<?xml-model href='a.rng'?><p><?a?><?b  c ?></p>",
}

func TestUnchangedDocumentsKeepTheirBytes(t *testing.T) {
	for name, text := range oddities {
		if got := written(t, parse(t, text)); got != text {
			t.Errorf("%s:\n got %q\nwant %q", name, got, text)
		}
	}
}

// A change somewhere keeps the rest, in every encoding.
func TestOneChangeKeepsTheRest(t *testing.T) {
	for name, text := range oddities {
		doc := parse(t, text)
		c := etree.NewComment("new")
		doc.Root().InsertChildAt(0, c)
		changed := written(t, doc)
		again := parse(t, changed)
		first, ok := again.Root().Child[0].(*etree.Comment)
		if !ok || first.Data != "new" {
			t.Errorf("%s: the comment is lost in %q", name, changed)
			continue
		}
		want := string(again.Text())
		if !strings.Contains(want, "<!--new-->") || len(doc.Text())+len("<!--new-->") < len(want)-len("</p>") {
			t.Errorf("%s: more was changed: %q", name, want)
		}
		doc.Root().RemoveChildAt(0)
		if got := written(t, doc); got != text {
			t.Errorf("%s: taken back it is %q", name, got)
		}
	}
}

func TestChanges(t *testing.T) {
	for _, c := range []struct {
		name, in string
		change   func(*tei.Document)
		want     string
	}{
		{"attribute", `<p  a='1'  b="2" ><q/></p >`, func(d *tei.Document) { d.Root().CreateAttr("b", `x"&'<`+"\n") }, `<p  a='1'  b="x&quot;&amp;'&lt;&#10;" ><q/></p >`},
		{"attribute in apostrophes", `<p a = 'x'/>`, func(d *tei.Document) { d.Root().CreateAttr("a", `it's "so"`) }, `<p a = 'it&apos;s "so"'/>`},
		{"new attribute", `<p  a='1' />`, func(d *tei.Document) { d.Root().CreateAttr("n", "2") }, `<p  a='1' n="2" />`},
		{"attribute gone", `<p  a='1'	b='2' c='3'/>`, func(d *tei.Document) { d.Root().RemoveAttr("b") }, `<p  a='1' c='3'/>`},
		{"name", `<p><q  a='&#65;'>x</q ></p>`, func(d *tei.Document) { d.Root().ChildElements()[0].Tag = "hi" }, `<p><hi  a='&#65;'>x</hi></p>`},
		{"filled", `<p><q a='1' /></p>`, func(d *tei.Document) { d.Root().ChildElements()[0].CreateText("x") }, `<p><q a='1'>x</q></p>`},
		{"emptied", `<p >x</p >`, func(d *tei.Document) { d.Root().RemoveChildAt(0) }, `<p ></p >`},
		{"text", `<p>&#65;<b/>&#66;</p>`, func(d *tei.Document) { d.Root().Child[0].(*etree.CharData).SetData("<&>\r") }, `<p>&lt;&amp;&gt;&#13;<b/>&#66;</p>`},
		{"section", `<p><![CDATA[a]]></p>`, func(d *tei.Document) { d.Root().Child[0].(*etree.CharData).SetData("]]>") }, `<p><![CDATA[]]]]><![CDATA[>]]></p>`},
		{"new line in a file from Windows", "<p>\r\n<q/>\r\n</p>", func(d *tei.Document) { d.Root().CreateText("\n") }, "<p>\r\n<q/>\r\n\r\n</p>"},
		{"brackets meet", `<p>]]<b/>></p>`, func(d *tei.Document) { d.Root().RemoveChildAt(1) }, `<p>]]&gt;</p>`},
		{"line ends meet", "<p>a\r<b/>\nb</p>", func(d *tei.Document) { d.Root().RemoveChildAt(1) }, "<p>a\r&#10;b</p>"},
		{"entity", "<!DOCTYPE p [<!ENTITY e 'a<b>c</b>'>]><p>&e;&e;</p>", func(d *tei.Document) {
			d.Root().FindElement("b").SetText("new")
		}, "<!DOCTYPE p [<!ENTITY e 'a<b>c</b>'>]><p>a<b>new</b>&e;</p>"},
		{"default", "<!DOCTYPE p [<!ATTLIST p n CDATA 'd'>]><p  a='1'/>", func(d *tei.Document) { d.Root().CreateAttr("a", "2") }, "<!DOCTYPE p [<!ATTLIST p n CDATA 'd'>]><p  a='2'/>"},
		{"default changed", "<!DOCTYPE p [<!ATTLIST p n CDATA 'd'>]><p  a='1'/>", func(d *tei.Document) { d.Root().CreateAttr("n", "e") }, "<!DOCTYPE p [<!ATTLIST p n CDATA 'd'>]><p  a='1' n=\"e\"/>"},
		{"doctype gone", "<!DOCTYPE p [<!ENTITY e 'x'><!ATTLIST p n CDATA 'd'>]><p  a='&e;'>&e;</p>", func(d *tei.Document) { d.Tree().RemoveChildAt(0) }, `<p a="x" n="d">x</p>`},
		{"moved", "<p><a  n='1'/>x<b><c></c></b></p>", func(d *tei.Document) { d.Root().FindElement("b").AddChild(d.Root().FindElement("a")) }, "<p>x<b><c></c><a  n='1'/></b></p>"},
		{"no such character", "<?xml version='1.0' encoding='US-ASCII'?><p>a<b/></p>", func(d *tei.Document) { d.Root().CreateText("é𝄞") }, "<?xml version='1.0' encoding='US-ASCII'?><p>a<b/>&#xE9;&#x1D11E;</p>"},
		{"has the character", "<?xml version='1.0' encoding='windows-1252'?><p>a<b/></p>", func(d *tei.Document) { d.Root().CreateText("€ž") }, "<?xml version='1.0' encoding='windows-1252'?><p>a<b/>\x80\x9e</p>"},
	} {
		doc := parse(t, c.in)
		c.change(doc)
		if got := written(t, doc); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestWhatIsNoXMLIsNotWritten(t *testing.T) {
	for code, change := range map[string]func(*tei.Document){
		"write-comment":     func(d *tei.Document) { d.Root().CreateComment("a--b") },
		"write-instruction": func(d *tei.Document) { d.Root().CreateProcInst("a", "?>") },
		"write-name":        func(d *tei.Document) { d.Root().CreateElement("two words") },
		"write-namespace":   func(d *tei.Document) { d.Root().CreateElement("x:p") },
		"write-attribute":   func(d *tei.Document) { d.Root().Attr = []etree.Attr{{Key: "a"}, {Key: "a"}} },
		"write-character":   func(d *tei.Document) { d.Root().CreateText("\x01") },
		"write-root":        func(d *tei.Document) { d.Tree().CreateElement("p") },
		"write-text":        func(d *tei.Document) { d.Tree().CreateText("x") },
		"write-declaration": func(d *tei.Document) { d.Root().CreateProcInst("xml", "") },
		"write-doctype":     func(d *tei.Document) { d.Tree().CreateDirective("DOCTYPE p") },
		"write-encoding":    func(d *tei.Document) { d.Tree().Child[0].(*etree.ProcInst).Inst = "version='1.0'" },
	} {
		doc := parse(t, "<?xml version='1.0' encoding='ISO-8859-1'?><p/>")
		change(doc)
		_, err := doc.Bytes()
		var found diag.Diagnostic
		if !errors.As(err, &found) || found.Code != code || found.File != "test.xml" {
			t.Errorf("%s: %v", code, err)
		}
	}
}

func TestNewDocument(t *testing.T) {
	doc := tei.New("TEI")
	doc.Root().CreateElement("text").CreateText("a<b\nc")
	doc.BeforeRoot(tei.XMLModel{Href: "a&b.rng", Type: "application/xml"}.ProcInst())
	want := "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-model href=\"a&amp;b.rng\" type=\"application/xml\"?>\n" +
		"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>a&lt;b\nc</text></TEI>\n"
	if got := written(t, doc); got != want {
		t.Errorf("got %s", got)
	}
}

func TestPlaces(t *testing.T) {
	text := "<!DOCTYPE p [<!ENTITY e '<x a=\"1\"/>'><!ATTLIST b d CDATA '1'>]>\n<p>é<b c='ž' >t</b ><i/>&e;</p>"
	doc := parse(t, text)
	cut := func(span diag.Span, ok bool) string {
		if !ok {
			return "none"
		}
		return text[span.Start.Offset:span.End.Offset]
	}
	b, i, x := doc.Root().FindElement("b"), doc.Root().FindElement("i"), doc.Root().FindElement("x")
	for _, c := range []struct{ what, got, want string }{
		{"element", cut(doc.Span(b)), "<b c='ž' >t</b >"},
		{"start tag", cut(doc.StartTag(b)), "<b c='ž' >"},
		{"end tag", cut(doc.EndTag(b)), "</b >"},
		{"attribute", cut(doc.AttrSpan(b, "c")), "c='ž'"},
		{"value", cut(doc.ValueSpan(b, "c")), "ž"},
		{"default", cut(doc.AttrSpan(b, "d")), "none"},
		{"no end tag", cut(doc.EndTag(i)), ""},
		{"entity", cut(doc.Span(x)), "&e;"},
		{"attribute in an entity", cut(doc.AttrSpan(x, "a")), "none"},
		{"new", cut(doc.Span(etree.NewElement("q"))), "none"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.what, c.got, c.want)
		}
	}
	if span, _ := doc.Span(b); span.Start.Line != 2 || span.Start.Column != 5 {
		t.Errorf("b stands at %v", span.Start)
	}
}

func TestParseErrors(t *testing.T) {
	_, err := tei.Parse(xmlscan.Bytes("bad.xml", []byte("<p>\n<q></p>")))
	var found diag.Diagnostic
	if !errors.As(err, &found) || found.File != "bad.xml" || found.Span.Start.Line != 2 {
		t.Errorf("got %v", err)
	}
	if _, err = tei.Parse(xmlscan.File("does-not-exist.xml")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	src := xmlscan.Bytes("deep.xml", []byte(strings.Repeat("<p>", 9)+strings.Repeat("</p>", 9)))
	src.Limits.Depth = 8
	if _, err = tei.Parse(src); !errors.As(err, &found) {
		t.Errorf("a limit was passed: %v", err)
	}
}

// sharedFiles is the XML files under folders of the shared material.
func sharedFiles(t *testing.T, folders ...string) []string {
	t.Helper()
	shared := filepath.Join("..", "..", "shared")
	if _, err := os.Stat(shared); err != nil {
		t.Skip("the folder ../shared with the editions to test on is missing")
	}
	var files []string
	for _, folder := range folders {
		err := filepath.WalkDir(filepath.Join(shared, folder), func(path string, entry fs.DirEntry, err error) error {
			if ext := filepath.Ext(path); err == nil && !entry.IsDir() && (ext == ".xml" || ext == ".rng" || ext == ".odd" || ext == ".sch") {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

func TestRealDocumentsKeepTheirBytes(t *testing.T) {
	for _, path := range sharedFiles(t, "corpora", "revisions", "cases") {
		keepsBytes(t, path, true)
	}
}

// The conformance suite has documents that are not well-formed among the
// others; those that are read are written back.
func TestConformanceSuiteKeepsItsBytes(t *testing.T) {
	read := 0
	files := sharedFiles(t, filepath.Join("suites", "xmlconf"))
	for _, path := range files {
		if keepsBytes(t, path, false) {
			read++
		}
	}
	if read < 1000 {
		t.Errorf("only %d of %d files of the suite were read", read, len(files))
	}
}

func keepsBytes(t *testing.T, path string, must bool) bool {
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Error(err)
		return false
	}
	doc, err := tei.Parse(xmlscan.Bytes(path, raw))
	if err != nil {
		if must {
			t.Error(err)
		}
		return false
	}
	out, err := doc.Bytes()
	if err != nil || !bytes.Equal(out, raw) {
		t.Errorf("%s: not the bytes that were read (%v)", path, err)
	}
	doc.Root().CreateComment("new")
	if out, err = doc.Bytes(); err != nil {
		t.Errorf("%s: %v", path, err)
		return true
	}
	again, err := tei.Parse(xmlscan.Bytes(path, out))
	if err != nil {
		t.Errorf("%s: what was written cannot be read: %v", path, err)
		return true
	}
	if shape(again.Tree().Child) != shape(doc.Tree().Child) {
		t.Errorf("%s: reads as another tree", path)
	}
	return true
}
