package schematron_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"catchword/schema/schematron"
	"catchword/tei/diag"
	"catchword/tei/xmlscan"

	"github.com/google/go-cmp/cmp"
)

func compile(t testing.TB, name string) *schematron.Schema {
	t.Helper()
	s, err := schematron.Compile(xmlscan.File(name), schematron.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func samples(t testing.TB) []string {
	files, _ := filepath.Glob(filepath.Join(shared, "corpora", "*", "samples", "*.xml"))
	if len(files) == 0 {
		t.Skip("real TEI files (../shared/corpora) are not there")
	}
	return files
}

// defective are schemas that are incorrect, and what is wrong with them.
var defective = map[string]string{
	"ediarum.JP-ANBRIEFE.rng": "there is no abstract pattern `declarable`",
}

// All Schematron there is compiles: TEI's own, and what stands in the schemas of
// editions, but for what is said to be wrong.
func TestRealSchemas(t *testing.T) {
	samples(t)
	count := 0
	for _, pattern := range []string{"schemas/*.isosch", "schemas/*.rng", "corpora/*/schema/*.sch", "corpora/*/schema/*.rng"} {
		names, _ := filepath.Glob(filepath.Join(shared, pattern))
		for _, name := range names {
			count++
			_, err := schematron.Compile(xmlscan.File(name), schematron.Options{})
			want, wrong := defective[filepath.Base(name)]
			if (err != nil) != wrong || wrong && !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	t.Logf("%d schemas", count)
}

// The rules that stand in TEI's RELAX NG schema find what those find that are
// extracted from it, in real files and in the same with attributes where they
// must not be.
func TestEmbeddedRulesOfTEI(t *testing.T) {
	files := samples(t)
	extracted := compile(t, filepath.Join(shared, "schemas", "tei_all.isosch"))
	embedded := compile(t, filepath.Join(shared, "schemas", "tei_all.rng"))
	found := 0
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, attribute := range []string{"", `subtype="x"`, `calendar="#x"`, `targetLang="de"`, `spanTo="#x"`, `notAfter="1900"`} {
			text := strings.ReplaceAll(string(raw), "<p>", "<p "+attribute+">")
			text = strings.ReplaceAll(text, "<pb ", "<pb "+attribute+" ")
			a, b := sentences(validate(t, extracted, text)), sentences(validate(t, embedded, text))
			found += len(a)
			if diff := cmp.Diff(a, b); diff != "" {
				t.Errorf("%s %s (-extracted +embedded):\n%s", file, attribute, diff)
			}
		}
	}
	t.Logf("%d findings", found)
}

func sentences(found diag.List) []string {
	var all []string
	for _, d := range found {
		all = append(all, d.Error())
	}
	slices.Sort(all)
	return all
}

// One schema checks many documents at once.
func TestConcurrently(t *testing.T) {
	c := testCase{
		"schema.sch": `<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" queryBinding="xslt2">
			<xsl:key name="k" match="person" use="@id"/><let name="all" value="//person"/>
			<pattern><rule context="ref[1]"><let name="to" value="@to"/>
				<assert test="$all[@id = $to] and key('k', $to) and doc('persons.xml')//person[@id = $to]">no person <value-of select="$to"/></assert>
			</rule></pattern></schema>`,
		"persons.xml": `<persons><person id="a"/><person id="b"/></persons>`,
	}
	s, err := c.compile()
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for i := range 64 {
		all.Go(func() {
			id := string(rune('a' + i%3))
			var found diag.List
			text := `<doc><person id="a"/><person id="b"/><p><ref to="` + id + `"/></p></doc>`
			if err := s.Validate(t.Context(), xmlscan.Bytes("x", []byte(text)), func(d diag.Diagnostic) { found.Add(d) }); err != nil {
				t.Error(err)
			}
			if want := 0; id == "c" {
				want = 1
			} else if len(found) != want {
				t.Errorf("%s: %v", id, found)
			}
		})
	}
	all.Wait()
}
