package schema_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"catchword/schema"
	"catchword/schema/profile"
	"catchword/schema/rng"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"
)

var update = flag.Bool("update", false, "write the golden files anew, Jing's findings included when it is installed")

// The table of editors' mistakes: documents with one mistake each.
const (
	mistakesDir  = "../fixtures/mistakes"
	mistakesPage = mistakesDir + "/README.md" // what we say, beside what Jing says
	jingSays     = mistakesDir + "/jing.txt"  // as Jing printed it
)

// A mistake is one document of the table.
type mistake struct {
	name   string // "05-structure/p-in-p.xml"
	title  string
	lines  *diag.Lines
	schema string // of its own, beside it; "" for the profile
	ours   diag.List
	jing   []jingFinding
}

type jingFinding struct {
	line, column int
	message      string
}

func TestMistakes(t *testing.T) {
	mistakes := readMistakes(t)
	if *update {
		recordJing(t, mistakes)
	}
	readJing(t, mistakes)
	for _, m := range mistakes {
		m.compare(t)
	}
	page := mistakesTable(mistakes)
	if *update {
		overwrite(t, mistakesPage, page)
	}
	want, err := os.ReadFile(mistakesPage)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(page, want) {
		t.Errorf("%s is not what is found now: run the test with -update and read what has changed\n%s", mistakesPage, firstDifference(page, want))
	}
}

// What is recorded of Jing is what Jing says.
func TestMistakesAreRecordedAsJingJudgesThem(t *testing.T) {
	if testing.Short() {
		t.Skip("Jing judges one by one the documents that are not well-formed, which takes a while")
	}
	if _, err := exec.LookPath("jing"); err != nil {
		t.Skip("jing is not installed: its findings are taken as they were recorded")
	}
	recorded, err := os.ReadFile(jingSays)
	if err != nil {
		t.Fatal(err)
	}
	if now := runJing(t, readMistakes(t)); !bytes.Equal(unordered(now), unordered(recorded)) {
		t.Errorf("%s is out of date: run the test with -update\n%s", jingSays, firstDifference(now, recorded))
	}
}

// unordered is text with the words of each line sorted: the order in which Jing
// tells what a value may be is another on every machine.
func unordered(text []byte) []byte {
	var b bytes.Buffer
	for line := range strings.Lines(string(text)) {
		words := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" ,;\n", r) })
		slices.Sort(words)
		words = slices.DeleteFunc(words, func(w string) bool { return w == "or" })
		b.WriteString(strings.Join(words, " ") + "\n")
	}
	return b.Bytes()
}

// compare checks what has to hold for every mistake: one sentence says it, not
// more often than Jing speaks, and on the line that Jing names first.
func (m *mistake) compare(t *testing.T) {
	if len(m.ours) == 0 || len(m.jing) == 0 {
		t.Errorf("%s: we find %d mistakes, Jing %d", m.name, len(m.ours), len(m.jing))
		return
	}
	for _, d := range m.ours {
		if d.Message != m.ours[0].Message {
			t.Errorf("%s: one mistake makes several findings:\n%s\n%s", m.name, m.ours[0].Message, d.Message)
		}
	}
	if len(m.ours) > len(m.jing) {
		t.Errorf("%s: we make %d findings, Jing %d", m.name, len(m.ours), len(m.jing))
	}
	span := m.ours[0].Span
	if line := m.jing[0].line; line < span.Start.Line || span.End.Line < line {
		t.Errorf("%s: Jing finds line %d, we find %v to %v", m.name, line, span.Start, span.End)
	}
}

// readMistakes reads and judges the documents.
func readMistakes(t *testing.T) []*mistake {
	t.Helper()
	files, err := filepath.Glob(mistakesDir + "/*/*.xml")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d documents in %s (%v)", len(files), mistakesDir, err)
	}
	byProfile := compiled(t, profile.Source(), rng.Options{Open: profile.Open})
	var all []*mistake
	for _, file := range files {
		m := readMistake(t, file)
		by := byProfile
		if m.schema != "" {
			by = compiled(t, xmlscan.File(filepath.Join(mistakesDir, m.schema)), rng.Options{})
		}
		m.ours, err = schema.Check(t.Context(), xmlscan.File(file), []schema.Named{{Schema: by}})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, m)
	}
	return all
}

// compiled is a schema as the second run of the program has it: out of the cache
// when it is worth keeping.
func compiled(t *testing.T, src xmlscan.Source, o rng.Options) *rng.Schema {
	t.Helper()
	o.Cache = rng.Cache{Dir: t.TempDir()}
	if _, err := rng.Compile(src, o); err != nil {
		t.Fatal(err)
	}
	s, err := rng.Compile(src, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var titleForm = regexp.MustCompile(`^<!-- (.*) -->\n`)

func readMistake(t *testing.T, file string) *mistake {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	title := titleForm.FindSubmatch(text)
	if title == nil {
		t.Fatalf("%s does not say in a comment on its first line what the mistake is", file)
	}
	m := &mistake{name: relative(file), title: string(title[1]), lines: diag.NewLines(text)}
	own := strings.TrimSuffix(file, ".xml") + ".rnc"
	if _, err := os.Stat(own); err == nil {
		m.schema = relative(own)
	}
	return m
}

func relative(file string) string {
	return strings.TrimPrefix(filepath.ToSlash(file), mistakesDir+"/")
}

func overwrite(t *testing.T, file string, text []byte) {
	t.Helper()
	if err := os.WriteFile(file, text, 0o666); err != nil {
		t.Fatal(err)
	}
}

func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			return fmt.Sprintf("line %d is now\n%s", i+1, g[i])
		}
	}
	return fmt.Sprintf("%d lines less", len(w)-len(g))
}
