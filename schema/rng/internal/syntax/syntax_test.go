package syntax_test

import (
	"testing"

	"catchword/schema/rng/internal/syntax"
)

func TestKindOfReadsWhatStringWrites(t *testing.T) {
	for k := syntax.AnyName; k <= syntax.ZeroOrMore; k++ {
		if got := syntax.KindOf(k.String()); got != k {
			t.Errorf("%v came back as %v", k, got)
		}
	}
	if syntax.KindOf("?") != syntax.Invalid || syntax.KindOf("") != syntax.Invalid {
		t.Error("a name that is none has a kind")
	}
}

func TestContextInnermostDeclarationWins(t *testing.T) {
	var c *syntax.Context
	outer := c.Declare("", "urn:d").Declare("a", "urn:1")
	inner := outer.Declare("a", "urn:2").Declare("", "")
	for _, w := range []struct {
		c      *syntax.Context
		prefix string
		space  string
		ok     bool
	}{
		{nil, "", "", true},
		{nil, "a", "", false},
		{nil, "xml", "http://www.w3.org/XML/1998/namespace", true},
		{outer, "", "urn:d", true},
		{outer, "a", "urn:1", true},
		{inner, "", "", true},
		{inner, "a", "urn:2", true},
		{inner, "b", "", false},
	} {
		if space, ok := w.c.Lookup(w.prefix); space != w.space || ok != w.ok {
			t.Errorf("%q: got %q, %v, want %q, %v", w.prefix, space, ok, w.space, w.ok)
		}
	}
}

func TestSpans(t *testing.T) {
	f := &syntax.File{Name: "a.rng", Text: []byte("<a>\n <empty name='x'/>")}
	n := &syntax.Node{Kind: syntax.Empty, File: f, Start: 5, End: 22}
	n.Set(syntax.AttrName, "x", 12, 20)
	if got := n.Span().Start.String(); got != "2:2" {
		t.Errorf("node at %s", got)
	}
	if got := n.AttrSpan(syntax.AttrName).Start.String(); got != "2:9" {
		t.Errorf("attribute at %s", got)
	}
	if n.AttrSpan(syntax.AttrNS) != n.Span() {
		t.Error("a missing attribute is not at its node")
	}
}
