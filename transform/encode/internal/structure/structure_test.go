package structure_test

import (
	"fmt"
	"strings"
	"testing"

	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"

	"github.com/google/go-cmp/cmp"
)

// outline is a document's structure, a line for each block.
func outline(t *testing.T, raw string) []string {
	t.Helper()
	script, err := layout.Read(source.Decode([]byte(raw)), "plain", nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	doc := structure.Of(script, func(string) bool { return false })
	for _, d := range doc.Divisions {
		out = append(out, show(doc, d, "")...)
	}
	return out
}

var types = [...]string{"main", "letter", "attachment", "item", "section", "quoted", "message"}

func show(doc *structure.Document, d *structure.Division, indent string) []string {
	out := []string{indent + "== " + strings.TrimSpace(types[d.Type]+" "+d.N)}
	line := func(b structure.Block) {
		out = append(out, fmt.Sprintf("%s%s: %.40s", indent, b.Kind, doc.Text.Plain(b.Content())))
	}
	for _, b := range d.Top {
		line(b)
	}
	for _, p := range d.Body {
		if p.Division != nil {
			out = append(out, show(doc, p.Division, indent+"  ")...)
			continue
		}
		line(p.Block)
	}
	for _, b := range d.Bottom {
		line(b)
	}
	for _, b := range d.After {
		line(b)
	}
	return out
}

func TestBlocksAreWhatTheyLookLikeWhereTheyStand(t *testing.T) {
	const prose = "This is the first sentence of the text, and it is long enough.\n\n"
	for name, c := range map[string]struct {
		raw  string
		want []string
	}{
		"letter": {
			"Moscow, 5 May 1950\n\nDear Mr. President,\n\n" + prose + "Yours sincerely,\n\nJohn Doe\n\nMinister of Examples\n\nP.S. One more.",
			[]string{"== main", "dateline: Moscow, 5 May 1950", "salutation: Dear Mr. President,", "paragraph: This is the first sentence of the text, ", "closing: Yours sincerely,", "signature: John Doe", "office: Minister of Examples", "postscript: P.S. One more."},
		},
		"one line, several things": {
			"No. P1/2          5 May 1950\nSecret. Copy No. 1\n5 May 1950 Copies: Doe, Roe\nCablegram UN9 NEW YORK, 6 December 1946, 11.51 a.m.\n\n" + prose,
			[]string{"== main", "number: No. P1/2", "dateline: 5 May 1950", "classification: Secret.", "copy number: Copy No. 1", "dateline: 5 May 1950", "copies: Copies: Doe, Roe", "number: Cablegram UN9", "dateline: NEW YORK, 6 December 1946, 11.51 a.m.", "paragraph: This is the first sentence of the text, "},
		},
		"decision with attachment": {
			"PARTY OF EXAMPLES.\nCENTRAL COMMITTEE\n\nNo. P1/2\n\nExcerpt from protocol No. 1 of the meeting\nof the bureau\n\nDecision of 5 May 1950\n\n2. On the question of examples in general.\n\nSECRETARY CC\n\nTo p.2 pr.PB No.1\n\nTop Secret\n\nBEIJING\n\nTO DOE\n\n" + prose + "ROE",
			[]string{"== main", "letterhead: PARTY OF EXAMPLES.", "letterhead: CENTRAL COMMITTEE", "number: No. P1/2", "head: Excerpt from protocol No. 1 of the meeti", "  == item 2", "  head: Decision of 5 May 1950", "  paragraph: On the question of examples in general.", "  office: SECRETARY CC", "== attachment", "reference: To p.2 pr.PB No.1", "classification: Top Secret", "address: BEIJING", "address: TO DOE", "paragraph: This is the first sentence of the text, ", "signature: ROE"},
		},
		"quoted message that is closed": {
			"TO DOE\n\n\"Dear Sir!\n\n" + prose + "ROE.\"\n\nConfirm receipt of this message without delay.",
			[]string{"== main", "address: TO DOE", "  == quoted", "  salutation: Dear Sir!", "  paragraph: This is the first sentence of the text, ", "  signature: ROE.\"", "paragraph: Confirm receipt of this message without "},
		},
		"quoted message that is not": {
			"TO DOE\n\n\"Dear Sir!\n\n" + prose + "ROE\n\n5 May 1950\n\n[Translator's note: it ends here somehow.]",
			[]string{"== main", "address: TO DOE", "  == quoted", "  salutation: Dear Sir!", "  paragraph: This is the first sentence of the text, ", "  signature: ROE", "  dateline: 5 May 1950", "note: Translator's note: it ends here somehow."},
		},
		"sections": {
			prose + "I. THE FIRST PART\n\n" + prose + "THE SECOND\nPART\n\n" + prose,
			[]string{"== main", "paragraph: This is the first sentence of the text, ", "  == section I", "  head: THE FIRST PART", "  paragraph: This is the first sentence of the text, ", "  == section", "  head: THE SECOND", "  head: PART", "  paragraph: This is the first sentence of the text, "},
		},
		"notes": {
			"It stands [1] here, says the long text, and there [2].\n\n1 See Document 6.\n\n2 Ibid.\n\n* A star.\n\n[[page 7]]\n\n[NAA: A1838, 3107/38, xi]",
			[]string{"== main", "paragraph: It stands [1] here, says the long text, ", "footnote: See Document 6.", "footnote: Ibid.", "footnote: A star.", "page mark: [[page 7]]", "source note: NAA: A1838, 3107/38, xi"},
		},
		"what nothing speaks for": {
			"Indefinite Duration\n\nTop Secret\n\n" + prose + "A line that nothing tells of\n\nJ. DOE\n\nin the margin",
			[]string{"== main", "phrase: Indefinite Duration", "classification: Top Secret", "paragraph: This is the first sentence of the text, ", "paragraph: A line that nothing tells of", "signature: J. DOE", "phrase: in the margin"},
		},
		"address and prose below it": {
			"Secret\n\nTO DOE\n\nreports came in from the coast today",
			[]string{"== main", "classification: Secret", "address: TO DOE", "paragraph: reports came in from the coast today"},
		},
		"a letter with its address": {
			"Ruritanian Embassy\n4 Mill Lane\n\nZenda, 5 May 1950\n\nMr. J. Roe\nStrelsau\n\nSubject: Salt\n\nDear Mr. Roe, I write to you in haste, because the boat is leaving soon.\n\nYours ever, J. DOE\n\nThe salt has come.",
			[]string{"== main", "letterhead: Ruritanian Embassy", "letterhead: 4 Mill Lane", "dateline: Zenda, 5 May 1950", "address: Mr. J. Roe", "address: Strelsau", "subject: Subject: Salt", "salutation: Dear Mr. Roe,", "paragraph: I write to you in haste, because the boa", "closing: Yours ever,", "signature: J. DOE", "postscript: The salt has come."},
		},
		"messages of one rank": {
			"No. 1\n5 May 1950\n\nTO DOE\n\n" + prose + "ROE\n\nNo. 2\n6 May 1950\n\nTO ROE\n\n" + prose + "DOE",
			[]string{"== main", "number: No. 1", "dateline: 5 May 1950", "address: TO DOE", "paragraph: This is the first sentence of the text, ", "signature: ROE", "== message", "number: No. 2", "dateline: 6 May 1950", "address: TO ROE", "paragraph: This is the first sentence of the text, ", "signature: DOE"},
		},
		"place and day after the signature": {
			prose + "J. DOE\nMinister of Salt\n\nStrelsau\n\"__\" May 1950",
			[]string{"== main", "paragraph: This is the first sentence of the text, ", "signature: J. DOE", "office: Minister of Salt", "dateline: Strelsau", "dateline: \"__\" May 1950"},
		},
		"initials are no enumerators": {prose + "V. Kuznetsov", []string{"== main", "paragraph: This is the first sentence of the text, ", "signature: V. Kuznetsov"}},
		"only an opening":             {"Top Secret\n\n5 May 1950", []string{"== main", "paragraph: Top Secret", "paragraph: 5 May 1950"}},
	} {
		if diff := cmp.Diff(c.want, outline(t, c.raw)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
