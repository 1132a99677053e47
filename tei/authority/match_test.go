package authority_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/tei/authority"
	"catchword/tei/xmlscan"
)

// edition is the index of the authority file of the examples.
func edition(t testing.TB) *authority.Index {
	t.Helper()
	return load(t, "authority.xml", readFixture(t))
}

func readFixture(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "fixtures", "authority.xml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func load(t testing.TB, name, text string) *authority.Index {
	t.Helper()
	x, err := authority.Load(xmlscan.Bytes(name, []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// marked is a text with its names in brackets: "[Mao|mao]".
func marked(text string, found []authority.Match) string {
	var b strings.Builder
	end := 0
	for _, m := range found {
		b.WriteString(text[end:m.Start] + "[" + text[m.Start:m.End])
		for _, e := range m.Entries {
			b.WriteString("|" + e.ID)
		}
		b.WriteString("]")
		end = m.End
	}
	return b.String() + text[end:]
}

func TestMatch(t *testing.T) {
	x := edition(t)
	for _, want := range []string{
		"For transmission to Comrade [MAO ZEDONG|mao].",
		"[Mao Tse Tung|mao] and [Mao\nTse-tung|mao]",
		"[Mao|mao]'s telegram, [Mao Zedong|mao]’s answer",
		"'[Stalin|stalin]' and [Stalin|stalin]'",
		"[STALIN|stalin]'S ORDER",
		"Maoist, Stalingrad, Molotovs",
		"[J. Stalin|stalin], [J.Stalin|stalin], [I. V. Stalin|stalin], [I.V. Stalin|stalin], [Stalin I.V.|stalin]",
		"[Phyn Si|stalin], [Fyn\u00a0Si|stalin]",
		"in [North Korea|north-korea], [South Korea|south-korea] and [Korea|korea]",
		"[Mao|mao]\n\nZedong",
		"I saw [Mao|mao]. Zedong said",
		"the [US|united-states] gave us; Us too",
		"the [U.S.|united-states] and the [U. S.|united-states] Government",
		"the [U.S.S.R.|soviet-union] and the [USSR|soviet-union]'s",
		"[Politburo CC VKP(b)|politburo] [[Central committee, All-Union Communist Party (bol'shevik)|vkpb-cc]]",
		"[ALL-UNION COMMUNIST PARTY (Bolsheviks).\nCENTRAL COMMITTEE|vkpb-cc]",
		"[VKP(b) CC Politburo|politburo] decision",
		"[APRF|aprf], Fond 3 and [AVP RF|avprf]; [Rgaspi|rgaspi]",
		"[Pyŏngyang|pyongyang], [P’yongyang|pyongyang], [Pyongyang|pyongyang]",
		"[Сталин|stalin] и [МАО ЦЗЭДУН|mao]; от [Сталина|stalin], [Мао Цзэдуну|mao], [СТАЛИНЫМ|stalin]; Сталинград, Сталинская",
		"主席[毛泽东|mao]同志",
		"[Beijing, China|beijing]; [Beijing|beijing]",
		"the politburo",
		"[Vasilevsky|vasilevsky] and [Vasilevskii|vasilevsky]",
		"[Malenkov|malenkov], [Molotov|molotov], [Gromyko|gromyko], [Vasilevsky|vasilevsky]",
		"",
		"no names here",
	} {
		text := plain(want)
		if got := marked(text, x.Match(text)); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

// plain is a marked text without its marks.
func plain(marked string) string {
	var b strings.Builder
	for marked != "" {
		i := strings.IndexAny(marked, "|")
		if i < 0 {
			break
		}
		open := strings.LastIndex(marked[:i], "[")
		b.WriteString(marked[:open] + marked[open+1:i])
		marked = marked[i+strings.Index(marked[i:], "]")+1:]
	}
	return b.String() + marked
}

const rivals = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="jung-il"><persName><surname>Kim</surname> <forename>Jong Il</forename></persName></person>
<person xml:id="il-sung"><persName><surname>Kim</surname> <forename>Il Sung</forename></persName></person>
<person xml:id="may"><persName>May</persName></person>
<person xml:id="vasily"><persName><forename>Vasily</forename> <surname>Stalin</surname></persName></person>
<person xml:id="joseph"><persName>Stalin</persName><persName from="1950" to="1953-03">Filippov</persName></person>
<person xml:id="other"><persName from="1960">Filippov</persName></person>
<person xml:id="von"><persName><forename>Otto</forename> <nameLink>von</nameLink> <surname>Bismarck</surname></persName></person>
<person xml:id="marie"><persName><forename>Marie</forename> <surname type="birth">Skłodowska</surname> <surname type="married">Curie</surname></persName></person>
</listPerson></standOff></TEI>`

func TestAmbiguousAndDatedNames(t *testing.T) {
	x := load(t, "rivals.xml", rivals)
	for _, c := range []struct {
		index *authority.Index
		want  string
	}{
		{x, "[Kim|jung-il|il-sung] and [Kim Il Sung|il-sung], [Il Sung Kim|il-sung]"},
		{x, "it may be [May|may] or [MAY|may]"},
		{x, "[Stalin|joseph] and [Vasily Stalin|vasily]"},
		{x, "[Filippov|joseph|other]"},
		{x.For(authority.Context{Date: "1951-11-19"}), "[Filippov|joseph]"},
		{x.For(authority.Context{Date: "1953"}), "[Filippov|joseph]"},
		{x.For(authority.Context{Date: "1961-02"}), "[Filippov|other]"},
		{x.For(authority.Context{Date: "1955"}), "Filippov"},
		{x, "[Otto von Bismarck|von], [von Bismarck|von], [Bismarck|von], [O. VON BISMARCK|von]"},
		{x, "[Marie Sklodowska|marie], [M. Curie|marie]"},
	} {
		text := plain(c.want)
		if got := marked(text, c.index.Match(text)); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

// A name may be bound to documents, by their record numbers or the names of
// their files; it goes before the same name that is not, and before composed ones.
func TestNamesBoundToDocuments(t *testing.T) {
	for name, text := range map[string]string{
		"a.csv": "id,kind,name,aliases,documents\nstalin,person,Stalin,,\nstalin,,,Kuznetsov;Ivan,110833;wilson-*\n" +
			"kuznetsov,person,\"Kuznetsov, Vasily\",,\nivan,person,Ivan,,\n",
		"a.yaml": "- {id: stalin, kind: person, name: Stalin, aliases: [{name: Kuznetsov, documents: [110833, wilson-*]}, {name: Ivan, documents: [110833, wilson-*]}]}\n" +
			"- {id: kuznetsov, kind: person, name: 'Kuznetsov, Vasily'}\n- {id: ivan, kind: person, name: Ivan}\n",
		"a.xml": `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="stalin"><persName>Stalin</persName><persName corresp="110833 wilson-*">Kuznetsov</persName><persName corresp="110833 wilson-* #x">Ivan</persName></person>
<person xml:id="kuznetsov"><persName><forename>Vasily</forename> <surname>Kuznetsov</surname></persName></person>
<person xml:id="ivan"><persName corresp="#other">Ivan</persName></person></listPerson></standOff></TEI>`,
	} {
		x := load(t, name, text)
		for _, c := range []struct {
			documents []string
			want      string
		}{
			{nil, "[Kuznetsov|kuznetsov], [Ivan|ivan], [Vasily Kuznetsov|kuznetsov]"},
			{[]string{"110834"}, "[Kuznetsov|kuznetsov], [Ivan|ivan], [Vasily Kuznetsov|kuznetsov]"},
			{[]string{"110833"}, "[Kuznetsov|stalin], [Ivan|stalin], [Vasily Kuznetsov|kuznetsov]"},
			{[]string{"7", "wilson-7"}, "[Kuznetsov|stalin], [Ivan|stalin], [Vasily Kuznetsov|kuznetsov]"},
		} {
			x := x.For(authority.Context{Documents: c.documents})
			if got := marked(plain(c.want), x.Match(plain(c.want))); got != c.want {
				t.Errorf("%s, %v:\n got %s\nwant %s", name, c.documents, got, c.want)
			}
		}
		if found := x.For(authority.Context{Documents: []string{"110833"}}).Lookup("Kuznetsov"); len(found) != 1 || found[0].ID != "stalin" {
			t.Errorf("%s: looked up %v", name, found)
		}
	}
}

// A genitive is found where the language of the text has it.
func TestGenitives(t *testing.T) {
	x := edition(t)
	for language, want := range map[string]string{"de": "[Stalins|stalin] Antwort auf [Mao Zedongs|mao]", "en": "Stalins Antwort auf [Mao|mao] Zedongs"} {
		if got := marked(plain(want), x.For(authority.Context{Language: language}).Match(plain(want))); got != want {
			t.Errorf("%s: got %s, want %s", language, got, want)
		}
	}
}

// A document teaches aliases, which go before the index's own names and do
// not change the index.
func TestLearnedAliases(t *testing.T) {
	x := load(t, "rivals.xml", rivals)
	y := x.With(authority.Alias{Name: "Kuznetsov", Entry: x.Entry("joseph")}).
		With(authority.Alias{Name: "Kim", Entry: x.Entry("il-sung")}, authority.Alias{Name: "KIM", Entry: x.Entry("il-sung")})
	text := "KUZNETSOV met Kim and Kim Jong Il"
	if got := marked(text, y.Match(text)); got != "[KUZNETSOV|joseph] met [Kim|il-sung] and [Kim Jong Il|jung-il]" {
		t.Error(got)
	}
	if got := marked(text, x.Match(text)); got != "KUZNETSOV met [Kim|jung-il|il-sung] and [Kim Jong Il|jung-il]" {
		t.Error(got)
	}
	if found := y.Lookup("kuznetsov"); len(found) != 1 || found[0].ID != "joseph" {
		t.Errorf("looked up %v", found)
	}
}

func TestLookup(t *testing.T) {
	x := edition(t)
	for name, want := range map[string]string{
		"mao zedong": "mao", "MAO TSE TUNG": "mao", "Mao Zedong's": "mao", "stalin": "stalin", "us": "united-states",
		"Stalin, Joseph": "stalin", "cc vkp (b)": "vkpb-cc", "nobody": "", "": "", "Mao Zedong is": "", "皇": "",
	} {
		id := ""
		if found := x.Lookup(name); len(found) > 0 {
			id = found[0].ID
		}
		if id != want {
			t.Errorf("%q is %q, not %q", name, id, want)
		}
	}
}

func TestRoles(t *testing.T) {
	if roles := edition(t).Entry("vasilevsky").Roles; len(roles) != 1 || roles[0] != "Marshal" {
		t.Errorf("got %q", roles)
	}
}

// A name that is also a word of the language is found where the text shows that it is one.
func TestEverydayNames(t *testing.T) {
	x := load(t, "a.csv", "id,kind,name,aliases,documents\nhe,person,\"He, Xiangning\",,\nso,person,\"So, Kim\",,\nmay,person,\"May, Ann\",,\nk,person,\"Kafka, Franz\",K.;I,\nwho,organisation,World Health Organization,WHO,\nkim,person,Kim Il Sung,,\nkim,,,The,7\n")
	for _, want := range []string{
		"He said so. I met Comrade [He|he], Mr. [So|so] and [He|he].",
		"So it was: He came. \"He came,\" said [He Xiangning|he].",
		"Dear [He|he],\n\nHe who came is not [He|he].\n\n[HE|he]\n",
		"In May, on May 5, the 3rd of May, and 5 May 1950 there [May|may] came. May came.",
		"HE SAID SO. HE WENT.",
		"met [K.|k], who said that I. am. K. came",
		"The [WHO|who] asked who came.",
		"the end\nof [He|he]\n\nThe end",
	} {
		text := plain(want)
		if got := marked(text, x.Match(text)); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
	text := "The day came when The said it."
	if got := marked(text, x.For(authority.Context{Documents: []string{"7"}}).Match(text)); got != "[The|kim] day came when [The|kim] said it." {
		t.Errorf("bound to a document: %s", got)
	}
}
