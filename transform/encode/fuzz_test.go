package encode_test

import (
	"bytes"
	"os"
	"testing"

	"catchword/tei"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
)

// Whatever the bytes, the encoder gives a faithful, well-formed document or says
// why it gives none.
func FuzzEncode(f *testing.F) {
	for _, p := range parts {
		f.Add([]byte(p), "")
	}
	for _, h := range heads {
		f.Add([]byte(h+"A text."), "")
	}
	for _, l := range encode.Layouts() {
		f.Add([]byte("No. 1\n\nTitle\n\nA text [with] brackets."), l)
	}
	if raw, err := os.ReadFile(fixtures + "/110833.txt"); err == nil {
		f.Add(raw, "archive")
	}
	f.Add([]byte("\xff\xfeA\x00\n\x00"), "")
	f.Add([]byte("\x80\x93\xe9 caf\xe9"), "")
	for _, mended := range []string{ // what stopped the encoder, or lost something
		"      TOP SECRET           \x12          Copy No. 12 ",
		"Citation:e\n\nA text of one line.\nAnother line.\nContents:\n\x0c",
		"_    _[AA:1]_",
		"_ _",
		"A\nAA »»»",
		">    _Isab._ A\n_Mria._ F",
		"I shall send the papers.\n\nI avail, &c.\n(Signed\ufffd) \ufffdHENTZAU",
		"The boat came in.\numilissim servitore +G",
		"Begins\n.\n;Message ends",
		"Strelsau, ?12 May 1911 My dear Colonel, I have come\x97 9th and thank[ you for all my heart. The King is better, and the doctors think that he may travel soon.",
		"So?\n« Jean\ndear friend,\n",
		"---\n---\nThe boat came in\n_\n[[page 1]]\nat night.",
	} {
		f.Add([]byte(mended), "")
		f.Add([]byte(mended), "markdown")
	}
	o := edition(f)
	f.Fuzz(func(t *testing.T, raw []byte, layout string) {
		options := o
		options.From = layout
		r, err := encode.Encode("x.txt", raw, options)
		if err != nil {
			return // there is no such layout
		}
		if !r.Lossless {
			if !noText(r) {
				t.Fatalf("not lossless: %v", r.Findings.Err())
			}
			return
		}
		if _, err := tei.Parse(xmlscan.Bytes("x.xml", r.TEI)); err != nil {
			t.Fatalf("%v in\n%s", err, r.TEI)
		}
		if again, _ := encode.Encode("x.txt", raw, options); !bytes.Equal(again.TEI, r.TEI) {
			t.Fatal("two runs give two documents")
		}
		beside := encode.Rendering{Name: "y.txt", Raw: bytes.ReplaceAll(raw, []byte("\n"), []byte("\n\n"))}
		if r, _ := encode.New(options).Encode("x.txt", raw, beside); !r.Lossless {
			t.Fatalf("not lossless beside another rendering: %v", r.Findings.Err())
		}
	})
}
