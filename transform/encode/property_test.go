package encode_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"catchword/tei/diag"
	"catchword/transform/encode"

	"pgregory.net/rapid"
)

// parts is blocks of every kind that the encoder knows, and some that it does not.
var parts = []string{
	"ALL-UNION PARTY OF EXAMPLES.\nCENTRAL COMMITTEE", "No. P12/34", "No. P12/34          19 November 1951",
	"19 November 1951 Copies: Malenkov, Molotov (2)", "Moscow, 5 May 1950", "31.8.50", "05/10/50", "Top Secret", "Secret. Copy No. 1",
	"URGENT", "TO KRASOVSKY", "For transmission to Comrade MAO ZEDONG.", "BEIJING", "From: The Example Office",
	"Excerpt from protocol No. 12 of the meeting\nof the Politburo CC VKP(b) [Central committee]", "Decision of 19 November 1951",
	"34. On the question of examples.", "To adopt the attached draft answer to the telegram of Comrade Mao Zedong.",
	"SECRETARY CC", "To p.34 pr.PB No.12", "[Attachment]", "Attachment 1", "\"Comrade Mao Zedong!", "Dear Mr. President,",
	"We received your telegram of 14 November. It says that c[omrade] Stalin [sic] was [...] there, and [We] agree [return?].",
	"A sentence that is hard-\nwrapped over its hy-\nphen, and goes on with a [bracket that stays open.", "] a stray bracket.",
	"1. First point;\n2. Second point;\n3. Third point.", "a) lettered point", "(b) another one", "I. THE STATE OF THE EXAMPLES", "ON EXAMPLES",
	"FILIPPOV [Stalin]", "G R O M Y K O", "V. Kuznetsov", "Yours sincerely,", "John Doe\nMinister of Examples", "P.S. One more thing.",
	"[A copy of the telegram is found in APRF, Fond 45, Opis 1, Delo 342, List 23.]", "[Translator's note: the names cannot be verified.]",
	"RGANI. F. 7. Op. 8. D. 901. L. 23. Original. Written by hand.", "* On the first page is a stamp.", "ᵃ Word crossed out.", "[[page 31]]",
	"1 See Document 66.", "Text with a mark [1] in it, and “curly quotes”.", "Copy: 中文 и русский", "\f", "\u00a0\u2003", "x\x00y\ufffez", "\"", "[]", "[ ]",
	"Stalin: What is it?\n\nMao: Nothing.\n\nStalin: Indeed?\n\nMao: Indeed.", "  Line of verse,\n  Another line,\n  A third one,\n  And a fourth", "I.--TO JOHN DOE.",
	"Year    Salt    Oats\n1948    33.5      12\n1949    58.7       7", "Year\tSalt\tOats\n1948\t33.5\t12\n", "| Year | Salt |\n|---|---:|\n| 1948 | [33.5] |\n| 1949 |", "| a | b\n|-", "a  b  c",
	"- a road;\n- oats;", "* a road;\n* oats:", "• one\n\n• two", "a) a road;\n\nb) oats:\n\n(i) of this year;\n\n(ii) of the last;", "Participants:\nJ. Doe, Minister of Salt\nComrade R. Roe [Stalin]", "Present: Doe; Roe", "Present:\n\nOn our side:\nR. Roe",
	"He said to all of them who had come that the", "others [would", "come] later in the week.", "[1]", "[2]", "Special copy", "[Footnotes:]", "x/ Here and further.", "It was said x/ here, and there¹, and in this place2 too.", "¹ There.",
	"The **bold [word** of] the *other* one, _so to say_.", "**", "\\* _",
	"- 2 -", "- 3 -", "\f2\n\nSALT WORKS", "\f3\n\nSALT WORKS", "\f4\n\nSALT WORKS", pageLines, "so far it goes.",
	"From 28-30 September they were all there, and after 5 May too.", "Subject: The harbour", "To,\n\nThe Inspector (Jails),", "Dear Sir: I write in haste, and it will be a long letter.", "Yours ever, J. DOE", "Much love", "Ihr ergebener Diener Doe", "Dein Paul.", "Herrn\nDirektor Doe\nZenda",
	"EDELWEISS\nRURIPOSOL", "\"__\" November 1961", "Strelsau, Castle", "\"The State House,\nMay 5, 1950\nDear Mr. Chairman,", "MEMORANDUM FOR: The Director", "FROM: J. Doe", "[To the] Ministry, and report to the Centre:", "LETTER XV.--TO THE SAME.",
	"The Embassy of Ruritania presents its compliments to the Ministry of Salt and has the honour to say so.", "Your 77. [1] It has come.", "E d. 9 Juny", "den 12 7br", "\"Dear Sirs! I am writing to you of it.", "(gez.) Doe", "Vera Karlovna\nDOE", "Copies:\nDoe\nRoe (2)",
	"He ~~went _to~~ the_ mill, ^very^ y^e^ ⟦old⟧, [crossed out: a] \\b/ <del>c *d</del> [[u]]e*[[/u]] ~~", "_Monday, May 3d_, 1911.[A] So.(1)", "NOTES:\n\n1. One.\n\n[A] Two.", "43.\n\nJohn Doe to Rupert Roe.",
	"Ioannes Doe Ruperto Roe s. p. d.", "Zendae, III. Non. Maias 1578", "—\n—", "Le Ministre du Sel\nau Citoyen Roe.", "P. c. c.\nArmand.", "Der Landrat\nI. V.\nvon Alten\nKreissekretär", "14 Square\nZenda\nRuritania\n3 May 1911", "子仪兄：\n\n匆匆，即颂\n撰安\n\n弟 文彬 上\n三月十二日",
	"REFERENCE: No. 77 dated 3.IV.61", "Distribution list - 5 copies: Doe - 2, Roe-1", "End", "Confirm receipt.\"",
}

var heads = []string{
	"", "November 19, 1951\nTelegram, Stalin to Mao Zedong\n\nCitation:\n\n“Telegram,” November 19, 1951, Archive, APRF, Fond 3, Opis 65, List 4.\n<http://example.org/document/12>\n\nSummary:\n\nReply to Mao.\n\nOriginal Language:\n\nRussian\n\nContents:\n\n- English Translation\n\n",
	"---\ntitle: 'Doe to Roe'\ndate: 1951-11-19\ntags: [\"a\", \"b\"]\nauthor:\n  name: \"John Doe\"\n---\n\n# Heading\n\n",
	"No. 39\n\nTelegram from A. Doe\nto B. Roe\n\n", "Title: An Example\nAuthor: John Doe\nRecipient: B. Roe\n\n",
	"1949            Speeches\n\nTitle: On examples\n\nAuthor: Doe\n\nDate: June     Source:. See there,\n30, 1949       p. 3\n\nDescription:. short\n\n",
	"Digital Archive October 05, 1945 Record of Conversation Citation: “Record,” October 05, 1945, Archive, AVPRF: fond 1, opis 2. Summary: They talk. Original Language: Russian Contents: English Translation ",
	"November 18, 1967\nA Page\n\nBody text stands here.\n\nA summary.\n\nDocument Information\n\nSource\n\nBArch, B 136/59748, 403-410.\n\nLanguage\n\nGerman\n\n",
}

// composition is a random transcription made of the parts.
func composition(t *rapid.T) string {
	head := rapid.SampledFrom(heads).Draw(t, "head")
	blocks := rapid.SliceOfN(rapid.SampledFrom(parts), 0, 14).Draw(t, "blocks")
	between := rapid.SampledFrom([]string{"\n\n", "\n", "\r\n\r\n", "\n\n\n  "}).Draw(t, "between")
	return head + strings.Join(blocks, between)
}

func TestAnyCompositionIsFaithfulAndTheSameOnEveryRun(t *testing.T) {
	o := edition(t)
	rapid.Check(t, func(t *rapid.T) {
		text := composition(t)
		first, err := encode.Encode("x.txt", []byte(text), o)
		if err != nil {
			t.Fatal(err)
		}
		if !first.Lossless && !noText(first) {
			t.Fatalf("%v\n%s", first.Findings.Err(), text)
		}
		second, _ := encode.Encode("x.txt", []byte(text), o)
		if !bytes.Equal(first.TEI, second.TEI) {
			t.Fatalf("two runs give two documents for\n%s", text)
		}
	})
}

// noText reports whether a file was refused because there is no text in it.
func noText(r *encode.Result) bool {
	return slices.ContainsFunc(r.Findings, func(d diag.Diagnostic) bool { return d.Code == "no-text" || d.Code == "no-plain-text" })
}

// Jing is asked when it is installed; the project's own engine cannot be,
// because transform does not know schema.
func TestAnyCompositionIsValid(t *testing.T) {
	schema, _ := filepath.Abs("../../../shared/schemas/tei_all.rng")
	if _, err := os.Stat(schema); err != nil {
		t.Skip("../shared/schemas/tei_all.rng is not there")
	}
	jing, err := exec.LookPath("jing")
	if err != nil {
		t.Skip("jing is not installed")
	}
	o, dir, n := edition(t), t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		r, err := encode.Encode("x.txt", []byte(composition(rt)), o)
		if err != nil || r.TEI == nil || n >= 100 {
			return
		}
		n++
		if err := os.WriteFile(filepath.Join(dir, name(n)), r.TEI, 0o644); err != nil {
			rt.Fatal(err)
		}
	})
	files, _ := filepath.Glob(filepath.Join(dir, "*.xml"))
	out, err := exec.Command(jing, append([]string{schema}, files...)...).CombinedOutput()
	switch {
	case bytes.Contains(out, []byte(": error:")) || bytes.Contains(out, []byte(": fatal:")):
		t.Errorf("%s", out)
	case err != nil:
		t.Skipf("jing did not run: %v", err)
	}
}

func name(n int) string { return "c" + string(rune('a'+n/26)) + string(rune('a'+n%26)) + ".xml" }
