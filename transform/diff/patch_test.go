package diff_test

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"catchword/transform/diff"

	"pgregory.net/rapid"
)

func utf16File(text string, order binary.AppendByteOrder) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + text)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

func latin1File(text string) []byte {
	out := []byte(`<?xml version="1.0" encoding="ISO-8859-1"?>` + "\n")
	for _, r := range text {
		out = append(out, byte(r))
	}
	return out
}

// Patches are exact in every encoding, with every line end, and across them.
func TestPatchIsExactInEveryEncoding(t *testing.T) {
	const before = "<a>\n <b x='1'>Grüße aus Wien</b>\n <c>gleich</c>\n</a>\n"
	const after = "<a>\n <b x='2'>Grüsse aus Wien, é</b>\n <c>gleich</c>\n</a>"
	files := func(text string) map[string][]byte {
		return map[string][]byte{
			"UTF-8": []byte(text), "BOM": []byte("\ufeff" + text),
			"CRLF":     []byte(strings.ReplaceAll(text, "\n", "\r\n")),
			"UTF-16LE": utf16File(text, binary.LittleEndian),
			"UTF-16BE": utf16File(text, binary.BigEndian),
			"Latin-1":  latin1File(text),
		}
	}
	for from, a := range files(before) {
		for to, b := range files(after) {
			t.Run(from+" to "+to, func(t *testing.T) { compare(t, a, b) })
		}
	}
}

func TestPatchRefusesAnotherFile(t *testing.T) {
	a, b := []byte("<a>one</a>"), []byte("<a>two</a>")
	p := compare(t, a, b).Patch
	for _, c := range []struct{ file, want string }{
		{"<a>three</a>", "the patch was made from another version"},
		{string(b), "the file already is what the patch would make of it"},
	} {
		if _, err := p.Apply([]byte(c.file)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.file, err, c.want)
		}
	}
}

func TestParsePatchRefusesDamage(t *testing.T) {
	a, b := []byte("<a>\n\tone \\ \n</a>"), []byte("<a>\n\tto \n\u00a0</a>")
	text, _ := compare(t, a, b).Patch.MarshalText()
	for _, c := range []struct{ name, from, to, want string }{
		{"head", "patch 1", "patch 2", "1:1: error: this is no patch"},
		{"size", "old 16", "old x16", "2:1: error: the size, the form or the SHA-256"},
		{"sum", "sha256 ", "sha1 ", `2:1: error: "old" expected here`},
		{"line ends", "\n", "\r\n", "1:1: error: this is no patch"},
		{"end", "end 1\n", "", "error: the patch is cut off or damaged"},
		{"cut", "end 1\n", "end 1", "error: this line has been altered"},
		{"number", "@@ -", "@@ -0", "4:1: error: this line has been altered"},
		{"text", "-one", "-once", "4:1: error: the change has"},
		{"escape", `\\`, `\z`, "a backslash is followed by something that means nothing"},
	} {
		bad := strings.Replace(string(text), c.from, c.to, 1)
		if bad == string(text) {
			t.Errorf("%s: nothing to damage in\n%s", c.name, text)
		}
		if _, err := diff.ParsePatch([]byte(bad)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q\n%s", c.name, err, c.want, bad)
		}
	}
}

// A patch of which any byte has been changed is refused, or does the same.
func TestDamagedPatchNeverMakesAnotherFile(t *testing.T) {
	a, b := []byte("<a n='1'>one two\n three</a>"), []byte("<a n='2'>one to\n\tthree</a>")
	text, _ := compare(t, a, b).Patch.MarshalText()
	rapid.Check(t, func(t *rapid.T) {
		bad := bytes.Clone(text)
		bad[rapid.IntRange(0, len(bad)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		p, err := diff.ParsePatch(bad)
		if err != nil {
			return
		}
		if got, err := p.Apply(a); err == nil && !bytes.Equal(got, b) {
			t.Fatalf("a damaged patch made %q\n%s", got, bad)
		}
	})
}

func FuzzPatchParse(f *testing.F) {
	text, _ := (&diff.Patch{}).MarshalText()
	f.Add(text)
	c, err := diff.Compare([]byte("<a>one\n two</a>"), []byte("<a b=''>one\tto</a>"), diff.Options{})
	if err != nil {
		f.Fatal(err)
	}
	text, _ = c.Patch.MarshalText()
	f.Add(text)
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := diff.ParsePatch(text)
		if err != nil {
			return
		}
		if back, _ := p.MarshalText(); !bytes.Equal(back, text) {
			t.Fatalf("%q is written back as %q", text, back)
		}
		_, _ = p.Apply([]byte("<a>one\n two</a>"))
		_, _ = p.Invert().Apply([]byte("<a>one\n two</a>"))
	})
}
