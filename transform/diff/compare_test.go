package diff_test

import (
	"errors"
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
	"catchword/transform/diff"
)

// What cannot be compared is a finding in the file that is at fault.
func TestCompareRefusesWhatIsNotWellFormed(t *testing.T) {
	const good = "<a>one</a>"
	for _, c := range []struct{ name, bad string }{
		{"empty", ""},
		{"binary", "\x7fELF\x02\x01\x00\x00"},
		{"unclosed", "<a><b></a>"},
		{"text", "Dear Sir,"},
		{"encoding", `<?xml version="1.0" encoding="UTF-8"?>` + "<a>\xe9</a>"},
	} {
		for _, files := range [][2]string{{c.bad, good}, {good, c.bad}} {
			_, err := diff.Compare([]byte(files[0]), []byte(files[1]), diff.Options{OldName: "old.xml", NewName: "new.xml"})
			want := "new.xml"
			if files[1] == good {
				want = "old.xml"
			}
			var d diag.Diagnostic
			if !errors.As(err, &d) || d.File != want || d.Severity != diag.Error || d.Code == "" {
				t.Errorf("%s: got %v, want a finding in %s", c.name, err, want)
			}
		}
	}
}

func TestCompareKeepsLimits(t *testing.T) {
	deep := strings.Repeat("<a>", 20) + strings.Repeat("</a>", 20)
	_, err := diff.Compare([]byte("<a/>"), []byte(deep), diff.Options{Limits: xmlscan.Limits{Depth: 10}})
	if err == nil {
		t.Error("a document deeper than allowed was compared")
	}
}

func TestLayoutIsListedOnRequest(t *testing.T) {
	a, b := []byte("<a x='1' y='2'>one two</a>"), []byte("<a y='2' x='1'>one\ntwo</a>")
	c, err := diff.Compare(a, b, diff.Options{Layout: true})
	if err != nil {
		t.Fatal(err)
	}
	if c.Summary.Whitespace != 2 || len(c.Changes) != 2 || c.Changes[0].Kind != diff.Whitespace || c.Changes[0].Old.Text != "<a x='1' y='2'>" {
		t.Errorf("%+v: %+v", c.Summary, c.Changes)
	}
}

// A file and itself are not read further than to the root, but can still be
// shown side by side.
func TestCompareOfAFileWithItself(t *testing.T) {
	tei := []byte(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><p>one</p></text></TEI>`)
	c, err := diff.Compare(tei, tei, diff.Options{})
	if err != nil || !c.Equal || !c.TEI || len(c.Changes) != 0 || !c.Patch.Empty() {
		t.Errorf("%+v, %v", c, err)
	}
	if out, err := c.Patch.Apply(tei); err != nil || string(out) != string(tei) {
		t.Errorf("the patch gives %q, %v", out, err)
	}
	if rows := c.Rows(); len(rows) == 0 {
		t.Error("there are no rows")
	}
	for _, bad := range []string{"text", "", "<a>", "<a/><b/>", "<a>&e;</a>"} {
		_, err := diff.Compare([]byte(bad), []byte(bad), diff.Options{OldName: "a.xml"})
		if err == nil || !strings.HasPrefix(err.Error(), "a.xml:1:") {
			t.Errorf("%q was compared with itself: %v", bad, err)
		}
	}
}

func TestCompareNamesEncodings(t *testing.T) {
	for _, c := range []struct{ a, b, old, new string }{
		{"<a>x</a>", "\xef\xbb\xbf<a>x</a>", "UTF-8", "UTF-8 with a byte order mark"},
		{"\xff\xfe<\x00a\x00/\x00>\x00", "<a/>", "UTF-16LE with a byte order mark", "UTF-8"},
	} {
		got := compare(t, []byte(c.a), []byte(c.b))
		if got.Equal || len(got.Changes) != 0 || got.Encodings != [2]string{c.old, c.new} {
			t.Errorf("%q and %q: %+v, %d changes", c.a, c.b, got.Encodings, len(got.Changes))
		}
	}
}
