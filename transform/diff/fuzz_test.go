package diff_test

import (
	"bytes"
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

// Whatever three files hold, a merge is well-formed; one side alone, and the same
// on both sides, give that side.
func FuzzMerge(f *testing.F) {
	seeds := [][3]string{
		{"<a>one two</a>", "<a>one <b>two</b></a>", "<a>one 2</a>"},
		{"<a><p>one</p><p>two</p></a>", "<a><p>two</p><p>one</p></a>", "<a><p>1</p><p>two</p></a>"},
		{"<a b='1'>x</a>", "<a b='2'>x</a>", "<a c='&lt;' b='1'>x</a>"},
		{"<a>&amp;<![CDATA[<]]></a>", "<a>&amp;</a>", "<a>&amp;<![CDATA[<]]><!-- c --></a>"},
		{"<a><p>Words enough to be recognised elsewhere.</p><p>b</p><q/></a>", "<a><p>b</p><q>Words enough to be recognised elsewhere.</q></a>", "<a><p>Words enough to be found elsewhere.</p><p>b</p><q/></a>"},
	}
	for _, s := range seeds {
		f.Add([]byte(s[0]), []byte(s[1]), []byte(s[2]))
	}
	f.Fuzz(func(t *testing.T, base, x, y []byte) {
		o := diff.MergeOptions{Limits: xmlscan.Limits{Expansion: 1 << 12, Depth: 100}}
		m, err := diff.Merge(base, x, y, o)
		if err != nil {
			return
		}
		if _, err := diff.Compare(m.Text, m.Text, diff.Options{}); err != nil {
			t.Fatalf("the merged document is not well-formed: %v\n%q", err, m.Text)
		}
		for _, c := range [][3][]byte{{base, x, base}, {base, base, x}, {base, x, x}} {
			if m, err := diff.Merge(c[0], c[1], c[2], o); err != nil || !bytes.Equal(m.Text, x) || len(m.Conflicts) > 0 {
				t.Fatalf("%v: one side alone gives %q, want %q", err, m.Text, x)
			}
		}
	})
}

// A patch placed in any other file leaves it well-formed, and takes nothing away
// but what it says.
func FuzzApplyFuzzy(f *testing.F) {
	const a, b = "<d>\n<p>The dredger returned on Monday with her winch broken.</p>\n<p>Of the wheat a third was spoiled.</p></d>", "<d>\n<p>The dredger returned on Sunday with her winch broken.</p>\n<p>Of the <hi>wheat</hi> a half was spoiled.</p></d>"
	f.Add([]byte(a), []byte(b), []byte(b))
	f.Add([]byte(a), []byte(b), []byte("<d>\n<p>So the dredger returned on Monday with her winch broken.</p></d>"))
	f.Add([]byte("<a><b/></a>"), []byte("<a><b>x</b></a>"), []byte("<a><b/><b/></a>"))
	f.Fuzz(func(t *testing.T, a, b, third []byte) {
		limits := xmlscan.Limits{Expansion: 1 << 12, Depth: 100}
		c, err := diff.Compare(a, b, diff.Options{Limits: limits})
		if err != nil {
			return
		}
		r, err := c.Patch.ApplyFuzzy(third)
		if err != nil {
			return
		}
		if n := len(r.Made) + r.There + len(r.Left); n != len(c.Patch.Hunks) {
			t.Fatalf("%d of %d changes are accounted for", n, len(c.Patch.Hunks))
		}
		if _, err := diff.Compare(third, third, diff.Options{}); err != nil {
			return
		}
		if _, err := diff.Compare(r.Text, r.Text, diff.Options{}); err != nil {
			t.Fatalf("a document is torn: %v\n%q", err, r.Text)
		}
	})
}
