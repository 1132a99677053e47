package xmlscan_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

// utf16Of is text in UTF-16.
func utf16Of(order binary.AppendByteOrder, text string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

func latin1Of(text string) []byte {
	var b []byte
	for _, r := range text {
		b = append(b, byte(r))
	}
	return b
}

func TestEncodings(t *testing.T) {
	declaring := func(name string) string {
		return "<?xml version='1.0' encoding='" + name + "'?><a é='ü'>ß</a>"
	}
	const plain = "<a é='ü'>ß\U0001F600</a>"
	for _, c := range []struct {
		what, encoding, text string
		raw                  []byte
	}{
		{"UTF-8", "UTF-8", plain, []byte(plain)},
		{"UTF-8 with a mark", "UTF-8", plain, []byte("\uFEFF" + plain)},
		{"UTF-8 declared, in capitals or not", "UTF-8", declaring("uTf-8"), []byte(declaring("uTf-8"))},
		{"UTF-16 LE with a mark", "UTF-16LE", plain, utf16Of(binary.LittleEndian, "\uFEFF"+plain)},
		{"UTF-16 BE with a mark", "UTF-16BE", plain, utf16Of(binary.BigEndian, "\uFEFF"+plain)},
		{"UTF-16 LE without", "UTF-16LE", declaring("UTF-16"), utf16Of(binary.LittleEndian, declaring("UTF-16"))},
		{"UTF-16 BE without", "UTF-16BE", declaring("utf-16be"), utf16Of(binary.BigEndian, declaring("utf-16be"))},
		{"ISO-8859-1", "ISO-8859-1", declaring("ISO-8859-1"), latin1Of(declaring("ISO-8859-1"))},
		{"latin1", "ISO-8859-1", declaring("latin1"), latin1Of(declaring("latin1"))},
		{"windows-1252", "windows-1252", "<?xml version='1.0' encoding='windows-1252'?><a>„é“€</a>", []byte("<?xml version='1.0' encoding='windows-1252'?><a>\x84\xE9\x93\x80</a>")},
		{"US-ASCII", "US-ASCII", "<?xml version='1.0' encoding=\"us-ascii\"?><a/>", []byte("<?xml version='1.0' encoding=\"us-ascii\"?><a/>")},
	} {
		text, name, err := xmlscan.Decode(c.raw)
		if err != nil || name != c.encoding || string(text) != c.text {
			t.Errorf("%s: Decode gives %q, %s, %v", c.what, text, name, err)
		}
		s := xmlscan.New(bytes.NewReader(c.raw), xmlscan.Options{})
		for s.Next() {
		}
		if s.Err() != nil || s.Encoding() != c.encoding {
			t.Errorf("%s: read as %s: %v", c.what, s.Encoding(), s.Err())
		}
		sameHoweverRead(t, c.raw, xmlscan.Limits{})
	}
}

func TestEncodingErrors(t *testing.T) {
	decl := func(name string) string { return "<?xml version='1.0' encoding='" + name + "'?>\n" }
	for _, c := range []struct {
		what, raw, code, place string
	}{
		{"a byte that is not ASCII", decl("us-ascii") + "<a>\xE9</a>", "xml-encoding", "2:4"},
		{"a byte that windows-1252 does not have", decl("windows-1252") + "<a>\xE9\x81</a>", "xml-encoding", "2:5"},
		{"half a character of UTF-16", string(utf16Of(binary.BigEndian, "\uFEFF<a/>")) + "x", "xml-encoding", "1:5"},
		{"half a surrogate pair", "\xFF\xFE<\x00a\x00>\x00\x00\xD8<\x00/\x00", "xml-encoding", "1:4"},
		{"UTF-8 declared in UTF-16", string(utf16Of(binary.LittleEndian, "\uFEFF"+decl("UTF-8")+"<a/>")), "xml-encoding", "1:31"},
		{"ISO-8859-1 declared behind a mark of UTF-8", "\uFEFF" + decl("ISO-8859-1") + "<a/>", "xml-encoding", "1:31"},
		{"the other byte order", string(utf16Of(binary.LittleEndian, "\uFEFF"+decl("UTF-16BE")+"<a/>")), "xml-encoding", "1:31"},
		{"UTF-32", "\x00\x00\xFE\xFF\x00\x00\x00<", "xml-encoding-unsupported", "1:1"},
		{"EBCDIC", "\x4C\x6F\xA7\x94\x93", "xml-encoding-unsupported", "1:1"},
		{"Shift_JIS", decl("Shift_JIS") + "<a/>", "xml-encoding-unsupported", "1:31"},
		{"two marks", "\uFEFF\uFEFF<a/>", "xml-outside-root", "1:1"},
	} {
		got := scanAll([]byte(c.raw))
		var d diag.Diagnostic
		if !errors.As(got, &d) || d.Code != c.code || fmt.Sprint(d.Span.Start) != c.place {
			t.Errorf("%s: %v, want %s [%s]", c.what, got, c.place, c.code)
		}
		if _, _, err := xmlscan.Decode([]byte(c.raw)); strings.HasPrefix(c.code, "xml-encoding") && fmt.Sprint(err) != fmt.Sprint(got) {
			t.Errorf("%s: Decode finds %v, Scanner %v", c.what, err, got)
		}
		sameHoweverRead(t, []byte(c.raw), xmlscan.Limits{})
	}
}

// Converted text may be longer than what it is converted from, and longer
// than the window.
func TestLongEncodings(t *testing.T) {
	doc := "<?xml version='1.0' encoding='windows-1252'?><a>" + strings.Repeat("\x80\x93\n<b/>", 20_000) + "</a>"
	sameHoweverRead(t, []byte(doc), xmlscan.Limits{})
	for pad := range 9 { // so that the end of what is read falls between all parts
		wide := utf16Of(binary.BigEndian, "\uFEFF<a>"+strings.Repeat(" ", pad)+strings.Repeat("\U0001F600\u2014\n<bb/>", 1_000)+"</a>")
		sameHoweverRead(t, wide, xmlscan.Limits{})
		if err := scanAll(wide); err != nil {
			t.Error(err)
		}
	}
	if err := scanAll([]byte(doc)); err != nil {
		t.Error(err)
	}
}
