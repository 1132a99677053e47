package diff_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"catchword/transform/diff"

	"github.com/rogpeppe/go-internal/txtar"
)

// additions are what an apparatus puts into the newer revision.
var additions = regexp.MustCompile(`(?s)<app><lem wit="#catchword-new"/?>|</lem><rdg wit="#catchword-old">.*?</rdg></app>|<rdg wit="#catchword-old">.*?</rdg></app>` +
	`|<p><listWit><witness xml:id="catchword-new">.*?</listWit></p>|<listWit><witness xml:id="catchword-new">.*?</listWit>|<encodingDesc><variantEncoding [^>]*/></encodingDesc>|<variantEncoding [^>]*/>`)

func apparatus(t *testing.T, before, after []byte) []byte {
	t.Helper()
	c, err := diff.Compare(before, after, diff.Options{})
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.Apparatus("before & after.xml", "after.xml")
	if err != nil {
		t.Fatal(err)
	}
	if got := additions.ReplaceAll(out, nil); !bytes.Equal(got, bytes.TrimPrefix(after, []byte("\ufeff"))) {
		t.Errorf("without the apparatus the revision is\n%s\nwant\n%s", got, after)
	}
	return out
}

const apparatusHeader = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>L</title></titleStmt>` +
	`<publicationStmt><p/></publicationStmt><sourceDesc><p>Letter.</p></sourceDesc></fileDesc></teiHeader><text><body>`

func TestApparatusHoldsBothTexts(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"<p>One two three.</p>", "<p>One 2 three.</p>", `One <app><lem wit="#catchword-new">2</lem><rdg wit="#catchword-old">two</rdg></app> three.`},
		{"<p>One two three.</p>", "<p>One three.</p>", `One<app><lem wit="#catchword-new"/><rdg wit="#catchword-old">two</rdg></app> three.`},
		{"<p>One.</p>", "<p>One <hi>more</hi> word.</p>", `<app><lem wit="#catchword-new"><hi>more</hi> word</lem><rdg wit="#catchword-old"></rdg></app>.`},
		{`<p>One.</p><p xml:id="a">Gone with all it said.</p>`, `<p xml:id="a">One.</p>`, `<rdg wit="#catchword-old"><p>Gone with all it said.</p></rdg>`},
		{"<p>One two.</p>", "<p>One <hi>two</hi>.</p>", "<p>One <hi>two</hi>.</p>"},
	} {
		const end = "</body></text></TEI>"
		got := apparatus(t, []byte(apparatusHeader+c.before+end), []byte(apparatusHeader+c.after+end))
		if !strings.Contains(string(got), c.want) {
			t.Errorf("%s to %s: got\n%s", c.before, c.after, got)
		}
	}
}

// Nothing is put into a CDATA section, and no piece of one elsewhere.
func TestApparatusLeavesSectionsAlone(t *testing.T) {
	const end = `</p></body></text></TEI>`
	plain := apparatusHeader + `<p>One word here and there.` + end
	for _, section := range []string{`<p>One <![CDATA[a < b]]> word here and there.`, `<p>One <![CDATA[word & here]]> and there.`, `<p><![CDATA[One < word here]]> and there.`} {
		section = apparatusHeader + section + end
		other := strings.Replace(section, " there", " <![CDATA[<]]>", 1)
		for _, pair := range [][2]string{{plain, section}, {section, plain}, {section, other}, {other, section}} {
			apparatus(t, []byte(pair[0]), []byte(pair[1]))
		}
	}
}

func TestApparatusIsTheRevision(t *testing.T) {
	names, _ := filepath.Glob("testdata/changes/*.txtar")
	for _, name := range names {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		c, err := diff.Compare(file(a, "before.xml").Data, file(a, "after.xml").Data, diff.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.Apparatus("a", "b"); err == nil || !strings.Contains(err.Error(), "sourceDesc") && !strings.Contains(err.Error(), "TEI documents") {
			t.Errorf("%s: a document without sourceDesc: %v", name, err)
		}
	}
	for _, r := range revisions(t) {
		apparatus(t, read(t, r[0]), read(t, r[1]))
	}
}

// An apparatus makes no valid revision invalid: none has more errors than the
// revision had, by Jing and the schema tei_all.
func TestApparatusIsValid(t *testing.T) {
	const schema = "../../../shared/schemas/tei_all.rng"
	jing, err := exec.LookPath("jing")
	if err != nil || testing.Short() {
		t.Skip("jing is not installed")
	}
	if _, err := os.Stat(schema); err != nil {
		t.Skip("the schema tei_all is not here: ../shared/schemas is missing")
	}
	dir := t.TempDir()
	args := []string{schema}
	write := func(name string, text []byte) {
		args = append(args, filepath.Join(dir, name))
		if err := os.WriteFile(args[len(args)-1], text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	pairs := hardPlaces()
	for _, r := range revisions(t) {
		pairs = append(pairs, [2][]byte{read(t, r[0]), read(t, r[1])})
	}
	for i, p := range pairs {
		write(fmt.Sprintf("%d-revision.xml", i), p[1])
		write(fmt.Sprintf("%d-apparatus.xml", i), apparatus(t, p[0], p[1]))
	}
	out, _ := exec.Command(jing, args...).Output()
	errors := func(name string) int {
		return len(regexp.MustCompile(`(?m)/`+name+`:\d+:\d+: error:`).FindAll(out, -1))
	}
	for i := range pairs {
		was, is := errors(fmt.Sprintf("%d-revision.xml", i)), errors(fmt.Sprintf("%d-apparatus.xml", i))
		if is > was {
			t.Errorf("pair %d has %d errors, with an apparatus %d: %s", i, was, is, apparatus(t, pairs[i][0], pairs[i][1]))
		}
	}
	t.Logf("%d revisions are as valid with an apparatus as without", len(pairs))
}

// hardPlaces are pairs of valid revisions, there and back, with changes where an
// app may not stand.
func hardPlaces() (out [][2][]byte) {
	empty := strings.Replace(apparatusHeader, "<p>Letter.</p>", "<p/>", 1)
	for _, c := range []struct{ header, before, after string }{
		{empty, "<p>One two.</p>", "<p>One 2.</p>"},
		{apparatusHeader, "<p>He said teh word.</p>", "<p>He said <choice><sic>teh</sic><corr>the</corr></choice> word.</p>"},
		{apparatusHeader, "<p>A <choice><sic>teh</sic><corr>the</corr></choice> word.</p>", "<p>A <choice><sic>teh</sic><corr>thy</corr></choice> word.</p>"},
		{apparatusHeader, "<p>At <address><addrLine>12 Quay</addrLine></address> now.</p>", "<p>At <address><addrLine>Office</addrLine><addrLine>12 Quay</addrLine></address> now.</p>"},
		{apparatusHeader, "<table><row><cell>1</cell><cell>2</cell></row></table>", "<table><row><cell>1</cell><cell>3</cell><cell>2</cell></row><row><cell>4</cell></row></table>"},
		{apparatusHeader, "<list><item>one</item></list>", "<list><item>one</item><item>two</item></list>"},
		{apparatusHeader, "<lg><l>One line</l></lg><p>x</p>", "<lg><l>One line</l><l>Two lines</l></lg>"},
		{apparatusHeader, "<p>A<note><p>Old note.</p></note> b.</p>", "<p>A<note><p>Old note.</p><p>New note.</p></note> b.</p>"},
		{apparatusHeader, "<p>Mr <persName><surname>Hale</surname></persName> came.</p>", "<p>Mr <persName><forename>John</forename> <surname>Hale</surname></persName> came.</p>"},
	} {
		const end = "</body></text></TEI>"
		before, after := []byte(c.header+c.before+end), []byte(c.header+c.after+end)
		out = append(out, [2][]byte{before, after}, [2][]byte{after, before})
	}
	return out
}
