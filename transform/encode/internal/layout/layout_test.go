package layout_test

import (
	"strings"
	"testing"

	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"

	"github.com/google/go-cmp/cmp"
)

// reading is what a transcript says, in words.
func reading(t *testing.T, raw string) []string {
	t.Helper()
	script, err := layout.Read(source.Decode([]byte(raw)), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	out := []string{script.Layout}
	for _, f := range script.Fields {
		line := keys[f.Key]
		for _, v := range f.Value {
			line += " | " + script.Text.Plain(v)
		}
		out = append(out, line)
	}
	for _, b := range script.Blocks {
		out = append(out, "> "+script.Text.Plain(b.Whole()))
	}
	return out
}

var keys = map[layout.Key]string{
	layout.Other: "other", layout.Site: "site", layout.Title: "title", layout.Date: "date", layout.Author: "author",
	layout.Recipient: "recipient", layout.Citation: "citation", layout.Address: "address", layout.Record: "record",
	layout.Summary: "summary", layout.Language: "language", layout.Contents: "contents", layout.Credits: "credits",
	layout.Number: "number", layout.Series: "series", layout.Place: "place",
}

func TestReadersFindFieldsAndText(t *testing.T) {
	for name, c := range map[string]struct {
		raw  string
		want []string
	}{
		"archive": {
			"May 5, 1950\nReport, Doe\nto Roe\n\nCitation:\n\n“Report,” May 5, 1950, Archive.\n<http://example.org/1>\n\nOriginal Language:\n\nRussian\n\nContents:\n\n- English Translation\n\nText.",
			[]string{"archive", "date | May 5, 1950", "title | Report, Doe | to Roe", "address | http://example.org/1", "citation | “Report,” May 5, 1950, Archive.", "language | Russian", "contents | English Translation", "> Text."},
		},
		"archive with the contents before the summary": {
			"May 5, 1950\nReport\n\nCitation:\nA.\n\nContents:\n English Translation\n\nSummary:\nShort\nand wrapped.\n\nText.",
			[]string{"archive", "date | May 5, 1950", "title | Report", "citation | A.", "contents | English Translation", "summary | Short | and wrapped.", "> Text."},
		},
		"archive in one line": {
			"Digital Archive October 05, 1945 A Talk Citation: “A Talk,” Archive. Summary: They talk. Contents: English Translation On October 5 we met.",
			[]string{"archive-line", "site | Digital Archive | Citation: | Summary: | Contents:", "date | October 05, 1945", "title | A Talk", "citation | “A Talk,” Archive.", "summary | They talk.", "contents | English Translation", "> On October 5 we met."},
		},
		"archive page without empty lines": {
			"May 5, 1950\nReport, Doe\nThis document was made possible by the Fund\nText.\nMore.\nDocument Information\nSource\nArchive",
			[]string{"archive-page", "date | May 5, 1950", "title | Report, Doe", "credits | This document was made possible by the Fund", "other", "citation | Archive", "> Text. More."},
		},
		"archive page with a line above who made it possible": {
			"May 5, 1950\nReport, Doe\n\nStrelsau\nThis document was made possible by the Fund\n\nThe salt came to the harbour.\nDocument Information\nSource\nArchive",
			[]string{"archive-page", "date | May 5, 1950", "title | Report, Doe", "summary | The salt came to the harbour.", "other", "citation | Archive", "> Strelsau", "> This document was made possible by the Fund"},
		},
		"archive page without empty lines or credit": {
			"May 5, 1950\nReport, Doe\nStrelsau, 4 May 1950\nThe salt came to the harbour.\nDocument Information\nSource\nArchive",
			[]string{"archive-page", "date | May 5, 1950", "title | Report, Doe", "other", "citation | Archive", "> Strelsau, 4 May 1950 The salt came to the harbour."},
		},
		"columns without empty lines": {
			"1949   Letters\nTitle: A talk\nDate: May 1949  Source:. Archive\nDescription:. They talk of the salt that has come to the harbour, and of the price\nof it\nText that goes on over the whole of the line and has no empty line above it and\nends here.",
			[]string{"archive-columns", "site | 1949 Letters | Source:.", "title | A talk", "date | May 1949", "citation | Archive", "summary | They talk of the salt that has come to the harbour, and of the price | of it", "> Text that goes on over the whole of the line and has no empty line above it and ends here."},
		},
		"columns of which the last line has two labels": {
			"1949   Letters\nTitle: A talk\nDate: May 1949   Source:. Archive\nAuthor: Doe   Description:. They talk of salt",
			[]string{"archive-columns", "> 1949 Letters", "> Title: A talk", "> Date: May 1949 Source:. Archive", "> Author: Doe Description:. They talk of salt"},
		},
		"collection without empty lines": {
			"No. 7\nNote from Doe to the\nCouncil regarding salt\nNo. 12/S      May 5, 1950\nTO THE COUNCIL\n" + strings.Repeat("The salt has come to the harbour. ", 20),
			[]string{"collection", "number | No. 7", "title | Note from Doe to the | Council regarding salt", "> No. 12/S May 5, 1950", "> TO THE COUNCIL", "> " + strings.TrimSpace(strings.Repeat("The salt has come to the harbour. ", 20))},
		},
		"a header that swallows its text": {
			"May 5, 1950\nReport\nCitation:\nArchive\nSummary:\n" + strings.Repeat("The salt has come to the harbour, and it is good.\n", 20),
			[]string{"archive", "date | May 5, 1950", "title | Report", "citation | Archive", "> " + strings.TrimSpace(strings.Repeat("The salt has come to the harbour, and it is good. ", 20))},
		},
		"document of a volume": {
			"44. Memorandum From Doe to Roe\n\nStrelsau, May 20, 1971.\n\nText.",
			[]string{"frus-volume", "number | 44.", "title | Memorandum From Doe to Roe", "> Strelsau, May 20, 1971.", "> Text."},
		},
		"document with the number of its file above its title": {
			"740.00 Zenda War/856\n\nThe Chargé in Zenda (Doe) to the\nSecretary of State\n\nZENDA, May 20, 1941.\n\nText.",
			[]string{"frus-filed", "citation | 740.00 Zenda War/856", "title | The Chargé in Zenda (Doe) to the | Secretary of State", "> ZENDA, May 20, 1941.", "> Text."},
		},
		"a file number above prose is no header": {
			"740.00/856\n\nThe Minister said that it rained.\n\nHe asked for tea.",
			[]string{"plain", "> 740.00/856", "> The Minister said that it rained.", "> He asked for tea."},
		},
		"a numbered sentence is no title of a volume": {
			"1. The Minister said that it rained.\n\nHe asked for tea.",
			[]string{"plain", "> 1. The Minister said that it rained.", "> He asked for tea."},
		},
		"columns": {
			"1949   Speeches\n\nTitle: On examples\n\nAuthor: Doe\n\nDate: June          Source:. See there,\n30, 1949            p. 3\n\nDescription:.\nText begins.",
			[]string{"archive-columns", "site | 1949 Speeches | Source:.", "title | On examples", "author | Doe", "date | June | 30, 1949", "citation | See there, | p. 3", "> Text begins."},
		},
		"labels below the text": {
			"May 5, 1950\nA Page\n\nText.\n\nShort.\n\nDocument Information\n\nSource\n\nBArch.\n\nRecord ID\n\n12",
			[]string{"archive-page", "date | May 5, 1950", "title | A Page", "summary | Short.", "other", "citation | BArch.", "record | 12", "> Text."},
		},
		"labels above the heading of the labels": {
			"May 5, 1950\nA Page\n\nText.\n\nThey talk about the salt.\n\nAuthor(s):\n\nDoe, A. B.\n\nSubjects Discussed\n\nSalt\n\nDocument Information\n\nSource\n\nBArch.",
			[]string{"archive-page", "date | May 5, 1950", "title | A Page", "summary | They talk about the salt.", "author | Doe, A. B.", "other | Salt", "other", "citation | BArch.", "> Text."},
		},
		"labels below the text, a gap below the date": {
			"May 5, 1950\n\nA Page\n\nThis document was made possible by Doe.\n\nText.\n\nShort\nand wrapped.\n\nDocument Information\n\nSource\n\nBArch.",
			[]string{"archive-page", "date | May 5, 1950", "title | A Page", "credits | This document was made possible by Doe.", "summary | Short | and wrapped.", "other", "citation | BArch.", "> Text."},
		},
		"front matter": {
			"---\ntitle: 'Doe to Roe'\nauthor:\n  name: \"John Doe\"\ntags: [a]\n---\n\n# Head\n\n1\\. Point _here_\n",
			[]string{"front-matter", "title | Doe to Roe", "other | ", "author | John Doe", "other | [a]", "> Head", "> 1. Point _here"},
		},
		"Markdown that begins with a heading": {
			"# Doe to Roe, 3 May 1911 #\n\n- **From:** John Doe\n- **Place**: Zenda\n- **Tags:**\n\nText.\n## Part\nMore _of\nthe_ text\n*and*\nmore.\n",
			[]string{"markdown", "title | Doe to Roe, 3 May 1911", "author | John Doe", "place | Zenda", "other | ", "> Text.", "> Part", "> More _of the_ text and more."},
		},
		"Markdown with a heading for each part": {
			"# To Roe\nText.\n\n# To Poe\n\nText.",
			[]string{"markdown", "> To Roe", "> Text.", "> To Poe", "> Text."},
		},
		"collection": {
			"No. 7\nNote from A. Doe\nto B. Roe\n\nText of it.\n[[page 3]]\nMore.",
			[]string{"collection", "number | No. 7", "title | Note from A. Doe | to B. Roe", "> Text of it.", "> [[page 3]]", "> More."},
		},
		"FRUS": {
			"Doe to Roe\n \n893.00/1\n \n[Document 3]\n \nDoe\n to Roe\n \n66\n \nText\nof it.",
			[]string{"frus", "title | Doe to Roe", "citation | 893.00/1", "number | [Document 3]", "> Doe to Roe 66", "> Text of it."},
		},
		"FRUS with a note": {
			"Doe to Roe\n \n893.00/1\n \n[Document 3]\n \nDoe\n to Roe\n \n66\n \nText\nof it.\n \n66\n \nA note\n \nin two parts.",
			[]string{"frus", "title | Doe to Roe", "citation | 893.00/1", "number | [Document 3]", "> Doe to Roe 66", "> Text of it.", "> 66 A note in two parts."},
		},
		"plain with a header": {"Title: A\nRecipient: Roe\n\nText.", []string{"plain", "title | A", "recipient | Roe", "> Text."}},
		"plain with a header in German, values over several lines": {
			"Titel: Brief\n  von Doe\nAbsender: Doe\nRegest: Kurz\nund gut.\nOrt: Zenda\n\nText.",
			[]string{"plain", "title | Brief | von Doe", "author | Doe", "summary | Kurz | und gut.", "place | Zenda", "> Text."},
		},
		"plain with a header in small letters": {
			"title: A\nfrom: Doe\nto: Roe\nsummary:\n  Short.\n\nText: all of it.",
			[]string{"plain", "title | A", "author | Doe", "recipient | Roe", "summary | Short.", "> Text: all of it."},
		},
		"no salutation is a header": {
			"Source: Archive\nDate: 5 May 1950\nDear Ann: I write\nto you.",
			[]string{"plain", "citation | Archive", "date | 5 May 1950", "> Dear Ann: I write to you."},
		},
		"front matter with lists and texts over several lines": {
			"---\ntitle: >\n  Doe\n  to: Roe\nauthor:\n- Ann Doe\n- 'O''Roe'\nrecipient: [\"Poe, A.\", Loe]\nsummary: \"Short\n  and \\\"good\\\"\" # remark\ntags: [a,\n  b] # ]\nto: []\nplace: ~\n...\nText.",
			[]string{"front-matter", "title | Doe | to: Roe", "other | ", "author | Ann Doe", "author | O'Roe", "recipient | Poe, A.", "recipient | Loe", "summary | Short | and \"good\"", "other | # remark", "other | [a, | b]", "other | # ]", "other | ", "other | ~", "> Text."},
		},
		"front matter in TOML": {
			"+++\ntitle = \"A = B\"\nauthor = ['Ann Doe',\n  \"Roe\"]\nsummary = \"\"\"\nOne\ntwo\"\"\"\n[params]\ndate = 1950-05-05\n+++\n\nText.",
			[]string{"front-matter", "title | A = B", "author | Ann Doe", "author | Roe", "summary |  | One | two", "other | [params]", "other | 1950-05-05", "> Text."},
		},
		"front matter that is never closed": {
			"---\ntitle: A\nauthor: Doe\n\nText.\n\n---\n\nMore.\n\nAnd more.",
			[]string{"front-matter", "title | A", "author | Doe", "> Text.", "> More.", "> And more."},
		},
		"front matter with a quotation mark that is never closed": {
			"---\ntitle: \"A\nauthor: Doe\nand so on\n---\nText.",
			[]string{"front-matter", "title | \"A", "author | Doe", "other | and so on", "> Text."},
		},
		"no front matter": {"---\n\nText.\n\n---\n\nMore.", []string{"plain", "> ---", "> Text.", "> ---", "> More."}},
		"plain letter":    {"To: Roe\nFrom: Doe\n\nText.", []string{"plain", "> To: Roe", "> From: Doe", "> Text."}},
	} {
		if diff := cmp.Diff(c.want, reading(t, c.raw)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestLineEndsThatOnlyFillThePageStayInAParagraph(t *testing.T) {
	full := strings.Repeat("word ", 14)
	for name, c := range map[string]struct {
		raw  string
		want []string
	}{
		"wrapped":         {full + "and so on\n" + full + "to the end.", []string{full + "and so on " + full + "to the end."}},
		"short last":      {full + "on and on\nended here.\nThe next one " + full, []string{full + "on and on ended here.", "The next one " + strings.TrimSpace(full)}},
		"indent":          {full + "ended here.\n     The next one " + full, []string{full + "ended here.", "The next one " + strings.TrimSpace(full)}},
		"lines of points": {"1. One " + full + "ended.\n   And it goes on " + full, []string{"1. One " + full + "ended. And it goes on " + strings.TrimSpace(full)}},
		"points":          {"1. One " + full + "\n2. Two " + full, []string{"1. One " + strings.TrimSpace(full), "2. Two " + strings.TrimSpace(full)}},
		"open bracket":    {"Politburo CC [Central\nCommittee]", []string{"Politburo CC [Central Committee]"}},
		"small letter":    {"the meeting\nof the bureau", []string{"the meeting of the bureau"}},
		"page between":    {full + "and\n\nwent on after it. " + full, []string{full + "and went on after it. " + strings.TrimSpace(full)}},
		"abbreviation":    {full + "in para.\n(3) of it " + full, []string{full + "in para. (3) of it " + strings.TrimSpace(full)}},
		"initial":         {"A. Roe " + full + "says\nD. Doe, whom " + full, []string{"A. Roe " + full + "says D. Doe, whom " + strings.TrimSpace(full)}},
		"page, phrase":    {"(7) In view of " + full + "of the\n\nStates General " + full, []string{"(7) In view of " + full + "of the States General " + strings.TrimSpace(full)}},
		"greeting, name":  {full + full + full + "\nYours truly,\nJohn Doe", []string{strings.TrimSpace(full + full + full), "Yours truly,", "John Doe"}},
	} {
		var want []string
		for _, w := range c.want {
			want = append(want, "> "+source.Collapse(w))
		}
		if diff := cmp.Diff(want, reading(t, c.raw)[1:]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestAnUnknownLayoutIsAnError(t *testing.T) {
	if _, err := layout.Read(source.Decode(nil), "nonsense", nil); err == nil {
		t.Error("no error")
	}
}

// A line was ended by its writer when the next word had room on it, as the line
// was set: narrow letters leave room that counting characters does not see.
func TestLinesAreMeasuredAsTheyWereSet(t *testing.T) {
	const first = "The committee looked into the matter of the mills and the\nmines of the coast with all the means that it had, because\nnobody had done so since the commission of the year before\nand nobody was likely to do so in the years that were still\nto come; the mills had not been looked after by anybody who\nknew them, and the mines had been left to the rain that fell\nfor most of the winter on these hills, which it filled.\n"
	for name, c := range map[string]struct {
		raw  string
		want int
	}{
		"full line, sentence goes on": {first + "All of this was said in the report that the committee had\nwritten down.", 2},
		"room for the next word":      {first + "It had been so.\nAll of this was said in the report that the committee had\nwritten down.", 3},
		"page between":                {first + "All of this was said in the long report that the Senate\n\n\fCommittee had written down.", 2},
	} {
		if got := len(reading(t, c.raw)) - 1; got != c.want {
			t.Errorf("%s: %d paragraphs, want %d:\n%s", name, got, c.want, strings.Join(reading(t, c.raw), "\n"))
		}
	}
}
