package source_test

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"catchword/transform/encode/internal/source"

	"pgregory.net/rapid"
)

func TestDecodeKnowsEncodings(t *testing.T) {
	for _, c := range []struct{ raw, text, encoding string }{
		{"plain", "plain", "UTF-8"},
		{"\xEF\xBB\xBFcafé", "café", "UTF-8"},
		{"caf\xE9 \x93quoted\x94", "café “quoted”", "windows-1252"},
		{"\xFF\xFEh\x00i\x00", "hi", "UTF-16LE"},
		{"\xFE\xFF\x00h\x00i", "hi", "UTF-16BE"},
		{"h\x00i\x00 \x00t\x00h\x00e\x00r\x00e\x00", "hi there", "UTF-16LE"},
		{"\xFF\xFEh\x00i", "hi"[:1] + "\uFFFD", "UTF-16LE"},
	} {
		got := source.Decode([]byte(c.raw))
		if got.Raw != c.text || got.Encoding != c.encoding {
			t.Errorf("%q: %q in %s, want %q in %s", c.raw, got.Raw, got.Encoding, c.text, c.encoding)
		}
	}
}

func TestLinesKnowIndentsGapsAndPages(t *testing.T) {
	text := source.Decode([]byte("a\r\n  b \r\r\n\fc\n\td"))
	want := []struct {
		text   string
		indent int
		gap    bool
		page   bool
	}{{"a", 0, false, false}, {"b", 2, false, false}, {"", 0, true, false}, {"c", 0, false, true}, {"d", 8, false, false}}
	lines := text.Lines()
	if len(lines) != len(want) {
		t.Fatalf("%d lines, want %d", len(lines), len(want))
	}
	for i, w := range want {
		l := lines[i]
		if text.Of(l.Span) != w.text || l.Indent != w.indent || l.Gap != w.gap || l.Page != w.page {
			t.Errorf("line %d: %q indent %d gap %v page %v, want %+v", i, text.Of(l.Span), l.Indent, l.Gap, l.Page, w)
		}
	}
}

func TestPlainLeavesHolesOut(t *testing.T) {
	text := source.Decode([]byte("1\\.  A\tline"))
	text = text.Without([]source.Span{{Start: 1, End: 2}})
	if got := text.Plain(text.All()); got != "1. A line" {
		t.Errorf("got %q", got)
	}
}

// All that is not white space is in some line.
func TestLinesLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := source.Decode([]byte(rapid.StringMatching("[ab \\r\\n\\t\\f\u2028\u00a0é]{0,60}").Draw(t, "text")))
		joined := ""
		for _, l := range text.Lines() {
			joined += " " + text.Of(l.Span)
		}
		if source.Collapse(joined) != source.Collapse(text.Raw) {
			t.Fatalf("%q became %q", text.Raw, joined)
		}
	})
}

// Collapse gives the words with one blank between them.
func TestCollapseKeepsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[ab \t\r\né\x{A0}\x{2003}\x{FEFF}—Â文]{0,12}`).Draw(t, "text")
		if got, want := source.Collapse(text), strings.Join(strings.FieldsFunc(text, source.Blank), " "); got != want {
			t.Fatalf("%q became %q, want %q", text, got, want)
		}
	})
}

// Longer measures what Plain gives.
func TestLongerMeasuresPlain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := source.Decode([]byte(rapid.StringMatching(`[ab \t\né\x{A0}—]{0,12}`).Draw(t, "text")))
		if rapid.Bool().Draw(t, "holes") && len(text.Raw) > 0 && text.Raw[0] < 0x80 {
			text = text.Without([]source.Span{{Start: 0, End: 1}})
		}
		n := rapid.IntRange(0, 12).Draw(t, "n")
		if got, want := text.Longer(text.All(), n), len(text.Plain(text.All())) > n; got != want {
			t.Fatalf("%q longer than %d: %v, want %v", text.Raw, n, got, want)
		}
	})
}

// Without a mark the numbers of a script tell UTF-16 when nothing else can be meant.
func TestScriptsInUTF16AreToldByTheirNumbers(t *testing.T) {
	const letter = "Стрельсау, 5 мая 1911 г. Товарищ Рассендил! Мост через реку взят. Έπεται συνέχεια"
	for _, c := range []struct {
		text string
		told bool
	}{
		{letter, true},
		{"Мост взят", false}, // too short to be sure
		{"中華民國三十八年一月一日北平市長致電南京政府請求停戰並派代表北上", false}, // may be anything
	} {
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			var raw []byte
			for _, u := range utf16.Encode([]rune(c.text)) {
				raw = order.AppendUint16(raw, u)
			}
			if got := source.Decode(raw).Raw == c.text; got != c.told {
				t.Errorf("%s %v: told %v", c.text, order, got)
			}
		}
	}
	control := strings.Repeat("a\x04b\x00", 40)
	if got := source.Decode([]byte(control)).Encoding; got != "UTF-8" {
		t.Errorf("letters between control characters are %s", got)
	}
}
