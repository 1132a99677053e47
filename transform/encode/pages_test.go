package encode_test

import (
	"strings"
	"testing"
)

// pageLines is lines of prose that fill a page of a typewriter, the last of which
// no sentence ends.
const pageLines = `The committee looked into the matter of the mills and the mines of
the coast with all the means that it had, because nobody had done so
since the commission of the year before, and nobody was likely to do
so in the years that were still to come; the mills had not been seen
by anybody who knew them, and the mines had been left to the rain of
the winters that fell on these hills and filled them with water. All
of this was said in the report that the committee had written and in
the letters that it had sent to the town, where officials had put it
into a drawer with other reports, unanswered until the spring of the`

// What stands on every page is furniture, and a paragraph goes on over it.
func TestFurnitureOfPages(t *testing.T) {
	for name, c := range map[string]struct{ raw, want string }{
		"numbers at the head, form feeds": {
			pageLines + "\n\f2\nnext year. Then a clerk found it.\n\n" + pageLines + "\n\f3\nnext year. He took it home.",
			`spring of the <pb n="2"/><fw type="pageNum">2</fw> next year. Then`,
		},
		"numbers at the foot, form feeds": {
			pageLines + "\n\n- 1 -\n\fnext year. Then a clerk found it.\n\n" + pageLines + "\n\n- 2 -\n\fnext year. He took it home.\n\n- 3 -\n",
			`spring of the <fw type="pageNum">- 1 -</fw><pb/> next year. Then`,
		},
		"heads and numbers": {
			"SALT WORKS: REPORT\n\n" + pageLines + "\n\n1\n\fSALT WORKS: REPORT\n\nnext year. Then a clerk found it.\n\n" + pageLines + "\n\n2\n\fSALT WORKS: REPORT\n\nnext year. He took it home.\n\n3\n",
			`spring of the <fw type="pageNum">1</fw><pb/> <fw type="header">SALT WORKS: REPORT</fw> next year. Then`,
		},
		"numbers alone": {
			pageLines + "\n\n- 2 -\n\nnext year. Then a clerk found it.\n\n" + pageLines + "\n\n- 3 -\n\nnext year. He took it home.",
			`spring of the <pb n="2"/><fw type="pageNum">- 2 -</fw> next year. Then`,
		},
		"heads on two pages": {
			"A title\n\n" + pageLines + "\n\n\fSALT WORKS: REPORT 2\n\nnext year. Then a clerk found it.\n\n\fSALT WORKS: REPORT 3\n\nHe took it home.",
			`spring of the <pb n="2"/><fw type="header">SALT WORKS: REPORT 2</fw> next year. Then`,
		},
		"numbers on the line of two heads, form feeds": {
			pageLines + "\n\f12          SALT WORKS\n\nnext year. Then a clerk found it.\n\n\fREPORT ON WATER          Page 13\n\n" + pageLines + "\n\f14          SALT WORKS\n\nnext year. He took it home.",
			`spring of the <pb n="12"/><fw type="header">12 SALT WORKS</fw> next year. Then`,
		},
		"heads below two numbers alone": {
			"SALT WORKS: REPORT\n\n" + pageLines + "\n\n12\n\nSALT WORKS: REPORT\n\nnext year. Then a clerk found it.\n\n" + pageLines + "\n\n13\n\nSALT WORKS: REPORT\n\nnext year. He took it home.",
			`spring of the <fw type="pageNum">12</fw><pb/> <fw type="header">SALT WORKS: REPORT</fw> next year. Then`,
		},
		"a new paragraph on the page": {
			pageLines + "\nyear.\n\n- 2 -\n\nThen a clerk found it.\n\n" + pageLines + "\n\n- 3 -\n\nnext year. He took it home.",
			`year.</p><pb n="2"/><fw type="pageNum">- 2 -</fw><p>Then a clerk`,
		},
		"years are no pages": {
			"1949\n\n" + pageLines + " years.\n\n1950\n\nThen a clerk found it.",
			`1950`,
		},
	} {
		got := part(t, encoded(t, c.raw), bodyOf)
		if !strings.Contains(got, c.want) || name == "years are no pages" && strings.Contains(got, "<pb") {
			t.Errorf("%s\n got %s\nwant %s", name, got, c.want)
		}
	}
}

// A page that ends within a sentence does not end the paragraph.
func TestPagesEndWithinParagraphs(t *testing.T) {
	const first = "He said that he was glad to see all of them here, and that the"
	for name, c := range map[string]struct{ raw, want string }{
		"a small letter": {
			first + "\n\n[[page 31]]\nothers would come later in the week.",
			`and that the <pb n="31"/><fw type="pageNum">[[page 31]]</fw> others would come`,
		},
		"a capital after an unfinished sentence": {
			first + " President of the United States\n\n[[page 31]]\nJohn Doe would come later in the week.",
			`States <pb n="31"/><fw type="pageNum">[[page 31]]</fw> John Doe would come`,
		},
		"notes at the foot of the page": {
			first + "*\n\n* The word is crossed out.\n\n[[page 31]]\nothers would come.",
			`and that the<ref target="#note">*</ref> <note xml:id="note" type="footnote" n="*"><label>*</label> The word is crossed out.</note> <pb n="31"/><fw type="pageNum">[[page 31]]</fw> others`,
		},
		"the head of a page": {
			first + "\n\n[[page 31]]\nSpecial copy\n\nothers would come later in the week.",
			`[[page 31]]</fw> <fw type="header">Special copy</fw> others would`,
		},
		"a finished sentence": {
			first + " end.\n\n[[page 31]]\nOthers would come later in the week.",
			`end.</p><pb n="31"/><fw type="pageNum">[[page 31]]</fw><p>Others`,
		},
		"a bracket over the page": {
			first + " [one whole\n\n[[page 31]]\nword illegible] others would come later in the week.",
			`<gap reason="illegible" resp="#source"><desc>one whole <pb n="31"/><fw type="pageNum">[[page 31]]</fw> word illegible</desc></gap> others`,
		},
		"numbers of leaves": {
			"[1]\n" + first + "\n[2]\nothers would come later in the week.",
			`and that the <pb n="2"/><fw type="pageNum">[2]</fw> others`,
		},
	} {
		got := strings.NewReplacer("<placeName ref=\"#united-states\">", "", "</placeName>", "").Replace(part(t, encoded(t, c.raw), bodyOf))
		if !strings.Contains(got, c.want) {
			t.Errorf("%s\n got %s\nwant %s", name, got, c.want)
		}
	}
}
