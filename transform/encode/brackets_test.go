package encode_test

import (
	"strings"
	"testing"

	"catchword/transform/encode"
)

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
		"It was Comrade [Doe] who knew of it.":            `Comrade <supplied resp="#source">Doe</supplied> who`,
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
