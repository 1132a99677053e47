package match

import (
	"slices"
	"strings"
	"testing"
)

// post is a schema of letters with addresses, in a namespace.
const post = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:post">
<start><element name="letter"><ref name="head"/><oneOrMore><ref name="p"/></oneOrMore></element></start>
<define name="head"><element name="head"><optional><element name="date"><text/></element></optional><optional><ref name="address"/></optional></element></define>
<define name="address"><element name="address"><oneOrMore><element name="line"><ref name="words"/></element></oneOrMore></element></define>
<define name="p"><element name="p"><ref name="words"/></element></define>
<define name="words"><zeroOrMore><choice><text/><element name="title"><text/></element><element name="name">
<optional><attribute name="key"/></optional><text/></element></choice></zeroOrMore></define>
</grammar>`

func expectFindings(t *testing.T, document string, want ...string) {
	t.Helper()
	found := findings(compile(t, []byte(post)), document)
	ok := len(found) == len(want) && !slices.ContainsFunc(want, func(w string) bool {
		return !strings.Contains(found[slices.Index(want, w)], w)
	})
	if !ok {
		t.Errorf("%s\nfound %q\nwant  %q", document, found, want)
	}
}

// What an element that is in the wrong place may be meant as is given up as
// soon as its content is neither that of its own name nor of another one.
func TestMisplacedElementWithOtherContent(t *testing.T) {
	const document = `<letter xmlns="urn:post"><head/><p/><address><title/><line/><line/><line/></address></letter>`
	expectFindings(t, document, "`address` is not allowed in `letter` here")
}

// Within an element in a wrong namespace its names count as those of the right
// one, also where one of them is a mistake of another kind.
func TestMistakesInAWrongNamespace(t *testing.T) {
	const document = `<letter xmlns="urn:post"><head xmlns="urn:pots"><address><line/></address><date/></head>` +
		`<p xmlns="urn:pots">Words <name kye="1"/> <line/></p></letter>`
	expectFindings(t, document,
		"`head` is in the namespace urn:pots: it has to be in urn:post",
		"`date` is not allowed in `head` here: it has to come before `address`",
		"`p` is in the namespace urn:pots",
		"`name` has no attribute `kye`: did you mean `key`?",
		"`line` is not allowed in `p` here",
	)
}

// A file that is taken in by XInclude is no unknown element like others.
func TestXIncludeIsNamed(t *testing.T) {
	const document = `<letter xmlns="urn:post"><head/><p/><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="p.xml"/></letter>`
	expectFindings(t, document, "the schema has no element `xi:include`: other files are not taken in here; put the parts together first")
}

// Tags too many around what is in order make one finding.
func TestTagsTooMany(t *testing.T) {
	const document = `<letter xmlns="urn:post"><address><head/></address><p/></letter>`
	expectFindings(t, document, "`address` is not allowed in `letter` here: it is allowed inside `head`")
}

// Of several children that come too late for the same reason the first is a
// finding.
func TestSeveralChildrenTooLate(t *testing.T) {
	const document = `<letter xmlns="urn:post"><head><address><line/></address><date/><date/><date/></head><p/></letter>`
	expectFindings(t, document, "`date` is not allowed in `head` here: it has to come before `address`")
}

// An element that holds nothing but what it may not hold is not said to be
// incomplete, too.
func TestElementFilledWrongly(t *testing.T) {
	expectFindings(t, `<letter xmlns="urn:post"><head><address>12, High Street</address></head><p/></letter>`,
		"text is not allowed in `address` here: put it into `line`")
	expectFindings(t, `<letter xmlns="urn:post"><head><address><p/></address></head><p/></letter>`,
		"`p` is not allowed in `address` here")
	expectFindings(t, `<letter xmlns="urn:post"><head><address/></head><p/></letter>`,
		"`address` is not complete: `line` is missing")
}

// A child that comes too early is not missing in its own place as well.
func TestChildTooEarly(t *testing.T) {
	s := compile(t, []byte(`<element xmlns="http://relaxng.org/ns/structure/1.0" name="file"><element name="title"><text/></element>`+
		`<element name="publication"><text/></element><element name="source"><text/></element></element>`))
	found := findings(s, "<file><source/><title/><publication/></file>")
	if len(found) != 1 || !strings.Contains(found[0], "`source` is not allowed yet in `file` here: `title` and `publication` have to come first") {
		t.Errorf("%q", found)
	}
}

// Of a list of values the one that is wrong is shown.
func TestListOfValues(t *testing.T) {
	s := compile(t, []byte(`<element xmlns="http://relaxng.org/ns/structure/1.0" name="a"><attribute name="b"><list><oneOrMore>`+
		`<choice><value>red</value><value>green</value></choice></oneOrMore></list></attribute></element>`))
	found := findings(s, `<a b="red gren red"/>`)
	if len(found) != 1 || !strings.Contains(found[0], "`b` of `a` has a wrong value: `gren` is not allowed, did you mean `green`?") {
		t.Errorf("%q", found)
	}
}

// An element that is misspelt, or in a wrong namespace, may be in the place of the
// right one or stand before it.
func TestMistakenElementBeforeTheRightOne(t *testing.T) {
	expectFindings(t, `<letter xmlns="urn:post"><head><dat/></head><p/></letter>`,
		"the schema has no element `dat`: did you mean `date`?")
	expectFindings(t, `<letter xmlns="urn:post"><head><dat/><date/></head><p/></letter>`,
		"the schema has no element `dat`: did you mean `date`?")
	expectFindings(t, `<letter xmlns="urn:post"><head><date xmlns=""/><date/></head><p/></letter>`,
		"`date` is in no namespace: is `xmlns=\"urn:post\"` missing?")
}

// Within an element in a wrong namespace those that the schema has there are right.
func TestRightElementsInAWrongOne(t *testing.T) {
	schema := compile(t, []byte(`<element name="letter" xmlns="http://relaxng.org/ns/structure/1.0">
<element name="sign" ns="urn:seal"><empty/></element><element name="p"><text/></element></element>`))
	found := findings(schema, `<s:letter xmlns:s="urn:seal"><s:sign/><p/></s:letter>`)
	if len(found) != 1 || !strings.Contains(found[0], "`s:letter` is in the namespace urn:seal: it has to be in none") {
		t.Errorf("found %q", found)
	}
}

// An attribute that only other elements of the same name have is not said to belong
// to them.
func TestAttributeOfElementsOfTheSameName(t *testing.T) {
	schema := compile(t, []byte(`<element name="list" xmlns="http://relaxng.org/ns/structure/1.0">
<element name="name"><attribute name="key"/></element><element name="p"><element name="name"><text/></element></element></element>`))
	found := findings(schema, `<list><name key="1"/><p><name key="2"/></p></list>`)
	if len(found) != 1 || !strings.Contains(found[0], "`name` has no attribute `key` here [") {
		t.Errorf("found %q", found)
	}
}
