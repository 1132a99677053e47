package encode_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"catchword/tei"
	"catchword/tei/xmlscan"
	"catchword/transform/encode"
	"catchword/transform/encode/internal/dates"
	"catchword/transform/encode/internal/source"

	"github.com/beevik/etree"
)

// reader is what a careful reader sees in a transcription, in the words of the
// file beside it. A missing sender or addressee means that there is none.
type reader struct {
	Title, Date, Citation, Source, Kind, Sender, Addressee, Via, From string
	Corresp                                                           *bool
	Legend                                                            []string
}

// What the encoder sees is what a careful reader sees, in 95 of 100 fields of the
// files beside the transcriptions. The reader's `Liu Shaoqi` counts as found in a
// title that says `Liu`. What is not right is explained in testdata/unlike.tsv.
func TestFieldsAreThoseOfACarefulReader(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(cases, "*", "*.json"))
	if len(files) == 0 {
		t.Skip("../shared/cases is not there")
	}
	right, all := 0, 0
	misses := map[string]string{}
	for _, file := range files {
		var want reader
		raw, err := os.ReadFile(file)
		if err != nil || json.Unmarshal(raw, &want) != nil {
			t.Fatalf("%s cannot be read: %v", file, err)
		}
		for _, ending := range []string{".txt", ".plain.txt", ".md"} {
			root := encodedFile(t, strings.TrimSuffix(file, ".json")+ending)
			if root == nil {
				continue
			}
			name := filepath.Base(filepath.Dir(file)) + "/" + strings.TrimSuffix(filepath.Base(file), ".json") + ending
			for field, ok := range compare(want, root) {
				if all++; ok {
					right++
				} else {
					misses[name+"\t"+field] = field
				}
			}
		}
	}
	t.Logf("%d of %d fields are right", right, all)
	if right*100 < all*95 {
		t.Errorf("%d of %d fields are right", right, all)
	}
	accounted(t, "unlike.tsv", 2, misses)
}

// encodedFile is the TEI of a file, nil when there is no such file.
func encodedFile(t *testing.T, path string) *etree.Element {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	r, err := encode.Encode(path, raw, edition(t))
	if err != nil || !r.Lossless {
		t.Fatalf("%s: %v %v", path, err, r.Findings)
	}
	doc, err := tei.Parse(xmlscan.Bytes(path, r.TEI))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Root()
}

// compare judges the fields that the reader's file has.
func compare(want reader, root *etree.Element) map[string]bool {
	fields := map[string]bool{}
	if want.Corresp != nil {
		fields["correspondence"] = *want.Corresp == (root.FindElement(".//correspDesc") != nil)
		fields["sender"] = someone(want.Sender, root, "sent")
		fields["addressee"] = someone(want.Addressee, root, "received")
		fields["via"] = someone(want.Via, root, "forwarded")
	}
	if want.Kind != "" {
		fields["kind"] = ofKind(want.Kind, root)
	}
	if want.Title != "" {
		fields["title"] = entitled(want.Title, root)
	}
	if date, ok := dates.Parse(want.Date); ok {
		got := root.FindElement(".//creation/date")
		fields["date"] = got != nil && got.SelectAttrValue("when", "") == date.When
	}
	if cited := want.Citation + want.Source; cited != "" {
		note := root.FindElement(".//bibl/note[@type='citation']")
		fields["citation"] = note != nil && source.Collapse(note.Text()) == source.Collapse(cited)
	}
	for _, legend := range want.Legend {
		fields["legend"] = kept(legend, root)
	}
	if strings.HasSuffix(want.From, ".md") {
		fields["title in the address"] = slugged(want.From, root)
	}
	return fields
}

// kinds is the kinds of document by the word that the reader uses.
var kinds = map[string]string{
	"telegram": "telegram", "report": "report", "memorandum": "memorandum", "record": "conversation", "dictated": "diary",
	"covering": "report", "speech": "speech", "briefing": "report", "petition": "letter",
}

// ofKind reports whether the kinds of a document have the reader's.
func ofKind(want string, root *etree.Element) bool {
	first := strings.FieldsFunc(want, func(r rune) bool { return r == ' ' || r == '/' })[0]
	key := kinds[first]
	if strings.HasPrefix(want, "memorandum of conversation") {
		key = "conversation"
	}
	ref := root.FindElement(".//catRef[@scheme='#genre']")
	return ref != nil && strings.Contains(ref.SelectAttrValue("target", ""), "#genre-"+key)
}

// entitled reports whether the main title begins as the reader's does; his may
// be cut at the end of a line.
func entitled(want string, root *etree.Element) bool {
	title := root.FindElement(".//titleStmt/title[@type='main']")
	plain := strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)
	return title != nil && strings.HasPrefix(plain.Replace(source.Collapse(whole(title))), plain.Replace(source.Collapse(want)))
}

// kept reports whether the legend of the edition is a note on the source.
func kept(legend string, root *etree.Element) bool {
	for _, note := range root.FindElements(".//note[@type='source']") {
		a, b := source.Collapse(legend), source.Collapse(whole(note))
		if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) { // the reader's may be its first line
			return true
		}
	}
	return false
}

// slugged reports whether the title has the words of the address of the document.
func slugged(slug string, root *etree.Element) bool {
	title := strings.ToLower(whole(root.FindElement(".//titleStmt/title[@type='main']")))
	for _, word := range strings.Split(strings.TrimSuffix(filepath.Base(slug), ".md"), "-") {
		if len(word) > 3 && !strings.Contains(title, word) {
			return false
		}
	}
	return true
}

// someone reports whether an action names a person, by one of the words of the
// name; without a person there must be no such action.
func someone(want string, root *etree.Element, action string) bool {
	found := ""
	for _, a := range root.FindElements(".//correspAction[@type='" + action + "']") {
		for _, name := range a.ChildElements() {
			if name.Tag != "date" {
				found += " " + whole(name)
			}
		}
	}
	if want == "" {
		return strings.TrimSpace(found) == ""
	}
	for _, w := range strings.Fields(want) {
		if len(w) > 2 && strings.Contains(strings.ToLower(found), strings.ToLower(w)) {
			return true
		}
	}
	return false
}

func whole(el *etree.Element) string {
	text := ""
	for _, child := range el.Child {
		switch c := child.(type) {
		case *etree.CharData:
			text += c.Data
		case *etree.Element:
			text += whole(c)
		}
	}
	return text
}
