package encode_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/tei"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"

	"github.com/beevik/etree"
	"github.com/google/go-cmp/cmp"
)

// The two renderings of one document, with the layout of its pages (X.txt) and
// without (X.plain.txt), give one header and the same paragraphs.
//
// The rendering without layout has no empty lines between paragraphs. A
// paragraph whose last line is full, so that not even the first word of the
// next paragraph had room on it, looks there like one that goes on; the encoder
// says so (paragraph-unclear). lost is how many paragraph ends of each document
// at hand are gone so from the rendering: 15 of them. They are set in Helvetica,
// whose widths explain 97 to 100 of a hundred filled lines of one measure, and
// lack 0.5 to 4.6 per cent of a line for the next word, where the measure itself
// is known to 0.3. 48 full lines that end a sentence within a paragraph look the
// same. That a long word follows makes both likelier by the same factor, so that
// it tells nothing.
func TestRenderingsOfOneDocumentAgree(t *testing.T) {
	lost := map[string]int{"003": 2, "007": 4, "009": 4, "015": 1, "022": 3, "024": 1}
	compareRenderings(t, filepath.Join("testdata", "renderings"), nil)
	if _, err := os.Stat(filepath.Join(cases, "wilson")); err != nil {
		t.Skip("../shared/cases/wilson is not there: only the invented documents were compared")
	}
	compareRenderings(t, filepath.Join(cases, "wilson"), lost)
}

func compareRenderings(t *testing.T, dir string, lost map[string]int) {
	files, _ := filepath.Glob(filepath.Join(dir, "*.plain.txt"))
	if len(files) == 0 {
		t.Fatalf("no renderings in %s", dir)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".plain.txt")
		page, plain := rendering(t, filepath.Join(dir, name+".txt"), name), rendering(t, file, name)
		if diff := cmp.Diff(headerOf(page), headerOf(plain)); diff != "" {
			t.Errorf("%s: the headers differ (-with layout +without):\n%s", name, diff)
		}
		a, b := blockEnds(page), blockEnds(plain)
		if diff := cmp.Diff(a.text, b.text); diff != "" {
			t.Errorf("%s: the texts differ (-with layout +without):\n%s", name, diff)
		}
		if n := len(a.minus(b)); n != lost[name] || len(b.minus(a)) > 0 {
			t.Errorf("%s: %d paragraph ends are only with layout, want %d; without: %v\n%v", name, n, lost[name], b.minus(a), a.minus(b))
		}
	}
}

func rendering(t *testing.T, path, name string) *etree.Element {
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := encode.Encode(name, raw, edition(t))
	if err != nil || !r.Lossless {
		t.Fatalf("%s: %v %v", path, err, r.Findings)
	}
	doc, err := tei.Parse(xmlscan.Bytes(path, r.TEI))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Root()
}

// headerOf is the header in words, a line for each element that has some. The
// statement on hyphens tells of the rendering and is left out; so are hyphens,
// which the rendering without layout drops at line ends.
func headerOf(root *etree.Element) []string {
	var lines []string
	var walk func(el *etree.Element)
	walk = func(el *etree.Element) {
		if el.Tag == "hyphenation" {
			return
		}
		line := el.GetPath()
		for _, a := range el.Attr {
			line += " " + a.Key + "=" + a.Value
		}
		lines = append(lines, line+" "+letters(el.Text()))
		for _, child := range el.ChildElements() {
			walk(child)
		}
	}
	walk(root.FindElement("teiHeader"))
	return lines
}

// letters is a text without blanks and hyphens.
func letters(text string) string {
	return strings.NewReplacer(" ", "", "\n", "", "-", "").Replace(text)
}

// textEnds is a text and where its paragraphs and other blocks end in it.
type textEnds struct {
	text string
	ends map[int]string // the last words, by the number of letters before
}

func blockEnds(root *etree.Element) textEnds {
	found := textEnds{ends: map[int]string{}}
	var walk func(el *etree.Element)
	walk = func(el *etree.Element) {
		switch el.Tag {
		case "label": // of a point, which it begins
			found.text += letters(whole(el))
			return
		case "p", "head", "item", "note", "signed", "salute", "dateline", "addrLine", "seg", "idno", "speaker", "cell", "l":
			found.text += letters(whole(el))
			found.ends[len(found.text)] = "..." + found.text[max(0, len(found.text)-30):]
			return
		}
		for _, child := range el.ChildElements() {
			walk(child)
		}
	}
	walk(root.FindElement("text"))
	return found
}

// minus is the ends that another text does not have.
func (a textEnds) minus(b textEnds) []string {
	var only []string
	for at, words := range a.ends {
		if _, both := b.ends[at]; !both {
			only = append(only, words)
		}
	}
	return only
}
