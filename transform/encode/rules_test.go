package encode_test

import (
	"regexp"
	"strings"
	"testing"

	"catchword/transform/encode"
)

var (
	bodyOf    = regexp.MustCompile(`(?s)<body>(.*)</body>`)
	correspOf = regexp.MustCompile(`(?s)<correspDesc.*</correspDesc>`)
	blanks    = regexp.MustCompile(`\s*\n\s*`)
)

// encoded is the TEI of a text.
func encoded(t *testing.T, text string) string {
	t.Helper()
	r, err := encode.Encode("x.txt", []byte(text), edition(t))
	if err != nil {
		t.Fatal(err)
	}
	if !r.Lossless {
		t.Fatalf("%v in %q", r.Findings, text)
	}
	return string(r.TEI)
}

func part(t *testing.T, tei string, of *regexp.Regexp) string {
	t.Helper()
	return blanks.ReplaceAllString(strings.TrimSpace(of.FindString(tei)), "")
}

func TestWhatBracketsBecome(t *testing.T) {
	for text, want := range map[string]string{
		"The c[omrade] came to us then.":                   `The <expan>c[<ex resp="#source">omrade</ex>]</expan> came`,
		"The CC [Central Committee] met again then.":       `<choice><abbr>CC</abbr> <expan resp="#source">Central Committee</expan></choice>`,
		"On 28 [sic] November we met them there.":          `<sic>28</sic> <note type="sic" resp="#source">sic</note> November`,
		"We saw [...] and went away from there.":           `<gap reason="omitted" resp="#source"><desc>...</desc></gap>`,
		"We saw [one word illegible] and went away.":       `<gap reason="illegible" resp="#source"><desc>one word illegible</desc></gap>`,
		"He agreed to the [return?] of his money.":         `<unclear resp="#source">return?</unclear>`,
		"[We] have to close them down at once.":            `<supplied resp="#source">We</supplied> have`,
		"Here it is signed: [Chinese signature] and sent.": `<note type="handwritten" resp="#source">Chinese signature</note>`,
		"They live at Lushun [Port Arthur] these days.":    `Lushun <note type="alternative" resp="#source">Port Arthur</note> these`,
		"It is capital [zhengzhi ziben] to gain there.":    `capital [zhengzhi ziben] to`,
		"A bracket [that stays open in the text.":          `A bracket [that stays open`,
		"The word was CHANFU [BULGANIN] in those days.":    `CHANFU</persName> <note type="identification" resp="#source"><persName ref="#bulganin">BULGANIN</persName></note>`,
	} {
		if got := part(t, encoded(t, text), bodyOf); !strings.Contains(got, want) {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// What words in brackets are is told by the other words of the text.
func TestWordsInBrackets(t *testing.T) {
	const text = `The committee looked into the matter of the mills and the mines of the coast with all the means that it had,
because nobody had done so since the commission of the year before, and nobody was likely to do so in the years that were
still to come; the mills had not been looked after by anybody who knew them, and the mines had been left to the rain that
fell for most of the winter on these hills, which it filled with water up to the highest galleries. All of this was said in
the report that the committee had written down and sent to the town, where it was read by three officials, none of whom had
ever seen a mine, and put into a drawer with the other reports of that kind, unanswered until the following spring. Then a
younger clerk found it while he was searching for something else, took it home, and understood what it meant for the whole
district: without pumps, timber and skilled workers nothing could be saved, and the money that the council wanted to spend
on a new bridge would have to be given to the owners instead. He wrote a long letter about these questions to his superior,
who never replied, and another one to the newspaper, which printed it after some hesitation beside the weather forecast. `
	for tail, want := range map[string]string{
		"It gained capital [zhengzhi ziben] by it.":       `capital <note type="gloss" resp="#source"><foreign>zhengzhi ziben</foreign></note> by`,
		"It saved what mines [and workings] it could.":    `mines <supplied resp="#source">and workings</supplied> it`,
		"The letters of other [owners] said the same.":    `other <supplied resp="#source">owners</supplied> said`,
		"He asked the minister [Ivan Doe] for it.":        `minister <note type="identification" resp="#source">Ivan Doe</note> for`,
		"It was sent to [Ivan] Doe for his opinion.":      `to <supplied resp="#source">Ivan</supplied> Doe`,
		"He came from Oldhaven [Newhaven] by ship.":       `Oldhaven <note type="alternative" resp="#source">Newhaven</note> by`,
		"The MVD [Ministry of the Interior] knew.":        `MVD <note type="gloss" resp="#source">Ministry of the Interior</note> knew`,
		"It was a good answer [?] to the letter.":         `<unclear resp="#source">answer</unclear> <note type="editorial" resp="#source">?</note> to`,
		"They met the clerk[.] Nobody else came.":         `clerk<supplied resp="#source">.</supplied> Nobody`,
		"It said so [Translator's note: so [sic] it is].": `<note type="editorial" resp="#source">Translator's note: <sic>so</sic> <note type="sic" resp="#source">sic</note> it is</note>`,
		"It was Ivan [Petrovich] Doe who knew it.":        `Ivan <supplied resp="#source">Petrovich</supplied> Doe`,
		"The Company [the Salt Company] knew of it.":      `Company <note type="gloss" resp="#source">the Salt Company</note> knew`,
		"The clerk [name crossed out] knew of it.":        `clerk <note type="editorial" resp="#source">name crossed out</note> knew`,
		"It was so [ perhaps? ] in the year before.":      `so <unclear resp="#source">perhaps?</unclear> in`,
		"It comes under no. [37.] of the list there.":     `no. [37.] of`,
	} {
		if got := part(t, encoded(t, text+"\n\n"+tail), bodyOf); !strings.Contains(got, want) {
			t.Errorf("%s\n got %s\nwant %s", tail, got[strings.LastIndex(got, "<p>"):], want)
		}
	}
}

func TestBracketsOverSeveralParagraphs(t *testing.T) {
	r, err := encode.Encode("x.txt", []byte("It was said [here by all of them who had come.\n\nAnd it was said there] by others."), edition(t))
	if err != nil || !r.Lossless {
		t.Fatal(err, r.Findings)
	}
	var codes []string
	for _, d := range r.Findings {
		codes = append(codes, d.Code)
	}
	if n := strings.Count(strings.Join(codes, " "), "bracket"); n != 1 || !strings.Contains(strings.Join(codes, " "), "bracket-over-blocks") {
		t.Errorf("findings %v", r.Findings)
	}
	const stamp = "It was said here by all of them who had come.\n\n[Stamp: CENTRAL COMMITTEE\n\nReceived 5 May 1950\n\nNo. 17]\n\nAnd it was said there by others."
	want := `<note type="stamp" resp="#source">Stamp: CENTRAL COMMITTEE <lb/>Received`
	if got := part(t, encoded(t, stamp), bodyOf); !strings.Contains(got, want) || !strings.Contains(got, "<lb/>No. 17</note>") {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestBracketsTeachAliases(t *testing.T) {
	tei := encoded(t, "Comrade Semenov (Stalin) agrees with this.\n\nWe have told SEMENOV that it is so.")
	if n := strings.Count(tei, `<persName ref="#stalin">`); n != 3 {
		t.Errorf("%d names of Stalin, want 3:\n%s", n, part(t, tei, bodyOf))
	}
	tei = encoded(t, "The Chairman (Stalin) agrees with this.\n\nThe Chairman said that it is so.")
	if n := strings.Count(tei, `<persName ref="#stalin">`); n != 1 {
		t.Errorf("%d names of Stalin, want 1:\n%s", n, part(t, tei, bodyOf))
	}
}

func TestNamesAreFoundWhole(t *testing.T) {
	for text, want := range map[string]string{
		"Stalin's letter has come to us.":                  `<persName ref="#stalin">Stalin</persName>'s letter`,
		"In North and South Korea they met again.":         `<placeName ref="#north-korea">North</placeName> and <placeName ref="#south-korea">South Korea</placeName>`,
		"The Politburo CC VKP(b) [Central Committee] met.": `<orgName ref="#politburo">Politburo <choice><abbr>CC VKP(b)</abbr> <expan resp="#source">Central Committee</expan></choice></orgName>`,
	} {
		if got := part(t, encoded(t, text), bodyOf); !strings.Contains(got, want) {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestWhoWroteToWhom(t *testing.T) {
	const text = "\n\nThis is the first sentence of the text, and it is long enough.\n\n"
	for raw, want := range map[string][]string{
		"No. 1\n\nTelegram from Ruritanian Consul in Graustark B.C. Doe to CC CPSU\n\n" + text: {`"sent"><persName>B.C. Doe<`, `"received"><orgName>CC CPSU<`},
		"No. 1\n\nCable, Mao Zedong to Stalin\n" + text:                                        {`"sent"><persName ref="#mao">Mao Zedong<`, `"received"><persName ref="#stalin">Stalin<`},
		"No. 1\n\nTelegram to Liu about tea\n" + text + "MAO ZEDONG":                           {`"sent"><persName ref="#mao">Mao Zedong<`, `"received"><persName>Liu<`},
		"TO KRASOVSKY\n\nFor transmission to Comrade MAO ZEDONG." + text + "STALIN":            {`"sent"><persName ref="#stalin">Stalin<`, `"forwarded"><persName ref="#krasovsky">Krasovsky<`, `"received"><persName ref="#mao">Mao Zedong<`},
		"TO Comrade MAO ZEDONG [via Krasovsky]" + text + "STALIN":                              {`"forwarded"><persName ref="#krasovsky">`, `"received"><persName ref="#mao">Mao Zedong<`},
		"5 May 1950\n\nCopies:\nMalenkov\nMolotov\n\nTO STALIN" + text + "GROMYKO":             {`subtype="cc"><persName ref="#malenkov">Malenkov</persName><persName ref="#molotov">Molotov<`},
		"To: Tanaka Example\nFrom: Suzuki Specimen" + text:                                     {`"sent"><persName>Suzuki Specimen<`, `"received"><persName>Tanaka Example<`},
		"Moscow, 5 May 1950\n\nTO STALIN" + text + "GROMYKO":                                   {`<placeName ref="#moscow">Moscow</placeName><date when="1950-05-05">`},
		"Westhaven, 5 May 1950\n\nDear Mr. Molotov," + text:                                    {`<placeName>Westhaven</placeName><date`},
		"For Dr. Evatt from Colonel Hodgson." + text:                                           {`"sent"><persName>Colonel Hodgson<`, `"received"><persName>Evatt<`},
		"Dear Mr. Molotov," + text + "Yours truly,\n\nJohn Doe":                                {`"sent"><persName>John Doe<`, `"received"><persName ref="#molotov">Molotov<`},
		"5 May 1950 Copies: Malenkov (2), Molotov-1\n\nTO STALIN" + text + "GROMYKO":           {`subtype="cc"><persName ref="#malenkov">Malenkov</persName><persName ref="#molotov">Molotov<`},
		"I.--TO JOHN DOE." + text + "J. K.\n\nII.--TO JANE ROE." + text + "J. K.":              {`"received"><persName>John Doe<`, `"received"><persName>Jane Roe<`},
	} {
		got := part(t, encoded(t, raw), correspOf)
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%q\n got %s\nwant %s", raw, got, w)
			}
		}
	}
}

// A title and a signature that name different people are reported.
func TestDisagreementIsReported(t *testing.T) {
	const text = "\n\nDear Mr. Roe,\n\nThis is the first sentence of the text, and it is long enough.\n\nYours truly,\n\n"
	for name, want := range map[string]bool{"Peter Poe": true, "Jane K. Doe": false, "J. DOE": false} {
		r, err := encode.Encode("x.txt", []byte("No. 1\n\nLetter from Jane Doe to A. Roe\n"+text+name), edition(t))
		if err != nil {
			t.Fatal(err)
		}
		got := false
		for _, d := range r.Findings {
			got = got || d.Code == "disagreeing-evidence"
		}
		if got != want {
			t.Errorf("%s: reported %v, want %v: %v", name, got, want, r.Findings)
		}
	}
}

func TestWhatIsNoCorrespondenceGetsNone(t *testing.T) {
	const text = "\n\nThis is the first sentence of the text, and it is long enough.\n\n"
	for _, raw := range []string{
		"No. 1\n\nRecord of conversation between A. Doe and B. Roe\n" + text,
		"No. 1\n\nMinutes of the meeting, Doe to Roe\n" + text,
		"No. 1\n\nSpeech by Mao Zedong to the Assembly\n" + text,
		"No. 1\n\nDemocratic Parties in the Preparatory Committee to Convene a Conference\n" + text,
	} {
		if got := part(t, encoded(t, raw), correspOf); got != "" {
			t.Errorf("%q has %s", raw, got)
		}
	}
}

func TestHyphensAtLineEndsStay(t *testing.T) {
	got := part(t, encoded(t, "A word is hyphen-\nated and self-\nmade in this text."), bodyOf)
	want := `hyphen-<lb break="maybe"/>ated and self-<lb break="maybe"/>made`
	if !strings.Contains(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestFindingsNameThePlaceInTheSource(t *testing.T) {
	r, err := encode.Encode("x.txt", []byte("A first line stands here.\n\nIt was on 05/06/50 [here that they met."), edition(t))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"ambiguous-date": "3:11", "unbalanced-bracket": "3:20"}
	for _, d := range r.Findings {
		if at, ok := want[d.Code]; ok && d.Span.Start.String() == at {
			delete(want, d.Code)
		}
	}
	if len(want) > 0 {
		t.Errorf("missing %v in %v", want, r.Findings)
	}
}

func TestTurnsOfSpeakers(t *testing.T) {
	got := part(t, encoded(t, "They met again and talked for long.\n\nStalin: How many are there?\n\nMao Zedong: There are many of them.\n\nStalin: And where do they live?\n\nMao Zedong: They live in the south."), bodyOf)
	want := `<sp who="#stalin"><speaker><persName ref="#stalin">Stalin</persName>:</speaker> <p>And where do they live?</p></sp>`
	if !strings.Contains(got, strings.ReplaceAll(want, "</speaker> <p>", "</speaker><p>")) && !strings.Contains(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if got := part(t, encoded(t, "He said this to us then: nothing.\n\nNote: it is so."), bodyOf); strings.Contains(got, "<sp") {
		t.Errorf("turns in %s", got)
	}
}

// What looks like something else is told by what stands around it.
func TestNothingIsAssertedThatTheSourceDoesNotSay(t *testing.T) {
	const text = "\n\nThis is the first sentence of the text, and it is long enough.\n\n"
	for name, c := range map[string]struct{ raw, has, hasNot string }{
		"a point is no footnote":             {"It was said [1] in the first text that we have here.\n\n1. The harvest of the year\n\nIt was good, as we have said before, in all the provinces.\n\n[1] See the file.", `n="1"><label>[1]</label> See the file.`, `<label>1.</label> The harvest`},
		"a note without a full stop":         {"1. It was said [1] in the first text that we have here.\n\n2. And so on it goes for a long while after it.\n\n1 See the file.", `<label>1</label> See the file.`, `type="footnote" n="1"><label>1.`},
		"initials are no enumerators":        {text + "D. Roe thanks for the warm reception that was given to him there.\n\nD. Roe says that he has heard about this matter already.", `<p>D. Roe thanks`, "enumerator"},
		"letters in a row are":               {text + "A. The first of the points is that we have seen them there.\n\nB. The second of the points is that they have seen us too.", `<label type="enumerator">B.</label>`, ""},
		"the addressee's place is no author": {"Dear Mr. Roe," + text + "Sincerely yours,\nJane K. Doe\n\nTo His Excellency\nA.A. Roe\nMinister of Examples,\nWesthaven", `<signed><persName>Jane K. Doe</persName></signed>`, `<signed><persName>Westhaven`},
		"the heading of the notes":           {"Dear Mr. Roe," + text + "NOTES", `NOTES</p>`, `<persName>NOTES`},
		"signed in brackets":                 {"Dear Mr. Roe," + text + "Yours sincerely,\n\n(signed) B. R. Doe\n\nTo\n\nProf. Roe,\n\nUniversity of Examples", `<addrLine>Prof. Roe,</addrLine>`, `<persName>To<`},
		"prose below an address":             {"5 May 1950\n\nTO STALIN\n\nReporting:" + text, `<p>Reporting:</p>`, `<addrLine>Reporting:`},
		"the date of receipt":                {"No. 5\nLetter from J. Doe to A. Roe\n\nReceived by mail\nin envelope from the Embassy\nMay 16, 1964\n\nDear Mr. Roe," + text, `<persName>J. Doe<`, `<date when="1964-05-16">May 16, 1964</date></correspAction>`},
		"a level of secrecy is no date":      {"5 May 1950\n\nSecret. Copy 1\n\nTO STALIN" + text, `<seg type="copy-number">Copy 1</seg>`, `<dateline>Secret`},
		"the kind of a message is no number": {"CABLEGRAM\n\n5 May 1950\n\nTO STALIN" + text, `CABLEGRAM</seg>`, `<idno type="document">CABLEGRAM`},
		"a remark of the edition":            {"It lies near [possibly in the north?] of the town.", `<note type="editorial" resp="#source">possibly in the north?</note>`, "<unclear"},
		"the labels of minutes do not speak": {text + "Present: Doe, Roe.\n\nApologies: none.\n\nResolved: that it be so.\n\nPresent: again Doe.", `<head>Present:</head><item>Doe,</item><item>Roe.</item></list><p>Apologies`, "<sp"},
		"the full stop of an initial":        {"Dear Mr. Roe," + text + "Yours truly,\n\nJ. K.", `"sent"><persName>J. K.</persName>`, ""},
		"the language of the words":          {"Lieber Herr Roe!\n\nIch habe die Briefe und das Paket, die Sie mit der Post auf den Weg nach dem Norden gesandt haben, nicht erhalten, und ich bitte Sie, der Post zu schreiben.", `xml:lang="de"`, `xml:lang="en"`},
		"too few words for another language": {"Ich bin die und der.", `xml:lang="en"`, `xml:lang="de"`},
		"a date in brackets with a mark":     {"No. 5\nLetter from J. Doe to A. Roe\n\n[November 1963]*\n\nDear Mr. Roe," + text, `<dateline><supplied resp="#source"><date when="1963-11">November 1963</date></supplied>*`, ""},
		"a name in quotation marks":          {"\"Seaview\", Hill Road, Westhaven\n\nDear Mr. Roe," + text + "Yours truly,\n\nJane Doe", `<salute>Dear`, "<floatingText"},
		"another year than the document's":   {"Westhaven, 5 May 1950\n\nDear Mr. Roe,\n\nThe revolution of 1911 is long ago. On June 10 of that year it began.", `June 10</date> of that`, `when="1950-06-10"`},
		"who is handed a message":            {"WESTHAVEN\n\nTO KRASOVSKY\n\nFor transmission to Comrade ROE." + text + "STALIN", `"received"><persName>Roe<`, `<persName>Westhaven`},
	} {
		got := part(t, encoded(t, c.raw), regexp.MustCompile(`(?s)<TEI.*`))
		if !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n got %s\nwant %s\n not %s", name, got[strings.Index(got, "<correspDesc")+1:], c.has, c.hasNot)
		}
	}
}

// One text treats hyphens at line ends alike: its other words tell how.
func TestHyphensAtLineEndsAreReadByTheOtherWords(t *testing.T) {
	for name, c := range map[string]struct{ raw, want, decl string }{
		"divided": {
			"The committee met in the town and the commit-\ntee of the coast met the other com-\nmittee there. The govern-\nment of the town saw it.",
			`commit<lb break="no"/>tee of the coast met the other com<lb break="no"/>mittee there. The govern<lb break="no"/>ment`, `eol="hard"`,
		},
		"compounds": {
			"A half-ruined and well-kept old house on the salt-pan with a half-\nruined gate stands there, as it did in all the other years.",
			`a half-ruined gate`, `eol="hard"`,
		},
		"a capital": {
			"The committee met there and the commit-\ntee of the Anglo-\nRuritanian Company met.",
			`Anglo-Ruritanian Company`, `eol="hard"`,
		},
	} {
		got := encoded(t, c.raw)
		if body := part(t, got, bodyOf); !strings.Contains(body, c.want) {
			t.Errorf("%s\n got %s\nwant %s", name, body, c.want)
		}
		if !strings.Contains(got, c.decl) {
			t.Errorf("%s: no %s", name, c.decl)
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

// A note is found by any of the marks in use, and its mark in the text points to it.
func TestNotesAndTheirMarks(t *testing.T) {
	const text = "It was said in the first sentence of the text"
	for name, c := range map[string]struct{ raw, anchor, note string }{
		"numbers in brackets": {text + " [1] that we have.\n\n1 See the file.", `text <ref target="#note-1">[1]</ref> that`, `<note xml:id="note-1" type="footnote" n="1"><label>1</label> See`},
		"raised figures":      {text + "¹² that we have.\n\n¹² See the file.", `text<ref target="#note-12">¹²</ref> that`, `n="12"><label>¹²</label> See`},
		"a star":              {text + "* that we have.\n\n* See the file.", `text<ref target="#note">*</ref> that`, `n="*"><label>*</label> See`},
		"two stars":           {text + "* that we** have.\n\n* See the file.\n** And the other.", `we<ref target="#note-2">**</ref> have`, `n="**"><label>**</label> And`},
		"raised letters":      {text + "ᵃ that we have.\n\nᵃ See the file.", `text<ref target="#note-a">ᵃ</ref> that`, `n="a"><label>ᵃ</label> See`},
		"x and stroke":        {text + " x/ that we have.\n\nx/ See the file.", `text <ref target="#note-x">x/</ref> that`, `n="x/"><label>x/</label> See`},
		"close after a word":  {text + "1 that we have.\n\n1 See the file.", `text<ref target="#note-1">1</ref> that`, `n="1"><label>1</label> See`},
		"one for each page":   {text + "* that we have.\n\n* See the file.\n\nAnd it was said again in the second* one.\n\n* See the other.", `second<ref target="#note-2">*</ref> one`, `xml:id="note-2" type="footnote" n="*"><label>*</label> See the other`},
		"no mark in the text": {text + " that we have.\n\n* See the file.", ``, `<note type="footnote" n="*"><label>*</label> See`},
		"no note":             {text + " [7] that we have, and this is said [8] as well.", `text <ref type="note" n="7">[7]</ref> that`, ``},
		"ascending figures":   {text + "62 that we have, and this is said too.63 So it ends.", `text<ref type="note" n="62">62</ref> that`, ``},
		"figures of the text": {text + " in No12 and on form5 that we have.", ``, ``},
	} {
		got := part(t, encoded(t, c.raw), bodyOf)
		if !strings.Contains(got, c.anchor) || !strings.Contains(got, c.note) || c.anchor == "" && strings.Contains(got, "<ref") {
			t.Errorf("%s\n got %s\nwant %s\n and %s", name, got, c.anchor, c.note)
		}
	}
}

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

// Where Markdown sets notes off, a note may have several paragraphs.
func TestNotesOfSeveralParagraphs(t *testing.T) {
	const raw = "---\ntitle: A letter\n---\n\nDear Mr. Roe,\n\nIt was said [1] in the first sentence of the text, and it is long enough.\n\nYours truly,\n\nJOHN DOE\n\n _\n\n1 The statement was:\n\n'It is so, and it has been so for a long time in this country.\n\nAnd so it will be.'\n\n_\n\n _[NAA: A1838, 3107/38]_\n"
	got := part(t, encoded(t, raw), bodyOf)
	for _, want := range []string{
		`<note xml:id="note-1" type="footnote" n="1"><p><label>1</label> The statement was:</p> <p>'It is so, and it has been so for a long time in this country.</p> <p>And so it will be.'</p></note>`,
		`<signed><persName>JOHN DOE</persName></signed>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
}
