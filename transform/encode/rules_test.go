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

func TestNamesAreFoundWhole(t *testing.T) {
	for text, want := range map[string]string{
		"We have told Stalin12 and Molotov3.":              `<persName ref="#stalin">Stalin</persName>12 and <persName ref="#molotov">Molotov</persName>3.`,
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
		"Personal for the Prime Minister." + text:                                              {`"received"><persName><roleName>Prime Minister<`},
		"For Doe only." + text:                                                       {`"received"><persName>Doe<`},
		"Attention Mr Doe." + text:                                                   {`"received"><persName>Doe<`},
		"Following for Doe from Roe begins:" + text:                                  {`"sent"><persName>Roe<`, `"received"><persName>Doe<`},
		"Cablegram 5 LONDON, 3 May 1950\n\n(Repeated to Wellington 45)" + text:       {`subtype="cc"><placeName>Wellington<`},
		"Dear Mr. Molotov," + text + "Yours truly,\n\nJohn Doe":                      {`"sent"><persName>John Doe<`, `"received"><persName ref="#molotov">Molotov<`},
		"5 May 1950 Copies: Malenkov (2), Molotov-1\n\nTO STALIN" + text + "GROMYKO": {`subtype="cc"><persName ref="#malenkov">Malenkov</persName><persName ref="#molotov">Molotov<`},
		"I.--TO JOHN DOE." + text + "J. K.\n\nII.--TO JANE ROE." + text + "J. K.":    {`"received"><persName>John Doe<`, `"received"><persName>Jane Roe<`},
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
		"the kind of a message is no number": {"CABLEGRAM\n\n5 May 1950\n\nTO STALIN" + text, `CABLEGRAM</head>`, `<idno type="document">CABLEGRAM`},
		"a remark of the edition":            {"It lies near [possibly in the north?] of the town.", `<note type="editorial" resp="#source">possibly in the north?</note>`, "<unclear"},
		"the labels of minutes do not speak": {text + "Present: Doe, Roe.\n\nApologies: none.\n\nResolved: that it be so.\n\nPresent: again Doe.", `<head>Present:</head><item>Doe,</item><item>Roe.</item></list><p>Apologies`, "<sp"},
		"the full stop of an initial":        {"Dear Mr. Roe," + text + "Yours truly,\n\nJ. K.", `"sent"><persName>J. K.</persName>`, ""},
		"the language of the words":          {"Lieber Herr Roe!\n\nIch habe die Briefe und das Paket, die Sie mit der Post auf den Weg nach dem Norden gesandt haben, nicht erhalten, und ich bitte Sie, der Post zu schreiben.", `xml:lang="de"`, `xml:lang="en"`},
		"too few words for another language": {"Ich bin die.", `xml:lang="en"`, `xml:lang="de"`},
		"a date in brackets with a mark":     {"No. 5\nLetter from J. Doe to A. Roe\n\n[November 1963]*\n\nDear Mr. Roe," + text, `<dateline><supplied resp="#source"><date when="1963-11">November 1963</date></supplied>*`, ""},
		"a name in quotation marks":          {"\"Seaview\", Hill Road, Westhaven\n\nDear Mr. Roe," + text + "Yours truly,\n\nJane Doe", `<salute>Dear`, "<floatingText"},
		"another year than the document's":   {"Westhaven, 5 May 1950\n\nDear Mr. Roe,\n\nThe revolution of 1911 is long ago. On June 10 of that year it began.", `June 10</date> of that`, `when="1950-06-10"`},
		"a day that a letter tells of":       {"Dear Mr. Roe," + text + "We hope to see the delegation again on Monday, 3 May 1960.\n\nYours truly,\n\nA. Doe", `Monday, <date when="1960-05-03">`, `</persName><date when="1960-05-03">`},
		"a sign at a road is no note":        {"Dear Mr. Roe," + text + "On the right side of the road stood a sign \"Halt\".\n\nYours truly,\n\nA. Doe", `<p>On the right side`, "<note"},
		"the case of a meeting is no copy":   {"Meeting of the Board\n\n3 May 1960\n\n1 - Case of the mill of Zenda" + text, `<p>1 - Case`, `type="copies"`},
		"an advice is no closing formula":    {"Lieber Herr Roe!\n\nIch danke Ihnen für den Brief, den ich gestern erhalten habe.\n\nNehmen Sie den Zug um acht Uhr.\n\nA. Doe", `<p>Nehmen Sie`, `<salute>Nehmen`},
		"a town on the way is no code name":  {"The dredger went from Berlin [West Sector] to the harbour, as they had wished.", `Berlin`, `"identification"`},
		"a surname that ends as an office":   {"Dear Mr. Roe," + text + "Yours truly,\n\nFrank McGrath", `<persName>Frank McGrath<`, "<roleName"},
		"an evening signs no letter":         {"子仪兄：\n\n今天收到来信，十分高兴，大家都很想念你。\n\n晚上", `<p>晚上</p>`, "<signed"},
		"a place without a date":             {"Letter\n\nZenda, Undated\n\nDear Sir," + text + "A. Doe", `<placeName>Zenda<`, `Undated</placeName`},
		"news from towns":                    {"Report\n\nMOSCOW\n\nThe harbour was dredged in the spring of that year.\n\nPARIS\n\nThe mill was sold to the town for a small sum.\n\nMOSCOW\n\nThe harbour was closed in the autumn of that year.", `MOSCOW`, `<speaker>`},
		"who is handed a message":            {"WESTHAVEN\n\nTO KRASOVSKY\n\nFor transmission to Comrade ROE." + text + "STALIN", `"received"><persName>Roe<`, `<persName>Westhaven`},
	} {
		got := part(t, encoded(t, c.raw), regexp.MustCompile(`(?s)<TEI.*`))
		if !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n got %s\nwant %s\n not %s", name, got[strings.Index(got, "<correspDesc")+1:], c.has, c.hasNot)
		}
	}
}
