package diff_test

import (
	"bytes"
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
	`|<listWit><witness xml:id="catchword-new">.*?</listWit>|<encodingDesc><variantEncoding [^>]*/></encodingDesc>|<variantEncoding [^>]*/>`)

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

// An apparatus makes no valid revision invalid: it has no more errors than the
// revision had.
func TestApparatusIsValid(t *testing.T) {
	const schema = "../../../shared/schemas/tei_all.rng"
	jing, err := exec.LookPath("jing")
	if err != nil || testing.Short() {
		t.Skip("jing is not installed")
	}
	if _, err := os.Stat(schema); err != nil {
		t.Skip("the schema tei_all is not here: ../shared/schemas is missing")
	}
	errors := func(file string) int {
		out, _ := exec.Command(jing, schema, file).Output()
		return bytes.Count(out, []byte(": error:"))
	}
	for _, r := range revisions(t)[:2] {
		out := filepath.Join(t.TempDir(), "out.xml")
		if err := os.WriteFile(out, apparatus(t, read(t, r[0]), read(t, r[1])), 0o666); err != nil {
			t.Fatal(err)
		}
		if was, is := errors(r[1]), errors(out); is > was {
			t.Errorf("%s has %d errors, with an apparatus %d", r[1], was, is)
		}
	}
}
