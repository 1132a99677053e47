package tei_test

import (
	"testing"

	"catchword/tei"

	"github.com/beevik/etree"
)

func render(e *etree.Element) string {
	if e == nil {
		return ""
	}
	text, err := etree.NewDocumentWithRoot(e.Copy()).WriteToString()
	if err != nil {
		return err.Error()
	}
	return text
}

func TestNothingSaidIsNothingWritten(t *testing.T) {
	for name, e := range map[string]*etree.Element{
		"header":     tei.Header{}.Element(nil),
		"resp":       tei.RespStmt{Resp: tei.Text("Translated by")}.Element(nil),
		"name":       tei.Name{Kind: tei.PersName, Ref: "#a"}.Element(nil),
		"manuscript": tei.MsDesc{ID: "w", Summary: tei.Text("x")}.Element(nil),
		"action":     tei.CorrespAction{Type: "sent"}.Element(nil),
		"message":    tei.CorrespDesc{ID: "c", Actions: []tei.CorrespAction{{Type: "sent"}}}.Element(nil),
		"abstract":   tei.Abstract{Resp: "#source", Paragraphs: []tei.Mixed{nil}}.Element(nil),
		"taxonomy":   tei.Taxonomy{ID: "genre"}.Element(nil),
		"prefix":     tei.PrefixDef{Ident: "psn"}.Element(nil),
		"lists":      tei.StandOff{Persons: []tei.Person{{ID: "a"}}}.Element(nil),
		"licence":    tei.Availability{Status: "free"}.Element(nil),
	} {
		if e != nil {
			t.Errorf("%s: %s", name, render(e))
		}
	}
}

func TestBuilders(t *testing.T) {
	stalin := tei.Name{Kind: tei.PersName, Ref: "#stalin", Content: tei.Text("Filippov")}
	for _, c := range []struct {
		name string
		got  *etree.Element
		want string
	}{
		{
			"one manuscript takes the witness's identifier",
			tei.SourceDesc{Witnesses: []tei.Witness{{ID: "w1", Ms: aprf()}}}.Element(nil),
			`<sourceDesc><msDesc xml:id="w1"><msIdentifier><repository ref="#aprf">APRF</repository>` +
				`<collection type="fond" n="3">Fond 3</collection><idno type="delo" n="828">Delo 828</idno></msIdentifier>` +
				`<msContents><msItem><p><locus from="42" to="43">Listy 42-43</locus></p></msItem></msContents></msDesc></sourceDesc>`,
		},
		{
			"two are witnesses",
			tei.SourceDesc{Witnesses: []tei.Witness{{ID: "a", Ms: bare("A")}, {ID: "b", Ms: bare("B")}}}.Element(nil),
			`<sourceDesc><listWit><witness xml:id="a"><msDesc><msIdentifier><repository>A</repository></msIdentifier></msDesc></witness>` +
				`<witness xml:id="b"><msDesc><msIdentifier><repository>B</repository></msIdentifier></msDesc></witness></listWit></sourceDesc>`,
		},
		{
			"message",
			tei.CorrespDesc{Type: "telegram", Actions: []tei.CorrespAction{
				{Type: "sent", Date: tei.Date{When: "1951-11-19"}, Names: []tei.Name{stalin, stalin}},
				{Type: "received"},
			}}.Element(nil),
			`<correspDesc type="telegram"><correspAction type="sent"><persName ref="#stalin">Filippov</persName>` +
				`<persName ref="#stalin">Filippov</persName><date when="1951-11-19"/></correspAction></correspDesc>`,
		},
		{
			"parts of a reference have blanks between",
			tei.Bibl{Type: "digital", Idnos: []tei.Idno{{Type: "record", Content: tei.Text("7")}}, Refs: []tei.Ref{{Target: "http://x/"}}}.Element(nil),
			`<bibl type="digital"><idno type="record">7</idno> <ref target="http://x/"/></bibl>`,
		},
		{
			"names in a list have the list's kind",
			tei.StandOff{Places: []tei.Place{{ID: "p", Names: []tei.Name{{Content: tei.Text("Peking")}}}}}.Element(nil),
			`<standOff><listPlace><place xml:id="p"><placeName>Peking</placeName></place></listPlace></standOff>`,
		},
		{
			"publication without an agency is paragraphs",
			tei.PublicationStmt{Date: tei.Date{When: "1951"}, Paragraphs: []tei.Mixed{tei.Text("Not published.")}}.Element(nil),
			`<publicationStmt><p>Not published.</p></publicationStmt>`,
		},
	} {
		if got := render(c.got); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func bare(name string) tei.MsDesc {
	return tei.MsDesc{Identifier: tei.MsIdentifier{Repository: tei.Repository{Content: tei.Text(name)}}}
}

func aprf() tei.MsDesc {
	return tei.MsDesc{
		Identifier: tei.MsIdentifier{
			Repository:  tei.Repository{Ref: "#aprf", Content: tei.Text("APRF")},
			Collections: []tei.Holding{{Type: "fond", N: "3", Content: tei.Text("Fond 3")}},
			Idnos:       []tei.Idno{{Type: "delo", N: "828", Content: tei.Text("Delo 828")}},
		},
		Items: []tei.MsItem{{Loci: []tei.Locus{{From: "42", To: "43", Content: tei.Text("Listy 42-43")}}}},
	}
}

// Content used twice is copied, not moved.
func TestContentMayBeUsedTwice(t *testing.T) {
	content := tei.Join(tei.Text("to "), tei.Of(tei.Name{Content: tei.Text("Mao")}.Element(nil)))
	first := tei.Elem("p", nil, content)
	second := tei.Elem("p", nil, content)
	if a, b := render(first), render(second); a != b || a != "<p>to <name>Mao</name></p>" {
		t.Errorf("%s and %s", a, b)
	}
}
