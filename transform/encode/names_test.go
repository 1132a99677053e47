package encode_test

import (
	"strings"
	"testing"

	"catchword/tei/authority"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
)

// with is the result of encoding a text under a file name, with the edition's
// authority and a further one.
func with(t *testing.T, table, name, text string, change func(*encode.Options)) *encode.Result {
	t.Helper()
	index, err := authority.Load(xmlscan.File(fixtures+"/authority.xml"), xmlscan.Bytes("more.csv", []byte(table)))
	if err != nil {
		t.Fatal(err)
	}
	o := edition(t)
	o.Authority = index
	if change != nil {
		change(&o)
	}
	r, err := encode.New(o).Encode(name, []byte(text))
	if err != nil || !r.Lossless {
		t.Fatal(err, r.Findings)
	}
	return r
}

const kuznetsovs = "id,kind,name,aliases,documents\n" +
	"kuznetsov,person,\"Kuznetsov, Vasily\",,\nstepanov,person,Stepanov,,\nmolotov-2,person,,Stepanov,letter-*;12345\n"

// A name that is bound to documents stands for its entry in these only.
func TestNamesBoundToDocuments(t *testing.T) {
	table := strings.Replace(kuznetsovs, "molotov-2,person,,", "aide,person,Aide to Molotov,", 1)
	record := "Title: A letter\nURL: http://example.org/document/12345\n\n"
	for _, c := range []struct{ file, text, want string }{
		{"letter-7.txt", "He met Stepanov here today.", `ref="#aide">Stepanov<`},
		{"note.txt", "He met Stepanov here today.", `ref="#stepanov">Stepanov<`},
		{"dir/letter-7.txt", "He met Stepanov here today.", `ref="#aide">Stepanov<`},
		{"note.txt", record + "He met Stepanov here today.", `Stepanov<`},
	} {
		if r := with(t, table, c.file, c.text, nil); !strings.Contains(string(r.TEI), c.want) {
			t.Errorf("%s: no %s in\n%s", c.file, c.want, part(t, string(r.TEI), bodyOf))
		}
	}
}

// A name that is an abbreviation and its expansion stands around both.
func TestANameMayBeAnAbbreviationWithItsExpansion(t *testing.T) {
	r := with(t, "id,kind,name,aliases\nsc,organisation,Committee of Salt,SC\n", "x.txt", "The SC [Salt Committee] met.", nil)
	want := `<orgName ref="#sc"><choice><abbr>SC</abbr> <expan resp="#source">Salt Committee</expan></choice></orgName>`
	if !strings.Contains(string(r.TEI), want) {
		t.Errorf("no %s in\n%s", want, part(t, string(r.TEI), bodyOf))
	}
}

// Square brackets say who is meant also when the name could be somebody else's.
func TestBracketsTeachAgainstSurnames(t *testing.T) {
	r := with(t, kuznetsovs[:strings.Index(kuznetsovs, "molotov-2")], "x.txt", "It was Kuznetsov [Stalin] who came.\n\nThen Kuznetsov spoke.", nil)
	if n := strings.Count(string(r.TEI), `<persName ref="#stalin">Kuznetsov</persName>`); n != 2 {
		t.Errorf("%d names of Stalin, want 2:\n%s", n, part(t, string(r.TEI), bodyOf))
	}
	r = with(t, kuznetsovs[:strings.Index(kuznetsovs, "molotov-2")], "x.txt", "It was Stepanov [Stalin] who came.\n\nThen Stepanov spoke.", nil)
	if n := strings.Count(string(r.TEI), `<persName ref="#stepanov">`); n != 2 {
		t.Errorf("%d names of Stepanov, want 2:\n%s", n, part(t, string(r.TEI), bodyOf))
	}
}

// A name that may be two entries is reported, and has no reference unless the
// edition wants uncertain ones.
func TestAmbiguousNames(t *testing.T) {
	const table = "id,kind,name\nbrook-a,person,\"Brook, Anna\"\nbrook-j,person,\"Brook, Jane\"\nmarsh,person,Marsh\nmarsh-town,place,Marsh\n"
	const text = "I met Brook in the town of Marsh today."
	r := with(t, table, "x.txt", text, nil)
	if strings.Contains(string(r.TEI), "brook") || !finds(r, "`Brook` may be brook-a or brook-j in the authority; no reference is written") {
		t.Errorf("%v\n%s", r.Findings, part(t, string(r.TEI), bodyOf))
	}
	r = with(t, table, "x.txt", text, func(o *encode.Options) { o.Refs.Uncertain = true })
	for _, want := range []string{`<persName ref="#brook-a #brook-j" cert="low">Brook</persName>`, `<person xml:id="brook-a">`, `<person xml:id="brook-j">`} {
		if !strings.Contains(string(r.TEI), want) {
			t.Errorf("no %s in\n%s", want, r.TEI)
		}
	}
	if !finds(r, "`Brook` may be brook-a or brook-j in the authority; the reference names all of them as uncertain") ||
		!finds(r, "`Marsh` may be marsh or marsh-town in the authority; no reference is written") {
		t.Error(r.Findings)
	}
	if r.Linked != 0 {
		t.Errorf("%d names are linked", r.Linked)
	}
}

func finds(r *encode.Result, message string) bool {
	for _, d := range r.Findings {
		if d.Message == message {
			return true
		}
	}
	return false
}

// Archives of the authority are repositories of the citation, with their pointer;
// one that is known keeps the grammar of its shelfmarks.
func TestArchivesOfTheAuthority(t *testing.T) {
	const table = "id,kind,name,aliases\nhafen,archive,Hafenkontor Seestadt,HKS\nnaa,archive,National Archives of Australia,NAA\n"
	text := func(reference string) string {
		return "4 May 1931\nLetter, Brook to Hale\n\nCitation:\n\n“Letter, Brook to Hale,” May 4, 1931, Example Archive, " + reference +
			".\n<http://example.org/document/7>\n\nSummary:\n\nThey write.\n\nContents:\n\n- English Translation\n\nDear Hale,\n\nIt rains.\n\nBrook\n"
	}
	r := with(t, table, "x.txt", text("Hafenkontor Seestadt, Fond 3, Opis 7, List 12 and NAA: A1838, 3107/38, xi"), nil)
	for _, want := range []string{
		`<repository ref="#hafen">Hafenkontor Seestadt</repository>`, `<collection type="fond" n="3">`,
		`<repository ref="#naa">NAA</repository>`, `<collection type="series" n="A1838">`, `<idno type="item" n="3107/38">`,
	} {
		if !strings.Contains(string(r.TEI), want) {
			t.Errorf("no %s in\n%s", want, r.TEI)
		}
	}
}
