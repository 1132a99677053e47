package rng

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

const relaxng = `xmlns="http://relaxng.org/ns/structure/1.0"`

// doubling is a grammar whose definitions each take in the one before twice.
func doubling(n int, twice, last string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<grammar %s><start><element name="r"><ref name="p%d"/></element></start>`, relaxng, n)
	for i := n; i > 0; i-- {
		fmt.Fprintf(&b, `<define name="p%d">%s</define>`, i, strings.NewReplacer("PREV", fmt.Sprintf(`<ref name="p%d"/>`, i-1), "PARENT", fmt.Sprintf(`<parentRef name="p%d"/>`, i-1)).Replace(twice))
	}
	fmt.Fprintf(&b, `<define name="p0">%s</define></grammar>`, last)
	return b.String()
}

// many is a grammar of one element with n children.
func many(n int, kind string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<element %s name="r"><%s>`, relaxng, kind)
	for i := range n {
		fmt.Fprintf(&b, `<element name="e%d"><text/></element>`, i)
	}
	fmt.Fprintf(&b, `</%s></element>`, kind)
	return b.String()
}

// Schemas and documents that are made to take long or much memory are dealt
// with in time, whatever the verdict.
func TestAttacks(t *testing.T) {
	const child = `<element name="a"><empty/></element>`
	children := "<r>" + strings.Repeat("<a/>", 200) + "</r>"
	unknown := "<r>" + strings.Repeat("<x/>text<a/>", 500) + "</r>"
	subsets := "<r>" + strings.Repeat("<e7/>", 300) + "</r>"
	for _, c := range []struct{ name, schema, document string }{
		{"optional pairs", doubling(40, `<optional>PREV</optional><optional>PREV</optional>`, child), children},
		{"optional pairs, unknown children", doubling(40, `<optional>PREV</optional><optional>PREV</optional>`, child), unknown},
		{"pairs", doubling(60, `PREVPREV`, child), children},
		{"repeated pairs", doubling(40, `<oneOrMore><group>PREVPREV</group></oneOrMore>`, child), children},
		{"choices of pairs", doubling(40, `<choice><group>PREVPREV</group>PREV</choice>`, child), children},
		{"a list of pairs", strings.Replace(doubling(30, `<optional>PREV</optional><optional>PREV</optional>`, `<value>x</value>`),
			`<ref name="p30"/></element>`, `<list><ref name="p30"/></list></element>`, 1), "<r>" + strings.Repeat("x ", 200) + "</r>"},
		{"nested grammars", doubling(40, `<grammar><start><group>PARENTPARENT</group></start></grammar>`, child), children},
		{"growing choices", growing(6000), children},
		{"many children in any order", many(2000, "interleave"), subsets},
		{"many children, misspelt", many(3000, "choice"), "<r><e00/><E1/></r>"},
		{"many unknown children", many(1000, "choice"), "<r>" + numbered(20_000, "<unknown-%d/>") + "</r>"},
		{"many children misspelt in many ways", many(1000, "choice"), "<r>" + numbered(5000, "<e%d-/>") + "</r>"},
		{"many children in order", many(3000, "group"), "<r><e2999/><e5/></r>"},
		{"a long list of values, all wrong", enumerated("<oneOrMore>" + `<element name="i"><attribute name="a"><choice>` + numbered(50_000, `<value>v%d</value>`) + "</choice></attribute></element></oneOrMore>"), "<r>" + numbered(40_000, `<i a="w%d"/>`) + "</r>"},
		{"a list of a million items", enumerated(`<list><oneOrMore><data type="NCName"/><data type="integer"/></oneOrMore></list>`), "<r>" + strings.Repeat("x 1 ", 500_000) + "</r>"},
		{"a pointer to many identifiers", identified, "<r><a to='" + numbered(200_000, "i%d ") + "'/><a id='x'/></r>"},
		{"one identifier, often", identified, "<r>" + strings.Repeat("<a id='x'/>", 200_000) + "</r>"},
		{"one thing, optional often, repeated", optional(3000, `<ref name="a"/>`, "zeroOrMore"), "<r>" + strings.Repeat("<a/>", 20_000) + "</r>"},
		{"one thing, optional often", optional(3000, `<ref name="a"/>`, "group"), "<r>" + strings.Repeat("<a/>", 3000) + "</r>"},
		{"things with one name, optional often", optional(1500, `<element name="a"><empty/></element>`, "group"), "<r>" + strings.Repeat("<a/>", 1500) + "</r>"},
		{"many optional things, backwards", many(2000, "group"), "<r><e1999/>" + numbered(1999, "<e%d/>") + "</r>"},
		{"many attributes, all there", attributed(9000, "%s"), "<r>" + strings.Repeat("<i"+numbered(9000, ` a%d=""`)+"/>", 20) + "</r>"},
		{"many attributes, in pairs", attributed(9000, "<optional>%s</optional>"), "<r>" + numbered(8000, `<i a%d="" a8999=""/>`) + "</r>"},
		{"attributes in any order", attributed(60, "%s"), shuffled(10_000, 60, 60)},
		{"attributes in any choice", attributed(200, "<optional>%s</optional>"), shuffled(10_000, 200, 30)},
		{"many attributes, missing", attributed(9000, "%s"), "<r>" + strings.Repeat("<i/>", 10_000) + "</r>"},
		{"many attributes, misspelt", attributed(9000, "<optional>%s</optional>"), "<r>" + strings.Repeat("<i"+numbered(9000, ` a%d-=""`)+"/>", 20) + "</r>"},
		{"many attributes with wrong values", attributed(9000, "<optional>%s</optional>"), "<r>" + strings.Repeat("<i"+numbered(9000, ` a%d="x"`)+"/>", 20) + "</r>"},
		{"more elements than any schema has", many(100_000, "choice"), "<r/>"},
		{"a regular expression of megabytes", `<element ` + relaxng + ` name="r" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><data type="string"><param name="pattern">` +
			strings.Repeat("(a|b)*c|", 1<<20) + `</param></data></element>`, "<r>c</r>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			s, err := Compile(xmlscan.Bytes("schema.rng", []byte(c.schema)), Options{})
			if err == nil {
				judgedBy(t, s, "document.xml", c.document)
			} else if _, ok := err.(diag.List); !ok {
				t.Errorf("an incorrect schema is no finding: %v", err)
			}
			runtime.ReadMemStats(&after)
			took, allocated := time.Since(start), (after.TotalAlloc-before.TotalAlloc)>>20
			t.Logf("%v, %d MiB, %v", took.Round(time.Millisecond), allocated, err)
			if took > 20*time.Second || allocated > 2048 {
				t.Errorf("it takes %v and %d MiB", took, allocated)
			}
		})
	}
}

// growing is a grammar whose definitions each are a choice of the one before
// and one element more.
func growing(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<grammar %s><start><element name="r"><ref name="p%d"/></element></start>`, relaxng, n)
	for i := n; i > 0; i-- {
		fmt.Fprintf(&b, `<define name="p%d"><choice><ref name="p%d"/><element name="e%d"><ref name="p%d"/></element></choice></define>`, i, i-1, i, i)
	}
	b.WriteString(`<define name="p0"><empty/></define></grammar>`)
	return b.String()
}

// numbered is a piece of a document with each of n numbers in it.
func numbered(n int, piece string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, piece, i)
	}
	return b.String()
}

// optional is the schema of an element with n times something optional, put
// together in some way.
func optional(n int, item, together string) string {
	return fmt.Sprintf(`<grammar %s><start><element name="r"><%s>%s</%s></element></start><define name="a"><element name="a"><empty/></element></define></grammar>`,
		relaxng, together, strings.Repeat("<optional>"+item+"</optional>", n), together)
}

// attributed is the schema of a list of elements with n attributes, each in
// a frame.
func attributed(n int, frame string) string {
	all := numbered(n, fmt.Sprintf(frame, `<attribute name="a%d"><value/></attribute>`))
	return enumerated(`<zeroOrMore><element name="i">` + all + `</element></zeroOrMore>`)
}

// shuffled is a document of elements that each have some of n attributes, in any
// order.
func shuffled(elements, n, some int) string {
	random := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	b.WriteString("<r>")
	for range elements {
		b.WriteString("<i")
		for _, k := range random.Perm(n)[:some] {
			fmt.Fprintf(&b, ` a%d=""`, k)
		}
		b.WriteString("/>")
	}
	return b.String() + "</r>"
}
