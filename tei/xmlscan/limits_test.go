package xmlscan_test

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// repeated reads head, then piece again and again until n bytes are read.
func repeated(head, piece string, n int64) io.Reader {
	piece = strings.Repeat(piece, 1000)
	return io.MultiReader(strings.NewReader(head), io.LimitReader(&endless{piece: piece}, n))
}

type endless struct {
	piece string
	at    int
}

func (e *endless) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		k := copy(p[n:], e.piece[e.at:])
		n += k
		e.at = (e.at + k) % len(e.piece)
	}
	return n, nil
}

// laughs declares entities each of which refers ten times to the one before.
func laughs(levels int) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE a [<!ENTITY e0 'ha'>")
	for i := range levels {
		fmt.Fprintf(&b, "<!ENTITY e%d '%s'>", i+1, strings.Repeat(fmt.Sprintf("&e%d;", i), 10))
	}
	return b.String() + "]>"
}

// chain declares entities each of which refers to the one before; of
// parameter entities if sign is "% ".
func chain(sign string, links int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE a [<!ENTITY %se0 ''>", sign)
	reference := "&e%d;"
	if sign != "" {
		reference = "&#37;e%d;"
	}
	for i := range links {
		fmt.Fprintf(&b, "<!ENTITY %se%d '"+reference+"'>", sign, i+1, i)
	}
	if sign != "" {
		fmt.Fprintf(&b, "%%e%d;", links)
	}
	return b.String() + "]>"
}

// defaults declares n attributes with default values.
func defaults(n int) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE a [<!ATTLIST a")
	for i := range n {
		fmt.Fprintf(&b, " a%d CDATA ''", i)
	}
	return b.String() + ">]>"
}

// A document that asks for too much is refused at once, and in a memory that
// does not follow its size.
func TestLimits(t *testing.T) {
	const huge = 200 << 20
	manyAttrs := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, " a%d='%d'", i, i)
		}
		return b.String()
	}
	for _, c := range []struct {
		what   string
		doc    io.Reader
		limits xmlscan.Limits
		code   string
	}{
		{"deep nesting", repeated("", "<a>", huge), xmlscan.Limits{}, "xml-limit-depth"},
		{"deep nesting in an entity", strings.NewReader("<!DOCTYPE a [<!ENTITY e '" + strings.Repeat("<a>", 2000) + "'>]><a>&e;</a>"), xmlscan.Limits{}, "xml-limit-depth"},
		{"a million attributes", strings.NewReader("<a" + manyAttrs(1_000_000) + "/>"), xmlscan.Limits{}, "xml-limit-attributes"},
		{"a long attribute", repeated("<a b='", "x", huge), xmlscan.Limits{Token: 1 << 20}, "xml-limit-token"},
		{"a long attribute, the default limit", repeated("<a b='", "x", huge), xmlscan.Limits{}, "xml-limit-token"},
		{"a long name", repeated("<", "x", huge), xmlscan.Limits{Token: 1 << 20}, "xml-limit-token"},
		{"a long comment", repeated("<!--", "- ", huge), xmlscan.Limits{Token: 1 << 20}, "xml-limit-token"},
		{"a long declaration", repeated("<!DOCTYPE a [", "<!ELEMENT a (a)>", huge), xmlscan.Limits{Token: 1 << 20}, "xml-limit-token"},
		{"a long reference", repeated("<a>&", "x", huge), xmlscan.Limits{Token: 1 << 20}, "xml-limit-token"},
		{"a long document", repeated("<a>", "<b/>", huge), xmlscan.Limits{Bytes: 10 << 20}, "xml-limit-bytes"},
		{"a long text", repeated("<a>", "x", huge), xmlscan.Limits{Bytes: 10 << 20, Token: 1 << 20}, "xml-limit-bytes"},
		{"white space without end", repeated("", " \n", huge), xmlscan.Limits{Token: 1 << 20, Bytes: 10 << 20}, "xml-limit-bytes"},
		{"a billion laughs", strings.NewReader(laughs(9) + "<a>&e9;</a>"), xmlscan.Limits{}, "xml-limit-expansion"},
		{"a billion laughs in an attribute", strings.NewReader(laughs(9) + "<a b='&e9;'/>"), xmlscan.Limits{}, "xml-limit-expansion"},
		{"a billion laughs in a default", strings.NewReader(strings.Replace(laughs(9), "]>", "<!ATTLIST a b CDATA '&e9;'>]>", 1) + "<a/>"), xmlscan.Limits{}, "xml-limit-expansion"},
		{"laughs without a sound", strings.NewReader(strings.Replace(laughs(9), "'ha'", "''", 1) + "<a>&e9;</a>"), xmlscan.Limits{}, "xml-limit-expansion"},
		{"a long entity, often", strings.NewReader("<!DOCTYPE a [<!ENTITY e '" + strings.Repeat("x", 100_000) + "'>]><a>" + strings.Repeat("&e;", 100_000) + "</a>"), xmlscan.Limits{}, "xml-limit-expansion"},
		{"parameter entities", strings.NewReader("<!DOCTYPE a [<!ENTITY % p '" + strings.Repeat(" ", 100_000) + "'>" + strings.Repeat("%p;", 100_000) + "]><a/>"), xmlscan.Limits{}, "xml-limit-expansion"},
		{"a long default, often", strings.NewReader("<!DOCTYPE a [<!ATTLIST b c CDATA '" + strings.Repeat("x", 100_000) + "'>]><a>" + strings.Repeat("<b/>", 100_000) + "</a>"), xmlscan.Limits{}, "xml-limit-expansion"},
		{"a long chain of entities", strings.NewReader(chain("", 200_000) + "<a>&e200000;</a>"), xmlscan.Limits{}, "xml-limit-depth"},
		{"a long chain in an attribute", strings.NewReader(chain("", 200_000) + "<a b='&e200000;'/>"), xmlscan.Limits{}, "xml-limit-depth"},
		{"a long chain of parameter entities", strings.NewReader(chain("% ", 200_000) + "<a/>"), xmlscan.Limits{}, "xml-limit-depth"},
		{"many defaults", strings.NewReader(defaults(20_000) + "<a/>"), xmlscan.Limits{}, "xml-limit-attributes"},
		{"many defaults, often", strings.NewReader(defaults(9_000) + strings.Repeat("<a>", 900) + strings.Repeat("</a><a>", 100_000)), xmlscan.Limits{}, "xml-limit-expansion"},
		{"an entity in itself", strings.NewReader("<!DOCTYPE a [<!ENTITY e '&e;'>]><a>&e;</a>"), xmlscan.Limits{}, "xml-entity-recursive"},
		{"deep groups", strings.NewReader("<!DOCTYPE a [<!ELEMENT a " + strings.Repeat("(", 1_000_000) + "]>"), xmlscan.Limits{}, "xml-doctype"},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		s := xmlscan.New(c.doc, xmlscan.Options{Limits: c.limits})
		for s.Next() {
		}
		runtime.ReadMemStats(&after)
		var d diag.Diagnostic
		if errors.As(s.Err(), &d); d.Code != c.code || !d.Span.Known() {
			t.Errorf("%s: %v, want [%s]", c.what, s.Err(), c.code)
		}
		mib := (after.TotalAlloc - before.TotalAlloc) >> 20
		if took := time.Since(start); took > 20*time.Second || mib > 400 {
			t.Errorf("%s: took %v and %d MiB", c.what, took, mib)
		} else {
			t.Logf("%s: %v, %d MiB: %v", c.what, took, mib, s.Err())
		}
	}
}

// What is within the limits is read: deep nesting, many
// attributes, long tokens, entities within entities.
func TestWithinLimits(t *testing.T) {
	var attrs strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&attrs, " a%d=''", i)
	}
	for what, doc := range map[string]string{
		"deep nesting":          strings.Repeat("<a>", 100_000) + strings.Repeat("</a>", 100_000),
		"deep nesting of both":  strings.Repeat("<a xmlns='u'><b>", 50_000) + strings.Repeat("</b></a>", 50_000),
		"many attributes":       "<a" + attrs.String() + "/>",
		"a long text":           "<a>" + strings.Repeat("x &amp; y ", 3_000_000) + "</a>",
		"a long comment":        "<a><!--" + strings.Repeat("x - y ", 5_000_000) + "--></a>",
		"empty entities":        "<!DOCTYPE a [<!ENTITY e ''>]><a>" + strings.Repeat("&e;", 2_000_000) + "</a>",
		"empty entities in one": "<!DOCTYPE a [<!ENTITY e ''><!ENTITY f '" + strings.Repeat("&e;", 1_000_000) + "'>]><a>&f;</a>",
		"a chain of entities":   chain("", 999) + "<a b='&e999;'>&e999;</a>",
	} {
		start := time.Now()
		limits := xmlscan.Limits{Depth: 100_000, Attrs: 100_000, Names: 32 << 20, Token: 64 << 20}
		err := scanWith([]byte(doc), limits)
		src := xmlscan.Bytes(what, []byte(doc))
		src.Limits = limits
		_, err2 := xmlscan.Paths(src, []int{len(doc)})
		if took := time.Since(start); err != nil || err2 != nil || took > 20*time.Second {
			t.Errorf("%s: %v, %v in %v", what, err, err2, took)
		}
		t.Logf("%s: %v", what, time.Since(start))
	}
}

// What stands behind many references is not looked at anew for each of them,
// even where it is too long for one token.
func TestReferencesBeforeLongText(t *testing.T) {
	doc := "<!DOCTYPE a [<!ENTITY e ''>]><a>" + strings.Repeat("&e;", 2_000_000) + strings.Repeat("x", 16_000_000) + "</a>"
	start := time.Now()
	err := scanWith([]byte(doc), xmlscan.Limits{Token: 8 << 20})
	if took := time.Since(start); err != nil || took > 20*time.Second {
		t.Errorf("%v in %v", err, took)
	}
}

// Memory follows depth and the largest token, not the size of a document.
func TestMemoryIsConstant(t *testing.T) {
	const piece = "<p n='1'>text &amp; more\n<hi/></p>"
	s := xmlscan.New(repeated("<a>", piece, 1_000_000*int64(len(piece))), xmlscan.Options{})
	for range 1000 {
		s.Next()
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for s.Next() {
	}
	runtime.ReadMemStats(&after)
	var d diag.Diagnostic
	if errors.As(s.Err(), &d); d.Code != "xml-unclosed" {
		t.Error(s.Err())
	}
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 64<<10 {
		t.Errorf("%d bytes allocated for a million paragraphs", grown)
	}
}

// Tokens at their limit, one behind the other, take the memory of one and of a
// part of another.
func TestMemoryOfLargestTokens(t *testing.T) {
	const most = 1 << 20
	piece := "<!--" + strings.Repeat("x", most-len("<!---->")) + "-->"
	s := xmlscan.New(repeated("<a>", piece, 50*int64(len(piece))), xmlscan.Options{Limits: xmlscan.Limits{Token: most}})
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	comments := 0
	for s.Next() {
		if tok := s.Token(); tok.Kind == xmlscan.Comment && len(tok.Raw) == most {
			comments++
		}
	}
	runtime.ReadMemStats(&after)
	if comments != 50 {
		t.Errorf("%d comments: %v", comments, s.Err())
	}
	if grown := after.TotalAlloc - before.TotalAlloc; grown > most+most/2 {
		t.Errorf("%d bytes allocated for comments of %d", grown, most)
	}
}

// Names about as long as the longest tag that is known from before are read as
// any other.
func TestLongNamesWithAttributes(t *testing.T) {
	for n := 80; n < 120; n++ {
		name := strings.Repeat("x", n)
		doc := "<a>" + strings.Repeat("<"+name+" b='1'/>", 3) + "</a>"
		if err := scanWith([]byte(doc), xmlscan.Limits{}); err != nil {
			t.Errorf("%d: %v", n, err)
		}
	}
}
