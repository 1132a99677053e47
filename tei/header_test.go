package tei_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"catchword/tei"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The header with every field filled in is laid out as in
// testdata/header.xml, which is valid against tei_all.
func TestFullHeader(t *testing.T) {
	doc := tei.New("TEI")
	doc.Root().AddChild(fullHeader().Element(nil))
	doc.Root().AddChild(fullStandOff().Element(nil))
	tei.Layout(doc.Root())
	golden := filepath.Join("testdata", "header.xml")
	got := written(t, doc)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Error(diff)
	}
}

// say is content that names its place.
func say(s string) tei.Mixed { return tei.Text(s) }

func fullName(kind tei.NameKind) tei.Name {
	return tei.Name{Kind: kind, Type: "variant", Ref: "#a", Cert: "high", Resp: "#catchword", Content: say("a name")}
}

func fullDate() tei.Date {
	return tei.Date{Type: "t", When: "1951-11-19", Calendar: "#gregorian", Cert: "low", Resp: "#catchword", Content: say("19 November 1951")}
}

func fullNote() tei.Note {
	return tei.Note{Type: "source", N: "1", Target: "#a", Resp: "#catchword", Content: say("a note")}
}

func fullBibl() tei.Bibl {
	return tei.Bibl{
		ID: "source", Type: "digital", Content: say("A citation."),
		Titles:    []tei.Title{{Level: "a", Lang: "en", Content: say("a title")}},
		Authors:   []tei.Agent{{Ref: "#a", Content: say("an author")}},
		Editors:   []tei.Agent{{Role: "translator", Content: say("an editor")}},
		Publisher: say("a publisher"),
		Date:      fullDate(),
		Idnos:     []tei.Idno{{Type: "record", N: "1", Content: say("No. 1")}},
		Refs:      []tei.Ref{{Type: "url", Target: "http://example.org/", Content: say("a link")}},
		TextLang:  tei.TextLang{Main: "en", Others: "ru", Content: say("English")},
		Notes:     []tei.Note{fullNote()},
	}
}

func fullManuscript(id string) tei.MsDesc {
	return tei.MsDesc{
		ID: id, Type: "copy", Lang: "en",
		Identifier: tei.MsIdentifier{
			Country: say("a country"), Region: say("a region"), Settlement: say("a settlement"),
			Institution: tei.Repository{Content: say("an institution")},
			Repository:  tei.Repository{Ref: "#a", Content: say("an archive")},
			Collections: []tei.Holding{{Type: "fond", N: "3", Content: say("Fond 3")}, {Type: "opis", N: "65", Content: say("Opis 65")}},
			Idnos:       []tei.Idno{{Type: "delo", N: "828", Content: say("Delo 828")}, {Type: "papka", Content: say("Papka 11")}},
			MsNames:     []tei.Mixed{say("a name")},
			Alternates: []tei.AltIdentifier{{
				Type: "former", Settlement: say("a settlement"), Repository: tei.Repository{Content: say("an archive")},
				Collection: tei.Holding{Content: say("a collection")}, Idno: tei.Idno{Content: say("7")}, Note: fullNote(),
			}},
		},
		Head: say("a heading"), Summary: say("a summary"), TextLang: tei.TextLang{Main: "ru"},
		Items: []tei.MsItem{
			{N: "1", Loci: []tei.Locus{{From: "42", To: "43", Content: say("Listy 42-43")}}},
			{
				Loci:     []tei.Locus{{From: "44", To: "44", Content: say("List 44")}},
				Authors:  []tei.Agent{{Content: say("an author")}},
				Titles:   []tei.Title{{Content: say("a title")}},
				TextLang: tei.TextLang{Main: "ru", Content: say("Russian")},
				Bibls:    []tei.Bibl{{Content: say("an edition")}},
				Notes:    []tei.Note{fullNote()},
			},
		},
		Physical: []tei.Mixed{say("typescript")}, Origin: say("an origin"), Provenance: []tei.Mixed{say("an owner")},
	}
}

func fullHeader() tei.Header {
	return tei.Header{File: fullFile(), Encoding: fullEncoding(), Profile: fullProfile(), Revision: tei.RevisionDesc{
		Status:  "draft",
		Changes: []tei.Change{{N: "1", When: "2024-05-01", Who: "#catchword", Status: "draft", Content: say("a change")}},
	}}
}

func fullFile() tei.FileDesc {
	return tei.FileDesc{
		Title: tei.TitleStmt{
			Titles:  []tei.Title{{Type: "main", Content: say("a title")}, {Type: "sub", Content: tei.Of(fullDate().Element(nil))}},
			Authors: []tei.Agent{{Content: tei.Of(fullName(tei.PersName).Element(nil))}},
			Editors: []tei.Agent{{Content: say("an editor")}},
			Resp: []tei.RespStmt{{
				ID: "catchword", Resp: say("encoded"),
				Names: []tei.Name{fullName(tei.PlainName), fullName(tei.OrgName)}, Notes: []tei.Note{fullNote()},
			}},
		},
		Publication: tei.PublicationStmt{
			Publisher: say("a publisher"), Distributor: say("a distributor"), Authority: say("an authority"),
			PubPlace: say("a place"), Date: fullDate(),
			Idnos: []tei.Idno{{Type: "filename", Content: say("a.xml")}},
			Refs:  []tei.Ref{{Target: "http://example.org/"}},
			Availability: tei.Availability{
				Status: "free", Target: "http://example.org/licence", Licence: say("a licence"), Notes: []tei.Mixed{say("terms")},
			},
		},
		Notes: []tei.Note{fullNote()},
		Source: tei.SourceDesc{
			Bibls:     []tei.Bibl{fullBibl()},
			Witnesses: []tei.Witness{{ID: "w1", N: "1", Ms: fullManuscript("m1")}, {ID: "w2", Content: say("a wording"), Ms: fullManuscript("m2")}},
		},
	}
}

func fullEncoding() tei.EncodingDesc {
	said := []tei.Mixed{say("a principle")}
	return tei.EncodingDesc{
		Project: said,
		Editorial: tei.EditorialDecl{
			Correction: said, Normalization: said, Quotation: said, QuotationMarks: "none", Hyphenation: said, HyphenationLines: "none",
			Segmentation: said, Punctuation: said, Interpretation: said, Paragraphs: said,
		},
		Taxonomies: []tei.Taxonomy{{ID: "genre", Desc: say("kinds"), Categories: []tei.Category{
			{ID: "g1", Desc: say("a kind"), Categories: []tei.Category{{ID: "g2"}}},
		}}},
		Prefixes: []tei.PrefixDef{{Ident: "psn", Match: "([a-z]+)", Replacement: "#$1", Paragraphs: said}},
	}
}

func fullProfile() tei.ProfileDesc {
	return tei.ProfileDesc{
		Abstracts: []tei.Abstract{{Resp: "#catchword", Lang: "en", Paragraphs: []tei.Mixed{say("a summary")}}},
		Creation:  tei.Creation{Date: fullDate(), Place: fullName(tei.PlaceName)},
		Languages: []tei.Language{{Ident: "en", Usage: "100", Content: say("English")}, {Ident: "ru"}},
		Class: tei.TextClass{
			CatRefs:  []tei.CatRef{{Scheme: "#genre", Target: "#g1 #g2"}},
			Keywords: []tei.Keywords{{Scheme: "#genre", Terms: []tei.Mixed{say("a term")}}},
		},
		Corresp: []tei.CorrespDesc{{
			ID: "c1", Type: "telegram", Subtype: "cipher", N: "1", Ref: "http://example.org/1",
			Actions: []tei.CorrespAction{{
				Type: "sent", Subtype: "cc", Resp: "#catchword", Cert: "high",
				Names: []tei.Name{fullName(tei.PersName), fullName(tei.OrgName)}, Places: []tei.Name{fullName(tei.PlaceName)},
				Date: fullDate(), Notes: []tei.Note{fullNote()},
			}},
			Context: tei.CorrespContext{
				Refs: []tei.Ref{{Type: "prev", Target: "#c1", Content: say("your telegram")}}, Notes: []tei.Note{fullNote()},
			},
			Notes: []tei.Note{fullNote()},
		}},
	}
}

func fullStandOff() tei.StandOff {
	names := []tei.Name{fullName(tei.PlainName)}
	idnos := []tei.Idno{{Type: "URI", Content: say("http://example.org/1")}}
	notes := []tei.Note{fullNote()}
	return tei.StandOff{
		Persons: []tei.Person{{ID: "p", Names: names, Idnos: idnos, Notes: notes}},
		Orgs:    []tei.Org{{ID: "o", Type: "repository", Names: names, Idnos: idnos, Notes: notes}},
		Places:  []tei.Place{{ID: "q", Type: "country", Names: names, Idnos: idnos, Notes: notes}},
	}
}
