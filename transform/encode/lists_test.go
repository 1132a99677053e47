package encode_test

import (
	"strings"
	"testing"
)

// Rows that stand below one another are a table, however their cells are told apart.
func TestTables(t *testing.T) {
	const before = "The output of the works is given here for three of the years.\n\n"
	const want = `<table><row role="label"><cell>Year</cell><cell>Salt</cell><cell>Oats</cell></row><row><cell>1948</cell><cell>33.5</cell><cell>12</cell></row><row><cell>1949</cell><cell>58.7</cell><cell>7</cell></row></table><p>That was all.</p>`
	for name, raw := range map[string]string{
		"columns":        "Year    Salt    Oats\n1948    33.5      12\n1949    58.7       7",
		"tabs":           "Year\tSalt\tOats\n1948\t33.5\t12\n1949\t58.7\t7",
		"strokes":        "| Year | Salt | Oats |\n|------|-----:|:----:|\n| 1948 | 33.5 | 12 |\n| 1949 | 58.7 | 7 |",
		"strokes, tight": "|Year|Salt|Oats|\n|---|---|---|\n|1948|33.5|12|\n|1949|58.7|7|",
	} {
		if got := part(t, encoded(t, before+raw+"\n\nThat was all."), bodyOf); !strings.Contains(got, want) {
			t.Errorf("%s\n got %s\nwant %s", name, got, want)
		}
	}
	for name, raw := range map[string]string{
		"labels and values":        "TO:        The Minister\nFROM:      John Doe\nDATE:      5 May 1950\nSUBJECT:   Salt",
		"two names side by side":   "A. DOE          B. ROE",
		"blanks after a full stop": "It was so.  And it was\nnot so.  And then it was\nso again.  That was it.",
	} {
		if got := part(t, encoded(t, before+raw+"\n\nThat was all."), bodyOf); strings.Contains(got, "<table") {
			t.Errorf("%s: a table in %s", name, got)
		}
	}
	if got := part(t, encoded(t, before+"Works       1948    1949\nWesthaven  1,200   1,350\nSea Inn       12       8\n\nThat was all."), bodyOf); !strings.Contains(got, `<row role="label"><cell>Works</cell><cell>1948</cell>`) {
		t.Errorf("years as heads: %s", got)
	}
	if got := part(t, encoded(t, before+"| Year | Salt |\n|---|---|\n| 1948 | |\n\nThat was all."), bodyOf); !strings.Contains(got, `<row><cell>1948</cell><cell/></row>`) {
		t.Errorf("a blank cell: %s", got)
	}
}

func TestLists(t *testing.T) {
	const before = "They ask for these things, which they have not had so far:\n\n"
	for name, c := range map[string]struct{ raw, want string }{
		"bullets": {
			"- a road;\n- oats;\n- a doctor.",
			`<list rend="bulleted"><item>a road;</item><item>oats;</item><item>a doctor.</item></list>`,
		},
		"levels": {
			"1. for the carters:\na) a road;\nb) oats:\n(i) of this year;\n(ii) of the last;\n2. for the others, a doctor.",
			`<list><label type="enumerator">1.</label><item>for the carters: <list><label type="enumerator">a)</label><item>a road;</item><label type="enumerator">b)</label><item>oats: <list><label type="enumerator">(i)</label><item>of this year;</item><label type="enumerator">(ii)</label><item>of the last;</item></list></item></list></item><label type="enumerator">2.</label><item>for the others, a doctor.</item></list>`,
		},
		"letters up to i": {
			"g) a road;\nh) oats;\ni) a doctor.",
			`<label type="enumerator">i)</label><item>a doctor.</item></list>`,
		},
		"a page between": {
			"1. a road;\n2. oats;\n\n[[page 7]]\n3. a doctor.",
			`<item>oats;</item><pb n="7"/><fw type="pageNum">[[page 7]]</fw><label type="enumerator">3.</label>`,
		},
		"points of prose": {
			"1. They ask for a road. It has been under water. Nobody has looked after it.\n2. They ask for oats.",
			`<p><label type="enumerator">1.</label> They ask for a road.`,
		},
		"one bullet is a dash": {"- said he, and went away from there.", `<p>- said he`},
		"participants": {
			"Participants:\nJ. Doe, Minister of Salt\nR. Roe\n\nThe talk began at noon and went on until the evening of the day.",
			`<list type="participants"><head>Participants:</head><item>J. Doe, Minister of Salt</item><item>R. Roe</item></list><p>The talk`,
		},
		"participants of two sides": {
			"Present:\n\nOn the Ruritanian side:\nJ. Doe\n\nOn our side:\nR. Roe\n\nThe talk began at noon and went on until the evening of the day.",
			`<head>On our side:</head><item>R. Roe</item></list><p>The talk`,
		},
		"participants in a row": {
			"Present: J. Doe, Minister of Salt; R. Roe; P. Poe.\n\nThe talk began at noon and went on until the evening of the day.",
			`<list type="participants"><head>Present:</head><item>J. Doe, Minister of Salt;</item><item>R. Roe;</item><item>P. Poe.</item></list>`,
		},
	} {
		got := part(t, encoded(t, before+c.raw), bodyOf)
		if !strings.Contains(got, c.want) {
			t.Errorf("%s\n got %s\nwant %s", name, got, c.want)
		}
	}
}

// What Markdown sets off is set off in the TEI, and its signs are gone.
func TestEmphasisOfMarkdown(t *testing.T) {
	got := part(t, encoded(t, "---\ntitle: A letter\n---\n\nThe **first of Stalin** and the *second* and the _third one_, but not 2*3*4 or a_b_c of it."), bodyOf)
	want := `<hi rend="bold">first of <persName ref="#stalin">Stalin</persName></hi> and the <hi rend="italic">second</hi> and the <hi rend="italic">third one</hi>, but not 2*3*4 or a_b_c of it.</p>`
	if !strings.Contains(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// A bracket that is in italics as a whole stands within them, and [sic] is still about the
// word before.
func TestBracketsInItalics(t *testing.T) {
	got := part(t, encoded(t, "They came to the harbur _[sic]_ and said \"_[...]_\" to the _[illegible]_ men there."), bodyOf)
	for _, want := range []string{
		`<sic>harbur</sic> <hi rend="italic"><note type="sic" resp="#source">sic</note></hi>`,
		`"<hi rend="italic"><gap reason="omitted" resp="#source"><desc>...</desc></gap></hi>"`,
		`<hi rend="italic"><gap reason="illegible" resp="#source"><desc>illegible</desc></gap></hi> men`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
}
