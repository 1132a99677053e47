package compact_test

import (
	"errors"
	"strings"
	"testing"

	"catchword/schema/rng/internal/compact"
	"catchword/schema/rng/internal/syntax"
	"catchword/tei/diag"
)

const declarations = ` xmlns="http://relaxng.org/ns/structure/1.0" xmlns:t="http://t" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"`

// pairs are schemas in both syntaxes; in the XML syntax the declarations above
// go into the outermost tag.
var pairs = []struct{ name, rnc, rng string }{
	{
		"primary patterns", `element a { empty } | element b { text } | element c { notAllowed }`,
		`<choice><element name="a"><empty/></element><element name="b"><text/></element><element name="c"><notAllowed/></element></choice>`,
	},
	{
		"operators", `element a { (b?, c*, d+) & (e | f) }`,
		`<element name="a"><interleave><group><optional><ref name="b"/></optional><zeroOrMore><ref name="c"/></zeroOrMore><oneOrMore><ref name="d"/></oneOrMore></group><choice><ref name="e"/><ref name="f"/></choice></interleave></element>`,
	},
	{
		"list and mixed", `element a { list { xsd:int, xsd:int }, mixed { b } }`,
		`<element name="a"><list><data type="int"/><data type="int"/></list><mixed><ref name="b"/></mixed></element>`,
	},
	{
		"namespaces", "default namespace = \"http://t\" namespace t = \"http://t\" namespace l = \"\"\nelement a { attribute b { text }, attribute t:c { text }, element l:d { empty } }",
		`<element name="a" ns="http://t"><attribute name="b"/><attribute name="t:c"/><element name="d" ns=""><empty/></element></element>`,
	},
	{
		"a default namespace with a prefix", `default namespace x = "http://t" element a { element x:b { empty } }`,
		`<element name="a" ns="http://t"><element name="b"><empty/></element></element>`,
	},
	{
		"a namespace that is inherited", "default namespace = \"http://t\"\nnamespace i = inherit\nelement a { element i:b { empty }, element i:* { empty } }",
		`<element><name ns="http://t">a</name><element name="b"><empty/></element><element><nsName/><empty/></element></element>`,
	},
	{
		"the last declaration of a prefix", "namespace p = \"http://p\" namespace p = \"http://t\"\nelement p:a { empty }",
		`<element name="t:a"><empty/></element>`,
	},
	{
		"name classes", "namespace t = \"http://t\"\nelement a | t:b | (c | t:*) { empty }, element * - (t:* | d) { empty }, element t:* - t:e { empty }",
		`<group><element><choice><name>a</name><name>t:b</name><choice><name>c</name><nsName ns="http://t"/></choice></choice><empty/></element><element><anyName><except><nsName ns="http://t"/><name>d</name></except></anyName><empty/></element><element><nsName ns="http://t"><except><name>t:e</name></except></nsName><empty/></element></group>`,
	},
	{
		"attribute names", "default namespace = \"http://t\"\nattribute (a | c) { text }, attribute * - b { text }",
		`<group><attribute><choice><name ns="">a</name><name ns="">c</name></choice></attribute><attribute><anyName><except><name ns="">b</name></except></anyName></attribute></group>`,
	},
	{
		"keywords as names", `element element { attribute div { text }, element \list { empty } }`,
		`<element name="element"><attribute name="div"/><element name="list"><empty/></element></element>`,
	},
	{
		"datatypes", "datatypes d = \"http://d\"\nelement a { xsd:token { minLength = \"1\" maxLength = \"2\" }, string, token, d:x { y = \"z\" } }",
		`<element name="a"><data type="token"><param name="minLength">1</param><param name="maxLength">2</param></data><data type="string" datatypeLibrary=""/><data type="token" datatypeLibrary=""/><data type="x" datatypeLibrary="http://d"><param name="y">z</param></data></element>`,
	},
	{
		"values", "namespace t = \"http://t\"\nelement a { \"x\" | string \" y \" | token 'z' | xsd:QName \"t:q\" | xsd:date \"1951-11-19\" }",
		`<element name="a"><choice><value>x</value><value type="string" datatypeLibrary=""> y </value><value type="token" datatypeLibrary="">z</value><value type="QName">t:q</value><value type="date">1951-11-19</value></choice></element>`,
	},
	{
		"exceptions", `element a { (xsd:token { maxLength = "9" } - ("x" | "y")) | (string - "z") }`,
		`<element name="a"><choice><data type="token"><param name="maxLength">9</param><except><value>x</value><value>y</value></except></data><data type="string" datatypeLibrary=""><except><value>z</value></except></data></choice></element>`,
	},
	{
		"definitions", `start = a | b
a |= element a { empty }
a |= element b { empty }
b &= element c { empty } start |= notAllowed`,
		`<grammar><start><choice><ref name="a"/><ref name="b"/></choice></start><define name="a" combine="choice"><element name="a"><empty/></element></define><define name="a" combine="choice"><element name="b"><empty/></element></define><define name="b" combine="interleave"><element name="c"><empty/></element></define><start combine="choice"><notAllowed/></start></grammar>`,
	},
	{
		"a grammar in a grammar", `start = grammar { start = parent \start | parent b  div { b = empty } } \start = empty b = empty`,
		`<grammar><start><grammar><start><choice><parentRef name="start"/><parentRef name="b"/></choice></start><div><define name="b"><empty/></define></div></grammar></start><define name="start"><empty/></define><define name="b"><empty/></define></grammar>`,
	},
	{
		"include and external", "default namespace = \"http://t\" namespace i = inherit namespace t = \"http://t/\"\ninclude \"a.rnc\" include \"b.rnc\" inherit = t { start = x div { x = empty } } y = external \"c.rnc\" inherit = i",
		`<grammar><include href="a.rng" ns="http://t"/><include href="b.rng" ns="http://t/"><start><ref name="x"/></start><div><define name="x"><empty/></define></div></include><define name="y"><externalRef href="c.rng"/></define></grammar>`,
	},
	{
		"text over several lines", "element a { \"\"\"x\n\"y\" ''\"\"\" | 'a' ~ \"b\" ~ '''c''' }",
		"<element name=\"a\"><choice><value>x\n\"y\" ''</value><value>abc</value></choice></element>",
	},
	{"line ends", "element a {\r\n'''x\r\ny\rz''' # comment\r}\r\n", "<element name=\"a\"><value>x\ny\nz</value></element>"},
	{"escapes", `\x{65}lement \xx{e9}\xxx{63} { '\x{a}\x{9}\x{1F600}\x' } \x{23} comment \x{22}`, "<element name=\"éc\"><value>\n\t😀\\x</value></element>"},
	{"comments", "# one\nelement # two\n a # three\n { # four\n empty } # five", `<element name="a"><empty/></element>`},
	{
		"annotations", `namespace t = "http://t"
t:top [ t:a = "1" b = "2" "x" ~ "y" t:in [ "z" ] start [] ]
[ t:x = "1" xml:lang = "en" t:y [] ] start = [ t:e [] ] element [ t:e [] ] a >> t:n [] { [ t:e [] ] (b | c) >> t:f [] >> g []* }
other []
b = empty* >> t:f [ ]
c = xsd:string { [ t:e [] ] minLength = "1" } - [ t:e [] ] "x"
div { t:d [] [ t:x = "1" ] d = [ t:e [] ] "v" >> t:f [] }`,
		`<grammar><start><element name="a"><zeroOrMore><choice><ref name="b"/><ref name="c"/></choice></zeroOrMore></element></start><define name="b"><zeroOrMore><empty/></zeroOrMore></define><define name="c"><data type="string"><param name="minLength">1</param><except><value>x</value></except></data></define><define name="d"><value>v</value></define></grammar>`,
	},
}

func TestPairs(t *testing.T) {
	for _, c := range pairs {
		tag := strings.IndexAny(c.rng, " >")
		checkSame(t, c.name, []byte(c.rnc), []byte(c.rng[:tag]+declarations+c.rng[tag:]))
	}
}

func TestIncorrect(t *testing.T) {
	for _, c := range []struct{ rnc, place, want string }{
		{"", "1:1", "the schema ends where a pattern is needed"},
		{"# nothing\n", "2:1", "the schema ends where a pattern is needed"},
		{"element a { }", "1:13", "`}` cannot stand here: a pattern is needed"},
		{"element a { empty", "1:18", "the schema ends where `}` is needed"},
		{"element { empty }", "1:9", "`{` cannot stand here: a name is needed"},
		{"element a { b, c | d }", "1:18", "`|` cannot follow `,` without parentheses"},
		{"element a { b c }", "1:15", "`c` cannot stand here: `}` is needed"},
		{"element a { b?? }", "1:15", "`?` cannot stand here"},
		{"element a { inherit }", "1:13", "`inherit` cannot stand here: a pattern is needed (as a name it is written \\inherit)"},
		{"element p:a { empty }", "1:9", "the prefix `p` is not declared"},
		{"element p:* { empty }", "1:9", "the prefix `p` is not declared"},
		{"element a { p:int }", "1:13", "the prefix `p` is not declared: write `datatypes p"},
		{"element a { \"x }\n\"", "1:13", "the quotation mark is not closed"},
		{"element a { \"\"\"x\n\"\" }", "1:13", "the quotation mark is not closed"},
		{"element a { \"x\" ~ y }", "1:19", "a text in quotation marks is needed"},
		{"element a { xsd:int { min = 1 } }", "1:29", "the value of `min` in quotation marks is needed"},
		{"element a { xsd:int { 'x' } }", "1:23", "the text \"x\" cannot stand here: a facet or `}` is needed"},
		{"element a { :b }", "1:13", "`:` cannot stand here"},
		{"element a { x > y }", "1:15", "`>` cannot stand here"},
		{"element a { \x01 }", "1:13", ""},
		{"element é\n { \\x{0} }", "2:4", "there is no character with the number 0"},
		{"element a { \"\\x{41\" }", "1:14", "the escape is not complete"},
		{"element a { \\x{1234567890} }", "1:13", "there is no character"},
		{"element a\\x{D} { empty }", "1:10", "a character (U+000D)"},
		{"start = a\nstart", "2:6", "the schema ends where `=`, `|=` or `&=` is needed"},
		{"start = a\n## text\n", "3:1", "the schema ends where a definition (name = ...) is needed"},
		{"start = a ## text\n", "2:1", "the schema ends where a definition"},
		{"element a { empty ## text\n }", "1:19", "documentation (##) cannot stand here: `}` is needed"},
		{"start = a }", "1:11", "`}` cannot stand here: a definition is needed"},
		{"empty }", "1:7", "`}` cannot stand here: the end of the schema is needed"},
		{"include 'a.rnc' { include 'b.rnc' }", "1:19", "`include` cannot stand here: a definition"},
		{"include a", "1:9", "the URI of a schema in quotation marks is needed"},
		{"include 'a' inherit = p", "1:23", "the prefix `p` is not declared"},
		{"default a = 'x'", "1:9", "`namespace` is needed"},
		{"namespace a = b empty", "1:15", "a namespace in quotation marks or `inherit` is needed"},
		{"datatypes 'a' = 'b' empty", "1:11", "a prefix is needed"},
		{"namespace p = inherit [p:a = 'x'] empty", "1:24", "cannot be inherited"},
		{"namespace p = '' [p:a = 'x'] empty", "1:19", "has to be in a namespace"},
		{"[ a = 'x' ] empty", "1:5", "`=` cannot stand here: `[` is needed"},
		{"[ a [ b = 'x' b = 'y' ] ] empty", "1:15", "two attributes `b`"},
		{"[ a [ + ] ] empty", "1:7", "a text, an annotation or `]` is needed"},
		{"[ + ] empty", "1:3", "an annotation or `]` is needed"},
		{"empty >> 'x'", "1:7", "the outermost pattern cannot have annotations behind it"},
		{"element a { (* ) } ", "1:14", "`*` cannot stand here: a pattern is needed"},
		{"element (*) - a { empty }", "1:13", "`-` cannot stand here: `{` is needed"},
		{"element a | * - b { empty }", "1:15", "`-` cannot stand here: `{` is needed"},
		{"element a { string - 'x' - 'y' }", "1:26", "`-` cannot stand here"},
		{"element a { b | string - 'x' >> c [] }", "1:24", "has to stand in parentheses"},
		{"element a { string - 'x', b }", "1:20", "has to stand in parentheses"},
		{strings.Repeat("(", 2000), "1:1001", "nested more than 1000 levels deep"},
		{"[" + strings.Repeat("a[", 2000), "1:2000", "nested more than 1000"},
		{strings.Repeat("div{", 2000), "1:4001", "nested more than 1000"},
		{"element " + strings.Repeat("(", 2000), "1:1008", "nested more than 1000"},
		{"\xFFx", "1:1", ""},
	} {
		_, err := compact.Parse("x.rnc", []byte(c.rnc))
		var list diag.List
		if !errors.As(err, &list) {
			t.Errorf("%.40q is taken for correct: %v", c.rnc, err)
			continue
		}
		if got := list[0].Span.Start.String(); got != c.place || !strings.Contains(list[0].Message, c.want) || list[0].File != "x.rnc" {
			t.Errorf("%.40q: %v, want %s: %s", c.rnc, list[0], c.place, c.want)
		}
	}
}

// walk calls f with every node.
func walk(n *syntax.Node, f func(*syntax.Node)) {
	f(n)
	for _, child := range n.Children {
		walk(child, f)
	}
}

func TestPlaces(t *testing.T) {
	const rnc = "# é\r\nnamespace p = 'http://p'\n\\x{65}lement p:a { b?, ('v\\x{41}' ~ 'w'), xsd:int \\x{7b} min = '1' }, include_ & external 'x' }"
	root, err := compact.Parse("x.rnc", []byte(strings.Replace(rnc, "include_ & ", "", 1)))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	walk(root, func(n *syntax.Node) {
		got = append(got, n.Kind.String()+" "+string(n.File.Text[n.Start:n.End]))
	})
	want := `element \x{65}lement p:a|name p:a|group ,|optional ?|ref b|value 'v\x{41}' ~ 'w'|data xsd:int|param min = '1'|externalRef external 'x'`
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
	if at := root.Children[1].Children[2].Span().Start; at.Line != 3 || at.Column != 43 {
		t.Errorf("the datatype stands at %v", at)
	}
}

func TestDocumentation(t *testing.T) {
	const rnc = `namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"
## The   start
#### of all.

## And more.
[ a:documentation [ "In " ~ "brackets." ] ]
start =
  ## A letter.
  # no documentation
  element
    ## Its name.
    letter {
    ## by hand
    "ms" >> a:documentation [ "behind" ]
    | xsd:string { ## One or more.
        minLength = "1" }
  }
## A division.
div { }`
	root, err := compact.Parse("x.rnc", []byte(rnc))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	walk(root, func(n *syntax.Node) { got[n.Kind.String()] = n.Doc })
	for kind, want := range map[string]string{
		"start": "The start of all.\nAnd more.\nIn brackets.", "element": "A letter.", "name": "Its name.",
		"value": "by hand\nbehind", "param": "One or more.", "div": "A division.", "grammar": "", "data": "",
	} {
		if got[kind] != want {
			t.Errorf("%s: %q, want %q", kind, got[kind], want)
		}
	}
}

func TestEncodings(t *testing.T) {
	utf16 := []byte{0xFE, 0xFF}
	for _, r := range "element é { text }" {
		utf16 = append(utf16, 0, byte(r))
	}
	for _, raw := range [][]byte{utf16, []byte("\xEF\xBB\xBFelement é { text }")} {
		root, err := compact.Parse("x.rnc", raw)
		if err != nil {
			t.Error(err)
		} else if root.Children[0].Text != "é" || root.Span().Start.Column != 1 {
			t.Errorf("read %q at %v", root.Children[0].Text, root.Span())
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range pairs {
		f.Add([]byte(c.rnc))
	}
	f.Add([]byte("## a\n## b\nstart = \\x{65} >> x [ y = '' ]"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		root, err := compact.Parse("x.rnc", raw)
		var list diag.List
		switch {
		case err == nil:
			walk(root, func(n *syntax.Node) {
				if n.Start < 0 || n.End < n.Start || n.End > len(n.File.Text) {
					t.Errorf("%v stands from %d to %d of %d", n.Kind, n.Start, n.End, len(n.File.Text))
				}
			})
			shapeOf(root)
		case !errors.As(err, &list) || len(list) == 0 || !list[0].Span.Known():
			t.Errorf("no finding with a place: %v", err)
		}
	})
}
