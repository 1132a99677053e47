package encode_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"catchword/transform/encode"

	"github.com/google/go-cmp/cmp"
)

// Line ends, byte order marks and character encodings of a transcription make no
// difference, but for the sentence that names the encoding.
func TestEncodingsOfATranscriptionMakeNoDifference(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(fixtures, "110833.txt"))
	if err != nil {
		t.Fatal(err)
	}
	latin := inWindows1252(t, raw)
	want := encodedBytes(t, raw)
	for name, other := range map[string][]byte{
		"CRLF":            bytes.ReplaceAll(raw, []byte("\n"), []byte("\r\n")),
		"CR":              bytes.ReplaceAll(raw, []byte("\n"), []byte("\r")),
		"byte order mark": append([]byte("\xEF\xBB\xBF"), raw...),
		"UTF-16LE":        inUTF16(raw, binary.LittleEndian),
		"UTF-16BE":        inUTF16(raw, binary.BigEndian),
		"windows-1252":    latin,
	} {
		if diff := cmp.Diff(want, encodedBytes(t, other)); diff != "" {
			t.Errorf("%s (-UTF-8 +other):\n%s", name, diff)
		}
	}
}

var namesEncoding = regexp.MustCompile(`\s*<p>The characters of the transcription, which is in [^<]*</p>`)

func encodedBytes(t *testing.T, raw []byte) string {
	t.Helper()
	r, err := encode.Encode("110833.txt", raw, edition(t))
	if err != nil || !r.Lossless {
		t.Fatal(err, r.Findings)
	}
	return namesEncoding.ReplaceAllString(string(r.TEI), "")
}

func inUTF16(raw []byte, order binary.AppendByteOrder) []byte {
	out := order.AppendUint16(nil, 0xFEFF)
	for _, u := range utf16.Encode([]rune(strings.ToValidUTF8(string(raw), ""))) {
		out = order.AppendUint16(out, u)
	}
	return out
}

func inWindows1252(t *testing.T, raw []byte) []byte {
	high := map[rune]byte{'‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97, '…': 0x85}
	var out []byte
	for _, r := range string(raw) {
		b, ok := high[r]
		switch {
		case ok:
		case r < 0x80 || r >= 0xA0 && r <= 0xFF:
			b = byte(r)
		default:
			t.Fatalf("%q is not in windows-1252", r)
		}
		out = append(out, b)
	}
	return out
}
