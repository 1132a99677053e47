package encode_test

import (
	"strings"
	"testing"

	"catchword/transform/encode"
)

func TestWhatIsNoTranscriptionIsRefused(t *testing.T) {
	for raw, want := range map[string]string{
		"":                     "no-text",
		" \n\t\r\n":            "no-text",
		"\xEF\xBB\xBF\n":       "no-text",
		"PK\x03\x04\x00\x00\b": "no-plain-text",
		"%PDF-1.4\n" + strings.Repeat("\x01\x93\x02\x1e\x8f\x05", 50): "no-plain-text",
		"\xFF\xFEh\x00i\x00": "",
		"Dear Sir, I agree." + strings.Repeat(" The rest of the letter is about the weather.", 5) + "\x1a": "",
	} {
		r, err := encode.Encode("x.txt", []byte(raw), encode.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if !r.Lossless && len(r.Findings) == 1 {
			got = r.Findings[0].Code
		}
		if got != want || r.Lossless != (want == "") || (r.TEI == nil) != (want != "") {
			t.Errorf("%.20q: lossless %v, findings %v; want %q", raw, r.Lossless, r.Findings, want)
		}
	}
}
