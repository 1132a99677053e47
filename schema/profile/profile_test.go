package profile_test

import (
	"bytes"
	"context"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"catchword/fixtures"
	"catchword/schema/profile"
	"catchword/schema/rng"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

const shared = "../../../shared"

func compile(t testing.TB, src xmlscan.Source, o rng.Options) *rng.Schema {
	t.Helper()
	s, err := rng.Compile(src, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func embedded(t testing.TB) *rng.Schema {
	return compile(t, profile.Source(), rng.Options{Open: profile.Open})
}

// first is the first finding on a document, or nil.
func first(t testing.TB, s *rng.Schema, text []byte) *diag.Diagnostic {
	t.Helper()
	var found *diag.Diagnostic
	err := s.Validate(context.Background(), xmlscan.Bytes("x.xml", text), func(d diag.Diagnostic) {
		if found == nil && d.Severity == diag.Error {
			found = &d
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// specimens draws n documents from a schema, of growing size.
func specimens(s *rng.Schema, seed uint64, n int) [][]byte {
	draw := s.Specimens(rand.New(rand.NewPCG(seed, 1)))
	var out [][]byte
	for size := 20; len(out) < n; size = size%2000 + 80 {
		if text, ok := draw(size); ok {
			out = append(out, text)
		}
	}
	return out
}

// What the profile allows is what it accepts; and drawing comes past all of it.
func TestProfileAcceptsItsSpecimens(t *testing.T) {
	s := embedded(t)
	met := map[string]bool{}
	for _, text := range specimens(s, 1, 500) {
		if d := first(t, s, text); d != nil {
			t.Fatalf("%v\n%s", d, text)
		}
		for _, tag := range startTag.FindAllSubmatch(text, -1) {
			met[string(tag[1])] = true
		}
	}
	for _, name := range elementNames(t) {
		if !met[name] {
			t.Errorf("no specimen has a %s", name)
		}
	}
}

var startTag = regexp.MustCompile(`<(\w+)`)

// elementNames is every element that the profile defines.
func elementNames(t *testing.T) (names []string) {
	t.Helper()
	err := fs.WalkDir(profile.Files(), ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		raw, err := fs.ReadFile(profile.Files(), path)
		for _, m := range definition.FindAllSubmatch(raw, -1) {
			names = append(names, string(m[2]))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// What is valid against the profile is valid against TEI P5: shown on random
// documents of the profile.
func TestSpecimensAreTEI(t *testing.T) {
	path := filepath.Join(shared, "schemas", "tei_all.rng")
	if _, err := os.Stat(path); err != nil {
		t.Skipf("tei_all of ../shared/schemas is missing: %v", err)
	}
	all := compile(t, xmlscan.File(path), rng.Options{})
	s := embedded(t)
	for seed := range uint64(4) {
		for _, text := range specimens(s, 2+seed, 500) {
			if d := first(t, all, text); d != nil {
				t.Fatalf("seed %d: tei_all says: %v\n%s", seed, d, text)
			}
		}
	}
}

// Jing reads the profile as we do.
func TestJingAcceptsSpecimens(t *testing.T) {
	jing, err := exec.LookPath("jing")
	if err != nil {
		t.Skip("jing is missing: install the package jing")
	}
	dir := t.TempDir()
	args := []string{"-c", filepath.Join(dir, "catchword.rnc")}
	write(t, dir, profile.Files())
	for i, text := range specimens(embedded(t), 9, 50) {
		name := filepath.Join(dir, "specimen"+string(rune('A'+i/26))+string(rune('a'+i%26))+".xml")
		if err := os.WriteFile(name, text, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, name)
	}
	if out, err := exec.Command(jing, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

func write(t *testing.T, dir string, files fs.FS) {
	t.Helper()
	if err := os.CopyFS(dir, files); err != nil {
		t.Fatal(err)
	}
}

var (
	definition    = regexp.MustCompile(`(?m)^(\\?\w+) =(?: |\n)+element (\w+)`)
	documentation = regexp.MustCompile(`(?m)^## .+\n(?:## .+\n)*(\\?\w+) =`)
)

// Every element says in a comment what it is for.
func TestEveryElementIsDocumented(t *testing.T) {
	names, err := fs.Glob(profile.Files(), "*.rnc")
	if err != nil || len(names) == 0 {
		t.Fatalf("no files: %v", err)
	}
	count := 0
	for _, name := range names {
		raw, err := fs.ReadFile(profile.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		said := map[string]bool{}
		for _, m := range documentation.FindAllSubmatch(raw, -1) {
			said[string(m[1])] = true
		}
		for _, m := range definition.FindAllSubmatch(raw, -1) {
			count++
			if !said[string(m[1])] {
				t.Errorf("%s: element %s has no documentation", name, m[2])
			}
			if strings.TrimPrefix(string(m[1]), `\`) != string(m[2]) {
				t.Errorf("%s: the pattern of element %s is called %s", name, m[2], m[1])
			}
		}
	}
	if count < 290 {
		t.Errorf("only %d elements were looked at", count)
	}
}

var (
	attribute     = regexp.MustCompile(`\battribute [\w:]+ \{`)
	attributeForm = regexp.MustCompile(`^ *(?:\| *)?attribute [\w:]+ \{`)
)

// Every attribute says, too, in the line before it.
func TestEveryAttributeIsDocumented(t *testing.T) {
	names, err := fs.Glob(profile.Files(), "*.rnc")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, name := range names {
		raw, err := fs.ReadFile(profile.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(raw), "\n")
		for i, line := range lines {
			if !attribute.MatchString(line) || strings.HasPrefix(strings.TrimSpace(line), "#") {
				continue
			}
			count++
			if !attributeForm.MatchString(line) || len(attribute.FindAllString(line, 2)) > 1 || !strings.HasPrefix(strings.TrimSpace(lines[i-1]), "## ") {
				t.Errorf("%s:%d: an attribute has no documentation: %s", name, i+1, line)
			}
		}
	}
	if count < 80 {
		t.Errorf("only %d attributes were looked at", count)
	}
}

// An edition adds to the lists of values by including the profile.
func TestListsOfValuesCanBeExtended(t *testing.T) {
	const mine = `default namespace = "http://www.tei-c.org/ns/1.0"
include "catchword.rnc"
note.types |= "press-cutting"
div.types |= "ballad"
`
	src := xmlscan.Bytes("house.rnc", []byte(mine))
	house := compile(t, src, rng.Options{Open: profile.Open})
	text := document(`<div type="ballad"><p>Words <note type="press-cutting">more</note></p></div>`)
	if d := first(t, house, text); d != nil {
		t.Errorf("the extended schema: %v", d)
	}
	if first(t, embedded(t), text) == nil {
		t.Error("the profile accepts values that it does not list")
	}
}

func document(body string) []byte {
	return []byte(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>` +
		`<publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>` +
		`<text><body>` + body + `</body></text></TEI>`)
}

// Where the profile asks for more than TEI.
func TestProfileIsStricterWhereEditionsProfit(t *testing.T) {
	s := embedded(t)
	for name, body := range map[string]string{
		"a kind of division that is none":  `<div type="foo"><p>x</p></div>`,
		"a date in two ways at once":       `<p><date when="1951" from="1951">x</date></p>`,
		"a date that no calendar has":      `<p><date when="1951-02-30">x</date></p>`,
		"an identifier with a blank":       `<p xml:id="a b">x</p>`,
		"a pointer without a target":       `<p><ptr/></p>`,
		"an image without an address":      `<figure><graphic/></figure>`,
		"a choice between unrelated words": `<p><choice><sic>a</sic><expan>b</expan></choice></p>`,
		"coordinates that are words":       `<listPlace><place><placeName>x</placeName><location><geo>north</geo></location></place></listPlace>`,
	} {
		if first(t, s, document(body)) == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	if d := first(t, s, document(`<div type="letter"><p>x</p></div>`)); d != nil {
		t.Errorf("a plain letter: %v", d)
	}
}

// What editions of archival documents are made of.
func TestProfileHasWhatEditionsUse(t *testing.T) {
	s := embedded(t)
	for name, body := range map[string]string{
		"a publication in parts": `<p>x</p><listBibl><biblStruct type="article"><analytic><author>A</author><title level="a">T</title></analytic>` +
			`<monogr><title level="j">J</title><imprint><pubPlace>P</pubPlace><date when="1951">1951</date><biblScope unit="page" from="1" to="9">1-9</biblScope></imprint></monogr></biblStruct></listBibl>`,
		"the pages cited":         `<p><bibl><title>T</title>, <citedRange unit="page" from="4" to="5">4-5</citedRange></bibl></p>`,
		"a mark in the margin":    `<p>x <metamark function="insertion" place="margin">+</metamark></p>`,
		"a deletion over bounds":  `<p>x <delSpan spanTo="#a"/></p><p>y<anchor xml:id="a"/></p>`,
		"words let stand":         `<p><restore><del>x</del></restore></p>`,
		"a gap between limits":    `<p><gap reason="illegible" unit="words" atLeast="2" atMost="3"/></p>`,
		"a picture in a picture":  `<p>x</p><figure><head>H</head><figure><graphic url="a.jpg" mimeType="image/jpeg"/></figure></figure>`,
		"a table with a caption":  `<table rows="1" cols="2"><head>H</head><row role="label"><cell>a</cell><cell cols="1">b</cell></row></table>`,
		"a town with coordinates": `<p><settlement>x<location><geo>1 2</geo></location></settlement></p>`,
		"a link":                  `<p xml:id="p1">x</p><linkGrp type="translation"><link target="#p1 b.xml#p1"/></linkGrp>`,
		"a note before the name":  `<listPerson><person><note>x</note><persName>N</persName><langKnowledge><langKnown tag="zh">well</langKnown></langKnowledge></person></listPerson>`,
		"a named event":           `<listEvent><event when="1951"><eventName>x</eventName></event></listEvent>`,
	} {
		if d := first(t, s, document(body)); d != nil {
			t.Errorf("%s: %v", name, d)
		}
	}
}

// What the header can say of calendars, renditions and the record itself.
func TestProfileHasWhatHeadersUse(t *testing.T) {
	text := string(document(`<p rendition="#b">x</p>`))
	text = strings.Replace(text, "<sourceDesc><p>S</p></sourceDesc>", `<sourceDesc><msDesc><msIdentifier><idno>1</idno></msIdentifier>`+
		`<physDesc><objectDesc form="leaf"><p>x</p></objectDesc><bindingDesc><binding contemporary="unknown"><p>x</p></binding></bindingDesc></physDesc>`+
		`<additional><adminInfo><recordHist><source>x</source><change when="1999">y</change></recordHist>`+
		`<custodialHist><custEvent type="filmed" when="1999">x</custEvent></custodialHist></adminInfo></additional></msDesc></sourceDesc>`, 1)
	text = strings.Replace(text, "</fileDesc>", `</fileDesc><encodingDesc><tagsDecl><rendition xml:id="b" scheme="css">font-weight: bold</rendition></tagsDecl>`+
		`<geoDecl datum="WGS84">x</geoDecl></encodingDesc><profileDesc><calendarDesc><calendar xml:id="julian"><p>Old style</p></calendar></calendarDesc>`+
		`<particDesc><person><persName>x</persName></person></particDesc></profileDesc>`, 1)
	if d := first(t, embedded(t), []byte(text)); d != nil {
		t.Error(d)
	}
}

func BenchmarkCompile(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		embedded(b)
	}
}

// Opening is by the last element of a name only: the profile reads no files.
func TestOpenReadsNothingElse(t *testing.T) {
	if _, err := profile.Open("../../../etc/passwd"); err == nil {
		t.Error("a file that is not the profile's was opened")
	}
	r, err := profile.Open("dir/header.rnc")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var b bytes.Buffer
	if _, err := b.ReadFrom(r); err != nil || b.Len() == 0 {
		t.Errorf("header.rnc: %d bytes, %v", b.Len(), err)
	}
}

// The example transcription's TEI is what the profile was made for.
func TestProfileAcceptsTheExample(t *testing.T) {
	for _, name := range []string{"110833.xml", "authority.xml"} {
		text, err := fixtures.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if d := first(t, embedded(t), text); d != nil {
			t.Errorf("%s: %v", name, d)
		}
	}
}
