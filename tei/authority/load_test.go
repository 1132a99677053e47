package authority_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"catchword/tei"
	"catchword/tei/authority"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/google/go-cmp/cmp"
)

// The same entries in every format find the same names.
func TestFormatsAgree(t *testing.T) {
	text := "Filippov, Phyn Si, Koba, J. Stalin and Joseph Stalin to MAO ZEDONG (Mao), Peking: APRF"
	want := "[Filippov|stalin], [Phyn Si|stalin], [Koba|stalin], [J. Stalin|stalin] and [Joseph Stalin|stalin] to [MAO ZEDONG|mao] ([Mao|mao]), [Peking|beijing]: [APRF|aprf]"
	for _, name := range []string{"people.csv", "people.yaml", "semicolons.csv"} {
		x := loadFiles(t, filepath.Join("testdata", name))
		want := want
		if name == "semicolons.csv" {
			want = strings.Replace(want, "[Phyn Si|stalin]", "Phyn Si", 1)
		}
		if got := marked(text, x.Match(text)); got != want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, want)
		}
		if got := marked("Filippov", x.For(authority.Context{Date: "1955"}).Match("Filippov")); got != "Filippov" {
			t.Errorf("%s: a name that was not in use is found", name)
		}
		if aprf := x.Entry("aprf"); !aprf.Repository() || aprf.Kind != tei.OrgName {
			t.Errorf("%s: an archive is %v of type %q", name, aprf.Kind, aprf.Type)
		}
	}
}

func loadFiles(t testing.TB, paths ...string) *authority.Index {
	t.Helper()
	var sources []xmlscan.Source
	for _, p := range paths {
		sources = append(sources, xmlscan.File(p))
	}
	x, err := authority.Load(sources...)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestEntry(t *testing.T) {
	for _, name := range []string{"people.csv", "people.yaml"} {
		e := loadFiles(t, filepath.Join("testdata", name)).Entry("stalin")
		if e.Name != "Stalin, Joseph" || e.URI("wikidata") != "http://www.wikidata.org/entity/Q855" || e.URI("gnd") != "" {
			t.Errorf("%s: got %q, %q", name, e.Name, e.URIs)
		}
		if e.Note != "Signed telegrams to Beijing with assumed names, or not at all." {
			t.Errorf("%s: got note %q", name, e.Note)
		}
	}
}

func TestNameForms(t *testing.T) {
	x := load(t, "a.xml", `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson xml:lang="de">
		<person xml:id="p"><persName type="preferred"><roleName>Graf</roleName> <forename>Claus</forename> <nameLink>von</nameLink> <surname>Stauffenberg</surname></persName>
			<persName type="nick" xml:lang="en"><forename>Ernesto</forename> <addName>Che</addName> <surname>Guevara</surname></persName></person></listPerson>
		<listOrg><org xml:id="o"><orgName><choice><abbr>CC</abbr><expan>Central Committee</expan></choice> of the Party</orgName><idno type="GND">4-2</idno><idno type="shelf">7</idno></org></listOrg>
		</standOff></TEI>`)
	var got []string
	for _, f := range x.Entry("p").Names {
		mark := ""
		if f.Composed {
			mark = "~"
		}
		got = append(got, mark+f.Text+" "+f.Lang)
	}
	for _, f := range x.Entry("o").Names {
		got = append(got, f.Text)
	}
	got = append(got, x.Entry("o").URIs...)
	want := []string{
		"Claus von Stauffenberg de", "Ernesto Che Guevara en",
		"~von Stauffenberg Claus de", "~Stauffenberg Claus von de", "~C. von Stauffenberg de", "~von Stauffenberg C. de", "~von Stauffenberg de", "~Stauffenberg de",
		"~Ernesto Guevara en", "~Guevara Ernesto en", "~E. Guevara en", "~Guevara E. en", "~Che Guevara en", "~Guevara en",
		"Central Committee of the Party", "CC of the Party", "https://d-nb.info/gnd/4-2",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// An entry may have as many names as its file gives it, each once.
func TestManyAliases(t *testing.T) {
	var aliases []string
	for i := range 50_000 {
		aliases = append(aliases, "Roe "+strconv.Itoa(i%40_000))
	}
	x, err := authority.Load(xmlscan.Bytes("a.csv", []byte("id,kind,name,aliases\na,organisation,Doe,"+strings.Join(aliases, ";")+"\n")))
	if err != nil {
		t.Fatal(err)
	}
	if e := x.Entry("a"); e == nil || len(e.Names) != 40_001 {
		t.Fatal("names are missing, or there twice")
	}
}

// An address that no pointer can hold is left out with a warning.
func TestAddressesThatAreNone(t *testing.T) {
	for _, uri := range []string{"http://example.org/[1", "http://example.org/%%", "wikidata:Q1]"} {
		x, err := authority.Load(xmlscan.Bytes("a.csv", []byte("id,kind,name,uri\na,person,Doe,"+uri+"\n")))
		if err != nil {
			t.Fatal(err)
		}
		if notes := x.Notes(); len(notes) != 1 || notes[0].Code != "authority-uri" || len(x.Entry("a").URIs) > 0 {
			t.Errorf("%s: %v %v", uri, notes, x.Entry("a").URIs)
		}
	}
}

func TestFindings(t *testing.T) {
	const head = "id,kind,name,aliases,from\n"
	tei := func(s string) string {
		return `<TEI xmlns="http://www.tei-c.org/ns/1.0">` + "\n" + s + "</TEI>"
	}
	for _, c := range []struct{ file, text, want string }{
		{"a.xml", tei("<person xml:id='a'><persName>A</persName></person>\n <org xml:id='a'><orgName>B</orgName></org>"), "a.xml:3:2: error: the identifier `a` is used twice: first in line 2 of a.xml [authority-duplicate-id]"},
		{"a.xml", tei("<person><persName>A</persName></person>"), "a.xml:2:1: error: `A` has no identifier, so that nothing can point to it: `a` would do [authority-no-id]"},
		{"a.xml", tei("<place xml:id='x'/>"), "a.xml:2:1: error: the entry `x` has no name [authority-no-name]"},
		{"a.xml", "<TEI/>", "a.xml:1:1: error: this is not TEI: its root element is in no namespace, and has to declare xmlns=\"http://www.tei-c.org/ns/1.0\" [authority-format]"},
		{"a.xml", "<TEI>", "a.xml:1:6: error: "},
		{"a.txt", "", "a.txt: error: an authority file is TEI (.xml), CSV (.csv, .tsv) or YAML (.yaml, .yml): the name `a.txt` ends with none of these [authority-format]"},
		{"a.csv", head + "é,person,A\né,place,B\n", "a.csv:3:1: error: the identifier `é` is used twice: first in line 2 of a.csv [authority-duplicate-id]"},
		{"a.csv", head + "é,persona,A\n", "a.csv:2:3: error: the kind of an entry is person, place, organisation or archive, not `persona` [authority-kind]"},
		{"a.csv", head + "a b,person,A\n", "a.csv:2:1: error: `a b` cannot be an identifier: it begins with a letter, and letters, digits, hyphens, dots and underscores follow: `a-b` would do [authority-id]"},
		{"a.csv", head + "a,person,\n", "a.csv:2:1: error: the entry `a` has no name [authority-no-name]"},
		{"a.csv", head + "é,person,A,B,5.5.1950\n", "a.csv:2:14: error: `5.5.1950` is not a date: use YYYY, YYYY-MM or YYYY-MM-DD [authority-date]"},
		{"a.csv", "id,kind,name,aliases,from,to\né,person,A,B,1953,1949-03\n", "a.csv:2:19: error: the name is in use from `1953` to `1949-03`, and the second is before the first: no document could have it [authority-date]"},
		{"a.yaml", "- id: a\n  kind: person\n  name: A\n  aliases: [{name: B, from: 1953, to: 1949}]\n", "a.yaml:4:39: error: the name is in use from `1953` to `1949`, "},
		{"a.xml", tei("<person xml:id='a'>\n <persName from='1953-05-02' to='1953-05-01'>A</persName></person>"), "a.xml:3:2: error: the name is in use from `1953-05-02` to `1953-05-01`, "},
		{"a.csv", head + "é,person,\"A\" B\n", "a.csv:2:12: error: a quotation mark is not closed, or text follows a closing one: within quotation marks one is written as \"\" [authority-csv]"},
		{"a.csv", head + "a,person,A,B,1950,x\n", "a.csv:2:19: error: the row has more cells than there are columns: a cell with a comma, semicolon or tab in it needs quotation marks [authority-column]"},
		{"a.csv", "id,name\na,A\n", "a.csv:1:1: error: the column `kind` is missing: the first row has to name the columns [authority-column]"},
		{"a.csv", "ann,person,\"Roe, Ann\"\n", "a.csv:1:1: error: the columns `id` and `kind` and `name` are missing: the first row has to name the columns, as id,kind,name,aliases does [authority-column]"},
		{"a.csv", head + "é,person,\"A \"\"B\"\", C\nb,person,B\n", "a.csv:2:10: error: the quotation mark that begins this cell is never closed [authority-csv]"},
		{"a.csv", head + "é,person,A,\"B\"\"\n", "a.csv:2:12: error: the quotation mark that begins this cell is never closed [authority-csv]"},
		{"a.csv", "id,kind,name,id\n", "a.csv:1:14: error: there are two columns `id` [authority-column]"},
		{"a.csv", "id\xff", "a.csv:1:3: error: "},
		{"a.yaml", "- id: a\n  kind: person\n  name: A\n  alias: B\n", "a.yaml:4:3: error: there is no key `alias` for an entry: known are id, kind, name, surname, forename, type, lang, aliases, uri, note [authority-key]"},
		{"a.yaml", "- id: a\n  kind: persona\n  name: A\n", "a.yaml:2:9: error: the kind of an entry is person, place, organisation or archive, not `persona` [authority-kind]"},
		{"a.yaml", "- kind: place\n  name: A\n", "a.yaml:1:3: error: `A` has no identifier, so that nothing can point to it: `a` would do [authority-no-id]"},
		{"a.yaml", "id: a\n", "a.yaml:1:1: error: a list of entries is expected: each begins with a hyphen [authority-yaml]"},
		{"a.yaml", "- a\n", "a.yaml:1:3: error: an entry is expected, with id, kind and name [authority-yaml]"},
		{"a.yaml", "- id: [a]\n  kind: place\n  name: B\n", "a.yaml:1:7: error: a text is expected here, not a list [authority-yaml]"},
		{"a.yaml", "- id: *a\n", "a.yaml:1:7: error: "},
		{"a.yaml", "- id: 'a\n", "a.yaml:1:7: error: this is not correct YAML: "},
		{"a.yaml", strings.Repeat("[", 10000), "a.yaml:1:101: error: the lists and sections stand too deep within one another [authority-yaml]"},
		{"a.yaml", strings.Repeat("- ", 10000), "a.yaml:1:201: error: the lists and sections stand too deep within one another [authority-yaml]"},
	} {
		_, err := authority.Load(xmlscan.Bytes(c.file, []byte(c.text)))
		var found diag.List
		errors.As(err, &found)
		found = slices.DeleteFunc(found, func(d diag.Diagnostic) bool { return d.Severity < diag.Error })
		if len(found) == 0 || !strings.HasPrefix(found[0].Error(), c.want) {
			t.Errorf("%q:\n got %v\nwant %s", c.text[:min(60, len(c.text))], err, c.want)
		}
	}
}

// All files are read, whatever is wrong with the first.
func TestAllFindingsOfAllFiles(t *testing.T) {
	_, err := authority.Load(
		xmlscan.Bytes("a.csv", []byte("id,kind,name\na,x,A\nb,person,Bea\n")),
		xmlscan.Bytes("b.csv", []byte("id,kind,name\nb,person,Bea\n")),
	)
	var found diag.List
	if !errors.As(err, &found) || len(found) != 2 || found[1].Related[0].File != "a.csv" {
		t.Errorf("got %#v", err)
	}
	if _, err = authority.Load(xmlscan.File("missing.csv")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestNotes(t *testing.T) {
	x := load(t, "a.csv", "id,kind,name,colour\na,person,Ann,red\n")
	if n := x.Notes(); len(n) != 1 || n[0].Severity != diag.Warning || n[0].Span.Start.Column != 14 {
		t.Errorf("got %v", n)
	}
}

func TestWarnings(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"a.csv", "", "a.csv: warning: the table is empty: its first row names the columns, as id,kind,name,aliases does [authority-empty]"},
		{"a.csv", "\n\n", "a.csv: warning: the table is empty: "},
		{"a.xml", `<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="a" sameAs="#b"/><person xml:id="b" sameAs="#a"><persName>Ann</persName></person></listPerson>`, ""},
		{"a.yaml", "# nothing\n", "a.yaml: warning: the list is empty: each entry begins with a hyphen [authority-empty]"},
		{"a.csv", "id,kind,name,uri\nann,person,Ann Roe,Q855\n", "a.csv:2:1: warning: `Q855` is no address, and names no authority file: write `wikidata:Q855` or the whole address; it is left out [authority-uri]"},
		{"a.csv", "id,kind,name,uri\nann,person,Ann Roe,118642499\n", "a.csv:2:1: warning: `118642499` is no address, and names no authority file: write `gnd:118642499` or"},
		{"a.csv", "id,kind,name,uri\nann,person,Ann Roe,gnd:118642499;urn:isbn:1;https://x.org/1\n", ""},
		{"a.csv", "id,kind,name,aliases,documents\nann,person,Ann Roe,,\nann,,,So;A.,\nann,,,The,letter-*\n", "a.csv:3:1: warning: the name `So` of `ann` is a word or letter of every text: "},
		{"a.csv", "id,kind,name\nwho,organisation,WHO\nhe,person,\"He, Long\"\n", ""},
	} {
		var got string
		if notes := load(t, c.file, c.text).Notes(); len(notes) > 0 {
			got = notes[0].Error()
		}
		if !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// A text with semicolons is a list in every format.
func TestAliasesInOneText(t *testing.T) {
	x := load(t, "a.yaml", "- {id: b, kind: person, name: 'Brook, Anna', aliases: 'Nan; Nanny'}\n")
	if len(x.Lookup("Nan")) != 1 || len(x.Lookup("Nanny")) != 1 {
		t.Error("not both aliases are known")
	}
}

func TestRefStyle(t *testing.T) {
	x := loadFiles(t, filepath.Join("testdata", "people.csv"))
	prefixed := authority.RefStyle{
		File:     "names.xml",
		Prefixes: map[tei.NameKind]authority.Prefix{tei.PersName: {Ident: "psn", Strip: "sta"}, tei.PlaceName: {Ident: "plc"}},
	}
	for _, c := range []struct {
		style authority.RefStyle
		id    string
		want  string
	}{
		{authority.RefStyle{}, "stalin", "#stalin"},
		{prefixed, "stalin", "psn:lin"},
		{prefixed, "mao", "names.xml#mao"},
		{prefixed, "beijing", "plc:beijing"},
		{prefixed, "aprf", "names.xml#aprf"},
		{authority.RefStyle{Authorities: []string{"gnd", "wikidata"}}, "mao", "http://www.wikidata.org/entity/Q5816"},
		{authority.RefStyle{Authorities: []string{"gnd"}}, "mao", "#mao"},
	} {
		if got := c.style.Ref(x.Entry(c.id)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.id, got, c.want)
		}
	}
	defs := prefixed.PrefixDefs()
	if len(defs) != 2 || defs[0].Ident != "psn" || defs[0].Replacement != "names.xml#sta$1" {
		t.Errorf("got %v", defs)
	}
}

func fuzzLoad(f *testing.F, file string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		x, err := authority.Load(xmlscan.Bytes(file, text))
		var found diag.List
		switch {
		case err != nil && !errors.As(err, &found):
			t.Fatalf("not a finding: %v", err)
		case err != nil:
			return
		}
		everyFormFindsItsEntry(t, x)
		disjoint(t, x, string(text))
	})
}

func FuzzLoadTEI(f *testing.F) {
	fuzzLoad(f, "a.xml", `<TEI xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="a"><persName to="1953"><forename>A</forename> <surname>B</surname></persName></person></TEI>`)
}

func FuzzLoadCSV(f *testing.F) {
	fuzzLoad(f, "a.csv", read(f, "people.csv"), read(f, "semicolons.csv"), "id\tkind\tname\na\tplace\tA\n")
}

func FuzzLoadYAML(f *testing.F) {
	fuzzLoad(f, "a.yaml", read(f, "people.yaml"), "- {id: a, kind: place, name: A}\n",
		"- {id: a, kind: place, name: 'A"+strings.Repeat("&", 70)+"B'}\n") // signs that nobody writes, but a name
}

func read(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
