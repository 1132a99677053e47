package encode_test

import (
	"regexp"
	"strings"
	"testing"
)

var sourceOf = regexp.MustCompile(`(?s)<sourceDesc>(.*)</sourceDesc>`)

// What notes below a text and citations say of where it is kept or printed stands in
// sourceDesc.
func TestWhereADocumentIsKeptAndPrinted(t *testing.T) {
	const text = "No. 1\n\nNote from A. Doe to B. Roe\n\nMay 5, 1950\n\nThis is the first sentence of the text, and it is long enough.\n\nA. Doe\n\n"
	for note, want := range map[string]string{
		"Courier. 1950. June 4.": `<bibl type="printed" resp="#catchword"><title level="m">Courier</title>. <date when="1950">1950</date>. June 4</bibl>`,
		"ARR. F. 6. Op. 5. D. 603. L. 1-4. Original. Published: Notes. M., 2004. P. 52.":        `<bibl type="printed" resp="#catchword">Published: <title level="m">Notes</title>. <pubPlace>M.</pubPlace>, <date when="2004">2004</date>. <biblScope`,
		"Source: Department of State, Central Files, POL 15 GRA. Secret. Drafted by Roe.":       `<repository>Department of State</repository><collection type="group" n="Central Files">`,
		"1 Source: Lorry Library, Security File, Country File, Box 12. Secret. Drafted by Roe.": `<repository>Lorry Library</repository><collection type="group" n="Security File">`,
	} {
		if got := part(t, encoded(t, text+note), sourceOf); !strings.Contains(got, want) {
			t.Errorf("%s\n got %s\nwant %s", note, got, want)
		}
	}
	const fields = "Sender: A. Doe\nRepository: Town Archive of Zenda\nShelfmark: Roe Papers, Box 7\n\n"
	if got, want := part(t, encoded(t, fields+text), sourceOf), `<repository>Town Archive of Zenda</repository><idno type="shelfmark" n="Roe Papers, Box 7">Roe Papers, Box 7</idno>`; !strings.Contains(got, want) {
		t.Errorf("no %s in %s", want, got)
	}
	const cited = "Title: Note\nSource: Central State Archive, Sofia, Fond 1-B, File 2340\n\n"
	if got := part(t, encoded(t, cited+text), sourceOf); !strings.Contains(got, `<settlement>Sofia</settlement><repository>Central State Archive</repository>`) {
		t.Errorf("no settlement in %s", got)
	}
}
