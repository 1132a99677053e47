package diff_test

import (
	"testing"

	"catchword/tei/xmlscan"
	"catchword/transform/diff"
)

// Whatever two files parse, their patch is exact, a change is told of if and
// only if there is one, and the way back mirrors the way there.
func FuzzCompare(f *testing.F) {
	seeds := []string{
		"<a/>", "<a>one two</a>", "<a>one <b>two</b></a>", "<a><p>one</p><p>two</p></a>",
		"<a b='1'>&amp;<![CDATA[<]]>\r\n</a>", "<!DOCTYPE a [<!ENTITY e 'x <b>y</b>'>]><a>one &e; two</a>",
		"\ufeff<?xml version='1.0'?><a xmlns='u'><?pi?><!-- c -->e\u0301</a>\n",
		string(latin1File("<a>é</a>")),
	}
	for _, a := range seeds {
		for _, b := range seeds {
			f.Add([]byte(a), []byte(b))
		}
	}
	f.Fuzz(func(t *testing.T, a, b []byte) {
		limits := xmlscan.Limits{Expansion: 1 << 12, Depth: 100}
		c, err := diff.Compare(a, b, diff.Options{Limits: limits})
		if err != nil {
			return
		}
		checkPatch(t, c.Patch, a, b)
		if c.Equal && (len(c.Changes) > 0 || !c.Patch.Empty()) {
			t.Fatalf("equal files have changes: %+v", c.Changes)
		}
		back, err := diff.Compare(b, a, diff.Options{Limits: limits})
		if err != nil || back.Summary != c.Summary {
			t.Fatalf("%v: %+v one way, %+v the other", err, c.Summary, back.Summary)
		}
	})
}
