package xmlscan_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// correct are documents that are well-formed and namespace-well-formed; the
// numbers are productions of XML 1.0 and sections of Namespaces in XML (N).
var correct = []struct{ rule, doc string }{
	{"[1] document", `<a/>`},
	{"[1] everything around the root", "<?xml version='1.0'?>\n<!--c--><?p?><!DOCTYPE a><!--c--> <?p?><a/><!--c--> <?p?>\n"},
	{"[2] every character", "<a>\t\n\r \u007F\u0080\u0085\u00A0\uD7FF\uE000\uFFFD\U00010000\U0010FFFF</a>"},
	{"[3] white space in tags", "<a\t\r\n b = '1'\n c\t=\r\"2\" ></a\t\r\n >"},
	{"[4] names", "<_a><é:ñ xmlns:é='u' À='' ʰ='' Ͱ='' Ϳ='' \u200C='' ⁰='' Ⰰ='' 、='' 豈='' ﷰ='' 𐀀=''/></_a>"},
	{"[4a] name characters", "<a-.0·́‿⁀/>"},
	{"[10] both quotation marks", `<a b='"' c="'" d=">]]>/"/>`},
	{"[14] brackets in text", `<a>]] ]> >]]&gt;</a>`},
	{"[15] comments", `<a><!----><!-- - <a> & ]]> é --></a>`},
	{"[16] instructions", `<?a?><a><?b  c ? > <d?><?xml-model href="m"?></a>`},
	{"[18] CDATA", `<a><![CDATA[]]><![CDATA[<&]] ]>]]]]><![CDATA[>]]></a>`},
	{"[23] XML declaration", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a/>`},
	{"[24] white space in it", "<?xml\tversion = '1.0'\n\tencoding\r= \"utf-8\"  ?><a/>"},
	{"[26] a later version", `<?xml version="1.1"?><a/>`},
	{"[28] document type", `<!DOCTYPE a [ ] ><a/>`},
	{"[28] external subset", `<!DOCTYPE TEI PUBLIC "-//TEI//DTD TEI P4" 'tei2.dtd' []><TEI/>`},
	{"[28a] parameter entities", `<!DOCTYPE a [<!ENTITY % p "<!ENTITY e 'x'>"> %p; ]><a>&e;</a>`},
	{"[29] comments and instructions in it", "<!DOCTYPE a [<!-- ]> ' --><?p ]> \"?>]><a/>"},
	{"[41] prefixed attributes", `<a xmlns:p="u" p:b="1" b="2"/>`},
	{"[44] empty element", `<a><b/><b /><b c=""/></a>`},
	{"[45] element declarations", `<!DOCTYPE a [<!ELEMENT a EMPTY><!ELEMENT b ANY ><!ELEMENT c (#PCDATA)><!ELEMENT d (#PCDATA)*>]><a/>`},
	{"[47] content models", "<!DOCTYPE a [<!ELEMENT a (b)><!ELEMENT b ( c , d? , e* , f+ )><!ELEMENT c (d|(e,f)+|g)*><!ELEMENT d ((((e))))>\n<!ELEMENT e (f?)?>]><a/>"},
	{"[51] mixed content", `<!DOCTYPE a [<!ELEMENT a ( #PCDATA | b | p:c )* >]><a/>`},
	{"[52] attribute declarations", `<!DOCTYPE a [<!ATTLIST a><!ATTLIST a b CDATA #IMPLIED c ID #REQUIRED
		d (x | y|0z) 'x' e NOTATION (n|m) #IMPLIED f IDREF #IMPLIED g IDREFS #IMPLIED h ENTITY #IMPLIED i ENTITIES #IMPLIED
		j NMTOKEN #FIXED "1" k NMTOKENS "1 2">]><a/>`},
	{"[66] references to characters", `<a b="&#9;&#xA;">&#x10FFFF;&#0233;&#x0000e9;</a>`},
	{"[68] predefined entities", `<a b="&lt;&gt;&amp;&apos;&quot;">&lt;&gt;&amp;&apos;&quot;</a>`},
	{"[68] general entities", `<!DOCTYPE a [<!ENTITY e "<b c='&#38;f;'>&f;</b>"><!ENTITY f "x">]><a d="&f;">&e;&e;</a>`},
	{"[68] an entity that is never referred to", `<!DOCTYPE a [<!ENTITY e "<b>&e;">]><a/>`},
	{"[69] an unread parameter entity", `<!DOCTYPE a [<!ENTITY % p SYSTEM "p"> %p; %q; <!ENTITY e "<">]><a>&e;&f;</a>`},
	{"[70] declared twice", `<!DOCTYPE a [<!ENTITY e "x"><!ENTITY e "<">]><a>&e;</a>`},
	{"[72] both kinds of entity", `<!DOCTYPE a [<!ENTITY % e "x"><!ENTITY e "x">]><a>&e;</a>`},
	{"[75] external entities", `<!DOCTYPE a [<!ENTITY e SYSTEM 'e'><!ENTITY f PUBLIC "-//f" "f" NDATA n ><!ENTITY % p PUBLIC "" "">]><a>&e;</a>`},
	{"[82] notations", `<!DOCTYPE a [<!NOTATION n SYSTEM "n"><!NOTATION m PUBLIC "m" ><!NOTATION o PUBLIC 'o' 'o'>]><a/>`},
	{"[61] conditional sections in a parameter entity", `<!DOCTYPE a [<!ENTITY % p "<![INCLUDE[<!ENTITY e 'x'>]]><![ IGNORE [ <!ENTITY <![x]]> ]]>">%p;]><a>&e;</a>`},
	{"N2 redeclaration", `<a xmlns="u"><b xmlns=""><c xmlns="v" xmlns:p="u" p:d=""/></b></a>`},
	{"N3 xml", `<a xml:lang="de" xmlns:xml="http://www.w3.org/XML/1998/namespace"><xml:b/></a>`},
	{"N6 same local name", `<a xmlns="u" xmlns:p="u" b="" p:b=""/>`},
}

// incorrect are documents that are not, with the finding's code and place.
var incorrect = []struct{ rule, doc, code, place string }{
	{"[1] nothing", ``, "xml-root", "1:1"},
	{"[1] no root", "<!-- c -->\n", "xml-root", "2:1"},
	{"[1] two roots", "<a/>\n<b/>", "xml-root", "2:1"},
	{"[1] text before", "x<a/>", "xml-outside-root", "1:1"},
	{"[1] text behind", "<a/>\n x", "xml-outside-root", "2:2"},
	{"[1] reference before", "&lt;<a/>", "xml-outside-root", "1:1"},
	{"[1] CDATA behind", "<a/><![CDATA[ ]]>", "xml-outside-root", "1:5"},
	{"[2] a control character", "<a>é\x01</a>", "xml-character", "1:5"},
	{"[2] no character", "<a>\uFFFE</a>", "xml-character", "1:4"},
	{"[2] in a comment", "<a/><!--\x00-->", "xml-character", "1:9"},
	{"[5] a digit first", "<1/>", "xml-name", "1:2"},
	{"[5] a hyphen first", `<a -b=""/>`, "xml-name", "1:4"},
	{"[5] a character that cannot be in a name", "<a×b/>", "xml-name", "1:3"},
	{"[5] a space that is none", "<a\u00A0b='1'/>", "xml-name", "1:3"},
	{"[10] less-than in a value", `<a b="1<2"/>`, "xml-attribute", "1:8"},
	{"[10] ampersand in a value", `<a b="1 & 2"/>`, "xml-reference", "1:9"},
	{"[10] an open reference in a value", `<a b="&amp"/>`, "xml-reference", "1:7"},
	{"[10] no closing mark", "<a b='1>\n<c/></a>", "xml-attribute", "2:1"},
	{"[10] no mark", `<a b=1/>`, "xml-attribute", "1:6"},
	{"[14] closing brackets", "<a>]]></a>", "xml-text", "1:4"},
	{"[14] closing brackets behind a reference", "<a>&lt;]]></a>", "xml-text", "1:8"},
	{"[15] hyphens", "<a><!-- a -- b --></a>", "xml-comment", "1:11"},
	{"[15] three hyphens", "<a><!-- a ---></a>", "xml-comment", "1:11"},
	{"[15] not closed", "<a>\n<!-- a </a>", "xml-unexpected-end", "2:12"},
	{"[16] not closed", "<a><?b </a>", "xml-unexpected-end", "1:12"},
	{"[16] no white space", "<a><?b+c?></a>", "xml-instruction", "1:7"},
	{"[17] no target", "<a><? b?></a>", "xml-instruction", "1:4"},
	{"[17] a reserved target", "<a><?XML ?></a>", "xml-instruction", "1:4"},
	{"[18] not closed", "<a><![CDATA[x]]</a>", "xml-unexpected-end", "1:20"},
	{"[18] lower case", "<a><![cdata[x]]></a>", "xml-markup", "1:4"},
	{"[22] not at the beginning", "\n<?xml version='1.0'?><a/>", "xml-declaration", "2:1"},
	{"[23] twice", "<?xml version='1.0'?><?xml version='1.0'?><a/>", "xml-declaration", "1:22"},
	{"[23] empty", "<?xml?><a/>", "xml-declaration", "1:6"},
	{"[23] no version", "<?xml encoding='UTF-8'?><a/>", "xml-declaration", "1:7"},
	{"[23] order", "<?xml version='1.0' standalone='yes' encoding='UTF-8'?><a/>", "xml-declaration", "1:38"},
	{"[23] something else", "<?xml version='1.0' author='x'?><a/>", "xml-declaration", "1:21"},
	{"[23] no white space", "<?xml version='1.0'encoding='UTF-8'?><a/>", "xml-declaration", "1:20"},
	{"[23] no value", "<?xml version?><a/>", "xml-declaration", "1:7"},
	{"[23] marks that do not match", "<?xml version='1.0\"?><a/>", "xml-declaration", "1:15"},
	{"[23] not closed", "<?xml version='1.0'><a/>", "xml-unexpected-end", "1:25"},
	{"[26] version 2", "<?xml version='2.0'?><a/>", "xml-declaration", "1:16"},
	{"[32] standalone", "<?xml version='1.0' standalone='maybe'?><a/>", "xml-declaration", "1:33"},
	{"[81] no name of an encoding", "<?xml version='1.0' encoding='8'?><a/>", "xml-declaration", "1:31"},
	{"[80] an unknown encoding", "<?xml version='1.0' encoding='x-mac'?><a/>", "xml-encoding-unsupported", "1:31"},
	{"[80] another encoding", "<?xml version='1.0' encoding='UTF-16'?><a/>", "xml-encoding", "1:31"},
	{"4.3.3 not UTF-8", "<a>\né\xE9</a>", "xml-encoding", "2:2"},
	{"4.3.3 a surrogate", "<a>\xED\xA0\x80</a>", "xml-encoding", "1:4"},
	{"4.3.3 an overlong form", "<a>\xC0\x80</a>", "xml-encoding", "1:4"},
	{"4.3.3 an open character", "<a/>\xC3", "xml-encoding", "1:5"},
	{"[28] second", "<!DOCTYPE a><!DOCTYPE a><a/>", "xml-doctype", "1:13"},
	{"[28] too late", "<a><!DOCTYPE a></a>", "xml-doctype", "1:4"},
	{"[28] no name", "<!DOCTYPE ><a/>", "xml-doctype", "1:11"},
	{"[28] no white space", "<!DOCTYPEa><a/>", "xml-doctype", "1:10"},
	{"[28] no system identifier", "<!DOCTYPE a PUBLIC '-//a'><a/>", "xml-doctype", "1:26"},
	{"[28] no white space between the identifiers", "<!DOCTYPE a PUBLIC '-//a'\"b\"><a/>", "xml-doctype", "1:26"},
	{"[28] something else", "<!DOCTYPE a b><a/>", "xml-doctype", "1:13"},
	{"[28] not closed", "<!DOCTYPE a [<a/>", "xml-doctype", "1:14"},
	{"[28] ends", "<!DOCTYPE a [ ", "xml-unexpected-end", "1:15"},
	{"[13] a public identifier", "<!DOCTYPE a PUBLIC '-//ä' ''><a/>", "xml-doctype", "1:24"},
	{"[28b] text", "<!DOCTYPE a [ x ]><a/>", "xml-doctype", "1:15"},
	{"[29] an unknown declaration", "<!DOCTYPE a [<!ELEMENTS a>]><a/>", "xml-doctype", "1:23"},
	{"[29] no declaration", "<!DOCTYPE a [<!FOO a>]><a/>", "xml-doctype", "1:14"},
	{"[29] a conditional section", "<!DOCTYPE a [<![INCLUDE[]]>]><a/>", "xml-doctype", "1:14"},
	{"[29] hyphens in a comment", "<!DOCTYPE a [<!-- -- -->]><a/>", "xml-comment", "1:19"},
	{"[29] the XML declaration", "<!DOCTYPE a [<?xml version='1.0'?>]><a/>", "xml-declaration", "1:1"},
	{"[39] no end tag", "<a>\n <b></b>\n", "xml-unclosed", "3:1"},
	{"[39] another end tag", "<a>\n<b>é</c></a>", "xml-end-tag", "2:5"},
	{"[39] no start tag", "<a/></a>", "xml-end-tag", "1:5"},
	{"[40] the same attribute twice", `<a b="" c="" b=""/>`, "xml-repeated", "1:14"},
	{"[40] no white space", `<a b=""c=""/>`, "xml-attribute", "1:8"},
	{"[40] a mark too many", `<a b="1"" c=""/>`, "xml-tag", "1:9"},
	{"[40] white space first", `< a/>`, "xml-markup", "1:1"},
	{"[40] less-than in text", `<a>1 < 2</a>`, "xml-markup", "1:6"},
	{"[40] a tag in a tag", "<a <b/></a>", "xml-tag", "1:4"},
	{"[40] ends", "<a\n b='1'", "xml-unexpected-end", "2:7"},
	{"[41] no value", `<a b/>`, "xml-attribute", "1:4"},
	{"[42] white space first", "<a></ a>", "xml-end-tag", "1:4"},
	{"[42] an attribute", "<a></a b=''>", "xml-tag", "1:8"},
	{"[42] ends", "<a></a", "xml-unexpected-end", "1:7"},
	{"[44] a slash", "<a/ >", "xml-tag", "1:3"},
	{"[45] no content", "<!DOCTYPE a [<!ELEMENT a>]><a/>", "xml-doctype", "1:25"},
	{"[45] empty group", "<!DOCTYPE a [<!ELEMENT a ()>]><a/>", "xml-doctype", "1:27"},
	{"[45] lower case", "<!DOCTYPE a [<!ELEMENT a empty>]><a/>", "xml-doctype", "1:26"},
	{"[47] both connectors", "<!DOCTYPE a [<!ELEMENT a (b,c|d)>]><a/>", "xml-doctype", "1:30"},
	{"[47] no connector", "<!DOCTYPE a [<!ELEMENT a (b c)>]><a/>", "xml-doctype", "1:29"},
	{"[47] parenthesis", "<!DOCTYPE a [<!ELEMENT a (b>]><a/>", "xml-doctype", "1:28"},
	{"[47] #PCDATA inside", "<!DOCTYPE a [<!ELEMENT a (b|#PCDATA)*>]><a/>", "xml-doctype", "1:29"},
	{"[51] no asterisk", "<!DOCTYPE a [<!ELEMENT a (#PCDATA|b)>]><a/>", "xml-doctype", "1:37"},
	{"[51] a sequence", "<!DOCTYPE a [<!ELEMENT a (#PCDATA,b)*>]><a/>", "xml-doctype", "1:34"},
	{"[53] no type", "<!DOCTYPE a [<!ATTLIST a b #IMPLIED>]><a/>", "xml-doctype", "1:28"},
	{"[54] an unknown type", "<!DOCTYPE a [<!ATTLIST a b NUMBER #IMPLIED>]><a/>", "xml-doctype", "1:28"},
	{"[58] no white space", "<!DOCTYPE a [<!ATTLIST a b NOTATION(n) #IMPLIED>]><a/>", "xml-doctype", "1:36"},
	{"[59] no values", "<!DOCTYPE a [<!ATTLIST a b () #IMPLIED>]><a/>", "xml-doctype", "1:29"},
	{"[59] a value that is none", "<!DOCTYPE a [<!ATTLIST a b (x|×) #IMPLIED>]><a/>", "xml-doctype", "1:31"},
	{"[60] no default", "<!DOCTYPE a [<!ATTLIST a b CDATA>]><a/>", "xml-doctype", "1:33"},
	{"[60] an unknown default", "<!DOCTYPE a [<!ATTLIST a b CDATA #FREE>]><a/>", "xml-doctype", "1:34"},
	{"[60] less-than in a default", "<!DOCTYPE a [<!ATTLIST a b CDATA '<'>]><a/>", "xml-attribute", "1:35"},
	{"[60] declared too late", "<!DOCTYPE a [<!ATTLIST a b CDATA '&e;'><!ENTITY e ''>]><a/>", "xml-entity-undeclared", "1:35"},
	{"[66] no number", "<a>&#;</a>", "xml-reference", "1:4"},
	{"[66] no semicolon", "<a>&#60 </a>", "xml-reference", "1:4"},
	{"[66] a capital X", "<a>&#X3C;</a>", "xml-reference", "1:4"},
	{"[66] no character", "<a>&#0;</a>", "xml-character", "1:4"},
	{"[66] a surrogate", "<a b='&#xD800;'/>", "xml-character", "1:7"},
	{"[66] too large", "<a>&#x100000000000000041;</a>", "xml-character", "1:4"},
	{"[68] ampersand", "<a>Brandt & Sohn</a>", "xml-reference", "1:11"},
	{"[68] no semicolon", "<a>&amp </a>", "xml-reference", "1:4"},
	{"[68] undeclared", "<a>&nbsp;</a>", "xml-entity-undeclared", "1:4"},
	{"[68] undeclared in a document that stands alone", "<?xml version='1.0' standalone='yes'?><!DOCTYPE a SYSTEM 'a'><a>&e;</a>", "xml-entity-undeclared", "1:65"},
	{"[68] undeclared in an attribute", "<a b='&e;'/>", "xml-entity-undeclared", "1:7"},
	{"[68] contains itself", "<!DOCTYPE a [<!ENTITY e '&f;'><!ENTITY f 'x&e;'>]><a>&e;</a>", "xml-entity-recursive", "1:54"},
	{"[68] contains itself in an attribute", "<!DOCTYPE a [<!ENTITY e '&f;'><!ENTITY f 'x&e;'>]><a b='x&e;'/>", "xml-entity-recursive", "1:58"},
	{"[68] unparsed", "<!DOCTYPE a [<!ENTITY e SYSTEM 'e' NDATA n>]><a>&e;</a>", "xml-entity", "1:49"},
	{"[68] external in an attribute", "<!DOCTYPE a [<!ENTITY e SYSTEM 'e'>]><a b='&e;'/>", "xml-entity", "1:44"},
	{"[68] less-than in an attribute", "<!DOCTYPE a [<!ENTITY e '&#60;'>]><a b='&e;'/>", "xml-attribute", "1:41"},
	{"[69] in a declaration", "<!DOCTYPE a [<!ENTITY % p 'b'><!ELEMENT a (%p;)>]><a/>", "xml-doctype", "1:44"},
	{"[69] in the text of an entity", "<!DOCTYPE a [<!ENTITY % p 'b'><!ENTITY e '%p;'>]><a/>", "xml-doctype", "1:43"},
	{"[69] contains itself", "<!DOCTYPE a [<!ENTITY % p '&#37;p;'>%p;]><a/>", "xml-entity-recursive", "1:37"},
	{"[69] no declaration", "<!DOCTYPE a [<!ENTITY % p 'x'>%p;]><a/>", "xml-doctype", "1:31"},
	{"[69] part of a declaration", "<!DOCTYPE a [<!ENTITY % p '<!ENTITY e '>%p;\"x\">]><a/>", "xml-doctype", "1:41"},
	{"[69] no semicolon", "<!DOCTYPE a [<!ENTITY % p ''>%p ]><a/>", "xml-doctype", "1:32"},
	{"[70] no white space", "<!DOCTYPE a [<!ENTITY e'x'>]><a/>", "xml-doctype", "1:24"},
	{"[71] no text", "<!DOCTYPE a [<!ENTITY e>]><a/>", "xml-doctype", "1:24"},
	{"[74] a notation", "<!DOCTYPE a [<!ENTITY % p SYSTEM 'p' NDATA n>]><a/>", "xml-doctype", "1:38"},
	{"[9] ampersand", "<!DOCTYPE a [<!ENTITY e 'a & b'>]><a/>", "xml-reference", "1:28"},
	{"[9] percent", "<!DOCTYPE a [<!ENTITY e '100%'>]><a/>", "xml-doctype", "1:29"},
	{"[82] no identifier", "<!DOCTYPE a [<!NOTATION n>]><a/>", "xml-doctype", "1:26"},
	{"[62] a section that does not end", "<!DOCTYPE a [<!ENTITY % p '<![INCLUDE['>%p;]><a/>", "xml-doctype", "1:41"},
	{"[63] a section that does not end", "<!DOCTYPE a [<!ENTITY % p '<![IGNORE[ ]>'>%p;]><a/>", "xml-doctype", "1:43"},
	{"[61] another section", "<!DOCTYPE a [<!ENTITY % p '<![TEMP[]]>'>%p;]><a/>", "xml-doctype", "1:41"},
	{"[78] an element not closed", "<!DOCTYPE a [<!ENTITY e '<b>'>]><a>&e;</b></a>", "xml-unclosed", "1:36"},
	{"[78] an element not opened", "<!DOCTYPE a [<!ENTITY e '</b><b>'>]><a><b>&e;</b></a>", "xml-end-tag", "1:43"},
	{"[78] a comment not closed", "<!DOCTYPE a [<!ENTITY e '<!--'>]><a>&e;--></a>", "xml-unexpected-end", "1:37"},
	{"[78] a tag not closed", "<!DOCTYPE a [<!ENTITY e '<b '>]><a>&e;/></a>", "xml-unexpected-end", "1:36"},
	{"[78] a reference not closed", "<!DOCTYPE a [<!ENTITY e '&#38;lt'>]><a>&e;;</a>", "xml-unexpected-end", "1:40"},
	{"N2 prefix of an element", "<p:a/>", "xml-namespace-prefix", "1:2"},
	{"N2 prefix of an attribute", "<a b='' p:c=''/>", "xml-namespace-prefix", "1:9"},
	{"N2 out of scope", "<a><b xmlns:p='u'/><p:b/></a>", "xml-namespace-prefix", "1:21"},
	{"N2 empty", "<a xmlns:p=''/>", "xml-namespace", "1:4"},
	{"N3 xmlns", "<a xmlns:xmlns='u'/>", "xml-namespace", "1:4"},
	{"N3 xml elsewhere", "<a xmlns:xml='u'/>", "xml-namespace", "1:4"},
	{"N3 another prefix for xml", "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>", "xml-namespace", "1:4"},
	{"N3 the default for xml", "<a xmlns='http://www.w3.org/XML/1998/namespace'/>", "xml-namespace", "1:4"},
	{"N3 another prefix for xmlns", "<a xmlns:p='http://www.w3.org/2000/xmlns/'/>", "xml-namespace", "1:4"},
	{"N3 an element", "<xmlns:a/>", "xml-namespace", "1:2"},
	{"N4 two colons", "<a:b:c xmlns:a='u'/>", "xml-namespace-name", "1:2"},
	{"N4 a colon first", "<:a/>", "xml-namespace-name", "1:2"},
	{"N4 a colon last", "<a b:=''/>", "xml-namespace-name", "1:4"},
	{"N4 a local name", "<a:1 xmlns:a='u'/>", "xml-namespace-name", "1:2"},
	{"N6 two prefixes", "<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>", "xml-namespace-repeated", "1:35"},
	{"N7 an instruction", "<a><?b:c?></a>", "xml-namespace-name", "1:6"},
	{"N7 an entity", "<!DOCTYPE a [<!ENTITY b:c ''>]><a/>", "xml-namespace-name", "1:23"},
	{"N7 a notation", "<!DOCTYPE a [<!NOTATION b:c SYSTEM ''>]><a/>", "xml-namespace-name", "1:25"},
}

func TestCorrect(t *testing.T) {
	for _, c := range correct {
		if err := scanAll([]byte(c.doc)); err != nil {
			t.Errorf("%s: %q is refused: %v", c.rule, c.doc, err)
		}
	}
}

func TestIncorrect(t *testing.T) {
	for _, c := range incorrect {
		err := scanAll([]byte(c.doc))
		var d diag.Diagnostic
		if !errors.As(err, &d) {
			t.Errorf("%s: %q gives %v", c.rule, c.doc, err)
			continue
		}
		if got := fmt.Sprint(d.Span.Start); d.Code != c.code || got != c.place {
			t.Errorf("%s: %q\ngives %v, want %s [%s]", c.rule, c.doc, err, c.place, c.code)
		}
		if d.Source != diag.XML || d.Severity != diag.Error || strings.HasSuffix(d.Message, ".") {
			t.Errorf("%s: %+v", c.rule, d)
		}
	}
}

// The sentence says what is concerned, and where the other end of it is.
func TestMessages(t *testing.T) {
	for _, c := range []struct{ doc, message, related string }{
		{"<TEI>\n <p>x<hi>y</p>\n</TEI>", "`<hi>`, opened at line 2, has no end tag: `</hi>` is missing before `</p>`", "2:6"},
		{"<TEI>\n <p>x\n</TEI>", "`<p>`, opened at line 2, has no end tag: `</p>` is missing before `</TEI>`", "2:2"},
		{"<a>\n<b>\n<c></a>", "`<c>`, opened at line 3, and `<b>`, opened at line 2, have no end tags: `</c>` and `</b>` are missing before `</a>`", "3:12:1"},
		{"<a><b><c><d><e><f></a>", "`<f>`, opened at line 1, and `<e>`, opened at line 1, and `<d>`, opened at line 1, have no end tags: `</f>`, `</e>`, `</d>` and 2 more are missing before `</a>`", "1:161:131:10"},
		{"<p>x<lb>y</p>", "`<lb>`, opened at line 1, has no end tag: `</lb>` is missing before `</p>`; an element without content is written `<lb/>`", "1:5"},
		{"<p><persName>x</persname></p>", "the end tag `</persname>` does not match `<persName>`, opened at line 1: it has to be `</persName>`, letter by letter", "1:4"},
		{"<p><persName>x</presName></p>", "the end tag `</presName>` does not match `<persName>`, opened at line 1: it has to be `</persName>`, letter by letter", "1:4"},
		{"<p>x</hi></p>", "the end tag `</hi>` has no start tag: the element that is open here is `<p>`, opened at line 1", "1:1"},
		{"<p>a <3 b</p>", "`3` is no name: a name cannot begin with `3`; a `<` of the text has to be written `&lt;`", ""},
		{"<p n=“1”/>", "the value of the attribute `n` of `<p>` has to stand in quotation marks: `“` is none, write `\"`", ""},
		{"<p n='1'\n<hi/></p>", "the tag `<p>` has to end with `>` before this `<`", ""},
		{"<p n=\"say \"yes\"\"/>", "in the tag `<p>` white space is missing before the next attribute, or a quotation mark within a value has to be written `&quot;`", ""},
		{"<p/>junk", "the text `junk` stands behind the root element, where only white space, comments and instructions may stand", ""},
		{"Dear Sir", "the document is no XML: it has no tags", ""},
		{"<p>Gr\xfc\xdfe</p>", "the byte 0xFC is not UTF-8 here: the file is damaged, or it is written in another encoding (in windows-1252 it is `ü`), which it has to declare", ""},
		{"<TEI>\n\n<p>", "the document ends, but `<p>`, opened at line 3, has no end tag `</p>`", "3:1"},
		{"<TEI>\n<p n='1", "the document ends in the middle of an attribute value that begins at line 2", "2:6"},
		{"<a><!-- x -- y --></a>", "`--` cannot stand in a comment, unless it ends it as `-->`", "1:4"},
		{"<a>Brandt & Sohn</a>", "a `&` that begins no reference has to be written `&amp;`", ""},
		{"<a tei:n='1'/>", "the prefix `tei` of `tei:n` is not declared: `xmlns:tei=\"...\"` is missing", ""},
		{"<a>&nbsp;</a>", "the entity `nbsp` is not declared: write `&#xA0;`", ""},
		{"<a>&eacute;</a>", "the entity `eacute` is not declared: write `é` or `&#xE9;`", ""},
		{"<!DOCTYPE a [<!ENTITY e '<b>&f;</b>'>]><a>&e;</a>", "the entity `f` is not declared, in the text of the entity `e`", ""},
	} {
		var d diag.Diagnostic
		errors.As(scanAll([]byte(c.doc)), &d)
		related := ""
		for _, r := range d.Related {
			related += fmt.Sprint(r.Span.Start)
		}
		if d.Message != c.message || related != c.related {
			t.Errorf("%q\ngives %s (%s)\nwant  %s (%s)", c.doc, d.Message, related, c.message, c.related)
		}
	}
}

// What is not read is said once, and is no error.
func TestNotes(t *testing.T) {
	doc := "<!DOCTYPE a SYSTEM 'a.dtd' [<!ENTITY % p SYSTEM 'p'>%p;]>\n<a b='&x;'>&x;&x;&y;</a>"
	s := xmlscan.New(strings.NewReader(doc), xmlscan.Options{})
	var refs []string
	for s.Next() {
		tok := s.Token()
		if tok.InEntity {
			t.Errorf("%q is from an entity", tok.Data)
		}
		if tok.Kind == xmlscan.EntityRef {
			refs = append(refs, string(tok.Target))
		}
		for _, a := range tok.Attrs {
			if string(a.Value) != "&x;" {
				t.Errorf("the reference that is not read became %q", a.Value)
			}
		}
	}
	if s.Err() != nil || strings.Join(refs, " ") != "x x y" {
		t.Errorf("%v, references %v", s.Err(), refs)
	}
	var got []string
	for _, n := range s.Notes() {
		got = append(got, fmt.Sprint(n.Severity, " ", n.Span.Start, " ", n.Code))
	}
	want := "info 1:13 xml-external-subset,info 1:53 xml-external-entity,info 2:7 xml-external-entity,info 2:18 xml-external-entity"
	if strings.Join(got, ",") != want {
		t.Errorf("notes %q", got)
	}
}
