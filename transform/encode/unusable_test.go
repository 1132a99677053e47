package encode_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"catchword/tei/diag"
	"catchword/transform/encode"
)

// A character that XML does not have is left out wherever it stands: in a name of the
// header, in a bracket, within a word.
func TestControlCharactersAreLeftOutEverywhere(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(fixtures, "110833.txt"))
	if err != nil {
		t.Fatal(err)
	}
	e := encode.New(edition(t))
	for at := 0; at <= len(raw); at += 3 {
		dirty := string(raw[:at]) + "\x01" + string(raw[at:])
		r, err := e.Encode("x.txt", []byte(dirty))
		if err != nil || !r.Lossless {
			t.Errorf("behind %q: %v %v", raw[max(0, at-20):at], err, r)
		}
	}
}

// A document in XML or HTML given for a transcription is encoded with a warning.
func TestMarkupIsNoTranscription(t *testing.T) {
	e := encode.New(edition(t))
	for raw, want := range map[string]bool{
		"\n<?xml version=\"1.0\"?>\n<a>b</a>\n": true, "<!DOCTYPE html>\n<p>b</p>\n": true, "<TEI>\n": true,
		"Dear Sir,\n\n<html> is a word.\n": false, "<b>\n": false, "<?x": false,
	} {
		r, err := e.Encode("x.txt", []byte(raw))
		if err != nil || !r.Lossless {
			t.Fatal(err, r)
		}
		got := slices.ContainsFunc(r.Findings, func(d diag.Diagnostic) bool { return d.Code == "no-transcription" })
		if got != want {
			t.Errorf("%q: %v", raw, r.Findings)
		}
	}
}
