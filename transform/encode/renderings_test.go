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
func TestRenderingsOfOneDocumentAgree(t *testing.T) {
	compareRenderings(t, filepath.Join("testdata", "renderings"), nil)
	compareRenderings(t, filepath.Join("testdata", "renderings", "full"), nil)
	withCases(t)
	compareRenderings(t, filepath.Join(cases, "wilson"), nil)
}

// The rendering without layout has no empty lines between paragraphs. A
// paragraph whose last line is full, so that not even the first word of the
// next paragraph had room on it, looks there like one that goes on; the encoder
// says so (paragraph-unclear). lost is how many paragraph ends of each document
// at hand are gone so from the rendering, when it is encoded alone: 15 of them.
// They are set in Helvetica, whose widths explain 97 to 100 of a hundred filled
// lines of one measure, and lack 0.5 to 4.6 per cent of a line for the next word,
// where the measure itself is known to 0.3. 48 full lines that end a sentence
// within a paragraph look the same. That a long word follows makes both likelier
// by the same factor, so that it tells nothing.
func TestWhatARenderingAloneHasLost(t *testing.T) {
	compareRenderings(t, filepath.Join("testdata", "renderings", "full"), map[string]int{"report": 2})
	withCases(t)
	compareRenderings(t, filepath.Join(cases, "wilson"),
		map[string]int{"003": 2, "007": 4, "009": 4, "015": 1, "022": 3, "024": 1})
}

func withCases(t *testing.T) {
	if _, err := os.Stat(filepath.Join(cases, "wilson")); err != nil {
		t.Skip("../shared/cases/wilson is not there: only the invented documents were compared")
	}
}

// compareRenderings compares the TEI of the renderings in a directory: each knows the
// other, or is encoded alone when paragraph ends are lost so.
func compareRenderings(t *testing.T, dir string, lost map[string]int) {
	files, _ := filepath.Glob(filepath.Join(dir, "*.plain.txt"))
	if len(files) == 0 {
		t.Fatalf("no renderings in %s", dir)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".plain.txt")
		page, plain := read(t, filepath.Join(dir, name+".txt")), read(t, file)
		if lost == nil {
			sameParagraphs(t, name, rendering(t, name, page, plain), rendering(t, name, plain, page), 0)
		} else {
			sameParagraphs(t, name, rendering(t, name, page), rendering(t, name, plain), lost[name])
		}
	}
}

func sameParagraphs(t *testing.T, name string, page, plain *etree.Element, lost int) {
	if diff := cmp.Diff(headerOf(page), headerOf(plain)); diff != "" {
		t.Errorf("%s: the headers differ (-with layout +without):\n%s", name, diff)
	}
	a, b := blockEnds(page), blockEnds(plain)
	if diff := cmp.Diff(a.text, b.text); diff != "" {
		t.Errorf("%s: the texts differ (-with layout +without):\n%s", name, diff)
	}
	if diff := cmp.Diff(headsOf(page), headsOf(plain)); diff != "" {
		t.Errorf("%s: the headings differ (-with layout +without):\n%s", name, diff)
	}
	if n := len(a.minus(b)); n != lost || len(b.minus(a)) > 0 {
		t.Errorf("%s: %d paragraph ends are only with layout, want %d; without: %v\n%v", name, n, lost, b.minus(a), a.minus(b))
	}
}

func read(t *testing.T, path string) encode.Rendering {
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return encode.Rendering{Name: filepath.Base(path), Raw: raw}
}

func rendering(t *testing.T, name string, text encode.Rendering, others ...encode.Rendering) *etree.Element {
	r, err := encode.New(edition(t)).Encode(name, text.Raw, others...)
	if err != nil || !r.Lossless {
		t.Fatalf("%s: %v %v", text.Name, err, r.Findings)
	}
	doc, err := tei.Parse(xmlscan.Bytes(text.Name, r.TEI))
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

func headsOf(root *etree.Element) []string {
	var heads []string
	for _, head := range root.FindElements("text//head") {
		heads = append(heads, head.Text())
	}
	return heads
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
