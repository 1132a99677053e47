package xmlscan_test

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"catchword/tei/xmlscan"
)

func seed(f *testing.F) {
	for _, c := range correct {
		f.Add([]byte(c.doc))
	}
	for _, c := range incorrect {
		f.Add([]byte(c.doc))
	}
	f.Add([]byte("\uFEFF<a/>"))
	f.Add([]byte("\xFF\xFE<\x00a\x00/\x00>\x00"))
	f.Add([]byte("<?xml version='1.0' encoding='windows-1252'?><a>\x80</a>"))
}

// Whatever the bytes, the Scanner does not panic, its tokens are the document,
// its positions are right, and all of it is the same however they are read.
func FuzzScan(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		limits := xmlscan.Limits{Depth: 10, Attrs: 10, Expansion: 1000, Token: 1 << 10, Bytes: 1 << 20}
		sameHoweverRead(t, raw, limits)
		sameHoweverRead(t, append(bytes.Repeat([]byte(" "), smallWindow-len(raw)%100), raw...), limits)
	})
}

// Whatever the bytes, Decode gives UTF-8, and what it gives of UTF-8 is a part
// of the bytes themselves.
func FuzzDecode(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, name, err := xmlscan.Decode(raw)
		if !utf8.Valid(text) || name == "" {
			t.Errorf("%q in %q", text, name)
		}
		if err == nil && name == "UTF-8" && !bytes.Equal(text, bytes.TrimPrefix(raw, []byte("\uFEFF"))) {
			t.Errorf("%q became %q", raw, text)
		}
		if again, _, err2 := xmlscan.Decode(text); err == nil && name == "UTF-8" && !bytes.HasPrefix(text, []byte("\uFEFF")) && (err2 != nil || !bytes.Equal(again, text)) {
			t.Errorf("%q decoded again is %q (%v)", text, again, err2)
		}
	})
}

// Whatever the bytes and offsets, Paths answers for each of them.
func FuzzPaths(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		offsets := make([]int, 0, len(raw)+2)
		for i := range len(raw) + 2 {
			offsets = append(offsets, len(raw)-i)
		}
		paths, err := xmlscan.Paths(xmlscan.Bytes("", raw), offsets)
		if err != nil || len(paths) != len(offsets) {
			t.Errorf("%d paths for %d offsets: %v", len(paths), len(offsets), err)
		}
	})
}
